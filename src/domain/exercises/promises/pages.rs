//! Looking through one's open promises, and the two cards about what helps and what doesn't.

use chrono::NaiveDate;

use super::state::SetBackMention;
use super::words::PromiseWords;
use super::{Hand, Handled, PromiseSlot, Promises};
use crate::domain::exercise::Pair;
use crate::domain::model::address::To;
use crate::domain::model::people::{Role, Seat};
use crate::domain::model::program::Step;

impl Promises {
    /// On the second day of step 1, and once: to who broke trust, nobody else (PRODUCT §6, step 2).
    pub(super) fn tells_what_sets_back(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
    ) -> bool {
        let begun = pair.days_of(Step::Responsibility).is_some_and(|days| days >= 1);
        let fresh = match self.sets_back[seat] {
            SetBackMention::Not => true,
            SetBackMention::On(evening) => evening == date,
            SetBackMention::Opened => false,
        };
        begun && fresh && pair.role(seat) == Some(Role::Responsible)
    }
}

impl Hand<'_, '_, Promises> {
    /// **My promises**, **Next one**: one at a time, with its buttons.
    pub(super) fn show_promises(&mut self, seat: Seat, number: Option<u32>) -> Handled {
        let open = self.state.open.iter();
        let own: Vec<_> =
            open.filter(|promise| promise.by == seat).map(|promise| promise.number).collect();
        let at = number.and_then(|number| own.iter().position(|own| *own == number)).unwrap_or(0);
        let shown = own.get(at).and_then(|number| self.promise_card(seat, *number));
        let Some(mut card) = shown else {
            return Handled::Stale;
        };
        card.next = own.get((at + 1) % own.len()).copied().filter(|next| *next != card.number);
        self.lay(To::Partner(seat), PromiseSlot::Card(card.number), PromiseWords::Card(card));
        Handled::Done
    }

    /// **What sets couples back**
    pub(super) fn show_what_sets_back(&mut self, seat: Seat) -> Handled {
        self.answer(To::Partner(seat), PromiseWords::SetsBack);
        let told = std::mem::replace(&mut self.state.sets_back[seat], SetBackMention::Opened);
        if matches!(told, SetBackMention::On(_)) {
            self.evening_changed(seat);
        }
        Handled::Done
    }
}
