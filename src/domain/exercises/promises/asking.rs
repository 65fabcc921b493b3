//! The evening's question: did it happen? Nothing that was not answered is asked for more than
//! twice, and no day of a daily promise on another day.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::card::PromiseBy;
use super::press::PromiseDue;
use super::state::{Answer, Course, Day, Promise};
use super::words::{PromiseClosing, PromiseMatter, PromiseWords};
use super::{Pressed, PromiseEnd, PromiseSlot, said};
use crate::domain::decision::{Toast, Turn};
use crate::domain::due::When;
use crate::domain::exercises::ExerciseSlot;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;
use crate::domain::say::{Say, Slot};
use crate::domain::words::Words;
use crate::domain::zone;

/// Asked once more after so many days; then it rests where its author finds it.
const ASKED_AGAIN_AFTER: TimeDelta = TimeDelta::days(7);

impl Turn<'_> {
    /// One after the other: the first that this evening asks for.
    pub(super) fn promise_matter(&self, seat: Seat, date: NaiveDate) -> Option<PromiseMatter> {
        let now = self.now;
        let mut open = self.couple.exercises.promises.open.iter();
        let promise = open.find(|promise| promise.by == seat && promise.is_asked(date, now))?;
        let (number, words) = (promise.number, promise.words.clone());
        match promise.course {
            Course::Once { due, .. } | Course::NotKept { due } => {
                let by = self.promise_by(When::Once(due));
                let due = PromiseDue { number, day: None };
                Some(PromiseMatter::Due { due, words, by, later: false })
            }
            Course::Daily { time, .. } => {
                let later = now < zone::due(self.couple.zone(), date, time);
                let due = PromiseDue { number, day: Some(date) };
                Some(PromiseMatter::Due { due, words, by: PromiseBy::Once(date, time), later })
            }
        }
    }

    /// Whether a time has passed of something that no evening has asked for.
    pub(in crate::domain::exercises) fn has_unasked_promise(&self, seat: Seat) -> bool {
        let mut open = self.couple.exercises.promises.open.iter();
        open.any(|promise| match &promise.course {
            Course::Once { due, asked } => {
                promise.by == seat && asked.is_empty() && *due <= self.now
            }
            _ => false,
        })
    }

    pub(super) fn promise_was_asked_for(&mut self, seat: Seat, date: NaiveDate) {
        let now = self.now;
        let mut open = self.promises().open.iter_mut();
        let asked = open.find(|promise| promise.by == seat && promise.is_asked(date, now));
        if let Some(promise) = asked {
            promise.was_asked(date);
        }
    }

    /// The evening's card shows the next one.
    pub(super) fn promise_was_answered(&mut self, seat: Seat) {
        if let Some(date) = self.couple.tonight(seat, self.now) {
            self.promise_was_asked_for(seat, date);
        }
        self.look_at_evening_card_again(seat);
    }

    /// What is to be answered, if it still is: the promise as it stands.
    fn due_promise(&mut self, seat: Seat, due: PromiseDue) -> Option<Promise> {
        let (now, tonight) = (self.now, self.couple.tonight(seat, self.now));
        let tonight = self.couple.open_date().or(tonight);
        let promise = self.promises().find(seat, due.number)?;
        let open = match (&promise.course, due.day) {
            (Course::Once { due, .. }, None) => *due <= now,
            (Course::NotKept { .. }, None) => true,
            (Course::Daily { from, day, .. }, Some(date)) => match day {
                Some(day) if day.date == date => day.answer != Answer::Closed,
                Some(day) if day.date > date => false,
                _ => *from <= date && tonight == Some(date),
            },
            _ => false,
        };
        open.then(|| promise.clone())
    }

    /// **Kept**
    pub(super) fn promise_kept(&mut self, seat: Seat, due: PromiseDue) -> Pressed {
        let Some(promise) = self.due_promise(seat, due) else { return Pressed::Stale };
        let to_us = promise.line.is_some();
        if to_us && !self.couple.group_is_open() {
            self.toast(Toast::Alert(Words::GroupClosed));
            return Pressed::Done;
        }
        let words = promise.words.clone();
        let how = if to_us { PromiseClosing::Seam } else { PromiseClosing::KeptForMe };
        self.end_promise(promise, due, PromiseEnd::Kept);
        if to_us {
            self.promises().was_resolved(seat);
            self.lay_seam(seat, words.clone());
        }
        if due.day.is_none() {
            self.close_promise_card(seat, PromiseSlot::Card(due.number), words, how);
        }
        self.toast(Toast::Line(said(PromiseWords::Closed { words: None, how })));
        self.promise_was_answered(seat);
        Pressed::Done
    }

    /// Closes it, or one day of it, and keeps what became of it.
    pub(super) fn end_promise(&mut self, promise: Promise, due: PromiseDue, end: PromiseEnd) {
        let seat = promise.by;
        let entry = if let Some(date) = due.day {
            self.answer_promise_day(seat, due.number, date, Answer::Closed);
            promise.day_ended(self.couple.zone(), date, end)
        } else {
            self.promises().take(seat, due.number);
            promise.ended(self.now, end)
        };
        self.keep(seat, entry);
    }

    fn answer_promise_day(&mut self, seat: Seat, number: u32, date: NaiveDate, answer: Answer) {
        if let Some(promise) = self.promises().find(seat, number)
            && let Course::Daily { day, .. } = &mut promise.course
        {
            *day = Some(Day { date, answer });
        }
    }

    fn lay_seam(&mut self, seat: Seat, words: String) {
        let (now, name) = (self.now, self.couple.name(seat));
        let number = self.promises().keeps(seat, words.clone(), now);
        let line = PromiseWords::Seam { seam: number, name, words, noticed: false };
        let slot = Slot::Exercise(ExerciseSlot::Promise(PromiseSlot::Seam(number)));
        let say = Say::new(To::Group, Lane::Reply, said(line)).named(slot);
        let say = say.returning(self.stays_with(&[seat]));
        self.say(if self.is_night_for_one() { say.silently() } else { say });
    }

    /// **Not kept**: nobody hears of it.
    pub(super) fn promise_not_kept(&mut self, seat: Seat, due: PromiseDue) -> Pressed {
        let Some(promise) = self.due_promise(seat, due) else { return Pressed::Stale };
        match (due.day, promise.course) {
            (None, Course::Once { due, .. } | Course::NotKept { due }) => {
                if let Some(promise) = self.promises().find(seat, promise.number) {
                    promise.course = Course::NotKept { due };
                }
                self.lay_promise_card(seat, promise.number);
            }
            // A day for oneself is simply over.
            (Some(date), _) if promise.line.is_none() => {
                self.answer_promise_day(seat, promise.number, date, Answer::Closed);
                let how = PromiseClosing::NotToday;
                self.toast(Toast::Line(said(PromiseWords::Closed { words: None, how })));
            }
            (Some(date), _) => {
                self.answer_promise_day(seat, promise.number, date, Answer::NotKept);
                self.lay_missed_day(seat, promise.number, date);
            }
            (None, Course::Daily { .. }) => {}
        }
        self.promise_was_answered(seat);
        Pressed::Done
    }
}

impl Promise {
    /// Whether the evening of that date asks for it.
    pub(super) fn is_asked(&self, date: NaiveDate, now: DateTime<Utc>) -> bool {
        match &self.course {
            Course::Once { due, asked } => {
                let again = |first: &NaiveDate| date - *first >= ASKED_AGAIN_AFTER;
                let fresh = match &asked[..] {
                    [] => true,
                    [first] => again(first),
                    _ => false,
                };
                *due <= now && (fresh || asked.last() == Some(&date))
            }
            Course::NotKept { .. } => false,
            Course::Daily { from, day, .. } => match day {
                Some(day) if day.date == date => day.answer == Answer::Asked,
                Some(day) => day.date < date,
                None => *from <= date,
            },
        }
    }

    fn was_asked(&mut self, evening: NaiveDate) {
        match &mut self.course {
            Course::Once { asked, .. } if asked.last() != Some(&evening) => asked.push(evening),
            Course::Daily { day, .. } if day.is_none_or(|day| day.date < evening) => {
                *day = Some(Day { date: evening, answer: Answer::Asked });
            }
            _ => {}
        }
    }
}
