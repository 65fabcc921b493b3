//! What a partner is typing: the line that is asked of them, and the words that were taken last.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::slot::Slot;
use crate::domain::model::people::{MessageId, Place};
use crate::domain::model::rewording::Was;

/// What somebody is typing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typing {
    /// The line that was asked of them last in private, and until when words are for it.
    pub line: Option<(Slot, DateTime<Utc>)>,
    /// Their words that were taken last, so that an edit can change them.
    pub taken: Option<Taken>,
}

/// Words that were taken, and for what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub message: MessageId,
    /// Where they were typed.
    pub place: Place,
    /// What they answered.
    pub slot: Slot,
    /// The beginning of the words; the whole, if there is no more.
    pub words: String,
    /// Of longer ones: how many bytes there were, and the sum of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longer: Option<(usize, u64)>,
}

impl Taken {
    pub fn of(message: MessageId, place: Place, slot: Slot, words: &str) -> Self {
        let Was { begins, longer } = Was::of(words);
        Self { message, place, slot, words: begins, longer }
    }

    pub fn was(&self) -> Was {
        Was { begins: self.words.clone(), longer: self.longer }
    }
}
