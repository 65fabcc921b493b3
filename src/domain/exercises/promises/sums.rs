//! What the rest of the bot may know of promises.

use super::state::RESOLVED_AT_LEAST;
use crate::domain::couple::Couple;
use crate::domain::model::people::Seat;

impl Couple {
    /// How many gold seams kept promises have given. Never shown as a number.
    #[must_use]
    pub fn promise_seams(&self) -> u32 {
        self.exercises.promises.seams
    }

    /// Whether each has seen three promises through before the eyes of both, kept or told of in the
    /// group: step 4 is done. What else became of one is its author's alone, and both read the card.
    #[must_use]
    pub fn promises_done(&self) -> bool {
        let resolved = &self.exercises.promises.resolved;
        Seat::BOTH.into_iter().all(|seat| resolved[seat] >= RESOLVED_AT_LEAST)
    }

    /// What the two saw differently, and may talk over: a number, and the promise.
    #[must_use]
    pub fn promise_topics(&self) -> Vec<(u32, String)> {
        let topics = self.exercises.promises.topics.iter();
        topics.map(|topic| (topic.seam, topic.words.clone())).collect()
    }

    /// They have talked it over.
    pub fn promise_was_talked_over(&mut self, number: u32) {
        self.exercises.promises.topics.retain(|topic| topic.seam != number);
    }
}
