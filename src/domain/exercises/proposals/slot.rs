//! The names of messages of proposals, and of what is asked for in words.

use serde::{Deserialize, Serialize};

use crate::domain::model::bounds::{AIM, Bound, TERMS};
use crate::domain::model::people::Seat;

/// The name of a message of proposals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ProposalSlot {
    /// What there is of measures, as this partner sees it.
    Measures(Seat),
    /// What there is of the agreement, as this partner sees it.
    Agreement(Seat),
    /// What this partner is about to propose.
    Draft(Seat),
    /// A proposal's card, as this partner sees it.
    Card(Seat, u32),
}

/// What proposals ask for in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ProposalQuestion {
    /// What a measure opens.
    Subject,
    /// What it is for.
    Aim,
    /// What a clause says.
    Clause,
}

impl ProposalQuestion {
    /// How long it may be.
    pub(super) const fn bound(self) -> Bound {
        match self {
            Self::Subject | Self::Clause => TERMS,
            Self::Aim => AIM,
        }
    }
}
