//! What one writes to the other, and drafts of anything.

use chrono::TimeDelta;
use kintsugi::domain::{
    Entry, ExercisePress, ForgivenessPress, ForgivenessQuestion, LetterReceive, LetterReview,
    Round, ShoesPress, ShoesQuestion,
};

use super::super::deeds::Deed;
use super::super::exercises::Move;
use super::super::play::Play;
use super::{PRIVATE, Then, begun, days, named, presses, state, thirteen_months, writes};

#[test]
fn a_draft_of_a_letter_waits_thirty_days_and_is_a_page_then() {
    for kind in ["apology", "letter", "tell", "answer"] {
        let mut play = begun();
        let words = play.writes_letter(0, kind);
        let touched = play.now;
        play.keeps_until(touched + days(30), &words, Then::Diary);
    }
}

type Does = fn(&mut Play);

/// Of each kind one.
#[test]
fn any_other_draft_waits_thirty_days_and_is_deleted() {
    let drafts: [(&str, Does); 8] = [
        ("a question", |play| {
            play.does(Deed::Commands { who: 0, place: PRIVATE, name: "ask", words: true });
        }),
        ("a proposal", |play| play.moves(&Move::Drafts(0))),
        ("a promise", |play| {
            play.does(Deed::Commands { who: 0, place: PRIVATE, name: "promise", words: true });
        }),
        ("words for a hard day", |play| {
            play.does(Deed::Commands { who: 0, place: PRIVATE, name: "hardday", words: false });
            named(play, 0, PRIVATE, "reassurance-write");
            writes(play, 0);
        }),
        ("in your shoes", |play| {
            presses(
                play,
                0,
                ExercisePress::Shoes(ShoesPress::Write(ShoesQuestion::Round(Round::First))),
            );
            writes(play, 0);
        }),
        ("what was going on then", |play| {
            presses(play, 0, ExercisePress::Shoes(ShoesPress::Write(ShoesQuestion::Then)));
            writes(play, 0);
        }),
        ("forgiveness", |play| {
            let press = ForgivenessPress::Write(ForgivenessQuestion::Boundary);
            presses(play, 0, ExercisePress::Forgiveness(press));
            writes(play, 0);
        }),
        ("an answer", |play| {
            play.asks(1);
            play.does(Deed::Passes { minutes: 1_440 });
            play.opens(0);
            named(play, 0, PRIVATE, "question-answer");
            writes(play, 0);
        }),
    ];
    for (what, drafts) in drafts {
        let mut play = begun();
        drafts(&mut play);
        let last = play.secrets.last().expect("it was written").1.clone();
        let lies = play.finds(&last);
        assert!(lies.open && !lies.diary, "{what}: {lies:?}");
        let touched = play.now;
        play.keeps_until(touched + days(30), &[last], Then::Gone);
    }
}

#[test]
fn a_letter_stays_unread_as_long_as_it_is_and_thirty_days_once_read() {
    for kind in ["apology", "letter", "tell"] {
        let mut play = begun();
        let words = play.writes_letter(0, kind);
        play.reviews_letter(0, LetterReview::Send);
        let letters = |play: &Play| {
            let is = |entry: &Entry| matches!(entry, Entry::Letter { .. });
            play.journal.iter().filter(|(_, record)| is(&record.entry)).count()
        };
        play.keeps_for_ever(&words);
        assert_eq!(letters(&play), 1, "{kind} is unread");
        play.does(Deed::Passes { minutes: 3 * 1_440 });
        play.receives_letter(1, 1, LetterReceive::Read);
        let read = play.now;
        play.leaps_to(read + days(30) - TimeDelta::minutes(1));
        assert_eq!(letters(&play), 1, "{kind} was read");
        play.does(Deed::Passes { minutes: 2 });
        assert_eq!(letters(&play), 0, "{kind} was read long ago");
        let opened = state(&play)["letters"]["sealed"].as_array().map(Vec::len);
        assert_eq!(opened, Some(0), "nor is it known that there was one");
        assert!(words.iter().all(|words| play.finds(words).diary), "the author's copy");
    }
}

#[test]
fn a_question_that_waits_stays() {
    for takes_back in [false, true] {
        let mut play = begun();
        let from = play.secrets.len();
        play.asks(0);
        let words = play.written_since(from);
        play.keeps_for_ever(&words);
        if takes_back {
            play.does(Deed::Commands { who: 0, place: PRIVATE, name: "ask", words: false });
            named(&mut play, 0, PRIVATE, "question-mine");
            named(&mut play, 0, PRIVATE, "question-take-back");
            assert!(!play.finds(&words[0]).is_there());
        }
    }
}

#[test]
fn a_question_and_its_answer_stay_ninety_days() {
    let mut play = begun();
    let from = play.secrets.len();
    play.asks(0);
    play.does(Deed::Passes { minutes: 1_440 });
    play.answers(1);
    play.does(Deed::Passes { minutes: 1_440 });
    play.reads(0);
    let words = play.written_since(from);
    assert_eq!(words.len(), 2);
    let is = |entry: &Entry| matches!(entry, Entry::Question { .. } | Entry::Answer { .. });
    let at = play.journal.iter().find(|(_, one)| is(&one.entry)).expect("it is kept").1.at;
    play.keeps_until(at + days(90), &words, Then::Gone);
}

#[test]
fn that_somebody_said_never_is_kept_nowhere() {
    for press in [ForgivenessPress::NotNow, ForgivenessPress::Never] {
        let mut play = begun();
        play.does(Deed::Commands { who: 0, place: PRIVATE, name: "forgiveness", words: false });
        let before = state(&play)["forgiveness"].clone();
        let journal = play.journal.len();
        presses(&mut play, 0, ExercisePress::Forgiveness(press));
        assert_eq!((&state(&play)["forgiveness"], play.journal.len()), (&before, journal));
    }
}

#[test]
fn in_your_shoes_stays_thirty_days_once_read_and_thirteen_months_unread() {
    for reads in [false, true] {
        let mut play = begun();
        play.seals_in_shoes(0, ShoesQuestion::Round(Round::First));
        let sealed = play.now;
        let kept = |play: &Play| {
            let is = |entry: &Entry| matches!(entry, Entry::Shoes { .. });
            play.journal.iter().filter(|(_, record)| is(&record.entry)).count()
        };
        play.does(Deed::Passes { minutes: 1_440 });
        let end = if reads {
            presses(&mut play, 1, ExercisePress::Shoes(ShoesPress::Read(Round::First)));
            play.now + days(30)
        } else {
            thirteen_months(sealed)
        };
        play.leaps_to(end - TimeDelta::minutes(1));
        assert_eq!(kept(&play), 1, "reads: {reads}");
        play.does(Deed::Passes { minutes: 2 });
        assert_eq!(kept(&play), 0, "reads: {reads}");
        assert!(!play.diary(0).is_empty(), "the author's copy");
    }
}

#[test]
fn round_two_without_a_match_is_in_its_authors_diary_alone_after_a_fortnight() {
    let mut play = Play::new();
    play.second_round_opens();
    let from = play.secrets.len();
    play.seals_in_shoes(0, ShoesQuestion::Round(Round::Second));
    let (words, sealed) = (play.written_since(from), play.now);
    let waits = |play: &Play| !state(play)["shoes"]["second"]["a"].is_null();
    // With the evening of that day.
    play.leaps_to(sealed + days(13));
    assert!(waits(&play));
    play.does(Deed::Passes { minutes: 2 * 1_440 });
    let lies = play.finds(&words[0]);
    assert!(!waits(&play) && !lies.is_there() && lies.diary, "{lies:?}");
}
