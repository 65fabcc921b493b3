//! How late an evening may come, and what tells of it.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use kintsugi::domain::{Event, Facts, Seat};

use crate::offsets::calendar;
use crate::zones::{Years, tz};

fn hour(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
}

/// Only the end of the couple's day ends an evening that waits behind others'; that the bot was away
/// before counts apart.
#[test]
fn waiting_behind_the_evenings_of_others_skips_nobody() {
    let date = |day| NaiveDate::from_ymd_opt(2026, 3, day).expect("a date");
    let zone = tz("Europe/Berlin");
    for hour in [hour(20, 30), hour(23, 45)] {
        let due = calendar(zone, date(12).and_time(hour));
        let end = calendar(zone, date(13).and_time(self::hour(4, 0)));
        for (away, waited) in (0..=200)
            .step_by(40)
            .flat_map(|away| (0..=700).step_by(25).map(move |waited| (away, waited)))
        {
            let mut couple = Years::begin(zone, hour, due - TimeDelta::hours(30));
            couple.pass_until(due - TimeDelta::minutes(1));
            couple.prompts.clear();
            let (away, waited) = (TimeDelta::minutes(away), TimeDelta::minutes(waited));
            couple.at_work_since = Some(due + away);
            couple.now = due + away + waited;
            let facts = Facts { at_work_since: couple.at_work_since, ..Facts::default() };
            let over_capacity = couple.couple.is_over_capacity(&facts, couple.now);
            couple.happens(Event::Tick);
            let prompted = couple.prompts.first().is_some_and(|(day, _)| *day == date(12));
            let late = due + away + waited;
            let in_time = late < due + TimeDelta::hours(3) || late < end;
            let expected = away < TimeDelta::hours(3) && in_time;
            assert_eq!(prompted, expected, "{hour}: away for {away}, waited for {waited}");
            let expected = away < TimeDelta::hours(3) && !in_time;
            assert_eq!(over_capacity, expected, "{hour}: away for {away}, waited for {waited}");
        }
    }
}

/// Who reads the database, and has no key, sees no way out that lies beyond the next evening.
#[test]
fn what_is_told_in_the_plain_is_no_further_ahead_than_an_evening_lasts() {
    let zone = tz("Europe/Berlin");
    let noon = "2026-03-12T11:00:00Z".parse::<DateTime<Utc>>().expect("a moment");
    let mut couple = Years::begin(zone, hour(20, 30), noon - TimeDelta::days(1));
    couple.pass_until(noon);
    let leaves = noon + TimeDelta::minutes(40 * 60 + 7);
    couple.couple.leaving[Seat::A] = Some(leaves);
    let in_the_plain = couple.couple.on_time_at();
    assert!(in_the_plain.is_none_or(|at| at < leaves), "{in_the_plain:?}");
    assert!(couple.couple.wake_at().is_some_and(|at| at < leaves), "the evening comes first");
    couple.pass_until(leaves - TimeDelta::hours(6));
    assert!(couple.couple.on_time_at().is_some_and(|at| at <= leaves));
    couple.pass_until(leaves);
    assert_eq!(couple.couple.leaving[Seat::A], None, "it came to pass");
}
