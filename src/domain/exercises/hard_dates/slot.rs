//! The names of messages of hard dates, and of what is asked for in words.

use serde::{Deserialize, Serialize};

use crate::domain::model::people::Seat;

/// The name of a message of hard dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum HardDateSlot {
    /// A partner's list, whichever side it shows.
    List(Seat),
}

/// What hard dates ask for in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum HardDateQuestion {
    /// A day and a month.
    Day,
    /// Words for the date of that number.
    Words(u32),
    /// Two sentences for the other's date.
    Beside,
}
