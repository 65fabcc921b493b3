//! What the two partners do: which flow each command, button and message belongs to.

mod worded;

use chrono::NaiveDate;

use super::private::PendingInput;
use super::written::Written;
use crate::domain::command::Command;
use crate::domain::couple::slot::{ReplyTo, Slot};
use crate::domain::decision::Turn;
use crate::domain::event::Act;
use crate::domain::exercises::ExerciseQuestion;
use crate::domain::incoming::NotTaken;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::appreciation::Appreciation;
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::press::Press;
use crate::domain::say::Say;
use crate::domain::words::{Diary, ExportWords, Leaving, Takes, Typed, Words};

impl Turn<'_> {
    pub fn partner_did(&mut self, seat: Seat, place: Place, mut act: Act) {
        self.was_here(seat, place, matches!(act, Act::Press { .. }));
        if let Act::Text { reply_to, .. } = &mut act {
            *reply_to = std::mem::replace(reply_to, ReplyTo::Nothing).to_what_was_asked();
        }
        match act {
            act @ Act::Amended { .. } => self.partner_does(seat, place, act),
            act => self.listens(seat, place, act),
        }
    }

    /// What a partner did, after whatever they typed was listened to.
    pub fn partner_does(&mut self, seat: Seat, place: Place, act: Act) {
        match act {
            Act::Command { command, message } => self.commanded(seat, place, command, message),
            Act::Amended { command, message, reply_to } => {
                self.amends(seat, place, (command, message), reply_to);
            }
            Act::Press { press: Some(press), message } => self.pressed(seat, place, press, message),
            Act::Press { press: None, message } => self.stale(here(seat, place), message),
            Act::Text { edited: true, text, message, .. } => {
                self.edited(seat, place, message, &text);
            }
            Act::Text { text, message, reply_to, .. } => {
                let written = Written { by: seat, text, message, reply_to: reply_to.heard() };
                match place {
                    Place::Private => self.wrote_in_private(&written),
                    Place::Group => self.wrote_in_group(written),
                }
            }
            Act::Untaken { message, why, reply_to } => {
                self.sent_no_words(seat, place, message, why, reply_to);
            }
            // Said first: what follows may be a question.
            Act::Captioned(act) => {
                if let Act::Text { message, .. } | Act::Command { message, .. } = *act {
                    self.takes_nothing(here(seat, place), message, NotTaken::Beside);
                }
                self.partner_did(seat, place, *act);
            }
        }
    }

    pub fn reaches(&mut self, seat: Seat, reachable: bool) {
        self.is_closed_no_more(To::Partner(seat));
        let Some(partner) = &mut self.couple.partners[seat] else { return };
        let before = std::mem::replace(&mut partner.reachable, reachable);
        match (before, reachable) {
            (_, false) => self.may_have_missed(seat),
            (false, true) => self.says_what_came_in_vain(seat),
            (true, true) => {}
        }
    }

    fn commanded(&mut self, seat: Seat, place: Place, command: Command, message: MessageId) {
        let to = here(seat, place);
        // The card is all that is said of it.
        if place == Place::Group && command.asks_for_care() {
            return self.show_care(seat);
        }
        // Whoever looks something up between two questions is still asked the second.
        if place == Place::Private && !command.only_tells() {
            self.asks_in_private(seat, PendingInput::Nothing);
        }
        match (command, place) {
            (Command::Start(_), Place::Private) => self.resume_set_up(seat),
            (Command::Start(_), Place::Group) => self.greet(),
            (Command::Step(number), _) => self.show_step(seat, place, number.as_deref()),
            (Command::CheckIn, _) => self.start_check_in(to),
            (Command::Trigger(words), _) => self.hard_moment(seat, place, words, message),
            (Command::Win(words), _) => self.give(seat, place, Appreciation::Win, words, message),
            (Command::Thanks(words), _) => {
                self.give(seat, place, Appreciation::Thanks, words, message);
            }
            (Command::Tool(tool, words), _) => {
                self.open_tool(seat, to, tool, words, Some(message));
            }
            (Command::Vacation(days), _) => self.vacation(seat, to, days.as_deref()),
            (Command::Pause, _) => self.pause(seat, place),
            (Command::Resume, _) => self.resume(seat, to),
            (Command::Settings, _) => self.show_settings(seat, to),
            (Command::Leave, Place::Private) => self.leave(seat),
            (Command::Leave, Place::Group) => self.answer(to, Words::Leaving(Leaving::InPrivate)),
            (Command::Diary(None), Place::Private) => self.open_diary(seat),
            (Command::Diary(Some(words)), Place::Private) => {
                let reply_to = ReplyTo::Nothing;
                self.keep_page(&Written { by: seat, text: words, message, reply_to });
            }
            (Command::Diary(_), Place::Group) => self.answer(to, Words::Diary(Diary::InPrivate)),
            (Command::Export, Place::Private) => self.open_export(seat),
            (Command::Export, Place::Group) => {
                self.answer(to, Words::Export(ExportWords::InPrivate));
            }
            (Command::Care, _) => self.show_care(seat),
            (Command::Progress, _) => self.show_progress(seat, place),
            (Command::Privacy, _) => self.answer(to, Words::Privacy),
            (Command::Help, Place::Private) => self.answer(to, Words::HelpPrivate),
            (Command::Help, Place::Group) => self.answer(to, Words::HelpGroup),
            (Command::Near(known), _) => self.offers_command(to, known, message),
            (Command::Unknown, _) => self.answer(to, Words::UnknownCommand),
            (Command::Worded(command, words), _) => {
                self.commanded_with_words(seat, place, *command, words, message);
            }
        }
    }

    fn pressed(&mut self, seat: Seat, place: Place, press: Press, message: Option<MessageId>) {
        match press {
            Press::TakeSeat => self.take_seat_again(seat),
            Press::Agree
            | Press::NotNow
            | Press::ReadAgain
            | Press::Honest(_)
            | Press::Role(_)
            | Press::Happened(_)
            | Press::SkipHelps
            | Press::LeaveHelps
            | Press::RemoveHelps => self.answer_set_up(seat, press, message),
            Press::CheckIn(date, press) => {
                self.check_in_pressed(seat, here(seat, place), date, press, message);
            }
            Press::Quietly(press) => {
                self.silence_pressed(seat, here(seat, place), press, message);
            }
            Press::ShareEvening(entry) => self.share_evening(seat, entry, message),
            Press::Step(step, offer) => {
                self.step_pressed(seat, here(seat, place), step, offer, message);
            }
            Press::Setting(setting) => {
                self.change_setting(seat, here(seat, place), setting, message);
            }
            Press::Quiet(quiet) => self.press_quiet(seat, here(seat, place), quiet, message),
            Press::Vacation(days) => self.press_rest(here(seat, place), days),
            Press::Leave(choice) => {
                self.leave_pressed(seat, here(seat, place), choice, message);
            }
            Press::Share(number) => self.share(seat, number, message),
            Press::Unshare(number) => self.do_not_share(seat, number, message),
            Press::Zone(zone) => self.press_zone(zone, message),
            Press::Time(time) => self.press_time(time, message),
            Press::Moment(episode, moment) => {
                self.cancel_settings(seat);
                self.cancel_evening(seat);
                self.moment_pressed(seat, here(seat, place), episode, moment, message);
            }
            Press::WhyTrustBreaks => self.answer(here(seat, place), Words::CanTrust(true)),
            Press::Meant(known) => self.does_what_was_meant(seat, place, known, message),
            Press::LookBack => self.look_back(here(seat, place), message),
            Press::Progress => self.show_progress(seat, place),
            Press::Signs => self.show_signs(here(seat, place)),
            Press::Exercise(press) => {
                self.exercise_pressed(seat, here(seat, place), press, message);
            }
            Press::Care(press) => self.care_pressed(seat, place, press, message),
            Press::Export(press) => self.export_pressed(seat, here(seat, place), press, message),
            Press::Held(number, press) => {
                self.held_pressed(seat, here(seat, place), number, press, message);
            }
            Press::Diary(_)
            | Press::Before(_)
            | Press::Forget(_)
            | Press::EraseBefore
            | Press::EraseBeforeNow => {
                if let Some(user) = self.user_in(seat) {
                    let press = Some(press);
                    self.opens_diary_of_before(user, &Act::Press { press, message });
                }
            }
        }
    }

    fn wrote_in_group(&mut self, written: Written) {
        let by = written.by;
        match written.reply_to.clone() {
            ReplyTo::Slot(Slot::Zone) => self.type_zone(&written),
            ReplyTo::Slot(Slot::LocalTime) => self.type_local_time(&written),
            ReplyTo::Slot(Slot::CheckInTime) => self.type_time(&written),
            ReplyTo::Slot(Slot::Vacation) => self.vacation(by, To::Group, Some(&written.text)),
            ReplyTo::Slot(Slot::StepNumber) => {
                self.show_step(by, Place::Group, Some(&written.text));
            }
            ReplyTo::Slot(Slot::Prompt(date)) => self.answer_check_in(date, &written),
            ReplyTo::Slot(Slot::Low(date, seat)) => self.answers_for_rest(date, seat, &written),
            ReplyTo::Slot(Slot::Wanted(seat, wanted)) => {
                self.answers_what_is_wanted(seat, wanted, &written);
            }
            // Words of theirs are the answer that was asked for; they are not kept.
            ReplyTo::Slot(slot) if self.reassures(by, &slot) => {}
            ReplyTo::Slot(Slot::Exercise(slot)) => self.replies_to_exercise(slot, &written),
            ReplyTo::Slot(Slot::Gift(gift)) => {
                let Written { text, message, .. } = written;
                self.give(by, Place::Group, gift, Some(text), message);
            }
            // Talk between the two: a warm word under a hard moment, or below words of their own.
            ReplyTo::Nothing
            | ReplyTo::Slot(Slot::Untracked | Slot::Revealed(..) | Slot::CalmLine(_)) => {}
            ReplyTo::Slot(slot) => self.nothing_asked(&written, Some(&slot)),
            ReplyTo::Unknown => self.answer_what_is_pending(&written),
        }
    }

    /// A reply to "And the low?": of the other's, it is the replier's own if theirs is open as well.
    fn answers_for_rest(&mut self, date: NaiveDate, seat: Seat, written: &Written) {
        let own = seat == written.by || self.couple.check_ins.was_begun(written.by, date);
        if own {
            self.answer_check_in(date, written);
        } else {
            self.is_others_question(seat, written);
        }
    }

    /// A reply to what an exercise asked: likewise.
    fn answers_what_is_wanted(&mut self, seat: Seat, wanted: ExerciseQuestion, written: &Written) {
        if seat == written.by || wanted.is_of_both() {
            return self.take(wanted, written);
        }
        match self.wanted_here(written.by) {
            Some(own) if !own.is_of_both() => self.take(own, written),
            _ => self.is_others_question(seat, written),
        }
    }

    fn is_others_question(&mut self, seat: Seat, written: &Written) {
        let name = self.couple.name(seat);
        self.reply_in_group(written.message, Words::Typed(Typed::OthersQuestion { name }));
    }

    /// The number of the message replied to was lost with a kill or a lost response: it answers
    /// the only question pending for this person.
    fn answer_what_is_pending(&mut self, written: &Written) {
        let evening = &self.couple.evening;
        let wanted = self.wanted_here(written.by);
        let awaits = self.couple.check_ins.awaits(written.by);
        if evening.asked && evening.zone.is_none() {
            self.type_zone(written);
        } else if evening.asked && evening.time.is_none() {
            self.type_time(written);
        } else {
            match (awaits, wanted) {
                (Some(date), None) => self.answer_check_in(date, written),
                (None, Some(wanted)) => self.take(wanted, written),
                _ => self.nothing_asked(written, None),
            }
        }
    }

    /// What would be taken.
    pub fn nothing_asked(&mut self, written: &Written, slot: Option<&Slot>) {
        let takes = match slot {
            Some(Slot::Silence) => Takes::Silence,
            _ if self.couple.check_ins.waits_for(written.by) => Takes::Evening,
            _ => Takes::Asked,
        };
        self.reply_in_group(written.message, Words::Typed(Typed::TakesHere(takes)));
    }

    pub fn reply_in_group(&mut self, message: MessageId, words: Words) {
        self.say(Say::new(To::Group, Lane::Reply, words).replying(message));
    }
}

pub(in crate::domain) fn here(seat: Seat, place: Place) -> To {
    match place {
        Place::Group => To::Group,
        Place::Private => To::Partner(seat),
    }
}
