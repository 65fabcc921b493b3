//! The outbox, and the messages that its lines became.

use chrono::{DateTime, Utc};
use sqlx::Row;

use super::broken::{is_broken, twice};
use super::cells::{slot_cell, tag_of};
use super::job::Work;
use super::{Settled, Store, StoreError, moment};
use crate::domain::{ChatId, CoupleId, MessageId, Slot};
use crate::line::Place;

impl Store {
    /// Whether something waits for that chat, or is on its way there.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn has_lines(&self, chat: ChatId) -> Result<bool, StoreError> {
        let lines = sqlx::query(
            "SELECT 1 FROM outbox WHERE bot_id = $1 AND chat_tag = $2 AND parked = 0 LIMIT 1",
        )
        .bind(self.inner.bot.id)
        .bind(self.inner.bot.chat(chat))
        .fetch_optional(&self.inner.readers)
        .await;
        Ok(match lines {
            // Nobody is kept waiting for what cannot be read.
            Err(error) if is_broken(&error) => false,
            read => read?.is_some(),
        })
    }

    /// Takes a delivered line out of the outbox and remembers its messages under its slot.
    ///
    /// # Errors
    /// If the database fails, or there is a slot but its couple has no key.
    pub async fn settle(&self, settled: Settled) -> Result<(), StoreError> {
        let settled = self.prepare_settled(settled).await?;
        self.write_line(settled.id, || Work::Settle(settled.clone())).await
    }

    /// Takes a line out of the outbox: it came too late, or nobody can receive it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn drop_line(&self, id: i64) -> Result<(), StoreError> {
        self.write_line(id, || Work::DropLine(id)).await
    }

    /// Puts a line aside that Telegram will never take: it stays, is counted, and is not sent.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn park_line(&self, id: i64) -> Result<(), StoreError> {
        self.write_line(id, || Work::ParkLine(id)).await
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
        let not_before = moment::to_second(not_before);
        self.write_line(id, || Work::Postpone { id, not_before, attempts }).await
    }

    /// A line that is on a damaged page is left there: nobody else's may wait for it.
    async fn write_line(&self, line: i64, work: impl Fn() -> Work) -> Result<(), StoreError> {
        match twice(|| self.write(work())).await {
            Err(error) if error.is_of_broken_rows() && self.works().await.is_ok() => {
                tracing::error!(line, "a line cannot be changed: its page is damaged");
                Ok(())
            }
            written => written.map(drop),
        }
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
            "SELECT message_id FROM sent WHERE bot_id = $1 AND slot_tag = $2
             ORDER BY message_id DESC LIMIT 1",
        )
        .bind(self.inner.bot.id)
        .bind(tag)
        .fetch_optional(&self.inner.readers)
        .await?;
        Ok(newest.map(MessageId))
    }

    /// The slot that a message is in, if it is in one. What was sent so long ago that it is forgotten
    /// asks for nothing any more.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn slot_of(
        &self,
        chat: ChatId,
        message: MessageId,
    ) -> Result<Option<Slot>, StoreError> {
        match self.sent(chat, message).await? {
            Some((slot, _)) => Ok(Some(slot)),
            None => Ok(self.is_forgotten(chat, message).await?.then_some(Slot::Told)),
        }
    }

    /// The slot that a message is in, and when it was sent; none if nothing is known of it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn sent(
        &self,
        chat: ChatId,
        message: MessageId,
    ) -> Result<Option<(Slot, DateTime<Utc>)>, StoreError> {
        let row = sqlx::query(
            "SELECT couple_id, slot, sent_at FROM sent
             WHERE bot_id = $1 AND chat_tag = $2 AND message_id = $3",
        )
        .bind(self.inner.bot.id)
        .bind(self.inner.bot.chat(chat))
        .bind(message.0)
        .fetch_optional(&self.inner.readers)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let (couple, slot): (_, Vec<u8>) =
            (CoupleId(row.try_get("couple_id")?), row.try_get("slot")?);
        let Some(key) = self.inner.keys.find(couple).await? else { return Ok(None) };
        let at = moment::moment(row.try_get("sent_at")?);
        let words = key.open(&slot_cell(couple, chat, message), &slot).ok();
        Ok(words.and_then(|words| kept(&words)).map(|(_, slot)| (slot, at)))
    }

    /// What was sent to that chat since then: what surely was, and what may have been a little earlier, for
    /// its time is kept by the hour. The oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn messages_since(
        &self,
        chat: ChatId,
        since: DateTime<Utc>,
    ) -> Result<(Vec<MessageId>, Vec<MessageId>), StoreError> {
        let rows = sqlx::query(
            "SELECT message_id, sent_at FROM sent
             WHERE bot_id = $1 AND chat_tag = $2 AND sent_at > $3 ORDER BY message_id",
        )
        .bind(self.inner.bot.id)
        .bind(self.inner.bot.chat(chat))
        .bind(moment::asked(since))
        .fetch_all(&self.inner.readers)
        .await?;
        let surely_after = moment::asked(since) + moment::HOUR;
        let (mut surely, mut maybe) = (vec![], vec![]);
        for row in rows {
            let message = MessageId(row.try_get("message_id")?);
            let at: i64 = row.try_get("sent_at")?;
            if at > surely_after { &mut surely } else { &mut maybe }.push(message);
        }
        Ok((surely, maybe))
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
            "SELECT COUNT(*) FROM outbox
             WHERE bot_id = $1 AND slot_tag = $2 AND edits = 0 AND parked = 0",
        )
        .bind(self.inner.bot.id)
        .bind(tag)
        .fetch_one(&self.inner.readers)
        .await?;
        Ok(waiting > 0)
    }

    /// The newest message in a slot of that chat that a line before this place became.
    ///
    /// # Errors
    /// If the database fails or the couple has no key.
    pub async fn message_before(
        &self,
        couple: CoupleId,
        chat: ChatId,
        slot: &Slot,
        place: Place,
    ) -> Result<Option<MessageId>, StoreError> {
        let key = self.inner.keys.key(couple).await?;
        let rows = sqlx::query(
            "SELECT message_id, slot FROM sent WHERE bot_id = $1 AND slot_tag = $2
             ORDER BY message_id DESC LIMIT 20",
        )
        .bind(self.inner.bot.id)
        .bind(tag_of(&key, couple, chat, slot)?)
        .fetch_all(&self.inner.readers)
        .await?;
        for row in rows {
            let (message, sealed): (_, Vec<u8>) =
                (MessageId(row.try_get("message_id")?), row.try_get("slot")?);
            let words = key.open(&slot_cell(couple, chat, message), &sealed).ok();
            let of = words.and_then(|words| kept(&words));
            if of.is_some_and(|(of, _)| of < place) {
                return Ok(Some(message));
            }
        }
        Ok(None)
    }

    /// Whether a new message for that slot is still waiting that was decided before this place.
    ///
    /// # Errors
    /// If the database fails or the couple has no key.
    pub async fn sends_before(
        &self,
        couple: CoupleId,
        chat: ChatId,
        slot: &Slot,
        place: Place,
    ) -> Result<bool, StoreError> {
        let tag = tag_of(&*self.inner.keys.key(couple).await?, couple, chat, slot)?;
        let waiting: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM outbox
             WHERE bot_id = $1 AND slot_tag = $2 AND edits = 0 AND parked = 0
             AND (version, place) < ($3, $4)",
        )
        .bind(self.inner.bot.id)
        .bind(tag)
        .bind(place.version)
        .bind(place.index)
        .fetch_one(&self.inner.readers)
        .await?;
        Ok(waiting > 0)
    }
}

/// The slot of a message, and the place of the line that it came of. Earlier versions noted the line's
/// number, and before that nothing.
pub(super) fn kept(words: &[u8]) -> Option<(Place, Slot)> {
    let place = |version, index| Place { version, index };
    if let Ok((version, index, slot)) = serde_json::from_slice(words) {
        return Some((place(version, index), slot));
    }
    if let Ok((number, slot)) = serde_json::from_slice(words) {
        return Some((place(0, number), slot));
    }
    serde_json::from_slice(words).ok().map(|slot| (place(0, 0), slot))
}
