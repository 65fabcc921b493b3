//! What “In your shoes” asks for in words.

use serde::{Deserialize, Serialize};

use super::state::Round;
use crate::domain::model::bounds::{ADDED, Bound, SHOES};

/// What is wanted in words; each is a draft until its author decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ShoesQuestion {
    /// What this time is like for the other.
    Round(Round),
    /// What was going on in our life then; for the author alone.
    Then,
    /// **I'd add …**, to what the other wrote in that round.
    Add(Round),
}

impl ShoesQuestion {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Round(Round::First),
        Self::Round(Round::Second),
        Self::Then,
        Self::Add(Round::First),
        Self::Add(Round::Second),
    ];

    /// How long it may be.
    pub(super) const fn bound(self) -> Bound {
        match self {
            Self::Round(_) | Self::Then => SHOES,
            Self::Add(_) => ADDED,
        }
    }
}
