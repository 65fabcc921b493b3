//! The end of an evening, at 04:00: what was said goes to the journal.
//!
//! What a message means depends on when it was written. So an evening ends at 04:00 for whoever writes,
//! and closes a little later, once all that was written before can have come: after an outage, when the
//! bot has caught up.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::couple::Couple;
use crate::domain::couple::check_in::{Day, Later};
use crate::domain::couple::record::Entry;
use crate::domain::decision::Turn;
use crate::domain::model::address::To;
use crate::domain::model::answer::Parts;
use crate::domain::model::people::{Place, Seat};

/// So long after its end: what is on its way arrives, and whoever counts as having been told all that
/// happened has been told since the end.
const CLOSES_AFTER: TimeDelta = TimeDelta::minutes(2);

impl Couple {
    /// When the open evening's answers go to the journal.
    pub(in crate::domain) fn day_closes(&self) -> Option<DateTime<Utc>> {
        let day = self.check_ins.day.as_ref()?;
        Some(day.closes_at.unwrap_or_else(|| day.ends() + CLOSES_AFTER))
    }
}

impl Turn<'_> {
    /// Its answers go to the journal; while Telegram may hold more of them, later, each time half as
    /// much again after its end.
    pub fn close_day(&mut self) {
        let (now, is_behind) = (self.now, self.facts.is_behind);
        if self.couple.day_closes().is_none_or(|closes| now < closes) {
            return;
        }
        if !is_behind {
            return self.close_day_now();
        }
        if let Some(day) = &mut self.couple.check_ins.day {
            day.closes_at = Some(now + CLOSES_AFTER.max((now - day.ends()) / 2));
        }
    }

    pub fn close_day_now(&mut self) {
        let Some(day) = self.couple.check_ins.day.take() else { return };
        if day.withheld {
            self.couple.check_ins.untold = day.news;
        }
        let acted =
            |seat: Seat| !day.answers[seat].is_empty() || day.later[seat] != Later::default();
        let answered = Seat::BOTH.into_iter().any(acted);
        // A group that takes nothing just now may not have been one to answer in.
        if !day.withheld && !self.couple.is_closed(To::Group) {
            self.count_silence(answered);
        }
        for seat in Seat::BOTH {
            self.keep_answer(seat, &day);
        }
    }

    /// What was said in the group, or revealed there, is a check-in; what found no match stays its
    /// author's.
    fn keep_answer(&mut self, seat: Seat, day: &Day) {
        let (date, answer) = (day.date, &day.answers[seat]);
        // Of what was erased nothing is kept, not even that it was there.
        let parts = |place: Place| {
            let said = answer.place(place);
            said.parts().filter(|parts| !said.was_erased() || *parts != Parts::default())
        };
        let (shared, private) = (parts(Place::Group), parts(Place::Private));
        let was_erased =
            [Place::Group, Place::Private].map(|place| answer.place(place).was_erased());
        if let Some(Parts { high, low }) = shared {
            self.keep(seat, Entry::CheckIn { date, high, low });
        } else if private.is_none() && !answer.is_empty() && was_erased == [false; 2] {
            // **No high today**
            self.keep(seat, Entry::CheckIn { date, high: None, low: None });
        }
        match private {
            Some(Parts { high, low }) if day.revealed[seat] => {
                self.keep(seat, Entry::CheckIn { date, high, low });
            }
            Some(Parts { high, low }) => self.keep(seat, Entry::Unshared { date, high, low }),
            None => {}
        }
    }
}
