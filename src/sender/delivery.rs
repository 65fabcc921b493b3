//! The way of one line: read it, make its call, settle it.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use tokio::sync::{Semaphore, mpsc, oneshot};

use super::calling::{FILES_AT_ONCE, Made};
use super::guards::Leave;
use super::settling::retry_until_stored;
use super::target::Target;
use super::{Report, Reported};
use crate::clock::Clock;
use crate::domain::{CoupleId, Guard, Look, MessageId};
use crate::line::{Call, Header, Line, Makes};
use crate::store::{Store, ToRead};
use crate::telegram::{Client, Done, Failure, pause};

/// What a delivery needs.
#[derive(Clone)]
pub(super) struct Delivery {
    pub store: Store,
    pub client: Client,
    pub clock: Arc<dyn Clock>,
    pub reports: mpsc::Sender<Report>,
    pub files: Arc<dyn Makes>,
    /// What a file on its way holds a place of.
    pub places: Arc<Semaphore>,
}

/// How a delivery ended.
pub(super) enum DeliveryOutcome {
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
    pub(super) fn new(
        store: Store,
        client: Client,
        clock: Arc<dyn Clock>,
        reports: mpsc::Sender<Report>,
        files: Arc<dyn Makes>,
    ) -> Self {
        let places = Arc::new(Semaphore::new(FILES_AT_ONCE));
        Self { store, client, clock, reports, files, places }
    }

    /// Delivers a line of which `sent` has left at earlier tries; before, reads it and those that come
    /// after it, unless there are none to be read.
    pub(super) async fn deliver(
        self,
        header: Header,
        to_read: ToRead,
        mut sent: Vec<MessageId>,
    ) -> DeliveryOutcome {
        self.store.read_ahead(&to_read).await;
        let line = match self.store.line(&header).await {
            Ok(Some(line)) => line,
            // Replaced by a newer edit, or its couple left.
            Ok(None) => return DeliveryOutcome::Gone { calls: 0 },
            Err(error) => {
                tracing::error!(line = header.id, %error, "a line could not be read");
                return self.later(header, sent, 0).await;
            }
        };
        if line.chat != header.chat {
            // The couple's group has moved since the line was queued: it has to wait its turn there.
            return DeliveryOutcome::Moved {
                header: Header { chat: line.chat, ..header },
                calls: 0,
            };
        }
        match line.call {
            Call::Look => return Box::pin(self.only_look(header)).await,
            Call::Tidy => return Box::pin(self.tidies(header, line)).await,
            Call::Open { message } => {
                return Box::pin(self.opens(header, line, message, sent)).await;
            }
            _ => {}
        }
        let in_slot = match self.changes(&header, &line).await {
            Ok(Target::Message(message)) => message,
            Ok(Target::NotYet) => return DeliveryOutcome::AwaitsItsSend,
            Err(error) => {
                tracing::error!(line = header.id, %error, "a message could not be looked up");
                return self.later(header, sent, 0).await;
            }
        };
        if let Some(message) = in_slot {
            match self.rewrites(&header, &line, message).await {
                Ok(None) => {}
                Ok(Some(note)) => return self.settles(header, line.slot, vec![], note, 0).await,
                Err(error) => {
                    tracing::error!(line = header.id, %error, "a note could not be changed");
                    return self.later(header, sent, 0).await;
                }
            }
        }
        let Ok(_place) = self.place_for(&line) else { return self.later(header, sent, 0).await };
        let file = match Box::pin(self.makes(&header, &line, &sent)).await {
            Made::Whole(file) => file,
            Made::Nothing => return self.drop_line(header).await,
            Made::NotYet => return self.later(header, sent, 0).await,
        };
        let before = sent.len();
        loop {
            // What looks holds a couple more than once, and most lines have no guard.
            let leave = match header.guard {
                Some(guard) => Box::pin(self.may_leave(&header, guard)).await,
                None => Leave::Now,
            };
            let calls = (sent.len() - before).max(usize::from(leave.was_looked()));
            match leave {
                Leave::Now => {}
                Leave::Nobody => return self.drop_line(header).await,
                Leave::NotYet | Leave::NotYetByLook => {
                    return self.later(header, sent, calls).await;
                }
                Leave::Failed(failure) => {
                    return Box::pin(self.failed(header, Some(line), failure, sent, calls)).await;
                }
                Leave::Never(look) => {
                    let Line { slot, returns, .. } = line;
                    let withheld = Reported::Withheld { look, slot, returns };
                    return self.report(header, withheld, calls).await;
                }
            }
            let called = self.call(&header, &line, file.as_ref(), in_slot, &mut sent).await;
            let calls = (sent.len() - before).max(1);
            match called {
                Ok(Done::Part) => {}
                Ok(done) => return self.done(header, line, done, calls).await,
                Err(failure) => {
                    return Box::pin(self.failed(header, Some(line), failure, sent, calls)).await;
                }
            }
        }
    }

    /// Tells the couple what a look has found before its line leaves; whether that was taken in.
    pub(super) async fn tell_looked(&self, header: &Header, look: Look) -> bool {
        self.tell(header, Reported::Looked { look, settles: false }).await
    }

    /// Drops a line whose time has passed. The words of one that was guarded strictly go back.
    pub(super) async fn expire(self, header: Header) -> DeliveryOutcome {
        tracing::debug!(line = header.id, "a line was too late and is dropped");
        if header.guard == Some(Guard::Private)
            && let Ok(Some(Line { slot, returns, .. })) = self.store.line(&header).await
        {
            let withheld = Reported::Withheld { look: None, slot, returns };
            return self.report(header, withheld, 0).await;
        }
        self.drop_line(header).await
    }

    pub(super) async fn failed(
        &self,
        header: Header,
        line: Option<Line>,
        failure: Failure,
        sent: Vec<MessageId>,
        calls: usize,
    ) -> DeliveryOutcome {
        match failure {
            Failure::RetryAfter(rest) => {
                let rest = TimeDelta::from_std(rest).unwrap_or(TimeDelta::seconds(60));
                DeliveryOutcome::Flooded { rest, sent }
            }
            Failure::Passing => self.later(header, sent, calls).await,
            Failure::Unreachable | Failure::Closed | Failure::MigratedTo(_)
                if header.couple == CoupleId::NONE =>
            {
                tracing::debug!(
                    line = header.id,
                    "a stranger cannot be reached; the line is dropped"
                );
                retry_until_stored(header.id, || self.store.drop_line(header.id)).await;
                DeliveryOutcome::Gone { calls }
            }
            Failure::Unreachable => self.report(header, refused(line, false), 1).await,
            Failure::Closed => self.report(header, refused(line, true), 1).await,
            Failure::MigratedTo(chat) => self.report(header, Reported::MigratedTo(chat), 1).await,
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

    /// Tells the couple and waits until it has settled the line.
    pub(super) async fn report(
        &self,
        header: Header,
        what: Reported,
        calls: usize,
    ) -> DeliveryOutcome {
        let moved = match what {
            Reported::MigratedTo(chat) => Some(Header { chat, ..header }),
            _ => None,
        };
        match (self.tell(&header, what).await, moved) {
            (true, Some(header)) => DeliveryOutcome::Moved { header, calls },
            (true, None) => DeliveryOutcome::Gone { calls },
            (false, _) => self.later(header, Vec::new(), calls).await,
        }
    }

    /// Tells the couple; whether it was taken in.
    pub(super) async fn tell(&self, header: &Header, what: Reported) -> bool {
        let (done, answered) = oneshot::channel();
        let &Header { id: line, couple, chat, .. } = header;
        let told = self.reports.send(Report { couple, chat, line, what, done }).await;
        answered.await.is_ok() && told.is_ok()
    }

    /// Puts a line back for a while: 1 s at first, doubling to 60 s.
    pub(super) async fn later(
        &self,
        header: Header,
        sent: Vec<MessageId>,
        calls: usize,
    ) -> DeliveryOutcome {
        let rest = pause(header.attempts, Duration::from_secs(1), Duration::from_mins(1));
        let rest = TimeDelta::from_std(rest).unwrap_or(TimeDelta::seconds(60));
        let (not_before, attempts) = (self.clock.now() + rest, header.attempts.saturating_add(1));
        if let Err(error) = self.store.postpone(header.id, not_before, attempts).await {
            // Then it is tried earlier after a restart, no more.
            tracing::warn!(line = header.id, %error, "a delay could not be noted");
        }
        DeliveryOutcome::Later { header: Header { not_before, attempts, ..header }, sent, calls }
    }
}

/// What its couple hears of a line that its chat did not take. What only changes buttons or takes
/// something away says nothing that could be lost.
fn refused(line: Option<Line>, for_now: bool) -> Reported {
    let says = |line: &Line| matches!(line.call, Call::Send { .. } | Call::Edit { .. });
    let (slot, returns) = line.filter(says).map_or((None, None), |line| (line.slot, line.returns));
    Reported::Refused { for_now, slot, returns }
}
