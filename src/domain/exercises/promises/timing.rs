//! By when: read from words or chosen by a button; changing it; reminders.

use crate::domain::model::address::To;
use crate::domain::zone::Zone;
use chrono::{DateTime, NaiveTime, TimeDelta, Timelike, Utc};

use super::card::PromiseBy;
use super::press::{PromiseTime, PromiseWhich};
use super::reminding::reminder;
use super::state::{Course, Draft, Promise};
use super::words::{PromiseAsks, PromiseWords};
use super::{Pressed, PromiseSlot, PromiseWanted, said};
use crate::domain::decision::{Toast, Turn};
use crate::domain::due::{When, when};
use crate::domain::exercises::{ExerciseSlot, ExerciseWords, Wanted};
use crate::domain::flows::partner::Written;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::say::Slot;
use crate::domain::words::Words;
use crate::domain::zone;

/// A check-in earlier than this is none in the evening: then evenings are at eight.
const EVENING_FROM: u32 = 17;
const USUAL_EVENING: u32 = 20;
/// A reply in the group of more words is talk, though a time stands in it.
const RETIMED_IN_WORDS: usize = 6;

impl Turn<'_> {
    /// The time in somebody's words, read by the couple's clocks.
    pub(super) fn promise_time_in(&self, text: &str) -> Option<When> {
        when(text, self.couple.zone(), self.now)
    }

    /// As the couple's clocks show it.
    pub(super) fn promise_by(&self, when: When) -> PromiseBy {
        match when {
            When::Once(due) => {
                let local = due.with_timezone(&self.couple.zone());
                PromiseBy::Once(local.date_naive(), local.time())
            }
            When::Daily(time) => PromiseBy::Daily(time),
        }
    }

    /// Asks by when: in private, or in the group where the promise was typed there.
    pub(in crate::domain::exercises) fn ask_promise_time(
        &mut self,
        seat: Seat,
        which: PromiseWhich,
        why: PromiseAsks,
    ) {
        let Some(words) = self.promise_without_time(seat, which) else {
            return self.promise_is_gone(seat, which);
        };
        let wanted = PromiseWanted::Time(which);
        let here = matches!(which, PromiseWhich::Here(_));
        let name = here.then(|| self.couple.name(seat));
        let question = PromiseWords::AskTime { which, words, name, why };
        if here {
            let slot = Slot::Wanted(seat, Wanted::Promise(wanted));
            return self.ask(To::Group, slot, said(question));
        }
        self.want(seat, Wanted::Promise(wanted), ExerciseWords::Promise(question));
    }

    /// The words of what its author may give another time: what was begun, what is still ahead,
    /// and what was for oneself and didn't happen.
    fn promise_without_time(&mut self, seat: Seat, which: PromiseWhich) -> Option<String> {
        let now = self.now;
        let begun = self.promises().draft(which).find(|draft| draft.by == seat);
        if let Some(draft) = begun {
            return Some(draft.words.clone());
        }
        let PromiseWhich::Own(number) = which else { return None };
        let promise = self.promises().find(seat, number)?;
        let again = promise.line.is_none() && matches!(promise.course, Course::NotKept { .. });
        (promise.is_ahead(now) || again).then(|| promise.words.clone())
    }

    pub(super) fn promise_is_gone(&mut self, seat: Seat, which: PromiseWhich) {
        let to = match which {
            PromiseWhich::Own(_) => To::Partner(seat),
            PromiseWhich::Here(_) => To::Group,
        };
        self.wants_no_promise_for(seat, which);
        self.answer(to, said(PromiseWords::Gone));
    }

    /// Its time, or whom it is for, is known or not asked any more.
    pub(super) fn wants_no_promise_for(&mut self, seat: Seat, which: PromiseWhich) {
        let its = |wanted| match wanted {
            Wanted::Promise(PromiseWanted::Time(asked)) => asked == which,
            Wanted::Promise(PromiseWanted::Whom(number)) => which == PromiseWhich::Own(number),
            _ => false,
        };
        self.wants_no_more_of(seat, its);
    }

    /// Words that were to be a time.
    pub(super) fn take_promise_time(&mut self, which: PromiseWhich, written: &Written) {
        let seat = written.by;
        if self.promise_without_time(seat, which).is_none() {
            return self.promise_is_gone(seat, which);
        }
        match self.promise_time_in(&written.text) {
            Some(due) => self.promise_is_due(seat, which, due, Some(written.message)),
            None => self.ask_promise_time(seat, which, PromiseAsks::Unclear),
        }
    }

    /// **Tonight**, **Tomorrow evening**, **In a week**, **Every evening**
    pub(super) fn time_promise_by_button(
        &mut self,
        seat: Seat,
        which: PromiseWhich,
        time: PromiseTime,
    ) -> Pressed {
        if self.promise_without_time(seat, which).is_none() {
            return self.promise_of_other(seat, which);
        }
        let due = self.promise_time(time);
        self.promise_is_due(seat, which, due, None);
        Pressed::Answered
    }

    /// The other's question in the group keeps its buttons.
    fn promise_of_other(&mut self, seat: Seat, which: PromiseWhich) -> Pressed {
        if self.promise_without_time(seat.other(), which).is_none()
            || matches!(which, PromiseWhich::Own(_))
        {
            return Pressed::Stale;
        }
        self.toast(Toast::Line(said(PromiseWords::NotYours)));
        Pressed::Done
    }

    /// **Never mind**, asked for the time: what has one keeps it, what has none is let go.
    pub(super) fn let_promise_time_be(&mut self, seat: Seat, which: PromiseWhich) -> Pressed {
        if self.promise_without_time(seat, which).is_none() {
            return self.promise_of_other(seat, which);
        }
        self.wants_no_promise_for(seat, which);
        let begun = self.promises().draft(which).find(|draft| draft.by == seat);
        if begun.is_none_or(|draft| draft.due.is_some()) {
            return Pressed::Answered;
        }
        if let Some(draft) = self.promises().take_draft(seat, which) {
            self.promise_is_not_made(&draft);
        }
        Pressed::Done
    }

    /// The time is known: what was begun goes on, what stands changes.
    pub(super) fn promise_is_due(
        &mut self,
        seat: Seat,
        which: PromiseWhich,
        due: When,
        message: Option<MessageId>,
    ) {
        self.wants_no_promise_for(seat, which);
        let now = self.now;
        let begun = self.promises().draft(which).find(|draft| draft.by == seat);
        if let Some(draft) = begun {
            (draft.due, draft.touched) = (Some(due), now);
            return self.go_on_with_promise_draft(seat, which, message);
        }
        if let PromiseWhich::Own(number) = which {
            self.change_promise_time(seat, number, due);
        }
    }

    /// A reply to one's own promise that names a time, "actually at 9", gives it that time; whether it
    /// did. In the group only what is short is read so: there the two talk below it.
    pub(in crate::domain::exercises) fn retimes_promise(
        &mut self,
        slot: PromiseSlot,
        written: &Written,
    ) -> bool {
        let (seat, now) = (written.by, self.now);
        let in_group = matches!(slot, PromiseSlot::Line(_));
        let is_it = |promise: &&Promise| match slot {
            PromiseSlot::Card(number) => promise.number == number,
            PromiseSlot::Line(line) => promise.line == Some(line),
            PromiseSlot::Day(..) | PromiseSlot::Seam(_) => false,
        };
        let own = self.couple.exercises.promises.open.iter().filter(|one| one.by == seat);
        let ahead = own.filter(|one| one.is_ahead(now)).find(is_it).map(|one| one.number);
        let short = written.text.split_whitespace().count() <= RETIMED_IN_WORDS;
        let due = self.promise_time_in(&written.text).filter(|_| short || !in_group);
        let (Some(number), Some(due)) = (ahead, due) else { return false };
        if in_group {
            self.react(To::Group, written.message);
        }
        self.change_promise_time(seat, number, due);
        true
    }

    /// **Change the time**
    pub(super) fn change_promise(&mut self, seat: Seat, number: u32) -> Pressed {
        let which = PromiseWhich::Own(number);
        if self.promise_without_time(seat, which).is_none() {
            return Pressed::Stale;
        }
        self.ask_promise_time(seat, which, PromiseAsks::First);
        Pressed::Done
    }

    /// What stands in the group is changed there as well, or not at all.
    fn change_promise_time(&mut self, seat: Seat, number: u32, due: When) {
        let open = self.couple.group_is_open();
        let (now, zone) = (self.now, self.couple.zone());
        let Some(promise) = self.promises().find(seat, number) else { return };
        if promise.line.is_some() && !open {
            let question =
                Slot::Wanted(seat, Wanted::Promise(PromiseWanted::Time(PromiseWhich::Own(number))));
            let question = Slot::AskedAgain(Box::new(question));
            return self.ask(To::Partner(seat), question, Words::GroupClosed);
        }
        let reminded = promise.reminds.is_some();
        promise.course = match (&promise.course, due) {
            // The day that was answered stays answered.
            (Course::Daily { from, day: Some(day), .. }, When::Daily(time)) => {
                Course::Daily { time, from: *from, day: Some(*day) }
            }
            _ => Course::of(due, zone, now),
        };
        promise.reminds = reminded.then(|| reminder(due, zone, now));
        if let Some((slot, line)) = self.promise_line(seat, number) {
            self.edit(To::Group, slot, line);
        }
        self.lay_promise_card(seat, number);
    }

    pub(super) fn promise_time(&self, time: PromiseTime) -> When {
        let usual = NaiveTime::from_hms_opt(USUAL_EVENING, 0, 0).unwrap_or_default();
        let chosen = self.couple.evening.time.filter(|time| time.hour() >= EVENING_FROM);
        let evening = chosen.unwrap_or(usual);
        let (zone, today) = (self.couple.zone(), self.couple.todays_date(self.now));
        let on = |days| zone::due(zone, today + TimeDelta::days(days), evening);
        match time {
            PromiseTime::Tonight if self.now < on(0) => When::Once(on(0)),
            PromiseTime::Tonight => When::Once(later(self.now, zone::end_of_day(zone, today))),
            PromiseTime::Tomorrow => When::Once(on(1)),
            PromiseTime::InAWeek => When::Once(on(7)),
            PromiseTime::EachEvening => When::Daily(evening),
        }
    }

    /// The question for the time that stands in the group gets a number there again.
    pub(super) fn lay_promise_questions_again(&mut self) {
        let here = |draft: &&Draft| matches!(draft.which, PromiseWhich::Here(_));
        let drafts = self.couple.exercises.promises.drafts.iter().filter(here);
        let asked: Vec<_> = drafts.map(|draft| (draft.by, draft.which)).collect();
        for (seat, which) in asked {
            self.ask_promise_time(seat, which, PromiseAsks::First);
        }
    }

    /// A promise's line in the group, as it is now.
    pub(super) fn promise_line(&mut self, seat: Seat, number: u32) -> Option<(Slot, Words)> {
        let name = self.couple.name(seat);
        let promise = self.promises().find(seat, number)?;
        let (line, when, words) = (promise.line?, promise.when(), promise.words.clone());
        let slot = Slot::Exercise(ExerciseSlot::Promise(PromiseSlot::Line(line)));
        let by = self.promise_by(when);
        Some((slot, said(PromiseWords::Line { name, words, by })))
    }
}

impl Course {
    /// One that has just begun.
    pub(super) fn of(due: When, zone: Zone, now: DateTime<Utc>) -> Self {
        match due {
            When::Once(due) => Self::Once { due, asked: vec![] },
            When::Daily(time) => {
                let first = zone::quiet_until(zone, now, time);
                Self::Daily { time, from: zone::local_date(zone, first), day: None }
            }
        }
    }
}

/// In about an hour, at a full or a half one, but not after the couple's day.
fn later(now: DateTime<Utc>, ends: DateTime<Utc>) -> DateTime<Utc> {
    let half = 30 * 60;
    let seconds = (now + TimeDelta::hours(1)).timestamp();
    let rounded = (seconds + half - 1).div_euclid(half) * half;
    DateTime::from_timestamp(rounded, 0).unwrap_or(ends).min(ends)
}
