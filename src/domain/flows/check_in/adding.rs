//! Several messages one after the other are one answer: for some minutes, what follows belongs to it.

use chrono::TimeDelta;

use super::form;
use crate::domain::decision::Turn;
use crate::domain::flows::written::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::{Place, Seat};
use crate::domain::words::{Typed, Words};

/// For so long after the last of them.
const FOLLOWS_WITHIN: TimeDelta = TimeDelta::minutes(3);

impl Turn<'_> {
    /// An answer was given in private: more of it may follow.
    pub(super) fn more_may_follow(&mut self, seat: Seat) {
        let until = self.said + FOLLOWS_WITHIN;
        if let Some(day) = &mut self.couple.check_ins.day {
            day.follows_until[seat] = Some(until);
        }
    }

    /// Words in private for which nothing is asked; whether they are more of the evening's answer.
    pub(in crate::domain) fn follows_an_answer(&mut self, written: &Written) -> bool {
        let (seat, said) = (written.by, self.said);
        let form = form::read(&written.text, &self.facts.labels);
        let Some(day) = self.couple.check_ins.open_at(said) else { return false };
        if day.follows_until[seat].is_none_or(|until| said >= until) {
            return false;
        }
        let answer = &mut day.answers[seat];
        if let Some(full) = answer.over(Place::Private, written.message, &written.text) {
            self.answer(To::Partner(seat), Words::Typed(Typed::AnswerFull(full)));
            return true;
        }
        if !answer.take(form, Place::Private, written.message) {
            return false;
        }
        let shared = day.shared;
        self.more_may_follow(seat);
        if shared {
            self.answer(To::Partner(seat), Words::SharedNow);
            self.reveal_anew(seat);
        } else {
            self.react(To::Partner(seat), written.message);
        }
        true
    }

    /// Words in private are no longer for the evening.
    pub(super) fn nothing_follows(&mut self, seat: Seat) {
        if let Some(day) = &mut self.couple.check_ins.day {
            day.follows_until[seat] = None;
        }
    }
}
