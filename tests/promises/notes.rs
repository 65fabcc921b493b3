//! What comes by itself to somebody's own chat opens neutrally (PRODUCT §8): a lock screen shows no word of
//! the couple's, nor what it is about.

use kintsugi::domain::{ExerciseWords, LetterWords, Place, Together, What, Words};
use kintsugi::line::{Below, OPENS};
use kintsugi::messages::{Locale, Speech};
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, SCENES, deeds, scene};
use super::phones::{Effect, GROUP, Wire};
use super::play::Play;

type Is = fn(&Words) -> bool;

/// What is shown to somebody who has done nothing just now, and why.
const SHOWN: [(&str, Is); 2] = [
    ("it is such a note itself", |words| {
        matches!(
            words,
            Words::Exercise(ExerciseWords::Note(_) | ExerciseWords::Letter(LetterWords::TellNote))
        )
    }),
    ("whoever breathes together was found there", |words| {
        matches!(words, Words::Together(Together::Breath { .. }))
    }),
];

fn is_by_itself(wire: &Wire) -> bool {
    wire.phone != GROUP && wire.by.is_none_or(|(who, _)| who != wire.phone)
}

/// The first of all that shows something to whoever did nothing.
fn shows_unasked(play: &Play) -> Option<String> {
    let found = play.wires.iter().filter(|wire| is_by_itself(wire) && !wire.closed);
    let mut words = found.filter_map(|wire| match &wire.effect {
        Effect::Does(What::New { words, .. } | What::Edit { words, .. }) => Some((wire, words)),
        _ => None,
    });
    let shown = words.find(|(_, words)| !SHOWN.iter().any(|(_, is)| is(words)));
    shown.map(|(wire, words)| format!("{} at {}: {words:?}", wire.phone, wire.at))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_that_comes_by_itself_shows_what_it_is(history in deeds()) {
        let mut play = Play::new();
        play.sets_up();
        for deed in history {
            play.does(deed);
        }
        prop_assert_eq!(shows_unasked(&play), None);
    }
}

/// Each scene, and what follows from it in two days.
#[test]
fn no_scene_shows_unasked_what_it_is() {
    let mut closed = 0;
    for number in 0..SCENES {
        let mut play = Play::new();
        play.sets_up();
        play.does(Deed::Passes { minutes: 1_500 });
        for deed in scene(number, 0) {
            play.does(deed);
        }
        play.does(Deed::Passes { minutes: 3_000 });
        assert_eq!(shows_unasked(&play), None, "scene {number}");
        closed += play.wires.iter().filter(|wire| wire.closed).count();
    }
    assert!(closed > 50, "only {closed} came by themselves");
}

/// What was asked for just now is shown at once: all that answers somebody in their own chat.
#[test]
fn what_was_asked_for_just_now_is_shown_at_once() {
    let mut play = Play::new();
    play.sets_up();
    for name in ["help", "care", "diary", "trigger", "step", "settings"] {
        let from = play.wires.len();
        play.does(Deed::Commands { who: 0, place: Place::Private, name, words: false });
        let own =
            |wire: &&Wire| wire.phone == 0 && matches!(wire.effect, Effect::Does(What::New { .. }));
        let answers: Vec<_> = play.wires[from..].iter().filter(own).collect();
        assert!(!answers.is_empty(), "/{name}");
        assert!(answers.iter().all(|wire| !wire.closed), "/{name}");
    }
}

/// It is the same for everybody, quotes nothing, and its button carries the same for all.
#[test]
fn the_note_tells_nothing() {
    for operator in [None, Some("Ana")] {
        let note = Speech::new(operator).expect("words").note(Locale::En).expect("a note");
        assert_eq!((note.text.as_str(), note.title), ("A note is here for you.", 0));
        let Below::Buttons(rows) = note.below else { panic!("it can be opened") };
        let [button] = &rows.concat()[..] else { panic!("one button") };
        assert_eq!((button.label.as_str(), button.data.as_str()), ("Open it", OPENS));
    }
}
