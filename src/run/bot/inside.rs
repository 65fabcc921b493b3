//! What a running bot shows of itself to whoever looks inside: the playground.

use std::sync::Arc;

use super::Bot;
use crate::app::{DecisionLog, Outlook};
use crate::domain::{ChatId, Lane};

impl Bot {
    /// How many lines wait in the outbox or are on their way, by lane, in the order of the lanes.
    #[must_use]
    pub fn waiting_by_lane(&self) -> [usize; Lane::ALL.len()] {
        self.pulse.by_lane()
    }

    /// From now on this is told what is decided.
    pub fn tells(&self, log: Arc<DecisionLog>) {
        self.app.tells(log);
    }

    /// What comes next for a group's couple, if nobody does anything.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn foresees(&self, group: ChatId) -> anyhow::Result<Outlook> {
        Ok(self.app.foresees(group).await?)
    }
}
