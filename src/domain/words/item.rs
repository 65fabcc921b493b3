//! What the private evening card brings.

use crate::domain::exercises::{ExerciseCardItem, Led};
use crate::domain::model::program::Step;
use crate::domain::press::Offer;

/// What the private card can bring, the most important first: its buttons stand in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardItem {
    /// The step was given its least days: **Ready**.
    Ready(Step, Offer),
    /// An exercise.
    Exercise(ExerciseCardItem),
    /// "Is this still right for me?"
    StillRight,
    /// Exercises of the open step that this partner has not found yet.
    Led(Led),
}
