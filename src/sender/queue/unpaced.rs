//! What takes nothing of the allowance: answers to presses, and looks into groups that guard no
//! line. Both have a bound and a rate of their own, so that no burst of them harms anybody.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::Lane;
use crate::line::Header;
use crate::sender::pace::Window;

/// Lines of one kind: those that are due, and how many fly.
pub(super) struct Unpaced {
    due: BTreeMap<i64, Header>,
    flying: usize,
    at_once: usize,
    left: Window,
}

impl Unpaced {
    /// Answers to presses: before all else.
    pub(super) fn answers() -> Self {
        Self::new(64, 200)
    }

    /// Looks: after all else, for nothing that somebody reads waits for them.
    pub(super) fn looks() -> Self {
        Self::new(16, 30)
    }

    fn new(at_once: usize, a_second: usize) -> Self {
        let left = Window::new(a_second, TimeDelta::seconds(1));
        Self { due: BTreeMap::new(), flying: 0, at_once, left }
    }

    pub(super) fn add(&mut self, header: Header) {
        self.due.insert(header.id, header);
    }

    /// From when on the first may leave; none if nothing waits, or enough fly.
    pub(super) fn free_at(&self) -> Option<DateTime<Utc>> {
        let may = !self.due.is_empty() && self.flying < self.at_once;
        may.then(|| self.left.free_at())
    }

    pub(super) fn first(&self, now: DateTime<Utc>) -> Option<Header> {
        self.free_at().filter(|free_at| *free_at <= now)?;
        self.due.values().next().copied()
    }

    pub(super) fn leaves(&mut self, header: &Header, now: DateTime<Utc>) {
        self.due.remove(&header.id);
        self.flying += 1;
        self.left.leave(now);
    }

    /// One is back: another may leave.
    pub(super) fn lands(&mut self) {
        self.flying = self.flying.saturating_sub(1);
    }

    /// Moves the memory by `by` when the clock was set back.
    pub(super) fn rewind(&mut self, by: TimeDelta) {
        self.left.rewind(by);
    }
}

/// Of what is not paced, answers to presses are urgent, and looks are not.
pub(super) const fn is_look(header: &Header) -> bool {
    header.unpaced && !matches!(header.lane, Lane::Urgent)
}
