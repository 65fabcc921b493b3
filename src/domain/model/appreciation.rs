//! What can be shared of a good day.

use serde::{Deserialize, Serialize};

/// What can be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Appreciation {
    /// Something that went well: `/win`
    Win,
    /// Appreciation: `/thanks`
    Thanks,
}
