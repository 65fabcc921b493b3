//! Small promises with a time, to us or for oneself (PRODUCT §6, step 4).

mod press;
mod slot;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::decision::Turn;
use crate::domain::partner::Written;
use crate::domain::people::{MessageId, Seat};
use crate::domain::say::To;

pub use press::PromisePress;
pub use slot::{PromiseSlot, PromiseWanted};
pub use words::{PromiseMatter, PromiseWords};

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promises {}

impl Promises {
    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        None
    }
}

impl Turn<'_> {
    /// `/promise`, with or without words: `/promise home by 7 tomorrow`
    pub(super) fn open_promises(
        &mut self,
        _seat: Seat,
        _to: To,
        _words: Option<String>,
        _message: Option<MessageId>,
    ) {
    }

    /// A button of theirs.
    pub(super) fn promise_pressed(
        &mut self,
        _seat: Seat,
        _to: To,
        press: PromisePress,
        _message: Option<MessageId>,
    ) {
        match press {}
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_promise(&mut self, _seat: Seat, wanted: PromiseWanted) {
        match wanted {}
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_promise(&mut self, wanted: PromiseWanted, _written: &Written) {
        match wanted {}
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_promises(&mut self) {}

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn promise_matters(&self, _seat: Seat, _date: NaiveDate) -> Vec<PromiseMatter> {
        vec![]
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn promise_matters_shown(&mut self, _seat: Seat, _date: NaiveDate) {}

    /// The group's messages have new numbers: what lies open there is laid anew.
    pub(super) fn lay_promises_again(&mut self) {}

    /// The couple ends: nothing stays open, and no word is lost.
    pub(super) fn close_promises(&mut self) {}
}
