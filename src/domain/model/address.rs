//! Who is spoken to, and how urgently.

use super::people::{ChatId, Seat};

/// Who is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// The couple's shared chat.
    Group,
    /// A partner's own chat with the bot.
    Partner(Seat),
    /// A chat that is no couple's: a stranger's, a channel.
    Chat(ChatId),
}

/// How urgent a line is. Urgent overtakes; within a chat and lane order is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lane {
    /// Nudges, care, callback answers.
    Urgent,
    /// Answers to a person.
    Reply,
    /// Scheduled prompts.
    Prompt,
    /// Small signs below a message, which nobody waits for: while no prompt does.
    Sign,
    /// What is said to those who have no couple yet: in a small part of what may be said, so that however
    /// many come, couples do not wait for them.
    Newcomer,
}

impl Lane {
    /// All lanes, in the order of their numbers.
    pub const ALL: [Self; 5] =
        [Self::Urgent, Self::Reply, Self::Prompt, Self::Sign, Self::Newcomer];

    /// The number that the outbox keeps.
    #[must_use]
    pub const fn number(self) -> i64 {
        self as i64
    }

    /// The lane of that number; an unknown one, of a later version, is a prompt.
    #[must_use]
    pub const fn of(number: i64) -> Self {
        match number {
            0 => Self::Urgent,
            1 => Self::Reply,
            3 => Self::Sign,
            4 => Self::Newcomer,
            _ => Self::Prompt,
        }
    }
}
