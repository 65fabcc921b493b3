//! An evening brings what one did in private to the other (`domain::exercises::unseen`).

use chrono::NaiveDate;

use crate::domain::couple::Couple;
use crate::domain::decision::Turn;
use crate::domain::exercise::Event;
use crate::domain::exercises::{Plans, Proposals, Questions};
use crate::domain::model::bounds::weight;
use crate::domain::model::people::Seat;

impl Couple {
    /// The bytes of what this partner answered, and the other has not seen.
    pub(in crate::domain) fn weight_of_unseen_answers(&self, seat: Seat) -> usize {
        let asked = self.exercises.questions.numbers_of(seat.other());
        asked.filter_map(|number| self.unseen.answers.get(&number)).map(weight).sum()
    }

    /// Whether something of this partner's goes over with the next evening.
    pub(in crate::domain) fn has_something_on_its_way(&self, by: Seat) -> bool {
        let asked = || self.exercises.questions.numbers_of(by);
        let offered = || self.exercises.proposals.numbers_of(by);
        asked().any(|number| self.unseen.asked.contains(&number))
            || offered().any(|number| self.unseen.offered.contains(&number))
    }
}

impl Turn<'_> {
    /// That evening has come: what was done before it shows from now on.
    pub fn show_what_was_unseen(&mut self, date: NaiveDate) {
        if !Seat::BOTH.into_iter().all(|seat| self.couple.can_reach(seat)) {
            return;
        }
        self.happens::<Plans>(Event::EveningCame { date });
        self.happens::<Questions>(Event::EveningCame { date });
        self.happens::<Proposals>(Event::EveningCame { date });
    }
}
