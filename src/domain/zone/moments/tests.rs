//! Tables of the cases that went wrong elsewhere, and every zone against a slower way.

use crate::domain::zone::{Zone, tz};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use proptest::prelude::*;

use super::{due, end_of_day, in_quiet_hours, local_date, quiet_until};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a valid example")
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").expect("a valid example")
}

fn utc(text: &str) -> DateTime<Utc> {
    format!("{}:00Z", text.replace(' ', "T")).parse().expect("a valid example")
}

#[test]
fn a_local_time_is_due_at_its_moment() {
    let table = [
        // Plain days, east and west.
        (tz("Europe/Berlin"), "2026-01-15", "20:30", "2026-01-15 19:30"),
        (tz("Europe/Berlin"), "2026-07-15", "20:30", "2026-07-15 18:30"),
        (tz("Asia/Kathmandu"), "2026-07-15", "20:30", "2026-07-15 14:45"),
        (tz("Pacific/Honolulu"), "2026-07-15", "20:30", "2026-07-16 06:30"),
        // Skipped by the change to summer time: the next minute there is.
        (tz("Europe/Berlin"), "2026-03-29", "02:30", "2026-03-29 01:00"),
        (tz("America/New_York"), "2026-03-08", "02:00", "2026-03-08 07:00"),
        (tz("America/Sao_Paulo"), "2018-11-04", "00:00", "2018-11-04 03:00"),
        (tz("Africa/Cairo"), "2026-04-24", "00:15", "2026-04-23 22:00"),
        (tz("Australia/Lord_Howe"), "2026-10-04", "02:10", "2026-10-03 15:30"),
        // Twice: the first.
        (tz("Europe/Berlin"), "2026-10-25", "02:30", "2026-10-25 00:30"),
        (tz("America/New_York"), "2026-11-01", "01:30", "2026-11-01 05:30"),
        (tz("Australia/Lord_Howe"), "2026-04-05", "01:45", "2026-04-04 14:45"),
        // A date that never was.
        (tz("Pacific/Apia"), "2011-12-30", "20:30", "2011-12-30 10:00"),
        (tz("Pacific/Kwajalein"), "1993-08-21", "12:00", "1993-08-21 12:00"),
    ];
    for (zone, day, at, expected) in table {
        assert_eq!(due(zone, date(day), time(at)), utc(expected), "{zone} {day} {at}");
    }
}

#[test]
fn seconds_are_kept_and_a_skipped_one_moves_to_a_whole_minute() {
    let second = |text: &str| text.parse::<NaiveTime>().expect("a valid example");
    let spring = date("2026-03-29");
    assert_eq!(
        due(tz("Europe/Berlin"), spring, second("12:00:07")),
        utc("2026-03-29 10:00") + TimeDelta::seconds(7)
    );
    assert_eq!(due(tz("Europe/Berlin"), spring, second("02:30:07")), utc("2026-03-29 01:00"));
}

#[test]
fn the_ends_of_the_calendar_do_not_panic() {
    for zone in [Zone::UTC, tz("Pacific/Apia"), tz("Pacific/Honolulu")] {
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            let _ = due(zone, day, time("23:59"));
            let _ = end_of_day(zone, day);
        }
    }
}

#[test]
fn half_past_midnight_belongs_to_the_evening_before() {
    assert_eq!(local_date(tz("Europe/Berlin"), utc("2026-01-15 23:20")), date("2026-01-16"));
    assert_eq!(end_of_day(tz("Europe/Berlin"), date("2026-01-15")), utc("2026-01-16 03:00"));
    assert_eq!(end_of_day(tz("Pacific/Apia"), date("2011-12-29")), utc("2011-12-30 10:00"));
}

#[test]
fn quiet_hours_span_midnight() {
    let (from, to) = (time("22:30"), time("08:00"));
    let table = [
        ("2026-01-15 21:29", false),
        ("2026-01-15 21:30", true),
        ("2026-01-16 01:00", true),
        ("2026-01-16 06:59", true),
        ("2026-01-16 07:00", false),
        ("2026-01-16 12:00", false),
    ];
    for (now, quiet) in table {
        assert_eq!(in_quiet_hours(tz("Europe/Berlin"), utc(now), from, to), quiet, "{now}");
    }
}

#[test]
fn quiet_hours_may_lie_within_a_day_or_be_none() {
    let zone = tz("Europe/Berlin");
    let noon = utc("2026-01-15 11:00");
    assert!(in_quiet_hours(zone, noon, time("11:00"), time("13:00")));
    assert!(!in_quiet_hours(zone, noon, time("12:30"), time("13:00")));
    assert!(!in_quiet_hours(zone, noon, time("12:00"), time("12:00")));
}

#[test]
fn quiet_hours_that_ended_stay_ended_in_a_repeated_hour() {
    let (zone, from, to) = (tz("Europe/Berlin"), time("22:00"), time("02:30"));
    assert!(in_quiet_hours(zone, utc("2026-10-25 00:15"), from, to));
    assert!(!in_quiet_hours(zone, utc("2026-10-25 00:30"), from, to));
    assert!(!in_quiet_hours(zone, utc("2026-10-25 01:15"), from, to));
}

#[test]
fn quiet_ends_at_the_next_morning() {
    let table = [
        ("2026-01-15 21:30", "2026-01-16 07:00"),
        ("2026-01-16 06:59", "2026-01-16 07:00"),
        ("2026-01-16 07:00", "2026-01-17 07:00"),
        ("2026-03-28 22:00", "2026-03-29 06:00"),
    ];
    for (now, expected) in table {
        assert_eq!(
            quiet_until(tz("Europe/Berlin"), utc(now), time("08:00")),
            utc(expected),
            "{now}"
        );
    }
}

/// The slow way: walks the minutes of the days around until the clocks show enough.
fn scanned(zone: Zone, date: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let wanted = date.and_time(time);
    let start = wanted.and_utc() - TimeDelta::hours(27);
    (0..4 * 24 * 60)
        .map(|minute| start + TimeDelta::minutes(minute))
        .find(|at| at.with_timezone(&zone).naive_local() >= wanted)
        .expect("no zone is three days behind")
}

fn zones() -> impl Strategy<Value = Zone> {
    prop::sample::select(Zone::all())
}

// From 1973 on, all offsets are whole minutes.
fn dates() -> impl Strategy<Value = NaiveDate> {
    (0_u64..80 * 366).prop_map(|days| date("1973-01-01") + Days::new(days))
}

// As in life: on the minute.
fn times() -> impl Strategy<Value = NaiveTime> {
    (0_i64..24 * 60).prop_map(|minute| NaiveTime::MIN + TimeDelta::minutes(minute))
}

proptest! {
    #[test]
    fn due_is_the_first_minute_that_shows_the_wanted_time(
        zone in zones(), date in dates(), time in times()
    ) {
        prop_assert_eq!(due(zone, date, time), scanned(zone, date, time));
    }

    #[test]
    fn due_is_right_on_the_days_around_a_change_of_clocks(
        zone in zones(), year in 1973..2040, time in times()
    ) {
        for date in change_days(zone, year) {
            prop_assert_eq!(due(zone, date, time), scanned(zone, date, time));
        }
    }

    #[test]
    fn quiet_ends_later_than_now_and_within_two_days(
        zone in zones(), date in dates(), time in times(), to in times()
    ) {
        let now = date.and_time(time).and_utc();
        let end = quiet_until(zone, now, to);
        prop_assert!(now < end && end <= now + TimeDelta::hours(50));
    }
}

/// The days of a year at whose end the zone's offset is another than at their start.
fn change_days(zone: Zone, year: i32) -> Vec<NaiveDate> {
    let noon = |date: NaiveDate| due(zone, date, time("12:00"));
    NaiveDate::from_ymd_opt(year, 1, 1)
        .expect("a valid example")
        .iter_days()
        .take(365)
        .filter(|date| noon(*date) - noon(*date - Days::new(1)) != TimeDelta::days(1))
        .collect()
}
