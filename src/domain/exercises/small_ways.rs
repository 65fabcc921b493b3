//! Small ways to be close: one suggestion a day, if wanted (PRODUCT §6, step 9).
//!
//! Each partner has their own turn through the list, in private: what one of them reads, or whether
//! they read at all, is no business of the other's. A suggestion asks for no answer.

mod press;
mod slot;
mod words;

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::domain::exercise::{Context, Event, Exercise, Nothing, Pair};
use crate::domain::model::address::To;
use crate::domain::model::people::{BySeat, Seat};

pub use press::SmallWaysPress;
pub use slot::SmallWaysSlot;
pub use words::{SMALL_WAYS, SmallWaysCardItem, SmallWaysWords};

use SmallWaysWords as Words;

/// No suggestion comes again to the same person within so many days.
const RESTS: TimeDelta = TimeDelta::days(30);

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmallWays(BySeat<Mine>);

/// One partner's turn through the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Mine {
    /// Whether one is wanted on each evening's card.
    daily: bool,
    /// Which were read lately, and on which of the couple's dates; the newest last.
    read: Vec<(u8, NaiveDate)>,
    /// The evening's, with its date.
    evening: Option<(NaiveDate, u8)>,
}

impl Mine {
    /// The one after the last, if it has rested.
    fn next(&self, date: NaiveDate) -> Option<u8> {
        let next = self.read.last().map_or(0, |(way, _)| (way + 1) % SMALL_WAYS);
        let rested = |(way, on): &(u8, NaiveDate)| *way != next || date - *on >= RESTS;
        self.read.iter().all(rested).then_some(next)
    }

    fn reads(&mut self, way: u8, date: NaiveDate) {
        self.read.retain(|(_, on)| date - *on < RESTS);
        self.read.push((way, date));
    }

    /// The next one, which is read with this.
    fn suggestion(&mut self, date: NaiveDate) -> Words {
        let daily = self.daily;
        let Some(way) = self.next(date) else { return Words::AllRead { daily } };
        self.reads(way, date);
        Words::Way { way, daily }
    }

    /// The card of that evening is laid with it: it has been read.
    fn lay(&mut self, date: NaiveDate) {
        if let Some(way) = self.on_evening(date) {
            self.evening = Some((date, way));
            self.reads(way, date);
        }
    }

    /// What the card that is laid on that evening suggests.
    fn on_evening(&self, date: NaiveDate) -> Option<u8> {
        self.next(date).filter(|_| self.daily)
    }

    /// What the card that lies there was laid with.
    fn laid_with(&self, date: NaiveDate) -> Option<u8> {
        let laid = self.evening.filter(|(on, _)| *on == date && self.daily);
        laid.map(|(_, way)| way)
    }
}

impl Exercise for SmallWays {
    type Press = SmallWaysPress;
    type Question = Nothing;
    type Slot = SmallWaysSlot;
    type Words = Words;
    type Item = SmallWaysCardItem;
    type Kept = Nothing;
    type Aside = ();

    fn handle(&mut self, event: Event<Self>, cx: &mut Context<'_, Self>) {
        match event {
            Event::Opened { by, .. } => {
                let words = self.0[by].suggestion(cx.pair.today());
                cx.lay(To::Partner(by), SmallWaysSlot::Menu(by), words);
            }
            Event::Pressed { by, press: SmallWaysPress::Another, .. } => {
                let words = self.0[by].suggestion(cx.pair.today());
                cx.edit(To::Partner(by), SmallWaysSlot::Menu(by), words);
            }
            Event::Pressed { by, press: SmallWaysPress::Daily(daily), .. } => {
                self.0[by].daily = daily;
                cx.answer(To::Partner(by), Words::Daily(daily));
                if !daily {
                    cx.evening_changed(by);
                }
            }
            Event::Laid { seat, date } => self.0[seat].lay(date),
            _ => {}
        }
    }

    fn items(&self, seat: Seat, date: NaiveDate, pair: &dyn Pair) -> Vec<SmallWaysCardItem> {
        let mine = &self.0[seat];
        // A card that lies gains none: it would be read, and come again all the same.
        let lies = pair.card_was_laid(seat, date);
        let way = if lies { mine.laid_with(date) } else { mine.on_evening(date) };
        way.map(SmallWaysCardItem::Today).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Mine, NaiveDate, RESTS, SMALL_WAYS};

    #[test]
    fn none_comes_again_within_thirty_days() {
        let mut mine = Mine { daily: true, ..Mine::default() };
        let mut read = Vec::<(u8, NaiveDate)>::new();
        let mut date: NaiveDate = "2026-05-01".parse().expect("a date");
        for press in 0..2_000 {
            if press % 5 == 0 {
                date = date.succ_opt().expect("a day");
            }
            let Some(way) = mine.next(date) else { continue };
            assert!(!read.iter().any(|(old, on)| *old == way && date - *on < RESTS));
            mine.reads(way, date);
            read.push((way, date));
        }
        assert!(read.len() > usize::from(SMALL_WAYS) * 10, "they come again: {}", read.len());
    }

    #[test]
    fn a_card_that_lies_gains_none_when_they_are_wished_for() {
        let evening: NaiveDate = "2026-05-01".parse().expect("a date");
        let mut mine = Mine { daily: true, ..Mine::default() };
        assert_eq!((mine.on_evening(evening), mine.laid_with(evening)), (Some(0), None));
        mine.evening = Some((evening, 0));
        assert_eq!(mine.laid_with(evening), Some(0));
        mine.daily = false;
        assert_eq!(mine.laid_with(evening), None);
    }

    #[test]
    fn one_a_day_never_runs_out() {
        let mut mine = Mine { daily: true, ..Mine::default() };
        let mut date: NaiveDate = "2026-05-01".parse().expect("a date");
        for _ in 0..400 {
            let way = mine.on_evening(date).expect("there is one each evening");
            mine.reads(way, date);
            date = date.succ_opt().expect("a day");
        }
    }
}
