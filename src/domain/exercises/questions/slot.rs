//! The names of messages of questions, and of what is asked for in words.

use serde::{Deserialize, Serialize};

/// The name of a message of questions, with the question's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum QuestionSlot {
    /// A question before it is asked.
    Preview(u32),
    /// A question as the other reads it.
    Opened(u32),
    /// An answer before it is sent.
    Reply(u32),
}

/// What the question box asks for in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BoxQuestion {
    /// A question.
    New,
    /// The same question, in other words.
    Changed(u32),
    /// The answer to one.
    Reply(u32),
}
