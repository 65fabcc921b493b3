//! The evening's question: did it happen? Nothing that was not answered is asked for more than
//! twice, and no day of one that comes back on another day.

use chrono::NaiveDate;

use super::by::{PromiseBy, shown};
use super::course::Answer;
use super::press::PromiseDue;
use super::state::Promise;
use super::words::{PromiseCardItem, PromiseClosing, PromiseWords};
use super::{Hand, Handled, PromiseEnd, PromiseSlot, Promises};
use crate::domain::exercise::{Common, Pair, Said, Saying, Withheld};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;
use crate::domain::zone;

impl Promises {
    /// One after the other: the first that this evening asks for.
    pub(super) fn due_on(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
    ) -> Option<PromiseCardItem> {
        let (now, zone) = (pair.now(), pair.zone());
        let is_asked = |one: &&Promise| one.by == seat && one.course.is_asked(date, now);
        let Promise { number, words, course, .. } = self.open.iter().find(is_asked)?;
        let (day, by, later) = match course.comes_back_at() {
            None => (None, shown(course.when(), zone), false),
            Some(time) => {
                let later = now < zone::due(zone, date, time);
                (Some(date), PromiseBy::Once(date, time), later)
            }
        };
        let due = PromiseDue { number: *number, day };
        Some(PromiseCardItem::Due { due, words: words.clone(), by, later })
    }

    /// Whether a time has passed of something that no evening has asked for.
    pub(super) fn has_unasked(&self, seat: Seat, pair: &dyn Pair) -> bool {
        let now = pair.now();
        self.open.iter().any(|promise| promise.by == seat && promise.course.is_unasked(now))
    }
}

impl Hand<'_, '_, Promises> {
    pub(super) fn promise_was_asked_for(&mut self, seat: Seat, date: NaiveDate) {
        let now = self.now;
        let mut open = self.state.open.iter_mut();
        let asked = open.find(|promise| promise.by == seat && promise.course.is_asked(date, now));
        if let Some(promise) = asked {
            promise.course.was_asked(date);
        }
    }

    /// The evening's card shows the next one.
    pub(super) fn promise_was_answered(&mut self, seat: Seat) {
        if let Some(date) = self.pair.tonight(seat) {
            self.promise_was_asked_for(seat, date);
        }
        self.evening_changed(seat);
    }

    /// What is to be answered, if it still is: the promise as it stands.
    fn due_promise(&mut self, seat: Seat, due: PromiseDue) -> Option<Promise> {
        let tonight = self.pair.open_date().or_else(|| self.pair.tonight(seat));
        let now = self.now;
        let promise = self.state.find(seat, due.number)?;
        promise.course.can_be_answered(due.day, tonight, now).then(|| promise.clone())
    }

    /// **Kept**
    pub(super) fn promise_kept(&mut self, seat: Seat, due: PromiseDue) -> Handled {
        let Some(promise) = self.due_promise(seat, due) else { return Handled::Stale };
        let to_us = promise.line.is_some();
        if to_us && !self.pair.group_is_open() {
            self.alert(Said::Common(Common::GroupClosed));
            return Handled::Done;
        }
        let words = promise.words.clone();
        let how = if to_us { PromiseClosing::Seam } else { PromiseClosing::KeptForMe };
        self.end_promise(promise, due, PromiseEnd::Kept);
        if to_us {
            self.state.was_resolved(seat);
            self.post_seam(seat, words.clone());
        }
        if due.day.is_none() {
            self.close_promise_card(seat, PromiseSlot::Card(due.number), words, how);
        }
        self.toast(PromiseWords::Closed { words: None, how });
        self.promise_was_answered(seat);
        Handled::Done
    }

    /// Closes it, or one day of it, and keeps what became of it.
    pub(super) fn end_promise(&mut self, promise: Promise, due: PromiseDue, end: PromiseEnd) {
        let seat = promise.by;
        let kept = if let Some(date) = due.day {
            self.answer_promise_day(seat, due.number, date, Answer::Closed);
            promise.day_ended(self.pair.zone(), date, end)
        } else {
            self.state.take(seat, due.number);
            promise.ended(self.now, end)
        };
        self.keep(seat, kept);
    }

    fn answer_promise_day(&mut self, seat: Seat, number: u32, date: NaiveDate, answer: Answer) {
        if let Some(promise) = self.state.find(seat, number) {
            promise.course.answer(date, answer);
        }
    }

    fn post_seam(&mut self, seat: Seat, words: String) {
        let (now, name) = (self.now, self.pair.name(seat));
        let number = self.state.keeps(seat, words.clone(), now);
        let line = PromiseWords::Seam { seam: number, name, words, noticed: false };
        let saying = Saying::new(To::Group, Lane::Reply, line).named(PromiseSlot::Seam(number));
        let saying = saying.withheld(Withheld::StaysWith(vec![seat]));
        self.say(saying);
    }

    /// **Not kept**: nobody hears of it.
    pub(super) fn promise_not_kept(&mut self, seat: Seat, due: PromiseDue) -> Handled {
        let Some(promise) = self.due_promise(seat, due) else { return Handled::Stale };
        match due.day {
            None => {
                if let Some(promise) = self.state.find(seat, promise.number) {
                    promise.course.miss();
                }
                self.post_promise_card(seat, promise.number);
            }
            // A day for oneself is simply over.
            Some(date) if promise.line.is_none() => {
                self.answer_promise_day(seat, promise.number, date, Answer::Closed);
                let weekly = promise.course.is_weekly();
                let how =
                    if weekly { PromiseClosing::NotThisWeek } else { PromiseClosing::NotToday };
                self.toast(PromiseWords::Closed { words: None, how });
            }
            Some(date) => {
                self.answer_promise_day(seat, promise.number, date, Answer::NotKept);
                self.post_missed_day(seat, promise.number, date);
            }
        }
        self.promise_was_answered(seat);
        Handled::Done
    }
}
