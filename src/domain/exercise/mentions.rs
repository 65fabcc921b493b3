//! How often something was told on a private evening card: not every evening, and not for ever.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

/// Something that waits is told again at the earliest after so long.
const AGAIN_AFTER: TimeDelta = TimeDelta::days(7);
/// So often at most; then it waits unmentioned.
const TIMES: u8 = 3;

/// On which evening something was told last, and how often.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mentions {
    on: Option<NaiveDate>,
    times: u8,
    let_be: bool,
}

impl Mentions {
    /// Whether it was ever told.
    #[must_use]
    pub fn before(self) -> bool {
        self.times > 0
    }

    /// Whether it stands on that evening's card.
    #[must_use]
    pub fn stands(self, date: NaiveDate) -> bool {
        self.on == Some(date) && !self.let_be
    }

    /// Whether that evening's card, about to be laid, tells of it.
    #[must_use]
    pub fn is_due(self, date: NaiveDate) -> bool {
        let fresh = self.on.is_none_or(|on| date - on >= AGAIN_AFTER);
        fresh && self.times < TIMES && !self.let_be
    }

    /// That evening's card tells of it.
    pub fn tell(&mut self, date: NaiveDate) {
        if self.on != Some(date) {
            (self.on, self.times) = (Some(date), self.times.saturating_add(1));
        }
    }

    /// **Not now**: it is not told again; it keeps.
    pub fn let_be(&mut self) {
        self.let_be = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, day).expect("a date")
    }

    #[test]
    fn it_is_told_three_times_a_week_apart_and_not_after_not_now() {
        let mut told = Mentions::default();
        let evenings: Vec<u32> = (1..=31)
            .filter(|evening| {
                let due = told.is_due(day(*evening));
                if due {
                    told.tell(day(*evening));
                }
                due
            })
            .collect();
        assert_eq!(evenings, [1, 8, 15]);
        let mut told = Mentions::default();
        told.tell(day(1));
        assert!(told.stands(day(1)) && told.before());
        told.let_be();
        assert!(!told.stands(day(1)) && !told.is_due(day(9)));
    }
}
