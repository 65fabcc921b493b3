//! The sender: takes lines out of the outbox in the right order and pace, delivers and settles them.

mod aside;
mod calling;
mod chats;
mod delivery;
mod floods;
mod guards;
mod loading;
mod notes;
mod pace;
mod queue;
mod settling;
mod status;
mod target;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::mpsc::{self, UnboundedReceiver};
use tokio::sync::{oneshot, watch};
use tokio::task::{Id, JoinError, JoinSet};

use crate::clock::Clock;
use crate::domain::{ChatId, CoupleId, Lane, Look, MessageId, Returns, Slot};
use crate::line::{Header, Makes};
use crate::store::{Store, ToRead};
use crate::telegram::Client;
use crate::vitals::{Part, TURNS_EVERY};
use delivery::{Delivery, DeliveryOutcome};
use floods::Floods;
use loading::Loading;
use status::Shared;

pub use pace::Pace;
pub use queue::{Depth, Next, Queue};
pub use status::{Counts, SenderStatus};

/// How many deliveries may be under way at once. More than 30 a second times the 15 seconds after
/// which a call is given up, and all answers and looks that may be under way besides, so that a Telegram
/// that hangs does not keep urgent lines from trying.
const UNDER_WAY: usize = 640;

/// How long deliveries under way may take when the sender stops.
const SHUTDOWN_GRACE: Duration = Duration::from_secs(8);

/// A result that the couple must hear of. Who receives it decides, commits with `settles: Some(line)`,
/// passes on the new lines and then answers `done`; until then the chat stays in flight.
/// If `done` is dropped unanswered, the line is tried again after a while.
#[derive(Debug)]
pub struct Report {
    /// Whose line it was; [`CoupleId::NONE`] only for counts.
    pub couple: CoupleId,
    /// Where it went.
    pub chat: ChatId,
    /// Its number in the outbox.
    pub line: i64,
    /// What happened.
    pub what: Reported,
    /// Answered when the line is settled.
    pub done: oneshot::Sender<()>,
}

/// What a couple must hear of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reported {
    /// Who is in the group. Its line is settled by it if it is but a look; else it waits for the
    /// answer, and leaves.
    Looked {
        /// What was found.
        look: Look,
        /// Whether the line was but that look.
        settles: bool,
    },
    /// The line did not leave, since the group was not known to hold the two and nobody else.
    Withheld {
        /// What was found; none if it waited until it was too late.
        look: Option<Look>,
        /// The name under which it would have been found.
        slot: Option<Slot>,
        /// What becomes of it.
        returns: Option<Returns>,
    },
    /// The chat takes nothing.
    Refused {
        /// Whether that ends by itself.
        for_now: bool,
        /// The name under which the line would have been found, if it says something.
        slot: Option<Slot>,
        /// What becomes of it.
        returns: Option<Returns>,
    },
    /// What was tried in a chat that took nothing has arrived. Its line is settled before.
    Arrived,
    /// The group became this supergroup.
    /// Its line is kept, and goes there when `done` is answered.
    MigratedTo(ChatId),
}

/// Delivers lines until it is stopped or dropped.
pub struct Sender {
    delivery: Delivery,
    shared: Arc<Shared>,
    /// What of a long text has left already, by line.
    sent: HashMap<i64, Vec<MessageId>>,
    flights: JoinSet<DeliveryOutcome>,
    /// Which line a task delivers, for a task that panics.
    tasks: HashMap<Id, Header>,
    floods: Floods,
}

impl Sender {
    /// A sender of what waits in the store and of what comes through `lines`; `files` makes what goes with
    /// them.
    #[must_use]
    pub fn new(
        store: Store,
        client: Client,
        clock: Arc<dyn Clock>,
        pace: Pace,
        lines: UnboundedReceiver<Header>,
        reports: mpsc::Sender<Report>,
        files: Arc<dyn Makes>,
    ) -> Self {
        Self {
            delivery: Delivery::new(store, client, clock.clone(), reports, files),
            shared: Arc::new(Shared::new(clock, Queue::new(pace), lines)),
            sent: HashMap::new(),
            flights: JoinSet::new(),
            tasks: HashMap::new(),
            floods: Floods::default(),
        }
    }

    /// A handle for others.
    #[must_use]
    pub fn pulse(&self) -> SenderStatus {
        SenderStatus::of(self.shared.clone())
    }

    /// Delivers until `stop` says true or its sender is gone; then takes no new lines and waits up
    /// to eight seconds for those in flight. When the future is dropped, nothing goes on.
    pub async fn run(mut self, mut stop: watch::Receiver<bool>) {
        let mut loading = Loading::of(self.delivery.store.clone());
        loop {
            let wait = self.launch();
            let turn = self.shared.clock.now() + TURNS_EVERY;
            let wait = wait.map_or(turn, |wait| wait.min(turn));
            self.shared.room.notify_one();
            self.delivery.store.vitals().beats.turns(Part::Sender, true);
            tokio::select! {
                biased;
                _ = stop.wait_for(|stop| *stop) => break,
                Some(landed) = self.flights.join_next_with_id() => self.land(landed),
                page = loading.page() => self.shared.lock().waited(page),
                () = self.shared.arrival() => {}
                () = self.shared.clock.sleep_until(wait) => {}
            }
        }
        let farewell = async {
            while let Some(landed) = self.flights.join_next_with_id().await {
                self.land(landed);
            }
        };
        if tokio::time::timeout(SHUTDOWN_GRACE, farewell).await.is_err() {
            tracing::warn!("lines in flight were left unsettled; they may be sent again");
        }
    }

    /// Sends off what may leave now; the answer is when to look again.
    fn launch(&mut self) -> Option<DateTime<Utc>> {
        while self.flights.len() < UNDER_WAY {
            let next = self.shared.lock().queue.next(self.shared.clock.now());
            let delivery = self.delivery.clone();
            let (header, task) = match next {
                Next::Wait(until) => return until,
                Next::Line(header) => {
                    let sent = self.sent.remove(&header.id).unwrap_or_default();
                    let ahead = self.with_those_behind(header);
                    (header, self.flights.spawn(delivery.deliver(header, ahead, sent)))
                }
                Next::Expired(header) => (header, self.flights.spawn(delivery.expire(header))),
            };
            self.tasks.insert(task.id(), header);
        }
        None
    }

    /// What is to be read right before this line leaves: itself and those that come next, unless it is
    /// in memory. What is urgent waits for no others.
    fn with_those_behind(&self, header: Header) -> ToRead {
        let state = self.shared.lock();
        let behind = (header.lane != Lane::Urgent).then(|| state.queue.coming());
        self.delivery.store.unread([header].into_iter().chain(behind.into_iter().flatten()))
    }

    fn land(&mut self, landed: Result<(Id, DeliveryOutcome), JoinError>) {
        let id = landed.as_ref().map_or_else(JoinError::id, |(id, _)| *id);
        let Some(header) = self.tasks.remove(&id) else { return };
        let shared = self.shared.clone();
        let mut state = shared.lock();
        // Asked under the lock: to the queue, time goes back only if the clock does.
        let now = shared.clock.now();
        state.queue.sees(now);
        match landed {
            Ok((_, DeliveryOutcome::Gone { calls })) => {
                if calls > 0 && !header.unpaced {
                    self.floods.taken();
                }
                state.queue.settled(header.id, calls);
            }
            Ok((_, DeliveryOutcome::Parked { calls })) => {
                state.parked += 1;
                state.queue.settled(header.id, calls);
            }
            Ok((_, DeliveryOutcome::Later { header, sent, calls })) => {
                self.remember(header.id, sent);
                state.queue.postponed(header, calls);
            }
            Ok((_, DeliveryOutcome::Flooded { rest, sent })) => {
                self.remember(header.id, sent);
                self.hold(&mut state.queue, header, now, rest);
            }
            Ok((_, DeliveryOutcome::Moved { header: moved, calls })) => {
                state.queue.settled(moved.id, calls);
                state.queue.push(moved);
                state.queue.moved(header.chat, moved.chat);
            }
            Ok((_, DeliveryOutcome::AwaitsItsSend)) => state.queue.awaits_another(header.id),
            Err(error) => {
                tracing::error!(
                    line = header.id,
                    panicked = error.is_panic(),
                    "a delivery broke off"
                );
                let attempts = header.attempts.saturating_add(1);
                let not_before = now + TimeDelta::seconds(60);
                state.queue.postponed(Header { not_before, attempts, ..header }, 1);
            }
        }
    }

    fn remember(&mut self, line: i64, sent: Vec<MessageId>) {
        if !sent.is_empty() {
            self.sent.insert(line, sent);
        }
    }

    /// Obeys a 429.
    fn hold(&mut self, queue: &mut Queue, header: Header, now: DateTime<Utc>, rest: TimeDelta) {
        let until = now + rest;
        if !header.unpaced && self.floods.refused(header.chat) {
            let rest = rest.min(floods::LONGEST);
            tracing::warn!(seconds = rest.num_seconds(), "Telegram asks the bot to slow down");
            queue.hold_all(now + rest);
        }
        queue.hold_chat(header.chat, until);
        let not_before = if header.unpaced { until } else { header.not_before };
        queue.postponed(Header { not_before, ..header }, 1);
    }
}
