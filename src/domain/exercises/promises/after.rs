//! What becomes of a promise that didn't happen. All of it is its author's alone, but what they
//! tell with **Tell now**.

use chrono::NaiveDate;

use super::card::{PromiseBy, PromiseCard, PromiseView};
use super::press::{PromiseDue, PromiseWhich};
use super::state::{Answer, Course, Promise};
use super::words::{PromiseAsks, PromiseClosing, PromiseWords};
use super::{Pressed, PromiseEnd, PromiseSlot, PromiseWanted, said};
use crate::domain::decision::{Toast, Turn};
use crate::domain::exercises::{ExerciseSlot, ExerciseWords, Wanted};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;
use crate::domain::say::{Say, Slot};
use crate::domain::words::Words;

impl Turn<'_> {
    /// One day of a daily promise to us.
    pub(super) fn lay_missed_day(&mut self, seat: Seat, number: u32, date: NaiveDate) {
        let name = self.couple.name(seat);
        let Some(promise) = self.promises().find(seat, number) else { return };
        let Course::Daily { time, .. } = promise.course else { return };
        let view = PromiseView::NotKept { day: Some(date), name };
        let (words, by) = (promise.words.clone(), PromiseBy::Once(date, time));
        let card = PromiseCard { number, words, by, to_us: true, view, next: None };
        let slot = Slot::Exercise(ExerciseSlot::Promise(PromiseSlot::Day(number, date)));
        self.ask(To::Partner(seat), slot, said(PromiseWords::Card(card)));
    }

    /// What didn't happen, as long as its author has not said what becomes of it.
    pub(super) fn missed_promise(&mut self, seat: Seat, due: PromiseDue) -> Option<Promise> {
        let promise = self.promises().find(seat, due.number)?;
        let missed = match (&promise.course, due.day) {
            (Course::NotKept { .. }, None) => true,
            (Course::Daily { day: Some(day), .. }, Some(date)) => {
                day.date == date && day.answer == Answer::NotKept
            }
            _ => false,
        };
        missed.then(|| promise.clone())
    }

    fn missed_promise_to_us(&mut self, seat: Seat, due: PromiseDue) -> Option<Promise> {
        self.missed_promise(seat, due).filter(|promise| promise.line.is_some())
    }

    /// **I've told them**, and what else closes it.
    pub(super) fn close_missed_promise(
        &mut self,
        seat: Seat,
        due: PromiseDue,
        end: PromiseEnd,
        how: PromiseClosing,
    ) -> Pressed {
        let Some(promise) = self.missed_promise(seat, due) else { return Pressed::Stale };
        if promise.line.is_none() && end != PromiseEnd::Dropped {
            return Pressed::Stale;
        }
        let words = promise.words.clone();
        self.end_promise(promise, due, end);
        self.close_promise_card(seat, due.into(), words, how);
        Pressed::Done
    }

    /// **Tell now**: a plain line in the group, in the author's name.
    pub(super) fn tell_of_promise(&mut self, seat: Seat, due: PromiseDue) -> Pressed {
        let Some(promise) = self.missed_promise_to_us(seat, due) else { return Pressed::Stale };
        if !self.couple.group_is_open() {
            self.toast(Toast::Alert(Words::GroupClosed));
            return Pressed::Done;
        }
        let tells = PromiseWords::Tells { name: self.couple.name(seat), words: promise.words };
        let say = Say::new(To::Group, Lane::Reply, said(tells));
        let say = say.returning(self.stays_with(&[seat]));
        self.say(if self.is_night_for_one() { say.silently() } else { say });
        self.promises().was_resolved(seat);
        self.close_missed_promise(seat, due, PromiseEnd::Told, PromiseClosing::Tells)
    }

    /// **Drop it**
    pub(super) fn drop_promise(&mut self, seat: Seat, due: PromiseDue) -> Pressed {
        let how = match due.day {
            Some(_) => PromiseClosing::DayDropped,
            None => PromiseClosing::Dropped,
        };
        self.close_missed_promise(seat, due, PromiseEnd::Dropped, how)
    }

    /// **Again**, for oneself: the same words, another time.
    pub(super) fn promise_again(&mut self, seat: Seat, number: u32) -> Pressed {
        let due = PromiseDue { number, day: None };
        if self.missed_promise(seat, due).is_none_or(|promise| promise.line.is_some()) {
            return Pressed::Stale;
        }
        self.ask_promise_time(seat, PromiseWhich::Own(number), PromiseAsks::First);
        Pressed::Done
    }

    /// **Repair it**: by a new promise. Until that one is made, this one stays as it is.
    pub(super) fn repair_promise(&mut self, seat: Seat, due: PromiseDue) -> Pressed {
        if self.missed_promise_to_us(seat, due).is_none() {
            return Pressed::Stale;
        }
        self.ask_what_mends(seat, due);
        Pressed::Done
    }

    pub(super) fn ask_what_mends(&mut self, seat: Seat, due: PromiseDue) {
        let Some(promise) = self.missed_promise_to_us(seat, due) else {
            self.wants_no_more(seat);
            return self.answer(To::Partner(seat), said(PromiseWords::Gone));
        };
        let question = ExerciseWords::Promise(PromiseWords::AskRepair { words: promise.words });
        self.want(seat, Wanted::Promise(PromiseWanted::Repair(due)), question);
    }
}
