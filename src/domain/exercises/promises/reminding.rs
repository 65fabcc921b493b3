//! The reminder that somebody wanted of a promise of their own.

use crate::domain::model::address::{Lane, To};
use crate::domain::zone::Zone;
use chrono::{DateTime, TimeDelta, Utc};

use super::state::Promise;
use super::words::PromiseWords;
use super::{Pressed, said};
use crate::domain::decision::Turn;
use crate::domain::due::When;
use crate::domain::model::people::Seat;
use crate::domain::say::Say;
use crate::domain::zone;

/// A reminder comes so long before, if there is twice as much left; else at half of what is left.
const REMINDS_BEFORE: TimeDelta = TimeDelta::hours(1);

impl Turn<'_> {
    /// **Remind me**, **No reminder**
    pub(super) fn remind_of_promise(&mut self, seat: Seat, number: u32, wanted: bool) -> Pressed {
        let (now, zone) = (self.now, self.couple.zone());
        let Some(promise) = self.promises().find(seat, number).filter(|one| one.is_ahead(now))
        else {
            return Pressed::Stale;
        };
        promise.reminds = wanted.then(|| reminder(promise.when(), zone, now));
        self.show_promise_card(seat, number);
        Pressed::Done
    }

    /// What somebody wanted to be reminded of. One that is too late says nothing any more.
    pub(super) fn remind_of_promises(&mut self) {
        let (now, zone) = (self.now, self.couple.zone());
        let mut due = vec![];
        for promise in &mut self.promises().open {
            if promise.reminds.take_if(|at| *at <= now).is_none() {
                continue;
            }
            if let When::Daily(_) = promise.when() {
                promise.reminds = Some(reminder(promise.when(), zone, now));
            }
            due.push(promise.clone());
        }
        if self.couple.paused.is_none() {
            for promise in &due {
                self.remind_of_one_promise(promise);
            }
        }
    }

    fn remind_of_one_promise(&mut self, promise: &Promise) {
        let seat = promise.by;
        let ends = match promise.when() {
            When::Once(due) => due,
            When::Daily(time) => zone::quiet_until(self.couple.zone(), self.now, time),
        };
        if self.couple.near(seat) != To::Partner(seat) || !promise.is_ahead(self.now) {
            return;
        }
        let by = self.promise_by(promise.when());
        let words = promise.words.clone();
        let reminder = PromiseWords::Reminder { number: promise.number, words, by };
        let say = Say::new(To::Partner(seat), Lane::Prompt, said(reminder)).until(ends);
        self.say(if self.is_night_for(seat) { say.silently() } else { say });
    }
}

/// When its author is reminded next; later than now, as long as its time is to come.
pub(super) fn reminder(due: When, zone: Zone, now: DateTime<Utc>) -> DateTime<Utc> {
    match due {
        When::Once(due) => now + (due - now - REMINDS_BEFORE).max((due - now) / 2),
        When::Daily(time) => zone::quiet_until(zone, now + REMINDS_BEFORE, time) - REMINDS_BEFORE,
    }
}
