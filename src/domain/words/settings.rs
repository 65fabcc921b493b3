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

/// A place by whose clocks an evening may come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceNow {
    /// What it is called, with its state or country where it has namesakes.
    pub name: String,
    /// Its zone.
    pub zone: Zone,
    /// What its clocks show now.
    pub time: NaiveTime,
}

/// Which places somebody may live in, by what they typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhichPlace {
    /// One whose name is much like what was typed.
    Likely(PlaceNow),
    /// Several of one name, or of one country with several clocks.
    Namesakes(Vec<PlaceNow>),
    /// Those that have that time now.
    SameTime(Vec<PlaceNow>),
}

impl WhichPlace {
    /// All of them.
    #[must_use]
    pub fn places(&self) -> &[PlaceNow] {
        match self {
            Self::Likely(place) => std::slice::from_ref(place),
            Self::Namesakes(places) | Self::SameTime(places) => places,
        }
    }
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
    /// For today each nudge counts as **I can't now**, or does not any more.
    NotTodaySet(bool),
}
