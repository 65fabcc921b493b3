//! What is typed at the bot is taken, or answered with what would be taken.

use kintsugi::domain::{
    Act, Command, ExerciseQuestion, ExerciseSlot, Place, Press, PromiseSlot, Seat, Slot, Takes,
    TalkQuestion, Typed, UserId, Words,
};
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, deeds};
use super::play::Play;
use super::refusals::{is_question, set_up, state};

const GROUP: Place = Place::Group;
const PRIVATE: Place = Place::Private;

/// A reply to that is talk between the two: a warm word below a hard moment, below what they said or
/// did themselves, or on the card of a talk that asks for nothing.
fn is_talk(slot: &Slot) -> bool {
    match slot {
        Slot::Untracked | Slot::Revealed(..) | Slot::CalmLine(_) => true,
        Slot::Exercise(ExerciseSlot::Promise(slot)) => {
            matches!(slot, PromiseSlot::Line(_) | PromiseSlot::Seam(_))
        }
        Slot::Wanted(_, wanted) => matches!(wanted, ExerciseQuestion::Talk(TalkQuestion::Card(_))),
        Slot::AskedAgain(slot) => is_talk(slot),
        _ => false,
    }
}

/// Whether somebody types at the bot what it must not pass over.
fn must_be_answered(play: &Play, deed: &Deed) -> bool {
    match deed {
        Deed::Commands { who: 0 | 1, place, words: true, .. } => {
            *place == PRIVATE || play.couple.group_is_open()
        }
        Deed::Writes { who: 0 | 1, place: PRIVATE, odd, .. } => *odd != 0,
        Deed::Writes { who: 0 | 1, place: GROUP, nth, odd, edited: false } => {
            let replied = play.phones[3].iter().rev().nth(*nth);
            let to_talk = replied.and_then(|shown| shown.slot.as_ref()).is_none_or(|slot| {
                is_talk(slot) || matches!(slot, Slot::Card(id) if reassures(play, deed, *id))
            });
            // Care alone answers words of danger: it is shown nowhere but in private.
            !matches!(odd, 0 | 6 | 7) && !to_talk && play.couple.group_is_open()
        }
        _ => false,
    }
}

/// Whether that hard moment is the other's, and not over: below its card they reassure.
fn reassures(play: &Play, deed: &Deed, id: u64) -> bool {
    let Some(seat) = seat_of(play, deed).map(|seat| format!("{seat:?}")) else { return false };
    let moments = serde_json::to_value(&play.couple.triggers).expect("they can be kept");
    let mut open = moments["open"].as_array().into_iter().flatten();
    open.any(|moment| moment["id"] == id && moment["by"] != seat)
}

fn seat_of(play: &Play, deed: &Deed) -> Option<Seat> {
    let (Deed::Commands { who, .. } | Deed::Writes { who, .. }) = deed else { return None };
    play.couple.seat_of(UserId(501 + i64::try_from(*who).expect("small")))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_that_is_typed_at_the_bot_is_passed_over_without_a_word(history in deeds()) {
        let mut play = Play::new();
        for deed in history {
            let expected = must_be_answered(&play, &deed) && seat_of(&play, &deed).is_some();
            let before = play.effects;
            play.does(deed.clone());
            prop_assert!(!expected || play.effects > before, "{deed:?} is passed over");
        }
    }
}

#[test]
fn whoever_looks_something_up_is_still_asked_for_the_low() {
    for name in ["help", "privacy", "settings", "step", "nonsense", "checkin"] {
        let mut play = set_up();
        play.does(Deed::Passes { minutes: 180 });
        play.answers_in_private_with(0, "the walk");
        play.types(0, PRIVATE, name, "");
        play.says(0, "the call");
        let last = play.said.iter().rev().find(|said| said.to == Some(0)).map(|said| &said.words);
        assert_eq!(last, Some(&Words::PrivateNoted), "{name}");
    }
}

#[test]
fn a_reply_to_the_others_question_is_ones_own_if_that_is_open() {
    let mut play = set_up();
    play.does(Deed::Passes { minutes: 180 });
    let date = play.prompted().expect("an evening");
    play.replies_to(0, GROUP, Slot::Prompt(date), "the walk");
    let asked = play.phones[3].last().and_then(|shown| shown.slot.clone()).expect("a question");
    play.replies_to(1, GROUP, asked.clone(), "poor you");
    let words = play.said.last().map(|said| said.words.clone());
    assert_eq!(words, Some(Words::Typed(Typed::OthersQuestion { name: "Ana".into() })));
    play.replies_to(1, GROUP, Slot::Prompt(date), "the lake");
    let rest = play.said.last().map(|said| said.words.clone());
    assert!(matches!(rest, Some(Words::Typed(Typed::AskRest { high: false, .. }))));
    play.replies_to(1, GROUP, asked.clone(), "the rain");
    play.replies_to(0, GROUP, asked, "the call");
    let shared = play.said.iter().any(|said| matches!(said.words, Words::BothShared { .. }));
    assert!(shared);
}

#[test]
fn a_reply_to_a_card_is_told_what_would_be_taken() {
    let mut play = set_up();
    for (name, words) in [("help", ""), ("settings", ""), ("privacy", ""), ("step", "2")] {
        play.types(0, GROUP, name, words);
        play.replies(1, GROUP, "what does this mean?");
        let last = play.said.last().map(|said| &said.words);
        assert!(matches!(last, Some(Words::Typed(Typed::TakesHere(_)))), "{name}: {last:?}");
        play.types(0, PRIVATE, name, words);
        play.replies(0, PRIVATE, "what does this mean?");
        let last = play.said.last().map(|said| &said.words);
        assert!(
            matches!(last, Some(Words::Typed(Typed::TakesNothing) | Words::NothingAskedPrivate)),
            "{name}: {last:?}"
        );
    }
    play.does(Deed::Passes { minutes: 6 * 1_440 });
    play.replies_to(0, GROUP, Slot::Silence, "what does this mean?");
    let last = play.said.last().map(|said| &said.words);
    assert_eq!(last, Some(&Words::Typed(Typed::TakesHere(Takes::Silence))));
}

/// The group reads the same, whatever they have answered in private by then.
#[test]
fn what_would_be_taken_in_the_group_tells_nothing_of_a_private_answer() {
    for answers in [false, true] {
        let mut play = set_up();
        play.does(Deed::Passes { minutes: 180 });
        if answers {
            play.answers_in_private_with(0, "the walk");
            play.says(0, "the call");
        }
        play.types(0, GROUP, "help", "");
        play.replies(0, GROUP, "what does this mean?");
        let last = play.said.last().map(|said| &said.words);
        assert_eq!(last, Some(&Words::Typed(Typed::TakesHere(Takes::Evening))), "{answers}");
    }
}

/// The card of a hard moment lies in the group where its author has no private chat.
#[test]
fn a_reply_to_the_card_of_a_moment_that_is_over_is_told_what_would_be_taken() {
    let mut play = set_up();
    play.does(Deed::Blocks { seat: Seat::A, blocked: true });
    play.types(0, GROUP, "trigger", "");
    let card = play.phones[3].iter().rev().find_map(|shown| match &shown.slot {
        Some(slot @ Slot::Card(_)) => Some(slot.clone()),
        _ => None,
    });
    let card = card.expect("its card");
    for over in [false, true] {
        if over {
            play.does(Deed::Passes { minutes: 25 * 60 });
        }
        for who in 0..2 {
            let before = play.said.len();
            play.replies_to(who, GROUP, card.clone(), "how long does it take?");
            let heard = play.since(before, None);
            let told = matches!(heard[..], [Words::Typed(Typed::TakesHere(_))]);
            assert_eq!(told, over || who == 0, "{who} {over}: {heard:?}");
        }
    }
}

#[test]
fn an_edit_changes_the_words_that_were_taken() {
    let builders = ["apology", "letter", "tell", "ask", "promise"];
    for name in builders {
        let mut play = set_up();
        play.types(0, PRIVATE, name, "");
        play.says(0, "before was here");
        assert!(state(&play).contains("before was here"), "{name}");
        play.edits_newest(0, "now it is this");
        let state = state(&play);
        assert!(state.contains("now it is this") && !state.contains("before was"), "{name}");
    }
    let mut play = set_up();
    play.says(0, "not asked for");
    play.edits_newest(0, "nor this");
    let last = play.said.last().map(|said| &said.words);
    assert_eq!(last, Some(&Words::Typed(Typed::EditedLate)));
}

/// Each command takes the words behind it, offers them a place, or says that it takes none.
#[test]
fn words_behind_a_command_are_taken_or_told_of() {
    let names = super::exercises::commands();
    let names =
        names.into_iter().chain(["diary", "pause", "help", "settings", "resume", "privacy"]);
    for name in names {
        let mut play = set_up();
        let before = play.said.len();
        play.types(0, PRIVATE, name, "words that came behind");
        let taken = state(&play).contains("words that came behind");
        let told = play.said[before..].iter().any(|said| {
            matches!(said.words, Words::Typed(Typed::OnlyTheCommand)) || said.words.wants_reply()
        });
        let asked = play.phones[0].last().and_then(|shown| shown.slot.clone());
        let asked = asked.is_some_and(|slot| is_question(&slot));
        assert!(taken || told || asked, "/{name}: {:?}", play.said.last());
    }
}

#[test]
fn a_time_in_reply_to_ones_promise_is_its_new_time() {
    let mut play = set_up();
    play.types(0, GROUP, "promise", "home by 7 tomorrow");
    let shown = play.phones[3].iter().rev().flat_map(|shown| shown.words.buttons());
    let right = shown.flatten().find(|press| press.key() == "promise-right");
    play.presses(0, GROUP, right);
    let line = play.phones[3].iter().rev().find_map(|shown| match &shown.slot {
        Some(slot @ Slot::Exercise(ExerciseSlot::Promise(PromiseSlot::Line(_)))) => {
            Some(slot.clone())
        }
        _ => None,
    });
    let line = line.expect("its line");
    // Whoever writes in the group is known to be there from then on.
    play.replies_to(1, GROUP, line.clone(), "thank you");
    let before = state(&play);
    play.replies_to(1, GROUP, line.clone(), "actually at 9");
    assert_eq!(state(&play), before, "it is not theirs");
    play.replies_to(0, GROUP, line.clone(), "thank you for waiting for me the day before at 9");
    play.replies_to(0, GROUP, line, "actually at 9 tomorrow");
    assert_ne!(state(&play), before);
    let edited = play.said.iter().rev().find(|said| said.to.is_none() && !said.is_new);
    assert!(
        edited.is_some_and(|said| !format!("{:?}", said.words).contains("19:00")),
        "{edited:?}"
    );
}

impl Play {
    /// The date of the evening's newest prompt.
    pub fn prompted(&self) -> Option<chrono::NaiveDate> {
        self.phones[3].iter().rev().find_map(|shown| match shown.words {
            Words::Prompt { date, .. } => Some(date),
            _ => None,
        })
    }

    /// Begins the evening's answer in private.
    pub fn answers_in_private_with(&mut self, who: usize, high: &str) {
        let Some(date) = self.prompted() else { return };
        let press = Press::CheckIn(date, kintsugi::domain::CheckIn::Privately);
        self.press_unhindered(who, GROUP, press);
        self.says(who, high);
    }

    /// The message that was sent last says something else now.
    pub fn edits_newest(&mut self, who: usize, text: &str) {
        let message = self.newest_message();
        let reply_to = kintsugi::domain::ReplyTo::Nothing;
        let act = Act::Text { text: text.to_owned(), message, reply_to, edited: true };
        self.act(who, PRIVATE, act);
    }
}

#[test]
fn a_command_is_read_back_by_its_name_and_words() {
    let names =
        ["step", "trigger", "win", "thanks", "vacation", "apology", "pause", "diary", "leave"];
    for name in names {
        let command = Command::read(name, "some words");
        assert_eq!(command.words(), Some("some words"), "{name}");
        assert_eq!(Command::read(command.name(), "some words"), command);
    }
}
