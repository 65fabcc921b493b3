//! What a partner's next words in private answer: the newest question, and no other. A command, a
//! nudge or another flow ends an older one; a reply to its message still counts.

use super::couple::SetUp;
use super::decision::Turn;
use super::event::ReplyTo;
use super::exercises::ExerciseWords;
use super::partner::Written;
use super::people::Seat;
use super::say::{Slot, To};
use super::words::Words;

/// What can be asked in private with words for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asking {
    /// The evening's high and low.
    Evening,
    /// A setting.
    Setting,
    /// What is written down in a hard moment.
    Writing,
    /// What an exercise wants.
    Exercise,
    /// Nothing that takes words.
    Nothing,
}

impl Turn<'_> {
    /// From now on the next words answer this.
    pub fn asks_in_private(&mut self, seat: Seat, asking: Asking) {
        if asking != Asking::Setting {
            self.lets_settings_be(seat);
        }
        if asking != Asking::Evening {
            self.lets_evening_be(seat);
        }
        if asking != Asking::Writing {
            self.lets_writing_be(seat);
        }
        if asking != Asking::Exercise {
            self.lets_exercise_be(seat);
        }
    }

    pub fn wrote_in_private(&mut self, written: &Written) {
        let seat = written.by;
        if let ReplyTo::Slot(Slot::Wanted(_, wanted)) = written.reply_to {
            return self.take(wanted, written);
        }
        let replied = match written.reply_to {
            ReplyTo::Slot(Slot::Writing(id) | Slot::Card(id)) => self.writes_on(seat, id),
            ReplyTo::Slot(Slot::Privately(date, _) | Slot::Low(date, _)) => {
                if !self.replies_to_evening(date, written) {
                    self.answer(To::Partner(seat), Words::EveningClosed);
                }
                return;
            }
            // Said to a partner, and put where the bot lies: it is theirs, not an answer.
            ReplyTo::Slot(Slot::Nudge(_)) => return self.answers_nothing(seat),
            _ => false,
        };
        if replied || self.couple.moments.being_written(seat).is_some() {
            return self.write_down(seat, &written.text);
        }
        if self.changes_by_text(seat, &written.text) || self.answers_in_private(written) {
            return;
        }
        if let Some(wanted) = self.wanted(seat) {
            return self.take(wanted, written);
        }
        let Some(partner) = &self.couple.partners[seat] else { return };
        let to_helps = matches!(written.reply_to, ReplyTo::Slot(Slot::SetUp(_)));
        if partner.set_up == SetUp::Helps && (partner.hears_helps || to_helps) {
            return self.tell_what_helps(seat, &written.text);
        }
        self.answers_nothing(seat);
    }

    /// Words that answer nothing are not kept; somebody in a hard moment is shown their place.
    fn answers_nothing(&mut self, seat: Seat) {
        let hard = self.couple.moments.newest(seat).filter(|_| self.couple.has_agreed(seat));
        if let Some(id) = hard {
            self.answer(To::Partner(seat), Words::WriteOnCard);
            return self.lay_card(id);
        }
        if self.was_interrupted(seat) {
            return self.answer(To::Partner(seat), Words::Exercise(ExerciseWords::Interrupted));
        }
        match self.couple.partners[seat].as_ref().map(|partner| partner.set_up) {
            Some(SetUp::Done) if self.is_asked_to_reassure(seat) => {
                self.answer(To::Partner(seat), Words::SayItYourself);
            }
            Some(SetUp::Done) | None => {
                self.answer(To::Partner(seat), Words::NothingAskedPrivate);
            }
            Some(SetUp::Helps) => self.resume_set_up(seat),
            Some(_) => {
                self.answer(To::Partner(seat), Words::PleasePress);
                self.resume_set_up(seat);
            }
        }
    }
}
