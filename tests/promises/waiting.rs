//! What was sent off never lies: it is offered within its time, check-ins or none, and in a pause not
//! at all.

pub mod lying;

use chrono::TimeDelta;
use kintsugi::domain::proposals::Kind;
use kintsugi::domain::{
    CardItem, Event, ExerciseCardItem, ExercisePress, ExerciseWords, LetterCardItem, LetterReview,
    LetterWords, Place, PlanPart, PlanPress, Press, Round, Seat, ShoesQuestion, Standing, Words,
};
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, deeds};
use super::exercises::Move;
use super::play::Play;
use super::said::Said;
use lying::{lies, sealed_lies};

const DAY: u32 = 24 * 60;

/// Why no check-in comes, or that one does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Evenings {
    Come,
    InVacation,
    InSilence,
    WithoutZone,
    InACrowd,
}

fn evenings() -> impl Strategy<Value = Evenings> {
    use Evenings::{Come, InACrowd, InSilence, InVacation, WithoutZone};
    prop::sample::select(vec![Come, InVacation, InSilence, WithoutZone, InACrowd])
}

impl Play {
    fn sets_up_for(&mut self, evenings: Evenings) {
        if evenings == Evenings::WithoutZone {
            self.sets_up_without_zone();
        } else {
            self.sets_up();
        }
    }

    /// All that one can send to the other, a kind each.
    fn sends_off(&mut self, who: usize, nth: usize) {
        match nth % 8 {
            kind @ 0..3 => {
                self.writes_letter(who, ["apology", "letter", "tell"][kind]);
                self.reviews_letter(who, LetterReview::Send);
            }
            3 => self.asks(who),
            4 => self.moves(&Move::Offers(who, Kind::Measure, nth.is_multiple_of(3))),
            5 => self.moves(&Move::Offers(who, Kind::Clause, true)),
            6 => {
                self.writes_plan(who, PlanPart::SetsOff);
                self.presses_in_plan(who, PlanPress::Share);
            }
            _ => self.seals_in_shoes(who, ShoesQuestion::Round(Round::First)),
        }
    }

    /// Whatever stood between the two is over; whether they are still two with seats.
    fn is_reached_again(&mut self, evenings: Evenings) -> bool {
        self.happens(Event::Standing(Standing::Member));
        self.does(Deed::Members { number: if evenings == Evenings::InACrowd { 4 } else { 3 } });
        for seat in Seat::BOTH {
            self.does(Deed::Blocks { seat, blocked: false });
        }
        if self.couple.begun.is_none() || self.is_on_its_way_out() {
            return false;
        }
        for who in 0..2 {
            if self.couple.paused.is_some() {
                let place = Place::Private;
                self.does(Deed::Commands { who, place, name: "resume", words: false });
            }
        }
        if evenings == Evenings::InVacation {
            self.presses(0, Place::Private, Some(Press::Vacation(60)));
        }
        true
    }

    fn is_on_its_way_out(&self) -> bool {
        Seat::BOTH.into_iter().any(|seat| self.couple.leaving[seat].is_some())
    }

    /// Nobody does anything more.
    fn passes_days(&mut self, days: u32) {
        self.does(Deed::Passes { minutes: days * DAY });
    }
}

/// What brings something of the other's by itself.
fn offers(said: &Said) -> bool {
    said.is_new
        && said.unasked
        && matches!(
            &said.words,
            Words::EveningCard(_)
                | Words::Exercise(
                    ExerciseWords::Note(_) | ExerciseWords::Letter(LetterWords::TellNote)
                )
        )
}

fn held(said: &Said) -> bool {
    matches!(said.words, Words::Exercise(ExerciseWords::Letter(LetterWords::Held { .. })))
}

proptest! {
    #![proptest_config(config())]

    /// After any history, with both there, no pause and nobody doing anything more: within 48 hours
    /// what is sealed is offered, and all else that waits on as many evenings as there are things,
    /// whether check-ins come or not.
    #[test]
    fn nothing_that_was_sent_off_can_lie(evenings in evenings(), history in deeds()) {
        let mut play = Play::new();
        play.sets_up_for(evenings);
        for (at, deed) in history.into_iter().enumerate() {
            if at % 5 == 0 {
                play.sends_off(at % 2, at / 5);
            }
            play.does(deed);
        }
        if evenings == Evenings::InSilence {
            play.passes_days(5);
        }
        if play.couple.begun.is_none() {
            play.sets_up_for(evenings);
        }
        if play.is_reached_again(evenings) {
            for nth in 0..8 {
                play.sends_off(nth % 2, nth);
            }
            // Up to a day in which it can be taken back, and 48 hours.
            play.passes_days(2);
            prop_assert!(!sealed_is_late(&play), "{evenings:?}: {:?}", sealed_lies(&play.couple));
            play.passes_days(1);
            prop_assert_eq!(sealed_lies(&play.couple), Vec::<String>::new(), "{:?}", evenings);
            let number = u32::try_from(lies(&play.couple, play.now).len()).expect("a few");
            play.passes_days(number + 1);
            prop_assert_eq!(lies(&play.couple, play.now), Vec::<String>::new(), "{:?}", evenings);
        }
    }

    /// In a pause, and while one of the two is out of the group, nothing is offered, and whoever had
    /// sent something hears so at once; within 24 hours after it, it is.
    #[test]
    fn in_a_pause_nothing_is_offered_and_after_it_all_is(gone in any::<bool>(), history in deeds()) {
        let mut play = Play::new();
        play.sets_up();
        for deed in history {
            play.does(deed);
        }
        if play.couple.begun.is_none() {
            play.sets_up();
        }
        if !play.is_reached_again(Evenings::Come) {
            return Ok(());
        }
        play.passes_days(4);
        play.sends_off(0, 1);
        // A draft that was begun before wants other words; then there is nothing to look at.
        if sealed_lies(&play.couple).len() != 1 {
            return Ok(());
        }
        let before = play.said.len();
        if gone {
            play.does(Deed::Members { number: 2 });
        } else {
            play.does(Deed::Commands { who: 1, place: Place::Group, name: "pause", words: false });
        }
        let told = play.said[before..].iter().filter(|said| held(said)).map(|said| said.to);
        prop_assert_eq!(told.collect::<Vec<_>>(), [Some(0)]);
        play.sends_off(1, 0);
        let other = play.said[before..].iter().any(|said| held(said) && said.to == Some(1));
        prop_assert_eq!(other, sealed_lies(&play.couple).len() == 2);
        if gone {
            play.passes_days(20);
            let letters = play.said[before..].iter().filter(|said| brings_letter(said));
            prop_assert_eq!(letters.count(), 0);
            play.does(Deed::Members { number: 3 });
        } else {
            play.passes_days(20);
            prop_assert!(!play.said[before..].iter().any(offers));
            for who in 0..2 {
                play.does(Deed::Commands { who, place: Place::Group, name: "resume", words: false });
            }
        }
        play.passes_days(1);
        let lie = sealed_lies(&play.couple);
        prop_assert!(lie.len() < 2, "one direction is offered on the first evening: {lie:?}");
        play.passes_days(1);
        prop_assert_eq!(sealed_lies(&play.couple), Vec::<String>::new());
    }
}

fn brings_letter(said: &Said) -> bool {
    matches!(&said.words, Words::EveningCard(all) if all.iter().any(|item| matches!(
        item,
        CardItem::Exercise(ExerciseCardItem::Letter(LetterCardItem::Waits(_)))
    )))
}

/// Whether something sealed can't be taken back any more for 48 hours, and was not offered.
fn sealed_is_late(play: &Play) -> bool {
    lying::sealed_ends(&play.couple).into_iter().any(|ends| play.now - ends > TimeDelta::hours(48))
}

/// Three quiet evenings, no zone, a vacation, a crowd: `/letter` and `/tell` show what waits, a note
/// came, and its button shows the same.
#[test]
fn without_a_check_in_what_is_sealed_comes_all_the_same() {
    use Evenings::{InACrowd, InSilence, InVacation, WithoutZone};
    for evenings in [InVacation, InSilence, WithoutZone, InACrowd] {
        let mut play = Play::new();
        play.sets_up_for(evenings);
        play.passes_days(5);
        assert!(play.is_reached_again(evenings));
        let before = play.said.len();
        for (nth, _) in ["apology", "letter", "tell"].into_iter().enumerate() {
            play.sends_off(0, nth);
        }
        play.passes_days(2);
        assert!(sealed_lies(&play.couple).is_empty(), "{evenings:?}");
        let came = |is: fn(&ExerciseWords) -> bool| {
            let all = play.said[before..].iter().filter(|said| said.to == Some(1));
            all.filter(|said| matches!(&said.words, Words::Exercise(words) if is(words))).count()
        };
        let notes = came(|words| matches!(words, ExerciseWords::Note(_)));
        assert!((1..=2).contains(&notes), "{evenings:?}");
        let tells = came(|words| matches!(words, ExerciseWords::Letter(LetterWords::TellNote)));
        assert_eq!(tells, 1, "{evenings:?}");
        let place = Place::Private;
        for (name, number) in [("letter", 3), ("apology", 1), ("tell", 1)] {
            play.does(Deed::Commands { who: 1, place, name, words: false });
            let shown = play.said.last().map(|said| &said.words);
            let waits = match shown {
                Some(Words::Exercise(ExerciseWords::Letter(words))) => match words {
                    LetterWords::Overview { waiting, .. } => waiting.len(),
                    other => panic!("{other:?}"),
                },
                other => panic!("{other:?}"),
            };
            assert_eq!(waits, number, "{evenings:?} /{name}");
        }
    }
}

/// A walk that both wish to go on moves in a vacation, after silence and without a zone.
#[test]
fn a_step_that_both_wish_to_open_opens_without_a_check_in() {
    use Evenings::{InSilence, InVacation, WithoutZone};
    for evenings in [InVacation, InSilence, WithoutZone] {
        let mut play = Play::new();
        play.sets_up_for(evenings);
        play.passes_days(if evenings == InSilence { 3 } else { 1 });
        assert!(play.is_reached_again(evenings));
        play.go_on();
        play.passes_days(2);
        let step = play.couple.walk.as_ref().map(|walk| walk.current().number());
        assert_eq!(step, Some(2), "{evenings:?}");
    }
}

/// The private chat takes nothing, and nobody knew: what came there in vain comes once it takes
/// something again, and its author is told nothing of it.
#[test]
fn what_came_in_vain_comes_again() {
    let mut play = Play::new();
    play.sets_up_for(Evenings::Come);
    for nth in [1, 2, 3] {
        play.sends_off(0, nth);
    }
    play.passes_days(2);
    play.does(Deed::Blocks { seat: Seat::B, blocked: true });
    let before = play.said.len();
    play.passes_days(6);
    assert!(!play.said[before..].iter().any(|said| said.to == Some(1)));
    let to_author = play.said[before..].iter().filter(|said| said.to == Some(0));
    assert!(!to_author.into_iter().any(held));
    play.does(Deed::Blocks { seat: Seat::B, blocked: false });
    play.passes_days(1);
    let came = play.said[before..].iter().filter(|said| said.to == Some(1) && offers(said)).count();
    assert_eq!(came, 2, "a note in the evening and one by day");
    let note = play.phones[1].iter().rev().find_map(|shown| match shown.words {
        Words::Exercise(ExerciseWords::Note(date)) => Some(date),
        _ => None,
    });
    let open = ExercisePress::Note(note.expect("a note"));
    play.presses(1, Place::Private, Some(Press::Exercise(open)));
    assert!(play.said.last().is_some_and(brings_letter), "{:?}", play.said.last());
}
