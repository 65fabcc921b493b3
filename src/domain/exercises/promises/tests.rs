//! The sharp rules of promises.

mod times;

use crate::domain::model::address::To;
use crate::domain::zone::{Zone, tz};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::course::{Answer, Day, Days, Schedule};
use super::press::PromiseDue;
use super::words::PromiseWords;
use super::{Hand, Handled, OPEN_AT_MOST, Promises};
use crate::domain::couple::record::Entry;
use crate::domain::couple::slot::ReplyTo;
use crate::domain::couple::{Couple, Partner, SetUp};
use crate::domain::decision::{Decision, Turn};
use crate::domain::due::{Reading, When};
use crate::domain::event::{Act, Facts};
use crate::domain::exercise::{Event, Exercise};
use crate::domain::exercises::ExerciseQuestion;
use crate::domain::exercises::ExerciseWords;
use crate::domain::flows::written::Written;
use crate::domain::model::people::{ChatId, CoupleId, MessageId, Place, Seat, UserId};
use crate::domain::say::What;
use crate::domain::words::Words;

pub fn zone() -> Zone {
    tz("Europe/Berlin")
}

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().expect("a moment")
}

/// A Friday, 18:00 in Berlin.
fn now() -> DateTime<Utc> {
    at("2026-05-01T16:00:00Z")
}

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, day).expect("a date")
}

fn time(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).expect("a time")
}

fn partner(user: i64, name: &str) -> Partner {
    Partner { set_up: SetUp::Done, ..Partner::new(UserId(user), name.into()) }
}

fn couple() -> Couple {
    let mut couple = Couple::new(CoupleId(1), ChatId(-1));
    couple.group_status.present = true;
    couple.partners.a = Some(partner(501, "Ana"));
    couple.partners.b = Some(partner(502, "Ben"));
    couple.evening.zone = Some(zone());
    couple.evening.time = Some(time(20));
    couple.begun = Some(now());
    couple
}

/// What is decided in one turn.
fn turn(couple: Couple, now: DateTime<Utc>, act: impl FnOnce(&mut Turn<'_>)) -> Decision {
    let facts = Facts::default();
    let mut turn = Turn::new(couple, &facts, now);
    act(&mut turn);
    turn.decided()
}

/// What is decided in one turn of the exercise.
fn promises<R>(
    couple: Couple,
    now: DateTime<Utc>,
    act: impl FnOnce(&mut Hand<'_, '_, Promises>) -> R,
) -> Decision {
    turn(couple, now, |turn| {
        turn.runs::<Promises, _>(|state, cx| act(&mut Hand { state, cx }));
    })
}

fn said(decision: &Decision, to: To) -> Vec<&PromiseWords> {
    let words = |what| match what {
        &What::New { words: Words::Exercise(ExerciseWords::Promise(ref words)), .. }
        | &What::Edit { words: Words::Exercise(ExerciseWords::Promise(ref words)), .. } => {
            Some(words)
        }
        _ => None,
    };
    decision.says.iter().filter(|say| say.to == to).filter_map(|say| words(&say.what)).collect()
}

fn to_us(couple: Couple, due: When) -> Couple {
    promises(couple, now(), |hand| makes_to_us(hand, Seat::A, due)).couple
}

/// In the group, by a button's time.
fn makes_to_us(hand: &mut Hand<'_, '_, Promises>, seat: Seat, due: When) {
    hand.begin_promise(seat, Place::Group, "cook", Reading::Nothing, None, None);
    if let Some(which) = hand.state.drafts.last().map(|draft| draft.which) {
        hand.promise_is_due(seat, which, due, None);
    }
}

#[test]
fn a_time_that_was_understood_is_not_asked_for() {
    let due = When::Once(at("2026-05-02T17:00:00Z"));
    let begins = |place, read| {
        move |hand: &mut Hand<'_, '_, Promises>| {
            hand.begin_promise(Seat::A, place, "home by 7 tomorrow", read, None, None);
        }
    };
    let in_group = promises(couple(), now(), begins(Place::Group, Reading::One(due)));
    assert!(matches!(said(&in_group, To::Group)[..], [PromiseWords::AskIfRight { .. }]));
    let in_private = promises(couple(), now(), begins(Place::Private, Reading::One(due)));
    assert!(matches!(said(&in_private, To::Partner(Seat::A))[..], [PromiseWords::Card(_)]));
    assert!(said(&in_private, To::Group).is_empty());
    let unclear = promises(couple(), now(), begins(Place::Group, Reading::Nothing));
    assert!(matches!(said(&unclear, To::Group)[..], [PromiseWords::AskTime { .. }]));
}

#[test]
fn a_day_that_was_not_answered_can_not_be_answered_later() {
    let mut couple = to_us(couple(), When::Daily(time(20)));
    let (yesterday, today) = (date(2), date(3));
    couple.exercises.promises.open[0].course = Schedule::Daily(Days {
        time: time(20),
        from: yesterday,
        day: Some(Day { date: today, answer: Answer::Asked }),
    });
    let kept = |day| PromiseDue { number: 1, day: Some(day) };
    let late = promises(couple.clone(), now(), |hand| hand.promise_kept(Seat::A, kept(yesterday)));
    assert!(said(&late, To::Group).is_empty() && late.journal.is_empty());
    let in_time = promises(couple, now(), |hand| hand.promise_kept(Seat::A, kept(today)));
    assert!(matches!(said(&in_time, To::Group)[..], [PromiseWords::Seam { .. }]));
    assert_eq!(in_time.couple.exercises.promises.seams, 1);
    assert!(matches!(in_time.couple.exercises.promises.open[..], [_]), "it goes on");
}

#[test]
fn ten_to_us_stand_ahead_and_one_more_is_refused() {
    let mut couple = couple();
    for _ in 0..OPEN_AT_MOST {
        couple = to_us(couple, When::Once(at("2026-05-02T17:00:00Z")));
    }
    let more = promises(couple.clone(), now(), |hand| hand.promise_here(Seat::A, "sing", None));
    assert!(matches!(said(&more, To::Group)[..], [PromiseWords::TooMany { to_us: true }]));
    assert_eq!(more.couple, couple, "nothing of it is kept");
    // Whatever became of them in private: once their time has come, there is room.
    let later = at("2026-05-02T18:00:00Z");
    let more = promises(couple, later, |hand| hand.promise_here(Seat::A, "sing", None));
    assert!(matches!(said(&more, To::Group)[..], [PromiseWords::AskTime { .. }]));
}

#[test]
fn what_is_never_answered_does_not_pile_up() {
    let mut couple = couple();
    for day in 0..30 {
        let (made, due) = (now() + TimeDelta::days(day), now() + TimeDelta::days(day + 1));
        let made = promises(couple, made, |hand| {
            makes_to_us(hand, Seat::A, When::Once(due));
        });
        couple = made.couple;
    }
    assert!(couple.exercises.promises.open.len() <= OPEN_AT_MOST + 1);
    assert!(!couple.exercises.promises.are_done(), "nothing was seen through");
}

#[test]
fn the_step_is_done_when_each_has_seen_three_through_before_both() {
    assert!(seen_through(|hand, due| hand.promise_kept(due.0, due.1)).are_done());
    assert!(seen_through(|hand, due| hand.tell_of_promise(due.0, due.1)).are_done());
    // Both read the step's card: what is dropped in private is not told by it.
    assert!(!seen_through(|hand, due| hand.drop_promise(due.0, due.1)).are_done());
}

/// Three promises to us of each, none of them answered with **Kept**, and then this.
fn seen_through(
    mut answer: impl FnMut(&mut Hand<'_, '_, Promises>, (Seat, PromiseDue)) -> Handled,
) -> Promises {
    let mut couple = couple();
    let past = at("2026-05-02T19:00:00Z");
    for seat in Seat::BOTH {
        for number in 1..=3 {
            assert!(!couple.exercises.promises.are_done());
            let due = When::Once(at("2026-05-02T17:00:00Z"));
            couple = promises(couple, now(), |hand| makes_to_us(hand, seat, due)).couple;
            couple = promises(couple, past, |hand| {
                let due = PromiseDue { number, day: None };
                hand.promise_not_kept(seat, due);
                answer(hand, (seat, due));
            })
            .couple;
        }
    }
    Promises::clone(&couple.exercises.promises)
}

#[test]
fn a_reply_to_a_lost_number_in_the_group_is_the_time_that_was_asked_for() {
    let asked = promises(couple(), now(), |hand| {
        hand.begin_promise(Seat::A, Place::Group, "cook", Reading::Nothing, None, None);
    });
    for (seat, read) in [(Seat::A, true), (Seat::B, false)] {
        let replied = turn(asked.couple.clone(), now(), |turn| {
            let (text, reply_to) = ("by 7 tomorrow".to_owned(), ReplyTo::Unknown);
            let text = Act::Text { text, message: MessageId(9), reply_to, edited: false };
            turn.partner_did(seat, Place::Group, text);
        });
        let asked = said(&replied, To::Group);
        let is_right = |words: &&PromiseWords| matches!(words, PromiseWords::AskIfRight { .. });
        assert_eq!(asked.into_iter().any(|words| is_right(&words)), read);
    }
}

#[test]
fn what_was_seen_differently_is_a_topic_until_it_was_talked_over() {
    let couple = to_us(couple(), When::Once(at("2026-05-02T17:00:00Z")));
    let kept = promises(couple, at("2026-05-02T19:00:00Z"), |hand| {
        hand.promise_kept(Seat::A, PromiseDue { number: 1, day: None });
        hand.see_promise_differently(Seat::B, 1);
        hand.see_promise_differently(Seat::B, 1);
        hand.see_promise_differently(Seat::A, 1);
    });
    let mut promises = kept.couple.exercises.promises.clone();
    assert_eq!(promises.topics(), [(1, "cook".to_owned())]);
    assert_eq!(promises.seams, 1, "the seam stays");
    promises.was_talked_over(1);
    assert!(promises.topics().is_empty());
}

#[test]
fn when_the_couple_ends_no_word_is_lost() {
    let couple = to_us(couple(), When::Daily(time(20)));
    let ended = promises(couple, now(), |hand| {
        hand.begin_promise(Seat::B, Place::Private, "sing", Reading::Nothing, None, None);
        hand.end();
    });
    let kept = format!("{:?}", ended.journal);
    assert!(kept.contains("cook") && kept.contains("sing"), "{kept}");
    assert!(matches!(&ended.journal[..], [_, crate::domain::couple::record::Journal::Keep(record)]
        if matches!(record.entry, Entry::Diary { .. })));
}

#[test]
fn a_group_with_a_new_number_gets_what_lies_open_there() {
    let couple = to_us(couple(), When::Once(at("2026-05-02T17:00:00Z")));
    let moved = promises(couple, at("2026-05-02T19:00:00Z"), |hand| {
        hand.promise_kept(Seat::A, PromiseDue { number: 1, day: None });
        hand.begin_promise(Seat::B, Place::Group, "sing", Reading::Nothing, None, None);
        hand.state.handle(Event::GroupMoved, hand.cx);
    });
    let laid = said(&moved, To::Group);
    let seams = laid.iter().filter(|words| matches!(words, PromiseWords::Seam { .. }));
    let questions = laid.iter().filter(|words| matches!(words, PromiseWords::AskTime { .. }));
    assert_eq!((seams.count(), questions.count()), (2, 2));
}

#[test]
fn a_question_of_before_an_end_makes_no_promise() {
    let mut couple = couple();
    couple.begun = None;
    let written = Written {
        by: Seat::A,
        text: "cook".into(),
        message: MessageId(1),
        reply_to: ReplyTo::Nothing,
    };
    let late = turn(couple.clone(), now(), |turn| {
        turn.take(ExerciseQuestion::Promise(super::PromiseQuestion::Here), &written);
    });
    assert_eq!(late.couple, couple);
    assert!(matches!(&late.says[..], [say] if say.to == To::Group));
}
