//! Of whom nobody hears any more nothing is kept, and they are told before (PRODUCT §9).

use kintsugi::domain::{Couple, Event, Facts, Leaving, Place, Words, decide};

use super::danger::set_up;
use super::deeds::Deed;
use super::play::Play;
use super::said::Said;

const DAY: u32 = 1_440;

impl Play {
    fn is_silent_for(&mut self, days: u32) {
        self.does(Deed::Passes { minutes: days * DAY });
    }

    fn notes(&self) -> Vec<&Said> {
        let is = |said: &&Said| matches!(said.words, Words::Leaving(Leaving::Silent(_)));
        self.said.iter().filter(is).collect()
    }
}

/// The last sign of life was on the day of set-up: the notes come 90 days later, the end 120.
#[test]
fn both_are_told_in_private_after_ninety_days_and_all_is_gone_after_a_hundred_and_twenty() {
    let mut play = set_up();
    let couple = play.couple.id;
    play.writes_down(0);
    play.is_silent_for(88);
    assert!(play.notes().is_empty());
    play.is_silent_for(3);
    let told: Vec<_> = play.notes().iter().map(|said| said.to).collect();
    assert_eq!(told, [Some(0), Some(1)], "each alone, once");
    let rings = play.wires.iter().filter(|wire| format!("{:?}", wire.effect).contains("Silent("));
    assert!(rings.clone().count() == 2 && !rings.clone().any(|wire| wire.rings || wire.night));
    play.is_silent_for(28);
    assert_eq!((play.couple.id, play.diary(0).len()), (couple, 1));
    let before = play.said.len();
    play.is_silent_for(3);
    assert_ne!(play.couple.id, couple);
    assert_eq!(play.said.len(), before, "nothing is said");
}

/// Anything that either does, anywhere, begins the time anew, and the other hears nothing of it.
#[test]
fn a_sign_of_life_of_either_begins_it_anew() {
    for (who, place) in [(0, Place::Private), (1, Place::Private), (1, Place::Group)] {
        let mut play = set_up();
        let couple = play.couple.id;
        play.is_silent_for(100);
        let before = play.said.len();
        play.types(who, place, "privacy", "");
        let heard = play.said[before..].iter().filter(|said| said.to == Some(1 - who));
        assert_eq!(heard.count(), 0);
        play.is_silent_for(88);
        assert_eq!((play.couple.id, play.notes().len()), (couple, 2));
        play.is_silent_for(3);
        assert_eq!(play.notes().len(), 4, "told anew");
        play.is_silent_for(31);
        assert_ne!(play.couple.id, couple);
    }
}

/// A bot that was down over both dates tells first, and waits its thirty days.
#[test]
fn after_an_outage_they_are_told_first() {
    let mut play = set_up();
    let couple = play.couple.id;
    play.does(Deed::Leaps { minutes: 200 * DAY });
    assert_eq!((play.couple.id, play.notes().len()), (couple, 2));
    play.is_silent_for(29);
    assert_eq!(play.couple.id, couple);
    play.is_silent_for(2);
    assert_ne!(play.couple.id, couple);
}

/// What Telegram still holds may be a sign of life: nothing goes before it is known.
#[test]
fn nothing_goes_while_something_may_still_come() {
    let mut play = set_up();
    play.is_silent_for(118);
    let due = play.now + chrono::TimeDelta::days(5);
    let facts = |is_behind| Facts { is_behind, ..Facts::default() };
    let tick =
        |couple: &Couple, is_behind| decide(couple.clone(), Event::Tick, &facts(is_behind), due);
    let waits = tick(&play.couple, true);
    assert!(!waits.destroys && waits.couple.wake_at().is_some_and(|at| at > due));
    assert!(tick(&play.couple, false).destroys);
}

/// Of a group in which nobody ever sat nothing stays either, and nobody is told.
#[test]
fn an_empty_group_is_forgotten() {
    let mut play = Play::new();
    let (couple, before) = (play.couple.id, play.said.len());
    play.is_silent_for(121);
    assert_ne!(play.couple.id, couple);
    assert_eq!(play.said.len(), before);
}

/// What an earlier version kept has no such date: it counts from its next tick on.
#[test]
fn what_was_kept_before_counts_from_now_on() {
    let play = set_up();
    let mut kept = serde_json::to_value(&play.couple).expect("it can be kept");
    kept.as_object_mut().expect("fields").remove("life");
    let couple: Couple = serde_json::from_value(kept).expect("it can be read");
    let later = play.now + chrono::TimeDelta::days(400);
    let ticked = decide(couple, Event::Tick, &Facts::default(), later);
    assert!(!ticked.destroys);
    assert!(ticked.couple.wake_at().is_some_and(|at| at > later));
}
