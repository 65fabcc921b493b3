//! Breathing together: both see the same, and either can stop it.

use kintsugi::domain::{Moment, Place, Seat, Together, Words};
use proptest::prelude::*;

use super::deeds::{Deed, deeds};
use super::play::Play;
use super::{config, said::Said};

impl Play {
    /// A hard moment, met: both breathe.
    fn breathes_together(&mut self) {
        self.does(Deed::Commands { who: 0, place: Place::Group, name: "trigger", words: false });
        self.presses_of_newest(1, Moment::Here);
        self.presses_of_newest(0, Moment::Together);
    }
}

fn of(said: &Said) -> Option<Together> {
    match said.words {
        Words::Together(words) => Some(words),
        _ => None,
    }
}

fn is_breath(words: Together) -> bool {
    matches!(words, Together::Breath { .. })
}

fn is_shared(words: Together) -> bool {
    matches!(words, Together::Breath { .. } | Together::Breathed(_) | Together::Stopped { .. })
}

proptest! {
    #![proptest_config(config())]

    /// Each breath, and its end, is shown to both or to nobody, in their private chats alone.
    #[test]
    fn both_chats_breathe_in_step(history in deeds()) {
        let mut play = Play::new();
        play.sets_up();
        for (number, deed) in history.into_iter().enumerate() {
            if number % 8 == 0 {
                play.breathes_together();
            }
            play.does(deed);
        }
        let shared: Vec<_> =
            play.said.iter().filter(|said| of(said).is_some_and(is_shared)).collect();
        prop_assert!(shared.iter().any(|said| of(said).is_some_and(is_breath)));
        for pair in shared.chunks(2) {
            prop_assert!(pair.len() == 2 && of(pair[0]) == of(pair[1]), "{:?}", pair);
            prop_assert!(pair[0].to.is_some() && pair[1].to.is_some(), "{:?}", pair);
            prop_assert!(pair[0].to != pair[1].to, "{:?}", pair);
        }
    }

    #[test]
    fn breathing_together_stops_for_both_when_either_stops(history in deeds(), who in 0usize..2) {
        let mut play = Play::new();
        play.sets_up();
        play.breathes_together();
        prop_assert!(play.said.last().and_then(of).is_some_and(is_breath));
        play.presses_of_newest(who, Moment::StopTogether);
        let stopped = play.said.len();
        let end = &play.said[stopped - 2..];
        let told = |to| end.iter().any(|said| {
            said.to == Some(to) && matches!(of(said), Some(Together::Stopped { .. }))
        });
        prop_assert!(told(0) && told(1), "{:?}", end);
        // Until both wish for it again.
        for deed in history {
            play.does(deed);
        }
        let after = play.said[stopped..].iter().filter_map(of);
        let first = after.into_iter().find(|words| is_breath(*words));
        let begins = |words| matches!(words, Together::Breath { inward: true, left: 120, .. });
        prop_assert!(first.is_none_or(begins), "{:?}", first);
    }
}

#[test]
fn a_private_chat_that_takes_nothing_looks_like_one_that_does_not_answer() {
    let mut play = Play::new();
    play.sets_up();
    play.does(Deed::Commands { who: 0, place: Place::Group, name: "trigger", words: false });
    play.presses_of_newest(1, Moment::Here);
    play.does(Deed::Blocks { seat: Seat::B, blocked: true });
    let before = play.said.len();
    play.presses_of_newest(0, Moment::Together);
    let heard: Vec<_> = play.said[before..].iter().map(|said| (said.to, of(said))).collect();
    assert!(matches!(heard[..], [(Some(0), Some(Together::Waits(_)))]), "{heard:?}");
}
