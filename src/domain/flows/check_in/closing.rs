//! The end of an evening, at 04:00: what was said goes to the journal.

use super::Day;
use super::answer::Parts;
use super::later::Later;
use crate::domain::decision::Turn;
use crate::domain::model::people::{Place, Seat};
use crate::domain::record::Entry;

impl Turn<'_> {
    /// At 04:00 the evening's answers go to the journal.
    pub fn close_day(&mut self) {
        if self.couple.day_ends().is_some_and(|ends| ends <= self.now) {
            self.close_day_now();
        }
    }

    pub fn close_day_now(&mut self) {
        let Some(day) = self.couple.check_ins.day.take() else { return };
        let acted =
            |seat: Seat| !day.answers[seat].is_empty() || day.later[seat] != Later::default();
        let answered = Seat::BOTH.into_iter().any(acted);
        if !day.withheld {
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
        let shared = answer.place(Place::Group).parts();
        let private = answer.place(Place::Private).parts();
        if let Some(Parts { high, low }) = shared {
            self.keep(seat, Entry::CheckIn { date, high, low });
        } else if private.is_none() && !answer.is_empty() {
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
