//! The two seats and the links that lead to them.

use std::fmt::Write;

use chrono::TimeDelta;

use crate::domain::couple::walk::Walk;
use crate::domain::couple::{Invitation, Partner, Presence};
use crate::domain::decision::{Toast, Turn};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::names::legible;
use crate::domain::model::people::{CoupleId, Person, Seat, UserId};
use crate::domain::model::program::Step;
use crate::domain::say::{Returns, Say};
use crate::domain::words::{StepCard, Words};

/// How long a link to a seat is good (PRODUCT §3.2).
const LINK_LASTS: TimeDelta = TimeDelta::days(7);

/// So many links are open at once; the oldest goes first.
const LINKS_AT_MOST: usize = 4;

/// The hexadecimal digits in front of a token that name its couple.
const COUPLE_DIGITS: usize = 16;

/// Which couple a `start` token leads to, if it has the form of one.
#[must_use]
pub fn couple_of_token(token: &str) -> Option<CoupleId> {
    let id = i64::from_str_radix(token.get(..COUPLE_DIGITS)?, 16).ok()?;
    (token.len() == COUPLE_DIGITS * 3).then_some(CoupleId(id))
}

impl Turn<'_> {
    /// **Take my seat**, by somebody who has none here.
    pub fn invite(&mut self, person: &Person, elsewhere: bool) {
        let toast = if self.couple.is_crowded() {
            Toast::Alert(Words::TooMany)
        } else if self.couple.free_seat().is_none() {
            Toast::Alert(Words::NotYours)
        } else if elsewhere {
            Toast::Alert(Words::SeatElsewhere)
        } else {
            Toast::Opens(self.invitation(person.id))
        };
        self.toast(toast);
    }

    /// **Take my seat**, by somebody who has one: it leads back to open questions.
    pub fn take_seat_again(&mut self, seat: Seat) {
        let done = self.couple.is_done(seat);
        let user = self.couple.partners[seat].as_ref().map(|partner| partner.user);
        let toast = match user {
            Some(user) if !done => Toast::Opens(self.invitation(user)),
            _ => Toast::Line(Words::HaveSeat),
        };
        self.toast(toast);
    }

    /// The link for `user`: a second tap brings the one that is still open, for seven days more.
    fn invitation(&mut self, user: UserId) -> String {
        let now = self.now;
        let open = &mut self.couple.invitations;
        open.retain(|invitation| invitation.until > now);
        let until = now + LINK_LASTS;
        let at = open.iter().position(|invitation| invitation.user == user);
        let token = match at.map(|at| open.remove(at)) {
            Some(invitation) => invitation.token,
            None => self.new_token(),
        };
        let open = &mut self.couple.invitations;
        if open.len() >= LINKS_AT_MOST {
            open.remove(0);
        }
        open.push(Invitation { user, token: token.clone(), until });
        token
    }

    fn new_token(&self) -> String {
        let mut token = format!("{:0width$x}", self.couple.id.0, width = COUPLE_DIGITS);
        for byte in &self.facts.random[..COUPLE_DIGITS] {
            // Writing to a string cannot fail.
            let _ = write!(token, "{byte:02x}");
        }
        token
    }

    /// `/start <token>` by somebody without a seat here; some apps lose the token on the way.
    pub fn sit_down(&mut self, person: &Person, elsewhere: bool, token: Option<&str>) {
        let chat = To::Chat(person.id.into());
        let now = self.now;
        let fits = |open: &Invitation| {
            let is_it = token.is_none_or(|token| open.token == token);
            is_it && open.user == person.id && open.until > now
        };
        if !self.couple.invitations.iter().any(fits) {
            let words = if token.is_some() { Words::LinkGone } else { Words::Stranger };
            return self.answer(chat, words);
        }
        if elsewhere {
            return self.answer(chat, Words::SeatElsewhere);
        }
        let Some(seat) = self.couple.free_seat() else {
            return self.answer(chat, Words::NotYours);
        };
        self.couple.invitations.retain(|open| open.user != person.id);
        self.couple.told.retain(|told| *told != person.id);
        if self.couple.group_status.others.contains(&person.id) {
            self.couple.group_status.others.retain(|other| *other != person.id);
            self.couple.group_status.here[seat] = Presence::Here;
        }
        self.couple.partners[seat] = Some(newcomer(person));
        self.resume_set_up(seat);
    }

    /// Whoever acts may have changed their name since.
    pub fn goes_by_their_name(&mut self, seat: Seat) {
        let Some(name) = self.facts.called.as_deref().map(legible) else { return };
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.name = name;
        }
    }

    /// What the partner hears whose set-up is finished.
    pub fn thanks(&self) -> Words {
        if self.are_both_done() { Words::BothDone } else { Words::SetUpDone }
    }

    /// A partner's set-up is finished: the group hears it without a name, and the programme begins
    /// when it was the second.
    pub fn finish_set_up(&mut self) {
        if self.are_both_done() {
            self.couple.begun = Some(self.now);
            self.couple.walk = Some(Walk::begun(self.now));
            self.start_check_ins();
        } else {
            self.answer(To::Group, Words::OneFinished);
        }
        self.open_programme();
    }

    fn are_both_done(&self) -> bool {
        Seat::BOTH.into_iter().all(|seat| self.couple.is_done(seat))
    }

    /// Says in the group what set-up has earned so far, as soon as it can be said there.
    pub fn open_programme(&mut self) {
        let done = Seat::BOTH.into_iter().any(|seat| self.couple.is_done(seat));
        if !done || !self.couple.group_is_open() {
            return;
        }
        if self.couple.begun.is_some() && !std::mem::replace(&mut self.couple.opened, true) {
            let first = StepCard { leads: true, ..StepCard::plain(Step::Responsibility) };
            for words in [Words::CanTrust(false), Words::Step(first)] {
                self.say(Say::new(To::Group, Lane::Reply, words).returning(Returns::Opening));
            }
            // The question that still stands open comes last, where it is seen.
            self.ask_again_for_evening();
        }
        self.ask_for_evening();
    }
}

fn newcomer(person: &Person) -> Partner {
    Partner::new(person.id, legible(&person.name))
}
