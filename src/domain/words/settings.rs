//! What is said of settings.

use crate::domain::quiet::Quiet;

/// What can be changed, and that it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settings {
    /// What would you like to change? In private.
    Ask,
    /// The same, in the group.
    AskGroup,
    /// A role, anew.
    Role,
    /// What happened, anew.
    Happened,
    /// What helps, anew; it says what stands.
    Helps(Option<String>),
    /// Quiet hours, anew; it says what stands.
    Quiet(Quiet),
    /// Those are no two times.
    QuietUnclear,
    /// The quiet hours are set.
    QuietSet(Quiet),
    /// It is changed.
    Changed,
    /// The evening reminder is on, or off.
    ReminderSet(bool),
}
