//! What one chat has used of its allowance.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Moments, Pace};

const A_MINUTE: TimeDelta = TimeDelta::minutes(1);

/// What one chat has used of its allowance. There may be a hundred thousand: the pace is not in it.
#[derive(Debug)]
pub(in crate::sender) struct Allowance {
    whole_at: DateTime<Utc>,
    /// Groups have a limit by the minute as well.
    minute: Option<Moments>,
}

impl Allowance {
    pub fn new(is_group: bool) -> Self {
        let minute = is_group.then(Moments::default);
        Self { whole_at: DateTime::<Utc>::MIN_UTC, minute }
    }

    pub fn free_at(&self, pace: &Pace) -> DateTime<Utc> {
        let minute = self.minute.iter();
        let minute = minute.map(|minute| minute.free_at(pace.group_per_minute, A_MINUTE));
        minute.fold(pace.of_a_chat().free_at(self.whole_at), DateTime::max)
    }

    pub fn leave(&mut self, pace: &Pace, now: DateTime<Utc>) {
        self.whole_at = pace.of_a_chat().after(self.whole_at, now);
        self.minute.iter_mut().for_each(|minute| minute.leave(now, pace.group_per_minute));
    }

    pub fn take_back(&mut self, pace: &Pace, moment: DateTime<Utc>) {
        self.whole_at -= pace.chat_every;
        self.minute.iter_mut().for_each(|minute| minute.take_back(moment));
    }

    /// Moves the memory by `by` when the clock was set back.
    pub fn rewind(&mut self, by: TimeDelta) {
        self.whole_at = self.whole_at.checked_sub_signed(by).unwrap_or(self.whole_at);
        self.minute.iter_mut().for_each(|minute| minute.rewind(by));
    }

    /// From when on it says the same as a new one.
    pub fn forgotten_at(&self) -> DateTime<Utc> {
        let newest = self.minute.iter().filter_map(|minute| minute.0.back());
        newest.map(|newest| *newest + A_MINUTE).fold(self.whole_at, DateTime::max)
    }
}
