//! The names of messages of small ways.

use serde::{Deserialize, Serialize};

use crate::domain::model::people::Seat;

/// The name of a message of small ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SmallWaysSlot {
    /// A partner's menu.
    Menu(Seat),
}
