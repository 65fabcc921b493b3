//! Replies to messages of exercises that ask for nothing in words.

use super::{
    ExerciseSlot, ExerciseWords, PromiseAsks, PromiseSlot, PromiseWanted, TalkSlot, TalkWanted,
    Wanted,
};
use crate::domain::decision::Turn;
use crate::domain::flows::partner::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::Seat;
use crate::domain::say::Slot;
use crate::domain::words::{Typed, Words};

impl Turn<'_> {
    /// A reply to such a message. On a promise of one's own a time is another time for it; below what
    /// the two said in the group it is talk between them.
    pub fn replies_to_exercise(&mut self, slot: ExerciseSlot, written: &Written) {
        let seat = written.by;
        match slot {
            ExerciseSlot::Promise(slot) if self.retimes_promise(slot, written) => {}
            ExerciseSlot::Promise(PromiseSlot::Line(_) | PromiseSlot::Seam(_)) => {}
            ExerciseSlot::Talk(TalkSlot::Break(_)) => {
                self.nothing_asked(written, Some(&Slot::Exercise(slot)));
            }
            _ => self.replies_to_card(seat, written),
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

    /// What it asks in the group is asked again, if it is still open.
    pub fn asks_in_group_again(&mut self, seat: Seat, wanted: Wanted) {
        match wanted {
            Wanted::Promise(PromiseWanted::Time(which)) => {
                self.ask_promise_time(seat, which, PromiseAsks::First);
            }
            Wanted::Promise(PromiseWanted::Here) => self.ask_for_promise_here(seat, None),
            Wanted::Talk(TalkWanted::Card(number)) => {
                self.lay_talk_ahead(number);
                if self.couple.exercises.talks.goes_on(number) {
                    self.lay_course();
                }
            }
            _ => {}
        }
    }
}
