//! What was typed in danger, after its author decided; and in the group, where it is said already.

use kintsugi::domain::{Entry, HeldPress, Journal, Place, Slot, Typed, Words};

use super::danger::{is_care, set_up};
use super::play::Play;

const GROUP: Place = Place::Group;
const PRIVATE: Place = Place::Private;

#[test]
fn in_private_a_partner_who_hits_is_not_asked_unless_all_the_same() {
    let nudged = |play: &Play| {
        play.said.iter().any(|said| said.to == Some(1) && matches!(said.words, Words::Nudge(_)))
    };
    for wished in [HeldPress::GoOn, HeldPress::Delete, HeldPress::Change, HeldPress::AllTheSame] {
        let mut play = set_up();
        let before = play.said.len();
        play.types(0, PRIVATE, "trigger", "he hit me again");
        let heard = play.since(before, Some(0));
        assert!(
            matches!(heard[..], [Words::Typed(Typed::CareFirst(first))] if first.asks),
            "{heard:?}"
        );
        play.decides(0, wished);
        assert_eq!(nudged(&play), wished == HeldPress::AllTheSame, "{wished:?}");
        let card = play.since(before, Some(0)).iter().any(|words| matches!(words, Words::Card(_)));
        assert_eq!(card, matches!(wished, HeldPress::GoOn | HeldPress::AllTheSame), "{wished:?}");
    }
}

#[test]
fn in_the_group_a_hard_moment_goes_as_ever_with_care_before_its_card() {
    let heard_by = |words: &str| {
        let mut play = set_up();
        let before = play.said.len();
        play.types(0, GROUP, "trigger", words);
        (play.since(before, Some(1)), play.since(before, None), play.since(before, Some(0)))
    };
    let (partner, group, own) = heard_by("the song in the shop");
    let (partner_too, group_too, own_too) = heard_by("he hit me again");
    assert_eq!((partner, group), (partner_too, group_too));
    assert!(is_care(&own_too[0]) && own_too.len() == own.len() + 1, "{own_too:?}");
}

#[test]
fn in_the_group_the_next_question_waits_for_go_on() {
    let mut play = set_up();
    let date = play.prompted().expect("an evening");
    let before = (play.said.len(), play.effects);
    play.replies_to(0, GROUP, Slot::Prompt(date), "I want to die");
    assert!(play.since(before.0, None).is_empty());
    // The reaction, and the card.
    assert_eq!(play.effects - before.1, 2);
    play.decides(0, HeldPress::GoOn);
    let asked = play.since(before.0, None);
    assert!(matches!(asked[..], [Words::Typed(Typed::AskRest { high: false, .. })]), "{asked:?}");
}

#[test]
fn what_was_said_in_the_group_can_be_taken_out_of_what_is_kept() {
    let mut play = set_up();
    play.types(0, GROUP, "win", "I want to die, but we laughed");
    let kept = |play: &Play| {
        play.kept.iter().filter(|(change, _)| matches!(change, Journal::Keep(_))).count()
            - play.kept.iter().filter(|(change, _)| matches!(change, Journal::Forget(_))).count()
    };
    let before = kept(&play);
    let heard = play.said.iter().any(|said| matches!(said.words, Words::Received(..)));
    assert!(!heard, "a warm line below such words");
    play.decides(0, HeldPress::Delete);
    assert_eq!(kept(&play), before - 1);
    let last = play.said.last().map(|said| &said.words);
    assert_eq!(last, Some(&Words::Typed(Typed::HeldForgotten(true))));
}

/// All this may be within one moment, as the clock tells it.
#[test]
fn delete_takes_no_other_words_that_were_kept_at_the_same_moment() {
    let mut play = set_up();
    play.types(0, GROUP, "win", "I want to die, but we laughed");
    play.types(0, GROUP, "win", "we cooked together");
    play.decides(0, HeldPress::Delete);
    let wins: Vec<_> = play.journal.iter().map(|(_, record)| record.entry.clone()).collect();
    let other = Entry::Win { words: "we cooked together".into() };
    assert!(wins.contains(&other), "{wins:?}");
    assert!(!format!("{wins:?}").contains("I want to die"), "{wins:?}");
}
