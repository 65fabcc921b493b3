//! The sharp rules of the question box.

use chrono::{DateTime, TimeDelta, Utc};

use super::before::{asks_again, earlier_answer};
use super::closed::Closed;
use super::{BoxQuestion, DRAFTS_STAY, Hand, QuestionCardItem, QuestionRoom, Questions, Stage};
use crate::domain::couple::record::{Entry, Journal};
use crate::domain::couple::{Couple, Partner, SetUp};
use crate::domain::decision::{Decision, Turn};
use crate::domain::event::Facts;
use crate::domain::exercise::{Event, Exercise, Written};
use crate::domain::exercises::proposals::Kind;
use crate::domain::exercises::{ExercisePress, ProposalPress};
use crate::domain::model::address::To;
use crate::domain::model::people::{ChatId, CoupleId, MessageId, Seat, UserId};
use crate::domain::model::tool::Tool;

/// The first questions of A and of B.
const OF_A: u32 = 2;
const OF_B: u32 = 3;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

fn partner(user: i64) -> Partner {
    Partner { set_up: SetUp::Done, ..Partner::new(UserId(user), "Ana".into()) }
}

/// Two in Berlin, a month in.
fn couple() -> Couple {
    let mut couple = Couple::new(CoupleId(7), ChatId(-4));
    couple.partners.a = Some(partner(1));
    couple.partners.b = Some(partner(2));
    couple.evening.zone = "Europe/Berlin".parse().ok();
    couple.begun = Some(at("2026-04-01T12:00:00Z"));
    couple.group_status.present = true;
    couple
}

/// A turn of that couple at that moment, and what was decided.
fn turn(couple: &mut Couple, now: &str, act: impl FnOnce(&mut Turn<'_>)) -> Vec<Journal> {
    let facts = Facts::default();
    let mut turn = Turn::new(couple.clone(), &facts, at(now));
    act(&mut turn);
    let Decision { couple: after, journal, .. } = turn.decided();
    *couple = after;
    journal
}

/// What was decided in a turn of the exercise.
fn questions(
    couple: &mut Couple,
    now: &str,
    act: impl FnOnce(&mut Hand<'_, '_, Questions>),
) -> Vec<Journal> {
    turn(couple, now, |turn| {
        turn.runs::<Questions, _>(|state, cx| act(&mut Hand { state, cx }));
    })
}

fn ticks(couple: &mut Couple, now: &str) -> Vec<Journal> {
    questions(couple, now, |hand| hand.state.handle(Event::Tick, hand.cx))
}

fn asks(couple: &mut Couple, by: Seat, now: &str, number: u32) -> bool {
    questions(couple, now, |hand| {
        hand.draft_question(by, None, "Why?");
        hand.ask_it(by, number, None);
    });
    let asked = couple.exercises.questions.own(by, number).expect("it is there");
    matches!(asked.stage, Stage::Waiting { .. })
}

/// From now on each sees what the other did before.
fn an_evening_comes(couple: &mut Couple) {
    let date = at("2026-05-01T12:00:00Z").date_naive();
    turn(couple, "2026-05-01T12:00:00Z", |turn| turn.show_what_was_unseen(date));
}

fn begins_to_answer(couple: &mut Couple, by: Seat, number: u32, words: &str) {
    let written = Written { by, text: words.to_owned(), message: MessageId(1) };
    questions(couple, "2026-05-01T12:00:00Z", |hand| {
        hand.take(BoxQuestion::Reply(number), &written);
    });
}

/// What was put into diaries.
fn diaries(journal: Vec<Journal>) -> Vec<(Seat, String)> {
    let words = |change| match change {
        Journal::Keep(record) => match record.entry {
            Entry::Diary { words } => Some((record.by, words)),
            _ => None,
        },
        Journal::Forget(_) => None,
    };
    journal.into_iter().filter_map(words).collect()
}

#[test]
fn an_earlier_answer_is_the_newest_to_the_same_question() {
    let closed = |question: &str, answer: Option<&str>| Closed {
        number: 1,
        question: question.into(),
        answer: answer.map(str::to_owned),
    };
    let all = [
        closed("where", Some("there")),
        closed("why then", None),
        closed("why", Some("newer")),
        closed("why", Some("older")),
    ];
    let same = |one: &str, other: &str| one.starts_with("why") && other.starts_with("why");
    assert_eq!(earlier_answer("why oh why", &all, same), Some("newer"));
    assert_eq!(earlier_answer("when", &all, same), None);
    assert_eq!(earlier_answer("why", &all, |_, _| false), None);
}

#[test]
fn capitals_and_signs_make_no_new_question() {
    assert!(asks_again("Why did you keep THEM", "why did you keep them?!"));
    assert!(asks_again("Tại sao?", "tại   sao"));
    assert!(!asks_again("?", "…"));
    assert!(!asks_again("Why did you keep them?", "When did you keep them?"));
}

#[test]
fn a_day_ends_at_four_and_a_clock_that_goes_back_brings_no_second_question() {
    let mut couple = couple();
    assert!(asks(&mut couple, Seat::A, "2026-05-01T21:50:00Z", OF_A));
    assert!(!asks(&mut couple, Seat::A, "2026-05-02T01:59:00Z", OF_A + 2));
    assert!(!asks(&mut couple, Seat::A, "2026-04-30T12:00:00Z", OF_A + 4));
    assert!(asks(&mut couple, Seat::B, "2026-05-02T01:59:00Z", OF_B));
    assert!(asks(&mut couple, Seat::A, "2026-05-02T02:00:00Z", OF_A + 6));
}

#[test]
fn a_question_has_500_characters_and_twenty_are_open() {
    let mut couple = couple();
    let now = "2026-05-01T12:00:00Z";
    let open = |couple: &Couple| couple.exercises.questions.open.len();
    let asks = |couple: &mut Couple, length: usize| {
        questions(couple, now, |hand| hand.draft_question(Seat::A, None, &"ê".repeat(length)));
    };
    asks(&mut couple, 501);
    assert_eq!(open(&couple), 0);
    (0..25).for_each(|_| asks(&mut couple, 500));
    assert_eq!(open(&couple), 20);
    questions(&mut couple, now, |hand| {
        assert_eq!(hand.room_for_question(Seat::A), QuestionRoom::Full(20));
        assert_eq!(hand.room_for_question(Seat::B), QuestionRoom::Today);
    });
    assert!(serde_json::to_string(&couple).expect("it can be kept").len() < 60_000);
}

#[test]
fn what_is_taken_back_leaves_an_answer_that_was_begun_to_its_author() {
    let mut couple = couple();
    assert!(asks(&mut couple, Seat::A, "2026-05-01T12:00:00Z", OF_A));
    an_evening_comes(&mut couple);
    begins_to_answer(&mut couple, Seat::B, OF_A, "Because");
    let journal = questions(&mut couple, "2026-05-01T13:00:00Z", |hand| {
        // Not by the other one.
        hand.take_question_back(Seat::B, OF_A, None);
        hand.take_question_back(Seat::A, OF_A, None);
    });
    assert_eq!(diaries(journal), [(Seat::B, "Because".to_owned())]);
    assert!(couple.exercises.questions.open.is_empty());
}

/// Nobody is told that an answer had been sent: what it said is its author's.
#[test]
fn what_is_taken_back_before_its_answer_goes_over_is_gone_as_if_there_were_none() {
    let mut couple = couple();
    assert!(asks(&mut couple, Seat::A, "2026-05-01T12:00:00Z", OF_A));
    an_evening_comes(&mut couple);
    begins_to_answer(&mut couple, Seat::B, OF_A, "Because");
    let journal = questions(&mut couple, "2026-05-01T13:00:00Z", |hand| {
        hand.send_reply(Seat::B, OF_A, None);
        assert!(hand.asked_of(Seat::B, OF_A).is_none(), "it is answered");
        hand.take_question_back(Seat::A, OF_A, None);
    });
    assert_eq!(diaries(journal), [(Seat::B, "Because".to_owned())]);
    assert!(couple.exercises.questions.open.is_empty());
    let on_its_way = Seat::BOTH.map(|seat| couple.has_something_on_its_way(seat));
    assert_eq!(on_its_way, [false; 2]);
}

#[test]
fn an_answer_goes_over_with_an_evening() {
    let mut couple = couple();
    assert!(asks(&mut couple, Seat::A, "2026-05-01T12:00:00Z", OF_A));
    an_evening_comes(&mut couple);
    begins_to_answer(&mut couple, Seat::B, OF_A, "Because");
    let sends = |hand: &mut Hand<'_, '_, Questions>| hand.send_reply(Seat::B, OF_A, None);
    assert!(questions(&mut couple, "2026-05-01T13:00:00Z", sends).is_empty());
    let date = at("2026-05-02T12:00:00Z").date_naive();
    let shows = |turn: &mut Turn<'_>| turn.show_what_was_unseen(date);
    let kept = turn(&mut couple, "2026-05-01T18:30:00Z", shows);
    assert_eq!(kept.len(), 2, "the question, and its answer");
    let answered = couple.exercises.questions.own(Seat::A, OF_A).expect("it is there");
    assert!(matches!(answered.stage, Stage::Answered { .. }));
}

#[test]
fn a_topic_that_was_talked_over_goes_to_the_journal_with_the_next_tick() {
    let mut couple = couple();
    assert!(asks(&mut couple, Seat::A, "2026-05-01T12:00:00Z", OF_A));
    assert!(asks(&mut couple, Seat::B, "2026-05-01T12:00:00Z", OF_B));
    an_evening_comes(&mut couple);
    begins_to_answer(&mut couple, Seat::B, OF_A, "Because");
    questions(&mut couple, "2026-05-01T13:00:00Z", |hand| hand.put_to_talk(Seat::B, OF_A, None));
    let box_of_both = &mut couple.exercises.questions;
    assert_eq!(box_of_both.topics(), [(OF_A, "Why?".to_owned())]);
    box_of_both.was_talked_over(OF_B);
    box_of_both.was_talked_over(OF_A);
    assert!(box_of_both.topics().is_empty());
    assert!(couple.wake_at().is_some_and(|wake| wake <= at("2026-05-01T13:00:00Z")));
    let journal = ticks(&mut couple, "2026-05-01T13:00:00Z");
    let asked = Entry::Question { number: OF_A, words: "Why?".into() };
    assert!(
        matches!(&journal[0], Journal::Keep(kept) if kept.by == Seat::A && kept.entry == asked)
    );
    assert_eq!(diaries(journal), [(Seat::B, "Because".to_owned())]);
    assert_eq!(couple.exercises.questions.open.len(), 1);
    assert!(couple.exercises.questions.own(Seat::B, OF_B).is_some());
}

#[test]
fn when_the_couple_ends_own_words_are_in_own_diaries() {
    let mut couple = couple();
    assert!(asks(&mut couple, Seat::A, "2026-05-01T12:00:00Z", OF_A));
    assert!(!asks(&mut couple, Seat::A, "2026-05-01T12:00:00Z", OF_A + 2));
    an_evening_comes(&mut couple);
    begins_to_answer(&mut couple, Seat::B, OF_A, "Because");
    let ends = |hand: &mut Hand<'_, '_, Questions>| hand.state.handle(Event::Ends, hand.cx);
    let journal = questions(&mut couple, "2026-05-01T13:00:00Z", ends);
    let kept = [(Seat::A, "Why?"), (Seat::B, "Because"), (Seat::A, "Why?")];
    assert_eq!(diaries(journal), kept.map(|(seat, words)| (seat, words.to_owned())));
}

#[test]
fn a_draft_goes_a_month_after_its_last_touch_and_a_question_never() {
    let mut couple = couple();
    assert!(asks(&mut couple, Seat::A, "2026-05-01T12:00:00Z", OF_A));
    assert!(!asks(&mut couple, Seat::A, "2026-05-01T12:00:00Z", OF_A + 2));
    an_evening_comes(&mut couple);
    begins_to_answer(&mut couple, Seat::B, OF_A, "Because");
    let goes = at("2026-05-01T12:00:00Z") + DRAFTS_STAY;
    assert_eq!(couple.exercises.questions.next_moment(), Some(goes));
    let before = (goes - TimeDelta::seconds(1)).to_rfc3339();
    ticks(&mut couple, &before);
    assert_eq!(couple.exercises.questions.open.len(), 2);
    ticks(&mut couple, &goes.to_rfc3339());
    let left = couple.exercises.questions.open.first().expect("the one that was asked");
    assert!(matches!(left.stage, Stage::Waiting { reply: None, .. }));
    assert_eq!(couple.exercises.questions.next_moment(), None);
}

/// A card that its reader's own press edits must not show what the other did meanwhile.
#[test]
fn a_question_that_is_taken_back_stays_on_the_card_that_named_it() {
    let (mut couple, date) = (couple(), at("2026-05-01T12:00:00Z").date_naive());
    assert!(asks(&mut couple, Seat::B, "2026-05-01T12:00:00Z", OF_B));
    turn(&mut couple, "2026-05-01T19:00:00Z", |turn| {
        turn.show_what_was_unseen(date);
        turn.happens::<Questions>(Event::Laid { seat: Seat::A, date });
        turn.couple.evening_cards.a = Some(date);
    });
    let waits = [QuestionCardItem::Waiting(OF_B)];
    let now = "2026-05-01T19:05:00Z";
    let items = |couple: &mut Couple| {
        let mut items = vec![];
        turn(couple, "2026-05-01T19:05:00Z", |turn| {
            items = turn.items_of::<Questions>(Seat::A, date);
        });
        items
    };
    questions(&mut couple, now, |hand| hand.take_question_back(Seat::B, OF_B, None));
    assert_eq!(items(&mut couple), waits);
    questions(&mut couple, now, |hand| hand.open_question(Seat::A, OF_B));
    assert!(items(&mut couple).is_empty(), "they know that it is gone");
}

/// An apology that was begun can be gone on with, whatever is asked or proposed in between.
#[test]
fn what_else_is_wanted_in_words_stays_wanted() {
    turn(&mut couple(), "2026-05-01T12:00:00Z", |turn| {
        turn.open_tool(Seat::A, To::Partner(Seat::A), Tool::Apology, None, None);
        turn.cancel_exercise(Seat::A);
        turn.open_tool(Seat::A, To::Partner(Seat::A), Tool::Ask, Some("Why?".into()), None);
        assert!(turn.was_interrupted(Seat::A));
        let press = ExercisePress::Proposal(ProposalPress::Anew(Kind::Measure));
        turn.exercise_pressed(Seat::A, To::Partner(Seat::A), press, None);
        assert!(turn.was_interrupted(Seat::A));
    });
}
