//! A week of the two, as both of them know it: what the weekly letter and `/progress` in the group tell
//! (PRODUCT §7). Nothing in it is of one alone, and hard moments are not in it.

use serde::{Deserialize, Serialize};

use super::program::Step;

/// So many wins are quoted; the others are kept all the same.
pub(in crate::domain) const WINS_AT_MOST: usize = 3;

/// The last seven days of the two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    /// On how many evenings both have answered the check-in.
    pub evenings: u8,
    /// Wins that were shared, the newest last; at most three.
    pub wins: Vec<Win>,
    /// How many gold seams were added.
    pub seams: u32,
    /// How many the bowl has: one for each promise to us that was kept, and one for each step walked.
    pub bowl: u32,
    /// The step that is open.
    pub step: Step,
}

/// A win that was shared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Win {
    /// Who named it.
    pub name: String,
    /// Their words, or the beginning of them.
    pub words: String,
}

impl Week {
    /// Whether there is nothing to tell of it: then no letter comes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.evenings == 0 && self.wins.is_empty() && self.seams == 0
    }
}
