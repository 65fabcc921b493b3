//! The rooms: what one partner has open of their own, and what both can see. What would not fit is not
//! taken; all that was there before stays, and whoever wrote it is told where room can be made.
//!
//! What counts as one's own depends on nothing that the other did and this one has not heard of, so how
//! full it is tells nothing of them. What is said in the group is not refused for what somebody wrote in
//! private, save where what both have together fills all there is, which can be before one's own room is
//! full. A hard moment, care, and an evening's answer in the group have no need of room.

use chrono::{DateTime, Utc};

use crate::domain::command::Command;
use crate::domain::couple::Couple;
use crate::domain::couple::slot::{ReplyTo, Slot};
use crate::domain::decision::{Toast, Turn};
use crate::domain::event::{Act, Event, Who};
use crate::domain::model::bounds::{ALL, FOR_PRESSES, OWN, Room, SHARED, weight};
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::press::Press;
use crate::domain::words::{Typed, Words};

/// An act that can be refused.
#[derive(Clone, Copy, Debug)]
pub(in crate::domain) struct Taking {
    seat: Seat,
    place: Place,
    /// What was typed; a press if nothing was.
    message: Option<MessageId>,
    /// Whether it brings no words along: then a little more is let in than there is room for.
    is_wordless: bool,
}

impl Taking {
    /// What the event would take into the state, if it is of that kind.
    pub(in crate::domain) fn of(event: &Event) -> Option<Self> {
        let Event::Did { who: Who::Partner(seat), place, act } = event else { return None };
        let command = act.bare().command();
        let message = match act.bare() {
            // An evening's answer in the group has a bound of its own.
            Act::Text { reply_to, .. } if *place == Place::Group && answers_evening(reply_to) => {
                return None;
            }
            _ if command.as_ref().is_some_and(Command::needs_no_room) => return None,
            Act::Text { message, .. }
            | Act::Command { message, .. }
            | Act::Amended { message, .. } => Some(*message),
            Act::Press { press: Some(press), .. } if press.needs_no_room() => return None,
            Act::Press { .. } => None,
            _ => return None,
        };
        let is_wordless = command.map_or(message.is_none(), |command| command.words().is_none());
        Some(Self { seat: *seat, place: *place, message, is_wordless })
    }

    /// Whether the couple has grown beyond its rooms by it; and whether it is what both can see.
    fn overfills(self, before: &Couple, after: &Couple, now: DateTime<Utc>) -> Option<bool> {
        let more = if self.is_wordless { FOR_PRESSES } else { 0 };
        let over = |room: Room, weigh: &dyn Fn(&Couple) -> usize| {
            let heavy = weigh(after);
            heavy > room.bytes + more && heavy > weigh(before)
        };
        let shared = |couple: &Couple| couple.weight_of_shared(now);
        if over(SHARED, &shared) {
            return Some(true);
        }
        let own = |couple: &Couple| couple.weight_of_own(self.seat);
        if self.place == Place::Private && over(OWN, &own) {
            return Some(false);
        }
        over(ALL, &Couple::weight_of_all).then_some(self.place == Place::Group)
    }
}

fn answers_evening(reply_to: &ReplyTo) -> bool {
    let asked = reply_to.clone().to_what_was_asked();
    matches!(asked, ReplyTo::Slot(Slot::Prompt(_) | Slot::Low(..)))
}

impl Command {
    /// A hard moment, and what ends something, or only tells.
    const fn needs_no_room(&self) -> bool {
        matches!(
            self,
            Self::Trigger(_)
                | Self::Care
                | Self::Leave
                | Self::Pause
                | Self::Resume
                | Self::Privacy
                | Self::Help
                | Self::Settings
        )
    }
}

impl Press {
    const fn needs_no_room(self) -> bool {
        matches!(self, Self::Moment(..) | Self::Care(_) | Self::Leave(_))
    }
}

impl Couple {
    /// The bytes of what that partner has of their own.
    #[must_use]
    pub fn weight_of_own(&self, seat: Seat) -> usize {
        weight(&self.partners[seat])
            + weight(&self.held[seat])
            + self.check_ins.weight_of_own(seat)
            + self.triggers.weight_of_own(seat)
            + self.exercises.weight_of_own(seat)
            + self.weight_of_unseen_answers(seat)
    }

    /// The bytes of what both can see.
    #[must_use]
    pub fn weight_of_shared(&self, now: DateTime<Utc>) -> usize {
        self.exercises.weight_of_shared(now)
    }

    /// The bytes of all that is not reserved for.
    #[must_use]
    pub fn weight_of_all(&self) -> usize {
        let written: usize = Seat::BOTH.map(|seat| self.triggers.weight_of_own(seat)).iter().sum();
        let reserved = weight(&self.keyboards)
            + weight(&self.triggers)
            + self.check_ins.weight_of_said_in_group();
        (weight(self) + written).saturating_sub(reserved)
    }

    /// Whether that partner has so much room left.
    pub(in crate::domain) fn has_room(&self, seat: Seat, bytes: usize) -> bool {
        self.weight_of_own(seat) + bytes <= OWN.bytes && self.weight_of_all() + bytes <= ALL.bytes
    }
}

impl Turn<'_> {
    /// Undoes what has overfilled a room, if it has, and says so.
    pub(in crate::domain) fn keeps_to_its_rooms(&mut self, taking: Taking, before: &Couple) {
        if self.cares {
            return;
        }
        let Some(shared) = taking.overfills(before, &self.couple, self.now) else { return };
        let Taking { seat, place, message, .. } = taking;
        let mut turn = Turn::new(before.clone(), self.facts, self.now);
        turn.couple.notices_gap(self.facts.gap);
        turn.was_here(seat, place, message.is_none());
        let words = Words::Typed(Typed::NoRoom { shared });
        match (message, place) {
            (None, _) => turn.toast(Toast::Alert(words)),
            (Some(message), Place::Group) if turn.couple.group_is_open() => {
                turn.reply_in_group(message, words);
            }
            _ => turn.answer(turn.couple.near(seat), words),
        }
        *self = turn;
    }
}
