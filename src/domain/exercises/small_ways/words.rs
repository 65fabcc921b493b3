//! What is said of them.

use super::SmallWaysPress;
use crate::domain::exercises::ExercisePress;
use crate::domain::exercises::rows::column;
use crate::domain::press::Press;

/// How many suggestions there are, in `messages/<locale>/small_ways.ftl`.
pub const SMALL_WAYS: u8 = 48;

/// What is said of them, with what it quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SmallWaysWords {
    /// A suggestion.
    Way {
        /// Its number, from 0.
        way: u8,
        /// Whether one comes each evening.
        daily: bool,
    },
    /// All were read within a month.
    AllRead {
        /// Whether one comes each evening.
        daily: bool,
    },
    /// One comes each evening from now on, or no more.
    Daily(bool),
}

/// What the private evening card brings of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SmallWaysMatter {
    /// The evening's suggestion: its number, from 0.
    Today(u8),
}

impl SmallWaysWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        match self {
            Self::Way { daily, .. } => column(
                ExercisePress::SmallWays,
                [SmallWaysPress::Another, SmallWaysPress::Daily(!daily)],
            ),
            Self::AllRead { daily } => {
                column(ExercisePress::SmallWays, [SmallWaysPress::Daily(!daily)])
            }
            Self::Daily(_) => vec![],
        }
    }
}

/// **Not each evening**, below the evening card's suggestion.
pub(in crate::domain) fn no_more() -> Vec<Vec<Press>> {
    column(ExercisePress::SmallWays, [SmallWaysPress::Daily(false)])
}
