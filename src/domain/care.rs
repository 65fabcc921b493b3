//! The care card: it comes silently, in private only, and deletes itself after ten minutes unless
//! it is kept (PRODUCT §8).

use chrono::TimeDelta;

use super::decision::Turn;
use super::people::Seat;
use super::say::{Lane, Say, Slot, To, What};
use super::words::Words;

const DELETES_ITSELF_AFTER: TimeDelta = TimeDelta::minutes(10);

impl Turn<'_> {
    /// Shows it to `seat` alone; where the private chat takes nothing, it is shown nowhere.
    pub fn show_care(&mut self, seat: Seat) {
        let reachable = self.couple.near(seat) == To::Partner(seat);
        if !reachable {
            return;
        }
        // Two in one place could not both be taken back.
        if self.couple.care[seat].is_some() {
            let before = What::Unsay(Slot::Care(seat));
            self.say(Say::of(To::Partner(seat), Lane::Urgent, before));
        }
        self.couple.care[seat] = Some(self.now + DELETES_ITSELF_AFTER);
        let card = Say::new(To::Partner(seat), Lane::Urgent, Words::Care { keep: true });
        self.say(card.named(Slot::Care(seat)).silently());
    }

    pub fn keep_care(&mut self, seat: Seat) {
        if self.couple.care[seat].take().is_some() {
            self.edit(To::Partner(seat), Slot::Care(seat), Words::Care { keep: false });
        }
    }

    pub fn close_care(&mut self) {
        for seat in Seat::BOTH {
            if self.couple.care[seat].is_some_and(|moment| moment <= self.now) {
                self.couple.care[seat] = None;
                let gone = What::Unsay(Slot::Care(seat));
                self.say(Say::of(To::Partner(seat), Lane::Reply, gone));
            }
        }
    }
}
