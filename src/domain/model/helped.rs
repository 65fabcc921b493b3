//! What helps in a hard moment.

use serde::{Deserialize, Serialize};

/// What helped in a hard moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Helped {
    /// The partner's words.
    Words,
    /// Closeness.
    Closeness,
    /// Space.
    Space,
    /// Grounding.
    Grounding,
    /// Time.
    Time,
    /// Nothing yet.
    Nothing,
}

impl Helped {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Words, Self::Closeness, Self::Space, Self::Grounding, Self::Time, Self::Nothing];

    /// Those that a partner can give, as long as nothing is known of what helps.
    pub(in crate::domain) const GIVEN: [Self; 4] =
        [Self::Words, Self::Closeness, Self::Time, Self::Space];
}
