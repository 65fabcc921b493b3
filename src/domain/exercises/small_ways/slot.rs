//! The names of their messages.

use serde::{Deserialize, Serialize};

use crate::domain::model::people::Seat;

/// The name of a message of theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SmallWaysSlot {
    /// A partner's menu.
    Menu(Seat),
}
