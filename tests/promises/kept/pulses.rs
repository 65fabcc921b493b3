//! What is kept of pulses, and of words that wait for the other's.

use kintsugi::domain::{Entry, Measure, OwnWord, PulsePress};

use super::super::deeds::Deed;
use super::super::play::Play;
use super::{PRIVATE, begun, days, state, thirteen_months};

impl Play {
    fn pulses_kept(&self) -> Vec<Vec<(Measure, u8)>> {
        let pulse = |entry: &Entry| match entry {
            Entry::Pulse { answers, .. } => Some(answers.clone()),
            _ => None,
        };
        self.journal.iter().filter_map(|(_, record)| pulse(&record.entry)).collect()
    }
}

#[test]
fn a_pulse_stays_thirteen_months() {
    let mut play = begun();
    play.does_pulse(0, [Some(3); 6]);
    let until = thirteen_months(play.now);
    play.leaps_to(until - chrono::TimeDelta::minutes(1));
    assert_eq!(play.pulses_kept().len(), 1);
    play.does(Deed::Passes { minutes: 2 });
    assert!(play.pulses_kept().is_empty());
}

#[test]
fn what_was_answered_of_a_pulse_is_kept_after_a_day() {
    let mut play = begun();
    play.does(Deed::Commands { who: 0, place: PRIVATE, name: "pulse", words: false });
    play.presses_pulse(0, PulsePress::Say(Measure::Days, 4));
    let until = play.now + days(1);
    let open = |play: &Play| !state(play)["pulses"]["of"]["a"]["open"].is_null();
    play.leaps_to(until - chrono::TimeDelta::minutes(1));
    assert!(open(&play) && play.pulses_kept().is_empty());
    play.does(Deed::Passes { minutes: 2 });
    assert!(!open(&play));
    assert_eq!(play.pulses_kept(), [[(Measure::Days, 4)]]);
}

#[test]
fn a_word_waits_seven_days_for_the_others() {
    let mut play = begun();
    let waits = |play: &Play| !state(play)["pulses"]["of"]["a"]["word"].is_null();
    play.presses_pulse(0, PulsePress::Send(OwnWord::Harder));
    let until = play.now + days(7);
    play.leaps_to(until - chrono::TimeDelta::minutes(1));
    assert!(waits(&play));
    play.does(Deed::Passes { minutes: 2 });
    assert!(!waits(&play));
    // Shown, or taken back, it is gone at once.
    for (who, press) in [(1, PulsePress::Send(OwnWord::Steady)), (0, PulsePress::TakeBack)] {
        play.presses_pulse(0, PulsePress::Word);
        play.presses_pulse(0, PulsePress::Send(OwnWord::Easier));
        assert!(waits(&play));
        play.presses_pulse(who, press);
        assert!(!waits(&play));
    }
}
