//! Care (PRODUCT §8): the card, which comes silently, in private only, and deletes itself after ten
//! minutes unless it is kept; and what is typed in danger, which gets that card first.

mod crisis;
mod going_on;
mod held;
mod listening;
mod page;
mod quiet_mode;
mod tidying;

use chrono::TimeDelta;

use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::care::{CareCard, CarePage};
use crate::domain::model::country::Country;
use crate::domain::model::people::Seat;
use crate::domain::say::{Say, What};
use crate::domain::words::{Typed, Words};
use crate::domain::zone;

pub use crisis::{Danger, dangers};

const DELETES_ITSELF_AFTER: TimeDelta = TimeDelta::minutes(10);

impl Turn<'_> {
    /// Shows it to `seat` alone; where the private chat takes nothing, it is shown nowhere.
    pub fn show_care(&mut self, seat: Seat) {
        self.show_care_page(seat, CarePage::Help);
    }

    fn show_care_page(&mut self, seat: Seat, page: CarePage) {
        let reachable = self.couple.near(seat) == To::Partner(seat);
        if !reachable {
            return;
        }
        if self.couple.held[seat].waits() {
            return self.post_held_card(seat);
        }
        // Two in one place could not both be taken back.
        if self.couple.care[seat].is_some() {
            let before = What::Delete(Slot::Care(seat));
            self.say(Say::of(To::Partner(seat), Lane::Urgent, before));
        }
        self.couple.care[seat] = Some(self.now + DELETES_ITSELF_AFTER);
        let card = Words::Care(self.care_card(seat, true, page));
        let card = Say::new(To::Partner(seat), Lane::Urgent, card);
        self.say(card.named(Slot::Care(seat)).silently());
    }

    fn care_card(&self, seat: Seat, keep: bool, page: CarePage) -> CareCard {
        CareCard { keep, page, country: self.country(), quiet: self.quiet_mode_of(seat) }
    }

    /// Where the two live, by the zone of their evenings.
    fn country(&self) -> Option<Country> {
        self.couple.evening.zone.and_then(zone::country_of)
    }

    fn keep_care(&mut self, seat: Seat, page: CarePage) {
        if self.couple.care[seat].take().is_some() {
            let held =
                self.care_first(seat, false).map(|first| Words::Typed(Typed::CareFirst(first)));
            let words = held.unwrap_or(Words::Care(self.care_card(seat, false, page)));
            self.edit(To::Partner(seat), Slot::Care(seat), words);
        }
    }

    pub fn close_care(&mut self) {
        for seat in Seat::BOTH {
            if self.couple.care[seat].is_some_and(|moment| moment <= self.now) {
                self.couple.care[seat] = None;
                self.fold_or_unsay_care(seat);
            }
        }
    }

    /// What waits for a press keeps its buttons, below a line that tells nothing of care.
    fn fold_or_unsay_care(&mut self, seat: Seat) {
        let to = To::Partner(seat);
        match self.care_first(seat, false) {
            Some(first) => {
                self.couple.held[seat].folded = true;
                self.edit(to, Slot::Care(seat), Words::Typed(Typed::HeldWaits(first)));
            }
            None => self.say(Say::of(to, Lane::Reply, What::Delete(Slot::Care(seat)))),
        }
    }
}
