//! The daily check-in: one prompt per local date, answered by replies in the group (PRODUCT §4).

mod about_high;
mod adding;
mod answer;
mod closing;
mod editing;
mod form;
mod held;
mod here;
mod later;
mod private;
mod silence;

use crate::domain::couple::check_in::Day;
use crate::domain::model::address::{Lane, To};
use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::couple::Couple;
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::model::people::Seat;
use crate::domain::say::Say;
use crate::domain::words::Words;
use crate::domain::zone;

impl Couple {
    /// The next date to decide, and its moment.
    pub(in crate::domain) fn check_in_due(&self) -> Option<(NaiveDate, DateTime<Utc>)> {
        if !self.group_status.present || self.paused.is_some() {
            return None;
        }
        let next = self.check_ins.decided?.succ_opt()?;
        Some((next, zone::due(self.evening.zone?, next, self.evening.time?)))
    }

    /// Until when the open evening can be answered.
    pub(in crate::domain) fn day_ends(&self) -> Option<DateTime<Utc>> {
        self.check_ins.day.as_ref().map(Day::ends)
    }
}

impl Couple {
    /// Whether check-ins have begun: all that they need is known.
    pub(in crate::domain) fn check_ins_known(&self) -> bool {
        self.check_ins.decided.is_some()
    }

    /// The date of the evening that can be answered.
    pub(in crate::domain) fn open_date(&self) -> Option<NaiveDate> {
        self.check_ins.day.as_ref().map(|day| day.date)
    }

    /// Whether that date's prompt was sent.
    pub(in crate::domain) fn was_prompted(&self, date: NaiveDate) -> bool {
        self.check_ins.prompted == Some(date)
    }

    /// The couple's date: until 04:00 it is the one before.
    pub(in crate::domain) fn todays_date(&self, now: DateTime<Utc>) -> NaiveDate {
        let today = zone::local_date(self.zone(), now);
        let before = today.pred_opt().unwrap_or(today);
        if now < zone::end_of_day(self.zone(), before) { before } else { today }
    }
}

impl Turn<'_> {
    /// As soon as both have finished and zone and time are known. The day of set-up has none, nor
    /// has an evening that was over before its time was chosen.
    pub fn start_check_ins(&mut self) {
        let couple = &self.couple;
        let known = (couple.begun, couple.evening.zone, couple.evening.time);
        let (Some(begun), Some(zone), Some(time)) = known else { return };
        if couple.check_ins.decided.is_some() {
            return;
        }
        let today = zone::local_date(zone, self.now);
        let passed = zone::due(zone, today, time) <= self.now;
        let before_today = if passed { Some(today) } else { today.pred_opt() };
        let set_up_day = zone::local_date(zone, begun);
        self.couple.check_ins.decided = before_today.map(|date| date.max(set_up_day));
    }

    /// Decides every date that has fallen due; only the last can still be sent, if it is not late.
    pub fn evening_comes(&mut self) {
        let mut last = None;
        while let Some((date, due)) = self.couple.check_in_due().filter(|(_, due)| *due <= self.now)
        {
            self.couple.check_ins.decided = Some(date);
            last = Some((date, due));
        }
        let in_time = |evening: &(NaiveDate, DateTime<Utc>)| {
            self.now < self.couple.evening_lasts_until(*evening, self.facts, self.now)
        };
        let Some((date, due)) = last.filter(in_time) else { return };
        match self.couple.vacation {
            Some(until) if date <= until => {}
            _ if self.couple.check_ins.hushed => {}
            _ => self.ask_for_day(date, due, false),
        }
    }

    /// After a pause: evenings that are over are not asked for.
    pub fn forget_missed_evenings(&mut self) {
        while let Some((date, _)) = self.couple.check_in_due().filter(|(_, due)| *due <= self.now) {
            self.couple.check_ins.decided = Some(date);
        }
    }

    /// Sends the open evening's prompt again.
    pub fn show_open_day(&mut self) {
        if let Some(ends) = self.couple.day_ends() {
            self.show_day_until(ends);
        }
    }

    /// The same, until both have answered.
    pub fn show_waiting_day(&mut self) {
        if self.couple.paused.is_some() {
            return;
        }
        if self.couple.check_ins.day.as_ref().is_some_and(|day| !day.shared) {
            self.show_open_day();
        }
    }

    /// The chat's messages have new numbers: what was said stays.
    pub fn forget_message_numbers(&mut self) {
        if let Some(day) = &mut self.couple.check_ins.day {
            for seat in Seat::BOTH {
                day.answers[seat].seal();
            }
        }
    }

    fn show_day_until(&mut self, until: DateTime<Utc>) {
        let Some(day) = &mut self.couple.check_ins.day else { return };
        day.withheld = false;
        let (date, news, ask) = (day.date, day.news, day.ask);
        let picture = day.picture.clone();
        let prompt = Words::Prompt { date, news, letter: day.letter.clone(), ask };
        let prompt = Say::new(To::Group, Lane::Prompt, prompt).until(until);
        let prompt = if self.is_night_for_one() { prompt.silently() } else { prompt };
        self.say(prompt.named(Slot::Prompt(date)).showing(picture));
    }
}
