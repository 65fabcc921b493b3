//! The names of their messages, and of what they want in words.

use serde::{Deserialize, Serialize};

use crate::domain::model::people::Seat;

/// The name of a message of theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum HardDateSlot {
    /// A partner's list, whichever side it shows.
    List(Seat),
}

/// What is wanted in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum HardDateWanted {
    /// A day and a month.
    Day,
    /// Words for the date of that number.
    Words(u32),
}
