//! What the rest of the bot may know of promises.

use super::Promises;
use super::state::RESOLVED_AT_LEAST;
use crate::domain::model::people::Seat;
use chrono::{DateTime, Utc};

impl Promises {
    /// Whether each has seen three promises through before the eyes of both, kept or told of in the
    /// group: step 4 is done. What else became of one is its author's alone, and both read the card.
    pub(super) fn are_done(&self) -> bool {
        Seat::BOTH.into_iter().all(|seat| self.resolved[seat] >= RESOLVED_AT_LEAST)
    }

    /// How many to us were kept.
    pub(in crate::domain) fn seams(&self) -> u32 {
        self.seams
    }

    /// How many of those since that moment the two saw differently.
    pub(in crate::domain) fn seen_differently(&self, since: DateTime<Utc>) -> u32 {
        let lately = self.kept.iter().filter(|kept| kept.differently && since < kept.at);
        u32::try_from(lately.count()).unwrap_or_default()
    }

    /// What the two saw differently, and may talk over: a number, and the promise.
    pub(in crate::domain) fn topics(&self) -> Vec<(u32, String)> {
        self.topics.iter().map(|topic| (topic.seam, topic.words.clone())).collect()
    }

    /// They have talked it over.
    pub(in crate::domain) fn was_talked_over(&mut self, number: u32) {
        self.topics.retain(|topic| topic.seam != number);
    }
}
