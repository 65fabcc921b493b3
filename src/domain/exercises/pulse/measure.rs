//! What a pulse asks, and on which scale.

use serde::{Deserialize, Serialize};

/// One of the six questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Measure {
    /// How many of the seven days were good ones.
    Days,
    /// Hope for the future.
    Hope,
    /// How much the two laughed together.
    Laughed,
    /// The wish to check up on the other: it falls as trust grows.
    Checking,
    /// Whether the two felt like a team.
    Team,
    /// Whether one felt safe with the other. It is in no picture, and can be left out for good.
    Safe,
}

impl Measure {
    /// All of them, in the order in which they are asked: the last is the most private.
    pub const ALL: [Self; 6] =
        [Self::Days, Self::Hope, Self::Laughed, Self::Checking, Self::Team, Self::Safe];

    /// The highest answer; the lowest is 0.
    #[must_use]
    pub const fn highest(self) -> u8 {
        match self {
            Self::Days => 7,
            _ => 4,
        }
    }

    /// How large a change in the mean is told of.
    #[must_use]
    pub const fn least_change(self) -> i32 {
        match self {
            Self::Days => 2,
            _ => 1,
        }
    }

    /// Those that a picture shows, in the order in which they are asked.
    #[must_use]
    pub const fn drawn() -> [Self; 5] {
        [Self::Days, Self::Hope, Self::Laughed, Self::Checking, Self::Team]
    }

    /// The one that is asked next.
    pub(super) fn next(self, leaves_safe_out: bool) -> Option<Self> {
        let after = Self::ALL.into_iter().skip_while(|measure| *measure != self).nth(1)?;
        (after != Self::Safe || !leaves_safe_out).then_some(after)
    }
}
