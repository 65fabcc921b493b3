//! The play must reach what it is to prove.

use std::collections::BTreeMap;

use kintsugi::domain::{
    ExerciseWords, Leaving, LetterWords, PassOn, Progress, PromiseWords, ProposalWords, PulseWords,
    QuestionWords, ReassuranceWords, Reply, Seat, ShoesWords, TalkWords, Together, Words,
};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use super::deeds::deeds;
use super::phones::Effect;
use super::play::Play;
use super::played;

/// So many histories are looked at.
const RUNS: u32 = 100;
/// Each scene comes in so many of a hundred, at least.
const AT_LEAST: u32 = 5;

type Is = fn(&Words) -> bool;

/// What somebody reads once a scene has gone so far.
const READ: [(&str, Is); 20] = [
    ("prompted", |words| matches!(words, Words::Prompt { .. })),
    ("opened a step", |words| matches!(words, Words::Prompt { news: Some(_), .. })),
    ("laid a card", |words| matches!(words, Words::EveningCard(_))),
    ("revealed", |words| matches!(words, Words::Revealed { .. })),
    ("silent", |words| matches!(words, Words::ThreeSilentDays(_))),
    ("nudged", |words| matches!(words, Words::Nudge(_))),
    ("nudged once more", |words| matches!(words, Words::NudgeOnceMore(_))),
    ("here", |words| matches!(words, Words::Together(Together::PartnerIsHere(_)))),
    ("cannot", |words| matches!(words, Words::PartnerSays(Reply::Cannot))),
    ("shown to be passed on", |words| matches!(words, Words::PassOn(PassOn::Shown { .. }))),
    ("asked what helped", |words| matches!(words, Words::WhatHelped(_))),
    ("cared", |words| matches!(words, Words::Care { .. })),
    ("shared", |words| matches!(words, Words::Shared { .. })),
    ("paused", |words| matches!(words, Words::Paused)),
    ("resumed", |words| matches!(words, Words::Resumed)),
    ("rested", |words| matches!(words, Words::Vacation(_))),
    ("a week of both", |words| matches!(words, Words::Progress(Progress::Ours(_)))),
    ("a weekly letter", |words| matches!(words, Words::Prompt { letter: Some(_), .. })),
    ("opened a diary", |words| matches!(words, Words::Diary(_))),
    ("ended", |words| matches!(words, Words::Leaving(Leaving::Ended))),
];

type IsOfExercise = fn(&ExerciseWords) -> bool;

/// The same, in the exercises.
const IN_EXERCISES: [(&str, IsOfExercise); 18] = {
    use ExerciseWords::{
        Letter, Plan, Promise, Proposal, Pulse, Question, Reassurance, Shoes, Talk,
    };
    [
        ("a promise to us", |words| matches!(words, Promise(PromiseWords::Line { .. }))),
        ("a gold seam", |words| matches!(words, Promise(PromiseWords::Seam { .. }))),
        ("told of a promise", |words| matches!(words, Promise(PromiseWords::Tells { .. }))),
        ("reminded", |words| matches!(words, Promise(PromiseWords::Reminder { .. }))),
        ("a letter read", |words| matches!(words, Letter(LetterWords::Delivered { .. }))),
        ("a letter answered", |words| matches!(words, Letter(LetterWords::Answered(_)))),
        ("a question opened", |words| matches!(words, Question(QuestionWords::Opened { .. }))),
        ("a question answered", |words| matches!(words, Question(QuestionWords::Answer { .. }))),
        ("a talk", |words| matches!(words, Talk(TalkWords::Speaking { .. }))),
        ("a talk closed", |words| matches!(words, Talk(TalkWords::AskHeard(_)))),
        ("20 more", |words| matches!(words, Talk(TalkWords::BreakMore { .. }))),
        ("called back", |words| matches!(words, Talk(TalkWords::BreakOver { .. }))),
        ("a measure agreed", |words| matches!(words, Proposal(ProposalWords::Accepted { .. }))),
        ("words for a hard day", |words| matches!(words, Reassurance(ReassuranceWords::Opened(_)))),
        ("in their shoes", |words| matches!(words, Shoes(ShoesWords::Theirs { .. }))),
        ("a plan", |words| matches!(words, Plan(_))),
        ("a pulse", |words| matches!(words, Pulse(PulseWords::Done { .. }))),
        ("both words", |words| matches!(words, Pulse(PulseWords::Both(_)))),
    ]
};

fn marks(play: &Play) -> Vec<(&'static str, bool)> {
    let said = |is: &dyn Fn(&Words) -> bool| play.said.iter().any(|said| is(&said.words));
    let of_exercise =
        |is: IsOfExercise| said(&|words| matches!(words, Words::Exercise(words) if is(words)));
    let read = READ.iter().map(|(mark, is)| (*mark, said(is)));
    let exercises = IN_EXERCISES.iter().map(|(mark, is)| (*mark, of_exercise(*is)));
    let answered = |wire: &super::phones::Wire| matches!(wire.effect, Effect::Answers(_));
    let others = [
        ("seated", Seat::BOTH.into_iter().all(|seat| play.couple.partners[seat].is_some())),
        ("talked", !play.talk.is_empty()),
        ("pressed", play.wires.iter().any(answered)),
        ("at night", play.wires.iter().any(|wire| wire.night)),
        ("in a pause", play.wires.iter().any(|wire| wire.paused && wire.timed)),
    ];
    read.chain(exercises).chain(others).collect()
}

/// Each scene comes in at least one run of twenty: else its promises would hold of nothing.
#[test]
fn random_play_gets_far_enough() {
    let mut runner = TestRunner::deterministic();
    let mut reached = BTreeMap::<&str, u32>::new();
    for _ in 0..RUNS {
        let history = deeds().new_tree(&mut runner).expect("a history").current();
        for (mark, so) in marks(&played(&history)) {
            *reached.entry(mark).or_default() += u32::from(so);
        }
    }
    let seldom: Vec<_> =
        reached.iter().filter(|(_, times)| **times * 100 < AT_LEAST * RUNS).collect();
    assert!(seldom.is_empty(), "{seldom:?} of {reached:#?}");
}
