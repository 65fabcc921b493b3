//! What becomes of a promise that didn't happen. All of it is its author's alone, but what they
//! tell with **Tell now**.

use chrono::NaiveDate;

use super::by::PromiseBy;
use super::card::{PromiseCard, PromiseView};
use super::press::{PromiseDue, PromiseWhich};
use super::state::Promise;
use super::words::{PromiseAsks, PromiseClosing, PromiseWords};
use super::{Hand, Handled, PromiseEnd, PromiseQuestion, PromiseSlot, Promises};
use crate::domain::exercise::{Common, Said, Saying, Withheld};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;

impl Hand<'_, '_, Promises> {
    /// One day of a promise to us that comes back.
    pub(super) fn post_missed_day(&mut self, seat: Seat, number: u32, date: NaiveDate) {
        let name = self.pair.name(seat);
        let Some(promise) = self.state.find(seat, number) else { return };
        let Some(time) = promise.course.comes_back_at() else { return };
        let view = PromiseView::NotKept { day: Some(date), name };
        let (words, by) = (promise.words.clone(), PromiseBy::Once(date, time));
        let card = PromiseCard { number, words, by, to_us: true, view, next: None };
        self.lay(To::Partner(seat), PromiseSlot::Day(number, date), PromiseWords::Card(card));
    }

    /// What didn't happen, as long as its author has not said what becomes of it.
    pub(super) fn missed_promise(&mut self, seat: Seat, due: PromiseDue) -> Option<Promise> {
        let promise = self.state.find(seat, due.number)?;
        promise.course.was_missed(due.day).then(|| promise.clone())
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
    ) -> Handled {
        let Some(promise) = self.missed_promise(seat, due) else { return Handled::Stale };
        if promise.line.is_none() && end != PromiseEnd::Dropped {
            return Handled::Stale;
        }
        let words = promise.words.clone();
        self.end_promise(promise, due, end);
        self.close_promise_card(seat, due.into(), words, how);
        Handled::Done
    }

    /// **Tell now**: a plain line in the group, in the author's name.
    pub(super) fn tell_of_promise(&mut self, seat: Seat, due: PromiseDue) -> Handled {
        let Some(promise) = self.missed_promise_to_us(seat, due) else { return Handled::Stale };
        if !self.pair.group_is_open() {
            self.alert(Said::Common(Common::GroupClosed));
            return Handled::Done;
        }
        let tells = PromiseWords::Tells { name: self.pair.name(seat), words: promise.words };
        let saying = Saying::new(To::Group, Lane::Reply, tells);
        let saying = saying.withheld(Withheld::StaysWith(vec![seat]));
        self.say(saying);
        self.state.was_resolved(seat);
        self.close_missed_promise(seat, due, PromiseEnd::Told, PromiseClosing::Tells)
    }

    /// **Drop it**
    pub(super) fn drop_promise(&mut self, seat: Seat, due: PromiseDue) -> Handled {
        let weekly = self.missed_promise(seat, due).is_some_and(|one| one.course.is_weekly());
        let how = match due.day {
            Some(_) if weekly => PromiseClosing::WeekDropped,
            Some(_) => PromiseClosing::DayDropped,
            None => PromiseClosing::Dropped,
        };
        self.close_missed_promise(seat, due, PromiseEnd::Dropped, how)
    }

    /// **Again**, for oneself: the same words, another time.
    pub(super) fn promise_again(&mut self, seat: Seat, number: u32) -> Handled {
        let due = PromiseDue { number, day: None };
        if self.missed_promise(seat, due).is_none_or(|promise| promise.line.is_some()) {
            return Handled::Stale;
        }
        self.ask_promise_time(seat, PromiseWhich::Own(number), PromiseAsks::First);
        Handled::Done
    }

    /// **Repair it**: by a new promise. Until that one is made, this one stays as it is.
    pub(super) fn repair_promise(&mut self, seat: Seat, due: PromiseDue) -> Handled {
        if self.missed_promise_to_us(seat, due).is_none() {
            return Handled::Stale;
        }
        self.ask_what_mends(seat, due);
        Handled::Done
    }

    pub(super) fn ask_what_mends(&mut self, seat: Seat, due: PromiseDue) {
        let Some(promise) = self.missed_promise_to_us(seat, due) else {
            self.drop_question(seat);
            return self.answer(To::Partner(seat), PromiseWords::Gone);
        };
        let question = PromiseWords::AskRepair { words: promise.words };
        self.ask(seat, PromiseQuestion::Repair(due), question);
    }
}
