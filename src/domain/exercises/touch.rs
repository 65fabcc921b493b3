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
mod flow;
mod item;
mod press;
mod slot;
mod words;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ExerciseSlot, ExerciseWords};
use crate::domain::decision::{Toast, Turn};
use crate::domain::model::address::To;
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::say::Slot;
use crate::domain::words::Words;
use draw::Match;

pub use item::{TouchAnswer, TouchItem};
pub use press::TouchPress;
pub use slot::TouchSlot;
pub use words::{TouchMatter, TouchWords};

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TouchLists {
    /// What each has said, other than **Not now**.
    answers: BySeat<BTreeMap<TouchItem, TouchAnswer>>,
    /// What both were told lately.
    told: Vec<Match>,
}

impl TouchLists {
    fn answer(&self, seat: Seat, item: TouchItem) -> TouchAnswer {
        self.answers[seat].get(&item).copied().unwrap_or_default()
    }

    fn set(&mut self, seat: Seat, item: TouchItem, answer: TouchAnswer) {
        match answer {
            TouchAnswer::NotNow => self.answers[seat].remove(&item),
            _ => self.answers[seat].insert(item, answer),
        };
    }
}

impl Turn<'_> {
    /// Opens it.
    pub(super) fn open_touch(&mut self, seat: Seat) {
        let list = self.touch_list(seat);
        self.ask(To::Partner(seat), list_slot(seat), list);
    }

    fn touch_list(&self, seat: Seat) -> Words {
        let lists = &self.couple.exercises.touch;
        let answers = TouchItem::ALL.map(|item| (item, lists.answer(seat, item)));
        Words::Exercise(ExerciseWords::Touch(TouchWords::List(answers.into())))
    }

    /// A button of theirs. What is told already stays told: a card that changed with it would tell more.
    pub(super) fn touch_pressed(
        &mut self,
        seat: Seat,
        press: TouchPress,
        _message: Option<MessageId>,
    ) {
        let lists = &mut self.couple.exercises.touch;
        match press {
            TouchPress::Set(item, answer) => lists.set(seat, item, answer),
            TouchPress::Clear => lists.answers[seat].clear(),
        }
        self.toast(Toast::Silent);
        let list = self.touch_list(seat);
        self.edit(To::Partner(seat), list_slot(seat), list);
    }

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn touch_matters(&self, seat: Seat, date: NaiveDate) -> Vec<TouchMatter> {
        let told = self.couple.exercises.touch.told_on(date);
        // A card that lies gains nothing; the lot is cast while cards are laid, once for both.
        let laying = !self.couple.card_was_laid(seat, date);
        let drawn = || self.draws_touch(date).filter(|_| laying);
        told.or_else(drawn).into_iter().map(TouchMatter::Match).collect()
    }

    fn draws_touch(&self, date: NaiveDate) -> Option<TouchItem> {
        // On both cards of the evening, or on none.
        let reached = |seat| self.couple.takes_new_card(seat, date);
        let rests = self.couple.evening_rests(date) && !self.couple.was_prompted(date);
        let both = !rests && Seat::BOTH.into_iter().all(reached);
        self.couple.exercises.touch.drawn(date, &self.facts.random).filter(|_| both)
    }

    /// The evening card of that date is laid with these: what is drawn is told to both.
    pub(super) fn touch_matters_shown(&mut self, _seat: Seat, date: NaiveDate) {
        if self.couple.exercises.touch.told_on(date).is_none()
            && let Some(item) = self.draws_touch(date)
        {
            self.couple.exercises.touch.tell(date, item);
        }
    }
}

fn list_slot(seat: Seat) -> Slot {
    Slot::Exercise(ExerciseSlot::Touch(TouchSlot::List(seat)))
}
