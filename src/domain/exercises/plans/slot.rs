//! The names of messages of plans, and of what is asked for in words.

use serde::{Deserialize, Serialize};

use super::PlanPart;
use crate::domain::model::people::Seat;

/// The name of a message of plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PlanSlot {
    /// A partner's card, whichever side it shows.
    Card(Seat),
}

/// What is wanted in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PlanQuestion {
    /// A part, written or written anew. What helps: one more sentence.
    Part(PlanPart),
    /// The sentence of that number, anew.
    Sentence(u32),
}
