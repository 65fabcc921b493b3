//! What the sender is doing, for others to ask.

use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;

use chrono::{DateTime, Utc};
use tokio::sync::Notify;
use tokio::sync::mpsc::UnboundedReceiver;

use super::queue::Queue;
use crate::clock::Clock;
use crate::line::Header;

/// So many prompts may wait for their second: twice what leaves in one.
const PROMPTS_WAITING: usize = 64;

/// So many evenings at least come together where many wait, so that they share a commit.
const TOGETHER: usize = 16;

/// What the sender is doing. Cheap to clone.
#[derive(Clone)]
pub struct Pulse(Arc<Shared>);

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
    state: Mutex<State>,
}

/// Under one lock, so that a line is at no moment neither here nor there.
pub(super) struct State {
    pub queue: Queue,
    lines: UnboundedReceiver<Header>,
    /// Whether the queue holds what waited in the store.
    pub is_loaded: bool,
    pub parked: usize,
}

impl Pulse {
    pub(super) fn of(shared: Arc<Shared>) -> Self {
        Self(shared)
    }

    /// Whether something is in flight, a report is unanswered, a line has come that was not
    /// looked at, or one could leave now.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        let (now, state) = (self.0.clock.now(), self.0.lock());
        let could_leave = || state.queue.next_at(now).is_some_and(|moment| moment <= now);
        !state.is_loaded || !state.lines.is_empty() || state.queue.is_flying() || could_leave()
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
        if state.is_loaded && room >= TOGETHER { room } else { 0 }
    }

    /// Returns when there may be more room for evenings than there was.
    pub async fn gets_room(&self) {
        self.0.room.notified().await;
    }

    /// How many lines wait, and how many were parked.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let state = self.0.lock();
        Counts { waiting: state.queue.len() + state.lines.len(), parked: state.parked }
    }
}

impl Shared {
    pub(super) fn new(
        clock: Arc<dyn Clock>,
        queue: Queue,
        lines: UnboundedReceiver<Header>,
    ) -> Self {
        let state = State { queue, lines, is_loaded: false, parked: 0 };
        Self { clock, room: Notify::new(), state: Mutex::new(state) }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns when lines have come; they are in the queue then.
    pub(super) async fn arrival(&self) {
        poll_fn(|context| {
            let mut state = self.lock();
            let State { queue, lines, .. } = &mut *state;
            let Poll::Ready(Some(header)) = lines.poll_recv(context) else { return Poll::Pending };
            queue.push(header);
            while let Ok(header) = lines.try_recv() {
                queue.push(header);
            }
            Poll::Ready(())
        })
        .await;
    }
}
