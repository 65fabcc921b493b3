//! Every 28 days both are asked whether this is still right for them (PRODUCT §8).

use chrono::{NaiveDate, TimeDelta};
use kintsugi::domain::{CardItem, CarePage, CarePress, Couple, Place, Press, Slot, Words};

use super::danger::set_up;
use super::deeds::Deed;
use super::play::Play;

const GROUP: Place = Place::Group;
const PRIVATE: Place = Place::Private;

/// The evenings on which that person was asked.
fn asked(play: &Play, who: usize) -> Vec<NaiveDate> {
    let asks = |words: &Words| matches!(words, Words::EveningCard(all) if all.contains(&CardItem::StillRight));
    let to_them = play.said.iter().filter(|said| said.to == Some(who) && said.is_new);
    to_them.filter(|said| asks(&said.words)).map(|said| said.at.date_naive()).collect()
}

/// Evenings with answers: else they rest.
fn lives(play: &mut Play, days: usize) {
    for _ in 0..days {
        if let Some(date) = play.prompted() {
            play.replies_to(0, GROUP, Slot::Prompt(date), "the lake\nthe rain");
        }
        play.does(Deed::Passes { minutes: 1_440 });
    }
}

#[test]
fn both_are_asked_on_the_same_evening_every_four_weeks() {
    let mut play = set_up();
    lives(&mut play, 90);
    let evenings = asked(&play, 0);
    assert_eq!(evenings, asked(&play, 1));
    assert_eq!(evenings.len(), 3, "{evenings:?}");
    for two in evenings.windows(2) {
        assert_eq!(two[1] - two[0], TimeDelta::days(28));
    }
}

/// It waits for the end of a pause, and comes once then.
#[test]
fn in_a_pause_nobody_is_asked() {
    let mut play = set_up();
    play.types(0, GROUP, "pause", "");
    // By day: an evening that is just over would come at once, as a note.
    play.does(Deed::Passes { minutes: 60 * 1_440 + 720 });
    assert!(asked(&play, 0).is_empty());
    for who in [0, 1] {
        play.types(who, GROUP, "resume", "");
    }
    lives(&mut play, 5);
    assert_eq!(asked(&play, 0).len(), 1);
    assert_eq!(asked(&play, 0), asked(&play, 1));
}

/// But for the card that shows it, which deletes itself.
#[test]
fn nothing_is_kept_of_what_somebody_chooses_there() {
    let mut play = set_up();
    lives(&mut play, 30);
    let without_card = |couple: &Couple| {
        let mut couple = couple.clone();
        (couple.care.a, couple.keyboards) = (None, kintsugi::domain::Keyboards::default());
        couple
    };
    // That somebody was there that day is known already.
    play.types(0, PRIVATE, "privacy", "");
    let (before, kept) = (without_card(&play.couple), play.kept.len());
    let pages = [CarePage::Own, CarePage::Therapy, CarePage::StillRight].map(CarePress::Turn);
    for press in [CarePress::StillRight].into_iter().chain(pages) {
        play.presses(0, PRIVATE, Some(Press::Care(press)));
    }
    assert_eq!(without_card(&play.couple), before);
    assert_eq!(play.kept.len(), kept);
    play.does(Deed::Passes { minutes: 11 });
    assert_eq!(play.couple.care.a, None);
}

#[test]
fn it_leads_to_a_pause_and_to_the_way_out() {
    let mut play = set_up();
    play.presses(0, PRIVATE, Some(Press::Care(CarePress::StillRight)));
    play.presses(0, PRIVATE, Some(Press::Care(CarePress::Leave)));
    assert!(matches!(play.said.last().map(|said| &said.words), Some(Words::Leaving(_))));
    play.presses(0, PRIVATE, Some(Press::Care(CarePress::Pause)));
    assert!(play.couple.paused.is_some());
}
