//! Nobody is hurried, doubled, left out or asked too often.

use std::collections::HashMap;

use chrono::TimeDelta;
use kintsugi::domain::{
    Couple, Event, ExerciseWords, Facts, GroupStatus, LetterWords, News, Seat, Step, Words, decide,
};
use proptest::prelude::*;

use super::deeds::{Deed, deeds};
use super::play::Play;
use super::{config, is_asked_for, played, without};

/// What comes where no prompt does, and by day: a message of its kind an evening.
fn comes_alone(words: &ExerciseWords) -> Option<&'static str> {
    match words {
        ExerciseWords::Note(_) => Some("a card of its own"),
        ExerciseWords::News(_) => Some("the group's message"),
        ExerciseWords::Letter(LetterWords::TellNote) => Some("what was told"),
        _ => None,
    }
}

proptest! {
    #![proptest_config(config())]

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
    fn an_evening_is_asked_for_once_and_brings_each_one_private_card_at_most(history in deeds()) {
        // These show an open evening again, for those who ask.
        let history = without(&history, &["start", "checkin", "stands"]);
        let mut prompts = HashMap::new();
        let mut cards = HashMap::new();
        let mut alone = HashMap::new();
        for said in played(&history).said.iter().filter(|said| said.unasked && said.is_new) {
            match &said.words {
                Words::Prompt { date, .. } => {
                    *prompts.entry(Some(*date)).or_insert(0) += 1;
                    cards.clear();
                }
                Words::ThreeSilentDays(_) => cards.clear(),
                Words::EveningCard(_) => *cards.entry(said.to).or_insert(0) += 1,
                Words::Exercise(words) if comes_alone(words).is_some() => {
                    // Where no prompt comes there are as many hours between two, also when they move.
                    let kind = comes_alone(words);
                    let last = alone.insert((said.to, kind), said.at);
                    let far = last.is_none_or(|last| said.at - last >= TimeDelta::hours(9));
                    prop_assert!(far, "{last:?}, {:?}: {kind:?}", said.at);
                }
                other => prop_assert!(is_asked_for(other), "unasked: {other:?}"),
            }
            prop_assert!(cards.values().all(|times| *times == 1), "{cards:?}");
        }
        prop_assert!(prompts.values().all(|times| *times == 1), "{prompts:?}");
    }

    #[test]
    fn one_moment_never_brings_a_third_nudge(history in deeds()) {
        let mut nudges = HashMap::new();
        for said in played(&history).said.iter().filter(|said| said.is_new) {
            if let Words::Nudge(nudge) = &said.words {
                *nudges.entry(nudge.episode).or_insert(0) += 1;
            } else if let Words::NudgeOnceMore(nudge) = &said.words {
                *nudges.entry(nudge.episode).or_insert(0) += 1;
            }
        }
        prop_assert!(nudges.values().all(|times| *times <= 2), "{nudges:?}");
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
        prop_assert!(play.couple.walk.as_ref().is_none_or(|walk| walk.current() != Step::Forgiveness));
        for said in &play.said {
            let opens = matches!(
                said.words,
                Words::Prompt { news: Some(News::Opened { step: Step::Forgiveness, .. }), .. }
                    | Words::Reopened(Step::Forgiveness)
            );
            prop_assert!(!opens);
            let card = matches!(&said.words, Words::Step(card) if card.step == Step::Forgiveness);
            prop_assert!(!card || said.to.is_some(), "its card is shown in private alone");
        }
    }

    /// They hear a notice, and it is known who is in the group. Nothing else comes of it but what comes
    /// of a look at the group alone, which what happens there may bring: what waited for it is sent, or
    /// let go because it is too late.
    #[test]
    fn what_a_third_person_does_changes_nothing_for_the_two(history in deeds()) {
        let mut play = Play::new();
        for deed in [Deed::SetsUp].into_iter().chain(history) {
            let by_third = matches!(
                deed,
                Deed::Commands { who: 2, .. }
                    | Deed::Presses { who: 2, .. }
                    | Deed::PressesBlindly { who: 2, .. }
                    | Deed::Writes { who: 2, .. }
                    | Deed::SendsMedia { who: 2, .. }
            );
            let (before, kept) = (play.couple.clone(), play.kept.len());
            let seated = Seat::BOTH.into_iter().all(|seat| before.partners[seat].is_some());
            let seat = play.seated[2];
            play.does(deed);
            if by_third && seated && seat == 0 {
                let theirs = |couple: &Couple| {
                    let mut couple = couple.clone();
                    (couple.told, couple.group_status) = (vec![], GroupStatus::default());
                    couple
                };
                let after = theirs(&play.couple);
                if theirs(&before) != after {
                    let look = Event::Looked(play.looks());
                    let looked = decide(before, look, &Facts::default(), play.now).couple;
                    prop_assert_eq!(theirs(&looked), after);
                }
                prop_assert_eq!(kept, play.kept.len());
            }
        }
    }
}
