//! How much room talks take.

use super::Talks;
use crate::domain::model::bounds::{item, weight};
use crate::domain::model::people::Seat;

impl Talks {
    /// The bytes of what that partner has of their own.
    pub(super) fn takes_of_own(&self, seat: Seat) -> usize {
        self.closing.iter().map(|closing| closing.weight_of_own(seat)).sum()
    }

    /// The bytes of what a talk is about.
    pub(super) fn takes_of_shared(&self) -> usize {
        self.open.as_ref().map_or(0, |talk| item::TALK + weight(&talk.topic))
    }
}
