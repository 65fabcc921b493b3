//! When an evening may come, and how it asks.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// `/vacation` takes at most so many days at once.
pub const VACATION_AT_MOST: i64 = 60;

/// How many ways there are to open an evening's prompt: none comes again within four weeks.
pub const OPENINGS: u8 = 28;

/// How an evening's prompt asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// The number of its opening line.
    pub opening: u8,
    /// How fully it tells how to answer.
    pub how: How,
}

/// How fully a prompt tells how to answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum How {
    /// The very first evening: that only replies are seen, with **Reply here**.
    First,
    /// In full.
    #[default]
    Full,
    /// In one short line.
    Short,
}

/// The card after quiet evenings, as it stands: it says nothing of a button that it lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SilenceCard {
    /// The evening that can be answered by **Reply here**.
    pub here: Option<NaiveDate>,
    /// Whether what it asks is open.
    pub asks: bool,
}

/// From 05:00 to 23:45 (PRODUCT §3.4): later would cross into the couple's next day.
pub fn is_evening_enough(time: NaiveTime) -> bool {
    let minute = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
    minute(5, 0).is_some_and(|from| from <= time) && minute(23, 45).is_some_and(|to| time <= to)
}
