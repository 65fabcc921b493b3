//! The one card of the partner who has the hard moment, edited in place.

use super::Turn;
use crate::domain::say::{Lane, Say, Slot, To};
use crate::domain::words::{Card, View, Words};

impl Turn<'_> {
    /// Lays the card anew, below what was said last.
    pub(super) fn lay_card(&mut self, id: u64) {
        if let Some((to, card)) = self.card(id, View::Choices) {
            let say = Say::new(to, Lane::Urgent, Words::Card(card));
            self.say(say.named(Slot::Card(id)));
        }
    }

    /// Where the card lies, and what it shows.
    pub(super) fn card(&self, id: u64, view: View) -> Option<(To, Card)> {
        let moment = self.episode(id)?;
        let to = self.couple.near(moment.by);
        let private = to != To::Group;
        Some((to, Card { episode: id, asked: moment.asked(), view, private }))
    }
}
