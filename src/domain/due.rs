//! Times as people say them: "by 7 tomorrow", "fri 20:00", "every day at 22:00", "in 2 hours",
//! "on 3 May".
//!
//! | what is said | what is meant |
//! |---|---|
//! | an hour from 1 to 7, without "am" or "morning" | after noon |
//! | an hour from 8 to 11 | the next to come on that day: so in the morning, if it is another one |
//! | an hour as 24 hours have it: "07:30", "7h", "22:00", "2230" | that hour |
//! | "half 9" | half past it |
//! | "tonight at 1", "at night" from 12 to 4 | after midnight |
//! | an hour without a day | the next to come |
//! | a day without an hour | 21:00; "today" and "the end of the day" after that, 23:59 |
//! | "morning", "noon", "afternoon", "evening", "tonight", "night" | 9:00, 12:00, 15:00, 19:00, 21:00, 22:00 |
//! | "midnight" | the end of the day |
//! | "by breakfast", "lunch", "dinner", "bed", "after work" | 8:00, 12:00, 19:00, 22:00, 18:00 |
//! | a weekday | the next to come, today among them; "next" with it: in the next week from Monday |
//! | "in a week", "next week", "a fortnight", "next month" | that date, as a day |
//! | "14/5", "5/14", "14.5.", "14-5-2026" | that date; "5/6" is either, and so asks |
//! | "fri 3/4" | the date of the two that is a Friday; if none is, it asks |
//! | "fri or sat", "7 or 8", "the weekend", "the end of the week", "sometime next week" | either: it asks |
//! | "every day", "daily" | each day; at 21:00, and an hour from 8 to 11 in the morning |
//! | "every monday", "mondays", "weekly on tues" | each week, likewise |
//! | "tomorrow", said before 04:00 | the day after waking up, as the couple's day ends then |
//! | "mon-fri", "every monday and friday", "every 2 hours" | nothing: it can't be kept as what it is |
//! | what has passed | that it has |
//! | what is more than a year ahead | nothing |
//! | a bare "8", "noon", "an hour", "the 3rd" | a time if it answers "by when?", and nothing else stands there |
//!
//! The words are in `messages/en/times.tsv`; how they are put together is English, in this code. A
//! date of two numbers is never guessed: which of the two comes first by the couple's zone is only
//! offered first.
//!
//! No library does this. To 18 such texts, interim 0.2 has 4 answers, fuzzydate 0.4 and `two_timer` 2.2 have
//! three: they want the time alone, and refuse "home by 7 tomorrow" and "in 2 hours".
//! `date_time_parser` 0.2 looks for it in a sentence, and finds 20:00 in "read 20 pages" and the 18th
//! in "3 May 18:00". None says which hour "by 7" is, nor knows the one that a change of clocks skips.

mod meant;
mod rest;

use crate::domain::times::{self, Day, Said};
use crate::domain::zone::{self, Zone};
use chrono::{DateTime, Datelike, Months, NaiveTime, TimeDelta, Utc, Weekday};
use serde::{Deserialize, Serialize};

pub use rest::{Rest, rest_in};

/// When something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// Once, later than now.
    Once(DateTime<Utc>),
    /// Each day at that local time.
    Daily(NaiveTime),
    /// Each week on that day, at that local time.
    Weekly(Weekday, NaiveTime),
}

impl When {
    /// The first moment, later than now, at which it is due; what is due once keeps its own.
    #[must_use]
    pub fn next(self, zone: Zone, now: DateTime<Utc>) -> DateTime<Utc> {
        let (weekday, time) = match self {
            Self::Once(at) => return at,
            Self::Daily(time) => return zone::quiet_until(zone, now, time),
            Self::Weekly(weekday, time) => (weekday, time),
        };
        // A day early, because clocks set back over midnight show yesterday's date twice; and two
        // weeks, because a zone may have skipped a date.
        let today = zone::local_date(zone, now);
        let days = today.pred_opt().unwrap_or(today).iter_days().take(16);
        let mut moments =
            days.filter(|date| date.weekday() == weekday).map(|date| zone::due(zone, date, time));
        moments.find(|at| *at > now).unwrap_or(now + TimeDelta::days(7))
    }
}

/// What a text says of when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reading {
    /// Nothing that can be understood, or that can be kept.
    #[default]
    Nothing,
    /// A time that has passed.
    Passed,
    /// One time.
    One(When),
    /// One of two, and the text leaves open which: "5/6", "fri or sat". What is likelier by the
    /// couple's zone comes first.
    Either(When, When),
}

impl Reading {
    /// What of it is still to come: words mean what they meant when they were written, and may have been
    /// fetched late.
    #[must_use]
    pub fn at(self, now: DateTime<Utc>) -> Self {
        let is_ahead = |when: When| !matches!(when, When::Once(at) if at <= now);
        match self {
            Self::One(when) if !is_ahead(when) => Self::Passed,
            Self::Either(one, two) => match (is_ahead(one), is_ahead(two)) {
                (true, true) => self,
                (true, false) => Self::One(one),
                (false, true) => Self::One(two),
                (false, false) => Self::Passed,
            },
            read => read,
        }
    }

    /// The time, where only one can be meant.
    #[must_use]
    pub const fn sure(self) -> Option<When> {
        match self {
            Self::One(when) => Some(when),
            Self::Nothing | Self::Passed | Self::Either(..) => None,
        }
    }

    /// Whether it says nothing.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// Whether all that it may mean is later than now.
    #[must_use]
    pub fn is_ahead(self, now: DateTime<Utc>) -> bool {
        let ahead = |when| !matches!(when, When::Once(at) if at <= now);
        match self {
            Self::Nothing | Self::Passed => false,
            Self::One(one) => ahead(one),
            Self::Either(one, two) => ahead(one) && ahead(two),
        }
    }
}

/// The time that stands in a text, in the couple's zone.
#[must_use]
pub fn time_in(text: &str, zone: Zone, now: DateTime<Utc>) -> Reading {
    reading(text, false, zone, now)
}

/// The time that answers "by when?": as in any text, and also a bare one, "8", "noon", "an hour".
#[must_use]
pub fn time_answered(text: &str, zone: Zone, now: DateTime<Utc>) -> Reading {
    reading(text, true, zone, now)
}

fn reading(text: &str, as_answer: bool, zone: Zone, now: DateTime<Utc>) -> Reading {
    let mut said = times::read(&times::tokens(text), as_answer);
    if leaves_month_open(&said) && is_month_first(zone) {
        said.days.reverse();
    }
    match meant::all_meant(&said, zone, now)[..] {
        [one] => Reading::One(one),
        [one, two] => Reading::Either(one, two),
        [] if meant::has_passed(&said, as_answer, zone, now) => Reading::Passed,
        _ => Reading::Nothing,
    }
}

/// "5/6"
fn leaves_month_open(said: &Said) -> bool {
    matches!(said.days[..], [Day::Date(one, two, _), Day::Date(other, last, _)] if (one, two) == (last, other))
}

fn is_month_first(zone: Zone) -> bool {
    times::words_of(&["monthfirst"]).into_iter().any(|name| {
        if name.ends_with('/') { zone.name().starts_with(name) } else { zone.name() == name }
    })
}

/// The last moment that can be meant.
pub(super) fn latest(now: DateTime<Utc>) -> DateTime<Utc> {
    now.checked_add_months(Months::new(12)).unwrap_or(DateTime::<Utc>::MAX_UTC)
}
