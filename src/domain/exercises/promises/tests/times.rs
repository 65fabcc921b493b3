//! By when, reminded when, asked when.

use chrono::{TimeDelta, Weekday};

use super::super::by::PromiseBy;
use super::super::course::{Answer, Day, Days, Schedule};
use super::super::press::{PromiseTime, PromiseWhich};
use super::super::reminding::reminder;
use super::super::timing::promise_time;
use super::super::words::PromiseWords;
use super::super::{Hand, PromiseSlot, Promises};
use super::{at, couple, date, now, promises, said, time, to_us, zone};
use crate::domain::decision::{Decision, Turn};
use crate::domain::due::When;
use crate::domain::event::Facts;
use crate::domain::exercise::Written;
use crate::domain::flows::exercises::seen;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::rewording::Was;

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
        |asked: &[u32]| Schedule::Once { due, asked: asked.iter().map(|day| date(*day)).collect() };
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
    let promise = |day| Schedule::Daily(Days { time: time(22), from: date(2), day });
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
    let promise = |day| Schedule::Weekly(Weekday::Mon, monday(day));
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

/// Typed with the promise, in answer to "by when?", or below the card: only a press lets the group see it.
#[test]
fn no_time_that_was_read_in_words_stands_in_the_group_before_its_author_saw_it() {
    let texts = [
        "14/5 19:30",
        "5/6",
        "fri or sat",
        "every sunday at 6",
        "in an hour",
        "8",
        "1/3/2026",
        "hm",
    ];
    let lines = |decision: &Decision| {
        let shown = said(decision, To::Group).into_iter();
        shown.filter(|words| matches!(words, PromiseWords::Line { .. })).count()
    };
    let when = When::Once(at("2026-05-02T17:00:00Z"));
    let stands = to_us(couple(), when);
    for text in texts {
        let written = || Written { by: Seat::A, text: text.into(), message: MessageId(1) };
        let with_it = promises(couple(), now(), |hand| hand.promise_here(Seat::A, text, None));
        assert_eq!(lines(&with_it), 0, "{text}");
        let asked = promises(couple(), now(), |hand| {
            hand.promise_here(Seat::A, "cook", None);
            let which = hand.state.drafts[0].which;
            hand.take_promise_time(which, &written());
        });
        assert_eq!(lines(&asked), 0, "{text}");
        let changed = promises(stands.clone(), now(), |hand| {
            hand.change_promise(Seat::A, 1);
            hand.take_promise_time(PromiseWhich::Own(1), &written());
            hand.retimes_promise(PromiseSlot::Card(1), &written());
        });
        assert_eq!(lines(&changed), 0, "{text}");
        assert_eq!(changed.couple.exercises.promises.open[0].course.when(), when);
    }
    let by = PromiseBy::Once(date(14), time(19));
    let right =
        promises(stands, now(), |hand| hand.promise_is_by_then(Seat::A, PromiseWhich::Own(1), by));
    assert_eq!(lines(&right), 1);
}

#[test]
fn another_time_in_other_words_is_read_again() {
    let begun = promises(couple(), now(), |hand| {
        hand.promise_in_private(Seat::A, "home by 7 tomorrow", None);
        let rewords = |hand: &mut Hand<'_, '_, Promises>, old, new| {
            assert_eq!(hand.rewords_promise(Seat::A, &Was::of(old), new), Ok(true), "{new}");
        };
        rewords(hand, "home by 7 tomorrow", "home by 8pm tomorrow");
        assert_eq!(hand.state.drafts[0].due, Some(When::Once(at("2026-05-02T18:00:00Z"))));
        rewords(hand, "home by 8pm tomorrow", "at home by 8pm tomorrow");
        hand.address_promise(Seat::A, 1, false);
        rewords(hand, "at home by 8pm tomorrow", "at home by 9pm each day");
    });
    assert_eq!(begun.couple.exercises.promises.open[0].course.when(), When::Daily(time(21)));
}

#[test]
fn another_time_of_the_same_weekday_leaves_what_was_answered() {
    let monday = When::Weekly(Weekday::Mon, time(19));
    let mut course = Schedule::of(monday, zone(), now());
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
