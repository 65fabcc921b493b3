//! Promises to the couple, kept in random play of two partners and a third person.

mod bounds;
mod care;
mod care_card;
mod closed_chats;
mod danger;
mod deeds;
mod erasing;
mod exercises;
mod export;
mod forged;
mod former;
mod going_on;
mod gold;
mod group;
mod kept;
mod keyboards;
mod lateness;
mod leading;
mod moments;
mod notes;
mod offsets;
mod onlooker;
mod outage;
mod overheard;
mod passing;
mod phones;
mod play;
mod privacy;
mod progress;
mod quiet_mode;
mod reach;
mod refusals;
mod ringing;
mod said;
mod scenes;
mod seats;
mod shapes;
mod silence;
mod spread;
mod steadying;
mod still_right;
mod tidying;
mod together;
mod twice;
mod typed;
mod unseen;
mod waiting;
mod who_may;
mod zones;

use deeds::Deed;
use kintsugi::domain::{Asked, Card, Diary, Words};
use play::Play;
use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;
use said::Said;

/// How many histories each promise is tried on: the same ones each time, so that a run can be
/// repeated; `PROPTEST_RNG_SEED=7 cargo test --test promises` tries others, `PROPTEST_CASES=200` more.
fn config() -> ProptestConfig {
    let asked = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    let some = std::env::var_os("PROPTEST_CASES").is_some();
    let asked = ProptestConfig { cases: if some { asked.cases } else { 32 }, ..asked };
    match asked.rng_seed {
        RngSeed::Random => ProptestConfig { rng_seed: RngSeed::Fixed(1), ..asked },
        RngSeed::Fixed(_) => asked,
    }
}

fn played(history: &[Deed]) -> Play {
    play_on(Play::new(), history)
}

fn play_on(mut play: Play, history: &[Deed]) -> Play {
    for deed in history {
        play.does(deed.clone());
    }
    play
}

fn without(history: &[Deed], names: &[&str]) -> Vec<Deed> {
    let left_out = |deed: &&Deed| match deed {
        Deed::Commands { name, .. } => !names.contains(name),
        Deed::Stands { .. } => !names.contains(&"stands"),
        _ => true,
    };
    history.iter().filter(left_out).cloned().collect()
}

/// All that everybody but the first person saw.
fn seen_by_others(play: &Play) -> Vec<&Said> {
    play.said.iter().filter(|said| said.to != Some(0)).collect()
}

/// What comes at its own time without being unasked: a hard moment's, what somebody put off or
/// wished for, an end, and what a group is told when heads are counted: also what it could not be
/// told as long as there was one too many.
fn is_asked_for(words: &Words) -> bool {
    if let Words::Exercise(words) = words {
        return exercises::is_asked_for(words);
    }
    matches!(
        words,
        Words::Nudge(_)
            | Words::NudgeOnceMore(_)
            | Words::NudgeAgain(_)
            | Words::NoAnswerYet
            | Words::Card(Card { asked: Asked::AskNow, .. })
            | Words::HowIsItNow(_)
            | Words::WhatHelped(_)
            | Words::AskPrivately { .. }
            | Words::Leaving(_)
            | Words::Diary(Diary::ErasedOn(_))
            | Words::Welcome
            | Words::WaitingForOther
            | Words::TooMany
            | Words::TwoAgain
            | Words::Withheld(_)
            | Words::BothShared { .. }
            | Words::AskLowPrivately
            | Words::AskHighPrivately
            | Words::Revealed { .. }
            | Words::BackAgain
            | Words::AlreadyHere
            | Words::PleaseDemote
            | Words::AskZone
            | Words::AskTime
            | Words::CanTrust(_)
            | Words::Step(_)
    )
}
