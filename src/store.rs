//! A stand-in for the store, in memory, with the part of its interface that the sender uses.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};

use crate::domain::{ChatId, CoupleId, MessageId, Slot};
use crate::line::{Call, Header, Line};

/// What the store fails with.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Set by a test.
    #[error("the stand-in was told to fail")]
    Told,
}

/// A line that left.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The line's number.
    pub id: i64,
    /// Whose it was.
    pub couple: CoupleId,
    /// Where it went.
    pub chat: ChatId,
    /// What it became.
    pub messages: Vec<MessageId>,
    /// Under which name.
    pub slot: Option<Slot>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Everything in memory.
#[derive(Clone, Default)]
pub struct Store(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    lines: BTreeMap<i64, (Header, Line)>,
    parked: Vec<i64>,
    dropped: Vec<i64>,
    slots: HashMap<(CoupleId, ChatId, Slot), MessageId>,
}

impl Store {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a line into the outbox.
    pub fn put(&self, couple: CoupleId, line: Line) -> Header {
        let mut inner = self.lock();
        let id = inner.lines.keys().next_back().map_or(1, |last| last + 1);
        let unpaced = matches!(line.call, Call::Answer { .. });
        let Line { chat, lane, not_before, use_by, .. } = line;
        let header = Header { id, couple, chat, lane, not_before, use_by, attempts: 0, unpaced };
        inner.lines.insert(id, (header, line));
        header
    }

    /// The numbers of the lines that were parked, and of those that were dropped.
    #[must_use]
    pub fn ends(&self) -> (Vec<i64>, Vec<i64>) {
        let inner = self.lock();
        (inner.parked.clone(), inner.dropped.clone())
    }

    /// Removes a line that left and remembers what it became.
    ///
    /// # Errors
    /// Never.
    pub async fn settle(&self, settled: Settled) -> Result<(), StoreError> {
        let mut inner = self.lock();
        inner.lines.remove(&settled.id);
        if let (Some(slot), Some(message)) = (settled.slot, settled.messages.last()) {
            inner.slots.insert((settled.couple, settled.chat, slot), *message);
        }
        Ok(())
    }

    /// Removes a line that is not sent.
    ///
    /// # Errors
    /// Never.
    pub async fn drop_line(&self, id: i64) -> Result<(), StoreError> {
        let mut inner = self.lock();
        inner.lines.remove(&id);
        inner.dropped.push(id);
        Ok(())
    }

    /// Puts a line aside for good.
    ///
    /// # Errors
    /// Never.
    pub async fn park_line(&self, id: i64) -> Result<(), StoreError> {
        let mut inner = self.lock();
        inner.lines.remove(&id);
        inner.parked.push(id);
        Ok(())
    }

    /// Notes when a line is tried again.
    ///
    /// # Errors
    /// Never.
    pub async fn postpone(
        &self,
        id: i64,
        not_before: DateTime<Utc>,
        attempts: u32,
    ) -> Result<(), StoreError> {
        if let Some((header, _)) = self.lock().lines.get_mut(&id) {
            (header.not_before, header.attempts) = (not_before, attempts);
        }
        Ok(())
    }

    /// All lines that wait.
    ///
    /// # Errors
    /// Never.
    pub async fn waiting(&self) -> Result<Vec<Header>, StoreError> {
        Ok(self.lock().lines.values().map(|(header, _)| *header).collect())
    }

    /// A line, if it still waits.
    ///
    /// # Errors
    /// Never.
    pub async fn line(&self, header: &Header) -> Result<Option<Line>, StoreError> {
        Ok(self.lock().lines.get(&header.id).map(|(_, line)| line.clone()))
    }

    /// The message of that name.
    ///
    /// # Errors
    /// Never.
    pub async fn message_in(
        &self,
        couple: CoupleId,
        chat: ChatId,
        slot: &Slot,
    ) -> Result<Option<MessageId>, StoreError> {
        Ok(self.lock().slots.get(&(couple, chat, slot.clone())).copied())
    }

    /// Whether a message of that name still waits to be sent.
    ///
    /// # Errors
    /// Never.
    pub async fn sends_into(
        &self,
        couple: CoupleId,
        chat: ChatId,
        slot: &Slot,
    ) -> Result<bool, StoreError> {
        Ok(self.lock().lines.values().any(|(header, line)| {
            let same = (header.couple, line.chat) == (couple, chat);
            same && line.slot.as_ref() == Some(slot) && matches!(line.call, Call::Send { .. })
        }))
    }
}
