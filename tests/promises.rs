//! Promises to the couple, kept in random play of two partners and a third person.

#[path = "promises/deeds.rs"]
mod deeds;
#[path = "promises/play.rs"]
mod play;
#[path = "promises/scenes.rs"]
mod scenes;

use std::collections::HashMap;

use deeds::{Deed, deeds};
use kintsugi::domain::{
    Couple, Journal, News, Offer, Place, Press, Role, Seat, SetUp, Step, Words,
};
use kintsugi::messages::{Locale, Speech};
use play::{Play, Said};
use proptest::prelude::*;

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

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// The play itself fails when a tick leaves a moment that has passed.
    #[test]
    fn after_a_tick_no_moment_waits_in_the_past(history in deeds()) {
        played(&history);
    }

    #[test]
    fn a_couple_comes_back_from_the_store_as_it_went(history in deeds()) {
        let mut play = Play::new();
        for deed in history {
            play.does(deed);
            let kept = serde_json::to_string(&play.couple).expect("it can be kept");
            prop_assert!(kept.len() < 60_000, "{} bytes", kept.len());
            let back: Couple = serde_json::from_str(&kept).expect("it can be read");
            prop_assert_eq!(&back, &play.couple);
        }
    }

    #[test]
    fn nobody_is_written_to_in_private_before_they_came(history in deeds()) {
        let play = played(&history);
        prop_assert!(play.said.iter().all(|said| said.had_come));
    }

    #[test]
    fn no_private_word_reaches_the_group_or_the_other(history in deeds()) {
        let speech = Speech::new("nobody").expect("words");
        let play = played(&history);
        for said in &play.said {
            let text = speech.line(&said.words, Locale::En).expect("every saying renders");
            let by_choice = matches!(said.words, Words::Nudge(_) | Words::Shared { .. });
            for (author, secret) in &play.secrets {
                let own = said.to == Some(*author);
                prop_assert!(own || by_choice || !text.contains(secret.as_str()), "{text}");
            }
        }
    }

    #[test]
    fn the_others_and_the_group_see_the_same_whichever_role_was_chosen(history in deeds()) {
        let hurt = play_on(Play::in_role(Role::Hurt), &history);
        for role in [Role::Responsible, Role::Both, Role::Unsaid] {
            let other = play_on(Play::in_role(role), &history);
            prop_assert_eq!(seen_by_others(&hurt), seen_by_others(&other));
        }
    }

    #[test]
    fn nobody_sees_who_is_ready(history in deeds()) {
        // What the first one sees, and so presses next, does differ.
        let chooses = |deed: &Deed| matches!(deed, Deed::Presses { who: 0, place: Place::Private, .. });
        let history: Vec<_> = history.into_iter().filter(|deed| !chooses(deed)).collect();
        let wishes = |press: &Press| matches!(press, Press::Step(_, offer)
            if !matches!(offer, Offer::Reopen | Offer::Show));
        let none = play_on(Play::where_presses(move |_, press| !wishes(press)), &history);
        let one = play_on(Play::where_presses(move |who, press| who == 0 || !wishes(press)), &history);
        prop_assert_eq!(seen_by_others(&none), seen_by_others(&one));
    }

    #[test]
    fn an_evening_is_asked_for_once_and_brings_each_one_private_card_at_most(history in deeds()) {
        // These show an open evening again, for those who ask.
        let history = without(&history, &["start", "checkin", "stands"]);
        let mut prompts = HashMap::new();
        let mut cards = HashMap::new();
        for said in played(&history).said.iter().filter(|said| said.unasked) {
            match &said.words {
                Words::Prompt { date, .. } => {
                    *prompts.entry(*date).or_insert(0) += 1;
                    cards.clear();
                }
                Words::EveningCard(_) => *cards.entry(said.to).or_insert(0) += 1,
                other => prop_assert!(false, "unasked: {other:?}"),
            }
            prop_assert!(cards.values().all(|times| *times == 1), "{cards:?}");
        }
        prop_assert!(prompts.values().all(|times| *times == 1), "{prompts:?}");
    }

    #[test]
    fn a_care_card_and_the_way_out_are_seen_by_nobody_else(history in deeds()) {
        for said in played(&history).said {
            if matches!(said.words, Words::Care { .. } | Words::Leave | Words::LeaveLater) {
                prop_assert!(said.to.is_some());
            }
        }
    }

    #[test]
    fn a_hard_moment_told_in_private_shows_nothing_in_the_group(history in deeds()) {
        let in_group = |deed: &Deed| {
            matches!(deed, Deed::Commands { name: "trigger", place: Place::Group, .. })
        };
        let history: Vec<_> = history.into_iter().filter(|deed| !in_group(deed)).collect();
        for said in played(&history).said.iter().filter(|said| said.to.is_none()) {
            let about_it = matches!(
                said.words,
                Words::HardMoment(_) | Words::Card(_) | Words::PartnerSays(_) | Words::NoAnswerYet
                    | Words::AskOrKeep { .. } | Words::HowIsItNow(_) | Words::WhatHelped(_)
            );
            prop_assert!(!about_it, "{:?}", said.words);
        }
    }

    #[test]
    fn one_moment_never_brings_a_third_nudge(history in deeds()) {
        let mut nudges = HashMap::new();
        for said in played(&history).said.iter().filter(|said| said.is_new) {
            if let Words::Nudge(nudge) = &said.words {
                *nudges.entry(nudge.episode).or_insert(0) += 1;
            } else if let Words::NudgeOnceMore(episode) = &said.words {
                *nudges.entry(*episode).or_insert(0) += 1;
            }
        }
        prop_assert!(nudges.values().all(|times| *times <= 2), "{nudges:?}");
    }

    #[test]
    fn nothing_is_kept_of_somebody_who_has_not_agreed(history in deeds()) {
        let play = played(&history);
        for (journal, set_up) in &play.kept {
            if let Journal::Keep(record) = journal {
                prop_assert!(set_up.is_some_and(|stage| stage > SetUp::Consent), "{record:?}");
            }
        }
    }

    #[test]
    fn nothing_is_asked_of_somebody_who_has_not_agreed(history in deeds()) {
        for said in played(&history).said {
            let asks = matches!(said.words, Words::Nudge(_) | Words::NudgeOnceMore(_));
            prop_assert!(!asks || said.had_agreed, "{:?}", said.words);
        }
    }

    #[test]
    fn a_stranger_gets_one_notice(history in deeds()) {
        let play = played(&history);
        for who in 0..3 {
            prop_assert!(play.notices[who] <= 1 + play.seated[who], "{:?}", play.notices);
        }
    }

    #[test]
    fn step_eight_is_never_open(history in deeds()) {
        let play = played(&history);
        prop_assert!(play.couple.walk.is_none_or(|walk| walk.current() != Step::Forgiveness));
        for said in &play.said {
            let opens = matches!(
                said.words,
                Words::Prompt { news: Some(News::Opened { step: Step::Forgiveness, .. }), .. }
                    | Words::Reopened(Step::Forgiveness)
            );
            prop_assert!(!opens);
        }
    }
}

/// The play must reach what it is to prove: else its promises would hold of nothing.
#[test]
fn random_play_gets_far_enough() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
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
            ("nudged", said(|words| matches!(words, Words::Nudge(_)))),
            ("nudged once more", said(|words| matches!(words, Words::NudgeOnceMore(_)))),
            ("asked what helped", said(|words| matches!(words, Words::WhatHelped(_)))),
            ("cared", said(|words| matches!(words, Words::Care { .. }))),
            ("shared", said(|words| matches!(words, Words::Shared { .. }))),
            ("opened a diary", said(|words| matches!(words, Words::DiaryPage { .. }))),
            ("ended", said(|words| matches!(words, Words::Ended))),
        ];
        for (mark, so) in marks {
            *reached.entry(mark).or_default() += u32::from(so);
        }
    }
    assert!(reached.values().all(|times| *times >= 3), "{reached:?}");
}
