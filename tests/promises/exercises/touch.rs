//! Promises about touch.

use std::collections::BTreeSet;

use kintsugi::domain::{
    CardItem, ExerciseCardItem, ExercisePress, ExerciseWords, Place, Press, TouchAnswer,
    TouchCardItem, TouchItem, TouchPress, TouchWords, Words,
};
use proptest::prelude::*;

use super::super::deeds::{Deed, deeds};
use super::super::phones::tell_apart;
use super::super::play::Play;
use super::super::said::Said;
use super::super::{config, played};

/// Commands that random play types.
pub const COMMANDS: &[&str] = &[];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "tool:touch",
    "touch:set:hand:yes",
    "touch:set:hug:yes",
    "touch:set:hug:maybe",
    "touch:clear",
];

/// Whether its author chose that their words are read by the other: there are none.
pub fn is_by_choice(_words: &TouchWords) -> bool {
    false
}

/// Whether it comes at its own time because somebody asked for it.
pub fn is_asked_for(_words: &TouchWords) -> bool {
    false
}

const ITEMS: usize = TouchItem::ALL.len();
type Answers = [TouchAnswer; ITEMS];

impl Play {
    fn fills(&mut self, who: usize, answers: Answers) {
        for (item, answer) in TouchItem::ALL.into_iter().zip(answers) {
            let press = Press::Exercise(ExercisePress::Touch(TouchPress::Set(item, answer)));
            self.presses(who, Place::Private, Some(press));
        }
    }

    /// The evenings of some weeks, after both have filled their lists; the second perhaps says the
    /// same again on each of those evenings.
    fn weeks(a: Answers, b: Answers, weeks: u32, again: bool) -> Self {
        let mut play = Self::new();
        play.does(Deed::SetsUp);
        play.fills(0, a);
        play.fills(1, b);
        play.does(Deed::Passes { minutes: 120 });
        for _ in 0..7 * weeks {
            play.evenings(1);
            if again {
                play.fills(1, b);
            }
        }
        play
    }

    /// What of touch somebody's evening cards told as they were laid.
    fn matches(&self, who: usize) -> Vec<TouchItem> {
        self.cards_told(who, |said| said.is_new)
    }

    /// The same, with what a card that lay was edited to.
    fn ever_told(&self, who: usize) -> BTreeSet<TouchItem> {
        self.cards_told(who, |_| true).into_iter().collect()
    }

    fn cards_told(&self, who: usize, which: impl Fn(&Said) -> bool) -> Vec<TouchItem> {
        let cards = self.said.iter().filter(|said| said.to == Some(who) && which(said));
        let card_items = cards.flat_map(|said| match &said.words {
            Words::EveningCard(card_items) => card_items.clone(),
            _ => vec![],
        });
        card_items
            .filter_map(|card_item| match card_item {
                CardItem::Exercise(ExerciseCardItem::Touch(TouchCardItem::Match(item))) => {
                    Some(item)
                }
                _ => None,
            })
            .collect()
    }
}

fn answers() -> impl Strategy<Value = Answers> {
    [(); ITEMS].map(|()| prop::sample::select(TouchAnswer::ALL.to_vec()))
}

/// Other answers with the same mutual yeses: where one of them has not said yes, anything that is
/// no mutual yes.
fn as_mutual(a: Answers, b: Answers, other: Answers) -> Answers {
    let yes = TouchAnswer::Yes;
    let mut all = other;
    for (at, answer) in all.iter_mut().enumerate() {
        *answer = match (a[at] == yes, b[at] == yes, *answer) {
            (true, true, _) => yes,
            (true, false, TouchAnswer::Yes) => b[at],
            (_, _, answer) => answer,
        };
    }
    all
}

proptest! {
    #![proptest_config(config())]

    /// Two lists of the other's with the same mutual yeses look the same to the first, week after
    /// week; and so does everything in the group.
    #[test]
    fn of_touch_one_sees_the_mutual_yeses_alone(
        a in answers(),
        b in answers(),
        other in answers(),
        full in any::<bool>(),
    ) {
        let a = if full { [TouchAnswer::Yes; ITEMS] } else { a };
        let one = Play::weeks(a, b, 5, false);
        let other = Play::weeks(a, as_mutual(a, b, other), 5, true);
        prop_assert_eq!(tell_apart(&one, &other, 1), None);
        // Only what both have said yes to, one a week at most, nothing twice within three weeks.
        let matches = one.matches(0);
        prop_assert!(matches.len() <= 5);
        for item in &matches {
            let at = TouchItem::ALL.iter().position(|other| other == item).expect("on the list");
            prop_assert!(a[at] == TouchAnswer::Yes && b[at] == TouchAnswer::Yes);
            let times = matches.iter().filter(|other| *other == item).count();
            prop_assert!(times <= 2, "{:?}", matches);
        }
    }

    /// Both are told the same on the same evening, or neither is told; nobody sees the other's list.
    #[test]
    fn of_touch_both_are_told_the_same(history in deeds(), weeks in 1u32..6, one in 0usize..2) {
        // A Friday's evening, with cards that lie open: **Ready** is on them.
        let full = [TouchAnswer::Yes; ITEMS];
        let mut play = Play::weeks(full, full, weeks, false);
        let ready = Deed::PressesBlindly { who: one, place: Place::Private, data: "ready:1".into() };
        for deed in [ready].into_iter().chain(history) {
            let ends = matches!(&deed, Deed::Ends { .. });
            if !ends {
                play.does(deed);
            }
            if play.couple.begun.is_none() {
                break;
            }
            play.opens_notes();
            prop_assert_eq!(play.ever_told(0), play.ever_told(1));
        }
    }

    #[test]
    fn a_list_of_touch_is_seen_by_its_owner_alone(history in deeds()) {
        for said in played(&history).said {
            let list = matches!(said.words, Words::Exercise(ExerciseWords::Touch(_)));
            prop_assert!(!list || (said.to.is_some() && said.to == said.by));
        }
    }
}

/// Weeks with a match and weeks without one both come, and each is told to both.
#[test]
fn some_weeks_bring_a_match_and_some_none() {
    let full = [TouchAnswer::Yes; ITEMS];
    let play = Play::weeks(full, full, 12, false);
    let matches = play.matches(0);
    assert!((2..=11).contains(&matches.len()), "{matches:?}");
    assert_eq!(matches, play.matches(1));
    let none = Play::weeks(full, [TouchAnswer::Maybe; ITEMS], 12, false);
    assert_eq!((none.matches(0), none.matches(1)), (vec![], vec![]));
}
