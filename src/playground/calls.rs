//! What the bot called lately: when, which method, in which chat, and what came of it. Never what it said.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};

use super::cast::Room;

/// How many calls are remembered.
const REMEMBERED: usize = 1_000;

/// The newest calls.
#[derive(Debug, Default)]
pub struct Calls {
    newest: VecDeque<Call>,
}

/// One call.
#[derive(Clone, Debug)]
pub struct Call {
    /// When it came.
    pub at: DateTime<Utc>,
    /// In lower case.
    pub method: String,
    /// Where it went, if it named a chat that there is.
    pub chat: Option<Room>,
    /// Telegram's status; none if the connection broke.
    pub status: Option<u16>,
}

impl Calls {
    /// Remembers a call.
    pub fn note(&mut self, call: Call) {
        self.newest.push_back(call);
        if self.newest.len() > REMEMBERED {
            self.newest.pop_front();
        }
    }

    /// The calls that are remembered, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &Call> {
        self.newest.iter()
    }
}
