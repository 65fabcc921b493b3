//! What a running bot tells of itself.

use super::Bot;
use crate::sender::SenderStatus;
use crate::store::Health;

impl Bot {
    /// What its sender is doing.
    pub(super) fn sender(&self) -> SenderStatus {
        self.pulse.clone()
    }

    /// Whether what happens is written.
    #[must_use]
    pub fn health(&self) -> Health {
        self.store.health()
    }

    /// How many lines wait in the outbox or are on their way.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.pulse.counts().waiting
    }

    /// How many lines were put aside because Telegram never takes them, or nobody can read them.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn parked(&self) -> anyhow::Result<i64> {
        Ok(self.store.parked().await?.lines)
    }
}
