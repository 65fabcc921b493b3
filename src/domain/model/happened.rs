//! What broke the trust.

use serde::{Deserialize, Serialize};

/// What broke the trust, so that wording fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Happened {
    /// **Infidelity**
    Infidelity,
    /// **Emotional affair**
    EmotionalAffair,
    /// **Lies**
    Lies,
    /// **Money**
    Money,
    /// **Broken promises**
    BrokenPromises,
    /// **I'd rather not say**
    Unsaid,
}
