//! What takes nothing of the allowance: answers to presses, and looks into groups that guard no
//! line. Both have a bound and a rate of their own, so that no burst of them harms anybody.
//!
//! They leave in fair turns: whoever has a thousand waiting is one among those who have one
//! (start-time fair queueing; Goyal, Vin, Cheng 1996).

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{ChatId, CoupleId, Lane};
use crate::line::Header;
use crate::sender::pace::Window;

/// Lines of one kind: those that are due, and how many fly.
pub(super) struct Unpaced {
    due: BTreeMap<(Turn, i64), Header>,
    /// The turn of the newest line of each who has lines waiting, and how many those are.
    newest: HashMap<Owner, (Turn, usize)>,
    /// The turn that it is.
    turn: Turn,
    flying: usize,
    at_once: usize,
    left: Window,
}

/// A round in which everybody has one line.
type Turn = u64;

/// Whose turn: a couple's, or, of those who have none, a chat's.
type Owner = (CoupleId, Option<ChatId>);

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
        Self { due: BTreeMap::new(), newest: HashMap::new(), turn: 0, flying: 0, at_once, left }
    }

    pub(super) fn add(&mut self, header: Header) {
        let (newest, waiting) = self.newest.entry(owner(&header)).or_insert((self.turn, 0));
        *newest = self.turn.max(*newest) + 1;
        *waiting += 1;
        self.due.insert((*newest, header.arrival), header);
    }

    /// From when on the first may leave; none if nothing waits, or enough fly.
    pub(super) fn free_at(&self) -> Option<DateTime<Utc>> {
        let may = !self.due.is_empty() && self.flying < self.at_once;
        may.then(|| self.left.free_at())
    }

    /// Those that are due.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Header> {
        self.due.values()
    }

    /// How many are due.
    pub(super) fn waiting(&self) -> usize {
        self.due.len()
    }

    /// The line that leaves next, if one may by now.
    pub(super) fn first(&self, now: DateTime<Utc>) -> Option<Header> {
        self.free_at().filter(|free_at| *free_at <= now)?;
        self.due.values().next().copied()
    }

    /// That line leaves.
    pub(super) fn first_leaves(&mut self, now: DateTime<Utc>) {
        let Some(((turn, _), header)) = self.due.pop_first() else { return };
        self.turn = turn;
        if let Some((_, waiting)) = self.newest.get_mut(&owner(&header)) {
            *waiting -= 1;
            if *waiting == 0 {
                self.newest.remove(&owner(&header));
            }
        }
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

fn owner(header: &Header) -> Owner {
    (header.couple, (header.couple == CoupleId::NONE).then_some(header.chat))
}

/// Of what is not paced, answers to presses are urgent, and looks are not.
pub(super) const fn is_look(header: &Header) -> bool {
    header.unpaced && !matches!(header.lane, Lane::Urgent)
}
