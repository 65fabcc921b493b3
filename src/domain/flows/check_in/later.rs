//! **Later**, **Skip today**, and the reminder that a partner may have asked for.

use chrono::TimeDelta;

use crate::domain::couple::Couple;
use crate::domain::couple::check_in::Later;
use crate::domain::decision::{Toast, Turn};
use crate::domain::model::address::To;
use crate::domain::model::people::{Place, Seat};
use crate::domain::words::Words;

/// How often one can say **Later** in an evening.
pub(super) const AT_MOST: u8 = 2;
const LATER: TimeDelta = TimeDelta::hours(1);
/// So long a question waits for somebody who is writing something else.
const AFTER_WRITING: TimeDelta = TimeDelta::minutes(15);
/// After the prompt.
pub(super) const REMINDS_AFTER: TimeDelta = TimeDelta::hours(2);

impl Couple {
    fn waits_for(&self, seat: Seat) -> bool {
        let day = self.check_ins.day.as_ref();
        day.is_some_and(|day| !day.answers[seat].is_whole() && !day.later[seat].skipped)
    }
}

impl Turn<'_> {
    pub(super) fn come_back_later(&mut self, seat: Seat) {
        if self.couple.near(seat) != To::Partner(seat) {
            return self.toast(Toast::Line(Words::OpenPrivate));
        }
        let at = self.now + LATER;
        let in_time = self.couple.day_ends().is_some_and(|ends| at < ends);
        let Some(day) = &mut self.couple.check_ins.day else { return };
        let Later { times, at: before, .. } = day.later[seat];
        if !in_time {
            return self.toast(Toast::Line(Words::LaterNoMore(true)));
        }
        if before.is_none() && times >= AT_MOST {
            return self.toast(Toast::Line(Words::LaterNoMore(false)));
        }
        let times = if before.is_none() { times + 1 } else { times };
        day.later[seat] = Later { times, at: Some(at), skipped: false };
        self.close_private_question(seat, Words::LaterNoted);
        self.toast(Toast::Line(Words::LaterNoted));
    }

    pub(super) fn skip_today(&mut self, seat: Seat) {
        let Some(day) = &mut self.couple.check_ins.day else { return };
        day.later[seat].at = None;
        day.later[seat].skipped = true;
        self.close_private_question(seat, Words::SkippedToday);
        self.toast(Toast::Line(Words::SkippedToday));
    }

    /// Something else is asked in private, or told: the evening's question waits for a reply to it.
    pub fn cancel_evening(&mut self, seat: Seat) {
        if let Some(day) = &mut self.couple.check_ins.day {
            day.in_private[seat] = false;
        }
        self.nothing_follows(seat);
    }

    /// Who writes in a hard moment, or for an exercise, is not interrupted: their next words would
    /// be taken for the evening's answer, and shown to both.
    fn is_writing(&self, seat: Seat) -> bool {
        let held = self.couple.held[seat].waits();
        held || self.couple.triggers.being_written(seat).is_some() || self.was_just_asked(seat)
    }

    /// Of their own: when the other is reminded shows nothing of it.
    fn asks_a_little_later(&mut self, seat: Seat) {
        let soon = self.now + AFTER_WRITING;
        if let Some(day) = &mut self.couple.check_ins.day {
            day.later[seat].at = Some(soon);
        }
    }

    /// An hour has passed since **Later**; or two since the prompt, for who wants a reminder.
    pub fn ask_those_who_wait(&mut self) {
        let now = self.now;
        let Some(day) = &mut self.couple.check_ins.day else { return };
        let (date, is_over) = (day.date, day.ends() <= now);
        let reminds = day.reminds_at.take_if(|at| *at <= now).is_some();
        for seat in Seat::BOTH {
            let Some(day) = &mut self.couple.check_ins.day else { return };
            let later = &mut day.later[seat];
            let came = later.at.take_if(|at| *at <= now).is_some();
            let put_off = later.times > 0;
            // Who began in the group was asked there for the rest.
            let in_group = !day.answers[seat].place(Place::Group).is_empty();
            let wants = self.couple.partners[seat].as_ref().is_some_and(|p| p.reminder);
            let wants = wants && !self.couple.is_quiet(seat);
            let asked = came || (reminds && wants && !put_off && !in_group);
            let rests = is_over || self.couple.paused.is_some() || !self.couple.waits_for(seat);
            if !asked || rests || self.couple.near(seat) != To::Partner(seat) {
                continue;
            }
            if self.is_writing(seat) {
                self.asks_a_little_later(seat);
            } else {
                self.post_private_question(seat, date);
            }
        }
    }
}
