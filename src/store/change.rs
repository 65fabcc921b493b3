//! What goes into the store, and what comes back.

use chrono::{DateTime, Utc};

use super::Unknown;
use crate::domain::{ChatId, Couple, CoupleId, Journal, MessageId, Slot};
use crate::line::{Body, Line, Place};

/// All that one decision changes: written in one transaction, or not at all.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// The update that was decided, so that it is not decided twice.
    pub update: Option<i64>,
    /// The new state with the version it was decided from; 0 for a new couple, which is then version 1.
    pub couple: Option<(Couple, i64)>,
    /// What came with the couple when it was loaded and this version does not know.
    pub unknown: Unknown,
    /// Whether others than before have a link to a seat in it, or until another time.
    pub invites: bool,
    /// What to send, in order. Without a couple they belong to the house.
    pub lines: Vec<Line>,
    /// What to keep and to forget.
    pub journal: Vec<Journal>,
    /// The outbox line whose result was decided: it leaves with this change. If it is gone
    /// already, so was its result, and the change is a duplicate.
    pub settles: Option<i64>,
    /// Words of the couple's that were erased with this: lines that quote them do not leave.
    pub erased: Option<Vec<String>>,
    /// Whether the couple goes as a whole, and its key after it. Lines then belong to the house.
    pub destroys: bool,
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Committed {
    /// It is on disk.
    Written,
    /// Its update (or the line it settles) was decided before. Nothing was written.
    Duplicate,
    /// The couple changed meanwhile, or its group or one of its people belongs to another
    /// couple. Nothing was written: reload and decide again.
    Stale,
}

/// When the next couples are to be woken; it may have passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wakes {
    /// For what waits behind nobody's evening.
    pub on_time: Option<DateTime<Utc>>,
    /// For whatever it is.
    pub any: Option<DateTime<Utc>>,
}

/// A couple as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The state.
    pub couple: Couple,
    /// Its version, to be given back with the change.
    pub version: i64,
    /// What a later version wrote and this one does not know, to be given back likewise.
    pub unknown: Unknown,
}

/// A line that was delivered.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The line's number.
    pub id: i64,
    /// Whose line it was.
    pub couple: CoupleId,
    /// Where it stood among its couple's.
    pub place: Place,
    /// Where it went.
    pub chat: ChatId,
    /// The messages it became, in order; none for calls that send nothing.
    pub messages: Vec<MessageId>,
    /// The name under which they can be found again.
    pub slot: Option<Slot>,
    /// When they were sent.
    pub at: DateTime<Utc>,
    /// What a note holds from now on.
    pub note: Note,
}

/// What becomes of what a note holds, with a line that was delivered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Note {
    /// Nothing.
    #[default]
    AsItWas,
    /// The messages that the line became are notes, and hold this.
    Laid(Body),
    /// That message holds this from now on.
    Holds(MessageId, Body),
    /// That message holds nothing any more: it was opened, or is gone.
    Gone(MessageId),
}

/// What was put aside because it could not be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parked {
    /// Couples of whom something cannot be read.
    pub couples: i64,
    /// Lines that Telegram refuses or that cannot be read.
    pub lines: i64,
}
