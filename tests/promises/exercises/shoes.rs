//! Promises about “In your shoes”.

use kintsugi::domain::{
    CardItem, CheckIn, ExerciseCardItem, ExercisePress, Place, Press, Round, Seat, ShoesCardItem,
    ShoesPress, ShoesQuestion, ShoesWords, Words,
};
use proptest::prelude::*;

use super::super::config;
use super::super::deeds::{Deed, deeds};
use super::super::phones::tell_apart;
use super::super::play::Play;

/// Commands that random play types.
pub const COMMANDS: &[&str] = &[];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "tool:shoes",
    "shoes:write:1",
    "shoes:write:2",
    "shoes:seal:1",
    "shoes:seal:2",
    "shoes:read:1",
    "shoes:read:2",
    "shoes:open:1",
    "shoes:write:then",
    "shoes:seal:then",
    "shoes:take-back",
];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &ShoesWords) -> bool {
    matches!(words, ShoesWords::Theirs { .. } | ShoesWords::Answer(_))
}

/// Whether it comes at its own time because somebody asked for it.
pub fn is_asked_for(_words: &ShoesWords) -> bool {
    false
}

const SECOND: ShoesQuestion = ShoesQuestion::Round(Round::Second);

impl Play {
    fn presses_shoes(&mut self, who: usize, press: ShoesPress) {
        let press = Press::Exercise(ExercisePress::Shoes(press));
        self.presses(who, Place::Private, Some(press));
    }

    /// Writes something and seals it.
    pub fn seals_in_shoes(&mut self, who: usize, wanted: ShoesQuestion) {
        self.presses_shoes(who, ShoesPress::Write(wanted));
        let place = Place::Private;
        self.does(Deed::Writes { who, place, nth: usize::MAX, edited: false, odd: 11 });
        self.presses_shoes(who, ShoesPress::Seal(wanted));
    }

    /// Evenings that the second answers in the group, so that they go on coming.
    pub fn evenings(&mut self, number: u32) {
        for _ in 0..number {
            self.does(Deed::Passes { minutes: 1440 });
            let date = self.phones[3].iter().rev().find_map(|shown| match shown.words {
                Words::Prompt { date, .. } => Some(date),
                _ => None,
            });
            let answer = date.map(|date| Press::CheckIn(date, CheckIn::NoHigh));
            self.presses(1, Place::Group, answer);
        }
    }

    /// The second has sealed round one, the first was told, and round two is open.
    pub fn second_round_opens(&mut self) {
        self.does(Deed::SetsUp);
        self.seals_in_shoes(1, ShoesQuestion::Round(Round::First));
        // After the prompt, so that the cards of the last evening lie open.
        self.does(Deed::Passes { minutes: 120 });
        self.evenings(7);
    }
}

/// Whether a press says something to the other, or takes a way out.
fn seals_second(press: &Press) -> bool {
    matches!(press, Press::Exercise(ExercisePress::Shoes(ShoesPress::Seal(SECOND))))
}

/// What comes after, with nothing that the first does in private: that would depend on what they see.
fn after(history: Vec<Deed>) -> Vec<Deed> {
    let private = |deed: &Deed| match deed {
        Deed::Commands { who: 0, place, .. }
        | Deed::Presses { who: 0, place, .. }
        | Deed::Writes { who: 0, place, .. }
        | Deed::PressesBlindly { who: 0, place, .. } => *place == Place::Private,
        Deed::WritesDown { who } => *who == 0,
        _ => false,
    };
    history.into_iter().filter(|deed| !private(deed)).collect()
}

fn told_of_second(play: &Play) -> [bool; 2] {
    let second = CardItem::Exercise(ExerciseCardItem::Shoes(ShoesCardItem::Wrote(Round::Second)));
    let told = |who: usize| {
        play.said.iter().any(|said| {
            said.to == Some(who)
                && matches!(&said.words, Words::EveningCard(all) if all.contains(&second))
        })
    };
    [told(0), told(1)]
}

proptest! {
    #![proptest_config(config())]

    /// As long as the other has not written, nobody but the author can tell whether they have: not
    /// when it is sealed, and not when it goes back to their diary.
    #[test]
    fn nobody_learns_who_has_written_in_their_shoes(history in deeds()) {
        let history = after(history);
        let seen = |seals: bool| {
            let mut play = Play::where_presses(|who, press| who == 0 || !seals_second(press));
            play.second_round_opens();
            if seals {
                play.seals_in_shoes(0, SECOND);
            }
            play.evenings(3);
            for deed in &history {
                play.does(deed.clone());
            }
            play
        };
        prop_assert_eq!(tell_apart(&seen(true), &seen(false), 0), None);
    }

    /// Whether what they wrote was read is not for its author to know.
    #[test]
    fn reading_in_their_shoes_leaves_no_trace(history in deeds()) {
        let history = after(history);
        let seen = |reads: bool| {
            let mut play = Play::new();
            play.second_round_opens();
            if reads {
                play.presses_shoes(0, ShoesPress::Read(Round::First));
                let theirs = |words: &Words| format!("{words:?}").contains("Theirs");
                assert!(play.said.iter().any(|said| theirs(&said.words)), "it was read");
            } else {
                play.presses_shoes(0, ShoesPress::LetBe(Round::First));
            }
            for deed in &history {
                play.does(deed.clone());
            }
            play
        };
        prop_assert_eq!(tell_apart(&seen(true), &seen(false), 0), None);
    }

    /// Both are told of round two on one evening, or neither is.
    #[test]
    fn round_two_is_shown_to_both_or_to_neither(
        history in deeds(),
        first in 0usize..2,
        between in 0u32..3,
        blocks in any::<Option<bool>>(),
    ) {
        let mut play = Play::new();
        play.second_round_opens();
        play.seals_in_shoes(first, SECOND);
        play.evenings(between);
        play.seals_in_shoes(1 - first, SECOND);
        let seat = blocks.map(|one| if one { Seat::A } else { Seat::B });
        let blocked = seat.map(|seat| Deed::Blocks { seat, blocked: true });
        let evening = Deed::Passes { minutes: 1440 };
        for deed in blocked.into_iter().chain([evening]).chain(history) {
            // Others may come to sit there after an end.
            if !matches!(deed, Deed::Ends { .. }) {
                play.does(deed);
                play.opens_notes();
                let [one, other] = told_of_second(&play);
                prop_assert_eq!(one, other);
            }
            if play.couple.begun.is_none() {
                break;
            }
        }
    }
}

/// The scenes lead where they are meant to.
#[test]
fn both_rounds_are_played() {
    let mut play = Play::new();
    play.second_round_opens();
    play.seals_in_shoes(0, SECOND);
    play.evenings(1);
    assert_eq!(told_of_second(&play), [false, false]);
    play.seals_in_shoes(1, SECOND);
    play.evenings(1);
    assert_eq!(told_of_second(&play), [true, true]);
}
