//! After three days with no answer from anyone: one card, then silence until somebody acts.

use chrono::NaiveDate;

use crate::domain::decision::{Toast, Turn};
use crate::domain::people::{MessageId, Place, Seat};
use crate::domain::press::Quietly;
use crate::domain::say::{Lane, Say, Slot, To, What};
use crate::domain::walk::Walk;
use crate::domain::words::Words;

/// So many evenings in a row without an answer.
const SILENT_DAYS: u8 = 3;

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
        self.lay_silence_card();
        true
    }

    /// The card; anew, where the group's messages have new numbers.
    fn lay_silence_card(&mut self) {
        let words = Words::ThreeSilentDays(self.silent_evening());
        let card = Say::new(To::Group, Lane::Prompt, words).named(Slot::Silence);
        self.say(if self.is_night_for_one() { card.silently() } else { card });
    }

    /// The group moved: a card that waits for a press lies there again.
    pub fn lay_silence_card_again(&mut self) {
        if self.couple.check_ins.hushed {
            self.lay_silence_card();
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
        press: Quietly,
        message: Option<MessageId>,
    ) {
        if to != To::Group || self.couple.check_ins.silence_over {
            return self.stale(to, message);
        }
        self.couple.check_ins.silence_over = true;
        if let Some(message) = message {
            self.say(Say::of(to, Lane::Reply, What::Strip(message)));
        }
        match press {
            Quietly::Keep => self.toast(Toast::Line(Words::KeptAsItIs)),
            Quietly::ChangeTime => self.ask_for_time(),
            Quietly::Pause => self.pause(seat, Place::Group),
        }
    }
}
