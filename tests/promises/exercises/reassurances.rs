//! Words for a hard day: sealed until then, opened once, and their writer is not told.

use std::collections::HashMap;

use kintsugi::domain::{
    ExercisePress, ExerciseWords, Moment, Place, Press, ReassurancePress, ReassuranceWords, Seat,
    Words,
};
use proptest::prelude::*;

use super::super::config;
use super::super::deeds::{Deed, deeds};
use super::super::phones::{exempt::Exempt, tell_apart_but, tell_apart_on};
use super::super::play::Play;
use super::plans::{ends, is_private_of};

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["hardday"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "reassurance:write",
    "reassurance:seal",
    "reassurance:change",
    "reassurance:let-be",
    "reassurance:leave",
    "reassurance:list",
    "reassurance:look:1:1",
    "reassurance:take-back:1",
    "reassurance:take-back:2",
];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &ReassuranceWords) -> bool {
    matches!(words, ReassuranceWords::Opened(_))
}

/// Whether it comes at its own time because somebody asked for it.
pub fn is_asked_for(words: &ReassuranceWords) -> bool {
    matches!(words, ReassuranceWords::Opened(_))
}

impl Play {
    fn presses_reassurance(&mut self, who: usize, press: ReassurancePress) {
        self.presses(who, Place::Private, Some(Press::Exercise(ExercisePress::Reassurance(press))));
    }

    /// Writes something for a hard day and seals it.
    pub fn seals(&mut self, who: usize) {
        self.presses_reassurance(who, ReassurancePress::Write);
        let newest = self.phones[who].last().map(|shown| &shown.words);
        let asked = Words::Exercise(ExerciseWords::Reassurance(ReassuranceWords::Ask));
        if newest == Some(&asked) {
            let place = Place::Private;
            self.does(Deed::Writes { who, place, nth: usize::MAX, edited: false, odd: 11 });
            self.presses_reassurance(who, ReassurancePress::Seal);
        }
    }

    /// A hard moment in the group that the other lets go by.
    pub fn has_a_hard_day(&mut self, who: usize) {
        self.does(Deed::Commands { who, place: Place::Group, name: "trigger", words: false });
        self.does(Deed::Passes { minutes: 40 });
    }
}

fn opened(words: &Words) -> Option<&String> {
    match words {
        Words::Exercise(ExerciseWords::Reassurance(ReassuranceWords::Opened(words))) => Some(words),
        _ => None,
    }
}

fn answers(press: &Press) -> bool {
    matches!(press, Press::Moment(_, Moment::Here | Moment::Call | Moment::Soon | Moment::Cannot))
}

/// Without what the two do in private, which depends on what each of them sees.
fn in_the_open(history: Vec<Deed>) -> Vec<Deed> {
    let private = |deed: &Deed| {
        is_private_of(0, deed) || is_private_of(1, deed) || matches!(deed, Deed::SetsUp)
    };
    history.into_iter().filter(|deed| !private(deed)).collect()
}

proptest! {
    #![proptest_config(config())]

    /// Two histories that differ only in what was sealed: everybody else sees the same, but for the
    /// words themselves on a hard day.
    #[test]
    fn nobody_sees_what_is_sealed_before_a_hard_day(history in deeds()) {
        let history = in_the_open(history);
        let play = |seals: bool| {
            let mut play = Play::where_presses(|_, press| !ends(press));
            play.sets_up();
            for (number, deed) in history.iter().enumerate() {
                if seals && number % 5 == 0 {
                    play.seals(0);
                }
                play.does(deed.clone());
            }
            play
        };
        let (with, without) = (play(true), play(false));
        prop_assert_eq!(tell_apart_but(&with, &without, 0, &[Exempt::WordsForAHardDay]), None);
    }

    #[test]
    fn words_for_a_hard_day_are_opened_once_and_by_the_other_alone(history in deeds()) {
        let mut play = Play::where_presses(|_, press| !answers(press));
        play.sets_up();
        for (number, deed) in history.into_iter().enumerate() {
            if number % 9 == 0 {
                play.seals(number % 2);
                play.has_a_hard_day(1 - number % 2);
            }
            play.does(deed);
        }
        let mut times = HashMap::new();
        for said in &play.said {
            if let Some(words) = opened(&said.words) {
                *times.entry(words).or_insert(0) += 1;
                let of = |who: usize| words.ends_with(&format!("of{who}"));
                prop_assert!(said.to.is_some_and(|reader| reader < 3 && !of(reader)), "{:?}", said);
            }
        }
        prop_assert!(times.values().all(|times| *times == 1), "{times:?}");
        prop_assert!(!times.is_empty() || play.said.len() < 200, "none was ever opened");
    }

    /// Two histories, in one of which the other's chat takes nothing on each hard day, so that nothing
    /// is opened: the writer sees the same, whatever they look at and take back.
    #[test]
    fn the_writer_sees_the_same_whether_it_was_opened_or_not(history in deeds()) {
        // A card that can't lie in private lies in the group: there they see different buttons.
        let sees = |deed: &Deed| {
            matches!(
                deed,
                Deed::Presses { .. }
                    | Deed::PressesBlindly { .. }
                    | Deed::Writes { .. }
                    | Deed::Captions { .. }
            )
        };
        let history = in_the_open(history).into_iter().filter(|deed| !sees(deed));
        let history: Vec<_> = history.collect();
        let play = |blocked: bool| {
            let mut play = Play::where_presses(|_, press| !ends(press) && !answers(press));
            play.sets_up();
            for (number, deed) in history.iter().enumerate() {
                if number % 6 == 0 {
                    play.seals(0);
                    play.does(Deed::Blocks { seat: Seat::B, blocked });
                    play.has_a_hard_day(1);
                    let is_opened = play.said.iter().any(|said| opened(&said.words).is_some());
                    assert!(number > 0 || is_opened != blocked, "they don't differ");
                    play.does(Deed::Blocks { seat: Seat::B, blocked: false });
                    let place = Place::Private;
                    play.does(Deed::Commands { who: 0, place, name: "hardday", words: false });
                    let number = u32::try_from(number / 6).expect("a small number");
                    play.presses_reassurance(0, ReassurancePress::Look(number, 1));
                    if number % 3 == 2 {
                        play.presses_reassurance(0, ReassurancePress::TakeBack(number));
                    }
                }
                play.does(deed.clone());
            }
            play.does(Deed::Leaps { minutes: 100 * 1440 });
            let place = Place::Private;
            play.does(Deed::Commands { who: 0, place, name: "hardday", words: false });
            play.does(Deed::Commands { who: 0, place, name: "diary", words: false });
            play
        };
        let (reached, not) = (play(false), play(true));
        prop_assert_eq!(tell_apart_on(&reached, &not, &[0], &[Exempt::PassingOn]), None);
    }
}
