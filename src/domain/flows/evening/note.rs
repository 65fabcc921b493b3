//! A card that came alone lies closed, for a lock screen shows nothing (PRODUCT §8): "A note is here
//! for you." Its button shows what it brings, on any day.

use chrono::NaiveDate;

use crate::domain::couple::slot::Slot;
use crate::domain::decision::{Toast, Turn};
use crate::domain::exercises::{ExerciseWords, Letters};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::say::{Say, What};
use crate::domain::words::Words;

impl Turn<'_> {
    pub(super) fn post_note(&mut self, seat: Seat, date: NaiveDate) {
        self.couple.evenings.closed[seat] = true;
        self.post_in_evening(seat, Words::Exercise(ExerciseWords::Note(date)));
    }

    /// The private chat takes nothing, so the card that lies there may not have come.
    pub fn may_have_missed(&mut self, seat: Seat) {
        self.couple.evenings.missed[seat] = self.couple.evening_cards[seat].is_some();
        self.runs::<Letters, _>(|letters, cx| letters.announce_again(seat, cx));
    }

    /// Such a card has nothing left to say.
    pub(super) fn forget_what_was_not_missed(&mut self, seat: Seat) {
        let card = self.couple.evening_cards[seat];
        let left = card.is_some_and(|date| !self.left_on_card(seat, date).is_empty());
        self.couple.evenings.missed[seat] &= left;
    }

    /// What is left of it is this evening's; what is new comes with the next.
    pub(super) fn brings_what_was_missed(&mut self, seat: Seat) -> bool {
        let missed = std::mem::take(&mut self.couple.evenings.missed[seat]);
        let card = self.couple.evening_cards[seat].filter(|_| missed);
        if let Some(date) = card {
            self.post_note(seat, date);
        }
        card.is_some()
    }

    /// **Open it**: the newest in its place, an older one below, where its buttons are gone.
    pub fn open_note(&mut self, seat: Seat, date: NaiveDate, message: Option<MessageId>) {
        if !self.couple.card_was_laid(seat, date) {
            return self.stale(To::Partner(seat), message);
        }
        let words = Words::EveningCard(self.left_on_card(seat, date));
        self.toast(Toast::Silent);
        if self.couple.evening_cards[seat] == Some(date) {
            self.couple.evenings.closed[seat] = false;
            return self.edit(To::Partner(seat), Slot::Evening(seat), words);
        }
        if let Some(message) = message {
            self.say(Say::of(To::Partner(seat), Lane::Reply, What::RemoveButtons(message)));
        }
        self.answer(To::Partner(seat), words);
    }
}
