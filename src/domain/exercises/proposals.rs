//! What one proposes and both agree to: measures of openness, and the clauses of the relationship
//! agreement (PRODUCT §6, steps 2 and 5).

mod press;
mod slot;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::decision::Turn;
use crate::domain::partner::Written;
use crate::domain::people::{MessageId, Seat};
use crate::domain::say::To;

pub use press::ProposalPress;
pub use slot::{ProposalSlot, ProposalWanted};
pub use words::{ProposalMatter, ProposalWords};

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposals {}

impl Proposals {
    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        None
    }
}

impl Turn<'_> {
    /// Measures of openness: what there is, and proposing one.
    pub(super) fn open_measures(&mut self, _seat: Seat) {}

    /// `/agreement`
    pub(super) fn open_agreement(&mut self, _seat: Seat, _to: To) {}

    /// A button of theirs.
    pub(super) fn proposal_pressed(
        &mut self,
        _seat: Seat,
        _to: To,
        press: ProposalPress,
        _message: Option<MessageId>,
    ) {
        match press {}
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_proposal(&mut self, _seat: Seat, wanted: ProposalWanted) {
        match wanted {}
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_proposal(&mut self, wanted: ProposalWanted, _written: &Written) {
        match wanted {}
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_proposals(&mut self) {}

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn proposal_matters(&self, _seat: Seat, _date: NaiveDate) -> Vec<ProposalMatter> {
        vec![]
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn proposal_matters_shown(&mut self, _seat: Seat, _date: NaiveDate) {}

    /// The group's messages have new numbers: what lies open there is laid anew.
    pub(super) fn lay_proposals_again(&mut self) {}

    /// The couple ends: nothing stays open, and no word is lost.
    pub(super) fn close_proposals(&mut self) {}
}
