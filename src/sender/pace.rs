//! How fast the bot may speak.

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::Lane;

/// Telegram's limits, as the sender keeps them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Calls in any second, over all chats.
    pub per_second: usize,
    /// The part of that which prompts may use, in percent: the rest is free for urgent lines.
    pub prompts_percent: usize,
    /// How long one call to a chat takes from its allowance.
    pub chat_every: TimeDelta,
    /// How many calls to a chat may leave at once after a silence.
    pub chat_burst: i32,
    /// Calls to one group in any minute.
    pub group_per_minute: usize,
}

impl Default for Pace {
    /// 30 a second, 27 of them prompts; to each chat one a second in bursts of 4; 20 a minute to a group.
    fn default() -> Self {
        Self {
            per_second: 30,
            prompts_percent: 90,
            chat_every: TimeDelta::seconds(1),
            chat_burst: 4,
            group_per_minute: 20,
        }
    }
}

/// What all chats together have used.
pub(super) struct Limits {
    overall: Window,
    /// Prompts leave evenly spread, so that whatever else fills the second, a place in it comes
    /// free all the time.
    prompts: [Window; 2],
}

impl Limits {
    pub(super) fn new(pace: &Pace) -> Self {
        let most = (pace.per_second * pace.prompts_percent / 100).max(1);
        let second = TimeDelta::seconds(1);
        Self {
            overall: Window::new(pace.per_second, second),
            prompts: [Window::new(most, second), Window::new(most.div_ceil(10), second / 10)],
        }
    }

    /// From when on a line of that lane may leave.
    pub(super) fn free_at(&self, lane: Lane) -> DateTime<Utc> {
        let overall = self.overall.free_at();
        match lane {
            Lane::Prompt => self.prompts.iter().map(Window::free_at).fold(overall, DateTime::max),
            Lane::Urgent | Lane::Reply => overall,
        }
    }

    pub(super) fn leave(&mut self, lane: Lane, now: DateTime<Utc>) {
        self.windows(lane).for_each(|window| window.leave(now));
    }

    pub(super) fn take_back(&mut self, lane: Lane, moment: DateTime<Utc>) {
        self.windows(lane).for_each(|window| window.take_back(moment));
    }

    pub(super) fn rewind(&mut self, by: TimeDelta) {
        self.windows(Lane::Prompt).for_each(|window| window.rewind(by));
    }

    fn windows(&mut self, lane: Lane) -> impl Iterator<Item = &mut Window> {
        let prompts = if lane == Lane::Prompt { &mut self.prompts[..] } else { &mut [] };
        std::iter::once(&mut self.overall).chain(prompts)
    }
}

/// At most so many in any span of that length. It remembers as many moments, no more.
#[derive(Clone, Debug)]
pub(super) struct Window {
    most: usize,
    span: TimeDelta,
    left: VecDeque<DateTime<Utc>>,
}

impl Window {
    pub(super) fn new(most: usize, span: TimeDelta) -> Self {
        Self { most: most.max(1), span, left: VecDeque::new() }
    }

    /// From when on one more may leave.
    pub(super) fn free_at(&self) -> DateTime<Utc> {
        match self.left.front() {
            Some(oldest) if self.left.len() >= self.most => *oldest + self.span,
            _ => DateTime::<Utc>::MIN_UTC,
        }
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
    /// When all of it will be there again: each call adds `chat_every`.
    whole_at: DateTime<Utc>,
    /// Groups have a limit by the minute as well.
    minute: Option<Window>,
}

impl Allowance {
    pub(super) fn new(pace: &Pace, is_group: bool) -> Self {
        let minute = is_group.then(|| Window::new(pace.group_per_minute, TimeDelta::minutes(1)));
        Self { whole_at: DateTime::<Utc>::MIN_UTC, minute }
    }

    pub(super) fn free_at(&self, pace: &Pace) -> DateTime<Utc> {
        let burst = pace.chat_every * (pace.chat_burst - 1).max(0);
        let free_at = self.whole_at.checked_sub_signed(burst).unwrap_or(self.whole_at);
        self.minute.as_ref().map_or(free_at, |minute| free_at.max(minute.free_at()))
    }

    pub(super) fn leave(&mut self, now: DateTime<Utc>, pace: &Pace) {
        self.whole_at = self.whole_at.max(now) + pace.chat_every;
        if let Some(minute) = &mut self.minute {
            minute.leave(now);
        }
    }

    pub(super) fn take_back(&mut self, moment: DateTime<Utc>, pace: &Pace) {
        self.whole_at -= pace.chat_every;
        if let Some(minute) = &mut self.minute {
            minute.take_back(moment);
        }
    }

    pub(super) fn rewind(&mut self, by: TimeDelta) {
        self.whole_at = self.whole_at.checked_sub_signed(by).unwrap_or(self.whole_at);
        if let Some(minute) = &mut self.minute {
            minute.rewind(by);
        }
    }

    /// From when on it says the same as a new one.
    pub(super) fn forgotten_at(&self) -> DateTime<Utc> {
        self.minute
            .as_ref()
            .map_or(self.whole_at, |minute| self.whole_at.max(minute.forgotten_at()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(milliseconds: i64) -> DateTime<Utc> {
        DateTime::<Utc>::UNIX_EPOCH + TimeDelta::milliseconds(milliseconds)
    }

    #[test]
    fn a_window_frees_as_its_oldest_leaves_it() {
        let mut window = Window::new(2, TimeDelta::seconds(1));
        window.leave(at(0));
        assert!(window.free_at() <= at(0));
        window.leave(at(300));
        assert_eq!(window.free_at(), at(1000));
        window.leave(at(1000));
        assert_eq!(window.free_at(), at(1300));
        window.take_back(at(300));
        assert!(window.free_at() <= at(1000));
    }

    #[test]
    fn a_chat_may_burst_and_then_takes_its_time() {
        let pace = Pace::default();
        let mut chat = Allowance::new(&pace, false);
        for _ in 0..4 {
            assert!(chat.free_at(&pace) <= at(0));
            chat.leave(at(0), &pace);
        }
        assert_eq!(chat.free_at(&pace), at(1000));
        chat.leave(at(1000), &pace);
        assert_eq!(chat.free_at(&pace), at(2000));
        assert_eq!(chat.forgotten_at(), at(5000));
    }

    #[test]
    fn a_group_has_twenty_a_minute() {
        let pace = Pace::default();
        let mut group = Allowance::new(&pace, true);
        for second in 0..20 {
            group.leave(at(second * 1000), &pace);
        }
        assert_eq!(group.free_at(&pace), at(60_000));
    }

    #[test]
    fn prompts_leave_a_tenth_and_spread() {
        let mut limits = Limits::new(&Pace::default());
        (0..3).for_each(|_| limits.leave(Lane::Prompt, at(0)));
        assert_eq!(limits.free_at(Lane::Prompt), at(100));
        (3..27).for_each(|_| limits.leave(Lane::Prompt, at(200)));
        assert_eq!(limits.free_at(Lane::Prompt), at(1000));
        (27..30).for_each(|_| limits.leave(Lane::Urgent, at(200)));
        assert_eq!(limits.free_at(Lane::Urgent), at(1000));
    }
}
