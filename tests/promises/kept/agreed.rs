//! What the two agree on, promise and talk over.

use chrono::TimeDelta;
use kintsugi::domain::proposals::{Does, Kind};
use kintsugi::domain::{Entry, ExercisePress, Place, PromiseDue, PromisePress};

use super::super::deeds::{Deed, scene};
use super::super::exercises::Move;
use super::super::play::Play;
use super::{PRIVATE, Then, begun, days, named, presses, state, thirteen_months, writes};

#[test]
fn what_is_proposed_waits_though_it_was_left() {
    let mut play = begun();
    let from = play.secrets.len();
    play.moves(&Move::Offers(0, Kind::Clause, true));
    play.does(Deed::Passes { minutes: 1_440 });
    play.moves(&Move::Does(1, 0, Does::Leave));
    let words = play.written_since(from);
    play.keeps_for_ever(&words);
    play.moves(&Move::Does(0, 0, Does::TakeBack));
    assert!(!play.finds(&words[0]).is_there());
}

#[test]
fn a_measure_stays_its_days_and_thirty_more() {
    let mut play = begun();
    let from = play.secrets.len();
    play.moves(&Move::Offers(0, Kind::Measure, true));
    let words = play.written_since(from);
    play.does(Deed::Passes { minutes: 1_440 });
    play.moves(&Move::Does(1, 0, Does::Yes));
    play.does(Deed::Passes { minutes: 1_440 });
    let holds = state(&play)["proposals"]["all"][0]["phase"]["InForce"].clone();
    let ends = serde_json::from_value(holds["ends_at"].clone()).expect("it holds");
    play.leaps_to(ends);
    let ended = play.now;
    play.keeps_until(ended + days(30), &words, Then::Gone);
}

#[test]
fn clauses_and_versions_stay_thirty_days_after_they_were_in_force() {
    let mut play = begun();
    let from = play.secrets.len();
    play.moves(&Move::Offers(0, Kind::Clause, true));
    let words = play.written_since(from);
    play.does(Deed::Passes { minutes: 1_440 });
    play.moves(&Move::Does(1, 0, Does::Yes));
    play.does(Deed::Passes { minutes: 1_440 });
    for who in 0..2 {
        play.moves(&Move::Signs(who));
    }
    play.does(Deed::Leaps { minutes: 100 * 1_440 });
    assert!(play.finds(&words[0]).is_there(), "it is part of it");
    play.moves(&Move::Does(1, 0, Does::End));
    let ended = play.now;
    play.does(Deed::Leaps { minutes: 29 * 1_440 });
    assert!(play.finds(&words[0]).is_there());
    let kept = |play: &Play| {
        let is = |entry: &Entry| matches!(entry, Entry::Ended { .. } | Entry::Agreement { .. });
        play.journal.iter().filter(|(_, record)| is(&record.entry)).map(|(_, one)| one.at).max()
    };
    let last = kept(&play).unwrap_or(ended);
    play.keeps_until(last + days(30), &words, Then::Gone);
}

#[test]
fn what_both_heard_stays_thirteen_months() {
    let mut play = begun();
    for deed in scene(6, 0) {
        play.does(deed);
    }
    let heard = |entry: &Entry| matches!(entry, Entry::Heard { .. });
    let kept = |play: &Play| play.journal.iter().filter(|(_, one)| heard(&one.entry)).count();
    let at = play.journal.iter().find(|(_, one)| heard(&one.entry)).expect("both said one").1.at;
    play.leaps_to(thirteen_months(at) - TimeDelta::minutes(1));
    assert_eq!(kept(&play), 2);
    play.does(Deed::Passes { minutes: 2 });
    assert_eq!(kept(&play), 0);
}

#[test]
fn a_promise_stays_thirteen_months_after_it_was_closed() {
    for to in ["promise-to-us", "promise-for-me"] {
        let mut play = begun();
        let from = play.secrets.len();
        play.does(Deed::Commands { who: 0, place: PRIVATE, name: "promise", words: false });
        writes(&mut play, 0);
        for key in ["promise-tomorrow", to] {
            named(&mut play, 0, PRIVATE, key);
        }
        let words = play.written_since(from);
        play.does(Deed::Leaps { minutes: 100 * 1_440 });
        assert!(play.finds(&words[0]).open, "{to}: nobody has closed it");
        let number = state(&play)["promises"]["open"][0]["number"].as_u64().expect("it is open");
        let due = PromiseDue { number: u32::try_from(number).expect("small"), day: None };
        let press = PromisePress::Kept(due);
        presses(&mut play, 0, ExercisePress::Promise(press));
        let is = |entry: &Entry| matches!(entry, Entry::Promise { .. });
        let at = play.journal.iter().find(|(_, one)| is(&one.entry)).expect("it is closed").1.at;
        let kept = |play: &Play| play.journal.iter().filter(|(_, one)| is(&one.entry)).count();
        play.leaps_to(thirteen_months(at) - TimeDelta::minutes(1));
        assert_eq!(kept(&play), 1);
        play.does(Deed::Passes { minutes: 2 });
        assert_eq!(kept(&play), 0);
    }
}

#[test]
fn of_promises_seen_differently_the_ten_newest_are_topics() {
    let mut play = begun();
    for _ in 0..12 {
        for deed in scene(0, 0).into_iter().take(8) {
            play.does(deed);
        }
        named(&mut play, 1, Place::Group, "promise-differently");
    }
    let topics = state(&play)["promises"]["topics"].as_array().map(Vec::len);
    assert_eq!(topics, Some(10));
    play.does(Deed::Leaps { minutes: 400 * 1_440 });
    assert_eq!(state(&play)["promises"]["topics"].as_array().map(Vec::len), Some(10));
}
