//! The names of messages of forgiveness, and of what is asked for in words.

use serde::{Deserialize, Serialize};

use crate::domain::model::people::Seat;

/// The name of a message of forgiveness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ForgivenessSlot {
    /// The card.
    Card(Seat),
}

/// What can be written, each by itself and in any order; a draft until its author decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ForgivenessQuestion {
    /// What happened.
    Happened,
    /// What the other may have lived.
    Lived,
    /// A gift freely given, or not.
    Gift,
    /// The boundary I keep.
    Boundary,
    /// A sentence for myself.
    Sentence,
    /// Holding on when it comes back.
    HoldingOn,
}

impl ForgivenessQuestion {
    /// All of them, as they stand on the card.
    pub const ALL: [Self; 6] =
        [Self::Happened, Self::Lived, Self::Gift, Self::Boundary, Self::Sentence, Self::HoldingOn];
}
