//! How a line leaves the outbox.

use std::time::Duration;

use super::Reported;
use super::delivery::{Delivery, DeliveryOutcome};
use super::notes::laid;
use crate::domain::{MessageId, Slot};
use crate::line::{Header, Line};
use crate::store::{Note, Settled, StoreError};
use crate::telegram::{Done, pause};

impl Delivery {
    pub(super) async fn done(
        &self,
        header: Header,
        line: Line,
        done: Done,
        calls: usize,
    ) -> DeliveryOutcome {
        let (messages, slot) = match done {
            Done::Sent(messages) => (messages, line.slot),
            Done::Nothing | Done::Part => (Vec::new(), None),
        };
        self.settles(header, slot, messages, laid(line.call), calls).await
    }

    /// Its line leaves the outbox.
    pub(super) async fn settles(
        &self,
        header: Header,
        slot: Option<Slot>,
        messages: Vec<MessageId>,
        note: Note,
        calls: usize,
    ) -> DeliveryOutcome {
        let Header { id, couple, place, chat, .. } = header;
        let was_tried = slot == Some(Slot::WritesAgain) && !messages.is_empty();
        let at = self.clock.now();
        let settled = Settled { id, couple, place, chat, messages, slot, at, note };
        retry_until_stored(id, || self.store.settle(settled.clone())).await;
        if was_tried {
            // Not taken in, it is tried once more.
            self.tell(&header, Reported::Arrived).await;
        }
        DeliveryOutcome::Gone { calls }
    }

    pub(super) async fn drop_line(&self, header: Header) -> DeliveryOutcome {
        retry_until_stored(header.id, || self.store.drop_line(header.id)).await;
        DeliveryOutcome::Gone { calls: 0 }
    }

    pub(super) async fn park(&self, header: Header, calls: usize) -> DeliveryOutcome {
        retry_until_stored(header.id, || self.store.park_line(header.id)).await;
        DeliveryOutcome::Parked { calls }
    }
}

/// Tries until the database takes it: what has left must not leave again.
pub(super) async fn retry_until_stored<F>(line: i64, change: impl Fn() -> F)
where
    F: Future<Output = Result<(), StoreError>>,
{
    for failed in 0.. {
        match change().await {
            // Without a key its couple was erased meanwhile, and the line with it.
            Ok(()) | Err(StoreError::NoKey(_) | StoreError::Closed) => return,
            Err(error) => tracing::error!(line, %error, "a line could not be settled"),
        }
        tokio::time::sleep(pause(failed, Duration::from_millis(100), Duration::from_secs(10)))
            .await;
    }
}
