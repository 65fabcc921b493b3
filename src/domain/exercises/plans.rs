//! The plan for hard moments: what sets me off, what helps, what doesn't, self-care (PRODUCT §6,
//! step 6).

mod press;
mod slot;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::decision::Turn;
use crate::domain::partner::Written;
use crate::domain::people::{MessageId, Seat};
use crate::domain::say::To;

pub use press::PlanPress;
pub use slot::{PlanSlot, PlanWanted};
pub use words::{PlanMatter, PlanWords};

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plans {}

impl Plans {
    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        None
    }
}

impl Turn<'_> {
    /// Opens it.
    pub(super) fn open_plans(&mut self, _seat: Seat) {}

    /// A button of theirs.
    pub(super) fn plan_pressed(
        &mut self,
        _seat: Seat,
        _to: To,
        press: PlanPress,
        _message: Option<MessageId>,
    ) {
        match press {}
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_plan(&mut self, _seat: Seat, wanted: PlanWanted) {
        match wanted {}
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_plan(&mut self, wanted: PlanWanted, _written: &Written) {
        match wanted {}
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_plans(&mut self) {}

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn plan_matters(&self, _seat: Seat, _date: NaiveDate) -> Vec<PlanMatter> {
        vec![]
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn plan_matters_shown(&mut self, _seat: Seat, _date: NaiveDate) {}

    /// The group's messages have new numbers: what lies open there is laid anew.
    pub(super) fn lay_plans_again(&mut self) {}

    /// The couple ends: nothing stays open, and no word is lost.
    pub(super) fn close_plans(&mut self) {}
}
