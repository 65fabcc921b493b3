//! How fast the bot may speak.

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::Lane;

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

/// A second, and a little more: what is held up on its way arrives with what left after it.
const A_SECOND: TimeDelta = TimeDelta::milliseconds(1_030);

/// So many places of it are kept for what is urgent: prompts leave them free.
const KEPT: usize = 1;

/// What all chats together have used.
pub(super) struct Limits {
    overall: Window,
    prompts: Prompts,
}

impl Limits {
    pub(super) fn new(pace: &Pace) -> Self {
        Self { overall: Window::new(pace.per_second, A_SECOND), prompts: Prompts::new(pace) }
    }

    /// From when on a line of that lane may leave.
    pub(super) fn free_at(&self, lane: Lane) -> DateTime<Utc> {
        if is_scheduled(lane) {
            self.overall.free_at_but(KEPT).max(self.prompts.free_at())
        } else {
            self.overall.free_at_but(0)
        }
    }

    pub(super) fn leave(&mut self, lane: Lane, now: DateTime<Utc>) {
        self.overall.leave(now);
        if is_scheduled(lane) {
            self.prompts.leave(now);
        }
    }

    pub(super) fn take_back(&mut self, lane: Lane, moment: DateTime<Utc>) {
        self.overall.take_back(moment);
        if is_scheduled(lane) {
            self.prompts.take_back(moment);
        }
    }

    pub(super) fn rewind(&mut self, by: TimeDelta) {
        self.overall.rewind(by);
        self.prompts.rewind(by);
    }
}

/// Whether a lane has but the part that prompts may use.
const fn is_scheduled(lane: Lane) -> bool {
    matches!(lane, Lane::Prompt | Lane::Sign)
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
        let most = pace.per_second * pace.prompts_percent / 100;
        let most = if pace.per_second == 0 { 0 } else { most.max(1) };
        let every = i64::try_from(most).ok().and_then(|most| 1_000_000_i64.checked_div(most));
        let every = every.map_or(TimeDelta::zero(), TimeDelta::microseconds);
        Self {
            second: Window::new(most, TimeDelta::seconds(1)),
            spread: Spread::new(every, Self::AT_ONCE),
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

/// One every so often, and a few at once after a silence.
#[derive(Clone, Debug)]
struct Spread {
    every: TimeDelta,
    at_once: i32,
    /// When all that may leave at once may again.
    whole_at: DateTime<Utc>,
}

impl Spread {
    fn new(every: TimeDelta, at_once: i32) -> Self {
        Self { every, at_once, whole_at: DateTime::<Utc>::MIN_UTC }
    }

    fn free_at(&self) -> DateTime<Utc> {
        let at_once = self.every * (self.at_once - 1).max(0);
        self.whole_at.checked_sub_signed(at_once).unwrap_or(self.whole_at)
    }

    fn leave(&mut self, now: DateTime<Utc>) {
        self.whole_at = self.whole_at.max(now) + self.every;
    }

    fn take_back(&mut self) {
        self.whole_at -= self.every;
    }

    fn rewind(&mut self, by: TimeDelta) {
        self.whole_at = self.whole_at.checked_sub_signed(by).unwrap_or(self.whole_at);
    }
}

/// At most so many in any span of that length; 0 is without a bound. It remembers as many moments,
/// no more.
#[derive(Clone, Debug)]
pub(super) struct Window {
    most: usize,
    span: TimeDelta,
    left: VecDeque<DateTime<Utc>>,
}

impl Window {
    pub(super) fn new(most: usize, span: TimeDelta) -> Self {
        Self { most, span, left: VecDeque::new() }
    }

    /// From when on one more may leave.
    pub(super) fn free_at(&self) -> DateTime<Utc> {
        self.free_at_but(0)
    }

    /// The same, if so many places are left free.
    fn free_at_but(&self, kept: usize) -> DateTime<Utc> {
        let most = self.most.saturating_sub(kept).max(self.most.min(1));
        let oldest = self.left.len().checked_sub(most).and_then(|place| self.left.get(place));
        oldest.map_or(DateTime::<Utc>::MIN_UTC, |oldest| *oldest + self.span)
    }

    /// One leaves. Moments only grow.
    pub(super) fn leave(&mut self, now: DateTime<Utc>) {
        self.left.push_back(now);
        if self.left.len() > self.most {
            self.left.pop_front();
        }
    }

    /// One that left at `moment` was nothing after all.
    pub(super) fn take_back(&mut self, moment: DateTime<Utc>) {
        if let Ok(at) = self.left.binary_search(&moment) {
            self.left.remove(at);
        }
    }

    /// Moves the memory by `by` when the clock was set back.
    pub(super) fn rewind(&mut self, by: TimeDelta) {
        self.left.iter_mut().for_each(|moment| *moment -= by);
    }

    fn forgotten_at(&self) -> DateTime<Utc> {
        self.left.back().map_or(DateTime::<Utc>::MIN_UTC, |newest| *newest + self.span)
    }
}

/// What one chat has used of its allowance.
#[derive(Debug)]
pub(super) struct Allowance {
    spread: Spread,
    /// Groups have a limit by the minute as well.
    minute: Option<Window>,
}

impl Allowance {
    pub(super) fn new(pace: &Pace, is_group: bool) -> Self {
        let minute = is_group.then(|| Window::new(pace.group_per_minute, TimeDelta::minutes(1)));
        Self { spread: Spread::new(pace.chat_every, pace.chat_burst), minute }
    }

    pub(super) fn free_at(&self) -> DateTime<Utc> {
        let minute = self.minute.iter().map(Window::free_at);
        minute.fold(self.spread.free_at(), DateTime::max)
    }

    pub(super) fn leave(&mut self, now: DateTime<Utc>) {
        self.spread.leave(now);
        self.minute.iter_mut().for_each(|minute| minute.leave(now));
    }

    pub(super) fn take_back(&mut self, moment: DateTime<Utc>) {
        self.spread.take_back();
        self.minute.iter_mut().for_each(|minute| minute.take_back(moment));
    }

    pub(super) fn rewind(&mut self, by: TimeDelta) {
        self.spread.rewind(by);
        self.minute.iter_mut().for_each(|minute| minute.rewind(by));
    }

    /// From when on it says the same as a new one.
    pub(super) fn forgotten_at(&self) -> DateTime<Utc> {
        self.minute.iter().map(Window::forgotten_at).fold(self.spread.whole_at, DateTime::max)
    }
}

#[cfg(test)]
mod tests;
