//! The outbox, and the messages that its lines became.

use chrono::{DateTime, Utc};
use sqlx::Row;
use sqlx::any::AnyRow;

use super::job::{Work, line_cell, slot_cell, tag_of};
use super::{Settled, Store, StoreError, moment};
use crate::domain::{ChatId, CoupleId, Lane, MessageId, Slot};
use crate::line::{Header, Line};

impl Store {
    /// All lines that wait, in the order in which they were committed.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn waiting(&self) -> Result<Vec<Header>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, couple_id, chat, lane, not_before, use_by, attempts, unpaced
             FROM outbox WHERE parked = 0 ORDER BY id",
        )
        .fetch_all(&self.inner.readers)
        .await?;
        Ok(rows.iter().map(header).collect::<Result<_, _>>()?)
    }

    /// Whether something waits for that chat, or is on its way there.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn has_lines(&self, chat: ChatId) -> Result<bool, StoreError> {
        let lines: i64 =
            sqlx::query_scalar("SELECT COUNT(*) FROM outbox WHERE chat = $1 AND parked = 0")
                .bind(chat.0)
                .fetch_one(&self.inner.readers)
                .await?;
        Ok(lines > 0)
    }

    /// The line itself; none if it is gone (sent, dropped, replaced by a newer edit) or parked.
    /// One that cannot be read is parked.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn line(&self, header: &Header) -> Result<Option<Line>, StoreError> {
        let row: Option<AnyRow> =
            sqlx::query("SELECT body, chat FROM outbox WHERE id = $1 AND parked = 0")
                .bind(header.id)
                .fetch_optional(&self.inner.readers)
                .await?;
        let Some(row) = row else { return Ok(None) };
        // The group may have moved since the header was made.
        let (body, chat): (Vec<u8>, _) = (row.try_get("body")?, ChatId(row.try_get("chat")?));
        let key = self.inner.keys.find(header.couple).await?;
        let place = line_cell(header.couple, header.id);
        let words = key.and_then(|key| key.open(&place, &body).ok());
        let Some((slot, call)) = words.and_then(|words| serde_json::from_slice(&words).ok()) else {
            tracing::error!(line = header.id, "a line cannot be read: it is parked");
            self.park_line(header.id).await?;
            return Ok(None);
        };
        let &Header { lane, not_before, use_by, .. } = header;
        Ok(Some(Line { chat, lane, not_before, use_by, slot, call }))
    }

    /// Takes a delivered line out of the outbox and remembers its messages under its slot.
    ///
    /// # Errors
    /// If the database fails, or there is a slot but its couple has no key.
    pub async fn settle(&self, settled: Settled) -> Result<(), StoreError> {
        let settled = self.prepare_settled(settled).await?;
        self.write(Work::Settle(settled)).await.map(drop)
    }

    /// Takes a line out of the outbox: it came too late, or nobody can receive it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn drop_line(&self, id: i64) -> Result<(), StoreError> {
        self.write(Work::DropLine(id)).await.map(drop)
    }

    /// Puts a line aside that Telegram will never take: it stays, is counted, and is not sent.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn park_line(&self, id: i64) -> Result<(), StoreError> {
        self.write(Work::ParkLine(id)).await.map(drop)
    }

    /// Notes that a line was tried `attempts` times and is not sent again before that moment.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn postpone(
        &self,
        id: i64,
        not_before: DateTime<Utc>,
        attempts: u32,
    ) -> Result<(), StoreError> {
        let not_before = moment::stored(not_before);
        self.write(Work::Postpone { id, not_before, attempts }).await.map(drop)
    }

    /// The newest message in a slot of that chat.
    ///
    /// # Errors
    /// If the database fails or the couple has no key.
    pub async fn message_in(
        &self,
        couple: CoupleId,
        chat: ChatId,
        slot: &Slot,
    ) -> Result<Option<MessageId>, StoreError> {
        let tag = tag_of(&*self.inner.keys.key(couple).await?, couple, chat, slot)?;
        let newest = sqlx::query_scalar(
            "SELECT message_id FROM sent WHERE slot_tag = $1
             ORDER BY sent_at DESC, message_id DESC LIMIT 1",
        )
        .bind(tag)
        .fetch_optional(&self.inner.readers)
        .await?;
        Ok(newest.map(MessageId))
    }

    /// The slot that a message is in, if it is in one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn slot_of(
        &self,
        chat: ChatId,
        message: MessageId,
    ) -> Result<Option<Slot>, StoreError> {
        let row =
            sqlx::query("SELECT couple_id, slot FROM sent WHERE chat = $1 AND message_id = $2")
                .bind(chat.0)
                .bind(message.0)
                .fetch_optional(&self.inner.readers)
                .await?;
        let Some(row) = row else { return Ok(None) };
        let (couple, slot): (_, Vec<u8>) =
            (CoupleId(row.try_get("couple_id")?), row.try_get("slot")?);
        let Some(key) = self.inner.keys.find(couple).await? else { return Ok(None) };
        let words = key.open(&slot_cell(couple, chat, message), &slot).ok();
        Ok(words.and_then(|words| serde_json::from_slice(&words).ok()))
    }

    /// Whether a new message for that slot is still waiting to be sent.
    ///
    /// # Errors
    /// If the database fails or the couple has no key.
    pub async fn sends_into(
        &self,
        couple: CoupleId,
        chat: ChatId,
        slot: &Slot,
    ) -> Result<bool, StoreError> {
        let tag = tag_of(&*self.inner.keys.key(couple).await?, couple, chat, slot)?;
        let waiting: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM outbox WHERE slot_tag = $1 AND edits = 0 AND parked = 0",
        )
        .bind(tag)
        .fetch_one(&self.inner.readers)
        .await?;
        Ok(waiting > 0)
    }
}

fn header(row: &AnyRow) -> Result<Header, sqlx::Error> {
    let number = |column: &str| row.try_get::<i64, _>(column);
    Ok(Header {
        id: number("id")?,
        couple: CoupleId(number("couple_id")?),
        chat: ChatId(number("chat")?),
        lane: Lane::of(number("lane")?),
        not_before: moment::moment(number("not_before")?),
        use_by: moment::moment(number("use_by")?),
        attempts: u32::try_from(number("attempts")?).unwrap_or(u32::MAX),
        unpaced: number("unpaced")? != 0,
    })
}
