//! A couple goes as a whole: its rows with one change, and after them its key, so that no copy of the
//! database can be read any more either.

use serde_json::Value;
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
    pub(super) fn destroyed(&self, id: CoupleId, version: i64, chats: &[ChatId]) -> Destroyed {
        let chats = chats.iter().map(|chat| self.inner.bot.chat(*chat)).collect();
        Destroyed { couple: id, version, chats }
    }

    /// All chats of a couple's that changes, as it was and as it will be: whoever goes with the change had
    /// one, too.
    pub(super) async fn chats_around(&self, couple: &Couple) -> Result<Vec<ChatId>, StoreError> {
        let before = self.couple(couple.id).await?;
        let before = before.iter().flat_map(|loaded| chats_of(&loaded.couple));
        let mut chats: Vec<ChatId> = chats_of(couple).chain(before).collect();
        chats.sort_unstable_by_key(|chat| chat.0);
        chats.dedup();
        Ok(chats)
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
        let trimmed = words.iter().map(|words| words.trim().to_owned());
        let words: Vec<String> = trimmed.filter(|words| !words.is_empty()).collect();
        let mut found = Quoting { lines: vec![], notes: vec![] };
        for chat in self.chats_around(couple).await? {
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
    let held = opened.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    held.is_some_and(|held| any_quotes(&held, words))
}

/// Whether somebody's words stand in any text of it; the names of fields and choices are none.
fn any_quotes(held: &Value, words: &[String]) -> bool {
    match held {
        Value::String(text) => words.iter().any(|words| stands_in(words, text)),
        Value::Array(all) => all.iter().any(|one| any_quotes(one, words)),
        Value::Object(fields) => fields.values().any(|one| any_quotes(one, words)),
        _ => false,
    }
}

/// Whether they stand there as they are quoted: a single word, which may well be in anybody's sentence, as
/// a line of its own, in quotation marks, or behind a colon; several as words of their own.
fn stands_in(words: &str, text: &str) -> bool {
    let is_one = !words.contains(char::is_whitespace);
    text.match_indices(words).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        if is_one {
            let opens = before.is_none_or(|c| matches!(c, '\n' | '“' | '"' | '\u{2068}'));
            let ends = after.is_none_or(|c| matches!(c, '\n' | '”' | '"' | '\u{2069}'));
            return (opens || text[..at].ends_with(": ")) && ends;
        }
        before.is_none_or(|c| !c.is_alphanumeric()) && after.is_none_or(|c| !c.is_alphanumeric())
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
        let text = "Ana:\nHigh: the lake\nLow: \"tea\", and rain";
        let found = |words: &str| stands_in(words, text);
        assert!(found("the lake") && found("tea") && found("\"tea\", and rain"));
        assert!(!found("ain") && !found("he lake") && !found("the lakes"));
    }

    /// What somebody wrote in one word is found where it is quoted, and goes with nobody else's sentence.
    #[test]
    fn a_single_word_is_found_only_where_it_is_quoted() {
        let body = |text: &str| {
            let held = serde_json::json!([{"Low": [1]}, {"Send": {"body": {"text": text, "title": 0}}}, null]);
            Some(Zeroizing::new(serde_json::to_vec(&held).expect("it can be kept")))
        };
        for (text, is_quoted) in [
            ("Low: you", true),
            ("“you”", true),
            ("you\nand more", true),
            ("A note is here for you.", false),
            ("Would you like to write?", false),
            ("", false),
        ] {
            assert_eq!(quotes(body(text), &["you".to_owned()]), is_quoted, "{text}");
        }
        for name in ["Low", "text", "Send", "0"] {
            assert!(
                !quotes(body("It is here."), &[name.to_owned()]),
                "{name} is no word of anybody's"
            );
        }
    }
}
