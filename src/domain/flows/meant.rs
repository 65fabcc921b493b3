//! A command that was mistyped: the one that is likely meant is offered, once. Its author's edit of the
//! message is that command; pressed, the button does it for whoever presses.

use super::partner::here;
use crate::domain::command::{Command, Known};
use crate::domain::couple::slot::{ReplyTo, Slot};
use crate::domain::decision::Turn;
use crate::domain::event::Act;
use crate::domain::incoming::Untaken;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::say::{Say, What};
use crate::domain::words::{Typed, Words};

impl Turn<'_> {
    /// Did you mean that one?
    pub fn offers_command(&mut self, to: To, known: Known, message: MessageId) {
        let words = Words::Typed(Typed::DidYouMean(known));
        self.say(Say::new(to, Lane::Reply, words).named(Slot::Meant(message)).replying(message));
    }

    /// The offer was pressed. The words behind the mistyped command were never kept: they are asked for.
    pub fn does_what_was_meant(
        &mut self,
        seat: Seat,
        place: Place,
        known: Known,
        message: Option<MessageId>,
    ) {
        if let Some(message) = message {
            self.say(Say::of(here(seat, place), Lane::Reply, What::RemoveButtons(message)));
        }
        let message = message.unwrap_or(MessageId(0));
        self.partner_does(seat, place, Act::Command { command: known.command(), message });
    }

    /// An earlier message was edited and is a command now: that counts where it was offered one, and else
    /// was meant for another moment.
    pub fn amends(
        &mut self,
        seat: Seat,
        place: Place,
        (command, message): (Command, MessageId),
        reply_to: ReplyTo,
    ) {
        let room = self.couple.partners[seat].as_ref().map(|partner| partner.user);
        let room = room.filter(|_| place == Place::Private);
        let offer = Slot::Meant(message);
        if place == Place::Group && command.asks_for_care() {
            return self.show_care(seat);
        }
        if !self.couple.keyboards.lies_in(room, &offer) {
            return self.sent_no_words(seat, place, message, Untaken::Command, reply_to);
        }
        self.say(Say::of(here(seat, place), Lane::Reply, What::Delete(offer)));
        self.partner_did(seat, place, Act::Command { command, message });
    }
}
