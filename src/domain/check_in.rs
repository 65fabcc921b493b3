//! The daily check-in: one prompt per local date, answered by replies in the group (PRODUCT §4).

mod answer;
mod form;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::couple::{BySeat, Couple};
use super::decision::Turn;
use super::people::Seat;
use super::quiet;
use super::record::Entry;
use super::say::{Lane, Say, Slot, To, What};
use super::words::Words;
use super::zone;
use answer::Answer;

/// A prompt that is later than this is skipped silently (PRODUCT §4).
const LATE_AT_MOST: TimeDelta = TimeDelta::hours(3);

/// Where the check-ins stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckIns {
    /// The last local date whose prompt is decided, sent or skipped. No date is decided twice.
    decided: Option<NaiveDate>,
    /// The date whose prompt waits for the count of heads.
    counting: Option<NaiveDate>,
    /// The evening that can be answered.
    day: Option<Day>,
}

/// One evening, open until 04:00 of the next date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Day {
    date: NaiveDate,
    answers: BySeat<Answer>,
    shared: bool,
}

impl CheckIns {
    /// The date that still awaits an answer of that partner.
    pub(super) fn awaits(&self, seat: Seat) -> Option<NaiveDate> {
        let day = self.day.as_ref()?;
        (!day.answers[seat].is_whole()).then_some(day.date)
    }
}

impl Couple {
    /// The next date to decide, and its moment.
    pub(super) fn check_in_due(&self) -> Option<(NaiveDate, DateTime<Utc>)> {
        if !self.hall.present {
            return None;
        }
        let next = self.check_ins.decided?.succ_opt()?;
        Some((next, zone::due(self.evening.zone?, next, self.evening.time?)))
    }

    /// When the open evening closes.
    pub(super) fn day_ends(&self) -> Option<DateTime<Utc>> {
        let day = self.check_ins.day.as_ref()?;
        Some(zone::end_of_day(self.evening.zone?, day.date))
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
    /// Heads are counted first: a third person must not read it.
    pub fn evening_comes(&mut self) {
        let mut last = None;
        while let Some((date, due)) = self.couple.check_in_due().filter(|(_, due)| *due <= self.now)
        {
            self.couple.check_ins.decided = Some(date);
            last = Some((date, due));
        }
        let Some((date, due)) = last.filter(|(_, due)| self.now - *due < LATE_AT_MOST) else {
            return;
        };
        self.couple.check_ins.counting = Some(date);
        let count = Say::of(To::Group, Lane::Prompt, What::Count);
        self.say_regardless(count.until(due + LATE_AT_MOST));
    }

    /// The heads are counted: the prompt that waited for it is sent.
    pub fn heads_counted(&mut self) {
        let Some(date) = self.couple.check_ins.counting.take() else { return };
        if !self.couple.group_is_open() {
            return;
        }
        self.close_day_now();
        let day = Day { date, answers: BySeat::default(), shared: false };
        self.couple.check_ins.day = Some(day);
        self.show_open_day();
    }

    /// Sends the open evening's prompt; again, when the chat has lost it.
    pub fn show_open_day(&mut self) {
        let (Some(day), Some(ends)) = (&self.couple.check_ins.day, self.couple.day_ends()) else {
            return;
        };
        let date = day.date;
        let prompt = Say::new(To::Group, Lane::Prompt, Words::Prompt(date)).until(ends);
        let prompt = if self.is_night() { prompt.silently() } else { prompt };
        self.say(prompt.named(Slot::Prompt(date)));
    }

    /// At 04:00 the evening's answers go to the journal.
    pub fn close_day(&mut self) {
        if self.couple.day_ends().is_some_and(|ends| ends <= self.now) {
            self.close_day_now();
        }
    }

    fn close_day_now(&mut self) {
        let Some(day) = self.couple.check_ins.day.take() else { return };
        for seat in Seat::BOTH {
            let answer = &day.answers[seat];
            if let Some((high, low)) = answer.words() {
                self.keep(seat, Entry::CheckIn { date: day.date, high, low });
            }
        }
    }

    /// Whether the couple's quiet hours run.
    pub fn is_night(&self) -> bool {
        self.couple.evening.zone.is_some_and(|zone| quiet::is_quiet(zone, self.now))
    }
}
