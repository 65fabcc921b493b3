//! Words that the partner wrote for a hard day (PRODUCT §5.5): opened when the second nudge has been
//! unanswered for a quarter of an hour; at once after **I can't now**; at once when quiet hours keep the
//! nudge back, and when the partner was asked as often as is good in a day. One for each moment, and
//! never where its author kept it to themselves.

use super::Turn;
use crate::domain::couple::trigger::Request;
use crate::domain::exercises::{HardDates, Reassurances};
use crate::domain::model::people::Seat;

impl Turn<'_> {
    /// Opens the oldest that is sealed, in private alone; without one nothing is said of it.
    pub(super) fn open_for_hard_day(&mut self, id: u64) {
        let closed = |moment: &&super::Trigger| !moment.opened_words;
        let Some(by) = self.episode(id).filter(closed).map(|own| own.by) else { return };
        let opened = self.runs::<Reassurances, _>(|written, cx| written.open_for(by, cx));
        if let Some(moment) = self.couple.triggers.find(id) {
            moment.opened_words = opened;
        }
    }

    /// On a hard date, two sentences that the partner wrote the evening before; with the first moment of
    /// it, whoever is asked or not.
    pub(super) fn opens_what_was_written_for_today(&mut self, seat: Seat) {
        self.runs::<HardDates, _>(|dates, cx| dates.open_beside(seat, cx));
    }

    /// Nobody is asked just now: what their partner wrote once is there, and past the moments of a day
    /// care is. Below the card, not before it.
    pub(super) fn comforts_if_nobody_is_asked(&mut self, id: u64) {
        if self.request_is(id, |request| matches!(request, Request::Asleep | Request::Enough)) {
            self.open_for_hard_day(id);
        }
        let by = self.episode(id).map(|moment| moment.by);
        if let Some(by) = by.filter(|_| self.request_is(id, |request| request == Request::Enough)) {
            self.show_care(by);
        }
    }

    /// The second nudge is unanswered too.
    pub(super) fn comforts_when_left_alone(&mut self, id: u64) {
        let Some(moment) = self.couple.triggers.find(id) else { return };
        let now = self.now;
        if let Request::Asked { alone_at, .. } = &mut moment.request
            && let Some(at) = alone_at.take_if(|at| *at <= now)
            && now - at < super::nudge::GOOD_FOR
        {
            self.open_for_hard_day(id);
        }
    }
}
