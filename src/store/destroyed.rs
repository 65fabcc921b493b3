//! A couple goes as a whole: its rows with one change, and after them its key, so that no copy of the
//! database can be read any more either.

use sqlx::{AnyConnection, Row};
use zeroize::Zeroizing;

use super::apply::Batch;
use super::cells::{line_cell, note_cell};
use super::job::ChangeJob;
use super::writer::{Failed, Writer};
use super::{Store, StoreError};
use crate::crypto::CoupleKey;
use crate::domain::{ChatId, Couple, CoupleId, Lane, MessageId};

/// What is said of a couple that goes.
pub(super) struct Destroyed {
    pub(super) couple: CoupleId,
    /// The version it was decided from.
    pub(super) version: i64,
    /// Their chats, covered.
    pub(super) chats: Vec<Vec<u8>>,
}

/// Where words stand that are erased.
pub(super) struct Quoting {
    /// In these lines, those put aside included.
    lines: Vec<i64>,
    /// In these notes that nobody has opened: the chat, covered, and the message.
    notes: Vec<(Vec<u8>, i64)>,
}

impl Store {
    pub(super) fn destroyed(&self, couple: &Couple, version: i64) -> Destroyed {
        let chats = chats_of(couple).map(|chat| self.inner.bot.chat(chat)).collect();
        Destroyed { couple: couple.id, version, chats }
    }

    /// The couple's lines and unopened notes in which any of these words stand.
    pub(super) async fn quoting(
        &self,
        couple: &Couple,
        key: &CoupleKey,
        words: &[String],
    ) -> Result<Quoting, StoreError> {
        const LINES: &str = "SELECT id, body FROM outbox
            WHERE bot_id = $1 AND chat_tag = $2 AND couple_id = $3";
        const NOTES: &str = "SELECT message_id AS id, note AS body FROM sent
            WHERE bot_id = $1 AND chat_tag = $2 AND couple_id = $3 AND note IS NOT NULL";
        let words: Vec<String> = words.iter().filter_map(|words| as_quoted(words)).collect();
        let mut found = Quoting { lines: vec![], notes: vec![] };
        for chat in chats_of(couple) {
            let tag = self.inner.bot.chat(chat);
            for (rows, is_line) in [(LINES, true), (NOTES, false)] {
                let rows = sqlx::query(rows).bind(self.inner.bot.id).bind(tag.clone());
                for row in rows.bind(couple.id.0).fetch_all(&self.inner.readers).await? {
                    let (id, body): (i64, Vec<u8>) = (row.try_get("id")?, row.try_get("body")?);
                    let cell = if is_line {
                        line_cell(couple.id, id)
                    } else {
                        note_cell(couple.id, chat, MessageId(id))
                    };
                    match (quotes(key.open(&cell, &body).ok(), &words), is_line) {
                        (true, true) => found.lines.push(id),
                        (true, false) => found.notes.push((tag.clone(), id)),
                        (false, _) => {}
                    }
                }
            }
        }
        Ok(found)
    }
}

/// All chats of a couple's, now and before.
fn chats_of(couple: &Couple) -> impl Iterator<Item = ChatId> {
    let users = couple.users().map(|(_, user)| user).chain(couple.former().into_keys());
    let users = users.chain(couple.invited().map(|(user, _)| user));
    users.map(ChatId::from).chain([couple.group])
}

fn quotes(opened: Option<Zeroizing<Vec<u8>>>, words: &[String]) -> bool {
    let text = opened.map(|bytes| Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned()));
    text.is_some_and(|text| words.iter().any(|words| stands_in(words, &text)))
}

/// As it stands within a line that is kept.
fn as_quoted(words: &str) -> Option<String> {
    let quoted = serde_json::to_string(words.trim()).ok()?;
    let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
    (!inner.is_empty()).then(|| inner.to_owned())
}

/// Whether they stand there as words of their own, not within a longer one.
fn stands_in(words: &str, line: &str) -> bool {
    line.match_indices(words).any(|(at, found)| {
        let before = line[..at].chars().next_back();
        let after = line[at + found.len()..].chars().next();
        // What ends a line is written as two signs.
        let begins = before.is_none_or(|c| !c.is_alphanumeric()) || line[..at].ends_with("\\n");
        begins && after.is_none_or(|c| !c.is_alphanumeric())
    })
}

impl Batch<'_> {
    /// Whether it still stands as it was when that was decided.
    pub(super) async fn can_be_destroyed(
        &mut self,
        destroyed: &Destroyed,
    ) -> Result<bool, sqlx::Error> {
        let version =
            sqlx::query_scalar("SELECT version FROM couples WHERE bot_id = $1 AND id = $2");
        let version: Option<i64> = version
            .bind(self.bot)
            .bind(destroyed.couple.0)
            .fetch_optional(&mut *self.connection)
            .await?;
        Ok(version == Some(destroyed.version))
    }

    /// All its rows go; what is left says that its key must.
    pub(super) async fn destroy(&mut self, destroyed: &Destroyed) -> Result<(), sqlx::Error> {
        const ROWS: [&str; 7] = [
            "DELETE FROM seats WHERE couple_id = $1",
            "DELETE FROM former_seats WHERE couple_id = $1",
            "DELETE FROM invitations WHERE couple_id = $1",
            "DELETE FROM records WHERE couple_id = $1",
            "DELETE FROM pages WHERE couple_id = $1",
            "DELETE FROM parked WHERE couple_id = $1",
            "DELETE FROM couples WHERE id = $1",
        ];
        const OF_CHAT: [&str; 3] = [
            "DELETE FROM outbox WHERE bot_id = $1 AND chat_tag = $2 AND couple_id = $3",
            "DELETE FROM sent WHERE bot_id = $1 AND chat_tag = $2 AND couple_id = $3",
            "DELETE FROM forgotten WHERE bot_id = $1 AND chat_tag = $2 AND couple_id = $3",
        ];
        const WAITING: &str = "DELETE FROM outbox
            WHERE bot_id = $1 AND lane = $2 AND couple_id = $3 AND parked = 0";
        let id = destroyed.couple.0;
        for rows in ROWS {
            sqlx::query(rows).bind(id).execute(&mut *self.connection).await?;
        }
        for chat in &destroyed.chats {
            for rows in OF_CHAT {
                let rows = sqlx::query(rows).bind(self.bot).bind(chat.clone()).bind(id);
                rows.execute(&mut *self.connection).await?;
            }
        }
        // Of every lane, so that an index finds them.
        for lane in Lane::ALL {
            let rows = sqlx::query(WAITING).bind(self.bot).bind(lane.number()).bind(id);
            rows.execute(&mut *self.connection).await?;
        }
        let mark = "INSERT INTO destroyed (couple_id, bot_id) VALUES ($1, $2)
            ON CONFLICT (couple_id) DO NOTHING";
        sqlx::query(mark).bind(id).bind(self.bot).execute(&mut *self.connection).await?;
        self.written.destroyed(destroyed.couple);
        (self.forgot, self.destroyed, self.couple_written) = (true, true, true);
        Ok(())
    }

    /// Lines of this change's couple in which something stands that was erased go, and notes hold it no more.
    pub(super) async fn drop_erased(&mut self, change: &ChangeJob) -> Result<(), sqlx::Error> {
        let Some(Quoting { lines, notes }) = &change.erased else { return Ok(()) };
        for line in lines {
            self.drop_line(*line).await?;
        }
        for (chat, message) in notes {
            let note = sqlx::query(
                "UPDATE sent SET note = NULL WHERE bot_id = $1 AND chat_tag = $2 AND message_id = $3",
            );
            let note = note.bind(self.bot).bind(chat.clone()).bind(message);
            note.execute(&mut *self.connection).await?;
        }
        self.written.erased(change.owner);
        self.forgot = true;
        Ok(())
    }
}

impl Writer {
    /// A couple's key goes last, after all that it sealed.
    pub(super) async fn destroy_keys(&mut self) {
        if self.keys_must_go {
            match self.try_destroy_keys().await {
                Ok(()) => self.keys_must_go = false,
                Err(failed) => self.note(&failed).await,
            }
        }
    }

    async fn try_destroy_keys(&mut self) -> Result<(), Failed> {
        let mut connection = self.hand.take().await?;
        let couples = marked(&mut connection, self.bot).await?;
        if !couples.is_empty() {
            let gone = self.keys.destroy(&couples).await;
            let emptied = gone.map_err(|error| Failed { error, is_of_the_ring: true })?;
            unmark(&mut connection, &couples).await?;
            self.log_is_full |= !emptied;
        }
        self.hand.give_back(connection);
        Ok(())
    }
}

/// Whose keys have to go.
async fn marked(connection: &mut AnyConnection, bot: i64) -> Result<Vec<CoupleId>, sqlx::Error> {
    let marked = sqlx::query_scalar("SELECT couple_id FROM destroyed WHERE bot_id = $1");
    let marked: Vec<i64> = marked.bind(bot).fetch_all(connection).await?;
    Ok(marked.into_iter().map(CoupleId).collect())
}

/// Their keys have gone.
async fn unmark(connection: &mut AnyConnection, couples: &[CoupleId]) -> Result<(), sqlx::Error> {
    for couple in couples {
        let unmark = sqlx::query("DELETE FROM destroyed WHERE couple_id = $1");
        unmark.bind(couple.0).execute(&mut *connection).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_words_of_their_own() {
        let line = r#"[null,{"Send":{"text":"Ana:\nHigh: the lake\nLow: \"tea\", and rain"}}]"#;
        let found = |words: &str| stands_in(&as_quoted(words).unwrap_or_default(), line);
        assert!(found("the lake") && found("tea") && found("\"tea\", and rain"));
        assert!(!found("ain") && !found("he lake") && !found("the lakes"));
    }
}
