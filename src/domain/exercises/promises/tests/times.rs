//! By when, reminded when, asked when.

use chrono::{TimeDelta, Weekday};

use super::super::course::{Answer, Course, Day, Days};
use super::super::press::PromiseTime;
use super::super::reminding::reminder;
use super::super::timing::promise_time;
use super::{at, couple, date, now, time, zone};
use crate::domain::decision::Turn;
use crate::domain::due::When;
use crate::domain::event::Facts;
use crate::domain::flows::exercises::seen;

#[test]
fn a_reminder_comes_an_hour_before_or_at_half_of_the_time() {
    let due = |minutes| When::Once(now() + TimeDelta::minutes(minutes));
    let comes = |due| (reminder(due, zone(), now()) - now()).num_minutes();
    assert_eq!(comes(due(300)), 240);
    assert_eq!(comes(due(120)), 60);
    assert_eq!(comes(due(90)), 45);
    assert_eq!(comes(due(10)), 5);
    assert_eq!(comes(When::Daily(time(22))), 180, "today at nine");
    assert_eq!(comes(When::Daily(time(19))), 24 * 60, "its hour has begun: tomorrow");
}

#[test]
fn it_is_asked_for_on_the_first_evening_and_once_more_after_a_week() {
    let due = at("2026-05-01T17:00:00Z");
    let promise =
        |asked: &[u32]| Course::Once { due, asked: asked.iter().map(|day| date(*day)).collect() };
    let evening = |day: u32| at("2026-05-01T18:30:00Z") + TimeDelta::days(i64::from(day) - 1);
    let asks = |asked: &[u32], day| promise(asked).is_asked(date(day), evening(day));
    assert!(asks(&[], 1) && asks(&[], 3), "on the first evening that comes");
    assert!(asks(&[1], 1), "as long as that card lies there");
    assert!(!(2..8).any(|day| asks(&[1], day)), "no nag");
    assert!(asks(&[1], 8) && asks(&[1], 12));
    assert!(!(9..31).any(|day| asks(&[1, 8], day)), "then it rests");
    assert!(!promise(&[]).is_asked(date(1), at("2026-05-01T16:59:00Z")), "not before its time");
}

#[test]
fn a_daily_promise_asks_for_its_own_day_only() {
    let promise = |day| Course::Daily(Days { time: time(22), from: date(2), day });
    let asks = |day, on| promise(day).is_asked(date(on), now());
    assert!(!asks(None, 1), "it began too late for that day");
    assert!(asks(None, 2));
    let answered = |answer| Some(Day { date: date(2), answer });
    assert!(asks(answered(Answer::Asked), 2));
    assert!(!asks(answered(Answer::Closed), 2) && !asks(answered(Answer::NotKept), 2));
    assert!(asks(answered(Answer::Asked), 3), "what was not answered is gone");
    assert!(!asks(answered(Answer::Asked), 1));
}

#[test]
fn a_weekly_promise_asks_on_its_weekday_only_and_a_week_late_for_the_new_one() {
    let monday = |day| Days { time: time(19), from: date(4), day };
    let promise = |day| Course::Weekly(Weekday::Mon, monday(day));
    let asks = |day, on| promise(day).is_asked(date(on), now());
    assert!((1..31).filter(|on| asks(None, *on)).eq([4, 11, 18, 25]));
    let answered = |answer| Some(Day { date: date(4), answer });
    for answer in [Answer::Asked, Answer::NotKept, Answer::Closed] {
        assert!((5..31).filter(|on| asks(answered(answer), *on)).eq([11, 18, 25]));
        assert_eq!(asks(answered(answer), 4), answer == Answer::Asked);
    }
    let answers = |on, tonight| {
        let (on, tonight) = (Some(date(on)), Some(date(tonight)));
        promise(answered(Answer::Asked)).can_be_answered(on, tonight, now())
    };
    assert!(answers(4, 9), "nobody is late within the week");
    assert!(answers(11, 11) && !answers(11, 12) && !answers(12, 12));
    assert_eq!(reminder(promise(None).when(), zone(), now()), at("2026-05-04T16:00:00Z"));
}

#[test]
fn another_time_of_the_same_weekday_leaves_what_was_answered() {
    let monday = When::Weekly(Weekday::Mon, time(19));
    let mut course = Course::of(monday, zone(), now());
    assert_eq!(course.when(), monday);
    course.was_asked(date(4));
    course.answer(date(4), Answer::Closed);
    let later = course.at_another_time(When::Weekly(Weekday::Mon, time(21)), zone(), now());
    assert!(!later.is_asked(date(4), now()) && later.is_asked(date(11), now()));
    let other_day = course.at_another_time(When::Weekly(Weekday::Tue, time(21)), zone(), now());
    assert!(other_day.is_asked(date(5), now()) && !other_day.is_asked(date(11), now()));
}

#[test]
fn tonight_is_ahead_at_every_hour() {
    for minutes in (0..3 * 24 * 60).step_by(7) {
        let moment = now() + TimeDelta::minutes(minutes);
        let couple = couple();
        let facts = Facts::default();
        let turn = Turn::new(couple, &facts, moment);
        for choice in PromiseTime::ALL {
            if let When::Once(due) = promise_time(choice, &seen(&turn)) {
                assert!(due > moment, "{choice:?} at {moment} is {due}");
            }
        }
        let When::Once(tonight) = promise_time(PromiseTime::Tonight, &seen(&turn)) else {
            continue;
        };
        let local = moment.with_timezone(&zone());
        assert!(tonight - moment <= TimeDelta::hours(17), "tonight at {local} is {tonight}");
    }
}
