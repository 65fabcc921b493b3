//! Tables of the cases that went wrong elsewhere, and every zone against a slower way.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;

use super::{couples_date, due, end_of_day, in_quiet_hours, local_date, quiet_until};

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
        (Tz::Europe__Berlin, "2026-01-15", "20:30", "2026-01-15 19:30"),
        (Tz::Europe__Berlin, "2026-07-15", "20:30", "2026-07-15 18:30"),
        (Tz::Asia__Kathmandu, "2026-07-15", "20:30", "2026-07-15 14:45"),
        (Tz::Pacific__Honolulu, "2026-07-15", "20:30", "2026-07-16 06:30"),
        // Skipped by the change to summer time: the next minute there is.
        (Tz::Europe__Berlin, "2026-03-29", "02:30", "2026-03-29 01:00"),
        (Tz::America__New_York, "2026-03-08", "02:00", "2026-03-08 07:00"),
        (Tz::America__Sao_Paulo, "2018-11-04", "00:00", "2018-11-04 03:00"),
        (Tz::Africa__Cairo, "2026-04-24", "00:15", "2026-04-23 22:00"),
        (Tz::Australia__Lord_Howe, "2026-10-04", "02:10", "2026-10-03 15:30"),
        // Twice: the first.
        (Tz::Europe__Berlin, "2026-10-25", "02:30", "2026-10-25 00:30"),
        (Tz::America__New_York, "2026-11-01", "01:30", "2026-11-01 05:30"),
        (Tz::Australia__Lord_Howe, "2026-04-05", "01:45", "2026-04-04 14:45"),
        // A date that never was.
        (Tz::Pacific__Apia, "2011-12-30", "20:30", "2011-12-30 10:00"),
        (Tz::Pacific__Kwajalein, "1993-08-21", "12:00", "1993-08-21 12:00"),
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
        due(Tz::Europe__Berlin, spring, second("12:00:07")),
        utc("2026-03-29 10:00") + TimeDelta::seconds(7)
    );
    assert_eq!(due(Tz::Europe__Berlin, spring, second("02:30:07")), utc("2026-03-29 01:00"));
}

#[test]
fn the_ends_of_the_calendar_do_not_panic() {
    for zone in [Tz::UTC, Tz::Pacific__Apia, Tz::Pacific__Honolulu] {
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            let _ = due(zone, day, time("23:59"));
            let _ = end_of_day(zone, day);
        }
    }
}

#[test]
fn half_past_midnight_belongs_to_the_evening_before() {
    let table = [
        ("2026-01-15 19:30", "2026-01-15"),
        ("2026-01-15 23:20", "2026-01-15"),
        ("2026-01-16 02:59", "2026-01-15"),
        ("2026-01-16 03:00", "2026-01-16"),
    ];
    for (now, expected) in table {
        assert_eq!(couples_date(Tz::Europe__Berlin, utc(now)), date(expected), "{now}");
    }
    assert_eq!(local_date(Tz::Europe__Berlin, utc("2026-01-15 23:20")), date("2026-01-16"));
    assert_eq!(end_of_day(Tz::Europe__Berlin, date("2026-01-15")), utc("2026-01-16 03:00"));
    assert_eq!(end_of_day(Tz::Pacific__Apia, date("2011-12-29")), utc("2011-12-30 10:00"));
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
        assert_eq!(in_quiet_hours(Tz::Europe__Berlin, utc(now), from, to), quiet, "{now}");
    }
}

#[test]
fn quiet_hours_may_lie_within_a_day_or_be_none() {
    let zone = Tz::Europe__Berlin;
    let noon = utc("2026-01-15 11:00");
    assert!(in_quiet_hours(zone, noon, time("11:00"), time("13:00")));
    assert!(!in_quiet_hours(zone, noon, time("12:30"), time("13:00")));
    assert!(!in_quiet_hours(zone, noon, time("12:00"), time("12:00")));
}

#[test]
fn quiet_hours_that_ended_stay_ended_in_a_repeated_hour() {
    let (zone, from, to) = (Tz::Europe__Berlin, time("22:00"), time("02:30"));
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
            quiet_until(Tz::Europe__Berlin, utc(now), time("08:00")),
            utc(expected),
            "{now}"
        );
    }
}

/// The slow way: walks the minutes of the days around until the clocks show enough.
fn scanned(zone: Tz, date: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let wanted = date.and_time(time);
    let start = wanted.and_utc() - TimeDelta::hours(27);
    (0..4 * 24 * 60)
        .map(|minute| start + TimeDelta::minutes(minute))
        .find(|at| at.with_timezone(&zone).naive_local() >= wanted)
        .expect("no zone is three days behind")
}

fn zones() -> impl Strategy<Value = Tz> {
    prop::sample::select(TZ_VARIANTS.to_vec())
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
    fn every_moment_lies_in_the_couples_day_of_its_date(
        zone in zones(), date in dates(), time in times()
    ) {
        let now = date.and_time(time).and_utc();
        let day = couples_date(zone, now);
        prop_assert!(end_of_day(zone, day - Days::new(1)) <= now);
        prop_assert!(now < end_of_day(zone, day));
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
fn change_days(zone: Tz, year: i32) -> Vec<NaiveDate> {
    let noon = |date: NaiveDate| due(zone, date, time("12:00"));
    NaiveDate::from_ymd_opt(year, 1, 1)
        .expect("a valid example")
        .iter_days()
        .take(365)
        .filter(|date| noon(*date) - noon(*date - Days::new(1)) != TimeDelta::days(1))
        .collect()
}
