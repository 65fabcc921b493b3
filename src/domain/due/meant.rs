//! What is meant by what was said: dates and hours, and the first of them that lies ahead.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};

use super::{When, latest};
use crate::domain::times::{Clock, Day, Half, Repeats, Said};
use crate::domain::zone::{Zone, due, local_date};

/// Where a day is named and no hour.
const HOUR_OF_A_DAY: u32 = 21;
/// So far from a date its weekday is looked for, where the two don't fit.
const DAYS_BESIDE: i64 = 3;

/// An hour of a day, or of the night after it.
type Hour = (bool, NaiveTime);

/// All that may be meant, each once.
pub(super) fn all_meant(said: &Said, zone: Zone, now: DateTime<Utc>) -> Vec<When> {
    let mut all = match said.repeats {
        Some(Repeats::Otherwise) => vec![],
        Some(Repeats::Weekly) => each_week(said),
        Some(Repeats::Daily) => first_hours(said).map(|(_, time)| When::Daily(time)).collect(),
        None => match said.minutes {
            Some(minutes) => in_minutes(minutes, now).map(When::Once).into_iter().collect(),
            None => once(said, zone, now),
        },
    };
    let mut known = vec![];
    all.retain(|when| {
        let new = !known.contains(when);
        known.push(*when);
        new
    });
    all
}

/// Whether what was said once lay before now. A promise's own words may speak of yesterday; an answer to
/// "by when?" means it.
pub(super) fn has_passed(said: &Said, as_answer: bool, zone: Zone, now: DateTime<Utc>) -> bool {
    if said.repeats.is_some() || said.minutes.is_some() {
        return false;
    }
    let gone = |day: &Day| match *day {
        Day::Passed => as_answer,
        day => {
            let dates = dates(Some(day), zone, now);
            let hours = hours(said, Some(day));
            let moments = dates
                .iter()
                .flat_map(|date| hours.iter().flatten().map(|(_, time)| due(zone, *date, *time)));
            moments.into_iter().any(|at| at <= now)
        }
    };
    said.days.iter().all(gone) && !said.days.is_empty()
}

fn in_minutes(minutes: u32, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let at = now.checked_add_signed(TimeDelta::minutes(i64::from(minutes)))?;
    (at <= latest(now)).then_some(at)
}

fn each_week(said: &Said) -> Vec<When> {
    let day = match (&said.weekly[..], &said.days[..]) {
        ([day], _) | ([], [Day::Weekday(day)]) => *day,
        _ => return vec![],
    };
    let on =
        |next: bool| Weekday::try_from(u8::try_from((day - 1 + u32::from(next)) % 7).ok()?).ok();
    first_hours(said).filter_map(|(next, time)| Some(When::Weekly(on(next)?, time))).collect()
}

fn first_hours(said: &Said) -> impl Iterator<Item = Hour> {
    hours(said, None).into_iter().filter_map(|hours| hours.into_iter().next())
}

fn once(said: &Said, zone: Zone, now: DateTime<Utc>) -> Vec<When> {
    if said.is_open() {
        return vec![];
    }
    let all = match &said.days[..] {
        [] => vec![None],
        days => days.iter().copied().map(Some).collect(),
    };
    let moments = |wanted: &dyn Fn(Option<Day>) -> Vec<NaiveDate>| {
        let mut found = vec![];
        for day in &all {
            let dates = wanted(*day);
            for hours in hours(said, *day) {
                found.extend(first_ahead(&dates, &hours, zone, now).map(When::Once));
            }
        }
        found
    };
    let found = moments(&|day| fitting(said, dates(day, zone, now)));
    if !found.is_empty() || said.beside.is_none() || all.len() > 1 {
        return found;
    }
    // The weekday is that of another date: either may be the slip.
    let dates_only = moments(&|day| dates(day, zone, now));
    let near = moments(&|day| {
        let near = |date: NaiveDate| {
            (-DAYS_BESIDE..=DAYS_BESIDE)
                .filter_map(move |by| date.checked_add_signed(TimeDelta::days(by)))
        };
        fitting(said, dates(day, zone, now).into_iter().flat_map(near).collect())
    });
    dates_only.into_iter().chain(near).collect()
}

/// Those that are of the weekday that was said with the date.
fn fitting(said: &Said, mut dates: Vec<NaiveDate>) -> Vec<NaiveDate> {
    dates.retain(|date| said.beside.is_none_or(|day| is_weekday(*date, day)));
    dates
}

fn is_weekday(date: NaiveDate, weekday: u32) -> bool {
    date.weekday().number_from_monday() == weekday
}

/// The first moment that is later than now, and not too far ahead.
fn first_ahead(
    dates: &[NaiveDate],
    hours: &[Hour],
    zone: Zone,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let moments = dates.iter().flat_map(|date| {
        hours.iter().filter_map(|(next_day, time)| {
            Some(due(zone, date.checked_add_days(Days::new(u64::from(*next_day)))?, *time))
        })
    });
    moments.into_iter().find(|at| *at > now).filter(|at| *at <= latest(now))
}

/// The dates that may be meant by a day, in their order.
pub(super) fn dates(day: Option<Day>, zone: Zone, now: DateTime<Utc>) -> Vec<NaiveDate> {
    let today = local_date(zone, now);
    // The couple's day ends at 04:00.
    let awake = local_date(zone, now - TimeDelta::hours(4));
    let in_days = |from: NaiveDate, days: u32| from.checked_add_days(Days::new(days.into()));
    let weekdays =
        |weekday| today.iter_days().take(15).filter(move |date| is_weekday(*date, weekday));
    let monday = in_days(today, 7 - today.weekday().num_days_from_monday());
    let in_week = |weekday: u32, weeks: u32| {
        in_days(monday?, weeks.saturating_sub(1).saturating_mul(7).saturating_add(weekday - 1))
    };
    let in_months = |months| today.checked_add_months(Months::new(months));
    match day {
        // A zone may have skipped a date.
        None => today.iter_days().take(3).collect(),
        Some(Day::Ahead(0)) => [awake, today].into(),
        Some(Day::Ahead(days)) => in_days(awake, days).into_iter().collect(),
        Some(Day::InDays(days)) => in_days(today, days).into_iter().collect(),
        Some(Day::NextWeek) => in_days(today, 7).into_iter().collect(),
        Some(Day::InMonths(months)) => in_months(months).into_iter().collect(),
        Some(Day::Weekday(weekday)) => weekdays(weekday).collect(),
        Some(Day::WeekdayAnd(weekday, days)) => {
            weekdays(weekday).take(1).filter_map(|date| in_days(date, days)).collect()
        }
        Some(Day::ThisWeekday(weekday)) => {
            let this_week = |date: &NaiveDate| monday.is_none_or(|monday| *date < monday);
            weekdays(weekday).filter(this_week).collect()
        }
        Some(Day::NextWeekday(weekday)) => in_week(weekday, 1).into_iter().collect(),
        Some(Day::WeekdayIn(weekday, weeks)) => in_week(weekday, weeks).into_iter().collect(),
        Some(Day::OfMonthIn(day, months)) => {
            in_months(months).and_then(|date| date.with_day(day)).into_iter().collect()
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
        Some(Day::EndOfMonth(months)) => {
            in_months(months).and_then(end_of_month).into_iter().collect()
        }
        Some(Day::EndOf(month)) => (today.year()..=today.year() + 1)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, month, 1))
            .filter_map(end_of_month)
            .collect(),
        Some(Day::Never | Day::Passed) => vec![],
    }
}

fn end_of_month(date: NaiveDate) -> Option<NaiveDate> {
    date.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// The hours that may be meant on a day, in their order; and that once for each hour that was said.
fn hours(said: &Said, day: Option<Day>) -> Vec<Vec<Hour>> {
    let part = said.part.map(|part| part.half);
    let at_night = said.part.is_some_and(|part| part.hour >= 21);
    let all = match (&said.clocks[..], said.part) {
        ([], Some(part)) => vec![vec![(part.hour, part.minute)]],
        ([], None) => vec![vec![(HOUR_OF_A_DAY, 0)]],
        (clocks, _) => {
            let clocks = in_one_half(clocks, part);
            clocks.into_iter().map(|clock| of_day(clock, part, at_night)).collect()
        }
    };
    let open = said.clocks.is_empty() && (said.part.is_none() || said.tonight);
    let late = (open && day == Some(Day::Ahead(0))).then_some((23, 59));
    let time = |(hour, minute): (u32, u32)| {
        Some((hour >= 24, NaiveTime::from_hms_opt(hour % 24, minute, 0)?))
    };
    all.into_iter().map(|hours| hours.into_iter().chain(late).filter_map(time).collect()).collect()
}

/// "7 or 8": after noon, so is the other.
fn in_one_half(clocks: &[Clock], part: Option<Half>) -> Vec<Clock> {
    let bare = |clock: &Clock| clock.half == Half::Unsaid && part.is_none();
    let mut clocks = clocks.to_vec();
    if let [first, rest @ ..] = &mut clocks[..]
        && bare(first)
        && (1..=7).contains(&first.hour)
    {
        for clock in rest.iter_mut().filter(|clock| bare(clock) && (8..=11).contains(&clock.hour)) {
            clock.half = Half::Pm;
        }
    }
    clocks
}

/// The hours of the day that a clock may mean; from 24 on they are of the night after.
fn of_day(clock: Clock, part: Option<Half>, at_night: bool) -> Vec<(u32, u32)> {
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
