//! What is kept besides the exercises.

use chrono::TimeDelta;
use kintsugi::domain::{
    Act, Command, Entry, Event, Moment, PassOn, Person, Place, Press, Slot, UserId, Who, Words,
};

use super::super::deeds::Deed;
use super::super::play::Play;
use super::{Then, begun, days, thirteen_months};

fn state(play: &Play) -> serde_json::Value {
    serde_json::to_value(&play.couple).expect("it can be kept")
}

fn moments(play: &Play) -> usize {
    state(play)["moments"]["open"].as_array().map_or(0, Vec::len)
}

fn entries(play: &Play, is: fn(&Entry) -> bool) -> usize {
    play.journal.iter().filter(|(_, record)| is(&record.entry)).count()
}

#[test]
fn what_is_of_the_two_goes_when_one_of_them_leaves() {
    let mut play = begun();
    play.does(Deed::Members { number: 4 });
    play.go_on();
    play.does(Deed::Commands { who: 0, place: Place::Group, name: "trigger", words: false });
    play.presses_of_newest(1, Moment::Here);
    play.does(Deed::Passes { minutes: 40 });
    let theirs =
        ["\"name\":", "\"role\":\"", "\"quiet\"", "Europe/Berlin", "\"current\"", "\"user\":502"];
    let state = |play: &Play| {
        let mut state = serde_json::to_value(&play.couple).expect("it can be kept");
        // Beside it stands for thirty days who can open what they kept.
        state["former"] = serde_json::Value::Null;
        state.to_string()
    };
    for one in theirs {
        assert!(state(&play).contains(one), "{one} is not there at first");
    }
    play.does(Deed::Members { number: 3 });
    play.does(Deed::Ends { who: 1 });
    for one in theirs {
        assert!(!state(&play).contains(one), "{one} is still there: {}", state(&play));
    }
    assert_eq!(moments(&play), 0);
}

#[test]
fn who_else_is_there_is_known_until_they_leave() {
    let mut play = begun();
    let others = |play: &Play| {
        serde_json::to_value(&play.couple.group_status).expect("it can be kept")["others"].clone()
    };
    play.does(Deed::Members { number: 4 });
    assert_eq!(others(&play).as_array().map(Vec::len), Some(1));
    play.does(Deed::Members { number: 3 });
    assert_eq!(others(&play).as_array().map(Vec::len), Some(0));
}

#[test]
fn todays_check_in_is_open_until_four() {
    let mut play = begun();
    play.does(Deed::Passes { minutes: 120 });
    play.answers_privately_unseen(0);
    let ends =
        "2026-03-29T02:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().expect("four in Berlin");
    play.does(Deed::Passes { minutes: 0 });
    let at = |play: &mut Play, moment| {
        play.leaps_to(moment);
        state(play)["check_ins"]["day"].is_object()
    };
    assert!(at(&mut play, ends - TimeDelta::minutes(1)));
    // What was written before is let in for two minutes more.
    assert!(at(&mut play, ends + TimeDelta::minutes(1)));
    assert!(!at(&mut play, ends + TimeDelta::minutes(2)));
}

#[test]
fn a_hard_moment_is_open_for_a_day() {
    let mut play = begun();
    play.does(Deed::Commands { who: 0, place: Place::Private, name: "trigger", words: false });
    let began = play.now;
    play.leaps_to(began + days(1) - TimeDelta::minutes(1));
    assert_eq!(moments(&play), 1);
    play.leaps_to(began + days(1));
    assert_eq!(moments(&play), 0);
}

#[test]
fn an_answer_is_kept_for_thirteen_months() {
    let mut play = begun();
    play.does(Deed::Passes { minutes: 120 });
    for who in 0..2 {
        play.answers_privately_unseen(who);
    }
    let is = |entry: &Entry| matches!(entry, Entry::CheckIn { .. });
    // It goes to the journal when its day closes.
    play.does(Deed::Passes { minutes: 12 * 60 });
    let closed = play.journal.iter().find(|(_, one)| is(&one.entry)).expect("it is kept").1.at;
    play.leaps_to(thirteen_months(closed) - TimeDelta::minutes(1));
    assert_eq!(entries(&play, is), 2);
    play.does(Deed::Passes { minutes: 2 });
    assert_eq!(entries(&play, is), 0);
}

#[test]
fn a_private_answer_without_a_match_is_in_its_authors_diary() {
    let mut play = begun();
    play.does(Deed::Passes { minutes: 120 });
    play.answers_privately_unseen(0);
    play.does(Deed::Leaps { minutes: 400 * 1_440 });
    assert_eq!(entries(&play, |entry| matches!(entry, Entry::Unshared { .. })), 1);
}

#[test]
fn hard_moments_are_kept_for_thirteen_months() {
    let mut play = begun();
    let (from, began) = (play.secrets.len(), play.now);
    play.does(Deed::Commands { who: 0, place: Place::Private, name: "trigger", words: true });
    play.presses_of_newest(0, Moment::JustForMe);
    play.presses_of_newest(0, Moment::Strength);
    play.presses_of_newest(0, Moment::Level(7));
    let words = play.written_since(from);
    let levels = |entry: &Entry| matches!(entry, Entry::Strength { .. });
    assert_eq!(entries(&play, levels), 1);
    play.keeps_until(thirteen_months(began), &words, Then::Gone);
    assert_eq!(entries(&play, levels), 0);
}

#[test]
fn wins_and_thanks_are_kept_for_thirteen_months() {
    for name in ["win", "thanks"] {
        let mut play = begun();
        let given = play.now;
        play.types(0, Place::Group, name, "we laughed at breakfast");
        play.keeps_until(thirteen_months(given), &["at breakfast".to_owned()], Then::Gone);
    }
}

#[test]
fn words_of_a_hard_moment_wait_a_day_and_are_a_page_then() {
    let mut play = begun();
    let began = play.now;
    play.does(Deed::Commands { who: 0, place: Place::Private, name: "trigger", words: false });
    for moment in [Moment::JustForMe, Moment::Write] {
        play.presses_of_newest(0, moment);
    }
    play.says(0, "it was the song");
    play.keeps_until(began + days(1), &["it was the song".to_owned()], Then::Diary);
}

#[test]
fn words_to_be_passed_on_wait_a_day_and_are_nowhere_once_sent() {
    for sends in [false, true] {
        let mut play = begun();
        let began = play.now;
        play.does(Deed::Commands { who: 0, place: Place::Group, name: "trigger", words: false });
        let slot = Slot::Nudge(play.newest_episode());
        play.replies_to(1, Place::Private, slot, "I'm on my way home");
        let Some(Words::PassOn(PassOn::Shown { episode, number, .. })) =
            play.phones[1].last().map(|shown| shown.words.clone())
        else {
            panic!("it is not shown back")
        };
        let words = "on my way home".to_owned();
        if sends {
            let send = Press::Moment(episode, Moment::SendWords(number));
            play.presses(1, Place::Private, Some(send));
            let lies = play.finds(&words);
            assert!(!lies.is_there() && !lies.diary, "{lies:?}");
        } else {
            play.keeps_until(began + days(1), &[words], Then::Diary);
        }
    }
}

#[test]
fn a_page_of_the_diary_stays_until_it_is_deleted() {
    let mut play = begun();
    let from = play.secrets.len();
    play.writes_down(0);
    let words = play.written_since(from);
    let last = words[words.len() - 1..].to_vec();
    play.keeps_for_ever(&last);
    play.does(Deed::Commands { who: 0, place: Place::Private, name: "diary", words: false });
    let shown = play.phones[0].last().into_iter().flat_map(|shown| shown.words.buttons());
    let forget = shown.flatten().find(|press| press.key() == "forget");
    play.presses(0, Place::Private, forget);
    assert!(!play.finds(&last[0]).diary);
}

#[test]
fn what_was_typed_in_danger_waits_until_four_and_is_a_page_then() {
    let mut play = begun();
    play.does(Deed::Commands { who: 0, place: Place::Private, name: "letter", words: false });
    play.says(0, "I don't want to be alive any more");
    let ends = "2026-03-29T02:00:00Z".parse().expect("four in Berlin");
    play.keeps_until(ends, &["to be alive any more".to_owned()], Then::Diary);
}

#[test]
fn of_what_was_typed_the_last_alone_can_be_edited() {
    let mut play = begun();
    let taken = |play: &Play| state(play)["partners"]["a"]["typing"]["taken"]["message"].as_i64();
    play.does(Deed::Commands { who: 0, place: Place::Private, name: "letter", words: false });
    let mut last = None;
    for part in ["I feel", "when you", "because"] {
        play.says(0, part);
        assert!(taken(&play) == Some(play.messages) && taken(&play) != last, "{part}");
        last = taken(&play);
    }
    assert!(state(&play)["partners"]["a"]["typing"]["taken"].is_object(), "there is room for one");
}

#[test]
fn five_good_things_wait_to_be_shared() {
    let mut play = begun();
    for number in 0..6 {
        play.types(0, Place::Private, "win", &format!("good thing {number} of mine"));
    }
    play.does(Deed::Leaps { minutes: 400 * 1_440 });
    let waits = |number| play.finds(&format!("good thing {number} of mine")).open;
    assert_eq!([0, 1, 2, 3, 4, 5].map(waits), [false, true, true, true, true, true]);
}

#[test]
fn of_strangers_the_newest_twenty_are_known() {
    let mut play = begun();
    for id in 1_000..1_060 {
        let person = Person { id: UserId(id), name: "Eve".into(), anonymous: false };
        let who = Who::Other { person, seated_elsewhere: false };
        let (command, message) = (Command::read("help", ""), play.message());
        let act = Act::Command { command, message };
        play.happens(Event::Did { who, place: Place::Group, act });
    }
    assert_eq!(play.couple.told.len(), 20);
    assert!(play.couple.told.iter().all(|user| user.0 >= 1_040));
}

#[test]
fn of_each_chat_a_dozen_messages_with_buttons_are_known() {
    let mut play = begun();
    let names =
        ["apology", "letter", "tell", "measures", "plan", "leave", "step", "promise", "ask"];
    for _ in 0..4 {
        for name in names {
            play.does(Deed::Commands { who: 0, place: Place::Private, name, words: true });
        }
    }
    let couple = state(&play);
    let lying = couple["keyboards"]["lying"].as_array().expect("a list").clone();
    let own = lying.iter().filter(|one| one["room"] == 501).count();
    assert!((1..=12).contains(&own), "{own}");
}
