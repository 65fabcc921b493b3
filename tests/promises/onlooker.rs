//! What the other partner and the group learn of what somebody keeps to themselves: nothing, to the minute.
//! The other twins are with their flows; SECURITY lists them all.

use kintsugi::domain::Place;
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, deeds};
use super::phones::tell_apart;
use super::play::Play;

/// A hard moment just for oneself, with what is written down and kept; a page of the diary, and a look at it.
fn keeps_to_themselves(play: &mut Play) {
    play.writes_down(0);
    play.types(0, Place::Private, "diary", "a page of my own");
    play.types(0, Place::Private, "diary", "");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nobody_sees_a_hard_moment_kept_to_oneself_or_the_diary(
        history in deeds(), often in 2usize..9,
    ) {
        let private = |deed: &Deed| match deed {
            // What one sees in private one presses next; whoever writes there has unblocked it.
            Deed::Commands { who: 0, place, name, .. } => {
                *place == Place::Private || *name == "trigger"
            }
            Deed::PressesBlindly { who: 0, place, .. } => *place == Place::Private,
            Deed::WritesDown { who } | Deed::Ends { who } => *who == 0,
            Deed::Blocks { .. } => true,
            _ => deed.follows_phone_of(0),
        };
        let history: Vec<_> = history.into_iter().filter(|deed| !private(deed)).collect();
        let play = |keeps: bool| {
            let mut play = Play::new();
            play.does(Deed::SetsUp);
            for (number, deed) in history.iter().enumerate() {
                if keeps && number % often == 0 {
                    keeps_to_themselves(&mut play);
                }
                play.does(deed.clone());
            }
            play
        };
        prop_assert_eq!(tell_apart(&play(true), &play(false), 0), None);
    }
}
