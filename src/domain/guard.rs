//! Guards: what must be known of who is in the group right before something is said there.
//!
//! [`crate::domain::Words::guard`], in `table`, is the one place that decides it, for every saying there is: a new one does not
//! compile before it says what it would show to a third person.

mod table;

use crate::domain::model::address::To;
use serde::{Deserialize, Serialize};

use super::model::people::{Seat, UserId};
use super::record::Entry;
use super::say::{Say, What};

/// What must be known of who is in the group right before something is said there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guard {
    /// A look is good until somebody comes or goes, or after a gap.
    Evening,
    /// What was private: a new look right before, that finds the two and nobody else.
    Private,
}

impl Guard {
    /// The number that the outbox keeps; 0 is none.
    #[must_use]
    pub const fn number(guard: Option<Self>) -> i64 {
        match guard {
            None => 0,
            Some(Self::Evening) => 1,
            Some(Self::Private) => 2,
        }
    }

    /// The guard of that number; an unknown one is the strictest.
    #[must_use]
    pub const fn of(number: i64) -> Option<Self> {
        match number {
            0 => None,
            1 => Some(Self::Evening),
            _ => Some(Self::Private),
        }
    }
}

/// What a look into the group has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// How many members there are, the bot included.
    pub members: u32,
    /// How those stand there who were seated when it was begun.
    pub seated: Vec<(UserId, Found)>,
}

impl Look {
    /// Whether Telegram told of each of the two.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.seated.iter().all(|(_, found)| *found != Found::Unknown)
    }
}

/// How somebody stands in a group, as Telegram says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// There.
    There,
    /// Not there.
    Gone,
    /// Telegram does not say: it owes the answer to administrators only.
    Unknown,
}

/// Whether something may be shown in the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// Yes, at once.
    Yes,
    /// No.
    No,
    /// A look has to tell.
    AfterALook,
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
            What::Unsay(_)
            | What::Strip(_)
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

    /// If it is not shown, that becomes of it.
    pub(super) fn returning(mut self, returns: Returns) -> Self {
        self.returns = Some(returns);
        self
    }
}

#[cfg(test)]
mod tests;
