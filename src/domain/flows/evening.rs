//! What an evening brings unasked: one group message, and at most one private card to each
//! (PRODUCT §4 "Load"). Everything that wants a partner's eye in the evening comes through here.
//!
//! An evening comes each day at the couple's hour, with a check-in or without ([`coming`]): so
//! nothing that waits for a card can lie because no prompt comes. What waits, and what becomes of it
//! where none does, is the table in `docs/waiting.md`.

mod coming;
pub(in crate::domain) mod lateness;
mod note;
mod reach;
mod still_right;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::couple::Couple;
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::exercises::ExerciseCardItem;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;
use crate::domain::say::Say;
use crate::domain::words::{CardItem, Words};
use crate::domain::zone;

/// So many matters one card brings, where all that must come today leaves room: they can be read at
/// once. The rest comes on other evenings.
pub const MATTERS_AT_MOST: usize = 5;

impl Couple {
    /// Whether a card of that date, or of a later one, was laid: what it brings is settled.
    pub(in crate::domain) fn card_was_laid(&self, seat: Seat, date: NaiveDate) -> bool {
        self.evening_cards[seat] >= Some(date)
    }

    /// Whether a private card can be laid for this partner: not for whoever is on their way out, to
    /// whom nothing is sent that they didn't ask for (PRODUCT §9).
    pub(in crate::domain) fn takes_cards(&self, seat: Seat) -> bool {
        let near = self.near(seat) == To::Partner(seat);
        near && self.is_done(seat) && self.leaving[seat].is_none()
    }

    /// Whether a new card of that date can be laid for this partner: what is for both or neither asks
    /// this of both.
    pub(in crate::domain) fn takes_new_card(&self, seat: Seat, date: NaiveDate) -> bool {
        let evenings = &self.evenings;
        let free = !evenings.missed[seat] && evenings.brought[seat] != Some(date);
        free && self.takes_cards(seat) && !self.card_was_laid(seat, date)
    }

    /// The date of the evening whose card lies there to be dealt with, until 04:00.
    pub(in crate::domain) fn tonight(&self, seat: Seat, now: DateTime<Utc>) -> Option<NaiveDate> {
        let laid = self.evening_cards[seat]?;
        let lasts = self.open_date() == Some(laid) || self.todays_date(now) == laid;
        lasts.then_some(laid)
    }
}

impl Turn<'_> {
    /// Gathers what waits for each partner into one card, or none. In a pause nothing is brought.
    fn post_evening_cards(&mut self, date: NaiveDate) {
        self.asks_if_still_right(date);
        // For both at first: what is for both or neither asks whether each has room for it.
        for seat in Seat::BOTH {
            self.forget_what_was_not_missed(seat);
        }
        for seat in Seat::BOTH {
            let laid = self.couple.evenings.brought[seat] == Some(date)
                || self.couple.evening_cards[seat] == Some(date);
            if self.couple.paused.is_none() && !laid && self.couple.takes_cards(seat) {
                self.post_evening_card(seat, date);
            }
        }
    }

    /// With the prompt it lies open. Where none came it is a note of its own, and while evenings rest
    /// it comes only for what was never told.
    fn post_evening_card(&mut self, seat: Seat, date: NaiveDate) {
        if self.brings_what_was_missed(seat) {
            self.couple.evenings.brought[seat] = Some(date);
            return;
        }
        let alone = !self.couple.was_prompted(date);
        let rests = alone && self.couple.evening_rests(date);
        if rests && !self.has_something_untold(seat, date) {
            return;
        }
        let items = self.items(seat, date);
        if items.is_empty() {
            return;
        }
        self.couple.evening_cards[seat] = Some(date);
        if alone {
            return self.post_note(seat, date);
        }
        self.couple.evenings.closed[seat] = false;
        self.post_in_evening(seat, Words::EveningCard(items));
    }

    fn post_in_evening(&mut self, seat: Seat, words: Words) {
        let today = self.couple.todays_date(self.now);
        let ends = self.couple.day_ends();
        let ends = ends.unwrap_or_else(|| zone::end_of_day(self.couple.zone(), today));
        let card = Say::new(To::Partner(seat), Lane::Prompt, words);
        let card = card.named(Slot::Evening(seat)).until(ends);
        // Where no zone was chosen nobody knows whether it is night.
        let night = self.is_night_for(seat) || self.couple.evening.zone.is_none();
        self.say(if night { card.silently() } else { card });
    }

    /// Something on this evening's card was done, or came undone: the card shows what is left.
    pub fn refresh_evening_card(&mut self, seat: Seat) {
        let Some(date) = self.couple.tonight(seat, self.now) else { return };
        let left = self.left_on_card(seat, date);
        // A note that nobody has opened stays one, as long as it is of use.
        if left.is_empty() {
            self.couple.evenings.closed[seat] = false;
        }
        if !self.couple.evenings.closed[seat] {
            self.edit(To::Partner(seat), Slot::Evening(seat), Words::EveningCard(left));
        }
    }

    pub(in crate::domain) fn left_on_card(&self, seat: Seat, date: NaiveDate) -> Vec<CardItem> {
        let exercises = self.exercise_items(seat, date);
        let asks = exercises.iter().any(ExerciseCardItem::asks);
        let led = self.led(seat, date).filter(|_| !asks).map(CardItem::Led);
        let exercises = exercises.into_iter().map(CardItem::Exercise);
        let asks = self.still_right_item(date);
        exercises.chain(led).chain(self.ready_item(seat, date)).chain(asks).collect()
    }

    /// What the card is laid with; it is noted that it was told.
    fn items(&mut self, seat: Seat, date: NaiveDate) -> Vec<CardItem> {
        self.offer_ready(seat, date, false);
        let ready = self.ready_item(seat, date);
        let asks = self.still_right_item(date);
        let room = MATTERS_AT_MOST - usize::from(ready.is_some()) - usize::from(asks.is_some());
        let exercises = self.bring_exercise_items(seat, date, room);
        // What leads to an exercise comes last, so that it pushes nothing aside; and alone, so that one
        // card asks for one thing.
        if exercises.len() < room && !exercises.iter().any(ExerciseCardItem::asks) {
            self.lead(seat, date);
        }
        let led = self.led(seat, date).map(CardItem::Led);
        let comes = exercises.len() + usize::from(led.is_some());
        let comes = comes + usize::from(asks.is_some());
        if (1..MATTERS_AT_MOST).contains(&comes) {
            self.offer_ready(seat, date, true);
        }
        let ready = self.ready_item(seat, date);
        exercises.into_iter().map(CardItem::Exercise).chain(led).chain(ready).chain(asks).collect()
    }

    fn ready_item(&self, seat: Seat, date: NaiveDate) -> Option<CardItem> {
        self.ready_offer(seat, date).map(|(step, offer)| CardItem::Ready(step, offer))
    }
}
