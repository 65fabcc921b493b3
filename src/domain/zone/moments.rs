//! From a local date and time to the moment it names, and back.

use crate::domain::zone::rules::Zone;
use chrono::{DateTime, Days, MappedLocalTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};

/// A whole skipped day is the longest gap a zone has had.
const LONGEST_GAP_MINUTES: usize = 2 * 24 * 60;

/// The moment at which a zone's clocks show `time` on `date`.
///
/// A time that a change of clocks skips moves to the next valid minute; one that
/// occurs twice is the first.
#[must_use]
pub fn due(zone: Zone, date: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let wanted = date.and_time(time);
    let minutes = std::iter::successors(Some(wanted), |at| {
        at.checked_add_signed(TimeDelta::seconds(60 - i64::from(second_of(at.time()))))
    });
    minutes
        .take(LONGEST_GAP_MINUTES)
        .find_map(|at| match zone.from_local_datetime(&at) {
            MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(at, _) => Some(at.to_utc()),
            MappedLocalTime::None => None,
        })
        .unwrap_or_else(|| wanted.and_utc())
}

/// The date on a zone's calendars.
#[must_use]
pub fn local_date(zone: Zone, now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&zone).date_naive()
}

/// The moment at which the couple's day of that date is over: 04:00 on the next, so that an answer
/// at 00:20 counts for the evening before.
#[must_use]
pub fn end_of_day(zone: Zone, date: NaiveDate) -> DateTime<Utc> {
    let four = NaiveTime::MIN + TimeDelta::hours(4);
    due(zone, date.succ_opt().unwrap_or(date), four)
}

/// Whether `now` lies in the quiet hours between two local times, which may span midnight.
///
/// Two equal times mean that there are none.
#[must_use]
pub fn in_quiet_hours(zone: Zone, now: DateTime<Utc>, from: NaiveTime, to: NaiveTime) -> bool {
    // Compared as moments, not as clock faces: in the hour that a change of clocks
    // repeats, quiet hours that have ended stay ended.
    quiet_until(zone, now, to) < quiet_until(zone, now, from)
}

/// The next moment at which clocks show `to`, strictly later than `now`.
#[must_use]
pub fn quiet_until(zone: Zone, now: DateTime<Utc>, to: NaiveTime) -> DateTime<Utc> {
    let today = local_date(zone, now);
    // A day early, because clocks set back over midnight show yesterday's date twice;
    // three days late, because a zone may have skipped a date.
    let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    yesterday
        .iter_days()
        .take(5)
        .map(|date| due(zone, date, to))
        .find(|moment| *moment > now)
        .unwrap_or(now + TimeDelta::days(1))
}

fn second_of(time: NaiveTime) -> u32 {
    chrono::Timelike::second(&time)
}

#[cfg(test)]
mod tests;
