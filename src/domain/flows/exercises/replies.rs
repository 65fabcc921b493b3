//! Replies to messages of exercises that ask for nothing in words.

use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::exercise::Replied;
use crate::domain::exercises::{ExerciseSlot, ExerciseWords};
use crate::domain::flows::written::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::Seat;
use crate::domain::words::{Typed, Words};

impl Turn<'_> {
    /// A reply to such a message. On a promise of one's own a time is another time for it; below what
    /// the two said in the group it is talk between them.
    pub fn replies_to_exercise(&mut self, slot: ExerciseSlot, written: &Written) {
        match self.replied_to(slot, written) {
            Replied::ToCard => self.replies_to_card(written.by, written),
            Replied::Taken => {}
            Replied::NothingAsked => self.nothing_asked(written, Some(&Slot::Exercise(slot))),
        }
    }

    /// In private the words are for what an exercise asks just now, if it asks.
    fn replies_to_card(&mut self, seat: Seat, written: &Written) {
        match self.wanted(seat) {
            Some(wanted) => self.take(wanted, written),
            None if self.was_interrupted(seat) => {
                let words = Words::Exercise(ExerciseWords::Interrupted);
                self.answer(To::Partner(seat), words);
            }
            None => self.answer(To::Partner(seat), Words::Typed(Typed::TakesNothing)),
        }
    }
}
