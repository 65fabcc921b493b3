//! Looks into groups that guard no line: they wait for nothing of their chat, and nothing that
//! somebody reads waits for them.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::Lane;
use crate::line::Header;
use crate::sender::pace::Window;

/// So many are in flight at once.
const AT_ONCE: usize = 16;
/// So many begin in a second.
const A_SECOND: usize = 30;

/// Those that are due, and how many fly.
pub(super) struct Looks {
    due: BTreeMap<i64, Header>,
    flying: usize,
    left: Window,
}

impl Default for Looks {
    fn default() -> Self {
        let left = Window::new(A_SECOND, TimeDelta::seconds(1));
        Self { due: BTreeMap::new(), flying: 0, left }
    }
}

impl Looks {
    pub(super) fn add(&mut self, header: Header) {
        self.due.insert(header.id, header);
    }

    /// From when on the first may leave; none if nothing waits, or enough fly.
    pub(super) fn free_at(&self) -> Option<DateTime<Utc>> {
        let may = !self.due.is_empty() && self.flying < AT_ONCE;
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

    /// A line is back: if it was a look, another may leave.
    pub(super) fn lands(&mut self, header: &Header) {
        self.flying = self.flying.saturating_sub(usize::from(is_look(header)));
    }

    /// Moves the memory by `by` when the clock was set back.
    pub(super) fn rewind(&mut self, by: TimeDelta) {
        self.left.rewind(by);
    }
}

/// Of what waits for nothing of its chat, callback answers are urgent, and looks are not.
pub(super) const fn is_look(header: &Header) -> bool {
    header.unpaced && !matches!(header.lane, Lane::Urgent)
}
