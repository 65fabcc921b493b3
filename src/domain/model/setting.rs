//! What can be changed of what was said in set-up.

use serde::{Deserialize, Serialize};

/// What can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Setting {
    /// One's role; in private.
    Role,
    /// What happened; in private.
    Happened,
    /// What helps; in private.
    Helps,
    /// One's quiet hours; in private.
    Quiet,
    /// A reminder of an evening that one has not answered; in private.
    Reminder,
    /// Whether for today each nudge counts as **I can't now**; in private.
    NotToday,
    /// The couple's time zone; in the group.
    Zone,
    /// The check-in time; in the group.
    Time,
}

impl Setting {
    /// What each changes alone.
    pub const PRIVATE: [Self; 6] =
        [Self::Role, Self::Happened, Self::Helps, Self::Quiet, Self::Reminder, Self::NotToday];
    /// Whether a press turns it on and off.
    #[must_use]
    pub const fn is_switch(self) -> bool {
        matches!(self, Self::Reminder | Self::NotToday)
    }

    /// What either changes for both.
    pub const GROUP: [Self; 2] = [Self::Zone, Self::Time];
}
