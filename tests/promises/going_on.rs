//! What was typed in danger, after its author decided; and in the group, where it is said already.

use kintsugi::domain::{
    CareCard, CarePage, CarePress, Country, Entry, HeldPress, Journal, Leads, Moment, PassOn,
    Place, Press, Seat, Slot, Typed, Words,
};

use super::danger::{diary_holds, is_care, set_up};
use super::deeds::Deed;
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
            matches!(heard[..], [Words::Typed(Typed::CareFirst(first))] if first.leads == Leads::Moment),
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

impl Play {
    /// Whether the first one has where help is before their eyes.
    fn sees_helplines(&self) -> bool {
        let care = Slot::Care(Seat::A);
        let newest = self.phones[0].iter().rev().find(|shown| shown.slot.as_ref() == Some(&care));
        self.hanging.lies(0, &care) && newest.is_some_and(|shown| is_care(&shown.words))
    }
}

/// The card goes after its ten minutes, or stays for **Keep**; no press below it takes it away before.
#[test]
fn where_help_is_stays_in_sight_whatever_is_pressed() {
    let typed = [
        ("trigger", "he hit me again"),
        ("win", "I want to die, but we laughed"),
        ("promise", "I will make you pay"),
        ("diary", "I'm scared of him"),
    ];
    let presses = [
        None,
        Some(HeldPress::GoOn),
        Some(HeldPress::Change),
        Some(HeldPress::Delete),
        Some(HeldPress::AllTheSame),
    ];
    for (name, words) in typed {
        for (place, wished) in [GROUP, PRIVATE].into_iter().flat_map(|p| presses.map(|w| (p, w))) {
            let mut play = set_up();
            play.types(0, place, name, words);
            play.does(Deed::Passes { minutes: 3 });
            match wished {
                Some(wished) => play.decides(0, wished),
                None => {
                    play.presses(0, PRIVATE, Some(Press::Care(CarePress::Keep(CarePage::Help))));
                }
            }
            assert!(play.sees_helplines(), "/{name} in {place:?}: {wished:?}");
            if wished == Some(HeldPress::Change) {
                play.says(0, "it was a long day");
                assert!(play.sees_helplines(), "/{name} in {place:?}: changed");
            }
            play.does(Deed::Passes { minutes: 8 });
            assert_eq!(play.sees_helplines(), wished.is_none(), "/{name} in {place:?}: {wished:?}");
        }
    }
}

/// Its pages lie where it lay, as long as it would have.
#[test]
fn each_page_of_the_care_card_goes_when_the_card_does() {
    let country = Country::of("DE");
    let elsewhere = CarePage::In(Country::of("NZ").expect("a country"));
    let turns = [
        CarePage::Therapy,
        CarePage::Own,
        CarePage::Help,
        CarePage::Countries,
        elsewhere,
        CarePage::Stopping,
        CarePage::Quiet,
    ];
    let mut play = set_up();
    play.types(0, PRIVATE, "trigger", "he hit me again");
    play.decides(0, HeldPress::GoOn);
    for page in turns {
        let before = play.said.len();
        play.presses(0, PRIVATE, Some(Press::Care(CarePress::Turn(page))));
        assert!(play.sees_helplines(), "{page:?}");
        let shown = Words::Care(CareCard { keep: true, page, country, quiet: Some(false) });
        assert!(play.since(before, Some(0)).contains(&shown), "{page:?}");
        assert!(play.since(before, None).is_empty() && play.since(before, Some(1)).is_empty());
    }
    play.does(Deed::Passes { minutes: 11 });
    assert!(!play.sees_helplines());
    play.presses(0, PRIVATE, Some(Press::Care(CarePress::Turn(CarePage::Help))));
    assert!(!play.sees_helplines());
}

/// Below a threat the bot is as quiet in the group as below any answer, and copies it for its author alone.
#[test]
fn a_threat_in_the_group_gets_the_one_reaction_and_goes_nowhere() {
    for name in ["promise", "win", "thanks", "talk"] {
        let mut play = set_up();
        let before = (play.said.len(), play.effects);
        play.types(0, GROUP, name, "I will make you pay, tomorrow at 7");
        assert!(play.since(before.0, None).is_empty() && play.since(before.0, Some(1)).is_empty());
        // The reaction, and the card.
        assert_eq!(play.effects - before.1, 2, "{name}");
        play.decides(0, HeldPress::GoOn);
        let last = play.said.last().map(|said| &said.words);
        assert_eq!(last, Some(&Words::Typed(Typed::NotPassedOn { in_group: true })), "{name}");
        assert!(play.since(before.0, None).is_empty() && play.since(before.0, Some(1)).is_empty());
    }
}

/// What is typed in private takes the place of nothing that was typed in the group: it would be said
/// there, below a number that another message has.
#[test]
fn what_waits_in_one_place_is_not_changed_from_the_other() {
    let mut play = set_up();
    play.types(0, GROUP, "promise", "I will make you pay, tomorrow at 7");
    play.decides(0, HeldPress::Change);
    let before = play.said.len();
    play.says(0, "home by 7 tomorrow");
    assert!(play.since(before, None).is_empty(), "{:?}", play.since(before, None));
}

/// The nudge offers what it always does, and no threat goes by it.
#[test]
fn a_nudge_about_violence_is_like_any_other_and_carries_no_threat() {
    let mut play = set_up();
    play.types(0, GROUP, "trigger", "he hit me again");
    let nudge = play.phones[1].iter().rev().find_map(|shown| match &shown.words {
        Words::Nudge(nudge) => Some(nudge.clone()),
        _ => None,
    });
    let nudge = nudge.expect("a nudge");
    assert!(nudge.passes);
    play.presses(1, PRIVATE, Some(Press::Moment(nudge.episode, Moment::PassOn)));
    let before = play.said.len();
    play.says(1, "I'm going to hurt you");
    assert!(play.since(before, Some(1)).iter().all(is_care));
    play.decides(1, HeldPress::GoOn);
    let last = play.said.last().map(|said| &said.words);
    assert_eq!(last, Some(&Words::Typed(Typed::NotPassedOn { in_group: false })));
    assert!(play.since(before, Some(0)).is_empty());
}

/// Nobody hears "I haven't kept that" of such words, and what is asked later does not get them.
#[test]
fn words_of_danger_that_nothing_asked_for_are_kept_in_the_diary() {
    for name in ["step", "measures", "diary", "trigger"] {
        let mut play = set_up();
        play.types(0, PRIVATE, name, "");
        play.says(0, "I want to die");
        if name == "step" {
            play.answers_in_private_with(0, "the walk");
        }
        let before = play.said.len();
        play.decides(0, HeldPress::GoOn);
        assert!(play.since(before, Some(0)).contains(&Words::WordsKept), "{name}");
        assert!(diary_holds(&play, "I want to die"), "{name}");
    }
}

/// Below a message whose time is over, behind a command that takes no words, beyond what fits.
#[test]
fn words_of_danger_that_are_refused_are_kept_in_the_diary() {
    let long = format!("I want to die{}", " and nobody sees it".repeat(40));
    for (name, words) in [("help", "I want to die"), ("promise", &long), ("plan", "I want to die")]
    {
        let mut play = set_up();
        play.types(0, PRIVATE, name, words);
        play.decides(0, HeldPress::GoOn);
        assert!(diary_holds(&play, words), "/{name}");
        assert!(play.said.iter().all(|said| !said.words.keeps_nothing()), "/{name}");
    }
    let mut play = set_up();
    play.answers_in_private_with(0, "the walk");
    let date = play.prompted().expect("an evening");
    play.does(Deed::Passes { minutes: 1_000 });
    play.replies_to(0, PRIVATE, Slot::Privately(date, Seat::A), "I want to die");
    play.decides(0, HeldPress::GoOn);
    assert!(diary_holds(&play, "I want to die"));
    assert!(!play.said.iter().any(|said| said.words == Words::EveningClosed));
}

/// They are for the one who has a hard moment, and shown back first.
#[test]
fn words_of_danger_below_a_nudge_are_shown_back_after_go_on() {
    let mut play = set_up();
    play.triggers(1, GROUP);
    play.says(0, "I want to die when I see what I did");
    play.decides(0, HeldPress::GoOn);
    let shown = |said: &super::Said| matches!(said.words, Words::PassOn(PassOn::Shown { .. }));
    assert!(play.said.iter().any(shown), "{:?}", play.said.last());
}
