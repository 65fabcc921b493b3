//! Quiet hours: nothing scheduled rings, and nobody is woken unless their partner chose it.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

/// A partner's quiet hours, in the couple's zone; none if both times are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiet {
    /// From this local time on.
    pub from: NaiveTime,
    /// Until this one, usually of the next day.
    pub to: NaiveTime,
}

impl Default for Quiet {
    /// 22:30 to 08:00 (PRODUCT §4 "Load").
    fn default() -> Self {
        Self::of((22, 30), (8, 0))
    }
}

impl Quiet {
    /// What can be chosen by a button; the last is none.
    #[must_use]
    pub fn choices() -> [Self; 4] {
        let pairs = [((22, 30), (8, 0)), ((21, 0), (7, 0)), ((0, 0), (9, 0)), ((0, 0), (0, 0))];
        pairs.map(|(from, to)| Self::of(from, to))
    }

    fn of(from: (u32, u32), to: (u32, u32)) -> Self {
        let time = |(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0);
        let midnight = NaiveTime::MIN;
        Self { from: time(from).unwrap_or(midnight), to: time(to).unwrap_or(midnight) }
    }
}
