//! What letters ask for in words.

use serde::{Deserialize, Serialize};

use super::kind::LetterPart;

/// What is wanted in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LetterQuestion {
    /// A part of the draft with this number.
    Part(u32, LetterPart),
    /// Nothing: the whole draft lies there, and words that come have no place yet.
    Review(u32),
}

impl LetterQuestion {
    /// The draft's number.
    pub(super) const fn draft(self) -> u32 {
        match self {
            Self::Part(draft, _) | Self::Review(draft) => draft,
        }
    }
}
