//! Promises about the pulse, and the word that both may send.

use kintsugi::domain::{
    Change, ExercisePress, ExerciseWords, Measure, OwnWord, Place, Press, PulsePress, PulseWords,
    Words,
};
use proptest::prelude::*;

use super::super::deeds::{Deed, deeds};
use super::super::phones::tell_apart;
use super::super::play::Play;
use super::super::{config, played};

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["pulse", "progress"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "pulse:begin",
    "pulse:not-this-week",
    "pulse:say:days:5",
    "pulse:say:hope:2",
    "pulse:skip:laughed",
    "pulse:say:safe:0",
    "pulse:leave-out",
    "pulse:ask-safe",
    "pulse:word",
    "pulse:send:easier",
    "pulse:send:harder",
    "pulse:take-back",
    "progress",
    "signs",
];

/// Whether its author chose that their words are read by the other: a word is sent for that.
pub fn is_by_choice(words: &PulseWords) -> bool {
    matches!(words, PulseWords::Both(_))
}

/// Whether it comes at its own time because somebody asked for it.
pub fn is_asked_for(_: &PulseWords) -> bool {
    false
}

const PRIVATE: Place = Place::Private;

/// A pulse: one answer to each question, or none where it is skipped.
pub type Answers = [Option<u8>; Measure::ALL.len()];

pub fn answers() -> impl Strategy<Value = Answers> {
    [(); Measure::ALL.len()].map(|()| prop::option::weighted(0.8, 0u8..8))
}

impl Play {
    pub fn presses_pulse(&mut self, who: usize, press: PulsePress) {
        self.presses(who, PRIVATE, Some(Press::Exercise(ExercisePress::Pulse(press))));
    }

    /// The whole of it, in private.
    pub fn does_pulse(&mut self, who: usize, answers: Answers) {
        self.does(Deed::Commands { who, place: PRIVATE, name: "pulse", words: false });
        for (measure, answer) in Measure::ALL.into_iter().zip(answers) {
            let say = |level: u8| PulsePress::Say(measure, level.min(measure.highest()));
            self.presses_pulse(who, answer.map_or(PulsePress::Skip(measure), say));
        }
    }

    /// Each week one pulse of the first, with all the looks that one can take at it.
    fn weeks_of_pulses(history: &[Deed], pulses: &[Answers], does: bool) -> Self {
        let mut play = Self::new();
        play.sets_up();
        let mut history = history.chunks(4);
        for answers in pulses {
            play.does(Deed::Passes { minutes: 7 * 1_440 });
            if does {
                play.does_pulse(0, *answers);
                for name in ["pulse", "progress"] {
                    play.does(Deed::Commands { who: 0, place: PRIVATE, name, words: false });
                }
            }
            for deed in history.next().unwrap_or_default() {
                play.does(deed.clone());
            }
            play.looks_at_progress(1);
        }
        play
    }

    fn looks_at_progress(&mut self, who: usize) {
        for (place, name) in [(Place::Group, "progress"), (PRIVATE, "progress"), (PRIVATE, "pulse")]
        {
            self.does(Deed::Commands { who, place, name, words: false });
        }
    }

    fn both_words_shown(&self) -> Vec<[OwnWord; 2]> {
        let both = self.said.iter().filter_map(|said| match &said.words {
            Words::Exercise(ExerciseWords::Pulse(PulseWords::Both([(_, a), (_, b)]))) => {
                assert_eq!(said.to, None, "both words are shown in the group alone");
                Some([*a, *b])
            }
            _ => None,
        });
        both.collect()
    }
}

/// What of a history is nobody's pulse, and does not end it.
fn goes_on(deed: &Deed) -> bool {
    let of_pulse = |data: &str| data.starts_with("pulse:send") || data.starts_with("leave");
    match deed {
        Deed::Ends { .. } | Deed::SetsUp => false,
        Deed::PressesBlindly { data, .. } => !of_pulse(data),
        Deed::Commands { name, .. } => *name != "leave",
        deed => !deed.follows_phone_of(0),
    }
}

proptest! {
    #![proptest_config(config())]

    /// Two histories that differ in nothing but one partner's pulses: whether they take any, and what
    /// they answer, skip or leave out. The other and the group are sent the same, at the same times.
    #[test]
    fn of_a_pulse_nobody_else_sees_anything(
        history in deeds(),
        one in prop::collection::vec(answers(), 9),
        other in prop::collection::vec(answers(), 9),
        does in any::<bool>(),
    ) {
        let history: Vec<_> = history.into_iter().filter(goes_on).collect();
        let first = Play::weeks_of_pulses(&history, &one, true);
        let second = Play::weeks_of_pulses(&history, &other, does);
        prop_assert_eq!(tell_apart(&first, &second, 0), None);
    }

    /// A word that one has sent, changed or taken back is seen by nobody, as long as the other has sent
    /// none; what both have sent appears in the group, at once, or not at all.
    #[test]
    fn both_words_appear_or_neither(
        sends in prop::collection::vec((0usize..2, prop::option::of(0usize..3), 0u32..5), 1..12),
    ) {
        let mut play = Play::new();
        play.sets_up();
        play.does(Deed::Passes { minutes: 1_500 });
        let mut waits: [Option<(OwnWord, i64)>; 2] = [None; 2];
        let (mut day, mut expected) = (0i64, vec![]);
        for (who, word, days) in sends {
            play.does(Deed::Passes { minutes: days * 1_440 });
            day += i64::from(days);
            let word = word.map(|at| OwnWord::ALL[at]);
            play.presses_pulse(who, PulsePress::Word);
            play.presses_pulse(who, word.map_or(PulsePress::TakeBack, PulsePress::Send));
            waits[who] = word.map(|word| (word, day));
            // By other code: both within seven days, then both are gone.
            let fresh = |sent: Option<(OwnWord, i64)>| sent.filter(|(_, at)| day - at < 7);
            if let [Some((a, _)), Some((b, _))] = waits.map(fresh) {
                expected.push([a, b]);
                waits = [None; 2];
            }
            prop_assert_eq!(&play.both_words_shown(), &expected);
        }
    }

    /// As long as the other has sent no word, whatever one does with theirs is seen by nobody.
    #[test]
    fn a_word_that_waits_is_seen_by_nobody(
        sends in prop::collection::vec(prop::option::of(0usize..3), 1..6), does in any::<bool>(),
    ) {
        let play = |sends: &[Option<usize>]| {
            let mut play = Play::new();
            play.sets_up();
            play.does(Deed::Passes { minutes: 1_500 });
            for word in sends {
                let press = word.map_or(PulsePress::TakeBack, |at| PulsePress::Send(OwnWord::ALL[at]));
                play.presses_pulse(0, press);
                play.does(Deed::Passes { minutes: 1_440 });
                play.presses_pulse(1, PulsePress::Word);
                play.looks_at_progress(1);
            }
            play
        };
        let nothing = vec![None; sends.len()];
        let other = if does { vec![Some(2); sends.len()] } else { nothing };
        // What the other could do next shows it: only what they have seen is compared.
        let phones = |play: &Play| play.wires.iter().filter(|wire| wire.phone != 0).count();
        let (one, other) = (play(&sends), play(&other));
        prop_assert_eq!(phones(&one), phones(&other));
        prop_assert_eq!(one.said.iter().filter(|said| said.to != Some(0)).collect::<Vec<_>>(),
            other.said.iter().filter(|said| said.to != Some(0)).collect::<Vec<_>>());
    }

    /// A pulse is offered once a week at most, to each, and never by a message of its own where an
    /// evening rests; it is asked and shown in private alone.
    #[test]
    fn a_pulse_stays_in_its_own_chat(history in deeds()) {
        for said in played(&history).said {
            let Words::Exercise(ExerciseWords::Pulse(words)) = &said.words else { continue };
            let shown = matches!(words, PulseWords::Both(_) | PulseWords::BothShown);
            prop_assert!(shown || (said.to.is_some() && said.to == said.by), "{:?}", said);
            prop_assert!(!matches!(words, PulseWords::Both(_)) || said.to.is_none());
        }
    }

    /// The trend by other code, as PRODUCT says it: in means, on real numbers.
    #[test]
    fn a_change_is_told_as_the_rule_says(
        values in prop::collection::vec(-10i32..11, 0..20), at_least in 1i32..3,
    ) {
        prop_assert_eq!(Change::of(&values, at_least), oracle(&values, f64::from(at_least)));
        prop_assert_eq!(Change::of(&values, at_least).is_none(), values.len() < 8);
        // Turned upside down it is told the other way round.
        let turned: Vec<_> = values.iter().map(|value| 7 - value).collect();
        let other = Change::of(&turned, at_least).map(|change| match change {
            Change::More => Change::Less,
            Change::Less => Change::More,
            Change::Same => Change::Same,
        });
        prop_assert_eq!(Change::of(&values, at_least), other);
    }

    /// What `/progress` tells one of their pulses is what they have answered in the last eight weeks, by
    /// other code, whatever the other answers meanwhile.
    #[test]
    fn progress_tells_of_ones_own_pulses_alone(
        pulses in prop::collection::vec((answers(), answers()), 1..14),
    ) {
        let mut play = Play::new();
        play.sets_up();
        for (own, others) in &pulses {
            play.does(Deed::Passes { minutes: 7 * 1_440 });
            play.does_pulse(1, *others);
            play.does_pulse(0, *own);
        }
        play.does(Deed::Commands { who: 0, place: PRIVATE, name: "progress", words: false });
        let told = play.phones[0].last().map(|shown| shown.words.clone());
        let Some(Words::Progress(kintsugi::domain::Progress::Mine(mine))) = told else {
            return Err(TestCaseError::fail("it is told"));
        };
        let of = |at: usize| {
            let values = pulses.iter().filter_map(|(own, _)| own[at]);
            values.map(|level| i32::from(level.min(Measure::ALL[at].highest()))).collect::<Vec<_>>()
        };
        let changes = Measure::ALL.into_iter().enumerate().filter_map(|(at, measure)| {
            let least = if measure == Measure::Days { 2.0 } else { 1.0 };
            Some((measure, oracle(&of(at), least)?))
        });
        prop_assert_eq!(mine.changes, changes.collect::<Vec<_>>());
        let kept = pulses.iter().filter(|(own, _)| own.iter().any(Option::is_some)).count();
        prop_assert_eq!(mine.pulses, kept);
    }
}

fn oracle(values: &[i32], at_least: f64) -> Option<Change> {
    if values.len() < 8 {
        return None;
    }
    let newest: Vec<f64> = values.iter().rev().take(8).copied().map(f64::from).collect();
    let mean = |four: &[f64]| four.iter().sum::<f64>() / 4.0;
    let (last, before) = (mean(&newest[..4]), mean(&newest[4..]));
    let above = newest[..4].iter().filter(|value| **value > before).count();
    let below = newest[..4].iter().filter(|value| **value < before).count();
    match last - before {
        up if up >= at_least && above >= 3 => Some(Change::More),
        down if down <= -at_least && below >= 3 => Some(Change::Less),
        _ => Some(Change::Same),
    }
}
