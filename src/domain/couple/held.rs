//! What is held back until its author has read the care card: the whole act, as it was typed.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::slot::{ReplyTo, Slot};
use crate::domain::model::people::{MessageId, Place};

/// So many wait at most; then the oldest goes to its author's diary.
const WAIT_AT_MOST: usize = 4;

/// What waits for one partner's **Go on**, **Change** or **Delete**.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HeldBack {
    /// The number of the newest.
    pub(in crate::domain) last: u32,
    pub(in crate::domain) all: Vec<Held>,
    /// Whether the card was folded: its ten minutes are over, and only the buttons lie there.
    pub(in crate::domain) folded: bool,
}

/// One thing that was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Its number among its author's.
    pub number: u32,
    /// When it was typed.
    pub at: DateTime<Utc>,
    /// Then it goes to its author's diary.
    pub until: DateTime<Utc>,
    pub message: MessageId,
    pub what: What,
    /// Whether the next words take its place.
    pub changing: bool,
}

/// What it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// A command with words.
    Command {
        /// Its name.
        name: String,
        /// What followed it.
        words: String,
        /// Where it was typed.
        place: Place,
    },
    /// A text.
    Text {
        /// The words.
        text: String,
        /// What they answer.
        reply_to: ReplyTo,
        /// Whether an earlier message was edited.
        edited: bool,
        /// Where it was typed.
        place: Place,
    },
    /// Said in the group, and taken in there as ever; only what the bot would ask next waits.
    Said {
        /// The questions that wait.
        waits: Vec<Slot>,
    },
}

impl HeldBack {
    /// Takes one more in; what has no room any more is given back.
    pub(in crate::domain) fn push(&mut self, mut held: Held) -> Option<Held> {
        self.last = self.last.wrapping_add(1);
        held.number = self.last;
        let full = self.all.len() >= WAIT_AT_MOST;
        let oldest = full.then(|| self.all.remove(0));
        self.all.push(held);
        oldest
    }

    /// The newest.
    pub(in crate::domain) fn newest(&self) -> Option<&Held> {
        self.all.last()
    }

    /// Takes the oldest out.
    pub(in crate::domain) fn take_oldest(&mut self) -> Option<Held> {
        (!self.all.is_empty()).then(|| self.all.remove(0))
    }

    /// When the first of them goes.
    pub(in crate::domain) fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.all.iter().map(|held| held.until).min()
    }

    /// Whether something is held that its author has not decided on.
    pub(in crate::domain) fn waits(&self) -> bool {
        !self.all.is_empty()
    }
}

impl What {
    /// Whether nothing was asked when it was typed in private: no question that came later takes it
    /// for its answer.
    pub fn answers_nothing(&self) -> bool {
        let Self::Text { reply_to, edited: false, place: Place::Private, .. } = self else {
            return false;
        };
        *reply_to == ReplyTo::Nothing
    }

    /// Where it was typed.
    pub const fn place(&self) -> Place {
        match self {
            Self::Command { place, .. } | Self::Text { place, .. } => *place,
            Self::Said { .. } => Place::Group,
        }
    }

    /// The words; none where they were taken in.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Command { words, .. } => Some(words),
            Self::Text { text, .. } => Some(text),
            Self::Said { .. } => None,
        }
    }

    /// Other words in their place.
    pub fn reworded(&mut self, new: &str) {
        match self {
            Self::Command { words, .. } => new.clone_into(words),
            Self::Text { text, .. } => new.clone_into(text),
            Self::Said { .. } => {}
        }
    }
}
