//! Wins and thanks: said in the group at once; said in private, shared after a second press.

use serde::{Deserialize, Serialize};

use super::decision::{Toast, Turn};
use super::people::{MessageId, Place, Seat};
use super::record::Entry;
use super::say::{Lane, Say, Slot, To};
use super::words::Words;

/// What can be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Gift {
    /// Something that went well: `/win`
    Win,
    /// Appreciation: `/thanks`
    Thanks,
}

impl Turn<'_> {
    /// `/win`, `/thanks`, or the reply to their question. Without words it asks for them.
    pub fn give(
        &mut self,
        seat: Seat,
        place: Place,
        gift: Gift,
        words: Option<String>,
        message: MessageId,
    ) {
        let to = if place == Place::Group { To::Group } else { To::Partner(seat) };
        if !self.couple.has_agreed(seat) {
            return self.say(Say::new(to, Lane::Reply, Words::NotBegun).replying(message));
        }
        match (words, place) {
            (None, Place::Group) => {
                let question = Say::new(to, Lane::Reply, Words::AskGift(gift));
                self.say(question.named(Slot::Gift(gift)).replying(message));
            }
            (None, Place::Private) => self.answer(to, Words::HowToGive(gift)),
            (Some(words), Place::Group) => {
                self.keep(seat, entry(gift, words));
                self.react(to, message);
                self.reply_in_group(message, Words::Received(gift));
            }
            (Some(words), Place::Private) => self.offer_to_share(seat, gift, words),
        }
    }

    fn offer_to_share(&mut self, seat: Seat, gift: Gift, words: String) {
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.sharing = Some((gift, words));
        }
        self.ask(To::Partner(seat), Slot::Share(seat), Words::AskShare(gift));
    }

    /// **Share it**, or **Not now**.
    pub fn share(&mut self, seat: Seat, share: bool, message: Option<MessageId>) {
        let partner = self.couple.partners[seat].as_mut();
        let Some((gift, words)) = partner.and_then(|partner| partner.sharing.take()) else {
            return self.stale(To::Partner(seat), message);
        };
        if !share {
            return self.edit(To::Partner(seat), Slot::Share(seat), Words::NotShared);
        }
        if !self.couple.group_is_open() {
            if let Some(partner) = &mut self.couple.partners[seat] {
                partner.sharing = Some((gift, words));
            }
            return self.toast(Toast::Alert(Words::GroupClosed));
        }
        let shared = Words::Shared { gift, name: self.couple.name(seat), words: words.clone() };
        self.answer(To::Group, shared);
        self.keep(seat, entry(gift, words));
        self.edit(To::Partner(seat), Slot::Share(seat), Words::SharedNow);
    }
}

fn entry(gift: Gift, words: String) -> Entry {
    match gift {
        Gift::Win => Entry::Win { words },
        Gift::Thanks => Entry::Thanks { words },
    }
}
