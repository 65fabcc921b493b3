//! Times as people type them into a promise or a talk, and what is made of them.

mod any_text;
mod others;

use chrono::{DateTime, Utc};
use kintsugi::domain::{Reading, Rest, When, Zone, rest_in, time_answered, time_in};

fn tz(name: &str) -> Zone {
    name.parse().expect("a zone")
}

/// What is made of a text: local date and time; `daily` and a time; `weekly`, a day and a time; `ask`
/// and the two that it may be; `passed`; or `-`.
fn said(text: &str, zone: Zone, now: &str) -> String {
    shown(time_in(text, zone, moment(now)), zone)
}

fn shown(reading: Reading, zone: Zone) -> String {
    match reading {
        Reading::Nothing => "-".into(),
        Reading::Passed => "passed".into(),
        Reading::One(one) => in_words(one, zone),
        Reading::Either(one, two) => {
            format!("ask {}, {}", in_words(one, zone), in_words(two, zone))
        }
    }
}

fn in_words(when: When, zone: Zone) -> String {
    match when {
        When::Daily(time) => time.format("daily %H:%M").to_string(),
        When::Weekly(day, time) => format!("weekly {day} {}", time.format("%H:%M")).to_lowercase(),
        When::Once(at) => at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string(),
    }
}

/// The lines of a file.
fn table(file: &str) -> Vec<(&str, &str)> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').expect(line)).collect()
}

fn moment(now: &str) -> DateTime<Utc> {
    now.parse().expect("a valid example")
}

/// Fails with all that were read otherwise; `now` is in UTC.
fn all_are_read(zone: Zone, now: &str, table: &[(&str, &str)]) {
    are_read(table, |text| said(text, zone, now));
}

fn are_read(table: &[(&str, &str)], read: impl Fn(&str) -> String) {
    let wrong: Vec<_> = table
        .iter()
        .map(|(text, expected)| (*text, *expected, read(text)))
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
    let files = [
        include_str!("due/wednesday.tsv"),
        include_str!("due/held_out.tsv"),
        include_str!("due/phones.tsv"),
        include_str!("due/second_phones.tsv"),
    ];
    for file in files {
        all_are_read(tz("Europe/Berlin"), WEDNESDAY, &table(file));
    }
    all_are_read(tz("Europe/Berlin"), WEDNESDAY, &[("", "-"), (" \n ", "-")]);
}

#[test]
fn an_answer_may_be_a_bare_time() {
    let zone = tz("Europe/Berlin");
    let answered = |text: &str| shown(time_answered(text, zone, moment(WEDNESDAY)), zone);
    are_read(&table(include_str!("due/answers.tsv")), answered);
    // What is a time in any text is the same in an answer; numbers alone are not.
    for (text, expected) in table(include_str!("due/phones.tsv")) {
        assert_eq!(answered(text), expected, "{text:?}");
    }
}

#[test]
fn which_of_two_dates_comes_first_is_by_the_zone() {
    let table = [
        ("Europe/Berlin", "ask 2026-06-05 19:00, 2026-05-06 19:00"),
        ("Europe/London", "ask 2026-06-05 19:00, 2026-05-06 19:00"),
        ("America/New_York", "ask 2026-05-06 19:00, 2026-06-05 19:00"),
        ("America/Indiana/Knox", "ask 2026-05-06 19:00, 2026-06-05 19:00"),
        ("Asia/Manila", "ask 2026-05-06 19:00, 2026-06-05 19:00"),
        ("America/Sao_Paulo", "ask 2026-06-05 19:00, 2026-05-06 19:00"),
    ];
    for (zone, expected) in table {
        assert_eq!(said("5/6 at 7pm", tz(zone), WEDNESDAY), expected, "{zone}");
        assert_eq!(said("14/5 at 7pm", tz(zone), WEDNESDAY), "2026-05-14 19:00", "{zone}");
        assert_eq!(said("5/14 at 7pm", tz(zone), WEDNESDAY), "2026-05-14 19:00", "{zone}");
    }
    assert_eq!(said("1/3/2026 or so", tz("Europe/Berlin"), WEDNESDAY), "passed", "both have");
    assert_eq!(said("1/4/2026", tz("Europe/Berlin"), WEDNESDAY), "2026-04-01 21:00", "one has");
}

#[test]
fn what_repeats_is_due_again_on_its_day() {
    let zone = tz("Europe/Berlin");
    let now = moment(WEDNESDAY);
    let next = |text: &str, now| {
        let when = time_in(text, zone, now).sure().expect(text);
        when.next(zone, now).with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string()
    };
    assert_eq!(next("every monday at 7", now), "2026-03-30 19:00");
    assert_eq!(next("every wed at 7", now), "2026-03-25 19:00");
    assert_eq!(next("every wed 17:00", now), "2026-04-01 17:00", "today's has passed");
    assert_eq!(next("every wed 18:00", now), "2026-04-01 18:00", "later than now");
    assert_eq!(next("every sun 02:30", now), "2026-03-29 03:00", "no clock shows that one");
    assert_eq!(next("every fri at midnight", now), "2026-03-28 00:00", "it ends Friday");
    assert_eq!(next("every day at 17:00", now), "2026-03-26 17:00");
    assert_eq!(next("tomorrow", now), "2026-03-26 21:00");
}

#[test]
fn a_vacation_is_read_in_days() {
    are_read(&table(include_str!("due/vacations.tsv")), |text| {
        match rest_in(text, tz("Europe/Berlin"), moment(WEDNESDAY)) {
            None => "-".into(),
            Some(Rest::Days(days)) => days.to_string(),
            Some(Rest::Until(date)) => date.format("until %Y-%m-%d").to_string(),
        }
    });
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
        time_in("tomorrow 02:30", tz("Europe/Berlin"), moment(autumn)).sure(),
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
