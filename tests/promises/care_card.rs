//! The care card is its reader's alone, wherever it is asked for (PRODUCT §8).

use kintsugi::domain::{Act, CarePage, CarePress, Command, Country, Place, Press, ReplyTo, Words};
use proptest::prelude::*;

use super::config;
use super::danger::{is_care, set_up};
use super::deeds::{Deed, deeds};
use super::phones::tell_apart;
use super::play::Play;

const GROUP: Place = Place::Group;
const PRIVATE: Place = Place::Private;

/// What somebody does with their card, one after the other.
fn leafs(play: &mut Play) {
    play.types(0, PRIVATE, "care", "");
    let country = Country::of("NZ").expect("a country");
    let pages = [CarePage::Therapy, CarePage::Own, CarePage::Countries, CarePage::In(country)];
    for press in pages.map(CarePress::Turn).into_iter().chain([CarePress::Keep(CarePage::Help)]) {
        play.presses(0, PRIVATE, Some(Press::Care(press)));
    }
}

proptest! {
    #![proptest_config(config())]

    /// Two histories that differ in what the first one does with the care card.
    #[test]
    fn nobody_sees_that_somebody_opens_the_care_card(history in deeds()) {
        let history: Vec<_> =
            history.into_iter().filter(|deed| !deed.follows_phone_of(0)).collect();
        let play = |opens: bool| {
            let mut play = Play::new();
            for (number, deed) in history.iter().enumerate() {
                if number % 4 == 0 {
                    if opens { leafs(&mut play) } else { play.types(0, PRIVATE, "help", "") }
                }
                play.does(deed.clone());
            }
            play
        };
        prop_assert_eq!(tell_apart(&play(true), &play(false), 0), None);
    }
}

/// With words behind it, mistyped, or in a message that was edited, as well.
#[test]
fn care_that_is_asked_for_in_the_group_comes_in_private_and_the_group_is_told_nothing() {
    let typed = [("care", ""), ("care", "please"), ("caer", ""), ("cares", "now")];
    for ((name, words), edited) in typed.into_iter().flat_map(|one| [(one, false), (one, true)]) {
        let mut play = set_up();
        let before = (play.said.len(), play.wires.len());
        let (command, message) = (Command::read(name, words), play.message());
        let act = if edited {
            Act::Amended { command, message, reply_to: ReplyTo::Nothing }
        } else {
            Act::Command { command, message }
        };
        play.act(0, GROUP, act);
        let private = play.since(before.0, Some(0));
        assert!(private.iter().any(is_care), "/{name} {words}, {edited}: {private:?}");
        assert!(play.since(before.0, None).is_empty(), "/{name} {words}, {edited}");
        assert!(play.since(before.0, Some(1)).is_empty(), "/{name} {words}, {edited}");
        let rings = play.wires[before.1..].iter().any(|wire| wire.rings);
        assert!(!rings, "/{name} {words}, {edited}: it comes silently");
    }
}

#[test]
fn the_card_shows_the_country_of_the_couples_evenings() {
    let mut play = set_up();
    play.types(0, PRIVATE, "care", "");
    let last = play.said.last().map(|said| said.words.clone());
    let Some(Words::Care(card)) = last else { panic!("{last:?}") };
    assert_eq!(card.country, Country::of("DE"));
}

/// A kept card stays; one that is not goes, also when the state was read anew meanwhile.
#[test]
fn a_card_deletes_itself_unless_it_is_kept() {
    for keeps in [true, false] {
        let mut play = set_up();
        play.types(0, PRIVATE, "care", "");
        if keeps {
            play.presses(0, PRIVATE, Some(Press::Care(CarePress::Keep(CarePage::Help))));
        }
        let kept = serde_json::to_string(&play.couple).expect("it can be kept");
        play.couple = serde_json::from_str(&kept).expect("it can be read");
        assert_eq!(play.couple.care.a.is_none(), keeps);
        play.does(Deed::Passes { minutes: 11 });
        assert_eq!(play.couple.care.a, None);
    }
}
