//! What is said of small ways.

use super::SmallWaysPress;

/// How many suggestions there are, in `messages/<locale>/small_ways.ftl`.
pub const SMALL_WAYS: u8 = 48;

/// What is said of small ways, with what it quotes.
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

/// What the private evening card brings of small ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SmallWaysCardItem {
    /// The evening's suggestion: its number, from 0.
    Today(u8),
}

impl SmallWaysWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<SmallWaysPress>> {
        match self {
            Self::Way { daily, .. } => {
                vec![vec![SmallWaysPress::Another], vec![SmallWaysPress::Daily(!daily)]]
            }
            Self::AllRead { daily } => vec![vec![SmallWaysPress::Daily(!daily)]],
            Self::Daily(_) => vec![],
        }
    }
}

impl SmallWaysCardItem {
    /// **Not each evening**
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<SmallWaysPress>> {
        let Self::Today(_) = self;
        vec![vec![SmallWaysPress::Daily(false)]]
    }
}
