//! Every refusal of an answer is itself the question: a reply to it arrives.

use std::collections::BTreeSet;

use kintsugi::domain::{
    ExerciseQuestion, HardDateQuestion, Place, Press, PromiseQuestion, Slot, TalkQuestion, Words,
};

use super::deeds::Deed;
use super::play::Play;

const GROUP: Place = Place::Group;
const PRIVATE: Place = Place::Private;

/// One partner's set-up, up to the question what helps; the other has no seat yet.
fn at_the_last_question() -> Play {
    let mut play = Play::new();
    play.presses(0, GROUP, Some(Press::TakeSeat));
    for answer in ["agree", "honest-skip", "role-hurt", "happened-lies"] {
        play.presses(0, PRIVATE, Press::read(answer));
    }
    play
}

pub fn set_up() -> Play {
    let mut play = Play::new();
    play.sets_up();
    play.does(Deed::Passes { minutes: 1_440 });
    play
}

pub fn state(play: &Play) -> String {
    serde_json::to_string(&play.couple).expect("it can be kept")
}

fn helps(play: &Play) -> Option<String> {
    play.couple.partners.a.as_ref().and_then(|own| own.helps.clone())
}

#[test]
fn a_reply_to_each_refusal_of_the_evenings_time_and_place_arrives() {
    let mut play = at_the_last_question();
    play.presses(0, PRIVATE, Press::read("skip-helps"));
    for refused in ["soup", "soup", "25:99"] {
        play.replies(0, GROUP, refused);
        assert!(play.couple.evening.zone.is_none());
    }
    play.replies(0, GROUP, "Berlin");
    assert!(play.couple.evening.zone.is_some());
    for refused in ["midnight", "soup", "12", "3 am"] {
        play.replies(0, GROUP, refused);
        assert_eq!(play.couple.evening.time, None, "{refused}");
    }
    play.replies(0, GROUP, "9");
    let time = play.couple.evening.time.map(|time| time.format("%H:%M").to_string());
    assert_eq!(time.as_deref(), Some("21:00"));
}

/// An hour without "am" or "pm" is the evening's; where an evening has none such, the question comes
/// again, with what may be meant to press.
#[test]
fn an_hour_is_the_evenings_or_is_asked_for_again_with_what_may_be_meant() {
    let taken = |typed| (typed, None);
    let asked = |typed, choices: &'static [&str]| (typed, Some(choices));
    let evenings = &["19:00", "19:30", "20:00", "20:30", "21:00", "21:30", "22:00"];
    let table = [
        ("21:00", vec![taken("9"), taken("9ish"), taken("nine"), taken("Nine."), taken("at nine")]),
        ("21:00", vec![taken("21"), taken("21:00"), taken("9pm"), taken("around nine")]),
        ("21:30", vec![taken("half past nine"), taken("half past 9"), taken("9:30")]),
        ("18:00", vec![taken("six"), taken("6"), taken("six please")]),
        ("22:00", vec![taken("ten"), taken("10 o'clock")]),
        ("09:00", vec![taken("9 am"), taken("nine in the morning"), taken("09:00")]),
        ("12:00", vec![taken("noon"), taken("12 pm"), taken("12:00 pm")]),
        ("12:00", vec![asked("12", &["12:00", "23:45"]), asked("twelve", &["12:00", "23:45"])]),
        ("23:45", vec![asked("midnight", &["23:45"]), asked("0:30", &["23:45"])]),
        (
            "20:30",
            vec![asked("soup", evenings), asked("3 am", evenings), asked("9 or 10", evenings)],
        ),
    ];
    for (expected, all) in table {
        for (typed, choices) in all {
            let mut play = at_the_last_question();
            play.presses(0, PRIVATE, Press::read("skip-helps"));
            play.replies(0, GROUP, "Berlin");
            play.replies(0, GROUP, typed);
            let chosen = |play: &Play| play.couple.evening.time.map(hour);
            if let Some(choices) = choices {
                assert_eq!(chosen(&play), None, "{typed}");
                let question = play.phones[3].last().expect("a question");
                let offered: Vec<_> = question.words.buttons().into_iter().flatten().collect();
                let times = offered.iter().map(|press| match press {
                    Press::Time(time) => hour(*time),
                    other => format!("{other:?}"),
                });
                assert_eq!(times.collect::<Vec<_>>(), choices, "{typed}");
                let meant =
                    |press: &&Press| matches!(press, Press::Time(t) if hour(*t) == expected);
                let meant = offered.iter().find(meant).copied();
                play.presses(0, GROUP, meant);
            }
            assert_eq!(chosen(&play).as_deref(), Some(expected), "{typed}");
        }
    }
}

fn hour(time: chrono::NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

#[test]
fn a_reply_to_the_refusal_of_a_setting_arrives_whatever_came_between() {
    let mut play = at_the_last_question();
    let long = "x".repeat(600);
    play.says(0, &long);
    play.replies(0, PRIVATE, &long);
    play.replies(0, PRIVATE, "tea");
    assert_eq!(helps(&play).as_deref(), Some("tea"));

    let mut play = set_up();
    play.presses(0, PRIVATE, Press::read("set-helps"));
    play.says(0, &long);
    let refusal = play.phones[0].last().and_then(|shown| shown.slot.clone()).expect("a refusal");
    play.types(0, PRIVATE, "promise", "");
    play.replies_to(0, PRIVATE, refusal, "tea");
    assert_eq!(helps(&play).as_deref(), Some("tea"));

    play.presses(0, PRIVATE, Press::read("set-quiet"));
    play.says(0, "soup");
    let refusal = play.phones[0].last().and_then(|shown| shown.slot.clone()).expect("a refusal");
    play.types(0, PRIVATE, "promise", "");
    play.replies_to(0, PRIVATE, refusal, "10 to 7");
    let quiet = play.couple.partners.a.as_ref().map(|own| own.quiet).expect("a partner");
    assert_eq!(
        (quiet.from.to_string(), quiet.to.to_string()),
        ("22:00:00".into(), "07:00:00".into())
    );
}

#[test]
fn a_number_of_days_or_of_a_step_arrives_as_a_reply() {
    for place in [GROUP, PRIVATE] {
        let mut play = set_up();
        for words in ["", "soon"] {
            play.types(0, place, "vacation", words);
            play.replies(0, place, "a while");
            play.replies(0, place, "for 10 days");
            assert!(play.couple.vacation.is_some(), "{words:?}");
            play.couple.vacation = None;
        }
        play.types(0, place, "step", "soup");
        play.replies(0, place, "the other one");
        play.replies(0, place, "3");
        let card = matches!(play.said.last().map(|said| &said.words), Some(Words::Step(_)));
        assert!(card, "{:?}", play.said.last());
    }
}

#[test]
fn a_good_thing_is_asked_for_and_taken_in_private_as_well() {
    for name in ["win", "thanks"] {
        let mut play = set_up();
        play.types(0, PRIVATE, name, "");
        play.says(0, "the tea");
        assert!(matches!(play.said.last().map(|said| &said.words), Some(Words::AskShare { .. })));
    }
}

/// What is typed to be refused, and what arrives then.
fn arriving(wanted: ExerciseQuestion, number: usize) -> String {
    match wanted {
        ExerciseQuestion::HardDate(HardDateQuestion::Day) => "14 February".to_owned(),
        ExerciseQuestion::Talk(TalkQuestion::When)
        | ExerciseQuestion::Promise(PromiseQuestion::Time(_)) => "tomorrow at 19:00".to_owned(),
        _ => format!("arrives{number}"),
    }
}

pub fn is_question(slot: &Slot) -> bool {
    matches!(slot, Slot::AskedAgain(_) | Slot::Wanted(..))
}

/// Over everything that exercises ask in words: it is refused for its length, and the reply to the
/// refusal arrives.
#[test]
fn a_reply_to_each_refusal_of_an_exercise_arrives() {
    let mut first = set_up();
    first.is_asked_all_that_takes_words(0);
    let wanted = first.phones[0].iter().filter_map(|shown| match shown.slot {
        Some(Slot::Wanted(_, wanted)) => Some(wanted),
        _ => None,
    });
    let wanted: BTreeSet<_> = wanted.collect();
    let mut arrived = BTreeSet::new();
    for (number, wanted) in wanted.iter().copied().enumerate() {
        let mut play = set_up();
        play.is_asked_all_that_takes_words(0);
        let slot = play.phones[0].iter().rev().find_map(|shown| match &shown.slot {
            Some(slot @ Slot::Wanted(_, other)) if *other == wanted => Some(slot.clone()),
            _ => None,
        });
        let Some(slot) = slot else { continue };
        play.replies_to(0, PRIVATE, slot, &"soup ".repeat(2_600));
        play.does(Deed::Passes { minutes: 1 });
        let refusal = play.phones[0].iter().rev().filter_map(|shown| shown.slot.clone());
        let Some(refusal) = refusal.into_iter().find(is_question) else { continue };
        let before = (play.said.len(), state(&play));
        let words = arriving(wanted, number);
        play.replies_to(0, PRIVATE, refusal, &words);
        let taken = state(&play).contains(&words) && !before.1.contains(&words);
        if taken || words.contains(' ') {
            arrived.insert(format!("{wanted:?}").split('(').take(1).collect::<String>());
        }
        assert!(play.said.len() > before.0, "{wanted:?}");
    }
    let all: BTreeSet<_> = wanted
        .iter()
        .map(|one| format!("{one:?}").split('(').take(1).collect::<String>())
        .collect();
    assert_eq!(arrived, all, "of {wanted:?}");
}
