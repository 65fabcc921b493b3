//! The names of messages of talks, and of what is asked for in words.

use serde::{Deserialize, Serialize};

use crate::domain::model::people::Seat;

/// The name of a message of talks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TalkSlot {
    /// The card of a break, by its number.
    Break(u32),
    /// What waits in private for a second press before the group hears of it.
    Offer(Seat),
}

/// What talks ask for in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TalkQuestion {
    /// What a talk's card in the group asks for just now, if anything: a time, or a topic.
    Card(u32),
    /// In private: a time.
    When,
    /// In private: one thing that was heard in that talk.
    Heard(u32),
}

impl TalkQuestion {
    /// Whether it is asked of both, so that either may reply.
    pub(in crate::domain) const fn is_of_both(self) -> bool {
        matches!(self, Self::Card(_))
    }
}
