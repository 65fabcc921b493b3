//! Wins and thanks: said in the group at once; said in private, shared after a second press.

use crate::domain::couple::record::Entry;
use crate::domain::couple::sharing::Sharing;
use crate::domain::couple::slot::Slot;
use crate::domain::decision::{Toast, Turn};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::appreciation::Appreciation;
use crate::domain::model::bounds::{GIFT, Over};
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::say::{Returns, Say};
use crate::domain::words::{Typed, Words};

/// So many wait at most; then the oldest is let go.
const WAIT_AT_MOST: usize = 5;

impl Turn<'_> {
    /// `/win`, `/thanks`, or the reply to their question. Without words it asks for them.
    pub fn give(
        &mut self,
        seat: Seat,
        place: Place,
        gift: Appreciation,
        words: Option<String>,
        message: MessageId,
    ) {
        let to = if place == Place::Group { To::Group } else { To::Partner(seat) };
        if !self.couple.has_agreed(seat) {
            return self.say(Say::new(to, Lane::Reply, Words::NotBegun).replying(message));
        }
        let over = words.as_deref().and_then(|words| GIFT.over(words));
        if let Some(over) = over {
            return self.refuses_gift(seat, to, gift, over, message);
        }
        match (words, place) {
            (None, Place::Group) => {
                let question = Say::new(to, Lane::Reply, Words::AskGift(gift));
                self.say(question.named(Slot::Gift(gift)).replying(message));
            }
            (None, Place::Private) => {
                let question = Words::Typed(Typed::AskGift(gift));
                self.asks_line(seat, Slot::Gift(gift), question);
            }
            (Some(words), Place::Group) => {
                self.keep(seat, entry(gift, words));
                self.react(to, message);
                if let Some(line) = self.warm_line(gift) {
                    self.reply_in_group(message, Words::Received(gift, line));
                }
            }
            (Some(words), Place::Private) => self.offer_to_share(seat, gift, words),
        }
    }

    /// The next words, or a reply, are for it still.
    fn refuses_gift(
        &mut self,
        seat: Seat,
        to: To,
        gift: Appreciation,
        over: Over,
        message: MessageId,
    ) {
        let refusal = Words::Typed(Typed::GiftTooLong(gift, over));
        if to != To::Group {
            return self.asks_line(seat, Slot::Gift(gift), refusal);
        }
        self.refuses(seat, to, message, Slot::Gift(gift), refusal);
    }

    fn offer_to_share(&mut self, seat: Seat, gift: Appreciation, words: String) {
        let Some(partner) = &mut self.couple.partners[seat] else { return };
        let number = partner.sharing.last().map_or(1, |last| last.number.wrapping_add(1));
        let full = partner.sharing.len() == WAIT_AT_MOST;
        let oldest = full.then(|| partner.sharing.remove(0).number);
        partner.sharing.push(Sharing { number, gift, words });
        if let Some(oldest) = oldest {
            self.edit(To::Partner(seat), Slot::Share(seat, oldest), Words::NotShared);
        }
        self.ask(To::Partner(seat), Slot::Share(seat, number), Words::AskShare { gift, number });
    }

    /// **Share it**
    pub fn share(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        if !self.couple.group_is_open() {
            return self.toast(Toast::Alert(Words::GroupClosed));
        }
        let Some(Sharing { gift, words, .. }) = self.take_sharing(seat, number) else {
            return self.stale(To::Partner(seat), message);
        };
        let shared = Words::Shared(gift, self.couple.name(seat), words.clone());
        let entry = entry(gift, words);
        let returns = Returns::Gift(seat, number, entry.clone());
        self.say(Say::new(To::Group, Lane::Reply, shared).returning(returns));
        self.keep(seat, entry);
        self.edit(To::Partner(seat), Slot::Share(seat, number), Words::SharedNow);
    }

    /// **Not now**
    pub fn do_not_share(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        match self.take_sharing(seat, number) {
            Some(_) => self.edit(To::Partner(seat), Slot::Share(seat, number), Words::NotShared),
            None => self.stale(To::Partner(seat), message),
        }
    }

    fn take_sharing(&mut self, seat: Seat, number: u32) -> Option<Sharing> {
        let waiting = &mut self.couple.partners[seat].as_mut()?.sharing;
        let at = waiting.iter().position(|sharing| sharing.number == number)?;
        Some(waiting.remove(at))
    }

    /// A warm line for it, if one has rested.
    fn warm_line(&mut self, gift: Appreciation) -> Option<u8> {
        self.couple.warmth.next(gift, self.now)
    }
}

fn entry(gift: Appreciation, words: String) -> Entry {
    match gift {
        Appreciation::Win => Entry::Win { words },
        Appreciation::Thanks => Entry::Thanks { words },
    }
}
