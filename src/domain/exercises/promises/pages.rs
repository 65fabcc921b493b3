//! Looking through one's open promises, and the two cards about what helps and what doesn't.

use chrono::NaiveDate;

use super::state::Told;
use super::words::PromiseWords;
use super::{Pressed, said};
use crate::domain::decision::Turn;
use crate::domain::flows::walk::Walk;
use crate::domain::model::address::To;
use crate::domain::model::people::{Role, Seat};
use crate::domain::model::program::Step;

impl Turn<'_> {
    /// **My promises**, **Next one**: one at a time, with its buttons.
    pub(super) fn show_promises(&mut self, seat: Seat, number: Option<u32>) -> Pressed {
        let open = self.couple.exercises.promises.open.iter();
        let own: Vec<_> =
            open.filter(|promise| promise.by == seat).map(|promise| promise.number).collect();
        let at = number.and_then(|number| own.iter().position(|own| *own == number)).unwrap_or(0);
        let shown = own.get(at).and_then(|number| self.promise_card(seat, *number));
        let Some(mut card) = shown else {
            return Pressed::Stale;
        };
        card.next = own.get((at + 1) % own.len()).copied().filter(|next| *next != card.number);
        let slot = Self::promise_slot(card.number);
        self.ask(To::Partner(seat), slot, said(PromiseWords::Card(card)));
        Pressed::Done
    }

    /// On the second day of step 1, and once: to who broke trust, nobody else (PRODUCT §6, step 2).
    pub(super) fn tells_what_sets_back(&self, seat: Seat, date: NaiveDate) -> bool {
        let (zone, now) = (self.couple.zone(), self.now);
        let is_first = |walk: &Walk| walk.current() == Step::Responsibility;
        let days = self.couple.walk.as_ref().filter(|walk| is_first(walk));
        let begun = days.is_some_and(|walk| walk.days(zone, now) >= 1);
        let fresh = match self.couple.exercises.promises.sets_back[seat] {
            Told::Not => true,
            Told::On(evening) => evening == date,
            Told::Opened => false,
        };
        begun && fresh && self.role(seat) == Some(Role::Responsible)
    }

    /// **What sets couples back**
    pub(super) fn show_what_sets_back(&mut self, seat: Seat) -> Pressed {
        self.answer(To::Partner(seat), said(PromiseWords::SetsBack));
        let told = std::mem::replace(&mut self.promises().sets_back[seat], Told::Opened);
        if matches!(told, Told::On(_)) {
            self.look_at_evening_card_again(seat);
        }
        Pressed::Done
    }
}
