//! How fast the bot may speak.

mod allowance;

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::Lane;

pub(super) use allowance::Allowance;

/// Telegram's limits, as the sender keeps them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Calls in any second, over all chats; 0 is without a bound.
    pub per_second: usize,
    /// The part of that which prompts may use, in percent: the rest is free for urgent lines.
    pub prompts_percent: usize,
    /// How long one call to a chat takes from its allowance.
    pub chat_every: TimeDelta,
    /// How many calls to a chat may leave at once after a silence.
    pub chat_burst: i32,
    /// Calls to one group in any minute; 0 is without a bound.
    pub group_per_minute: usize,
}

impl Default for Pace {
    /// 30 a second, 28 of them prompts; to each chat one a second in bursts of 4; 20 a minute to a group.
    fn default() -> Self {
        Self {
            per_second: 30,
            prompts_percent: 94,
            chat_every: TimeDelta::seconds(1),
            chat_burst: 4,
            group_per_minute: 20,
        }
    }
}

impl Pace {
    /// So many percent of what may leave in a second, but one at least; 0 is without a bound.
    fn part(&self, percent: usize) -> usize {
        (self.per_second * percent / 100).max(self.per_second.min(1))
    }

    const fn of_a_chat(&self) -> Rate {
        Rate { every: self.chat_every, at_once: self.chat_burst }
    }
}

/// A second, and a little more: what is held up on its way arrives with what left after it.
const A_SECOND: TimeDelta = TimeDelta::milliseconds(1_030);

/// So many places of it are kept for what is urgent: prompts and what newcomers are told leave them free.
const KEPT: usize = 1;

/// The part of it that newcomers have: as many as are let in when very many come.
const NEWCOMERS_PERCENT: usize = 14;

/// What all chats together have used.
pub(super) struct Limits {
    overall: Window,
    prompts: Prompts,
    newcomers: Spread,
}

impl Limits {
    pub(super) fn new(pace: &Pace) -> Self {
        let newcomers = Rate { every: every(pace.part(NEWCOMERS_PERCENT)), at_once: 2 };
        Self {
            overall: Window::new(pace.per_second, A_SECOND),
            prompts: Prompts::new(pace),
            newcomers: Spread::new(newcomers),
        }
    }

    /// From when on a line of that lane may leave.
    pub(super) fn free_at(&self, lane: Lane) -> DateTime<Utc> {
        match Part::of(lane) {
            Part::All => self.overall.free_at_but(0),
            Part::Prompts => self.overall.free_at_but(KEPT).max(self.prompts.free_at()),
            Part::Newcomers => self.overall.free_at_but(KEPT).max(self.newcomers.free_at()),
        }
    }

    pub(super) fn leave(&mut self, lane: Lane, now: DateTime<Utc>) {
        self.overall.leave(now);
        match Part::of(lane) {
            Part::All => {}
            Part::Prompts => self.prompts.leave(now),
            Part::Newcomers => self.newcomers.leave(now),
        }
    }

    pub(super) fn take_back(&mut self, lane: Lane, moment: DateTime<Utc>) {
        self.overall.take_back(moment);
        match Part::of(lane) {
            Part::All => {}
            Part::Prompts => self.prompts.take_back(moment),
            Part::Newcomers => self.newcomers.take_back(),
        }
    }

    pub(super) fn rewind(&mut self, by: TimeDelta) {
        self.overall.rewind(by);
        self.prompts.rewind(by);
        self.newcomers.rewind(by);
    }
}

/// How much of all that may be said a lane has.
enum Part {
    All,
    Prompts,
    Newcomers,
}

impl Part {
    const fn of(lane: Lane) -> Self {
        match lane {
            Lane::Urgent | Lane::Reply => Self::All,
            Lane::Prompt | Lane::Sign => Self::Prompts,
            Lane::Newcomer => Self::Newcomers,
        }
    }
}

/// What prompts have used of their part. When many wait they leave one by one, so that whatever else
/// fills the second, a place in it comes free all the time.
struct Prompts {
    second: Window,
    spread: Spread,
}

impl Prompts {
    /// So many leave at once after a silence: the evening of one couple.
    const AT_ONCE: i32 = 3;

    fn new(pace: &Pace) -> Self {
        let most = pace.part(pace.prompts_percent);
        Self {
            second: Window::new(most, TimeDelta::seconds(1)),
            spread: Spread::new(Rate { every: every(most), at_once: Self::AT_ONCE }),
        }
    }

    fn free_at(&self) -> DateTime<Utc> {
        self.second.free_at().max(self.spread.free_at())
    }

    fn leave(&mut self, now: DateTime<Utc>) {
        self.second.leave(now);
        self.spread.leave(now);
    }

    fn take_back(&mut self, moment: DateTime<Utc>) {
        self.second.take_back(moment);
        self.spread.take_back();
    }

    fn rewind(&mut self, by: TimeDelta) {
        self.second.rewind(by);
        self.spread.rewind(by);
    }
}

/// How far apart so many in a second are; nothing if there is no bound.
fn every(a_second: usize) -> TimeDelta {
    let every = i64::try_from(a_second).ok().and_then(|most| 1_000_000_i64.checked_div(most));
    every.map_or(TimeDelta::zero(), TimeDelta::microseconds)
}

/// One every so often, and a few at once after a silence. All that is remembered of it is when all that
/// may leave at once may again.
#[derive(Clone, Copy, Debug)]
struct Rate {
    every: TimeDelta,
    at_once: i32,
}

impl Rate {
    fn free_at(self, whole_at: DateTime<Utc>) -> DateTime<Utc> {
        let at_once = self.every * (self.at_once - 1).max(0);
        whole_at.checked_sub_signed(at_once).unwrap_or(whole_at)
    }

    fn after(self, whole_at: DateTime<Utc>, now: DateTime<Utc>) -> DateTime<Utc> {
        whole_at.max(now) + self.every
    }
}

/// A rate, and what was used of it.
#[derive(Clone, Debug)]
struct Spread {
    rate: Rate,
    whole_at: DateTime<Utc>,
}

impl Spread {
    const fn new(rate: Rate) -> Self {
        Self { rate, whole_at: DateTime::<Utc>::MIN_UTC }
    }

    fn free_at(&self) -> DateTime<Utc> {
        self.rate.free_at(self.whole_at)
    }

    fn leave(&mut self, now: DateTime<Utc>) {
        self.whole_at = self.rate.after(self.whole_at, now);
    }

    fn take_back(&mut self) {
        self.whole_at -= self.rate.every;
    }

    fn rewind(&mut self, by: TimeDelta) {
        self.whole_at = self.whole_at.checked_sub_signed(by).unwrap_or(self.whole_at);
    }
}

/// At most so many in any span of that length; 0 is without a bound.
#[derive(Clone, Debug)]
pub(super) struct Window {
    most: usize,
    span: TimeDelta,
    left: Moments,
}

impl Window {
    pub(super) fn new(most: usize, span: TimeDelta) -> Self {
        Self { most, span, left: Moments::default() }
    }

    /// From when on one more may leave.
    pub(super) fn free_at(&self) -> DateTime<Utc> {
        self.free_at_but(0)
    }

    /// The same, if so many places are left free.
    fn free_at_but(&self, kept: usize) -> DateTime<Utc> {
        let most = self.most.saturating_sub(kept).max(self.most.min(1));
        self.left.free_at(most, self.span)
    }

    /// One leaves. Moments only grow.
    pub(super) fn leave(&mut self, now: DateTime<Utc>) {
        self.left.leave(now, self.most);
    }

    /// One that left at `moment` was nothing after all.
    pub(super) fn take_back(&mut self, moment: DateTime<Utc>) {
        self.left.take_back(moment);
    }

    /// Moves the memory by `by` when the clock was set back.
    pub(super) fn rewind(&mut self, by: TimeDelta) {
        self.left.rewind(by);
    }
}

/// When the newest left, the oldest of them first: as many as are asked for, no more.
#[derive(Clone, Debug, Default)]
struct Moments(VecDeque<DateTime<Utc>>);

impl Moments {
    fn free_at(&self, most: usize, span: TimeDelta) -> DateTime<Utc> {
        let oldest = self.0.len().checked_sub(most).and_then(|place| self.0.get(place));
        oldest.map_or(DateTime::<Utc>::MIN_UTC, |oldest| *oldest + span)
    }

    fn leave(&mut self, now: DateTime<Utc>, most: usize) {
        self.0.push_back(now);
        if self.0.len() > most {
            self.0.pop_front();
        }
    }

    fn take_back(&mut self, moment: DateTime<Utc>) {
        if let Ok(at) = self.0.binary_search(&moment) {
            self.0.remove(at);
        }
    }

    fn rewind(&mut self, by: TimeDelta) {
        self.0.iter_mut().for_each(|moment| *moment -= by);
    }
}

#[cfg(test)]
mod tests;
