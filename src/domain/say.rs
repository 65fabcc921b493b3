//! What the bot says: to whom, how urgently, and what becomes of it where it is not shown.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::couple::record::Entry;
use super::couple::slot::Slot;
use super::model::address::{Lane, To};
use super::model::attachment::Attachment;
use super::model::people::{MessageId, Seat, UserId};
use super::model::picture::Picture;
use super::press::Press;
use super::words::Words;
use crate::domain::model::guard::Guard;

/// One thing to say or do at Telegram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// Where.
    pub to: To,
    /// How urgently.
    pub lane: Lane,
    /// What.
    pub what: What,
    /// Dropped from this moment on; a day after the decision if not said.
    pub use_by: Option<DateTime<Utc>>,
    /// Whether no phone rings.
    pub silent: bool,
    /// Whether it lies closed in somebody's own chat: a neutral note, until they open it.
    pub closed: bool,
    /// A guard that it needs besides what its words need: see [`Say::guard`].
    pub guard: Option<Guard>,
    /// What becomes of it if the guard does not hold.
    pub returns: Option<Returns>,
}

/// The ways of saying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A new message.
    New {
        /// Its words.
        words: Words,
        /// The name under which it can be found again.
        slot: Option<Slot>,
        /// The message that it replies to.
        reply_to: Option<MessageId>,
        /// What goes with it: then the words stand below.
        with: Option<Box<Attachment>>,
    },
    /// New words for the message in a slot.
    Edit {
        /// Which message.
        slot: Slot,
        /// Its words from now on.
        words: Words,
    },
    /// Takes the message in a slot away.
    Delete(Slot),
    /// Takes the buttons off a message.
    RemoveButtons(MessageId),
    /// Shows what that message holds, if it is a note that nobody has opened yet.
    Open(MessageId),
    /// Leaves only these buttons below the message that lies in a slot by now, or is on its way there.
    Hang {
        /// Which message.
        slot: Slot,
        /// What is left below it.
        buttons: Vec<Vec<Press>>,
    },
    /// The one reaction on somebody's message, or a short reply where that is not possible.
    React(MessageId),
    /// Takes away all that the bot sent to a private chat lately, as far as Telegram lets it.
    Tidy,
    /// Asks Telegram who is in the group; `Event::Looked` brings the answer.
    Look,
}

/// What becomes of something that is not shown after all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Returns {
    /// What was kept as shared is its author's own again.
    Entries(Vec<(Seat, Entry)>),
    /// A win, or thanks, by its number; the card that says it is shared goes.
    Gift(Seat, u32, Entry),
    /// It stays open where it was; these people hear that it was not shown.
    StaysWith(Vec<UserId>),
    /// The same, as an earlier version kept it: whoever sits there hears so.
    Open(Vec<Seat>),
    /// The cards that open the programme.
    Opening,
    /// The agreement that these two have signed.
    Signed(Vec<UserId>),
    /// The same, as an earlier version kept it.
    Agreement,
    /// Words that were passed on in that hard moment: their author hears that they were not.
    PassedOn(u64),
}

impl Say {
    /// What must be known of the group before it is said.
    #[must_use]
    pub fn guard(&self) -> Option<Guard> {
        let words = match &self.what {
            What::New { words, .. } | What::Edit { words, .. } => words,
            // They take away, or mark a message that everybody there has read.
            What::Delete(_)
            | What::RemoveButtons(_)
            | What::Open(_)
            | What::Hang { .. }
            | What::React(_)
            | What::Tidy
            | What::Look => return None,
        };
        (self.to == To::Group).then(|| words.guard().max(self.guard))?
    }

    /// Needs that guard, whatever its words are.
    pub(super) fn guarded(mut self, guard: Guard) -> Self {
        self.guard = Some(guard);
        self
    }

    /// With that picture above its words.
    pub(super) fn showing(mut self, picture: Option<Picture>) -> Self {
        if let What::New { with, .. } = &mut self.what {
            *with = picture.map(|picture| Box::new(Attachment::Picture(picture)));
        }
        self
    }

    /// If it is not shown, that becomes of it.
    pub(super) fn returning(mut self, returns: Returns) -> Self {
        self.returns = Some(returns);
        self
    }
}
