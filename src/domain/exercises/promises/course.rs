//! How a promise goes: once, or each day. What comes back in another rhythm would be one more
//! [`Course`]. Outside of this file its kind is seen by [`Course::when`] and [`Course::comes_back_at`]
//! alone: where a time is shown, where it is reminded of, and where it ends.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::due::When;
use crate::domain::zone::{self, Zone};

/// Asked once more after so many days; then it rests where its author finds it.
const ASKED_AGAIN_AFTER: TimeDelta = TimeDelta::days(7);

/// How a promise goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Course {
    /// Once.
    Once {
        due: DateTime<Utc>,
        /// The evenings on which its author was asked.
        asked: Vec<NaiveDate>,
    },
    /// It didn't happen; its author has not said what becomes of it.
    NotKept { due: DateTime<Utc> },
    /// Each day.
    Daily {
        time: NaiveTime,
        /// The first day that counts.
        from: NaiveDate,
        /// The newest day that was asked for: what was not answered before it is gone.
        day: Option<Day>,
    },
}

/// One day of a daily promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Day {
    pub date: NaiveDate,
    pub answer: Answer,
}

/// What was said of that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Answer {
    /// Nothing yet.
    Asked,
    /// It didn't happen; its author has not said what becomes of it.
    NotKept,
    /// All is said.
    Closed,
}

impl Course {
    /// One that has just begun.
    pub(super) fn of(due: When, zone: Zone, now: DateTime<Utc>) -> Self {
        match due {
            When::Once(due) => Self::Once { due, asked: vec![] },
            When::Daily(time) => {
                let first = zone::quiet_until(zone, now, time);
                Self::Daily { time, from: zone::local_date(zone, first), day: None }
            }
        }
    }

    /// The same with another time.
    pub(super) fn at_another_time(&self, due: When, zone: Zone, now: DateTime<Utc>) -> Self {
        match (self, due) {
            // The day that was answered stays answered.
            (Self::Daily { from, day: Some(day), .. }, When::Daily(time)) => {
                Self::Daily { time, from: *from, day: Some(*day) }
            }
            _ => Self::of(due, zone, now),
        }
    }

    pub(super) fn when(&self) -> When {
        match self {
            Self::Once { due, .. } | Self::NotKept { due } => When::Once(*due),
            Self::Daily { time, .. } => When::Daily(*time),
        }
    }

    /// At which time of its days, if it comes back: then each day is asked for, and ends, by itself.
    pub(super) fn comes_back_at(&self) -> Option<NaiveTime> {
        match self {
            Self::Once { .. } | Self::NotKept { .. } => None,
            Self::Daily { time, .. } => Some(*time),
        }
    }

    /// Whether its time is still to come.
    pub(super) fn is_ahead(&self, now: DateTime<Utc>) -> bool {
        match self {
            Self::Once { due, .. } => now < *due,
            Self::NotKept { .. } => false,
            Self::Daily { .. } => true,
        }
    }

    /// Whether its time has passed, and no evening has asked for it. A day is never late: it is asked
    /// for on its own evening or not at all.
    pub(super) fn is_unasked(&self, now: DateTime<Utc>) -> bool {
        matches!(self, Self::Once { due, asked } if asked.is_empty() && *due <= now)
    }

    /// Whether the evening of that date asks for it.
    pub(super) fn is_asked(&self, date: NaiveDate, now: DateTime<Utc>) -> bool {
        match self {
            Self::Once { due, asked } => {
                let again = |first: &NaiveDate| date - *first >= ASKED_AGAIN_AFTER;
                let fresh = match &asked[..] {
                    [] => true,
                    [first] => again(first),
                    _ => false,
                };
                *due <= now && (fresh || asked.last() == Some(&date))
            }
            Self::NotKept { .. } => false,
            Self::Daily { from, day, .. } => match day {
                Some(day) if day.date == date => day.answer == Answer::Asked,
                Some(day) => day.date < date,
                None => *from <= date,
            },
        }
    }

    /// That evening's card asks for it.
    pub(super) fn was_asked(&mut self, evening: NaiveDate) {
        match self {
            Self::Once { asked, .. } if asked.last() != Some(&evening) => asked.push(evening),
            Self::Daily { day, .. } if day.is_none_or(|day| day.date < evening) => {
                *day = Some(Day { date: evening, answer: Answer::Asked });
            }
            _ => {}
        }
    }

    /// Whether it, or that day of it, can be answered now; `tonight` is the evening that is open.
    pub(super) fn can_be_answered(
        &self,
        day: Option<NaiveDate>,
        tonight: Option<NaiveDate>,
        now: DateTime<Utc>,
    ) -> bool {
        match (self, day) {
            (Self::Once { due, .. }, None) => *due <= now,
            (Self::NotKept { .. }, None) => true,
            (Self::Daily { from, day, .. }, Some(date)) => match day {
                Some(day) if day.date == date => day.answer != Answer::Closed,
                Some(day) if day.date > date => false,
                _ => *from <= date && tonight == Some(date),
            },
            _ => false,
        }
    }

    /// What was said of that day, if it comes back.
    pub(super) fn answer(&mut self, date: NaiveDate, answer: Answer) {
        if let Self::Daily { day, .. } = self {
            *day = Some(Day { date, answer });
        }
    }

    /// It didn't happen.
    pub(super) fn miss(&mut self) {
        if let Self::Once { due, .. } = self {
            *self = Self::NotKept { due: *due };
        }
    }

    /// Whether it, or that day of it, didn't happen, and its author has not said what becomes of it.
    pub(super) fn was_missed(&self, day: Option<NaiveDate>) -> bool {
        match (self, day) {
            (Self::NotKept { .. }, None) => true,
            (Self::Daily { day: Some(day), .. }, Some(date)) => {
                day.date == date && day.answer == Answer::NotKept
            }
            _ => false,
        }
    }
}
