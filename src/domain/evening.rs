//! What an evening brings unasked: one group message, and at most one private card to each
//! (PRODUCT §4 "Load"). Everything that wants a partner's eye in the evening comes through here.

use chrono::NaiveDate;

use super::decision::Turn;
use super::exercises::ExerciseMatter;
use super::people::Seat;
use super::program::Step;
use super::say::{Lane, Say, Slot, To};
use super::words::{Offer, Words};

/// What the private card can bring, the most important first: its buttons stand in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// The step was given its least days: **Ready**.
    Ready(Step, Offer),
    /// An exercise.
    Exercise(ExerciseMatter),
}

impl Turn<'_> {
    /// Gathers what waits for each partner into one card, or none.
    pub fn lay_evening_cards(&mut self, date: NaiveDate) {
        for seat in Seat::BOTH {
            if self.couple.near(seat) != To::Partner(seat) || !self.couple.is_done(seat) {
                continue;
            }
            self.offer_ready(seat, date);
            let matters = self.matters(seat, date);
            let Some(ends) = self.couple.day_ends().filter(|_| !matters.is_empty()) else {
                continue;
            };
            self.couple.evening_cards[seat] = Some(date);
            self.exercise_matters_shown(seat, date);
            let card = Say::new(To::Partner(seat), Lane::Prompt, Words::EveningCard(matters));
            let card = card.named(Slot::Evening(seat)).until(ends);
            self.say(if self.is_night_for(seat) { card.silently() } else { card });
        }
    }

    /// Something on this evening's card was done, or came undone: the card shows what is left.
    pub fn look_at_evening_card_again(&mut self, seat: Seat) {
        let laid = self.couple.evening_cards[seat];
        if let Some(date) = laid.filter(|date| self.couple.open_date() == Some(*date)) {
            let left = Words::EveningCard(self.matters(seat, date));
            self.edit(To::Partner(seat), Slot::Evening(seat), left);
        }
    }

    fn matters(&self, seat: Seat, date: NaiveDate) -> Vec<Matter> {
        let ready = self.ready_offer(seat, date).map(|(step, offer)| Matter::Ready(step, offer));
        let exercises = self.exercise_matters(seat, date).into_iter().map(Matter::Exercise);
        exercises.chain(ready).collect()
    }
}
