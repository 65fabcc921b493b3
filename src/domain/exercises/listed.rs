//! An exercise of the table, among all.

use super::{ExerciseQuestion, Exercises};
use crate::domain::exercise::Nothing;
use crate::domain::model::shared::Shared;

/// An exercise of the table.
pub(in crate::domain) trait Listed: Sized {
    /// Where it stands.
    fn of(all: &Exercises) -> &Self;
    /// The same, to change it.
    fn of_mut(all: &mut Exercises) -> &mut Shared<Self>;
}

/// A question of an exercise among those of all.
pub(in crate::domain) trait Asked: Into<ExerciseQuestion> {
    /// If it is one of this exercise's.
    fn of(wanted: ExerciseQuestion) -> Option<Self>;
}

impl Asked for Nothing {
    fn of(_: ExerciseQuestion) -> Option<Self> {
        None
    }
}
