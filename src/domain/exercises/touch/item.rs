//! What stands on the list, and what can be said to it.

use serde::{Deserialize, Serialize};

/// One thing on the list: the same for everybody, and nothing sexual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TouchItem {
    /// Holding hands.
    Hand,
    /// A hug.
    Hug,
    /// Sitting close.
    Sitting,
    /// A head on the shoulder.
    Shoulder,
    /// A walk arm in arm.
    Walk,
    /// A hand on the back in passing.
    Passing,
    /// A kiss on the forehead.
    Forehead,
    /// A foot rub.
    Feet,
    /// A shoulder rub, over clothes.
    Back,
    /// One slow dance in the kitchen.
    Dance,
}

/// What one says to it, for now.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum TouchAnswer {
    /// **Not now**, as long as nothing else is said.
    #[default]
    NotNow,
    /// **Maybe**: shown to nobody, and no yes.
    Maybe,
    /// **Yes**
    Yes,
}

impl TouchItem {
    /// All of them, as they stand on the list.
    pub const ALL: [Self; 10] = [
        Self::Hand,
        Self::Hug,
        Self::Sitting,
        Self::Shoulder,
        Self::Walk,
        Self::Passing,
        Self::Forehead,
        Self::Feet,
        Self::Back,
        Self::Dance,
    ];
}

impl TouchAnswer {
    /// All of them, in the order in which a press changes one into the next.
    pub const ALL: [Self; 3] = [Self::NotNow, Self::Maybe, Self::Yes];

    /// What a press makes of it.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::NotNow => Self::Maybe,
            Self::Maybe => Self::Yes,
            Self::Yes => Self::NotNow,
        }
    }
}
