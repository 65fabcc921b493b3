//! Who is in the group: what must be known right before something is said there, and what a look finds.
//!
//! [`crate::domain::Words::guard`] is the one place that decides which guard is needed, for every saying there is: a
//! new one does not compile before it says what it would show to a third person.

use super::people::UserId;

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
