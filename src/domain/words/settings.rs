//! What is said of settings.

use crate::domain::model::quiet::Quiet;
use crate::domain::zone::Zone;
use chrono::NaiveTime;

/// When the couple's evening comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EveningHour {
    /// By whose clocks.
    pub zone: Zone,
    /// At what time there.
    pub time: NaiveTime,
    /// Whether only about then: the last one was late.
    pub around: bool,
}

/// What can be changed, and that it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settings {
    /// What would you like to change? In private.
    Ask,
    /// The same, in the group; it says when the evening comes.
    AskGroup(Option<EveningHour>),
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
