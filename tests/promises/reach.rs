//! The play must reach what it is to prove.

use std::collections::HashMap;

use kintsugi::domain::{Leaving, PassOn, Seat, Words};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use super::deeds::deeds;
use super::played;

/// The play must reach what it is to prove: else its promises would hold of nothing.
#[test]
fn random_play_gets_far_enough() {
    let mut runner = TestRunner::deterministic();
    let mut reached = HashMap::<&str, u32>::new();
    for _ in 0..400 {
        let history = deeds().new_tree(&mut runner).expect("a history").current();
        let play = played(&history);
        let said = |is: fn(&Words) -> bool| play.said.iter().any(|said| is(&said.words));
        let marks = [
            ("seated", Seat::BOTH.into_iter().all(|seat| play.couple.partners[seat].is_some())),
            ("prompted", said(|words| matches!(words, Words::Prompt { .. }))),
            ("opened a step", said(|words| matches!(words, Words::Prompt { news: Some(_), .. }))),
            ("offered to go on", said(|words| matches!(words, Words::EveningCard(_)))),
            ("talked", !play.talk.is_empty()),
            ("nudged", said(|words| matches!(words, Words::Nudge(_)))),
            ("shown back", said(|words| matches!(words, Words::PassOn(PassOn::Shown { .. })))),
            ("nudged once more", said(|words| matches!(words, Words::NudgeOnceMore(_)))),
            ("asked what helped", said(|words| matches!(words, Words::WhatHelped(_)))),
            ("cared", said(|words| matches!(words, Words::Care { .. }))),
            ("shared", said(|words| matches!(words, Words::Shared { .. }))),
            ("opened a diary", said(|words| matches!(words, Words::Diary(_)))),
            ("ended", said(|words| matches!(words, Words::Leaving(Leaving::Ended)))),
        ];
        for (mark, so) in marks {
            *reached.entry(mark).or_default() += u32::from(so);
        }
    }
    assert!(reached.values().all(|times| *times >= 2), "{reached:?}");
}
