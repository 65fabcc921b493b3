//! What an exercise says: its own words and some that all share, by names of its own; and what it keeps.

use chrono::{DateTime, Utc};

use super::Exercise;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, RecordId, Seat};
use crate::domain::model::tool::Tool;

/// Its own words, or some that all exercises share.
pub enum Said<E: Exercise> {
    /// Its own.
    Own(E::Words),
    /// Some that all share.
    Common(Common),
}

/// What all exercises say in the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Common {
    /// What was written is in the diary now.
    WordsKept,
    /// What was written is gone.
    WordsDeleted,
    /// It is shown to both now.
    SharedNow,
    /// That has passed.
    Passed,
    /// Not as long as the two pause.
    Paused,
    /// Not as long as the group can't be spoken to.
    GroupClosed,
}

/// The name of a message of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named<S, Q> {
    /// By a slot.
    Slot(S),
    /// The question for words.
    Question(Seat, Q),
    /// An answer could not be taken: a reply to this one is a reply to that.
    Again(Box<Named<S, Q>>),
}

/// New words for somebody: [`Saying::new`] and what is added to it.
pub struct Saying<E: Exercise> {
    /// To whom.
    pub to: To,
    /// How urgently.
    pub lane: Lane,
    /// What.
    pub words: Said<E>,
    /// The name under which it is found again.
    pub named: Option<Named<E::Slot, E::Question>>,
    /// The message that it replies to.
    pub reply_to: Option<MessageId>,
    /// Dropped from this moment on.
    pub use_by: Option<DateTime<Utc>>,
    /// Whether no phone rings.
    pub silent: bool,
    /// What becomes of it if the group may not see it.
    pub withheld: Option<Withheld<E>>,
}

/// What becomes of something that the group may not see.
pub enum Withheld<E: Exercise> {
    /// It stays open where it was; these hear that it was not shown.
    StaysWith(Vec<Seat>),
    /// What was kept as shared is its author's own again.
    Kept(Vec<(Seat, Kept<E::Kept>)>),
    /// The agreement that both have signed.
    Signed,
}

impl<E: Exercise> Saying<E> {
    /// These words, with nothing else to it.
    #[must_use]
    pub fn new(to: To, lane: Lane, words: E::Words) -> Self {
        Self::of(to, lane, Said::Own(words))
    }

    /// These words, or some that all share, with nothing else to it.
    #[must_use]
    pub fn of(to: To, lane: Lane, words: Said<E>) -> Self {
        let (named, reply_to, use_by, withheld) = (None, None, None, None);
        Self { to, lane, words, named, reply_to, use_by, silent: false, withheld }
    }

    /// Found again by that slot.
    #[must_use]
    pub fn named(mut self, slot: E::Slot) -> Self {
        self.named = Some(Named::Slot(slot));
        self
    }

    /// Found again as that question: a reply answers it.
    #[must_use]
    pub fn asking(mut self, by: Seat, question: E::Question) -> Self {
        self.named = Some(Named::Question(by, question));
        self
    }

    /// It refuses an answer to what it is named after: a reply to it is another try.
    #[must_use]
    pub fn refusing(mut self) -> Self {
        self.named = self.named.map(|named| Named::Again(Box::new(named)));
        self
    }

    /// In reply to that message, if there is one.
    #[must_use]
    pub fn replying(mut self, message: Option<MessageId>) -> Self {
        self.reply_to = message;
        self
    }

    /// Of no use from that moment on.
    #[must_use]
    pub fn until(mut self, moment: DateTime<Utc>) -> Self {
        self.use_by = Some(moment);
        self
    }

    /// No phone rings, if so.
    #[must_use]
    pub fn silently_if(mut self, night: bool) -> Self {
        self.silent = night;
        self
    }

    /// What becomes of it if the group may not see it.
    #[must_use]
    pub fn withheld(mut self, withheld: Withheld<E>) -> Self {
        self.withheld = Some(withheld);
        self
    }
}

/// A button that an exercise hangs below its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hung<P> {
    /// Its own.
    Own(P),
    /// One that opens an exercise.
    Opens(Tool),
}

/// What is kept in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept<K> {
    /// The exercise's own kind.
    Own(K),
    /// A page of its author's diary.
    Diary(String),
}

/// A record that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed<K> {
    /// Its number.
    pub id: RecordId,
    /// When it was kept.
    pub at: DateTime<Utc>,
    /// Whose.
    pub by: Seat,
    /// Whether whoever sits there now kept it: after an end somebody else may.
    pub is_theirs: bool,
    /// What it is.
    pub kept: Kept<K>,
}
