//! After three days with no answer from anyone: one card, then silence until somebody acts.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::couple::Couple;
use crate::domain::couple::slot::Slot;
use crate::domain::couple::walk::Walk;
use crate::domain::decision::{Toast, Turn};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::evening::SilenceCard;
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::press::SilenceChoice;
use crate::domain::say::{Say, What};
use crate::domain::words::Words;
use crate::domain::zone;

/// So many evenings in a row without an answer.
const SILENT_DAYS: u8 = 3;

impl Couple {
    /// When the evening ends on which the card came.
    pub(in crate::domain) fn silent_evening_ends(&self) -> Option<DateTime<Utc>> {
        self.check_ins.silent_on.map(|date| zone::end_of_day(self.zone(), date))
    }
}

impl Turn<'_> {
    /// An evening closes: was it answered by anyone?
    pub(super) fn count_silence(&mut self, answered: bool) {
        let check_ins = &mut self.couple.check_ins;
        check_ins.silent = if answered { 0 } else { check_ins.silent.saturating_add(1) };
    }

    /// Whether this evening's message is the card that asks whether to go on, instead of a prompt.
    pub(super) fn falls_silent(&mut self, date: NaiveDate) -> bool {
        // Where both wish to go on, the step opens: they have said more than an answer would.
        let goes_on = self.couple.walk.as_ref().is_some_and(Walk::goes_on);
        if goes_on || self.couple.check_ins.silent < SILENT_DAYS {
            return false;
        }
        let check_ins = &mut self.couple.check_ins;
        check_ins.hushed = true;
        check_ins.silent_on = Some(date);
        check_ins.silence_over = false;
        self.post_silence_card();
        true
    }

    /// The card; anew, where the group's messages have new numbers.
    fn post_silence_card(&mut self) {
        let stands = self.silence_card();
        self.couple.check_ins.silence_card = Some(stands);
        let card = Say::new(To::Group, Lane::Prompt, Words::ThreeSilentDays(stands));
        let card = card.named(Slot::Silence);
        self.say(if self.is_night_for_one() { card.silently() } else { card });
    }

    /// The group moved: a card that waits for a press lies there again.
    pub fn post_silence_card_again(&mut self) {
        self.couple.check_ins.silence_card = None;
        if self.couple.check_ins.hushed {
            self.post_silence_card();
        }
    }

    /// What can be pressed on the card just now. **Reply here** goes once both have shared, in a pause, or
    /// at 04:00.
    fn silence_card(&self) -> SilenceCard {
        let check_ins = &self.couple.check_ins;
        let open = check_ins.day.as_ref().filter(|day| !day.shared).map(|day| day.date);
        let opened = check_ins.silent_on.filter(|date| open == Some(*date));
        let here = self.silent_evening().or(opened).filter(|_| self.couple.paused.is_none());
        SilenceCard { here, asks: !check_ins.silence_over }
    }

    /// The card says nothing of a button that does nothing any more, and bears none.
    pub fn keeps_silence_card_true(&mut self) {
        let Some(before) = self.couple.check_ins.silence_card else { return };
        let stands = self.silence_card();
        if stands == before || !self.couple.group_is_open() {
            return;
        }
        let waits = stands.here.is_some() || stands.asks;
        self.couple.check_ins.silence_card = Some(stands).filter(|_| waits);
        // By the lane that it came by: behind it, should that be on its way.
        let card = What::Edit { slot: Slot::Silence, words: Words::ThreeSilentDays(stands) };
        self.say(Say::of(To::Group, Lane::Prompt, card));
    }

    /// At 04:00 the evening on which the card came is over.
    pub fn close_silent_evening(&mut self) {
        if self.couple.silent_evening_ends().is_some_and(|ends| ends <= self.now) {
            self.couple.check_ins.silent_on = None;
        }
    }

    /// Somebody acts: the evenings come again.
    pub fn breaks_silence(&mut self) {
        self.couple.check_ins.hushed = false;
        if self.couple.check_ins.silent >= SILENT_DAYS {
            self.couple.check_ins.silent = 0;
        }
    }

    pub fn silence_pressed(
        &mut self,
        seat: Seat,
        to: To,
        press: SilenceChoice,
        message: Option<MessageId>,
    ) {
        if to != To::Group || self.couple.check_ins.silence_over {
            return self.stale(to, message);
        }
        self.couple.check_ins.silence_over = true;
        // One that an earlier version laid is not known to stand.
        if let (Some(message), None) = (message, self.couple.check_ins.silence_card) {
            self.say(Say::of(to, Lane::Reply, What::RemoveButtons(message)));
        }
        match press {
            SilenceChoice::Keep => self.toast(Toast::Line(Words::KeptAsItIs)),
            SilenceChoice::ChangeTime => self.ask_for_time(),
            SilenceChoice::Pause => self.pause(seat, Place::Group),
        }
    }
}
