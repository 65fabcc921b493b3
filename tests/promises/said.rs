//! What stands on the phones of random play.

use chrono::{DateTime, Utc};
use kintsugi::domain::{Slot, Words};

/// Something that somebody, or the group, could read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked by a promise of its own")]
pub struct Said {
    /// Who did what it answers; none if nobody did.
    pub by: Option<usize>,
    /// One of the three; none is the group.
    pub to: Option<usize>,
    pub words: Words,
    /// When it was said.
    pub at: DateTime<Utc>,
    pub is_new: bool,
    pub unasked: bool,
    /// Whether its reader had come to their private chat before.
    pub had_come: bool,
    /// Whether its reader had agreed to what is stored.
    pub had_agreed: bool,
}

/// A message as it stands on a phone.
pub struct Shown {
    pub slot: Option<Slot>,
    pub words: Words,
}
