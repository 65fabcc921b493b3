//! What the couple's flows ask of plans for hard moments.

use super::seen;
use crate::domain::decision::Turn;
use crate::domain::exercise::Hand;
use crate::domain::exercises::{PlanLine, Plans};
use crate::domain::model::helped::Helped;
use crate::domain::model::people::{BySeat, Seat};

impl Turn<'_> {
    /// What the nudge quotes of what helps this partner.
    pub fn quotable_helps(&self, seat: Seat) -> Vec<String> {
        self.couple.exercises.plans.quotable(seat, &seen(self))
    }

    /// How many sentences of this partner's plan are of that kind, shared or not.
    pub fn times_planned(&self, seat: Seat, kind: Helped) -> usize {
        self.couple.exercises.plans.times_planned(seat, kind, &seen(self))
    }

    /// The sentence from set-up was changed or removed: nothing is known of its kind.
    pub fn first_sentence_changes(&mut self, seat: Seat) {
        self.runs::<Plans, _>(|plans, _| plans.first_sentence_changes(seat));
    }

    /// What each one's partner can read of their plan, or can from the next evening on.
    pub fn readable_plans(&self) -> BySeat<Vec<PlanLine>> {
        self.couple.exercises.plans.readable(&seen(self))
    }

    /// A plan was written, changed, shared or removed: the rest comes with the next evening.
    pub fn notice_plans(&mut self, before: BySeat<Vec<PlanLine>>) {
        if self.couple.begun.is_some() && self.readable_plans() != before {
            self.runs::<Plans, _>(|state, cx| Hand { state, cx }.were_readable(before));
        }
    }
}
