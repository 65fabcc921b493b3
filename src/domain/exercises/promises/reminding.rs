//! The reminder that somebody wanted of a promise of their own.

use chrono::{DateTime, TimeDelta, Utc};

use super::by::shown;
use super::state::Promise;
use super::words::PromiseWords;
use super::{Hand, Handled, Promises};
use crate::domain::due::When;
use crate::domain::exercise::Saying;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;
use crate::domain::zone::Zone;

/// A reminder comes so long before, if there is twice as much left; else at half of what is left.
const REMINDS_BEFORE: TimeDelta = TimeDelta::hours(1);

impl Hand<'_, '_, Promises> {
    /// **Remind me**, **No reminder**
    pub(super) fn remind_of_promise(&mut self, seat: Seat, number: u32, wanted: bool) -> Handled {
        let (now, zone) = (self.now, self.pair.zone());
        let promise = self.state.find(seat, number).filter(|one| one.course.is_ahead(now));
        let Some(promise) = promise else {
            return Handled::Stale;
        };
        promise.reminds = wanted.then(|| reminder(promise.course.when(), zone, now));
        self.show_promise_card(seat, number);
        Handled::Done
    }

    /// What somebody wanted to be reminded of. One that is too late says nothing any more.
    pub(super) fn remind_of_promises(&mut self) {
        let (now, zone) = (self.now, self.pair.zone());
        let mut due = vec![];
        for promise in &mut self.state.open {
            if promise.reminds.take_if(|at| *at <= now).is_none() {
                continue;
            }
            let when = promise.course.when();
            if !matches!(when, When::Once(_)) {
                promise.reminds = Some(reminder(when, zone, now));
            }
            due.push(promise.clone());
        }
        if !self.pair.paused() {
            for promise in due {
                self.remind_of_one_promise(promise);
            }
        }
    }

    fn remind_of_one_promise(&mut self, promise: Promise) {
        let Promise { by: seat, number, words, course, .. } = promise;
        let ends = course.when().next(self.pair.zone(), self.now);
        if !self.pair.is_near(seat) || !course.is_ahead(self.now) {
            return;
        }
        let by = shown(course.when(), self.pair.zone());
        let reminder = PromiseWords::Reminder { number, words, by };
        let saying = Saying::new(To::Partner(seat), Lane::Prompt, reminder).until(ends);
        self.say(saying);
    }
}

/// When its author is reminded next; later than now, as long as its time is to come.
pub(super) fn reminder(due: When, zone: Zone, now: DateTime<Utc>) -> DateTime<Utc> {
    match due {
        When::Once(due) => now + (due - now - REMINDS_BEFORE).max((due - now) / 2),
        When::Daily(_) | When::Weekly(..) => due.next(zone, now + REMINDS_BEFORE) - REMINDS_BEFORE,
    }
}
