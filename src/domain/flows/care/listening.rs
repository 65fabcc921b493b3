//! The one place through which every typed text passes before anything answers it: commands with
//! words, plain texts, replies and edits, in both places. Words of danger get the care card first.
//!
//! | where | what was typed | what becomes of it |
//! |---|---|---|
//! | anywhere | nothing of danger | it is answered as ever |
//! | in private | words of danger | held back: nothing answers it before **Go on** |
//! | in the group | words of danger | taken in as ever; no question and no kind line follows it |
//! | in the group | a threat, but for the evening's answer | held back as in private, below the one reaction |
//! | anywhere | by somebody who has not agreed | the care card alone: nothing is kept of them |
//!
//! What the others see is the same with and without; in private, as if nothing had been typed yet.

use super::crisis::{Danger, dangers, threatens};
use crate::domain::command::Command;
use crate::domain::couple::held::{Held, What};
use crate::domain::couple::slot::{ReplyTo, Slot};
use crate::domain::decision::Turn;
use crate::domain::event::Act;
use crate::domain::model::address::To;
use crate::domain::model::bounds::{HELD, weight};
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::words::{Typed, Words};
use crate::domain::zone;

impl Turn<'_> {
    /// What a partner did; if they typed, it is listened to before anything answers.
    pub fn listens(&mut self, seat: Seat, place: Place, act: Act) {
        let Some(act) = self.changes_held(seat, place, act) else { return };
        let Some(words) = typed(place, &act).map(str::to_owned) else {
            return self.partner_does(seat, place, act);
        };
        let found = dangers(&words);
        if found.is_empty() {
            return self.partner_does(seat, place, act);
        }
        self.cares = true;
        if !self.couple.has_agreed(seat) {
            return self.cares_alone(seat, place, &act);
        }
        let carried = threatens(&words) && !self.answers_evening(seat, &act);
        match place {
            Place::Private => self.holds_back(seat, place, &act),
            Place::Group if carried => {
                self.takes_note_as_ever(seat, &act);
                self.holds_back(seat, place, &act);
            }
            Place::Group => self.goes_as_ever(seat, act),
        }
    }

    /// Of somebody who has not agreed nothing is kept; a hard moment begins without its words.
    fn cares_alone(&mut self, seat: Seat, place: Place, act: &Act) {
        self.show_care(seat);
        if let Act::Command { command: Command::Trigger(Some(_)), message } = act {
            let command = Command::Trigger(None);
            self.partner_does(seat, place, Act::Command { command, message: *message });
        }
    }

    fn holds_back(&mut self, seat: Seat, place: Place, act: &Act) {
        let (Some(what), Some(message)) = (What::of(act, place), message_of(act)) else { return };
        let what = match what {
            What::Text { text, reply_to: ReplyTo::Nothing, edited: false, place } => {
                What::Text { text, reply_to: self.newest_question(seat), edited: false, place }
            }
            what => what,
        };
        if self.hold(seat, message, what) {
            return self.post_held_card(seat);
        }
        // It is in the diary, and care comes all the same.
        self.show_care(seat);
        self.answer(To::Partner(seat), Words::Typed(Typed::HeldInDiary));
    }

    /// Whether it waits: what there is no room for is in its author's diary at once.
    pub(super) fn hold(&mut self, seat: Seat, message: MessageId, what: What) -> bool {
        let until = zone::end_of_day(self.couple.zone(), self.couple.todays_date(self.now));
        let held = Held { number: 0, at: self.now, until, message, what, changing: false };
        match held.what.words() {
            Some(words) if !HELD.takes(words) => {
                self.keeps_held(seat, &held);
                return false;
            }
            Some(_) => {
                while !self.couple.has_room(seat, weight(&held))
                    && let Some(oldest) = self.couple.held[seat].take_oldest()
                {
                    self.keeps_held(seat, &oldest);
                }
                if !self.couple.has_room(seat, weight(&held)) {
                    self.keeps_held(seat, &held);
                    return false;
                }
            }
            None => {}
        }
        if let Some(oldest) = self.couple.held[seat].push(held) {
            self.keeps_held(seat, &oldest);
        }
        true
    }

    /// In the group all goes as ever, but nothing is asked below such words, and no line says what
    /// belongs here. Its author's card comes before whatever else they are sent.
    fn goes_as_ever(&mut self, seat: Seat, act: Act) {
        let Some(message) = message_of(&act) else { return };
        let before = self.said_so_far();
        self.partner_does(seat, Place::Group, act);
        let (rest, waits) = self.takes_questions_back(before, message);
        if self.couple.near(seat) == To::Partner(seat) {
            self.hold(seat, message, What::Said { waits });
            self.post_held_card(seat);
        }
        for say in rest {
            self.say_regardless(say);
        }
    }

    /// Whatever is typed at the bot gets the one reaction, the same for every answer: its silence below
    /// such words would tell what it found in them. Talk between the two gets none, as ever.
    fn takes_note_as_ever(&mut self, seat: Seat, act: &Act) {
        let Some(message) = message_of(act) else { return };
        let Act::Text { reply_to: ReplyTo::Slot(slot), .. } = act else {
            return self.react(To::Group, message);
        };
        let talk = match slot {
            Slot::Untracked | Slot::Buttons(_) | Slot::Revealed(..) | Slot::CalmLine(_) => true,
            Slot::Card(id) => self.is_moment_of(seat.other(), *id),
            _ => false,
        };
        if !talk {
            self.react(To::Group, message);
        }
    }

    /// Everybody in the group has read it: it is an answer like any other.
    fn answers_evening(&self, seat: Seat, act: &Act) -> bool {
        match act {
            Act::Text { edited: true, .. } => true,
            Act::Text { reply_to: ReplyTo::Unknown, .. } => {
                self.couple.check_ins.awaits(seat).is_some()
            }
            Act::Text { reply_to, .. } => {
                matches!(reply_to, ReplyTo::Slot(Slot::Prompt(_) | Slot::Low(..)))
            }
            Act::Command { command: Command::Worded(inner, _), .. } => **inner == Command::CheckIn,
            _ => false,
        }
    }

    /// While something typed in private waits to be changed, what is typed next there takes its place;
    /// so does an edit of its own message, at any time. What is left to be answered, if anything.
    fn changes_held(&mut self, seat: Seat, place: Place, act: Act) -> Option<Act> {
        let Act::Text { text, message, reply_to, edited } = &act else { return Some(act) };
        let is_it = |held: &Held| match (&held.what, edited) {
            (What::Said { .. }, _) => false,
            // A number is one message's in its own chat alone.
            (what, _) if what.place() != place => false,
            (_, true) => held.message == *message,
            (_, false) => {
                let here = matches!(reply_to, ReplyTo::Nothing | ReplyTo::Slot(Slot::Care(_)));
                held.changing && place == Place::Private && here
            }
        };
        let at = self.couple.held[seat].all.iter().position(is_it);
        let Some(at) = at else { return Some(act) };
        let mut held = self.couple.held[seat].all.remove(at);
        held.what.reworded(text);
        let (act, place) = held.what.act(*message)?;
        self.close_held_card(seat);
        // The new words are listened to like any others.
        self.listens(seat, place, act);
        None
    }
}

/// What was typed, if it was. In the group only what is said to the bot: the rest is the couple's talk.
fn typed(place: Place, act: &Act) -> Option<&str> {
    match act {
        Act::Command { command, .. } => command.words(),
        Act::Text { reply_to: ReplyTo::Nothing, .. } if place == Place::Group => None,
        Act::Text { text, .. } => Some(text),
        _ => None,
    }
}

const fn message_of(act: &Act) -> Option<MessageId> {
    match act {
        Act::Command { message, .. } | Act::Text { message, .. } => Some(*message),
        _ => None,
    }
}

/// Whether their partner may be who does what these words tell of.
pub(super) fn tells_of_partner(words: &str) -> bool {
    dangers(words).into_iter().any(Danger::is_by_partner)
}
