//! What is one's own in the exercises: plans, dates, wishes, lists.

use kintsugi::domain::{
    Audience, ExercisePress, Exercises, HardDatePress, PlanPart, PlanPress, SmallWaysPress,
    TouchAnswer, TouchItem, TouchPress,
};

use super::super::deeds::{Deed, scene};
use super::super::exercises::hard_dates::{on_the_evening_before, writes_beside};
use super::super::play::Play;
use super::{Then, begun, days, presses, state};

fn fills(play: &mut Play, answer: TouchAnswer) {
    for who in 0..2 {
        for item in TouchItem::ALL {
            presses(play, who, ExercisePress::Touch(TouchPress::Set(item, answer)));
        }
    }
}

#[test]
fn a_plan_stays_until_it_is_removed() {
    let mut play = begun();
    let from = play.secrets.len();
    play.writes_plan(0, PlanPart::Doesnt);
    let words = play.written_since(from);
    play.keeps_for_ever(&words);
    play.presses_in_plan(0, PlanPress::Remove(PlanPart::Doesnt));
    assert!(!play.finds(&words[0]).is_there());
}

#[test]
fn words_for_a_hard_day_stay_ninety_days_opened_or_not() {
    for opens in [false, true] {
        let mut play = begun();
        let from = play.secrets.len();
        play.seals(0);
        let (words, sealed) = (play.written_since(from), play.now);
        if opens {
            play.has_a_hard_day(1);
        }
        play.keeps_until(sealed + days(90), &words, Then::Diary);
    }
}

#[test]
fn a_date_stays_until_it_is_removed() {
    let mut play = begun();
    let from = play.secrets.len();
    let number = play.marks(0, "29 may", Audience::WithWords).expect("it is marked");
    let words = play.written_since(from);
    play.keeps_for_ever(&words);
    presses(&mut play, 0, ExercisePress::HardDate(HardDatePress::Remove(number)));
    assert!(!play.finds(&words[0]).is_there());
}

#[test]
fn sentences_for_a_hard_date_stay_until_it_is_over() {
    let (mut play, _) = on_the_evening_before(Audience::Partner);
    writes_beside(&mut play);
    let beside = |play: &Play| state(play)["hard_dates"]["beside"]["b"].clone();
    let over: chrono::DateTime<chrono::Utc> =
        "2026-03-29T22:00:00Z".parse().expect("midnight in Berlin");
    play.leaps_to(over - chrono::TimeDelta::minutes(1));
    assert!(!beside(&play).is_null());
    assert_eq!(play.diary(1).len(), 1);
    play.leaps_to(over + chrono::TimeDelta::minutes(1));
    assert!(beside(&play).is_null());
    assert_eq!(play.diary(1).len(), 1);
}

#[test]
fn the_wish_for_small_ways_stays_until_it_is_changed() {
    let mut play = begun();
    let wished = |play: &Play| state(play)["small_ways"]["a"]["daily"].as_bool();
    presses(&mut play, 0, ExercisePress::SmallWays(SmallWaysPress::Daily(true)));
    play.does(Deed::Leaps { minutes: 400 * 1_440 });
    assert_eq!(wished(&play), Some(true));
    presses(&mut play, 0, ExercisePress::SmallWays(SmallWaysPress::Daily(false)));
    assert_eq!(wished(&play), Some(false));
}

#[test]
fn a_list_of_touch_stays_until_it_is_changed() {
    let mut play = begun();
    fills(&mut play, TouchAnswer::Yes);
    let answer = |play: &Play| state(play)["touch"]["answers"]["a"]["Hug"].clone();
    play.does(Deed::Leaps { minutes: 400 * 1_440 });
    assert_eq!(answer(&play), "Yes");
    fills(&mut play, TouchAnswer::Maybe);
    assert_eq!(answer(&play), "Maybe");
}

#[test]
fn what_was_told_of_touch_is_known_three_weeks() {
    let mut play = begun();
    fills(&mut play, TouchAnswer::Yes);
    let mut most = 0;
    for _ in 0..60 {
        play.evenings(1);
        let told = state(&play)["touch"]["told"].clone();
        let told: Vec<chrono::NaiveDate> = told
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| serde_json::from_value(one["on"].clone()).expect("a date"))
            .collect();
        most = most.max(told.len());
        let newest = told.iter().max().copied();
        assert!(told.iter().all(|on| newest.is_some_and(|newest| newest - *on <= days(21))));
    }
    assert!((2..=4).contains(&most), "{most}");
}

#[test]
fn what_exercises_know_of_the_two_goes_when_one_of_them_leaves() {
    let mut play = begun();
    for number in [0, 1, 13] {
        for deed in scene(number, 0) {
            play.does(deed);
        }
    }
    play.writes_plan(0, PlanPart::Doesnt);
    play.does_pulse(0, [Some(2); 6]);
    play.evenings(4);
    let fresh = serde_json::to_value(Exercises::default()).expect("a value");
    for part in ["leading", "promises", "plans", "reassurances", "pulses"] {
        assert_ne!(state(&play)[part], fresh[part], "{part} knows something");
    }
    play.does(Deed::Ends { who: 1 });
    for part in fresh.as_object().expect("parts").keys() {
        assert_eq!(state(&play)[part], fresh[part], "{part}");
    }
}
