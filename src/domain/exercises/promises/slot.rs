//! The names of their messages, and of what they want in words.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::press::{PromiseDue, PromiseWhich};

/// The name of a message of theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PromiseSlot {
    /// A promise's card in its author's private chat.
    Card(u32),
    /// There, one day of a promise that comes back and didn't happen.
    Day(u32, NaiveDate),
    /// A promise's line in the group.
    Line(u32),
    /// A gold seam's line in the group.
    Seam(u32),
}

/// What is wanted in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PromiseQuestion {
    /// A promise, in private.
    Words,
    /// A promise, in the group.
    Here,
    /// By when.
    Time(PromiseWhich),
    /// To us, or for me: a button, whatever is typed.
    Whom(u32),
    /// A promise that mends this one.
    Repair(PromiseDue),
}

impl PromiseQuestion {
    /// Whether it is asked in the group.
    pub(in crate::domain) const fn is_asked_in_group(self) -> bool {
        matches!(self, Self::Here | Self::Time(PromiseWhich::Here(_)))
    }
}

impl From<PromiseDue> for PromiseSlot {
    fn from(due: PromiseDue) -> Self {
        match due.day {
            Some(day) => Self::Day(due.number, day),
            None => Self::Card(due.number),
        }
    }
}
