//! “In your shoes”: what this time is like for the other (PRODUCT §6, step 7).

mod press;
mod slot;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::decision::Turn;
use crate::domain::partner::Written;
use crate::domain::people::{MessageId, Seat};
use crate::domain::say::To;

pub use press::ShoesPress;
pub use slot::{ShoesSlot, ShoesWanted};
pub use words::{ShoesMatter, ShoesWords};

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InYourShoes {}

impl InYourShoes {
    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        None
    }
}

impl Turn<'_> {
    /// Opens it.
    pub(super) fn open_shoes(&mut self, _seat: Seat) {}

    /// A button of theirs.
    pub(super) fn shoes_pressed(
        &mut self,
        _seat: Seat,
        _to: To,
        press: ShoesPress,
        _message: Option<MessageId>,
    ) {
        match press {}
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_shoes(&mut self, _seat: Seat, wanted: ShoesWanted) {
        match wanted {}
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_shoes(&mut self, wanted: ShoesWanted, _written: &Written) {
        match wanted {}
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_shoes(&mut self) {}

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn shoes_matters(&self, _seat: Seat, _date: NaiveDate) -> Vec<ShoesMatter> {
        vec![]
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn shoes_matters_shown(&mut self, _seat: Seat, _date: NaiveDate) {}

    /// The group's messages have new numbers: what lies open there is laid anew.
    pub(super) fn lay_shoes_again(&mut self) {}

    /// The couple ends: nothing stays open, and no word is lost.
    pub(super) fn close_shoes(&mut self) {}
}
