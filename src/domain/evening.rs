//! What an evening brings unasked: one group message, and at most one private card to each
//! (PRODUCT §4 "Load"). Everything that wants a partner's eye in the evening comes through here.

use chrono::NaiveDate;

use super::decision::Turn;
use super::exercises::ExerciseMatter;
use super::people::Seat;
use super::program::Step;
use super::say::{Lane, Say, Slot, To};
use super::words::{Offer, Words};

/// So many matters one card brings, where all that must come today leaves room: they can be read at
/// once. The rest comes on other evenings.
pub const MATTERS_AT_MOST: usize = 5;

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
            let Some(ends) = self.couple.day_ends() else { continue };
            let matters = self.brings(seat, date);
            if matters.is_empty() {
                continue;
            }
            self.couple.evening_cards[seat] = Some(date);
            let card = Say::new(To::Partner(seat), Lane::Prompt, Words::EveningCard(matters));
            let card = card.named(Slot::Evening(seat)).until(ends);
            self.say(if self.is_night_for(seat) { card.silently() } else { card });
        }
    }

    /// Something on this evening's card was done, or came undone: the card shows what is left.
    pub fn look_at_evening_card_again(&mut self, seat: Seat) {
        let laid = self.couple.evening_cards[seat];
        if let Some(date) = laid.filter(|date| self.couple.open_date() == Some(*date)) {
            let exercises = self.exercise_matters(seat, date).into_iter().map(Matter::Exercise);
            let left = exercises.chain(self.ready_matter(seat, date)).collect();
            self.edit(To::Partner(seat), Slot::Evening(seat), Words::EveningCard(left));
        }
    }

    /// What the card is laid with; it is noted that it was told.
    fn brings(&mut self, seat: Seat, date: NaiveDate) -> Vec<Matter> {
        self.offer_ready(seat, date);
        let ready = self.ready_matter(seat, date);
        let room = MATTERS_AT_MOST - usize::from(ready.is_some());
        let exercises = self.bring_exercise_matters(seat, date, room);
        exercises.into_iter().map(Matter::Exercise).chain(ready).collect()
    }

    fn ready_matter(&self, seat: Seat, date: NaiveDate) -> Option<Matter> {
        self.ready_offer(seat, date).map(|(step, offer)| Matter::Ready(step, offer))
    }
}
