//! What one did with proposals in private and the other sees from the next evening on.

use std::collections::BTreeSet;

use super::Proposal;
use crate::domain::model::people::Seat;

/// What one did with proposals in private since the last evening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProposalsUnseen {
    /// Those that were offered.
    pub(in crate::domain) offered: BTreeSet<u32>,
    /// Measures and clauses that were ended, and by whom.
    pub(in crate::domain) ended: BTreeSet<(u32, Seat)>,
}

impl ProposalsUnseen {
    /// Whether the other proposed it, and no evening has brought it yet.
    pub(super) fn hides(&self, proposal: &Proposal, seat: Seat) -> bool {
        proposal.by != seat && self.offered.contains(&proposal.number)
    }

    /// Whether this partner ended it, and the other sees that from the next evening on.
    pub(super) fn is_ended_by(&self, proposal: &Proposal, seat: Seat) -> bool {
        self.ended.contains(&(proposal.number, seat))
    }

    /// It is there no more, or has come to its end.
    pub(super) fn forget(&mut self, number: u32) {
        self.offered.remove(&number);
        self.ended.retain(|(ended, _)| *ended != number);
    }
}
