//! How things go (PRODUCT §7): in private one's own, in the group what both know, and on Sundays the
//! weekly letter.
//!
//! | it is | tells | to |
//! |---|---|---|
//! | `/progress` in private | own pulses and what has changed, own hard moments and how they eased | its reader alone |
//! | `/progress` in the group | evenings that both answered, wins, gold seams, the bowl, the step | both |
//! | the weekly letter | the same | both, with Sunday's check-in; a week in which there is nothing to tell has none |
//!
//! The letter is a part of Sunday's prompt. So where none comes (a pause, a vacation, silence, a closed
//! group, an end), no letter does, and the next one tells of its own seven days. Quiet mode changes
//! nothing in it: that would show.

mod drawn;
mod ours;
mod own;

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use crate::domain::couple::Couple;
use crate::domain::couple::record::Record;
use crate::domain::decision::Turn;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{Place, Seat};
use crate::domain::model::program::News;
use crate::domain::model::week::Week;
use crate::domain::say::Say;
use crate::domain::words::{Progress, Words};

use super::partner::here;

/// So far the letter, and `/progress` in the group, look back.
const WEEK: TimeDelta = TimeDelta::days(7);

/// The day of the letter.
const LETTER_ON: Weekday = Weekday::Sun;

impl Couple {
    /// Whether the next prompt has a letter, or the one that waits: then the journal is wanted.
    pub(in crate::domain) fn letter_comes_next(&self) -> bool {
        let next = self.check_in_due().map(|(date, _)| date);
        next.is_some_and(is_day_of_letter) || self.letter_waits()
    }

    /// Whether a prompt that has a letter waits for the group to be the two's.
    pub(in crate::domain) fn letter_waits(&self) -> bool {
        self.check_ins.held.is_some_and(|held| is_day_of_letter(held.date))
    }
}

fn is_day_of_letter(date: NaiveDate) -> bool {
    date.weekday() == LETTER_ON
}

impl Turn<'_> {
    /// `/progress`, **My progress**
    pub fn show_progress(&mut self, seat: Seat, place: Place) {
        let to = here(seat, place);
        if self.couple.begun.is_none() || !self.couple.is_done(seat) {
            return self.answer(to, Words::NotBegun);
        }
        if place == Place::Private {
            return self.show_own_progress(seat);
        }
        let Some(week) = self.our_week() else { return self.answer(to, Words::NotBegun) };
        let week = Words::Progress(Progress::Ours(week));
        self.say(Say::new(to, Lane::Reply, week).showing(self.picture_of_weeks()));
    }

    /// One's hard moments, if there are any, and below them one's pulses, with all buttons.
    fn show_own_progress(&mut self, seat: Seat) {
        let to = To::Partner(seat);
        if let Some(moments) = self.own_moments(seat) {
            let say = Say::new(to, Lane::Reply, Words::Progress(Progress::Moments(moments)));
            self.say(say.showing(self.picture_of_moments(seat)));
        }
        let mine = Words::Progress(Progress::Mine(self.own_pulses(seat)));
        self.say(Say::new(to, Lane::Reply, mine).showing(self.picture_of_pulses(seat)));
    }

    /// **Signs**
    pub fn show_signs(&mut self, to: To) {
        self.answer(to, Words::Progress(Progress::Signs));
    }

    /// The letter that comes with that date's prompt. The gold card looks back itself.
    pub fn weekly_letter(&self, date: NaiveDate, news: Option<News>) -> Option<Week> {
        let looks_back = matches!(news, Some(News::Gold | News::GoldAgain));
        let comes = self.tells_week && is_day_of_letter(date) && !looks_back;
        self.our_week().filter(|week| comes && !week.is_empty())
    }

    /// What the two have kept since they began, the oldest first. After an end others may sit in the
    /// seats, and what one kept alone before the other came counts for nothing.
    fn since_begun(&self) -> impl Iterator<Item = &Record> {
        let begun = self.couple.begun;
        let theirs = move |record: &&Record| {
            self.user_in(record.by) == Some(record.user) && begun <= Some(record.at)
        };
        self.facts.records.iter().rev().map(|(_, record)| record).filter(theirs)
    }
}
