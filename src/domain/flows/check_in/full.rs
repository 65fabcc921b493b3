//! How much an evening's answer holds: in each place, all its messages together.

use super::answer::{Answer, Said};
use crate::domain::model::answer::Full;
use crate::domain::model::bounds::{ANSWER, ANSWER_MESSAGES, Over, length};
use crate::domain::model::people::{MessageId, Place};

impl Answer {
    /// Whether that message is more than the answer has room for there, and how much would fit; of one
    /// that is in it already, in the place of what it said.
    pub fn over(&self, place: Place, message: MessageId, text: &str) -> Option<Full> {
        let said = self.place(place);
        let others = said.high.iter().chain(&said.low).filter(|one| one.message != Some(message));
        let before: Vec<&str> = others.map(|piece| piece.words.as_str()).collect();
        let begun = !before.is_empty();
        if before.len() >= ANSWER_MESSAGES {
            return Some(Full { over: Over { has: length(text), fits: 0 }, begun });
        }
        ANSWER.over_after(&before, text).map(|over| Full { over, begun })
    }

    /// Whether that message is a part of it.
    pub fn holds(&self, place: Place, message: MessageId) -> bool {
        let Said { high, low } = self.place(place);
        high.iter().chain(low).any(|piece| piece.message == Some(message))
    }
}
