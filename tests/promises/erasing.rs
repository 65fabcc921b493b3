//! Erase: what was theirs goes at once, and nobody else sees it go (PRODUCT §9).

use kintsugi::domain::{CarePage, CarePress, Entry, Place, Press, Words};
use proptest::prelude::*;

use super::config;
use super::danger::set_up;
use super::deeds::{Deed, SCENES, Which, deeds, scene};
use super::phones::{Effect, Exempt, tell_apart_but};
use super::play::Play;

const DAY: u32 = 1_440;
const PRIVATE: Place = Place::Private;

impl Play {
    /// The same number of acts, whether it is done or looked at alone.
    pub fn erases(&mut self, who: usize, really: bool) {
        let last = if really { CarePress::Erase } else { CarePress::Turn(CarePage::Help) };
        self.types(who, PRIVATE, "care", "");
        for press in [CarePress::Turn(CarePage::Erase), last] {
            self.presses(who, PRIVATE, Some(Press::Care(press)));
        }
    }

    /// Whether the first one's press was taken: not where care comes before what they typed.
    fn has_erased(&self) -> bool {
        let state = serde_json::to_value(&self.couple).expect("it can be kept");
        state.pointer("/life/erased/a") == Some(&true.into())
    }

    /// The words that they have typed.
    fn words_of(&self, who: usize) -> Vec<String> {
        let own = self.secrets.iter().filter(|(of, words)| *of == who && words.len() > 3);
        own.map(|(_, words)| words.clone()).collect()
    }

    /// What is kept of the couple's state, but what both said yes to.
    fn state(&self) -> String {
        let mut state = serde_json::to_value(&self.couple).expect("it can be kept");
        for of_both in ["/exercises/proposals/all", "/exercises/talks"] {
            if let Some(part) = state.pointer_mut(of_both) {
                *part = serde_json::Value::Null;
            }
        }
        state.to_string()
    }
}

fn is_of_both(effect: &Effect) -> bool {
    let text = format!("{effect:?}");
    text.contains("Proposal(") || text.contains("Talk(") || text.contains("PartnerSays")
}

/// What was erased, in any words that are said since.
fn said_again(play: &Play, since: usize, words: &[String]) -> Option<String> {
    let wires = play.wires[since..].iter().filter(|wire| !is_of_both(&wire.effect));
    let mut texts = wires.map(|wire| format!("{:?}", wire.effect));
    texts.find(|text| words.iter().any(|words| text.contains(words.as_str())))
}

/// Whether the first one does it.
fn is_of_first(deed: &Deed) -> bool {
    match deed {
        Deed::Commands { who, .. }
        | Deed::Presses { who, .. }
        | Deed::PressesBlindly { who, .. }
        | Deed::Writes { who, .. }
        | Deed::SendsMedia { who, .. }
        | Deed::Captions { who, .. }
        | Deed::WritesDown { who }
        | Deed::Shares { who }
        | Deed::Ends { who } => *who == 0,
        Deed::GoOn => true,
        _ => false,
    }
}

/// Whether the first one only writes by it, and sends nothing off.
fn only_writes(deed: &Deed) -> bool {
    match deed {
        Deed::Presses { who: 0, .. }
        | Deed::PressesBlindly { who: 0, .. }
        | Deed::Ends { .. }
        | Deed::Shares { who: 0 } => false,
        Deed::Commands { who, name, .. } => !(*who == 0 && ["trigger", "care"].contains(name)),
        deed => !deed.follows_phone_of(0),
    }
}

proptest! {
    #![proptest_config(config())]

    /// Two histories that differ in one partner's erase alone. Of all that they had written nothing was
    /// on its way: so everybody else sees the same, at the same times.
    #[test]
    fn nobody_sees_that_somebody_erases(history in deeds(), at in 0usize..40) {
        let history: Vec<_> = history.into_iter().filter(only_writes).collect();
        let play = |erases: bool| {
            let mut play = Play::new();
            for (number, deed) in history.iter().enumerate() {
                if number == at {
                    play.erases(0, erases);
                }
                if number < at || !is_of_first(deed) {
                    play.does(deed.clone());
                }
            }
            play
        };
        let but = [Exempt::WeekOfBoth];
        prop_assert_eq!(tell_apart_but(&play(true), &play(false), 0, &but), None);
    }

    /// Whatever was on its way: what was erased is said to nobody, is in no state and in no record; and of
    /// the other's nothing went with it.
    #[test]
    fn what_was_erased_is_nowhere_and_reaches_nobody(history in deeds(), rest in deeds()) {
        let mut play = set_up();
        for deed in history {
            play.does(deed);
        }
        let (user, before) = (play.couple.partners.a.as_ref().map(|own| own.user), play.wires.len());
        let others = |play: &Play| -> Vec<_> {
            let of = |record: &&kintsugi::domain::Record| Some(record.user) != user;
            play.journal.iter().map(|(_, record)| record).filter(of).cloned().collect()
        };
        let (theirs, words) = (others(&play), play.words_of(0));
        play.erases(0, true);
        if !play.has_erased() {
            return Ok(());
        }
        let left = play.journal.iter().filter(|(_, record)| Some(record.user) == user);
        let own = left.filter(|(_, record)| {
            !matches!(record.entry, Entry::Ended { .. } | Entry::Agreement { .. })
        });
        prop_assert_eq!(own.count(), 0);
        for record in theirs {
            prop_assert!(others(&play).contains(&record));
        }
        let state = play.state();
        let found = words.iter().find(|words| state.contains(words.as_str()));
        prop_assert_eq!(found, None);
        for deed in rest.into_iter().filter(|deed| !is_of_first(deed)) {
            play.does(deed);
        }
        prop_assert_eq!(said_again(&play, before, &words), None);
    }
}

/// Each scene in which the first one wrote something for the other, at each hour of it.
#[test]
fn no_scene_brings_what_was_erased() {
    for number in 0..SCENES {
        for cut in 0..scene(number, 0).len() {
            let mut play = set_up();
            let mut deeds = scene(number, 0).into_iter();
            deeds.by_ref().take(cut).for_each(|deed| play.does(deed));
            let (before, words) = (play.wires.len(), play.words_of(0));
            play.erases(0, true);
            if !play.has_erased() {
                continue;
            }
            let state = play.state();
            let found = words.iter().find(|words| state.contains(words.as_str()));
            assert_eq!(found, None, "scene {number}, {cut}");
            for deed in deeds.filter(|deed| !is_of_first(deed)) {
                play.does(deed);
            }
            play.does(Deed::Passes { minutes: 20 * DAY });
            assert_eq!(said_again(&play, before, &words), None, "scene {number}, {cut}");
        }
    }
}

/// Only the card that lies there erases, and only once.
#[test]
fn a_card_that_is_gone_erases_nothing_and_a_second_tap_neither() {
    let mut play = set_up();
    play.writes_down(0);
    play.types(0, PRIVATE, "care", "");
    play.presses(0, PRIVATE, Some(Press::Care(CarePress::Turn(CarePage::Erase))));
    play.does(Deed::Passes { minutes: 11 });
    play.presses(0, PRIVATE, Some(Press::Care(CarePress::Erase)));
    assert!(!play.diary(0).is_empty(), "the card deleted itself");
    play.erases(0, true);
    assert!(play.diary(0).is_empty());
    play.writes_down(0);
    play.presses(0, PRIVATE, Some(Press::Care(CarePress::Erase)));
    assert!(!play.diary(0).is_empty(), "the second tap");
}

/// When both have erased, and neither has written since, nothing is left.
#[test]
fn when_both_have_erased_everything_goes() {
    for writes_since in [false, true] {
        let mut play = set_up();
        let couple = play.couple.id;
        (0..2).for_each(|who| play.writes_down(who));
        play.erases(0, true);
        assert_eq!((play.couple.id, play.diary(1).len()), (couple, 1), "it is the other's");
        if writes_since {
            play.writes_down(0);
        }
        play.does(Deed::Passes { minutes: DAY });
        play.erases(1, true);
        assert_eq!(play.couple.id == couple, writes_since);
        assert_eq!(play.diary(0).len(), usize::from(writes_since), "what came since is kept");
    }
}

/// What one began to answer is theirs, also when its question goes; so that is no end either.
#[test]
fn what_one_began_to_answer_is_in_their_diary_when_its_question_goes() {
    let mut play = set_up();
    play.erases(1, true);
    play.asks(0);
    play.does(Deed::Passes { minutes: 2 * DAY });
    play.opens(1);
    play.does(Deed::Presses { who: 1, place: PRIVATE, which: Which::Named("question-answer") });
    play.says(1, "At my mother's.");
    assert!(play.state().contains("At my mother's."));
    let couple = play.couple.id;
    play.erases(0, true);
    assert_eq!(play.couple.id, couple);
    let pages: Vec<_> = play.diary(1).into_iter().map(|(_, entry)| entry.clone()).collect();
    assert_eq!(pages, [Entry::Diary { words: "At my mother's.".into() }]);
}

/// After an end: each erases their own; once both have, or their time is over, nothing is left.
#[test]
fn after_an_end_each_erases_their_own_and_then_all_is_gone() {
    let mut play = set_up();
    let couple = play.couple.id;
    (0..2).for_each(|who| play.writes_down(who));
    play.does(Deed::Ends { who: 0 });
    for who in [0, 1] {
        assert_eq!(play.diary(who).len(), 1);
        play.presses(who, PRIVATE, Some(Press::EraseBefore));
        assert_eq!(play.diary(who).len(), 1, "asked once more");
        play.presses(who, PRIVATE, Some(Press::EraseBeforeNow));
        assert!(play.diary(who).is_empty());
        assert_eq!(play.couple.id == couple, who == 0);
    }
    // A second tap, a stranger's by now.
    let before = play.said.len();
    play.presses(0, PRIVATE, Some(Press::EraseBeforeNow));
    assert!(play.said[before..].iter().all(|said| said.words == Words::Passed));
}

#[test]
fn thirty_days_after_an_end_everything_is_gone() {
    let mut play = set_up();
    let couple = play.couple.id;
    play.writes_down(1);
    play.does(Deed::Ends { who: 0 });
    play.does(Deed::Passes { minutes: 29 * DAY });
    assert_eq!(play.couple.id, couple);
    play.does(Deed::Passes { minutes: 2 * DAY });
    assert_ne!(play.couple.id, couple);
}
