//! The names of messages of the pulse.

use serde::{Deserialize, Serialize};

use crate::domain::model::people::Seat;

/// The name of a message of the pulse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PulseSlot {
    /// The question that a partner is asked just now.
    Card(Seat),
    /// Where a partner chooses their word.
    Word(Seat),
}
