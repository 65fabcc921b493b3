//! Words of danger get care first, and nobody else sees a difference (PRODUCT §8).

use kintsugi::domain::{
    Entry, HeldPress, Journal, Place, Press, SetUp, Slot, Typed, UserId, Words, dangers,
};
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, deeds};
use super::phones::tell_apart;
use super::play::Play;

const GROUP: Place = Place::Group;
const PRIVATE: Place = Place::Private;

/// What somebody types in danger: of each kind, and behind a command.
const TYPED: [(&str, &str); 6] = [
    ("", "I don't want to be alive any more"),
    ("trigger", "he hit me again"),
    ("apology", "I feel like killing myself"),
    ("", "I'm going to hurt you"),
    ("thanks", "I'm scared of him"),
    ("checkin", "high: nothing\nlow: I want to die"),
];

impl Play {
    /// Of somebody who has not agreed, a hard moment begins without its words: it is typed as a text.
    fn types_in_danger(&mut self, who: usize, place: Place, nth: usize) {
        let agreed = self.has_agreed(who);
        match TYPED[nth % TYPED.len()] {
            (_, words) if !agreed => self.says(who, words),
            ("", words) => self.says(who, words),
            (name, words) => self.types(who, place, name, words),
        }
    }

    fn has_agreed(&self, who: usize) -> bool {
        let user = UserId(501 + i64::try_from(who).expect("small"));
        let seat = self.couple.seat_of(user);
        let partner = seat.and_then(|seat| self.couple.partners[seat].as_ref());
        partner.is_some_and(|own| own.set_up > SetUp::Consent)
    }

    /// How often these words went to somebody's diary.
    fn kept_in_diary(&self, words: &str) -> usize {
        let is_it = |entry: &Entry| matches!(entry, Entry::Diary { words: kept } if kept == words);
        let kept = self
            .kept
            .iter()
            .filter(|(change, _)| matches!(change, Journal::Keep(record) if is_it(&record.entry)));
        kept.count()
    }

    /// Presses the newest button of that kind below the care card.
    pub fn decides(&mut self, who: usize, wished: HeldPress) {
        let shown = self.phones[who].iter().rev().flat_map(|shown| shown.words.buttons());
        let is = |press: &Press| matches!(press, Press::Held(_, press) if *press == wished);
        let press = shown.flatten().find(is);
        self.presses(who, PRIVATE, press);
    }
}

pub fn is_care(words: &Words) -> bool {
    matches!(words, Words::Care { .. } | Words::Typed(Typed::CareFirst(_)))
}

/// What would show on the phones of the first: there the histories differ.
fn is_ones_own(deed: &Deed) -> bool {
    matches!(
        deed,
        Deed::Presses { who: 0, place: PRIVATE, .. }
            | Deed::Writes { who: 0, place: PRIVATE, .. }
            | Deed::Captions { who: 0, place: PRIVATE, .. }
            | Deed::WritesDown { who: 0 }
            | Deed::Shares { who: 0 }
            | Deed::Blocks { .. }
    )
}

pub fn set_up() -> Play {
    let mut play = Play::new();
    play.sets_up();
    play.does(Deed::Passes { minutes: 1_440 + 180 });
    play
}

pub fn diary_holds(play: &Play, words: &str) -> bool {
    play.diary(0)
        .iter()
        .any(|(_, entry)| matches!(entry, Entry::Diary { words: kept } if kept == words))
}

proptest! {
    #![proptest_config(config())]

    /// Two histories that differ in what the first one typed in danger, in private: the others see
    /// the same, whether its author does nothing more, or takes it back.
    #[test]
    fn nobody_sees_that_somebody_typed_in_danger(history in deeds(), deletes in any::<bool>()) {
        let history: Vec<_> = history.into_iter().filter(|deed| !is_ones_own(deed)).collect();
        let play = |in_danger: bool| {
            let mut play = Play::new();
            for (number, deed) in history.iter().enumerate() {
                if number % 5 == 0 {
                    if in_danger {
                        play.types_in_danger(0, PRIVATE, number / 5);
                    } else {
                        play.types(0, PRIVATE, "help", "");
                    }
                    if deletes && in_danger {
                        play.decides(0, HeldPress::Delete);
                    }
                }
                play.does(deed.clone());
            }
            play
        };
        let (typed, not) = (play(true), play(false));
        prop_assert_eq!(tell_apart(&typed, &not, 0), None);
    }

    /// Nothing answers such words in private but the care card; and no word is lost: whatever is
    /// not taken back is in the diary at the day's close.
    #[test]
    fn care_comes_before_anything_else_and_no_word_is_lost(history in deeds()) {
        let mut play = Play::new();
        play.sets_up();
        for (number, deed) in history.into_iter().enumerate() {
            if number % 9 == 4 && play.has_agreed(0) {
                let (_, words) = TYPED[number % TYPED.len()];
                let (before, kept) = (play.said.len(), play.kept_in_diary(words));
                play.types_in_danger(0, PRIVATE, number);
                let mut first = play.since(before, Some(0));
                // Buttons that go are no words.
                first.retain(|words| *words != Words::Passed);
                let only_care = first.iter().all(is_care) && !first.is_empty();
                prop_assert!(only_care, "{first:?}");
                play.does(Deed::Passes { minutes: 1_441 });
                prop_assert!(play.kept_in_diary(words) > kept, "{words} is lost");
            }
            play.does(deed);
        }
    }

    /// A threat reaches nobody, by no road: it is its author's alone.
    #[test]
    fn no_threat_is_carried_from_one_to_the_other(history in deeds()) {
        let threat = "I'm going to hurt you";
        let mut play = Play::new();
        for (number, deed) in history.into_iter().enumerate() {
            if number % 4 == 0 {
                let names = ["tell", "promise", "ask", "win", "trigger", "hardday", "talk"];
                let place = if number % 8 == 0 { GROUP } else { PRIVATE };
                play.types(0, place, names[number / 4 % names.len()], threat);
                play.says(0, threat);
                play.decides(0, HeldPress::GoOn);
            }
            play.does(deed);
        }
        for said in play.said.iter().filter(|said| said.to != Some(0)) {
            prop_assert!(!format!("{:?}", said.words).contains(threat), "{:?}", said.words);
        }
    }
}

#[test]
fn a_low_in_danger_gets_care_and_counts_only_after_go_on() {
    let mut play = set_up();
    play.answers_in_private_with(0, "the walk");
    let before = play.said.len();
    play.says(0, "I don't want to be alive any more");
    let heard = play.since(before, Some(0));
    assert!(matches!(heard[..], [Words::Typed(Typed::CareFirst(_))]), "{heard:?}");
    assert!(play.since(before, None).is_empty());
    let date = play.prompted().expect("an evening");
    play.replies_to(1, GROUP, Slot::Prompt(date), "the lake\nthe rain");
    let shared =
        |play: &Play| play.said.iter().any(|said| matches!(said.words, Words::BothShared { .. }));
    assert!(!shared(&play));
    play.decides(0, HeldPress::GoOn);
    assert!(shared(&play), "{:?}", play.said.last());
}

#[test]
fn what_was_held_goes_to_the_diary_at_the_days_close_and_survives_until_then() {
    let mut play = set_up();
    play.answers_in_private_with(0, "the walk");
    let words = "I don't want to be alive any more";
    play.says(0, words);
    let kept = serde_json::to_string(&play.couple).expect("it can be kept");
    play.couple = serde_json::from_str(&kept).expect("it can be read");
    play.does(Deed::Passes { minutes: 15 });
    let folded = play.said.last().map(|said| &said.words);
    assert!(matches!(folded, Some(Words::Typed(Typed::HeldWaits(_)))), "{folded:?}");
    play.does(Deed::Passes { minutes: 1_000 });
    assert!(diary_holds(&play, words));
    play.decides(0, HeldPress::GoOn);
    assert!(!play.said.iter().any(|said| matches!(said.words, Words::BothShared { .. })));
}

#[test]
fn what_is_written_anew_takes_its_place() {
    let mut play = set_up();
    play.types(0, PRIVATE, "apology", "");
    play.says(0, "I feel like killing myself");
    play.decides(0, HeldPress::Change);
    play.says(0, "I feel very low");
    let state = serde_json::to_string(&play.couple).expect("it can be kept");
    assert!(state.contains("I feel very low") && !state.contains("killing"), "{state}");
}

#[test]
fn a_letter_or_words_below_an_open_card_get_care_first() {
    for name in ["letter", "step", "measures", "diary", "trigger"] {
        let mut play = set_up();
        play.types(0, PRIVATE, name, "");
        let before = play.said.len();
        play.says(0, "I want to die");
        let heard = play.since(before, Some(0));
        assert!(matches!(heard[..], [Words::Typed(Typed::CareFirst(_))]), "{name}: {heard:?}");
    }
}

#[test]
fn what_helps_typed_in_danger_is_taken_after_go_on() {
    let mut play = Play::new();
    play.presses(0, GROUP, Some(Press::TakeSeat));
    for answer in ["agree", "honest-skip", "role-hurt", "happened-lies"] {
        play.presses(0, PRIVATE, Press::read(answer));
    }
    play.says(0, "when he hits me I go to my sister");
    let helps = |play: &Play| play.couple.partners.a.as_ref().and_then(|own| own.helps.clone());
    assert_eq!(helps(&play), None);
    play.decides(0, HeldPress::GoOn);
    assert!(helps(&play).is_some());
}

/// A double tap, or the button of an older card.
#[test]
fn a_decision_counts_once() {
    let mut play = set_up();
    play.answers_in_private_with(0, "the walk");
    play.says(0, "I want to die");
    play.decides(0, HeldPress::GoOn);
    let before = play.said.len();
    play.decides(0, HeldPress::GoOn);
    play.decides(0, HeldPress::Delete);
    assert_eq!(play.said.len(), before);
    assert!(!dangers("I want to die").is_empty());
}
