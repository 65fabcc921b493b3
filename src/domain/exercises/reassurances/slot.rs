//! The names of the messages of reassurances, and of what they want in words.

use serde::{Deserialize, Serialize};

use crate::domain::model::people::Seat;

/// The name of a message of reassurances.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReassuranceSlot {
    /// A partner's list, whichever side it shows.
    List(Seat),
}

/// What is wanted in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReassuranceQuestion {
    /// Words for a hard day of the other's, written or written anew.
    Words,
}
