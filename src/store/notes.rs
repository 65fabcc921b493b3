//! What notes hold that nobody has opened yet: with their message, sealed.

use chrono::TimeDelta;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::apply::Batch;
use super::cells::{note_cell, slot_cell};
use super::delivery::kept;
use super::job::Work;
use super::{Store, StoreError};
use crate::domain::{ChatId, CoupleId, MessageId, Slot};
use crate::line::{Body, Place};

/// So long a note holds what it held.
pub(super) const HOLDS_FOR: TimeDelta = TimeDelta::days(90);

/// A note that nobody has opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// Whose key seals it.
    pub couple: CoupleId,
    /// The place of the line that it came of.
    pub place: Place,
    /// The name under which it is found.
    pub slot: Slot,
    /// What it holds.
    pub body: Body,
}

impl Store {
    /// What that message holds, if it is a note that nobody has opened.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note(
        &self,
        chat: ChatId,
        message: MessageId,
    ) -> Result<Option<Closed>, StoreError> {
        let row = sqlx::query(
            "SELECT couple_id, slot, note FROM sent
             WHERE bot_id = $1 AND chat_tag = $2 AND message_id = $3 AND note IS NOT NULL",
        );
        let row = row.bind(self.inner.bot.id).bind(self.inner.bot.chat(chat)).bind(message.0);
        let Some(row) = row.fetch_optional(&self.inner.readers).await? else { return Ok(None) };
        let couple = CoupleId(row.try_get("couple_id")?);
        // Without a key its couple was erased.
        let Some(key) = self.inner.keys.find(couple).await? else { return Ok(None) };
        let slot = key.open(&slot_cell(couple, chat, message), &row.try_get::<Vec<u8>, _>("slot")?);
        let held = key.open(&note_cell(couple, chat, message), &row.try_get::<Vec<u8>, _>("note")?);
        let read = slot.ok().and_then(|slot| kept(&slot)).zip(held.ok());
        Ok(read.and_then(|((place, slot), held)| {
            let body = serde_json::from_slice(&held).ok()?;
            Some(Closed { couple, place, slot, body })
        }))
    }

    /// Whether that message is a note that nobody has opened.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn is_closed_note(
        &self,
        chat: ChatId,
        message: MessageId,
    ) -> Result<bool, StoreError> {
        Ok(self.holds(chat, message).await? == Some(true))
    }

    /// Whether that message is surely no note that can be opened: it was, or is forgotten.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn holds_nothing(
        &self,
        chat: ChatId,
        message: MessageId,
    ) -> Result<bool, StoreError> {
        match self.holds(chat, message).await? {
            Some(holds) => Ok(!holds),
            None => self.is_forgotten(chat, message).await,
        }
    }

    /// None of a message of which nothing is known: it may be on its way.
    async fn holds(&self, chat: ChatId, message: MessageId) -> Result<Option<bool>, StoreError> {
        let holds = sqlx::query_scalar(
            "SELECT COUNT(note) FROM sent
             WHERE bot_id = $1 AND chat_tag = $2 AND message_id = $3 GROUP BY message_id",
        );
        let holds = holds.bind(self.inner.bot.id).bind(self.inner.bot.chat(chat)).bind(message.0);
        let holds: Option<i64> = holds.fetch_optional(&self.inner.readers).await?;
        Ok(holds.map(|holds| holds > 0))
    }

    /// The notes in that chat that nobody has opened, and nothing else in whose slot either. The oldest
    /// first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn unseen_notes(&self, chat: ChatId) -> Result<Vec<(MessageId, Slot)>, StoreError> {
        let rows = sqlx::query(
            "SELECT couple_id, message_id, slot FROM sent
             WHERE bot_id = $1 AND chat_tag = $2 AND note IS NOT NULL AND NOT EXISTS
             (SELECT 1 FROM sent AS seen WHERE seen.bot_id = sent.bot_id
              AND seen.slot_tag = sent.slot_tag AND seen.note IS NULL)
             ORDER BY message_id",
        );
        let rows = rows.bind(self.inner.bot.id).bind(self.inner.bot.chat(chat));
        let rows = rows.fetch_all(&self.inner.readers).await?;
        let mut unseen = vec![];
        for row in &rows {
            unseen.extend(self.slot_in(chat, row).await?);
        }
        Ok(unseen)
    }

    async fn slot_in(
        &self,
        chat: ChatId,
        row: &AnyRow,
    ) -> Result<Option<(MessageId, Slot)>, StoreError> {
        let couple = CoupleId(row.try_get("couple_id")?);
        let message = MessageId(row.try_get("message_id")?);
        let Some(key) = self.inner.keys.find(couple).await? else { return Ok(None) };
        let slot = key.open(&slot_cell(couple, chat, message), &row.try_get::<Vec<u8>, _>("slot")?);
        Ok(slot.ok().and_then(|slot| kept(&slot)).map(|(_, slot)| (message, slot)))
    }

    /// These messages are gone, and what they held goes with them.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn empty_notes(
        &self,
        chat: ChatId,
        messages: Vec<MessageId>,
    ) -> Result<(), StoreError> {
        let chat_tag = self.inner.bot.chat(chat);
        self.write(Work::EmptyNotes { chat_tag, messages }).await.map(drop)
    }
}

impl Batch<'_> {
    pub(super) async fn write_note(
        &mut self,
        chat_tag: &[u8],
        message: MessageId,
        holds: Option<Vec<u8>>,
    ) -> Result<(), sqlx::Error> {
        sqlx::query(
            "UPDATE sent SET note = $4 WHERE bot_id = $1 AND chat_tag = $2 AND message_id = $3",
        )
        .bind(self.bot)
        .bind(chat_tag.to_vec())
        .bind(message.0)
        .bind(holds)
        .execute(&mut *self.connection)
        .await?;
        Ok(())
    }
}
