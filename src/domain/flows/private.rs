//! What a partner's next words in private answer: the newest question, and no other. A command, a
//! nudge or another flow ends an older one; a reply to its message still counts.

use chrono::TimeDelta;

use crate::domain::couple::SetUp;
use crate::domain::couple::slot::{ReplyTo, Slot};
use crate::domain::decision::Turn;
use crate::domain::exercises::ExerciseWords;
use crate::domain::flows::written::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::{Place, Seat};
use crate::domain::words::{Typed, Words};

/// After that, words in private are not for a line that was asked; a reply still is.
const LINE_WITHIN: TimeDelta = TimeDelta::minutes(30);

/// What can be asked in private with words for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) enum PendingInput {
    /// The evening's high and low.
    Evening,
    /// A setting.
    Setting,
    /// What is written down in a hard moment.
    Writing,
    /// What an exercise wants.
    Exercise,
    /// Words that are passed on to the one who has a hard moment.
    PassingOn,
    /// One line: a good thing, a number of days, a step.
    Line,
    /// Nothing that takes words.
    Nothing,
}

impl Turn<'_> {
    /// From now on the next words answer this.
    pub fn asks_in_private(&mut self, seat: Seat, asking: PendingInput) {
        if asking != PendingInput::Setting {
            self.cancel_settings(seat);
        }
        if asking != PendingInput::Evening {
            self.cancel_evening(seat);
        }
        if asking != PendingInput::Writing {
            self.cancel_writing(seat);
        }
        if asking != PendingInput::Exercise {
            self.cancel_exercise(seat);
        }
        if asking != PendingInput::PassingOn {
            self.cancel_passing_on(seat);
        }
        if asking != PendingInput::Line {
            self.cancel_line(seat);
        }
    }

    /// A reply answers what it replies to, whatever was asked since; other words the newest question.
    pub fn wrote_in_private(&mut self, written: &Written) {
        let (seat, text) = (written.by, &written.text);
        if self.opens_what_it_answers(written) {
            return;
        }
        let ReplyTo::Slot(slot) = written.reply_to.clone() else {
            return self.answers_newest(written);
        };
        match slot {
            Slot::Wanted(_, wanted) => self.take(wanted, written),
            Slot::Privately(date, _) | Slot::Low(date, _) => {
                if !self.replies_to_evening(date, written) {
                    self.answer(To::Partner(seat), Words::EveningClosed);
                }
            }
            Slot::Nudge(id) | Slot::Passing(id) => self.has_words_for_partner(seat, id, text),
            Slot::Writing(id) | Slot::Card(id) if self.writes_on(seat, id) => {
                self.writes(written);
            }
            _ if self.couple.triggers.being_written(seat).is_some() => self.writes(written),
            Slot::SetUp(_) if self.is_asked_what_helps(seat) => {
                self.tell_what_helps(seat, text);
                self.was_taken(written, Place::Private, Slot::SetUp(seat));
            }
            Slot::Setting(_, setting) => self.changes_by_reply(seat, setting, text),
            Slot::Gift(_)
            | Slot::Diary(..)
            | Slot::Vacation
            | Slot::StepNumber
            | Slot::ExportLine => {
                self.takes_line(&slot, written);
            }
            Slot::Exercise(slot) => self.replies_to_exercise(slot, written),
            Slot::Untracked | Slot::SetUp(_) | Slot::Settings(_) | Slot::Share(..) => {
                self.answers_newest(written);
            }
            _ => self.answers_no_message(seat),
        }
    }

    /// What is typed without a reply.
    fn answers_newest(&mut self, written: &Written) {
        let (seat, text) = (written.by, &written.text);
        if self.couple.triggers.being_written(seat).is_some() {
            return self.writes(written);
        }
        if let Some(setting) = self.changing(seat) {
            self.was_taken(written, Place::Private, Slot::Setting(seat, setting));
        }
        if self.writes_what_was_asked_for(seat, text)
            || self.changes_by_text(seat, text)
            || self.answers_in_private(written)
        {
            return;
        }
        if let Some(slot) = self.asked_line(seat) {
            return self.takes_line(&slot, written);
        }
        if let Some(wanted) = self.wanted(seat) {
            return self.take(wanted, written);
        }
        let hears = self.couple.partners[seat].as_ref().is_some_and(|own| own.hears_helps);
        if hears && self.is_asked_what_helps(seat) {
            self.was_taken(written, Place::Private, Slot::SetUp(seat));
            return self.tell_what_helps(seat, text);
        }
        if !self.writes_below_a_nudge(seat, text) && !self.is_more_of_an_answer(written) {
            self.answers_nothing(seat);
        }
    }

    /// Into the place for writing it down.
    fn writes(&mut self, written: &Written) {
        let seat = written.by;
        if let Some(id) = self.couple.triggers.being_written(seat) {
            self.was_taken(written, Place::Private, Slot::Writing(id));
        }
        self.write_down(seat, &written.text);
    }

    /// What is typed without a reply would answer this. It is the order of [`Turn::answers_newest`].
    pub fn newest_question(&self, seat: Seat) -> ReplyTo {
        let evening =
            self.couple.open_date().filter(|_| self.couple.check_ins.asks_in_private(seat));
        let writing = self.couple.triggers.being_written(seat).map(Slot::Writing);
        let setting = || Some(Slot::Setting(seat, self.changing(seat)?));
        let wanted = || Some(Slot::Wanted(seat, self.wanted(seat)?));
        let helps = || self.is_asked_what_helps(seat).then_some(Slot::SetUp(seat));
        let newest = writing
            .or_else(setting)
            .or_else(|| evening.map(|date| Slot::Privately(date, seat)))
            .or_else(|| self.asked_line(seat))
            .or_else(wanted)
            .or_else(helps)
            .or_else(|| self.is_nudged_about(seat).map(Slot::Nudge));
        newest.map_or(ReplyTo::Nothing, ReplyTo::Slot)
    }

    fn is_asked_what_helps(&self, seat: Seat) -> bool {
        let partner = self.couple.partners[seat].as_ref();
        partner.is_some_and(|partner| partner.set_up == SetUp::Helps)
    }

    /// Asks for one line: the next words are for it, and each reply to the question.
    pub fn asks_line(&mut self, seat: Seat, slot: Slot, question: Words) {
        self.asks_in_private(seat, PendingInput::Line);
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.typing.line = Some((slot.clone(), self.said + LINE_WITHIN));
        }
        self.ask(To::Partner(seat), slot, question);
    }

    fn asked_line(&self, seat: Seat) -> Option<Slot> {
        let (slot, until) = self.couple.partners[seat].as_ref()?.typing.line.as_ref()?;
        (self.said < *until).then(|| slot.clone())
    }

    /// Something else is asked, or it is answered.
    pub fn cancel_line(&mut self, seat: Seat) {
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.typing.line = None;
        }
    }

    fn takes_line(&mut self, slot: &Slot, written: &Written) {
        let (seat, message) = (written.by, written.message);
        self.cancel_line(seat);
        match slot {
            Slot::Gift(gift) => {
                self.was_taken(written, Place::Private, slot.clone());
                self.give(seat, Place::Private, *gift, Some(written.text.clone()), message);
            }
            Slot::Diary(..) => self.keep_page(written),
            Slot::Vacation => self.vacation(seat, To::Partner(seat), Some(&written.text)),
            Slot::StepNumber => self.show_step(seat, Place::Private, Some(&written.text)),
            Slot::ExportLine if self.takes_export_line(written) => {}
            _ => self.answers_nothing(seat),
        }
    }

    /// A reply to a message that asks for nothing in words: it is told what would be taken. Somebody
    /// in a hard moment is shown their place, whatever they replied to.
    fn answers_no_message(&mut self, seat: Seat) {
        let hard = self.couple.triggers.newest(seat).is_some();
        if hard || !self.couple.is_done(seat) || self.was_lately_asked_about(seat).is_some() {
            return self.answers_nothing(seat);
        }
        self.answer(To::Partner(seat), Words::Typed(Typed::TakesNothing));
    }

    /// Whether the words go on with the evening's answer: only where nothing else can be meant, such as
    /// what was interrupted.
    fn is_more_of_an_answer(&mut self, written: &Written) -> bool {
        let seat = written.by;
        let is_free = self.couple.triggers.newest(seat).is_none()
            && !self.was_interrupted(seat)
            && self.couple.is_done(seat);
        is_free && self.follows_an_answer(written)
    }

    /// Words that answer nothing are not kept; somebody in a hard moment is shown their place.
    fn answers_nothing(&mut self, seat: Seat) {
        let hard = self.couple.triggers.newest(seat).filter(|_| self.couple.has_agreed(seat));
        if let Some(id) = hard {
            self.answer(To::Partner(seat), Words::WriteOnCard);
            return self.post_card(id);
        }
        if self.was_interrupted(seat) {
            return self.answer(To::Partner(seat), Words::Exercise(ExerciseWords::Interrupted));
        }
        match self.couple.partners[seat].as_ref().map(|partner| partner.set_up) {
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
