//! What a picture shows, in figures: decided with the words that it goes with, and drawn right before these
//! leave. How safe one felt is in none (PRODUCT §7).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::change::Change;
use super::program::Step;

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Picture {
    /// What both know of their weeks.
    Weeks(PictureOfWeeks),
    /// One's own pulses. For their owner alone.
    Pulses(PictureOfPulses),
    /// One's own hard moments. For their owner alone.
    Moments(Vec<PictureOfMoment>),
}

/// What both know of their weeks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PictureOfWeeks {
    /// Which bowl it is: the same for one couple for ever.
    pub bowl: u64,
    /// How many gold seams it has.
    pub seams: u32,
    /// The step that is open.
    pub step: Option<Step>,
    /// The names of the two.
    pub names: Vec<String>,
    /// The weeks, the oldest first.
    pub weeks: Vec<PictureOfWeek>,
}

/// Seven days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureOfWeek {
    /// The first of them.
    pub from: NaiveDate,
    /// On which evenings both have answered.
    pub both: [bool; 7],
    /// How many wins were shared.
    pub wins: u32,
    /// How many gold seams were added.
    pub seams: u32,
}

/// One's own pulses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PictureOfPulses {
    /// Each with its date, and what was answered, in the order in which it is asked.
    pub pulses: Vec<(NaiveDate, [Option<u8>; 5])>,
    /// What has changed, in the same order.
    pub changes: [Option<Change>; 5],
}

/// A hard moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureOfMoment {
    /// Its date.
    pub on: NaiveDate,
    /// How strong it was at first.
    pub before: u8,
    /// How strong it was later, if that was said.
    pub after: Option<u8>,
}
