//! Promises about small ways.

use kintsugi::domain::{Place, SmallWaysWords};
use proptest::prelude::*;

use super::super::deeds::{Deed, deeds};
use super::super::phones::tell_apart;
use super::super::play::Play;
use super::super::{config, play_on};

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["smallways"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &["small_ways:another", "small_ways:daily", "small_ways:no-more"];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(_: &SmallWaysWords) -> bool {
    false
}

/// Whether it comes at its own time because somebody asked for it.
pub fn is_asked_for(_: &SmallWaysWords) -> bool {
    false
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nobody_sees_that_somebody_looks_for_small_ways(history in deeds()) {
        let history: Vec<_> =
            history.into_iter().filter(|deed| !deed.follows_phone_of(0)).collect();
        // In the other history they do something that leads nowhere, at the same moments.
        let nowhere = |deed: &Deed| match deed.clone() {
            Deed::Commands { who: 0, place: Place::Private, name: "smallways", words } => {
                Deed::Commands { who: 0, place: Place::Private, name: "nonsense", words }
            }
            Deed::PressesBlindly { who: 0, place, data } if data.starts_with("small_ways") => {
                Deed::PressesBlindly { who: 0, place, data: "gone:9".into() }
            }
            other => other,
        };
        let without: Vec<_> = history.iter().map(nowhere).collect();
        let play = |history: &[Deed]| {
            let mut play = Play::new();
            // Whoever opens their private chat is found there from then on: both have come.
            play.sets_up();
            play_on(play, history)
        };
        prop_assert_eq!(tell_apart(&play(&history), &play(&without), 0), None);
    }
}
