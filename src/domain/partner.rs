//! What the two partners do: which flow each command, button and message belongs to.

use super::command::Command;
use super::couple::SetUp;
use super::decision::Turn;
use super::event::{Act, ReplyTo};
use super::people::{MessageId, Place, Seat};
use super::press::Press;
use super::say::{Lane, Say, Slot, To};
use super::words::Words;

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
        if place == Place::Private {
            self.reaches(seat, true);
        }
        match act {
            Act::Command { command, message } => self.commanded(seat, place, command, message),
            Act::Press { press: Some(press), message } => self.pressed(seat, place, press, message),
            Act::Press { press: None, message } => self.stale(here(seat, place), message),
            Act::Text { edited: true, text, message, .. } => self.edited(seat, message, &text),
            Act::Text { text, message, reply_to, .. } => {
                let written = Written { by: seat, text, message, reply_to };
                match place {
                    Place::Private => self.wrote_in_private(written),
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
        match (command, place) {
            (Command::Start(_), Place::Private) => self.resume_set_up(seat),
            (Command::Start(_), Place::Group) => self.greet(),
            (Command::Step, _) => self.show_step(to),
            (Command::Trigger(words), _) => self.hard_moment(seat, place, words, message),
            (Command::Win(words), Place::Group) => self.win(seat, words, message),
            (Command::Win(_), Place::Private) => self.answer(to, Words::WinsInGroup),
            (Command::Diary, Place::Private) => self.open_diary(seat),
            (Command::Diary, Place::Group) => self.answer(to, Words::DiaryInPrivate),
            (Command::Privacy, _) => self.answer(to, Words::Privacy),
            (Command::Help, Place::Private) => self.answer(to, Words::HelpPrivate),
            (Command::Help, Place::Group) => self.answer(to, Words::HelpGroup),
            (Command::Unknown, _) => self.answer(to, Words::UnknownCommand),
        }
    }

    fn show_step(&mut self, to: To) {
        let begun = self.couple.begun.is_some();
        self.answer(to, if begun { Words::StepOne } else { Words::NotBegun });
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
            | Press::SkipHelps => self.answer_set_up(seat, press, message),
            Press::Zone(zone) => self.choose_zone(zone),
            Press::Time(time) => self.choose_time(time),
            Press::Moment(episode, moment) => {
                self.moment_pressed(seat, here(seat, place), episode, moment, message);
            }
            Press::KeepCare => self.keep_care(seat),
            Press::Diary(entry) => self.turn_diary_page(seat, entry),
            Press::Forget(entry) => self.forget_diary_page(seat, entry, message),
        }
    }

    fn wrote_in_private(&mut self, written: Written) {
        let seat = written.by;
        if self.couple.moments.being_written(seat).is_some() {
            return self.write_down(seat, &written.text);
        }
        match self.couple.partners[seat].as_ref().map(|partner| partner.set_up) {
            Some(SetUp::Helps) => self.tell_what_helps(seat, &written.text),
            Some(SetUp::Done) | None => {
                self.answer(To::Partner(seat), Words::NothingAskedPrivate);
            }
            Some(_) => {
                self.answer(To::Partner(seat), Words::PleasePress);
                self.resume_set_up(seat);
            }
        }
    }

    fn wrote_in_group(&mut self, written: Written) {
        match written.reply_to.clone() {
            ReplyTo::Nothing => {}
            ReplyTo::Slot(Slot::Zone) => self.type_zone(&written),
            ReplyTo::Slot(Slot::LocalTime) => self.type_local_time(&written),
            ReplyTo::Slot(Slot::CheckInTime) => self.type_time(&written),
            ReplyTo::Slot(Slot::Prompt(date) | Slot::Low(date, _)) => {
                self.answer_check_in(date, &written);
            }
            ReplyTo::Slot(Slot::Win) => self.win(written.by, Some(written.text), written.message),
            ReplyTo::Slot(_) => self.nothing_asked(&written),
            ReplyTo::Unknown => self.answer_what_is_pending(&written),
        }
    }

    /// The number of the message replied to was lost with a kill or a lost response: it answers
    /// the only question pending for this person.
    fn answer_what_is_pending(&mut self, written: &Written) {
        let evening = &self.couple.evening;
        if evening.asked && evening.zone.is_none() {
            self.type_zone(written);
        } else if evening.asked && evening.time.is_none() {
            self.type_time(written);
        } else if let Some(date) = self.couple.check_ins.awaits(written.by) {
            self.answer_check_in(date, written);
        } else {
            self.nothing_asked(written);
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
