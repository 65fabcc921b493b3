//! Touch, at your pace: a private list of yes, maybe and not now (PRODUCT §6, step 9).
//!
//! | what | begins | ends |
//! |---|---|---|
//! | an answer | a press on its line | the next press, **Clear my list**, the end of the couple |
//! | a match | drawn by lot on a Friday, out of what both have said yes to; some weeks none | it is told on both evening cards of that Friday, or on neither |
//!
//! The other's list is seen through what is drawn alone. Nothing is drawn where one private chat takes
//! nothing: else the other would be told of what its owner does not know.

mod draw;
mod exported;
mod item;
mod press;
mod slot;
mod words;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::exercise::{Context, Event, Exercise, Nothing, Pair};
use crate::domain::model::address::To;
use crate::domain::model::exported::Item;
use crate::domain::model::people::{BySeat, Seat};
use draw::Match;

pub use item::{TouchAnswer, TouchItem};
pub use press::TouchPress;
pub use slot::TouchSlot;
pub use words::{TouchCardItem, TouchWords};

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TouchLists {
    /// What each has said, other than **Not now**.
    answers: BySeat<BTreeMap<TouchItem, TouchAnswer>>,
    /// What both were told lately.
    told: Vec<Match>,
}

impl Exercise for TouchLists {
    type Press = TouchPress;
    type Question = Nothing;
    type Slot = TouchSlot;
    type Words = TouchWords;
    type Item = TouchCardItem;
    type Kept = Nothing;
    type Aside = ();

    fn handle(&mut self, event: Event<Self>, cx: &mut Context<'_, Self>) {
        match event {
            Event::Opened { by, .. } => {
                cx.lay(To::Partner(by), TouchSlot::List(by), self.list(by));
            }
            Event::Pressed { by, press, .. } => {
                self.pressed(by, press);
                cx.silent();
                cx.edit(To::Partner(by), TouchSlot::List(by), self.list(by));
            }
            // What is drawn is told to both: the second card finds it told.
            Event::Laid { date, .. } if self.told_on(date).is_none() => {
                if let Some(item) = self.draws(date, cx.pair) {
                    self.tell(date, item);
                }
            }
            Event::Erased { of } => self.answers[of].clear(),
            _ => {}
        }
    }

    fn own_items(&self, seat: Seat, (): &()) -> Vec<Item> {
        self.exported(seat)
    }

    fn items(&self, seat: Seat, date: NaiveDate, pair: &dyn Pair) -> Vec<TouchCardItem> {
        // A card that lies gains nothing; the lot is cast while cards are laid, once for both.
        let laying = !pair.card_was_laid(seat, date);
        let drawn = || self.draws(date, pair).filter(|_| laying);
        self.told_on(date).or_else(drawn).into_iter().map(TouchCardItem::Match).collect()
    }
}

impl TouchLists {
    fn list(&self, seat: Seat) -> TouchWords {
        let answers = TouchItem::ALL.map(|item| (item, self.answer(seat, item)));
        TouchWords::List(answers.into())
    }

    fn answer(&self, seat: Seat, item: TouchItem) -> TouchAnswer {
        self.answers[seat].get(&item).copied().unwrap_or_default()
    }

    /// What is told already stays told: a card that changed with it would tell more.
    fn pressed(&mut self, seat: Seat, press: TouchPress) {
        match press {
            TouchPress::Set(item, answer) => self.set(seat, item, answer),
            TouchPress::Clear => self.answers[seat].clear(),
        }
    }

    fn set(&mut self, seat: Seat, item: TouchItem, answer: TouchAnswer) {
        match answer {
            TouchAnswer::NotNow => self.answers[seat].remove(&item),
            _ => self.answers[seat].insert(item, answer),
        };
    }

    fn draws(&self, date: NaiveDate, pair: &dyn Pair) -> Option<TouchItem> {
        // On both cards of the evening, or on none.
        let rests = pair.evening_rests(date) && !pair.was_prompted(date);
        let both = !rests && Seat::BOTH.into_iter().all(|seat| pair.takes_new_card(seat, date));
        self.drawn(date, &pair.random()).filter(|_| both)
    }
}
