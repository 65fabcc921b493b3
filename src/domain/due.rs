//! Times as people say them: "by 7 tomorrow", "fri 20:00", "every day at 22:00", "in 2 hours",
//! "on 3 May".
//!
//! | what is said | what is meant |
//! |---|---|
//! | an hour from 1 to 7, without "am" or "morning" | after noon |
//! | an hour from 8 to 11 | the next to come on that day: so in the morning, if it is another one |
//! | an hour as 24 hours have it: "07:30", "7h", "22:00" | that hour |
//! | "tonight at 1", "at night" from 12 to 4 | after midnight |
//! | an hour without a day | the next to come |
//! | a day without an hour | 21:00; "today" after that, 23:59 |
//! | "morning", "noon", "afternoon", "evening", "tonight", "night" | 9:00, 12:00, 15:00, 19:00, 21:00, 22:00 |
//! | "midnight" | the end of the day |
//! | "by breakfast", "lunch", "dinner", "bed", "after work" | 8:00, 12:00, 19:00, 22:00, 18:00 |
//! | a weekday | the next to come, today among them; "next" with it: in the next week from Monday |
//! | "the weekend" | Saturday |
//! | "in a week", "next week", "next month" | that date, as a day |
//! | "every day", "daily" | each day; at 21:00, and an hour from 8 to 11 in the morning |
//! | "tomorrow", said before 04:00 | the day after waking up, as the couple's day ends then |
//! | "every monday", "mon-fri", "every 2 hours" | nothing: it can't be kept as what it is |
//! | what has passed, and what is more than a year ahead | nothing |
//!
//! The words are in `messages/en/times.tsv`; how they are put together is English, in this code.
//!
//! No library does this. To 18 such texts, interim 0.2 has 4 answers, fuzzydate 0.4 and `two_timer` 2.2 have
//! three: they want the time alone, and refuse "home by 7 tomorrow" and "in 2 hours".
//! `date_time_parser` 0.2 looks for it in a sentence, and finds 20:00 in "read 20 pages" and the 18th
//! in "3 May 18:00". None says which hour "by 7" is, nor knows the one that a change of clocks skips.

mod clock;
mod phrases;
mod read;
mod words;

use crate::domain::zone::Zone;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::zone::{due, local_date};
use read::{Clock, Day, Half, Said};

/// Where a day is named and no hour.
const HOUR_OF_A_DAY: u32 = 21;

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
pub fn when(text: &str, zone: Zone, now: DateTime<Utc>) -> Option<When> {
    let said = read::read(&words::tokens(text));
    if said.repeats {
        return None;
    }
    if said.daily {
        let (_, time) = hours(&said).into_iter().next()?;
        return Some(When::Daily(time));
    }
    let at = match said.minutes {
        Some(minutes) => now.checked_add_signed(TimeDelta::minutes(i64::from(minutes)))?,
        None => moment(&said, zone, now)?,
    };
    (now < at && at <= latest(now)).then_some(When::Once(at))
}

/// The last moment that can be meant.
pub(super) fn latest(now: DateTime<Utc>) -> DateTime<Utc> {
    now.checked_add_months(Months::new(12)).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// The time of day that stands in a text, as an evening would mean it: "9" is 21:00, "half past 8" is
/// 20:30, "midnight" 00:00; "9 am" and "09:00" are what they say.
#[must_use]
pub fn evening_hour(text: &str) -> Option<NaiveTime> {
    // As an answer to "at what time?".
    let said = read::read(&words::tokens(&format!("at {text}")));
    let (hour, minute) = match (said.clock, said.part) {
        _ if said.minutes.is_some() => return None,
        (Some(Clock { hour, minute, half }), part) => {
            let morning = part.is_some_and(|part| part.half == Half::Am);
            let hour = match half {
                Half::Am => hour % 12,
                Half::Pm => hour % 12 + 12,
                Half::Unsaid if !morning && (1..=11).contains(&hour) => hour + 12,
                Half::Unsaid if !morning && hour == 12 => 24,
                Half::Unsaid | Half::Whole => hour,
            };
            (hour, minute)
        }
        // Noon and midnight; "in the evening" is no time.
        (None, Some(Clock { hour: hour @ (12 | 24), minute, .. })) => (hour, minute),
        (None, _) => return None,
    };
    NaiveTime::from_hms_opt(hour % 24, minute, 0)
}

/// The first moment that is later than now, of those that may be meant.
fn moment(said: &Said, zone: Zone, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let hours = hours(said);
    if said.day.is_none() && said.clock.is_none() && said.part.is_none() {
        return None;
    }
    let moments = dates(said.day, zone, now).into_iter().flat_map(|date| {
        let at = |(next_day, time): &(bool, NaiveTime)| {
            Some(due(zone, date.checked_add_days(Days::new(u64::from(*next_day)))?, *time))
        };
        hours.iter().filter_map(at).collect::<Vec<_>>()
    });
    moments.into_iter().find(|at| *at > now)
}

/// The dates that may be meant, in their order.
fn dates(day: Option<Day>, zone: Zone, now: DateTime<Utc>) -> Vec<NaiveDate> {
    let today = local_date(zone, now);
    // The couple's day ends at 04:00.
    let awake = local_date(zone, now - TimeDelta::hours(4));
    let in_days = |from: NaiveDate, days: u32| from.checked_add_days(Days::new(days.into()));
    match day {
        // A zone may have skipped a date.
        None => today.iter_days().take(3).collect(),
        Some(Day::Ahead(0)) => [awake, today].into(),
        Some(Day::Ahead(days)) => in_days(awake, days).into_iter().collect(),
        Some(Day::InDays(days)) => in_days(today, days).into_iter().collect(),
        Some(Day::InMonths(months)) => {
            today.checked_add_months(Months::new(months)).into_iter().collect()
        }
        Some(Day::Weekday(weekday)) => {
            let is_it = |date: &NaiveDate| date.weekday().number_from_monday() == weekday;
            today.iter_days().take(15).filter(is_it).collect()
        }
        Some(Day::NextWeekday(weekday)) => {
            let to_monday = 7 - today.weekday().num_days_from_monday();
            in_days(today, to_monday + weekday - 1).into_iter().collect()
        }
        Some(Day::Date(day, month, Some(year))) => {
            let year = i32::try_from(year).unwrap_or(i32::MAX);
            NaiveDate::from_ymd_opt(year, month, day).into_iter().collect()
        }
        Some(Day::Date(day, month, None)) => (today.year()..=today.year() + 1)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
            .collect(),
        Some(Day::OfMonth(day)) => {
            today.iter_days().take(62).filter(|date| date.day() == day).collect()
        }
        Some(Day::Never) => vec![],
    }
}

/// The hours that may be meant on a day, in their order, and whether they are of the night after.
fn hours(said: &Said) -> Vec<(bool, NaiveTime)> {
    let part = said.part.map(|part| part.half);
    let at_night = said.part.is_some_and(|part| part.hour >= 21);
    let hours = match (said.clock, said.part) {
        (Some(clock), _) => meant(clock, part, at_night),
        (None, Some(part)) => vec![(part.hour, part.minute)],
        (None, None) => vec![(HOUR_OF_A_DAY, 0)],
    };
    let mut times: Vec<_> =
        hours.into_iter().filter_map(|(hour, minute)| time(hour, minute)).collect();
    let open = said.clock.is_none() && (said.part.is_none() || said.tonight);
    if open && said.day == Some(Day::Ahead(0)) {
        times.extend(time(23, 59));
    }
    times
}

/// The hours of the day that a clock may mean; from 24 on they are of the night after.
fn meant(clock: Clock, part: Option<Half>, at_night: bool) -> Vec<(u32, u32)> {
    let Clock { hour, minute, half } = clock;
    let morning = part == Some(Half::Am);
    let hours = match (half, hour) {
        (Half::Whole, _) | (Half::Unsaid, 0 | 13..) => vec![hour],
        (Half::Am, _) => vec![hour % 12],
        (Half::Pm, _) => vec![hour % 12 + 12],
        (Half::Unsaid, _) if morning => vec![hour],
        (Half::Unsaid, 12) if at_night => vec![24],
        (Half::Unsaid, 12) => vec![12],
        (Half::Unsaid, 1..=4) if at_night => vec![24 + hour],
        (Half::Unsaid, 8..=11) if part.is_none() => vec![hour, hour + 12],
        (Half::Unsaid, _) => vec![hour + 12],
    };
    hours.into_iter().map(|hour| (hour, minute)).collect()
}

fn time(hour: u32, minute: u32) -> Option<(bool, NaiveTime)> {
    Some((hour >= 24, NaiveTime::from_hms_opt(hour % 24, minute, 0)?))
}
