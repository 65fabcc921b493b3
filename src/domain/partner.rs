//! What the two partners do: which flow each command, button and message belongs to.

use super::command::Command;
use super::decision::Turn;
use super::event::{Act, ReplyTo};
use super::people::{MessageId, Place, Seat};
use super::press::Press;
use super::private::Asking;
use super::say::{Lane, Say, Slot, To};
use super::share::Gift;
use super::words::{Diary, Leaving, Words};

/// A text that a partner wrote, with what it answers.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub by: Seat,
    pub text: String,
    pub message: MessageId,
    pub reply_to: ReplyTo,
}

impl Turn<'_> {
    pub fn partner_did(&mut self, seat: Seat, place: Place, act: Act) {
        match place {
            Place::Private => self.reaches(seat, true),
            Place::Group => {
                self.is_heard_in_group();
                // Not in private: the group would show that somebody did something there.
                self.breaks_silence();
            }
        }
        match act {
            Act::Command { command, message } => self.commanded(seat, place, command, message),
            Act::Press { press: Some(press), message } => self.pressed(seat, place, press, message),
            Act::Press { press: None, message } => self.stale(here(seat, place), message),
            Act::Text { edited: true, text, message, .. } => {
                self.edited(seat, place, message, &text);
            }
            Act::Text { text, message, reply_to, .. } => {
                let written = Written { by: seat, text, message, reply_to };
                match place {
                    Place::Private => self.wrote_in_private(&written),
                    Place::Group => self.wrote_in_group(written),
                }
            }
            Act::Media { message } => self.sent_media(here(seat, place), message),
        }
    }

    pub fn reaches(&mut self, seat: Seat, reachable: bool) {
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.reachable = reachable;
        }
    }

    fn commanded(&mut self, seat: Seat, place: Place, command: Command, message: MessageId) {
        let to = here(seat, place);
        if place == Place::Private {
            self.asks_in_private(seat, Asking::Nothing);
        }
        match (command, place) {
            (Command::Start(_), Place::Private) => self.resume_set_up(seat),
            (Command::Start(_), Place::Group) => self.greet(),
            (Command::Step(number), _) => self.show_step(seat, place, number.as_deref()),
            (Command::CheckIn, _) => self.start_check_in(to),
            (Command::Trigger(words), _) => self.hard_moment(seat, place, words, message),
            (Command::Win(words), _) => self.give(seat, place, Gift::Win, words, message),
            (Command::Thanks(words), _) => self.give(seat, place, Gift::Thanks, words, message),
            (Command::Tool(tool, words), _) => {
                self.open_tool(seat, to, tool, words, Some(message));
            }
            (Command::Vacation(days), _) => self.vacation(to, days.as_deref()),
            (Command::Pause, _) => self.pause(seat, place),
            (Command::Resume, _) => self.resume(seat, to),
            (Command::Settings, _) => self.show_settings(seat, to),
            (Command::Leave, Place::Private) => self.leave(seat),
            (Command::Leave, Place::Group) => self.answer(to, Words::Leaving(Leaving::InPrivate)),
            (Command::Diary, Place::Private) => self.open_diary(seat),
            (Command::Diary, Place::Group) => self.answer(to, Words::Diary(Diary::InPrivate)),
            (Command::Privacy, _) => self.answer(to, Words::Privacy),
            (Command::Help, Place::Private) => self.answer(to, Words::HelpPrivate),
            (Command::Help, Place::Group) => self.answer(to, Words::HelpGroup),
            (Command::Unknown, _) => self.answer(to, Words::UnknownCommand),
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
            Press::Rest(days) => self.rest_for(here(seat, place), days),
            Press::Leave(choice) => {
                self.leave_pressed(seat, here(seat, place), choice, message);
            }
            Press::Share(number) => self.share(seat, number, message),
            Press::Unshare(number) => self.do_not_share(seat, number, message),
            Press::Zone(zone) => self.press_zone(zone, message),
            Press::Time(time) => self.press_time(time, message),
            Press::Moment(episode, moment) => {
                self.lets_settings_be(seat);
                self.lets_evening_be(seat);
                self.moment_pressed(seat, here(seat, place), episode, moment, message);
            }
            Press::LookBack => self.look_back(here(seat, place), message),
            Press::Exercise(press) => {
                self.exercise_pressed(seat, here(seat, place), press, message);
            }
            Press::KeepCare => self.keep_care(seat),
            Press::Diary(entry) => self.turn_diary_page(seat, entry),
            Press::Forget(entry) => self.forget_diary_page(seat, entry, message),
        }
    }

    fn wrote_in_group(&mut self, written: Written) {
        match written.reply_to.clone() {
            ReplyTo::Slot(Slot::Zone) => self.type_zone(&written),
            ReplyTo::Slot(Slot::LocalTime) => self.type_local_time(&written),
            ReplyTo::Slot(Slot::CheckInTime) => self.type_time(&written),
            ReplyTo::Slot(Slot::Prompt(date)) => self.answer_check_in(date, &written),
            ReplyTo::Slot(Slot::Low(date, seat)) if seat == written.by => {
                self.answer_check_in(date, &written);
            }
            ReplyTo::Slot(Slot::Wanted(seat, wanted))
                if seat == written.by || wanted.is_of_both() =>
            {
                self.take(wanted, &written);
            }
            // Talk between the two: a warm word under a hard moment, or to what the other was asked.
            ReplyTo::Nothing
            | ReplyTo::Slot(
                Slot::Said
                | Slot::Low(..)
                | Slot::Revealed(..)
                | Slot::Exercise(_)
                | Slot::Wanted(..),
            ) => {}
            ReplyTo::Slot(Slot::Gift(gift)) => {
                let Written { by, text, message, .. } = written;
                self.give(by, Place::Group, gift, Some(text), message);
            }
            ReplyTo::Slot(_) => self.nothing_asked(&written),
            ReplyTo::Unknown => self.answer_what_is_pending(&written),
        }
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
                _ => self.nothing_asked(written),
            }
        }
    }

    fn nothing_asked(&mut self, written: &Written) {
        self.reply_in_group(written.message, Words::NothingAsked);
    }

    pub fn reply_in_group(&mut self, message: MessageId, words: Words) {
        self.say(Say::new(To::Group, Lane::Reply, words).replying(message));
    }

    pub fn sent_media(&mut self, to: To, message: MessageId) {
        self.say(Say::new(to, Lane::Reply, Words::OnlyWords).replying(message));
    }
}

fn here(seat: Seat, place: Place) -> To {
    match place {
        Place::Group => To::Group,
        Place::Private => To::Partner(seat),
    }
}
