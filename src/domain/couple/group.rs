//! Who is in the group, as far as it is known, and what may be shown there.

use serde::{Deserialize, Serialize};

use super::Couple;
use crate::domain::model::address::To;
use crate::domain::model::guard::{Found, Guard, Look, Shows};
use crate::domain::model::people::{BySeat, Seat, UserId};

/// A couple's group holds the two and the bot.
const OF_A_COUPLE: u32 = 3;

/// So many third people are remembered; more change nothing.
const OTHERS_AT_MOST: usize = 10;

/// How the bot stands in the group, and who else is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "none follows from another")]
pub struct GroupStatus {
    /// Whether the bot is a member.
    pub present: bool,
    /// Whether the next look is to be followed by a greeting.
    pub greeting: bool,
    /// Whether a group that rests was told so.
    pub explained: bool,
    /// How many members there were at the last look, the bot included.
    pub members: Option<u32>,
    /// Whether that look is still good: nobody has come or gone since, and nothing was missed.
    #[serde(default)]
    pub(in crate::domain) looked: bool,
    /// Whether each of the seated is there.
    #[serde(default)]
    pub(in crate::domain) here: BySeat<Presence>,
    /// People without a seat who are there, as Telegram told.
    #[serde(default)]
    pub(in crate::domain) others: Vec<UserId>,
    /// The gap in what the bot was told up to which this was forgotten: what came before it may
    /// have changed within it.
    #[serde(default)]
    pub(in crate::domain) gap: i64,
    /// What could not be shown here, and is laid when the group opens again.
    #[serde(default)]
    pub(in crate::domain) owed: Owed,
}

/// Whether somebody is in the group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Presence {
    /// Nothing has told so far.
    #[default]
    Unknown,
    /// They came, did something there, or Telegram says so.
    Here,
    /// They left, were removed, or Telegram says so.
    Gone,
}

/// What could not be shown in the group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is laid by a flow of its own")]
pub struct Owed {
    /// The questions for zone and time.
    pub(in crate::domain) evening: bool,
    /// The card after three silent days.
    pub(in crate::domain) silence: bool,
    /// What lies open of exercises.
    pub(in crate::domain) exercises: bool,
    /// The agreement that both have signed.
    pub(in crate::domain) agreement: bool,
}

impl GroupStatus {
    /// The bot was away, or Telegram could not reach it: who is there now is not known.
    pub(in crate::domain) fn forgets_who_is_there(&mut self) {
        (self.looked, self.here) = (false, BySeat::default());
        self.others.clear();
    }

    pub(in crate::domain) fn meets_other(&mut self, user: UserId) {
        if !self.others.contains(&user) && self.others.len() < OTHERS_AT_MOST {
            self.others.push(user);
        }
    }
}

impl Couple {
    /// A partner's own chat; the group while that takes nothing.
    pub(in crate::domain) fn near(&self, seat: Seat) -> To {
        match &self.partners[seat] {
            Some(partner) if partner.reachable => To::Partner(seat),
            _ => To::Group,
        }
    }

    /// Whether the bot may speak in the group: it is the two's, and takes what is said.
    #[must_use]
    pub fn group_is_open(&self) -> bool {
        self.group_is_the_twos() && !self.is_closed(To::Group)
    }

    /// Whether the bot is there, and as far as is known the two and nobody else are. Before the second
    /// has a seat nobody can be told from a stranger: then there are just not more than two.
    pub(in crate::domain) fn group_is_the_twos(&self) -> bool {
        self.group_status.present && !self.is_crowded() && !self.holds_other() && !self.lacks_one()
    }

    /// More than two and the bot.
    pub(in crate::domain) fn is_crowded(&self) -> bool {
        self.group_status.members.is_some_and(|members| members > OF_A_COUPLE)
    }

    fn holds_other(&self) -> bool {
        self.free_seat().is_none() && !self.group_status.others.is_empty()
    }

    /// One of the seated is gone, by name or by the number of those who are left.
    fn lacks_one(&self) -> bool {
        let mut seated = self.users().map(|(seat, _)| seat);
        let count = u32::try_from(self.users().count()).unwrap_or_default();
        let too_few = |members: u32| self.group_status.looked && members <= count;
        seated.any(|seat| self.group_status.here[seat] == Presence::Gone)
            || self.group_status.members.is_some_and(too_few)
    }

    /// Takes in what a look has found.
    pub(in crate::domain) fn takes_look(&mut self, look: &Look) {
        self.group_status.members = Some(look.members);
        self.group_status.looked = true;
        for (user, found) in &look.seated {
            let Some(seat) = self.seat_of(*user) else { continue };
            match found {
                Found::There => self.group_status.here[seat] = Presence::Here,
                Found::Gone => self.group_status.here[seat] = Presence::Gone,
                // Telegram owes that answer to administrators only: what was known holds.
                Found::Unknown => {}
            }
        }
        let confirmed = |(_, user): (Seat, UserId)| look.seated.contains(&(user, Found::There));
        if look.members <= OF_A_COUPLE && self.free_seat().is_none() && self.users().all(confirmed)
        {
            // The two and the bot: whoever else was there has gone.
            self.group_status.others.clear();
        }
    }

    /// Whether the group may be shown what has that guard, after `look` if there was one. `gap` is
    /// the newest gap in what the bot was told, as in [`crate::domain::Facts`].
    #[must_use]
    pub fn shows(&self, guard: Guard, look: Option<&Look>, gap: i64) -> Shows {
        let mut seen = self.clone();
        seen.notices_gap(gap);
        if let Some(look) = look {
            seen.takes_look(look);
        }
        match guard {
            _ if look.is_none() && guard == Guard::Private => Shows::AfterALook,
            _ if !seen.group_is_the_twos() => Shows::No,
            Guard::Evening if seen.group_status.looked => Shows::Yes,
            Guard::Evening => Shows::AfterALook,
            Guard::Private if seen.only_the_two_are_known_there() => Shows::Yes,
            Guard::Private => Shows::No,
        }
    }

    fn only_the_two_are_known_there(&self) -> bool {
        self.group_status.members == Some(OF_A_COUPLE)
            && self.free_seat().is_none()
            && Seat::BOTH.into_iter().all(|seat| self.group_status.here[seat] == Presence::Here)
    }

    pub(in crate::domain) fn notices_gap(&mut self, gap: i64) {
        if self.group_status.gap != gap {
            self.group_status.gap = gap;
            self.group_status.forgets_who_is_there();
        }
    }
}

#[cfg(test)]
mod tests;
