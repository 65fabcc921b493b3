//! The daily check-in: one prompt per local date, answered by replies in the group (PRODUCT §4).

mod adding;
mod answer;
mod closing;
mod editing;
mod form;
mod full;
mod held;
mod here;
mod later;
mod private;
mod silence;

use crate::domain::model::address::{Lane, To};
use crate::domain::zone::Zone;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::couple::Couple;
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::model::bounds::weight;
use crate::domain::model::evening::{Ask, SilenceCard};
use crate::domain::model::people::{BySeat, Place, Seat};
use crate::domain::model::program::News;
use crate::domain::say::Say;
use crate::domain::words::Words;
use crate::domain::zone;
use answer::Answer;
use held::Held;
use later::Later;

/// Where the check-ins stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckIns {
    /// The last local date whose prompt is decided, sent or skipped. No date is decided twice.
    decided: Option<NaiveDate>,
    /// The prompt that waits for the group to be the two's.
    #[serde(rename = "counting")]
    held: Option<Held>,
    /// The evening that can be answered.
    day: Option<Day>,
    /// The last date whose prompt was sent.
    prompted: Option<NaiveDate>,
    /// How many evenings in a row nobody answered.
    silent: u8,
    /// Whether no prompts come until somebody acts.
    hushed: bool,
    /// How many Sunday questions were asked.
    questions: u8,
    /// How many evenings were asked for.
    #[serde(default)]
    prompts: u32,
    /// The evening on which the card came instead of a prompt, if it was the last.
    #[serde(default)]
    silent_on: Option<NaiveDate>,
    /// What a prompt was to tell that nobody has read: the next one does.
    #[serde(default)]
    untold: Option<News>,
    /// Whether what that card asked was answered, or evenings came again.
    #[serde(default)]
    silence_over: bool,
    /// How that card stands in the group, as long as it can still be answered there.
    #[serde(default)]
    silence_card: Option<SilenceCard>,
}

/// One evening, open until 04:00 of the next date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Day {
    date: NaiveDate,
    /// Whose clock it follows, also when the couple moves meanwhile.
    zone: Zone,
    /// What the prompt tells besides.
    news: Option<News>,
    /// How the prompt asks.
    #[serde(default)]
    ask: Ask,
    answers: BySeat<Answer>,
    shared: bool,
    /// Whose private answer was shown in the group.
    revealed: BySeat<bool>,
    /// Whose next private words answer it.
    in_private: BySeat<bool>,
    /// Who comes back to it, or skips it.
    later: BySeat<Later>,
    /// When those who wish are reminded.
    reminds_at: Option<DateTime<Utc>>,
    /// For whom **Reply here** has laid a question.
    #[serde(default)]
    asked_here: BySeat<bool>,
    /// Whether its prompt was not shown: a group that read nothing is not silent.
    #[serde(default)]
    withheld: bool,
    /// Until when words in private that answer nothing else are more of an answer.
    #[serde(default)]
    follows_until: BySeat<Option<DateTime<Utc>>>,
    /// When it closes, if not soon after its end: see `closing`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    closes_at: Option<DateTime<Utc>>,
}

impl Day {
    fn ends(&self) -> DateTime<Utc> {
        zone::end_of_day(self.zone, self.date)
    }
}

impl CheckIns {
    /// The evening that could be answered at that moment.
    fn open_at(&mut self, said: DateTime<Utc>) -> Option<&mut Day> {
        self.day.as_mut().filter(|day| said < day.ends())
    }

    /// The couple ended: the next one begins without them.
    pub(in crate::domain) fn start_over(&mut self) {
        *self = Self::default();
    }

    /// The bytes of what that partner said in private this evening.
    pub(in crate::domain) fn weight_of_own(&self, seat: Seat) -> usize {
        self.day.as_ref().map_or(0, |day| weight(day.answers[seat].place(Place::Private)))
    }

    /// The bytes of what was said in the group this evening.
    pub(in crate::domain) fn weight_of_said_in_group(&self) -> usize {
        let day = self.day.as_ref();
        let said =
            Seat::BOTH.into_iter().filter_map(|seat| Some(day?.answers[seat].place(Place::Group)));
        said.map(weight).sum()
    }

    /// The date that awaits an answer of that partner in the group, whatever they said in private.
    pub(in crate::domain) fn awaits(&self, seat: Seat) -> Option<NaiveDate> {
        let day = self.day.as_ref()?;
        day.answers[seat].lacks(Place::Group).map(|_| day.date)
    }
}

impl Couple {
    /// The next date to decide, and its moment.
    pub(in crate::domain) fn check_in_due(&self) -> Option<(NaiveDate, DateTime<Utc>)> {
        if !self.hall.present || self.paused.is_some() {
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
        let prompt = Words::Prompt { date: day.date, news: day.news, ask: day.ask };
        let date = day.date;
        let prompt = Say::new(To::Group, Lane::Prompt, prompt).until(until);
        let prompt = if self.is_night_for_one() { prompt.silently() } else { prompt };
        self.say(prompt.named(Slot::Prompt(date)));
    }
}
