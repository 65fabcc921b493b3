//! Times as people say them: "by 7 tomorrow", "fri 20:00", "every day at 22:00", "in 2 hours",
//! "on 3 May".

use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// When something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// Once, later than now.
    Once(DateTime<Utc>),
    /// Each day at that local time.
    Daily(NaiveTime),
}

/// The time that stands in a text, in the couple's zone; none if there is none that can be
/// understood, or if it has passed.
#[must_use]
pub fn when(_text: &str, _zone: Tz, _now: DateTime<Utc>) -> Option<When> {
    None
}
