//! How much waits, and for how long.

use chrono::{DateTime, TimeDelta, Utc};

use super::Queue;
use crate::domain::Lane;
use crate::line::Header;

/// What waits in a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Depth {
    /// The lane.
    pub lane: Lane,
    /// Lines that could leave, or are in flight; and those whose moment is still to come.
    pub lines: usize,
    /// For how long the oldest of them could have left.
    pub oldest: TimeDelta,
}

impl Queue {
    /// What waits in each lane at `now`. What was there before counts from the start, `began`.
    #[must_use]
    pub fn depth(&self, began: DateTime<Utc>, now: DateTime<Utc>) -> [Depth; Lane::ALL.len()] {
        let mut all = Lane::ALL.map(|lane| Depth { lane, lines: 0, oldest: TimeDelta::zero() });
        let due = self.chats.lines().chain(self.answers.lines()).chain(self.looks.lines());
        let flying = self.flying.values().map(|flight| &flight.header);
        for header in self.scheduled.values().chain(due).chain(flying) {
            let Header { lane, not_before, .. } = *header;
            if let Some(depth) = all.iter_mut().find(|depth| depth.lane == lane) {
                depth.lines += 1;
                depth.oldest = depth.oldest.max(now - not_before.max(began));
            }
        }
        all
    }
}
