//! A chat that takes nothing for a while: muted, rights withdrawn, a topic that is closed, not found
//! just now. That ends by itself. Kicked, blocked and deleted are no such thing: there the bot waits
//! until somebody acts.
//!
//! | the chat | it happens | it becomes | what is seen of it |
//! |---|---|---|---|
//! | open | a line is refused for now | closed | what was to be in the group stays open or goes to its author's diary, and they hear so in private; from a private chat, what came in vain comes again |
//! | open | the bot is told that it may not write | closed | nothing |
//! | closed | another line is refused | closed; the next try stays | the same |
//! | closed | its next try comes; an evening's hour; a partner acts in the group, once a minute; the bot may write again | one line is tried, behind the answer to what was done | nothing, or that line |
//! | closed | that line arrives | open | the line, once; then what is owed in the group, and the prompt within its three hours; in private what they were asked about in a hard moment, the rest with the evening |
//! | closed | they act in private | open | what answers them |
//! | closed | removed, blocked, a new number, the end | out of reach, or open | |
//!
//! Meanwhile evenings are held as in a group that is not the two's: none is counted as silent, none
//! piles up. In a pause nothing is tried, nor in the chat of somebody on their way out.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::couple::Couple;
use crate::domain::couple::closed::{AT_MOST_EVERY, Closed};
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{Place, Seat};
use crate::domain::say::{Returns, Say};
use crate::domain::words::{Withheld, Words};

/// The longest rest while somebody waits for an answer in a hard moment.
const NUDGES_AFTER: TimeDelta = TimeDelta::minutes(20);

impl Couple {
    /// Whether that chat takes nothing for a while.
    #[must_use]
    pub fn is_closed(&self, to: To) -> bool {
        self.closed.get(to).is_some()
    }

    /// When the first chat that takes nothing is tried again by itself.
    pub(in crate::domain) fn tries_again_at(&self) -> Option<DateTime<Utc>> {
        let chats = [To::Group, To::Partner(Seat::A), To::Partner(Seat::B)];
        let tried = chats.into_iter().filter(|to| self.may_be_tried(*to));
        tried.filter_map(|to| self.tries_it_again_at(to)).min()
    }

    /// When that chat is; while a nudge waits for it, soon.
    fn tries_it_again_at(&self, to: To) -> Option<DateTime<Utc>> {
        let closed = self.closed.get(to)?;
        let (at, soon) = (closed.tries_again_at(), closed.tried + NUDGES_AFTER);
        let waits = matches!(to, To::Partner(seat) if self.triggers.asks_in_vain(seat, soon));
        Some(if waits { at.min(soon) } else { at })
    }

    /// Whether a chat may be tried by itself.
    fn may_be_tried(&self, to: To) -> bool {
        let may = match to {
            To::Group => self.users().next().is_some() && self.group_is_the_twos(),
            To::Partner(seat) => self.partners[seat].is_some() && self.leaving[seat].is_none(),
            To::Chat(_) => false,
        };
        may && self.paused.is_none()
    }
}

impl Turn<'_> {
    /// A line was refused: its chat takes nothing, for now or until somebody acts.
    pub fn refused(
        &mut self,
        to: To,
        for_now: bool,
        slot: Option<&Slot>,
        returns: Option<Returns>,
    ) {
        match to {
            To::Group if for_now => self.closes(to),
            To::Group => self.is_out_of_group(),
            To::Partner(seat) => {
                let closed = self.couple.closed.get(to).filter(|_| for_now);
                self.reaches(seat, false);
                if for_now {
                    self.couple.closed.private[seat] = closed;
                    self.closes(to);
                }
            }
            To::Chat(_) => {}
        }
        match to {
            To::Partner(seat) => self.came_in_vain(seat, slot, returns.as_ref()),
            _ => self.withheld(slot, returns, None),
        }
    }

    pub fn closes(&mut self, to: To) {
        let closed = Closed { tried: self.now, tries: 0 };
        if let Some(chat) = self.couple.closed.of(to) {
            chat.get_or_insert(closed);
        }
    }

    /// It is out of reach, or open, or another chat.
    pub fn is_closed_no_more(&mut self, to: To) {
        if let Some(chat) = self.couple.closed.of(to) {
            *chat = None;
        }
    }

    /// Tries each chat whose time has come.
    pub fn tries_what_is_closed(&mut self) {
        for to in [To::Group, To::Partner(Seat::A), To::Partner(Seat::B)] {
            if let Some(Some(closed)) = self.couple.closed.of(to) {
                // The clock may have been set back since.
                closed.tried = closed.tried.min(self.now);
            }
            let at = self.couple.tries_it_again_at(to).filter(|_| self.couple.may_be_tried(to));
            if at.is_some_and(|at| at <= self.now) {
                self.tries(to, Lane::Prompt);
            }
        }
    }

    /// An evening's hour has come: from now on the group is tried as often as one that has just closed.
    pub fn tries_for_evening(&mut self) {
        if let Some(closed) = &mut self.couple.closed.group {
            closed.tries = 0;
        }
        self.tries(To::Group, Lane::Prompt);
    }

    /// The bot was told that it may write in the group.
    pub fn may_write_in_group(&mut self) {
        if let Some(closed) = &mut self.couple.closed.group {
            (closed.tried, closed.tries) = (self.now - AT_MOST_EVERY, 0);
        }
        self.tries(To::Group, Lane::Reply);
    }

    /// A partner acts in the group: what answers them is tried, and then whether it is open again.
    pub fn tries_to_answer(&mut self) {
        let closed = self.couple.closed.group;
        self.tries_group = closed.is_some_and(|closed| !closed.was_just_tried(self.now));
    }

    /// Behind the answers.
    pub fn tries_behind_answers(&mut self) {
        if std::mem::take(&mut self.tries_group) {
            self.tries(To::Group, Lane::Reply);
        }
    }

    fn tries(&mut self, to: To, lane: Lane) {
        let (now, until) = (self.now, self.now + AT_MOST_EVERY);
        let Some(Some(closed)) = self.couple.closed.of(to) else { return };
        if closed.was_just_tried(now) {
            return;
        }
        *closed = Closed { tried: now, tries: closed.tries.saturating_add(1) };
        let place = if to == To::Group { Place::Group } else { Place::Private };
        let try_out = Say::new(to, lane, Words::Withheld(Withheld::WritesAgain(place)))
            .named(Slot::WritesAgain);
        self.say_regardless(try_out.until(until));
    }

    /// A line of a try has arrived.
    pub fn arrived(&mut self, to: To) {
        if !self.couple.is_closed(to) {
            return;
        }
        self.is_closed_no_more(to);
        match to {
            To::Group => self.look(Lane::Reply),
            To::Partner(seat) => self.reaches(seat, true),
            To::Chat(_) => {}
        }
    }

    /// A private chat did not take it.
    fn came_in_vain(&mut self, seat: Seat, slot: Option<&Slot>, returns: Option<&Returns>) {
        if let Some(Returns::PassedOn(id)) = returns {
            self.words_did_not_come(*id, seat);
        }
        match slot {
            Some(Slot::Nudge(id)) => self.nudge_did_not_come(*id, seat),
            Some(Slot::Card(id)) => self.card_did_not_come(*id, seat),
            _ => {}
        }
    }

    /// A private chat takes something again: what cannot wait for an evening.
    pub fn says_what_came_in_vain(&mut self, seat: Seat) {
        if self.couple.care[seat].is_some() || self.couple.held[seat].waits() {
            self.show_care(seat);
        }
        self.nudges_again(seat);
    }
}
