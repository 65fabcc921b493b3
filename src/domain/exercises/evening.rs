//! What the exercises bring to the private evening card (PRODUCT §4 "Load"): no more than can be read
//! at once. What finds no room is noted nowhere, so that it comes on another evening like new.

use chrono::NaiveDate;

use super::{ExerciseMatter, Round, ShoesMatter};
use crate::domain::decision::Turn;
use crate::domain::model::people::Seat;

/// An exercise that brings something to the card, the most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    HardDates,
    Promises,
    Letters,
    Questions,
    Shoes,
    Proposals,
    Plans,
    Touch,
    SmallWays,
}

impl Source {
    const ALL: [Self; 9] = [
        Self::HardDates,
        Self::Promises,
        Self::Letters,
        Self::Questions,
        Self::Shoes,
        Self::Proposals,
        Self::Plans,
        Self::Touch,
        Self::SmallWays,
    ];

    /// Whether another evening is as good: not for what is of this day, nor for what both are told on
    /// one evening or neither is.
    fn can_wait(self, matters: &[ExerciseMatter]) -> bool {
        const TOGETHER: ExerciseMatter = ExerciseMatter::Shoes(ShoesMatter::Wrote(Round::Second));
        match self {
            Self::HardDates | Self::Promises | Self::Touch => false,
            Self::Shoes => !matters.contains(&TOGETHER),
            _ => true,
        }
    }
}

impl Turn<'_> {
    /// What the card that is being laid brings of them, the most important first, and notes that it
    /// was told. What can wait waits where there is no room for all that its exercise brings.
    pub fn bring_exercise_matters(
        &mut self,
        seat: Seat,
        date: NaiveDate,
        room: usize,
    ) -> Vec<ExerciseMatter> {
        let brought = Source::ALL.map(|from| (from, self.matters_from(seat, date, from)));
        let waits = |(from, matters): &(Source, Vec<_>)| from.can_wait(matters);
        let fixed = brought.iter().filter(|one| !waits(one)).map(|(_, matters)| matters.len());
        let mut room = room.saturating_sub(fixed.sum());
        let mut all = vec![];
        for one in brought {
            if waits(&one) {
                let Some(left) = room.checked_sub(one.1.len()) else { continue };
                room = left;
            }
            self.note_matters_from(seat, date, one.0);
            all.extend(one.1);
        }
        all
    }

    /// What is left of it on a card that lies.
    pub fn exercise_matters(&self, seat: Seat, date: NaiveDate) -> Vec<ExerciseMatter> {
        Source::ALL.into_iter().flat_map(|from| self.matters_from(seat, date, from)).collect()
    }

    fn matters_from(&self, seat: Seat, date: NaiveDate, from: Source) -> Vec<ExerciseMatter> {
        fn all<T>(matters: Vec<T>, of: fn(T) -> ExerciseMatter) -> Vec<ExerciseMatter> {
            matters.into_iter().map(of).collect()
        }
        match from {
            Source::HardDates => all(self.hard_date_matters(seat, date), ExerciseMatter::HardDate),
            Source::Promises => all(self.promise_matters(seat, date), ExerciseMatter::Promise),
            Source::Letters => all(self.letter_matters(seat, date), ExerciseMatter::Letter),
            Source::Questions => all(self.question_matters(seat, date), ExerciseMatter::Question),
            Source::Shoes => all(self.shoes_matters(seat, date), ExerciseMatter::Shoes),
            Source::Proposals => all(self.proposal_matters(seat, date), ExerciseMatter::Proposal),
            Source::Plans => all(self.plan_matters(seat, date), ExerciseMatter::Plan),
            Source::Touch => all(self.touch_matters(seat, date), ExerciseMatter::Touch),
            Source::SmallWays => {
                all(self.small_ways_matters(seat, date), ExerciseMatter::SmallWays)
            }
        }
    }

    /// Whether that evening's card, which is about to be laid, would tell something for the first
    /// time: that comes also while evenings rest. What reminds, suggests or asks each day does not.
    pub fn has_something_untold(&self, seat: Seat, date: NaiveDate) -> bool {
        Source::ALL.into_iter().any(|from| match from {
            Source::HardDates => !self.hard_date_matters(seat, date).is_empty(),
            Source::Promises => self.has_unasked_promise(seat),
            Source::Letters => self.has_untold_letters(seat),
            Source::Questions => self.has_untold_questions(seat, date),
            Source::Shoes => self.has_untold_shoes(seat, date),
            Source::Proposals => self.has_untold_proposals(seat, date),
            Source::Plans => self.is_plan_untold(seat),
            Source::Touch | Source::SmallWays => false,
        })
    }

    fn note_matters_from(&mut self, seat: Seat, date: NaiveDate, from: Source) {
        match from {
            Source::HardDates => self.hard_date_matters_shown(seat, date),
            Source::Promises => self.promise_matters_shown(seat, date),
            Source::Letters => self.letter_matters_shown(seat, date),
            Source::Questions => self.question_matters_shown(seat, date),
            Source::Shoes => self.shoes_matters_shown(seat, date),
            Source::Proposals => self.proposal_matters_shown(seat, date),
            Source::Plans => self.plan_matters_shown(seat, date),
            Source::Touch => self.touch_matters_shown(seat, date),
            Source::SmallWays => self.small_ways_matters_shown(seat, date),
        }
    }
}
