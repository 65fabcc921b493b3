//! Talks with turns and a timer, and breaks (PRODUCT §6, step 3).

mod press;
mod slot;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::decision::Turn;
use crate::domain::partner::Written;
use crate::domain::people::{MessageId, Seat};
use crate::domain::say::To;

pub use press::TalkPress;
pub use slot::{TalkSlot, TalkWanted};
pub use words::{TalkMatter, TalkWords};

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talks {}

impl Talks {
    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        None
    }
}

impl Turn<'_> {
    /// `/talk`, `/talk now`, `/talk fri 20:00`
    pub(super) fn open_talks(
        &mut self,
        _seat: Seat,
        _to: To,
        _words: Option<String>,
        _message: Option<MessageId>,
    ) {
    }

    /// `/break`
    pub(super) fn open_break(&mut self, _seat: Seat, _to: To, _message: Option<MessageId>) {}

    /// A button of theirs.
    pub(super) fn talk_pressed(
        &mut self,
        _seat: Seat,
        _to: To,
        press: TalkPress,
        _message: Option<MessageId>,
    ) {
        match press {}
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_talk(&mut self, _seat: Seat, wanted: TalkWanted) {
        match wanted {}
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_talk(&mut self, wanted: TalkWanted, _written: &Written) {
        match wanted {}
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_talks(&mut self) {}

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn talk_matters(&self, _seat: Seat, _date: NaiveDate) -> Vec<TalkMatter> {
        vec![]
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn talk_matters_shown(&mut self, _seat: Seat, _date: NaiveDate) {}

    /// The group's messages have new numbers: what lies open there is laid anew.
    pub(super) fn lay_talks_again(&mut self) {}

    /// The couple ends: nothing stays open, and no word is lost.
    pub(super) fn close_talks(&mut self) {}
}
