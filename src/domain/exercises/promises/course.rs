//! How a promise goes: once, each day, or each week. What comes back in another rhythm would be one more
//! [`Course`]. Outside of this file its kind is seen by [`Course::when`], [`Course::comes_back_at`] and
//! [`Course::is_weekly`] alone: where a time is shown, where it is reminded of, and where it ends.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use serde::{Deserialize, Serialize};

use crate::domain::due::When;
use crate::domain::zone::{self, Zone};

/// Asked once more after so many days; then it rests where its author finds it.
const ASKED_AGAIN_AFTER: TimeDelta = TimeDelta::days(7);

/// How a promise goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Schedule {
    /// Once.
    Once {
        due: DateTime<Utc>,
        /// The evenings on which its author was asked.
        asked: Vec<NaiveDate>,
    },
    /// It didn't happen; its author has not said what becomes of it.
    NotKept { due: DateTime<Utc> },
    /// Each day.
    Daily(Days),
    /// Each week, on that day.
    Weekly(Weekday, Days),
}

/// The days of a promise that comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Days {
    pub time: NaiveTime,
    /// The first date that counts.
    pub from: NaiveDate,
    /// The newest day that was asked for: what was not answered before it is gone.
    pub day: Option<Day>,
}

/// One day of a promise that comes back.
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

impl Schedule {
    /// One that has just begun.
    pub(super) fn of(due: When, zone: Zone, now: DateTime<Utc>) -> Self {
        match due {
            When::Once(due) => Self::Once { due, asked: vec![] },
            When::Daily(time) => Self::Daily(Days::of(due, time, zone, now)),
            When::Weekly(weekday, time) => Self::Weekly(weekday, Days::of(due, time, zone, now)),
        }
    }

    /// The same with another time.
    pub(super) fn at_another_time(&self, due: When, zone: Zone, now: DateTime<Utc>) -> Self {
        match (self, due) {
            // The day that was answered stays answered.
            (Self::Daily(days), When::Daily(time)) if days.day.is_some() => {
                Self::Daily(Days { time, ..*days })
            }
            (Self::Weekly(weekday, days), When::Weekly(same, time))
                if *weekday == same && days.day.is_some() =>
            {
                Self::Weekly(same, Days { time, ..*days })
            }
            _ => Self::of(due, zone, now),
        }
    }

    pub(super) fn when(&self) -> When {
        match self {
            Self::Once { due, .. } | Self::NotKept { due } => When::Once(*due),
            Self::Daily(days) => When::Daily(days.time),
            Self::Weekly(weekday, days) => When::Weekly(*weekday, days.time),
        }
    }

    fn days(&self) -> Option<&Days> {
        match self {
            Self::Once { .. } | Self::NotKept { .. } => None,
            Self::Daily(days) | Self::Weekly(_, days) => Some(days),
        }
    }

    fn days_mut(&mut self) -> Option<&mut Days> {
        match self {
            Self::Once { .. } | Self::NotKept { .. } => None,
            Self::Daily(days) | Self::Weekly(_, days) => Some(days),
        }
    }

    /// Whether that date is one of its days, if it comes back.
    fn comes_on(&self, date: NaiveDate) -> bool {
        match self {
            Self::Once { .. } | Self::NotKept { .. } => false,
            Self::Daily(days) => days.from <= date,
            Self::Weekly(weekday, days) => days.from <= date && date.weekday() == *weekday,
        }
    }

    /// At which time of its days, if it comes back: then each day is asked for, and ends, by itself.
    pub(super) fn comes_back_at(&self) -> Option<NaiveTime> {
        self.days().map(|days| days.time)
    }

    /// Whether it comes back once a week.
    pub(super) const fn is_weekly(&self) -> bool {
        matches!(self, Self::Weekly(..))
    }

    /// Whether its time is still to come.
    pub(super) fn is_ahead(&self, now: DateTime<Utc>) -> bool {
        match self {
            Self::Once { due, .. } => now < *due,
            Self::NotKept { .. } => false,
            Self::Daily(_) | Self::Weekly(..) => true,
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
            Self::Daily(days) | Self::Weekly(_, days) => match days.day {
                Some(day) if day.date == date => day.answer == Answer::Asked,
                Some(day) => day.date < date && self.comes_on(date),
                None => self.comes_on(date),
            },
        }
    }

    /// That evening's card asks for it.
    pub(super) fn was_asked(&mut self, evening: NaiveDate) {
        match self {
            Self::Once { asked, .. } if asked.last() != Some(&evening) => asked.push(evening),
            Self::Daily(days) | Self::Weekly(_, days)
                if days.day.is_none_or(|day| day.date < evening) =>
            {
                days.day = Some(Day { date: evening, answer: Answer::Asked });
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
            (Self::Daily(days) | Self::Weekly(_, days), Some(date)) => match days.day {
                Some(day) if day.date == date => day.answer != Answer::Closed,
                Some(day) if day.date > date => false,
                _ => self.comes_on(date) && tonight == Some(date),
            },
            _ => false,
        }
    }

    /// What was said of that day, if it comes back.
    pub(super) fn answer(&mut self, date: NaiveDate, answer: Answer) {
        if let Some(days) = self.days_mut() {
            days.day = Some(Day { date, answer });
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
            (Self::Daily(days) | Self::Weekly(_, days), Some(date)) => {
                days.day.is_some_and(|day| day.date == date && day.answer == Answer::NotKept)
            }
            _ => false,
        }
    }
}

impl Days {
    fn of(due: When, time: NaiveTime, zone: Zone, now: DateTime<Utc>) -> Self {
        Self { time, from: zone::local_date(zone, due.next(zone, now)), day: None }
    }
}
