//! The question box: one new question a day, answered in writing or at the talk (PRODUCT §6, step 2).

mod press;
mod slot;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::decision::Turn;
use crate::domain::partner::Written;
use crate::domain::people::{MessageId, Seat};
use crate::domain::say::To;

pub use press::QuestionPress;
pub use slot::{QuestionSlot, QuestionWanted};
pub use words::{QuestionMatter, QuestionWords};

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questions {}

impl Questions {
    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        None
    }
}

impl Turn<'_> {
    /// `/ask`, with or without the question.
    pub(super) fn open_questions(&mut self, _seat: Seat, _words: Option<String>) {}

    /// A button of theirs.
    pub(super) fn question_pressed(
        &mut self,
        _seat: Seat,
        _to: To,
        press: QuestionPress,
        _message: Option<MessageId>,
    ) {
        match press {}
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_question(&mut self, _seat: Seat, wanted: QuestionWanted) {
        match wanted {}
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_question(&mut self, wanted: QuestionWanted, _written: &Written) {
        match wanted {}
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_questions(&mut self) {}

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn question_matters(&self, _seat: Seat, _date: NaiveDate) -> Vec<QuestionMatter> {
        vec![]
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn question_matters_shown(&mut self, _seat: Seat, _date: NaiveDate) {}

    /// The group's messages have new numbers: what lies open there is laid anew.
    pub(super) fn lay_questions_again(&mut self) {}

    /// The couple ends: nothing stays open, and no word is lost.
    pub(super) fn close_questions(&mut self) {}
}
