//! What is held back until its author has read the care card: the whole act, as it was typed. Nothing
//! of what was found in it is kept; whoever needs that looks again.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::command::Command;
use crate::domain::couple::slot::ReplyTo;
use crate::domain::couple::slot::Slot;
use crate::domain::event::Act;
use crate::domain::model::people::{MessageId, Place};

/// So many wait at most; then the oldest goes to its author's diary.
const WAIT_AT_MOST: usize = 4;

/// What waits for one partner's **Go on**, **Change** or **Delete**.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HeldBack {
    /// The number of the newest.
    last: u32,
    pub(super) all: Vec<Held>,
    /// Whether the card was folded: its ten minutes are over, and only the buttons lie there.
    pub(super) folded: bool,
}

/// One thing that was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Its number among its author's.
    pub(super) number: u32,
    /// When it was typed.
    pub(super) at: DateTime<Utc>,
    /// Then it goes to its author's diary.
    pub(super) until: DateTime<Utc>,
    pub(super) message: MessageId,
    pub(super) what: What,
    /// Whether the next words take its place.
    pub(super) changing: bool,
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
    pub(super) fn push(&mut self, mut held: Held) -> Option<Held> {
        self.last = self.last.wrapping_add(1);
        held.number = self.last;
        let full = self.all.len() >= WAIT_AT_MOST;
        let oldest = full.then(|| self.all.remove(0));
        self.all.push(held);
        oldest
    }

    /// The newest.
    pub(super) fn newest(&self) -> Option<&Held> {
        self.all.last()
    }

    /// Takes the oldest out.
    pub(super) fn take_oldest(&mut self) -> Option<Held> {
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
    pub(super) fn answers_nothing(&self) -> bool {
        let Self::Text { reply_to, edited: false, place: Place::Private, .. } = self else {
            return false;
        };
        *reply_to == ReplyTo::Nothing
    }

    /// The whole of what was typed.
    pub(super) fn of(act: &Act, place: Place) -> Option<Self> {
        match act {
            Act::Command { command, .. } => Some(Self::Command {
                name: command.name().to_owned(),
                words: command.words()?.to_owned(),
                place,
            }),
            Act::Text { text, reply_to, edited, .. } => Some(Self::Text {
                text: text.clone(),
                reply_to: reply_to.clone(),
                edited: *edited,
                place,
            }),
            _ => None,
        }
    }

    /// As it was typed.
    pub(super) fn act(&self, message: MessageId) -> Option<(Act, Place)> {
        match self {
            Self::Command { name, words, place } => {
                Some((Act::Command { command: Command::read(name, words), message }, *place))
            }
            Self::Text { text, reply_to, edited, place } => {
                let (text, reply_to, edited) = (text.clone(), reply_to.clone(), *edited);
                Some((Act::Text { text, message, reply_to, edited }, *place))
            }
            Self::Said { .. } => None,
        }
    }

    /// Where it was typed.
    pub(super) const fn place(&self) -> Place {
        match self {
            Self::Command { place, .. } | Self::Text { place, .. } => *place,
            Self::Said { .. } => Place::Group,
        }
    }

    /// The words; none where they were taken in.
    pub(super) fn words(&self) -> Option<&str> {
        match self {
            Self::Command { words, .. } => Some(words),
            Self::Text { text, .. } => Some(text),
            Self::Said { .. } => None,
        }
    }

    /// Other words in their place.
    pub(super) fn reworded(&mut self, new: &str) {
        match self {
            Self::Command { words, .. } => new.clone_into(words),
            Self::Text { text, .. } => new.clone_into(text),
            Self::Said { .. } => {}
        }
    }
}
