//! Forgiveness: private, for whenever or never (PRODUCT §6, step 8).

mod press;
mod slot;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::decision::Turn;
use crate::domain::partner::Written;
use crate::domain::people::{MessageId, Seat};
use crate::domain::say::To;

pub use press::ForgivenessPress;
pub use slot::{ForgivenessSlot, ForgivenessWanted};
pub use words::{ForgivenessMatter, ForgivenessWords};

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forgiving {}

impl Forgiving {
    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        None
    }
}

impl Turn<'_> {
    /// Opens it.
    pub(super) fn open_forgiveness(&mut self, _seat: Seat) {}

    /// A button of theirs.
    pub(super) fn forgiveness_pressed(
        &mut self,
        _seat: Seat,
        _to: To,
        press: ForgivenessPress,
        _message: Option<MessageId>,
    ) {
        match press {}
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_forgiveness(&mut self, _seat: Seat, wanted: ForgivenessWanted) {
        match wanted {}
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_forgiveness(&mut self, wanted: ForgivenessWanted, _written: &Written) {
        match wanted {}
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_forgiveness(&mut self) {}

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn forgiveness_matters(
        &self,
        _seat: Seat,
        _date: NaiveDate,
    ) -> Vec<ForgivenessMatter> {
        vec![]
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn forgiveness_matters_shown(&mut self, _seat: Seat, _date: NaiveDate) {}

    /// The group's messages have new numbers: what lies open there is laid anew.
    pub(super) fn lay_forgiveness_again(&mut self) {}

    /// The couple ends: nothing stays open, and no word is lost.
    pub(super) fn close_forgiveness(&mut self) {}
}
