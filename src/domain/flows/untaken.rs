//! What somebody sends that holds no words, or none of their own: it is met with a kind line and dropped.

use super::partner::here;
use crate::domain::couple::slot::ReplyTo;
use crate::domain::decision::Turn;
use crate::domain::incoming::{NotTaken, Untaken};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::say::Say;
use crate::domain::words::Words;

impl Turn<'_> {
    /// A voice to the one who has a hard moment is an answer like words; it needs no line.
    pub fn sent_no_words(
        &mut self,
        seat: Seat,
        place: Place,
        message: MessageId,
        why: Untaken,
        reply_to: ReplyTo,
    ) {
        let said = place == Place::Group && why != Untaken::Command;
        if let (true, ReplyTo::Slot(slot)) = (said, reply_to.to_what_was_asked())
            && self.reassures(seat, &slot)
        {
            return;
        }
        self.takes_nothing(here(seat, place), message, NotTaken::All(why));
    }

    pub fn takes_nothing(&mut self, to: To, message: MessageId, what: NotTaken) {
        self.say(Say::new(to, Lane::Reply, Words::NotTaken(what)).replying(message));
    }
}
