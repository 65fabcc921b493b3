//! What the sender is doing, for others to ask.

use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;

use chrono::{DateTime, Utc};
use tokio::sync::Notify;
use tokio::sync::mpsc::UnboundedReceiver;

use super::loading::Page;
use super::queue::{Depth, Queue};
use crate::clock::Clock;
use crate::domain::Lane;
use crate::line::Header;

/// So many prompts may wait for their second: twice what leaves in one.
const PROMPTS_WAITING: usize = 64;

/// So many evenings at least come together where many wait, so that they share a commit.
const TOGETHER: usize = 16;

/// What the sender is doing. Cheap to clone.
#[derive(Clone)]
pub struct SenderStatus(Arc<Shared>);

/// How much there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Lines that wait or are in flight.
    pub waiting: usize,
    /// Lines that Telegram refused for good since the start.
    pub parked: usize,
}

/// What the sender and its pulses both see.
pub(super) struct Shared {
    pub clock: Arc<dyn Clock>,
    /// Told when prompts have left.
    pub room: Notify,
    began: DateTime<Utc>,
    state: Mutex<State>,
}

/// Under one lock, so that a line is at no moment neither here nor there.
pub(super) struct State {
    pub queue: Queue,
    lines: UnboundedReceiver<Header>,
    /// From which lane on the queue does not hold yet what waited in the store; none once it holds all.
    loads: Option<Lane>,
    /// What came meanwhile for those lanes: it leaves after what waited.
    later: Vec<Header>,
    pub parked: usize,
}

impl State {
    /// What waited in the store, a page of it.
    pub fn waited(&mut self, page: Page) {
        for header in page.lines {
            self.queue.push(header);
        }
        self.loads = page.next;
        for header in std::mem::take(&mut self.later) {
            self.came(header);
        }
    }

    fn came(&mut self, header: Header) {
        if self.loads.is_some_and(|lane| header.lane >= lane) {
            self.later.push(header);
        } else {
            self.queue.push(header);
        }
    }
}

impl SenderStatus {
    pub(super) fn of(shared: Arc<Shared>) -> Self {
        Self(shared)
    }

    /// Whether something is in flight, a report is unanswered, a line has come that was not
    /// looked at, or one could leave now.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        let (now, state) = (self.0.clock.now(), self.0.lock());
        let could_leave = || state.queue.next_at(now).is_some_and(|moment| moment <= now);
        state.loads.is_some() || !state.lines.is_empty() || state.queue.is_flying() || could_leave()
    }

    /// When the next waiting line could leave: its `not_before`, the pace, holds. Never later than it does.
    #[must_use]
    pub fn next_at(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.0.lock().queue.next_at(now)
    }

    /// How many couples' evenings may come now: as many as keep the line of prompts from running dry,
    /// and no more than leave within a few seconds; none while that is but a few.
    #[must_use]
    pub fn room_for_evenings(&self) -> usize {
        let mut state = self.0.lock();
        // Asked under the lock: to the queue, time goes back only if the clock does.
        let now = self.0.clock.now();
        let waiting = state.lines.len() + state.queue.ahead_of_evenings(now);
        let room = PROMPTS_WAITING.saturating_sub(waiting);
        if state.loads.is_none() && room >= TOGETHER { room } else { 0 }
    }

    /// Returns when there may be more room for evenings than there was.
    pub async fn gets_room(&self) {
        self.0.room.notified().await;
    }

    /// What waits in each lane.
    #[must_use]
    pub fn depth(&self) -> [Depth; Lane::ALL.len()] {
        let state = self.0.lock();
        state.queue.depth(self.0.began, self.0.clock.now())
    }

    /// How many lines wait, and how many were parked.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let state = self.0.lock();
        Counts {
            waiting: state.queue.len() + state.later.len() + state.lines.len(),
            parked: state.parked,
        }
    }
}

impl SenderStatus {
    /// How many lines wait or are in flight, by lane.
    #[must_use]
    pub fn by_lane(&self) -> [usize; Lane::ALL.len()] {
        self.0.lock().queue.by_lane()
    }
}

impl Shared {
    pub(super) fn new(
        clock: Arc<dyn Clock>,
        queue: Queue,
        lines: UnboundedReceiver<Header>,
    ) -> Self {
        let state = State { queue, lines, loads: Some(Lane::Urgent), later: Vec::new(), parked: 0 };
        let began = clock.now();
        Self { clock, room: Notify::new(), began, state: Mutex::new(state) }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns when lines have come; they are in the queue then.
    pub(super) async fn arrival(&self) {
        poll_fn(|context| {
            let mut state = self.lock();
            let Poll::Ready(Some(header)) = state.lines.poll_recv(context) else {
                return Poll::Pending;
            };
            state.came(header);
            while let Ok(header) = state.lines.try_recv() {
                state.came(header);
            }
            Poll::Ready(())
        })
        .await;
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a failed step fails the test")]
mod tests {
    use super::*;
    use crate::clock::ManualClock;
    use crate::domain::{ChatId, CoupleId};
    use crate::line::Place;
    use crate::sender::{Next, Pace};
    use tokio::sync::mpsc::unbounded_channel;

    fn header(id: i64, lane: Lane) -> Header {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        Header {
            id,
            arrival: id,
            place: Place { version: id, index: 0 },
            couple: CoupleId(7),
            chat: ChatId(id % 2),
            lane,
            not_before: now,
            use_by: now + chrono::TimeDelta::days(1),
            attempts: 0,
            unpaced: false,
            guard: None,
        }
    }

    /// All that may leave now.
    fn leaves(shared: &Shared) -> Vec<i64> {
        let (mut left, mut state) = (Vec::new(), shared.lock());
        while let Next::Line(header) = state.queue.next(DateTime::<Utc>::UNIX_EPOCH) {
            state.queue.settled(header.id, 1);
            left.push(header.id);
        }
        left
    }

    #[tokio::test]
    async fn what_comes_while_what_waited_is_read_leaves_after_it() {
        let (lines, coming) = unbounded_channel();
        let clock = Arc::new(ManualClock::standing(DateTime::<Utc>::UNIX_EPOCH));
        let queue = Queue::new(Pace { per_second: 0, chat_burst: 100, ..Pace::default() });
        let shared = Shared::new(clock, queue, coming);
        let page = |ids: [i64; 2], lane, next| {
            let lines = ids.into_iter().map(|id| header(id, lane)).collect();
            shared.lock().waited(Page { lines, next });
        };
        for came in [header(20, Lane::Prompt), header(21, Lane::Urgent)] {
            lines.send(came).unwrap();
        }
        shared.arrival().await;
        assert!(leaves(&shared).is_empty());
        page([1, 2], Lane::Urgent, Some(Lane::Reply));
        assert_eq!(leaves(&shared), [1, 2, 21]);
        page([3, 4], Lane::Reply, Some(Lane::Prompt));
        lines.send(header(22, Lane::Reply)).unwrap();
        shared.arrival().await;
        assert_eq!(leaves(&shared), [3, 4, 22]);
        page([5, 6], Lane::Prompt, Some(Lane::Prompt));
        assert_eq!(leaves(&shared), [5, 6]);
        page([7, 8], Lane::Prompt, None);
        assert_eq!(leaves(&shared), [7, 8, 20]);
    }
}
