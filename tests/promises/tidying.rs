//! **Tidy** takes away what the bot wrote to one person, and nothing else (PRODUCT §8).

use kintsugi::domain::{CarePage, CarePress, Place, Press, Toast, What, Words};
use proptest::prelude::*;

use super::config;
use super::danger::set_up;
use super::deeds::deeds;
use super::phones::{Effect, tell_apart};
use super::play::Play;

const PRIVATE: Place = Place::Private;

fn tidies(play: &mut Play, press: CarePress) {
    play.types(0, PRIVATE, "care", "");
    for press in [CarePress::Turn(CarePage::Tidy), press] {
        play.presses(0, PRIVATE, Some(Press::Care(press)));
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nobody_sees_that_somebody_tidies(history in deeds(), often in 3usize..12) {
        let history: Vec<_> =
            history.into_iter().filter(|deed| !deed.follows_phone_of(0)).collect();
        let play = |really: bool| {
            let press =
                if really { CarePress::Tidy } else { CarePress::Turn(CarePage::Help) };
            let mut play = Play::new();
            for (number, deed) in history.iter().enumerate() {
                if number % often == 0 {
                    tidies(&mut play, press);
                }
                play.does(deed.clone());
            }
            play
        };
        prop_assert_eq!(tell_apart(&play(true), &play(false), 0), None);
    }
}

/// It goes to that chat alone, once; what remains is told in an answer that leaves nothing behind.
#[test]
fn a_double_tap_tidies_once_and_nothing_that_is_kept_goes() {
    let mut play = set_up();
    let (wires, kept) = (play.wires.len(), play.kept.len());
    tidies(&mut play, CarePress::Tidy);
    play.presses(0, PRIVATE, Some(Press::Care(CarePress::Tidy)));
    let effects: Vec<_> = play.wires[wires..].iter().map(|one| (one.phone, &one.effect)).collect();
    let tidied = effects.iter().filter(|(_, effect)| **effect == Effect::Does(What::Tidy));
    assert_eq!(tidied.map(|(phone, _)| *phone).collect::<Vec<_>>(), [0]);
    let told = Effect::Answers(Toast::Alert(Words::Tidied));
    assert!(effects.contains(&(0, &told)), "{effects:?}");
    assert_eq!(play.kept.len(), kept);
    assert_eq!(play.couple.care.a, None, "the card went with the rest");
}
