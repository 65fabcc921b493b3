//! Times as people type them into a promise or a talk, and what is made of them.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use kintsugi::domain::Zone;
use kintsugi::domain::{When, when};

fn tz(name: &str) -> Zone {
    name.parse().expect("a zone")
}

/// What is made of a text: local date and time, `daily` and a time, or `-`.
fn said(text: &str, zone: Zone, now: &str) -> String {
    match when(text, zone, moment(now)) {
        None => "-".into(),
        Some(When::Daily(time)) => time.format("daily %H:%M").to_string(),
        Some(When::Once(at)) => at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string(),
    }
}

fn moment(now: &str) -> DateTime<Utc> {
    now.parse().expect("a valid example")
}

/// Fails with all that were read otherwise; `now` is in UTC.
fn all_are_read(zone: Zone, now: &str, table: &[(&str, &str)]) {
    let wrong: Vec<_> = table
        .iter()
        .map(|(text, expected)| (*text, *expected, said(text, zone, now)))
        .filter(|(_, expected, read)| expected != read)
        .map(|(text, expected, read)| format!("{text:?}: {read}, and not {expected}"))
        .collect();
    println!("{} of {} texts are read as they are meant", table.len() - wrong.len(), table.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// On Wednesday, 25 March 2026, at 18:00 in Berlin.
const WEDNESDAY: &str = "2026-03-25T17:00:00Z";

#[test]
fn times_are_found_in_what_people_write_and_numbers_are_not_taken_for_them() {
    let files = [include_str!("due/wednesday.tsv"), include_str!("due/held_out.tsv")];
    for file in files {
        let lines = file.lines().filter(|line| !line.starts_with('#'));
        let table: Vec<_> = lines.map(|line| line.split_once('\t').expect(line)).collect();
        all_are_read(tz("Europe/Berlin"), WEDNESDAY, &table);
    }
    all_are_read(tz("Europe/Berlin"), WEDNESDAY, &[("", "-"), (" \n ", "-")]);
}

#[test]
fn clocks_that_change_and_odd_dates_are_heeded() {
    // The clocks of Berlin go forward on 29 March 2026 at 02:00, and back on 25 October at 03:00.
    let spring = "2026-03-28T20:00:00Z";
    let table = [
        ("tomorrow 02:30", "2026-03-29 03:00"),
        ("in 6 hours", "2026-03-29 04:00"),
        ("tomorrow at 7", "2026-03-29 19:00"),
        ("in 24 hours", "2026-03-29 22:00"),
    ];
    all_are_read(tz("Europe/Berlin"), spring, &table);
    let autumn = "2026-10-24T20:00:00Z";
    let table = [("tomorrow 02:30", "2026-10-25 02:30"), ("in 6 hours", "2026-10-25 03:00")];
    all_are_read(tz("Europe/Berlin"), autumn, &table);
    assert_eq!(
        when("tomorrow 02:30", tz("Europe/Berlin"), moment(autumn)),
        Some(When::Once(moment("2026-10-25T00:30:00Z"))),
        "of two such hours, the first"
    );
    let end_of_month = [
        ("tomorrow", "2026-02-01 21:00"),
        ("next month", "2026-02-28 21:00"),
        ("in a month", "2026-02-28 21:00"),
        ("by the 31st", "2026-01-31 21:00"),
        ("on the 30th", "2026-03-30 21:00"),
        ("29 February", "-"),
        ("1 Jan 12:00", "2027-01-01 12:00"),
    ];
    all_are_read(tz("America/New_York"), "2026-01-31T17:00:00Z", &end_of_month);
    let before_a_leap_day = [("29 feb", "2028-02-29 21:00"), ("tomorrow", "2028-02-29 21:00")];
    all_are_read(tz("Asia/Ho_Chi_Minh"), "2028-02-28T05:00:00Z", &before_a_leap_day);
    let after_a_leap_day = [
        ("29 feb", "2028-02-29 21:00"),
        ("30 feb", "-"),
        ("in 12 months", "-"),
        ("in 11 months", "2029-01-29 21:00"),
    ];
    all_are_read(tz("Asia/Ho_Chi_Minh"), "2028-02-29T05:00:00Z", &after_a_leap_day);
}

#[test]
fn late_in_the_evening_and_after_midnight_it_is_still_the_same_day() {
    let late = [
        ("today", "2026-03-25 23:59"),
        ("tonight", "2026-03-25 23:59"),
        ("wed", "2026-04-01 21:00"),
        ("by 9", "2026-03-26 09:00"),
        ("at 11", "2026-03-26 11:00"),
        ("tomorrow at 7", "2026-03-26 19:00"),
    ];
    all_are_read(tz("Europe/Berlin"), "2026-03-25T22:30:00Z", &late);
    let after_midnight = [
        ("tomorrow at 7", "2026-03-26 19:00"),
        ("tonight", "2026-03-26 21:00"),
        ("today", "2026-03-26 21:00"),
        ("at 8", "2026-03-26 08:00"),
        ("in a week", "2026-04-02 21:00"),
    ];
    all_are_read(tz("Europe/Berlin"), "2026-03-25T23:30:00Z", &after_midnight);
}

#[test]
fn a_long_text_is_read_as_well_as_a_short_one() {
    let words = "we walk and talk and listen. ".repeat(345);
    let fri = format!("{words} fri 20:00");
    assert_eq!(said(&fri, tz("Europe/Berlin"), WEDNESDAY), "2026-03-27 20:00");
    for text in
        ["9".repeat(10_000), "at ".repeat(3_333), "in 1 ".repeat(2_000), "🙂".repeat(10_000)]
    {
        assert_eq!(said(&text, tz("Europe/Berlin"), WEDNESDAY), "-");
    }
}

/// Whatever the hour is, what is due is due later, and within a year.
#[test]
fn what_is_due_is_always_later_than_now() {
    let texts = [
        "by 7",
        "at 9",
        "tomorrow",
        "today",
        "tonight",
        "fri",
        "next sunday",
        "at noon",
        "midnight",
        "by midnight",
        "in 1 minute",
        "in a week",
        "3 May",
        "by the 31st",
        "morning of 3 May",
        "02:30",
        "tonight at 2",
        "this evening",
        "before bed",
        "next month",
        "tomorrow at 11",
    ];
    let zones =
        [tz("Europe/Berlin"), tz("America/St_Johns"), tz("Pacific/Apia"), tz("Africa/Cairo")];
    let mut now = moment("2026-01-01T00:00:00Z");
    let mut read = 0;
    while now < moment("2027-02-01T00:00:00Z") {
        for (zone, text) in zones.iter().flat_map(|zone| texts.map(|text| (*zone, text))) {
            if let Some(When::Once(at)) = when(text, zone, now) {
                assert!(now < at && at <= now + Days::new(366), "{text} at {now} in {zone}: {at}");
                read += 1;
            }
        }
        now += TimeDelta::minutes(797);
    }
    assert!(read > 40_000, "most of them are read at most times: {read}");
    let daily = when("every day at 22:00", tz("Europe/Berlin"), now);
    assert_eq!(daily, NaiveTime::from_hms_opt(22, 0, 0).map(When::Daily));
}
