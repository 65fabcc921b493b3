//! The evening's prompt on its way to the group: sent if the two are there and nobody else, held
//! while they are not, and dropped when that takes too long. Decided once for each date.

use chrono::{DateTime, NaiveDate, Utc};

use super::later;
use crate::domain::couple::Couple;
use crate::domain::couple::check_in::{Day, Held};
use crate::domain::couple::record::Entry;
use crate::domain::decision::Turn;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{BySeat, Seat};
use crate::domain::model::picture::Picture;
use crate::domain::model::program::News;
use crate::domain::model::week::Week;
use crate::domain::say::{Say, What};
use crate::domain::words::{Withheld, Words};
use crate::domain::zone;

impl Couple {
    /// Whether that date's message waits for the group to be the two's.
    pub(in crate::domain) fn awaits_prompt(&self, date: NaiveDate) -> bool {
        self.check_ins.held.is_some_and(|held| held.date == date)
    }

    /// Whether no prompts come until somebody acts.
    pub(in crate::domain) fn is_hushed(&self) -> bool {
        self.check_ins.hushed
    }

    /// Whether that evening is one of a vacation, or of a silence.
    pub(in crate::domain) fn evening_rests(&self, date: NaiveDate) -> bool {
        self.is_hushed() || self.vacation.is_some_and(|last| date <= last)
    }
}

impl Turn<'_> {
    /// Decides for that date: its prompt comes at once, or as soon as the group is the two's again.
    pub fn ask_for_day(&mut self, date: NaiveDate, due: DateTime<Utc>, asked: bool) {
        let until = self.couple.evening_lasts_until((date, due), self.facts, self.now);
        let check_ins = &mut self.couple.check_ins;
        check_ins.decided = check_ins.decided.max(Some(date));
        check_ins.held = Some(Held { date, until, asked });
        if self.couple.group_is_open() {
            self.send_what_is_held();
        } else if self.couple.group_is_the_twos() {
            self.tries_for_evening();
        } else {
            // Whoever came back without a word of Telegram's is found so.
            let look = Say::of(To::Group, Lane::Prompt, What::Look);
            self.say_regardless(look.until(until));
        }
    }

    /// In the new zone today's hour has passed, and today was not asked for: it is asked for now.
    pub fn asks_what_moving_passed_by(&mut self) {
        let today = zone::local_date(self.couple.zone(), self.now);
        let due = self.couple.check_in_due();
        let passed = due.is_some_and(|(date, due)| date == today && due <= self.now);
        let rests = self.couple.vacation.is_some_and(|last| today <= last);
        if passed && !rests && !self.couple.check_ins.hushed {
            self.ask_for_day(today, self.now, false);
            self.evening_was_decided(today);
        }
    }

    /// The group was looked at: the evening's message that waited for it, and what comes with it.
    pub fn group_was_looked_at(&mut self) {
        let held = self.couple.check_ins.held;
        self.send_what_is_held();
        if let Some(Held { date, .. }) = held.filter(|_| self.couple.check_ins.held.is_none()) {
            self.evening_was_decided(date);
        }
    }

    /// A prompt that is held is sent if the group is open by now; it waits on if it may still open.
    fn send_what_is_held(&mut self) {
        let Some(held) = self.couple.check_ins.held.take() else { return };
        let Held { date, until, asked } = held;
        let resting = !asked && self.couple.vacation.is_some_and(|last| date <= last);
        if until <= self.now || self.couple.paused.is_some() || resting {
            return;
        }
        if !self.couple.group_is_open() {
            self.couple.check_ins.held = Some(held);
            return;
        }
        self.close_day_now();
        if !asked && self.falls_silent(date) {
            return;
        }
        let untold = self.couple.check_ins.untold.take();
        let news = untold.or_else(|| self.evening_news());
        let letter = self.weekly_letter(date, news);
        let picture = letter.as_ref().and_then(|_| self.picture_of_weeks());
        self.opens_day(date, news, (letter, picture), Some(self.now + later::REMINDS_AFTER));
        self.show_day_until(until);
    }

    /// From now on this evening can be answered.
    pub(super) fn opens_day(
        &mut self,
        date: NaiveDate,
        news: Option<News>,
        (letter, picture): (Option<Week>, Option<Picture>),
        reminds_at: Option<DateTime<Utc>>,
    ) {
        let (ask, zone) = (self.couple.check_ins.next_ask(), self.couple.zone());
        let check_ins = &mut self.couple.check_ins;
        check_ins.prompted = Some(date);
        check_ins.silence_over = true;
        check_ins.day = Some(Day {
            date,
            zone,
            news,
            letter,
            picture,
            ask,
            answers: BySeat::default(),
            shared: false,
            revealed: BySeat::default(),
            in_private: BySeat::default(),
            follows_until: BySeat::default(),
            closes_at: None,
            later: BySeat::default(),
            reminds_at,
            asked_here: BySeat::default(),
            withheld: false,
            offers_question: false,
            asked_about: BySeat::default(),
        });
    }

    /// Somebody came or went between the decision and the sending: nobody has read the prompt.
    pub fn prompt_was_withheld(&mut self, date: NaiveDate) {
        if let Some(day) = self.couple.check_ins.day.as_mut().filter(|day| day.date == date) {
            day.withheld = true;
        }
    }

    /// The group is open again: its evening is asked for, if that is not too late.
    pub fn show_withheld_prompt(&mut self) {
        let (now, time) = (self.now, self.couple.evening.time);
        let Some(day) = self.couple.check_ins.day.as_ref().filter(|day| day.withheld) else {
            return;
        };
        let Some(due) = time.map(|time| zone::due(day.zone, day.date, time)) else { return };
        if now < self.couple.evening_lasts_until((day.date, due), self.facts, now) {
            self.show_waiting_day();
        }
    }

    /// A private answer was not shown. While its day is open it can still be; else it is its
    /// author's, in their diary.
    pub fn evening_was_withheld(&mut self, date: NaiveDate, seat: Seat) {
        let since = self.withheld_since();
        match self.couple.check_ins.day.as_mut().filter(|day| day.date == date) {
            Some(day) if day.revealed[seat] => {
                day.revealed[seat] = false;
                day.shared = false;
                self.answer(To::Partner(seat), Words::Withheld(Withheld::Evening(since)));
            }
            Some(_) => {}
            None => self.takes_back(seat, |entry| is_of(entry, date)),
        }
    }
}

fn is_of(entry: &Entry, of: NaiveDate) -> bool {
    matches!(entry, Entry::CheckIn { date, .. } if *date == of)
}
