//! Reassurances that are written in calm hours and sealed for a hard day of the other's (PRODUCT §5.5,
//! §6 step 6).

mod press;
mod slot;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::decision::Turn;
use crate::domain::partner::Written;
use crate::domain::people::{MessageId, Seat};
use crate::domain::say::To;

pub use press::ReassurancePress;
pub use slot::{ReassuranceSlot, ReassuranceWanted};
pub use words::{ReassuranceMatter, ReassuranceWords};

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reassurances {}

impl Reassurances {
    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        None
    }
}

impl Turn<'_> {
    /// Opens it.
    pub(super) fn open_reassurances(&mut self, _seat: Seat) {}

    /// A button of theirs.
    pub(super) fn reassurance_pressed(
        &mut self,
        _seat: Seat,
        _to: To,
        press: ReassurancePress,
        _message: Option<MessageId>,
    ) {
        match press {}
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_reassurance(&mut self, _seat: Seat, wanted: ReassuranceWanted) {
        match wanted {}
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_reassurance(&mut self, wanted: ReassuranceWanted, _written: &Written) {
        match wanted {}
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_reassurances(&mut self) {}

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn reassurance_matters(
        &self,
        _seat: Seat,
        _date: NaiveDate,
    ) -> Vec<ReassuranceMatter> {
        vec![]
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn reassurance_matters_shown(&mut self, _seat: Seat, _date: NaiveDate) {}

    /// The group's messages have new numbers: what lies open there is laid anew.
    pub(super) fn lay_reassurances_again(&mut self) {}

    /// The couple ends: nothing stays open, and no word is lost.
    pub(super) fn close_reassurances(&mut self) {}
}
