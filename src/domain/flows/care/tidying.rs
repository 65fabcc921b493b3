//! **Tidy** (PRODUCT §8): what the bot wrote to somebody in private goes, as far as Telegram lets it, and they
//! hear what remains. Nothing else changes: what is kept is kept, and what waits still waits.

use chrono::TimeDelta;

use crate::domain::decision::{Toast, Turn};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;
use crate::domain::say::{Say, What};
use crate::domain::words::Words;

/// Later nobody waits for it any more.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(10);

impl Turn<'_> {
    /// The card goes with the rest, so what remains is told in an answer that leaves nothing behind.
    pub(super) fn tidy_up(&mut self, seat: Seat) {
        self.couple.care[seat] = None;
        let tidy = Say::of(To::Partner(seat), Lane::Reply, What::Tidy);
        self.say(tidy.until(self.now + GOOD_FOR));
        self.toast(Toast::Alert(Words::Tidied));
    }
}
