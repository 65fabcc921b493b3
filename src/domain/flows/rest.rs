//! Taking a rest: `/pause` and `/resume`, `/vacation`; and `/checkin`, the evening that comes early.

use chrono::{NaiveDate, TimeDelta};

use crate::domain::couple::slot::Slot;
use crate::domain::decision::{Toast, Turn};
use crate::domain::due::{Rest, rest_in};
use crate::domain::model::address::To;
use crate::domain::model::evening::VACATION_AT_MOST;
use crate::domain::model::people::{BySeat, Place, Seat};
use crate::domain::words::Words;
use crate::domain::zone;

impl Turn<'_> {
    /// Either may pause; the group hears it without a name, and once.
    pub fn pause(&mut self, seat: Seat, place: Place) {
        let to = if place == Place::Group { To::Group } else { To::Partner(seat) };
        if self.couple.begun.is_none() {
            return self.answer(to, Words::NotBegun);
        }
        if let Some(wishes) = &mut self.couple.paused {
            wishes[seat] = false;
        } else {
            self.couple.paused = Some(BySeat::default());
            if to != To::Group {
                self.answer(To::Group, Words::Paused);
            }
        }
        self.answer(to, Words::Paused);
    }

    /// It takes both to go on.
    pub fn resume(&mut self, seat: Seat, to: To) {
        let Some(mut wishes) = self.couple.paused else {
            return self.answer(to, Words::NotPaused);
        };
        wishes[seat] = true;
        let seated = |seat: &Seat| self.couple.partners[*seat].is_some();
        if Seat::BOTH.into_iter().filter(seated).all(|seat| wishes[seat]) {
            self.couple.paused = None;
            self.breaks_silence();
            self.forget_missed_evenings();
            self.answer(To::Group, Words::Resumed);
            if to != To::Group {
                self.answer(to, Words::Resumed);
            }
        } else {
            self.couple.paused = Some(wishes);
            self.answer(to, Words::ResumeNoted);
        }
    }

    /// `/vacation`, `/vacation 10`, `/vacation 2 weeks`, `/vacation till sunday`, `/vacation 0`
    pub fn vacation(&mut self, seat: Seat, to: To, text: Option<&str>) {
        let (zone, now) = (self.couple.zone(), self.said);
        let latest = zone::local_date(zone, now) + TimeDelta::days(VACATION_AT_MOST);
        let question = match text.map(|text| rest_in(text, zone, now)) {
            None => Words::AskVacation,
            Some(Some(Rest::Days(days))) if i64::from(days) <= VACATION_AT_MOST => {
                return self.rest_for(to, days.into());
            }
            Some(Some(Rest::Until(back))) if back <= latest => return self.rest_until(to, back),
            Some(_) => Words::VacationUnclear,
        };
        match to {
            To::Partner(_) => self.asks_line(seat, Slot::Vacation, question),
            to => self.ask(to, Slot::Vacation, question),
        }
    }

    /// No prompts for that many evenings, beginning with the next; 0 ends a vacation.
    pub fn rest_for(&mut self, to: To, days: i64) {
        if days == 0 && self.couple.paused.is_some() {
            self.couple.vacation = None;
            return self.answer(to, Words::Paused);
        }
        if days == 0 {
            self.couple.vacation = None;
            self.breaks_silence();
            return self.answer_both(to, Words::VacationOver);
        }
        let first = self.next_evening();
        let until = first.checked_add_signed(TimeDelta::days(days - 1)).unwrap_or(first);
        self.rest_until(to, until.succ_opt().unwrap_or(until));
    }

    /// The first evening after it was said: not the next one that is left, if some have passed since.
    fn next_evening(&self) -> NaiveDate {
        let today = zone::local_date(self.couple.zone(), self.said);
        let next = self.couple.check_in_due().map_or(today, |(date, _)| date.max(today));
        let Some(time) = self.couple.evening.time else { return next };
        let due = |date: &NaiveDate| zone::due(self.couple.zone(), *date, time);
        let first = today.iter_days().take(2).find(|date| due(date) > self.said);
        first.filter(|date| due(date) <= self.now).map_or(next, |date| date.min(next))
    }

    /// No prompts before that date.
    fn rest_until(&mut self, to: To, back: NaiveDate) {
        self.couple.vacation = back.pred_opt();
        self.answer_both(to, Words::Vacation(back));
    }

    /// The same by a button. What was so already is not said in the group again: a second tap.
    pub fn press_rest(&mut self, to: To, days: i64) {
        let (before, said) = (self.couple.vacation, self.said_so_far());
        self.rest_for(to, days);
        if self.couple.vacation == before && self.couple.paused.is_none() {
            self.says.truncate(said);
            let back = before.map(|until| until.succ_opt().unwrap_or(until));
            self.toast(Toast::Line(back.map_or(Words::VacationOver, Words::Vacation)));
        }
    }

    /// What is everybody's is said in the group as well, without a name.
    fn answer_both(&mut self, to: To, words: Words) {
        if to != To::Group {
            self.answer(To::Group, words.clone());
        }
        self.answer(to, words);
    }

    /// `/checkin`: today's comes early.
    pub fn start_check_in(&mut self, to: To) {
        if self.couple.paused.is_some() {
            return self.answer(to, Words::Paused);
        }
        if self.couple.begun.is_none() {
            return self.answer(to, Words::NotBegun);
        }
        if !self.couple.check_ins_known() {
            return self.ask_again_for_evening();
        }
        let date = self.couple.todays_date(self.said);
        if date < self.couple.todays_date(self.now) {
            return self.answer(to, Words::CheckInWasToday);
        }
        let set_up = self.couple.begun.map(|begun| zone::local_date(self.couple.zone(), begun));
        let is_over = self.couple.was_prompted(date) && self.couple.open_date() != Some(date);
        if is_over || set_up.is_some_and(|set_up| date <= set_up) {
            return self.answer(to, Words::CheckInWasToday);
        }
        self.breaks_silence();
        if to != To::Group {
            let open = self.couple.group_is_open();
            self.answer(to, Words::CheckInInGroup(open));
        }
        if self.couple.open_date() == Some(date) {
            self.show_open_day();
        } else {
            self.ask_for_day(date, self.now, true);
            self.evening_was_decided(date);
        }
    }
}
