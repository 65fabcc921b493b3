//! How a partner answers a nudge.

use serde::{Deserialize, Serialize};

/// What a partner presses under a nudge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// **I'm here**
    Here,
    /// **I'll call you**
    Call,
    /// **In 20 minutes**
    Soon,
    /// **I can't now**
    Cannot,
}
