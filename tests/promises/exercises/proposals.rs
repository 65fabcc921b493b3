//! Promises about proposals.

mod bounds;
mod moves;
mod signing;

use std::collections::BTreeMap;

use chrono::TimeDelta;
use kintsugi::domain::proposals::{Does, Kind};
use kintsugi::domain::{
    CardItem, ExerciseCardItem, ExercisePress, ExerciseWords, Press, ProposalCardItem,
    ProposalPress, ProposalWords, Step, Words,
};
use proptest::prelude::*;
use serde_json::Value;

use super::super::config;
use super::super::deeds::Deed;
use super::super::phones::tell_apart;
use super::super::play::Play;
use super::super::said::Said;
pub use moves::Move;
use moves::{Log, Seen, acts_privately, has_two_yeses, logging, moment, moves, played};

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["agreement"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "tool:measures",
    "proposal:propose-measure",
    "proposal:measure-phones:1",
    "proposal:whom-both:2",
    "proposal:skip-aim:3",
    "proposal:days:4:7",
    "proposal:propose-it:5",
    "proposal:propose-clause",
    "proposal:yes-to-proposal:1",
    "proposal:end-proposal:1",
    "proposal:renew-measure:1:evening",
    "proposal:sign:1",
];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &ProposalWords) -> bool {
    matches!(
        words,
        ProposalWords::Overview(_)
            | ProposalWords::Agreement(_)
            | ProposalWords::Card(_)
            // **Change it** begins with what the other offered.
            | ProposalWords::Preview(..)
    )
}

/// Whether it comes at its own time because somebody asked for it.
pub const fn is_asked_for(_: &ProposalWords) -> bool {
    false
}

fn proposal(words: &Words) -> Option<&ProposalWords> {
    match words {
        Words::Exercise(ExerciseWords::Proposal(words)) => Some(words),
        _ => None,
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_is_in_force_without_two_yeses_nor_before_the_next_morning_nor_after_its_end(
        moves in moves()
    ) {
        let log = Log::default();
        let mut play = logging(&log);
        play.does(Deed::SetsUp);
        let mut all = BTreeMap::<u64, Seen>::new();
        for one in &moves {
            play.moves(one);
            for one in play.proposals()["all"].as_array().expect("a list") {
                let seen = all.entry(one["number"].as_u64().expect("a number")).or_default();
                let phase = &one["phase"];
                if let Some(agreed) = phase.get("Agreed") {
                    seen.agreed_at.get_or_insert(play.now);
                    let withdrawn = &agreed["withdrawn"];
                    seen.withdrawn |= withdrawn["a"] == true || withdrawn["b"] == true;
                }
                let Some(holds) = phase.get("InForce").or(phase.get("Part")) else { continue };
                prop_assert!(has_two_yeses(&log, one), "{one}");
                prop_assert!(!seen.withdrawn, "{one}");
                let (since, agreed) = (moment(&holds["since"]), seen.agreed_at.expect("agreed"));
                // A time is agreed to before midnight, and holds from nine on.
                prop_assert!(since - agreed > TimeDelta::hours(8) && play.now >= since);
                if let Some(ends) = holds.get("ends_at") {
                    prop_assert!(play.now < moment(ends), "{one}");
                    prop_assert!(moment(ends) - since <= TimeDelta::days(28) + TimeDelta::hours(1));
                }
            }
        }
    }

    /// Two histories that differ only in this: in one, the first one leaves what the other proposes.
    #[test]
    fn who_proposed_sees_the_same_whether_it_was_left_or_not_answered(moves in moves()) {
        let answers = |one: &&Move| match one {
            Move::Does(0, _, does) => *does == Does::Leave,
            Move::ToAll(0, _) => false,
            Move::Else(deed) => !acts_privately(deed),
            _ => true,
        };
        let moves: Vec<_> = moves.iter().filter(answers).cloned().collect();
        let leaves = |press: &Press| {
            matches!(press, Press::Exercise(ExercisePress::Proposal(
                ProposalPress::Does(_, Does::Leave, _))))
        };
        let left = played(Play::new(), &moves);
        let not = played(Play::where_presses(move |who, press| who != 0 || !leaves(press)), &moves);
        prop_assert_eq!(tell_apart(&left, &not, 0), None);
    }

    /// As long as the other presses none of them.
    #[test]
    fn nobody_sees_who_renews_wants_none_signs_keeps_or_drafts_before_both_have(moves in moves()) {
        let own = |press: &Press| {
            let Press::Exercise(ExercisePress::Proposal(press)) = press else { return false };
            matches!(
                press,
                ProposalPress::NoneForNow
                    | ProposalPress::Sign(_)
                    | ProposalPress::StillRight
                    | ProposalPress::Does(_, Does::Renew | Does::NotRenew | Does::Keep, _)
            )
        };
        let fits = |one: &&Move| match one {
            Move::Else(deed) => !acts_privately(deed),
            _ => true,
        };
        let moves: Vec<_> = moves.iter().filter(fits).cloned().collect();
        let one = played(Play::where_presses(move |who, press| who == 0 || !own(press)), &moves);
        let none = played(Play::where_presses(move |_, press| !own(press)), &moves);
        prop_assert_eq!(tell_apart(&one, &none, 0), None);
    }

    #[test]
    fn nobody_sees_what_was_not_proposed(moves in moves()) {
        let mut offered = vec![];
        for one in &moves {
            // The first one writes, and never presses **Propose it**.
            match one {
                Move::Offers(0, ..) => offered.push(Move::Drafts(0)),
                Move::Does(0, _, Does::Alter) => {}
                Move::Else(deed) if acts_privately(deed) => {}
                _ => offered.push(one.clone()),
            }
        }
        let wrote = played(Play::new(), &offered);
        offered.retain(|one| !matches!(one, Move::Drafts(0)));
        let not = played(Play::new(), &offered);
        prop_assert_eq!(tell_apart(&wrote, &not, 0), None);
    }

    /// Until the morning; and then both read the same, whoever took it back.
    #[test]
    fn a_yes_is_taken_back_unseen_and_both_read_the_same_of_it(
        (a, b) in (any::<bool>(), any::<bool>()).prop_filter("one does", |(a, b)| *a || *b),
        kind in prop::sample::select(Kind::ALL.to_vec()),
    ) {
        let play = |who: [bool; 2]| {
            let moves = [Move::Offers(0, kind, true), Move::Passes(1_600), Move::Does(1, 0, Does::Yes)];
            let mut play = played(Play::new(), &moves);
            for who in (0..2).filter(|at| who[*at]) {
                play.moves(&Move::Does(who, 0, Does::Withdraw));
            }
            let until = [0, 1].map(|who| looks(&mut play, who));
            play.moves(&Move::Passes(1_600));
            let items: Vec<_> = play.said.iter().filter_map(never_began).collect();
            (until, items)
        };
        let (agreed, _) = play([false, false]);
        let (seen, told) = play([a, b]);
        for (who, withdrew) in [a, b].into_iter().enumerate() {
            prop_assert!(withdrew || seen[who] == agreed[who], "{:?}", seen[who]);
        }
        prop_assert_eq!(told, vec![0, 1]);
    }

    #[test]
    fn the_group_reads_the_agreement_alone_and_nothing_that_is_not_agreed(moves in moves()) {
        let mut play = Play::new();
        play.does(Deed::SetsUp);
        for one in &moves {
            let before = play.said.len();
            play.moves(one);
            let held = play.proposals()["all"].as_array().expect("a list").clone();
            for said in play.said[before..].iter().filter(|said| said.to.is_none()) {
                match proposal(&said.words) {
                    None => {}
                    Some(ProposalWords::Agreement(agreement)) => {
                        let words = agreement.clauses.iter().flat_map(|(_, words)| words);
                        for words in words {
                            let is = |one: &Value| {
                                one["phase"].get("Part").is_some()
                                    && one["terms"]["Clause"]["words"] == words.as_str()
                            };
                            prop_assert!(held.iter().any(is), "{words}");
                        }
                    }
                    Some(other) => prop_assert!(false, "in the group: {other:?}"),
                }
            }
        }
    }
}

/// What somebody finds when they look.
fn looks(play: &mut Play, who: usize) -> Vec<Words> {
    let before = play.said.len();
    play.moves(&Move::Looks(who, Kind::Measure));
    play.proposal_press(who, ProposalPress::Open(1, 0));
    play.moves(&Move::Looks(who, Kind::Clause));
    play.said[before..].iter().map(|said| said.words.clone()).collect()
}

fn never_began(said: &Said) -> Option<usize> {
    said.to.filter(|_| brings(said, |item| matches!(item, ProposalCardItem::NeverBegan(_))))
}

fn offers(said: &Said) -> bool {
    brings(said, |item| matches!(item, ProposalCardItem::Offers(..)))
}

/// Whether it is an evening card that brings this.
fn brings(said: &Said, this: fn(&ProposalCardItem) -> bool) -> bool {
    let Words::EveningCard(items) = &said.words else { return false };
    let is = |item: &CardItem| matches!(item, CardItem::Exercise(ExerciseCardItem::Proposal(item)) if this(item));
    said.is_new && items.iter().any(is)
}

/// The play must reach what it is to prove: else its promises would hold of nothing.
#[test]
fn the_play_about_proposals_gets_far_enough() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut reached = BTreeMap::<&str, u32>::new();
    for _ in 0..60 {
        let history = moves().new_tree(&mut runner).expect("a history").current();
        let play = played(Play::new(), &history);
        let said = |is: fn(&ProposalWords) -> bool| {
            u32::from(play.said.iter().filter_map(|said| proposal(&said.words)).any(is))
        };
        let kept = serde_json::to_string(&play.proposals()).expect("it can be kept");
        let marks = [
            ("agreed", said(|words| matches!(words, ProposalWords::Accepted { again: false, .. }))),
            ("renewed", said(|words| matches!(words, ProposalWords::Accepted { again: true, .. }))),
            ("left", said(|words| matches!(words, ProposalWords::Left))),
            ("withdrawn", said(|words| matches!(words, ProposalWords::Withdrawn))),
            ("ended", said(|words| matches!(words, ProposalWords::EndedNow(_)))),
            (
                "shown",
                said(
                    |words| matches!(words, ProposalWords::Agreement(one) if one.version.is_some()),
                ),
            ),
            (
                "signed",
                said(|words| {
                    matches!(words, ProposalWords::Agreement(one)
                if one.version.is_some_and(|version| version.signed))
                }),
            ),
            ("in force", u32::from(kept.contains("InForce"))),
            ("measures done", u32::from(play.couple.is_step_done(Step::Transparency))),
            ("agreement done", u32::from(play.couple.is_step_done(Step::Agreement))),
        ];
        for (mark, times) in marks {
            *reached.entry(mark).or_default() += times;
        }
    }
    assert!(reached.values().all(|times| *times >= 3), "{reached:?}");
}
