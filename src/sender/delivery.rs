//! The way of one line: read it, make its call, settle it.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use tokio::sync::{mpsc, oneshot};

use super::{Report, Reported};
use crate::clock::Clock;
use crate::domain::{CoupleId, MessageId};
use crate::line::{Call, Header, Line};
use crate::store::{Settled, Store, StoreError};
use crate::telegram::{Client, Done, Failure, pause};

/// What a delivery needs.
#[derive(Clone)]
pub(super) struct Delivery {
    pub store: Store,
    pub client: Client,
    pub clock: Arc<dyn Clock>,
    pub reports: mpsc::Sender<Report>,
}

/// How a delivery ended.
pub(super) enum Landing {
    /// Out of the outbox, after so many calls.
    Gone { calls: usize },
    /// Refused, and put aside for good.
    Parked { calls: usize },
    /// To be tried again: the header says when. `sent` is what of a long text has left.
    Later { header: Header, sent: Vec<MessageId>, calls: usize },
    /// Told to come back after a rest.
    Flooded { rest: TimeDelta, sent: Vec<MessageId> },
    /// The message that it changes is not sent yet.
    AwaitsItsSend,
    /// Its group has a new number, as was learned by so many calls: the header names it.
    Moved { header: Header, calls: usize },
}

impl Delivery {
    /// Delivers a line of which `sent` has left at earlier tries.
    pub(super) async fn deliver(self, header: Header, mut sent: Vec<MessageId>) -> Landing {
        let line = match self.store.line(&header).await {
            Ok(Some(line)) => line,
            // Replaced by a newer edit, or its couple left.
            Ok(None) => return Landing::Gone { calls: 0 },
            Err(error) => {
                tracing::error!(line = header.id, %error, "a line could not be read");
                return self.later(header, sent, 0).await;
            }
        };
        if line.chat != header.chat {
            // The couple's group has moved since the line was queued: it has to wait its turn there.
            return Landing::Moved { header: Header { chat: line.chat, ..header }, calls: 0 };
        }
        let in_slot = match self.changes(&header, &line).await {
            Ok(Target::Message(message)) => message,
            Ok(Target::NotYet) => return Landing::AwaitsItsSend,
            Err(error) => {
                tracing::error!(line = header.id, %error, "a message could not be looked up");
                return self.later(header, sent, 0).await;
            }
        };
        let before = sent.len();
        let mut called = self.client.call(header.chat, &line.call, in_slot, &mut sent).await;
        if let (Call::Edit { body }, Err(Failure::NoSuchMessage)) = (&line.call, &called) {
            // No phone rings for an edit, so none does when it comes as a new message.
            let anew = Call::Send { body: body.clone(), reply_to: None, silent: true };
            called = self.client.call(header.chat, &anew, None, &mut sent).await;
        }
        let calls = (sent.len() - before).max(1);
        match called {
            Ok(done) => self.done(header, line, done, calls).await,
            Err(failure) => self.failed(header, failure, sent, calls).await,
        }
    }

    /// Drops a line whose time has passed.
    pub(super) async fn expire(self, header: Header) -> Landing {
        tracing::debug!(line = header.id, "a line was too late and is dropped");
        surely(header.id, || self.store.drop_line(header.id)).await;
        Landing::Gone { calls: 0 }
    }

    async fn done(&self, header: Header, line: Line, done: Done, calls: usize) -> Landing {
        let (messages, slot) = match done {
            Done::Sent(messages) => (messages, line.slot),
            Done::Nothing => (Vec::new(), None),
            Done::Counted(count) => {
                return self.report(header, Reported::Counted(count)).await;
            }
        };
        let Header { id, couple, chat, .. } = header;
        let settled = Settled { id, couple, chat, messages, slot, at: self.clock.now() };
        surely(id, || self.store.settle(settled.clone())).await;
        Landing::Gone { calls }
    }

    async fn failed(
        &self,
        header: Header,
        failure: Failure,
        sent: Vec<MessageId>,
        calls: usize,
    ) -> Landing {
        match failure {
            Failure::RetryAfter(rest) => {
                let rest = TimeDelta::from_std(rest).unwrap_or(TimeDelta::seconds(60));
                Landing::Flooded { rest, sent }
            }
            Failure::Passing => self.later(header, sent, calls).await,
            Failure::Unreachable | Failure::MigratedTo(_) if header.couple == CoupleId::HOUSE => {
                tracing::debug!(
                    line = header.id,
                    "a stranger cannot be reached; the line is dropped"
                );
                surely(header.id, || self.store.drop_line(header.id)).await;
                Landing::Gone { calls }
            }
            Failure::Unreachable => self.report(header, Reported::Unreachable).await,
            Failure::MigratedTo(chat) => self.report(header, Reported::MigratedTo(chat)).await,
            Failure::Refused { method, description } => {
                tracing::error!(line = header.id, method, description, "Telegram refused a line");
                self.park(header, calls).await
            }
            Failure::NoSuchMessage => {
                tracing::error!(line = header.id, "Telegram knows no message for a line");
                self.park(header, calls).await
            }
        }
    }

    async fn park(&self, header: Header, calls: usize) -> Landing {
        surely(header.id, || self.store.park_line(header.id)).await;
        Landing::Parked { calls }
    }

    /// Tells the couple and waits until it has settled the line.
    async fn report(&self, header: Header, what: Reported) -> Landing {
        let (done, answered) = oneshot::channel();
        let Header { id: line, couple, chat, .. } = header;
        let told = self.reports.send(Report { couple, chat, line, what, done }).await;
        match answered.await {
            Ok(()) if told.is_ok() => match what {
                Reported::MigratedTo(chat) => {
                    Landing::Moved { header: Header { chat, ..header }, calls: 1 }
                }
                Reported::Counted(_) | Reported::Unreachable => Landing::Gone { calls: 1 },
            },
            _ => self.later(header, Vec::new(), 1).await,
        }
    }

    /// Puts a line back for a while: 1 s at first, doubling to 60 s.
    async fn later(&self, header: Header, sent: Vec<MessageId>, calls: usize) -> Landing {
        let rest = pause(header.attempts, Duration::from_secs(1), Duration::from_mins(1));
        let rest = TimeDelta::from_std(rest).unwrap_or(TimeDelta::seconds(60));
        let (not_before, attempts) = (self.clock.now() + rest, header.attempts.saturating_add(1));
        if let Err(error) = self.store.postpone(header.id, not_before, attempts).await {
            // Then it is tried earlier after a restart, no more.
            tracing::warn!(line = header.id, %error, "a delay could not be noted");
        }
        Landing::Later { header: Header { not_before, attempts, ..header }, sent, calls }
    }

    /// Which message an edit or a deletion is for.
    async fn changes(&self, header: &Header, line: &Line) -> Result<Target, StoreError> {
        let (Call::Edit { .. } | Call::Delete, Some(slot)) = (&line.call, &line.slot) else {
            return Ok(Target::Message(None));
        };
        let message = self.store.message_in(header.couple, header.chat, slot).await?;
        if message.is_none() && self.store.sends_into(header.couple, header.chat, slot).await? {
            return Ok(Target::NotYet);
        }
        Ok(Target::Message(message))
    }
}

enum Target {
    Message(Option<MessageId>),
    NotYet,
}

/// Tries until the database takes it: what has left must not leave again.
async fn surely<F>(line: i64, change: impl Fn() -> F)
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
