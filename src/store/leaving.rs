//! Lines as they are right before they leave: out of memory, or read, in sets where many are to come.

use std::collections::HashMap;

use sqlx::Row;
use sqlx::any::AnyRow;

use super::bodies::{Body, Kind, ToRead};
use super::broken::{is_broken, may_pass, twice};
use super::cells::line_cell;
use super::job::Contents;
use super::many::Many;
use super::{Store, StoreError};
use crate::domain::ChatId;
use crate::line::{Header, Line};

static BODIES: Many = Many::with_rows(
    "SELECT id, chat_tag, body FROM outbox WHERE id IN (VALUES ",
    1,
    &[],
    ") AND parked = 0",
);

impl Store {
    /// The line itself; none if it is gone (sent, dropped, replaced by a newer edit) or parked.
    /// One that cannot be read is parked.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn line(&self, header: &Header) -> Result<Option<Line>, StoreError> {
        let Some((chat, body)) = self.line_row(header).await? else { return Ok(None) };
        let key = self.inner.keys.find(header.couple).await?;
        let place = line_cell(header.couple, header.id);
        let words = key.and_then(|key| key.open(&place, &body).ok());
        let read = words.and_then(|words| serde_json::from_slice::<Contents>(&words).ok());
        let (Some(Contents(slot, call, returns)), Some(chat)) = (read, chat) else {
            tracing::error!(line = header.id, "a line cannot be read: it is parked");
            self.park_line(header.id).await?;
            return Ok(None);
        };
        let &Header { lane, not_before, use_by, guard, .. } = header;
        Ok(Some(Line { chat, lane, not_before, use_by, slot, call, guard, returns }))
    }

    /// Where it goes, for the group may have moved since the header was made, and what is sealed of it.
    async fn line_row(
        &self,
        header: &Header,
    ) -> Result<Option<(Option<ChatId>, Vec<u8>)>, StoreError> {
        if let Some(body) = self.inner.bodies.take(header.id) {
            return Ok(Some((Some(body.chat), body.sealed)));
        }
        let row = || async {
            let row = sqlx::query("SELECT body, chat_tag FROM outbox WHERE id = $1 AND parked = 0");
            let row = row.bind(header.id).fetch_optional(&self.inner.readers).await?;
            let Some(row) = row else { return Ok(None) };
            Ok(Some((self.chat_of(&row)?, row.try_get("body")?)))
        };
        match twice(row).await {
            Err(StoreError::Database(error)) if is_broken(&error) && !may_pass(&error) => {
                tracing::error!(line = header.id, %error, "a line cannot be read: it is left out");
                Ok(None)
            }
            read => read,
        }
    }

    /// Which of the lines are to be read together right before the first of them leaves; none if that
    /// one is in memory.
    #[must_use]
    pub fn unread(&self, lines: impl IntoIterator<Item = Header>) -> ToRead {
        self.inner.bodies.unread(lines)
    }

    /// Reads lines that are about to leave, all at once. Whatever cannot be read is asked for again, by
    /// itself, when it leaves.
    pub async fn read_ahead(&self, read: &ToRead) {
        // It is read by itself anyhow.
        if read.lines.len() < 2 {
            return;
        }
        let found = match self.read_bodies(&read.lines).await {
            Ok(found) => found,
            Err(error) => {
                tracing::debug!(%error, "lines could not be read together");
                Vec::new()
            }
        };
        self.inner.bodies.were_read(read, found);
    }

    pub(super) async fn read_bodies(
        &self,
        lines: &[Header],
    ) -> Result<Vec<(i64, Body)>, sqlx::Error> {
        let mut connection = self.inner.readers.acquire().await?;
        let rows = BODIES.read(&mut connection, lines, |query, line| query.bind(line.id)).await?;
        let headers: HashMap<_, _> = lines.iter().map(|line| (line.id, line)).collect();
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            let id = row.try_get("id")?;
            if let Some(&&Header { couple, .. }) = headers.get(&id)
                && let Some(chat) = self.chat_of(&row)?
            {
                let sealed = row.try_get("body")?;
                found.push((id, Body { kind: Kind::Ahead, couple, chat, sealed }));
            }
        }
        Ok(found)
    }

    /// The chat of a line's row; none if nobody can read which it is.
    fn chat_of(&self, row: &AnyRow) -> Result<Option<ChatId>, sqlx::Error> {
        let tag: Vec<u8> = row.try_get("chat_tag")?;
        Ok(self.inner.bot.chat_of(&tag).ok())
    }
}

#[cfg(test)]
pub(super) fn statement() -> &'static Many {
    &BODIES
}
