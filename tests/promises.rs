//! Promises to the couple, kept in random play of two partners and a third person.

#[path = "promises/deeds.rs"]
mod deeds;
#[path = "promises/play.rs"]
mod play;

use std::collections::HashMap;

use deeds::{Deed, deeds};
use kintsugi::domain::{Couple, Role, Seat, To, Words};
use kintsugi::messages::{Locale, Speech};
use play::Play;
use proptest::prelude::*;

fn played(history: &[Deed], as_role: Option<Role>) -> Play {
    let mut play = Play::new(as_role);
    for deed in history {
        play.does(deed.clone());
    }
    play
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_left_behind_and_no_moment_waits_in_the_past(history in deeds()) {
        let mut play = Play::new(None);
        for deed in history {
            let ticked = matches!(deed, Deed::Passes { .. } | Deed::Leaps { .. });
            play.does(deed);
            let wake = play.couple.wake_at();
            prop_assert!(!ticked || wake.is_none_or(|wake| wake > play.now), "{wake:?}");
        }
    }

    #[test]
    fn a_couple_comes_back_from_the_store_as_it_went(history in deeds()) {
        let mut play = Play::new(None);
        for deed in history {
            play.does(deed);
            let kept = serde_json::to_string(&play.couple).expect("it can be kept");
            let back: Couple = serde_json::from_str(&kept).expect("it can be read");
            prop_assert_eq!(&back, &play.couple);
        }
    }

    #[test]
    fn nobody_is_written_to_in_private_before_they_came(history in deeds()) {
        let mut play = Play::new(None);
        for deed in history {
            play.does(deed);
            for (_, to, words) in play.said.drain(..) {
                if let To::Partner(seat) = to {
                    let user = play.couple.partners[seat].as_ref().expect("seated").user;
                    let who = usize::try_from(user.0 - 501).expect("one of us");
                    prop_assert!(play.opened[who], "{words:?}");
                }
            }
        }
    }

    #[test]
    fn no_private_word_reaches_the_group_or_the_other(history in deeds()) {
        let speech = Speech::new("nobody").expect("words");
        let play = played(&history, None);
        for (_, to, words) in &play.said {
            let text = speech.line(words, Locale::En).expect("every saying renders");
            for (author, secret) in &play.secrets {
                let own = matches!(to, To::Partner(seat) if play.person(*seat) == *author);
                let shown_by_choice = matches!(words, Words::Nudge(_));
                prop_assert!(own || shown_by_choice || !text.contains(secret.as_str()), "{text}");
            }
        }
    }

    #[test]
    fn the_others_and_the_group_see_the_same_whichever_role_was_chosen(history in deeds()) {
        let seen = |role| {
            let play = played(&history, Some(role));
            let others = |to: &To| match to {
                To::Partner(seat) => play.person(*seat) != 0,
                _ => true,
            };
            let said = play.said.iter().filter(|(_, to, _)| others(to));
            said.cloned().collect::<Vec<_>>()
        };
        let hurt = seen(Role::Hurt);
        for role in [Role::Responsible, Role::Both, Role::Unsaid] {
            prop_assert_eq!(&hurt, &seen(role));
        }
    }

    #[test]
    fn an_evening_is_asked_for_once(history in deeds()) {
        // `/start` and a bot that was away show an open evening again.
        let shows_again = |deed: &Deed| {
            matches!(deed, Deed::Commands { name: "start", .. } | Deed::Stands { .. })
        };
        let history: Vec<_> = history.into_iter().filter(|deed| !shows_again(deed)).collect();
        let mut prompts = HashMap::new();
        for (_, _, words) in played(&history, None).said {
            if let Words::Prompt(date) = words {
                *prompts.entry(date).or_insert(0) += 1;
            }
        }
        prop_assert!(prompts.values().all(|times| *times == 1), "{prompts:?}");
    }

    #[test]
    fn a_care_card_is_seen_by_nobody_else(history in deeds()) {
        for (_, to, words) in played(&history, None).said {
            if let Words::Care { .. } = words {
                prop_assert!(matches!(to, To::Partner(_)));
            }
        }
    }

    #[test]
    fn at_most_one_notice_goes_to_each_stranger(history in deeds()) {
        let told = played(&history, None).said.into_iter().filter(|(_, to, words)| {
            *to == To::Group && matches!(words, Words::NotYours | Words::SeatFirst)
        });
        // Three people play; each can be a stranger once before and, with the seats taken, never again.
        prop_assert!(told.count() <= 3);
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
        let play = played(&history, None);
        let both = Seat::BOTH.into_iter().all(|seat| play.couple.partners[seat].is_some());
        let marks = [
            ("both seated", both),
            ("begun", play.couple.begun.is_some()),
            ("prompted", play.said.iter().any(|(_, _, words)| matches!(words, Words::Prompt(_)))),
            ("nudged", play.said.iter().any(|(_, _, words)| matches!(words, Words::Nudge(_)))),
            ("care", play.said.iter().any(|(_, _, words)| matches!(words, Words::Care { .. }))),
        ];
        for (mark, _) in marks.into_iter().filter(|(_, so)| *so) {
            *reached.entry(mark).or_default() += 1;
        }
    }
    for mark in ["both seated", "begun", "prompted", "nudged", "care"] {
        assert!(reached.get(mark).is_some_and(|times| *times >= 4), "{mark}: {reached:?}");
    }
}
