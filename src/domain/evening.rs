//! What an evening brings unasked: one group message, and at most one private card to each
//! (PRODUCT §4 "Load"). Everything that wants a partner's eye in the evening comes through here.

use chrono::NaiveDate;

use super::decision::Turn;
use super::people::Seat;
use super::program::Step;
use super::say::{Lane, Say, Slot, To};
use super::words::{Offer, Words};

/// What the private card can bring, the most important first: its buttons stand in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// The step was given its least days: **Ready**.
    Ready(Step, Offer),
}

impl Turn<'_> {
    /// Gathers what waits for each partner into one card, or none.
    pub fn lay_evening_cards(&mut self, date: NaiveDate) {
        for seat in Seat::BOTH {
            if self.couple.near(seat) != To::Partner(seat) || !self.couple.is_done(seat) {
                continue;
            }
            let matters: Vec<_> = self.matters(seat, date);
            if matters.is_empty() {
                continue;
            }
            let Some(ends) = self.couple.day_ends() else { continue };
            let card = Say::new(To::Partner(seat), Lane::Prompt, Words::EveningCard(matters));
            let card = card.named(Slot::Evening(seat)).until(ends);
            self.say(if self.is_night_for(seat) { card.silently() } else { card });
        }
    }

    fn matters(&mut self, seat: Seat, date: NaiveDate) -> Vec<Matter> {
        let ready = self.offers_ready(seat, date).map(|(step, offer)| Matter::Ready(step, offer));
        ready.into_iter().collect()
    }
}
