//! An exercise of the table, among all.

use super::{Exercises, Wanted};
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
pub(in crate::domain) trait Asked: Into<Wanted> {
    /// If it is one of this exercise's.
    fn of(wanted: Wanted) -> Option<Self>;
}

impl Asked for Nothing {
    fn of(_: Wanted) -> Option<Self> {
        None
    }
}
