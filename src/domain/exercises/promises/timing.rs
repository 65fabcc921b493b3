//! By when: read from words or chosen by a button; changing it; reminders.

use chrono::{DateTime, NaiveTime, TimeDelta, Timelike, Utc};

use super::by::shown;
use super::press::{PromiseTime, PromiseWhich};
use super::reminding::reminder;
use super::state::{Draft, Promise};
use super::words::{PromiseAsks, PromiseWords};
use super::{Hand, Handled, PromiseQuestion, PromiseSlot, Promises};
use crate::domain::due::{Reading, When, time_answered, time_in};
use crate::domain::exercise::{Common, Pair, Said, Saying, Written};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::zone;

/// A check-in earlier than this is none in the evening: then evenings are at eight.
const EVENING_FROM: u32 = 17;
const USUAL_EVENING: u32 = 20;
/// A reply in the group of more words is talk, though a time stands in it.
const RETIMED_IN_WORDS: usize = 6;

impl Hand<'_, '_, Promises> {
    /// Asks by when: in private, or in the group where the promise was typed there.
    pub(super) fn ask_promise_time(&mut self, seat: Seat, which: PromiseWhich, why: PromiseAsks) {
        let Some(words) = self.promise_without_time(seat, which) else {
            return self.promise_is_gone(seat, which);
        };
        if let Some(draft) = self.state.draft(seat, which) {
            draft.read = Reading::Nothing;
        }
        let name = self.named_in_group(seat, which);
        self.ask_of_time(seat, which, PromiseWords::AskTime { which, words, name, why }, None);
    }

    /// Who is asked, where that is in the group.
    pub(super) fn named_in_group(&self, seat: Seat, which: PromiseWhich) -> Option<String> {
        matches!(which, PromiseWhich::Here(_)).then(|| self.pair.name(seat))
    }

    /// A question that words answer with a time.
    pub(super) fn ask_of_time(
        &mut self,
        seat: Seat,
        which: PromiseWhich,
        question: PromiseWords,
        message: Option<MessageId>,
    ) {
        let wanted = PromiseQuestion::Time(which);
        if matches!(which, PromiseWhich::Here(_)) {
            let saying = Saying::new(To::Group, Lane::Reply, question);
            return self.say(saying.asking(seat, wanted).replying(message));
        }
        self.ask(seat, wanted, question);
    }

    /// The words of what its author may give another time: what was begun, what is still ahead,
    /// and what was for oneself and didn't happen.
    pub(super) fn promise_without_time(
        &mut self,
        seat: Seat,
        which: PromiseWhich,
    ) -> Option<String> {
        let now = self.now;
        if let Some(draft) = self.state.draft(seat, which) {
            return Some(draft.words.clone());
        }
        let PromiseWhich::Own(number) = which else { return None };
        let Promise { words, line, course, .. } = self.state.find(seat, number)?;
        let again = line.is_none() && course.was_missed(None);
        (course.is_ahead(now) || again).then(|| words.clone())
    }

    pub(super) fn promise_is_gone(&mut self, seat: Seat, which: PromiseWhich) {
        let to = match which {
            PromiseWhich::Own(_) => To::Partner(seat),
            PromiseWhich::Here(_) => To::Group,
        };
        self.wants_no_promise_for(seat, which);
        self.answer(to, PromiseWords::Gone);
    }

    /// Its time, or whom it is for, is known or not asked any more.
    pub(super) fn wants_no_promise_for(&mut self, seat: Seat, which: PromiseWhich) {
        self.drop_question_if(seat, |asked| match asked {
            PromiseQuestion::Time(asked) => asked == which,
            PromiseQuestion::Whom(number) => which == PromiseWhich::Own(number),
            _ => false,
        });
    }

    /// Words that were to be a time.
    pub(super) fn take_promise_time(&mut self, which: PromiseWhich, written: &Written) {
        let seat = written.by;
        if self.promise_without_time(seat, which).is_none() {
            return self.promise_is_gone(seat, which);
        }
        let read = time_answered(&written.text, self.pair.zone(), self.said).at(self.now);
        self.hear_promise_time(seat, which, read, PromiseAsks::Unclear, Some(written.message));
    }

    /// **Tonight**, **Tomorrow evening**, **In a week**, **Every evening**
    pub(super) fn time_promise_by_button(
        &mut self,
        seat: Seat,
        which: PromiseWhich,
        time: PromiseTime,
    ) -> Handled {
        if self.promise_without_time(seat, which).is_none() {
            return self.promise_of_other(seat, which);
        }
        let due = promise_time(time, self.pair);
        self.promise_is_due(seat, which, due, None);
        Handled::Answered
    }

    /// The other's question in the group keeps its buttons.
    pub(super) fn promise_of_other(&mut self, seat: Seat, which: PromiseWhich) -> Handled {
        if self.promise_without_time(seat.other(), which).is_none()
            || matches!(which, PromiseWhich::Own(_))
        {
            return Handled::Stale;
        }
        self.toast(PromiseWords::NotYours);
        Handled::Done
    }

    /// **Never mind**, asked for the time: what has one keeps it, what has none is let go.
    pub(super) fn let_promise_time_be(&mut self, seat: Seat, which: PromiseWhich) -> Handled {
        if self.promise_without_time(seat, which).is_none() {
            return self.promise_of_other(seat, which);
        }
        self.wants_no_promise_for(seat, which);
        if self.state.draft(seat, which).is_none_or(|draft| draft.due.is_some()) {
            return Handled::Answered;
        }
        if let Some(draft) = self.state.take_draft(seat, which) {
            self.promise_is_not_made(&draft);
        }
        Handled::Done
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
        if let Some(draft) = self.state.draft(seat, which) {
            (draft.due, draft.read, draft.touched) = (Some(due), Reading::Nothing, now);
            return self.tick_promise_draft(seat, which, message);
        }
        if let PromiseWhich::Own(number) = which {
            self.change_promise_time(seat, number, due);
        }
    }

    /// A reply to one's own promise that names a time, "actually at 9", gives it that time; whether it
    /// did. In the group only what is short and sure is read so: there the two talk below it.
    pub(super) fn retimes_promise(&mut self, slot: PromiseSlot, written: &Written) -> bool {
        let (seat, now) = (written.by, self.now);
        let in_group = matches!(slot, PromiseSlot::Line(_));
        let is_it = |promise: &&Promise| match slot {
            PromiseSlot::Card(number) => promise.number == number,
            PromiseSlot::Line(line) => promise.line == Some(line),
            PromiseSlot::Day(..) | PromiseSlot::Seam(_) => false,
        };
        let own = self.state.open.iter().filter(|one| one.by == seat);
        let ahead = own.filter(|one| one.course.is_ahead(now)).find(is_it).map(|one| one.number);
        let short = written.text.split_whitespace().count() <= RETIMED_IN_WORDS;
        let (Some(number), zone) = (ahead, self.pair.zone()) else { return false };
        if in_group {
            let due = time_in(&written.text, zone, now).sure().filter(|_| short);
            let Some(due) = due else { return false };
            self.react(To::Group, written.message);
            self.change_promise_time(seat, number, due);
            return true;
        }
        let read = time_answered(&written.text, zone, now);
        let is_time = !matches!(read, Reading::Nothing);
        if is_time {
            let which = PromiseWhich::Own(number);
            self.hear_promise_time(seat, which, read, PromiseAsks::Unclear, None);
        }
        is_time
    }

    /// **Change the time**
    pub(super) fn change_promise(&mut self, seat: Seat, number: u32) -> Handled {
        let which = PromiseWhich::Own(number);
        if self.promise_without_time(seat, which).is_none() {
            return Handled::Stale;
        }
        self.ask_promise_time(seat, which, PromiseAsks::First);
        Handled::Done
    }

    /// What stands in the group is changed there as well, or not at all.
    fn change_promise_time(&mut self, seat: Seat, number: u32, due: When) {
        let open = self.pair.group_is_open();
        let (now, zone) = (self.now, self.pair.zone());
        let Some(promise) = self.state.find(seat, number) else { return };
        if promise.line.is_some() && !open {
            let asked = PromiseQuestion::Time(PromiseWhich::Own(number));
            let closed = Said::Common(Common::GroupClosed);
            let saying = Saying::of(To::Partner(seat), Lane::Reply, closed);
            return self.say(saying.asking(seat, asked).refusing());
        }
        promise.course = promise.course.at_another_time(due, zone, now);
        promise.reminds = promise.reminds.map(|_| reminder(due, zone, now));
        if let Some((slot, line)) = self.promise_line(seat, number) {
            self.edit(To::Group, slot, line);
        }
        self.post_promise_card(seat, number);
    }

    /// The question for the time that stands in the group gets a number there again.
    pub(super) fn post_promise_questions_again(&mut self) {
        let here = |draft: &&Draft| matches!(draft.which, PromiseWhich::Here(_));
        let drafts = self.state.drafts.iter().filter(here);
        let asked: Vec<_> = drafts.map(|draft| (draft.by, draft.which)).collect();
        for (seat, which) in asked {
            self.ask_promise_time_again(seat, which);
        }
    }

    /// A promise's line in the group, as it is now.
    pub(super) fn promise_line(
        &mut self,
        seat: Seat,
        number: u32,
    ) -> Option<(PromiseSlot, PromiseWords)> {
        let (name, zone) = (self.pair.name(seat), self.pair.zone());
        let Promise { line, words, course, .. } = self.state.find(seat, number)?;
        let (words, by) = (words.clone(), shown(course.when(), zone));
        Some((PromiseSlot::Line((*line)?), PromiseWords::Line { name, words, by }))
    }
}

/// The time that a button means.
pub(super) fn promise_time(time: PromiseTime, pair: &dyn Pair) -> When {
    let usual = NaiveTime::from_hms_opt(USUAL_EVENING, 0, 0).unwrap_or_default();
    let chosen = pair.evening_time().filter(|time| time.hour() >= EVENING_FROM);
    let evening = chosen.unwrap_or(usual);
    let (now, zone, today) = (pair.now(), pair.zone(), pair.today());
    let on = |days| zone::due(zone, today + TimeDelta::days(days), evening);
    match time {
        PromiseTime::Tonight if now < on(0) => When::Once(on(0)),
        PromiseTime::Tonight => When::Once(later(now, zone::end_of_day(zone, today))),
        PromiseTime::Tomorrow => When::Once(on(1)),
        PromiseTime::InAWeek => When::Once(on(7)),
        PromiseTime::EachEvening => When::Daily(evening),
    }
}

/// In about an hour, at a full or a half one, but not after the couple's day.
fn later(now: DateTime<Utc>, ends: DateTime<Utc>) -> DateTime<Utc> {
    let half = 30 * 60;
    let seconds = (now + TimeDelta::hours(1)).timestamp();
    let rounded = (seconds + half - 1).div_euclid(half) * half;
    DateTime::from_timestamp(rounded, 0).unwrap_or(ends).min(ends)
}
