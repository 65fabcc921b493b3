//! The names of messages of touch.

use serde::{Deserialize, Serialize};

use crate::domain::model::people::Seat;

/// The name of a message of touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TouchSlot {
    /// A partner's list.
    List(Seat),
}
