//! Over all that the bot sends: what rings in quiet hours, and what comes in a pause or on a vacation.

use std::collections::BTreeSet;

use kintsugi::domain::{
    Asked, Card, ExerciseWords, PassOn, Place, PromiseWords, ReassuranceWords, TalkWords, Together,
    What, Words,
};
use proptest::prelude::*;

use super::deeds::{Deed, SCENES, deeds, scene};
use super::phones::{Effect, GROUP, Wire};
use super::play::Play;
use super::{config, exercises};

type Is = fn(&Words) -> bool;

/// What may wake somebody who has done nothing just now (PRODUCT §4 “Load”, §5), and why.
const MAY_WAKE: [(&str, Is); 4] = [
    ("their partner chose **Wake them**", |words| matches!(words, Words::Nudge(_))),
    ("what was pressed is told to the one who waits for it, at once", |words| {
        matches!(words, Words::PartnerSays(_) | Words::Together(Together::PartnerIsHere(_)))
    }),
    ("so is what was passed on", |words| matches!(words, Words::PassOn(PassOn::Received(_)))),
    ("and that nobody has answered", |words| matches!(words, Words::NoAnswerYet)),
];

/// What comes at its time though the two have paused (PRODUCT §9: one's own tools go on), and why.
const COMES_IN_A_PAUSE: [(&str, Is); 4] = [
    ("one's own hard moment goes on", |words| {
        let asks_now = |card: &Card| card.asked == Asked::AskNow;
        matches!(words, Words::HowIsItNow(_) | Words::WhatHelped(_))
            || matches!(words, Words::Card(card) if asks_now(card))
    }),
    ("so does the asking that was begun", |words| {
        let opened = ExerciseWords::Reassurance(ReassuranceWords::Opened(String::new()));
        let alike = |words: &ExerciseWords| {
            std::mem::discriminant(words) == std::mem::discriminant(&opened)
                && exercises::is_asked_for(words)
        };
        matches!(
            words,
            Words::Nudge(_) | Words::NudgeOnceMore(_) | Words::NudgeAgain(_) | Words::NoAnswerYet
        ) || matches!(words, Words::Exercise(words) if alike(words))
    }),
    ("a break that both are in ends", |words| {
        let over = |words: &TalkWords| {
            matches!(words, TalkWords::BreakOver { .. } | TalkWords::BreakLonger)
        };
        matches!(words, Words::Exercise(ExerciseWords::Talk(words)) if over(words))
    }),
    ("an end comes when it was chosen, and what was kept goes", |words| {
        matches!(words, Words::Leaving(_) | Words::Diary(_))
    }),
];

/// What is new, with its words.
fn new_words(wire: &Wire) -> Option<&Words> {
    match &wire.effect {
        Effect::Does(What::New { words, .. }) => Some(words),
        _ => None,
    }
}

/// Nobody who reads it there did anything just now, in that chat or about it.
fn finds_them_asleep(wire: &Wire) -> bool {
    wire.night && !wire.by.is_some_and(|(who, chat)| [who, chat].contains(&wire.phone))
}

/// The first of all that rings at night and may not.
fn wakes(play: &Play) -> Option<String> {
    let rings = play.wires.iter().filter(|wire| wire.rings && finds_them_asleep(wire));
    let may = |words: &Words| MAY_WAKE.iter().any(|(_, is)| is(words));
    let mut words = rings.filter_map(|wire| Some((wire, new_words(wire)?)));
    let found = words.find(|(wire, words)| {
        let by_nobody = matches!(words, Words::Nudge(_)) && wire.by.is_none();
        by_nobody || !may(words)
    });
    found.map(|(wire, words)| format!("{} at {}: {words:?}", wire.phone, wire.at))
}

/// The first of all that came by itself in a pause and may not.
fn comes_in_a_pause(play: &Play) -> Option<String> {
    let may = |words: &Words| COMES_IN_A_PAUSE.iter().any(|(_, is)| is(words));
    let comes = play.wires.iter().filter(|wire| wire.timed && wire.paused);
    let mut words = comes.filter_map(|wire| Some((wire, new_words(wire)?)));
    let found = words.find(|(_, words)| !may(words));
    found.map(|(wire, words)| format!("{} at {}: {words:?}", wire.phone, wire.at))
}

proptest! {
    #![proptest_config(config())]

    /// In a history where somebody always pauses, rests, or does something late in the evening.
    #[test]
    fn nothing_rings_at_night_or_comes_in_a_rest_but_what_the_tables_name(
        history in deeds(), late in 0u32..600,
    ) {
        let mut play = Play::new();
        play.sets_up();
        // The play begins at seven in the evening.
        play.does(Deed::Passes { minutes: 1_440 + late });
        let mut evenings = BTreeSet::new();
        for deed in history {
            let (until, from) = (play.couple.vacation, play.wires.len());
            play.does(deed);
            for wire in play.wires[from..].iter().filter(|wire| wire.timed) {
                let date = match new_words(wire) {
                    Some(Words::Prompt { date, .. }) => *date,
                    _ => continue,
                };
                evenings.insert(date);
                prop_assert!(until.is_none_or(|until| date > until), "{date} in {until:?}");
            }
        }
        prop_assert_eq!(wakes(&play), None);
        prop_assert_eq!(comes_in_a_pause(&play), None);
    }
}

/// Each scene, begun at several hours of an evening and a night.
#[test]
fn no_scene_wakes_anybody_at_any_hour() {
    for number in 0..SCENES {
        // From seven in the evening: nine, eleven, one and six.
        for hour in [2, 4, 6, 11] {
            let mut play = Play::new();
            play.sets_up();
            play.does(Deed::Passes { minutes: 1_440 + hour * 60 });
            for deed in scene(number, hour as usize / 4 % 2) {
                play.does(deed);
            }
            assert_eq!(wakes(&play), None, "scene {number} at hour {hour}");
        }
    }
}

/// Each scene, with a pause before each of its deeds in turn: what was begun brings nothing by itself.
#[test]
fn no_scene_brings_anything_in_a_pause() {
    for number in 0..SCENES {
        let deeds = scene(number, 0);
        for pauses in 0..deeds.len() {
            let mut play = Play::new();
            play.sets_up();
            play.does(Deed::Passes { minutes: 1_500 });
            for (at, deed) in deeds.iter().enumerate() {
                if at == pauses {
                    let (who, place) = (1, Place::Group);
                    play.does(Deed::Commands { who, place, name: "pause", words: false });
                }
                play.does(deed.clone());
            }
            play.does(Deed::Passes { minutes: 3_000 });
            assert_eq!(comes_in_a_pause(&play), None, "scene {number}, paused before {pauses}");
        }
    }
}

/// What is silent at night rings by day: it is the hour alone that makes it so.
#[test]
fn the_same_rings_by_day_and_is_silent_at_night() {
    let shares = |minutes| {
        let mut play = Play::new();
        play.sets_up();
        play.does(Deed::Passes { minutes });
        let from = play.wires.len();
        play.does(Deed::Shares { who: 0 });
        let new = play.wires[from..].iter().filter(|wire| wire.phone == GROUP);
        new.map(|wire| wire.rings).collect::<Vec<_>>()
    };
    assert_eq!(shares(18 * 60), [true]);
    assert_eq!(shares(5 * 60), [false]);
}

/// A promise to us that is kept at one in the night, and at one by day.
#[test]
fn a_gold_seam_of_the_night_rings_nowhere() {
    for (hours, rings) in [(6, false), (18, true)] {
        let mut play = Play::new();
        play.sets_up();
        play.does(Deed::Passes { minutes: 1_440 + hours * 60 });
        for deed in scene(0, 0) {
            play.does(deed);
        }
        let seam = |wire: &&Wire| {
            matches!(new_words(wire), Some(Words::Exercise(ExerciseWords::Promise(words)))
                if matches!(words, PromiseWords::Seam { .. }))
        };
        let seam = play.wires.iter().find(seam).expect("it was kept");
        assert_eq!((seam.phone, seam.rings), (GROUP, rings), "at {}", seam.at);
    }
}
