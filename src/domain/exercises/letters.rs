//! Words that are written in private and sealed: an apology, a letter of hurt, something told before
//! being asked (PRODUCT §6, steps 1 and 2).

mod press;
mod slot;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::decision::Turn;
use crate::domain::partner::Written;
use crate::domain::people::{MessageId, Seat};
use crate::domain::say::To;

pub use press::LetterPress;
pub use slot::{LetterSlot, LetterWanted};
pub use words::{LetterMatter, LetterWords};

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letters {}

impl Letters {
    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        None
    }
}

impl Turn<'_> {
    /// `/apology`
    pub(super) fn open_apology(&mut self, _seat: Seat) {}

    /// `/letter`: the letter of hurt, and what waits to be read.
    pub(super) fn open_letters(&mut self, _seat: Seat) {}

    /// `/tell`
    pub(super) fn open_telling(&mut self, _seat: Seat, _words: Option<String>) {}

    /// A button of theirs.
    pub(super) fn letter_pressed(
        &mut self,
        _seat: Seat,
        _to: To,
        press: LetterPress,
        _message: Option<MessageId>,
    ) {
        match press {}
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_letter(&mut self, _seat: Seat, wanted: LetterWanted) {
        match wanted {}
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_letter(&mut self, wanted: LetterWanted, _written: &Written) {
        match wanted {}
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_letters(&mut self) {}

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn letter_matters(&self, _seat: Seat, _date: NaiveDate) -> Vec<LetterMatter> {
        vec![]
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn letter_matters_shown(&mut self, _seat: Seat, _date: NaiveDate) {}

    /// The group's messages have new numbers: what lies open there is laid anew.
    pub(super) fn lay_letters_again(&mut self) {}

    /// The couple ends: nothing stays open, and no word is lost.
    pub(super) fn close_letters(&mut self) {}
}
