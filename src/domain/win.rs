//! Wins: small things that went well, celebrated in the group.

use super::decision::Turn;
use super::people::{MessageId, Seat};
use super::record::Entry;
use super::say::{Lane, Say, Slot, To};
use super::words::Words;

impl Turn<'_> {
    /// `/win`, or the reply to its question. Without words it asks for them.
    pub fn win(&mut self, seat: Seat, words: Option<String>, message: MessageId) {
        if !self.couple.has_agreed(seat) {
            return self.reply_in_group(message, Words::NotBegun);
        }
        let Some(words) = words else {
            let question = Say::new(To::Group, Lane::Reply, Words::AskWin);
            return self.say(question.named(Slot::Win).replying(message));
        };
        self.keep(seat, Entry::Win { words });
        self.react(To::Group, message);
        self.reply_in_group(message, Words::Celebrate);
    }
}
