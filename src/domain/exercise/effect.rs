//! What follows from an event.

use chrono::{DateTime, Utc};

use super::{Exercise, Kept, Named, Said, Saying, Written};
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, RecordId, Seat};

/// What follows from an event, in the order in which it is done.
pub enum Effect<E: Exercise> {
    /// New words.
    Say(Saying<E>),
    /// New words for a message of its own; of no use from that moment on, if there is one.
    Edit(To, Named<E::Slot, E::Question>, Said<E>, Option<DateTime<Utc>>),
    /// Takes the buttons off a message.
    RemoveButtons(To, MessageId),
    /// The one reaction on somebody's message.
    React(To, MessageId),
    /// Asks for words in private: the next ones are for it, and each reply to the question.
    Ask(Seat, E::Question, E::Words),
    /// An answer could not be taken: the next words are for it again, and each reply to the refusal.
    Refuse(Seat, E::Question, E::Words),
    /// The next words are for it, without a new question.
    Await(Seat, E::Question),
    /// The same, and whatever else was asked in private is let be.
    AwaitAlone(Seat, E::Question),
    /// What it asked is answered, or let go.
    DropQuestion(Seat),
    /// Words behind the command answered that in private: an edit of their message changes them.
    Took(E::Question, Written),
    /// How the press is answered.
    Toast(Answer<E>),
    /// The press came too late: a kind word, and the buttons go.
    Stale(To, Option<MessageId>),
    /// Keeps it in the journal.
    Keep(Seat, Kept<E::Kept>),
    /// Deletes it there.
    Forget(RecordId),
    /// What helps that partner in a hard moment says this now.
    SetHelps(Seat, Option<String>),
    /// Something on this evening's card was done, or came undone: the card shows what is left.
    EveningChanged(Seat),
    /// A topic that was put aside for a talk was talked over.
    TalkedOver(u32),
    /// Something was sent off just now: its author hears if it can't arrive, and whether it can be
    /// taken back.
    SentOff(Seat, bool),
}

/// The answer to the press of a button.
pub enum Answer<E: Exercise> {
    /// The button stops glowing, nothing more.
    Silent,
    /// A line that goes by itself.
    Line(Said<E>),
    /// A line that waits until it is closed.
    Alert(Said<E>),
}
