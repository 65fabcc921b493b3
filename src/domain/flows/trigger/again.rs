//! Half an hour later: how strong is it now, and what helped? It ranks what helps (PRODUCT §5.6). Who
//! said **I'm all right now** has told how strong it is: they are asked only what helped.

use chrono::TimeDelta;

use super::Turn;
use crate::domain::couple::record::Entry;
use crate::domain::couple::slot::Slot;
use crate::domain::couple::trigger::FollowUp;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::helped::Helped;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::say::Say;
use crate::domain::words::Words;

/// After the moment was reported.
pub(super) const AFTER: TimeDelta = TimeDelta::minutes(30);

impl Turn<'_> {
    /// Asks once, in private; where that takes nothing, not at all.
    pub(super) fn ask_again_when_due(&mut self, id: u64) {
        let now = self.now;
        let Some(moment) = self.couple.triggers.find(id) else { return };
        if moment.again.due().is_none_or(|at| at > now) {
            return;
        }
        let (by, ends, eased) = (moment.by, moment.ends(), moment.eased);
        let asks = self.couple.near(by) == To::Partner(by);
        let (again, words) = match (asks, eased) {
            (false, _) => return self.set_again(id, FollowUp::Done),
            (true, true) => (FollowUp::Helped, Words::WhatHelped(id)),
            (true, false) => (FollowUp::Strength, Words::HowIsItNow(id)),
        };
        self.set_again(id, again);
        let question = Say::new(To::Partner(by), Lane::Reply, words);
        let question = question.named(Slot::Again(id)).until(ends);
        self.say(if self.is_night_for(by) { question.silently() } else { question });
    }

    /// The strength half an hour later, or **Skip**.
    pub(super) fn strength_again(
        &mut self,
        seat: Seat,
        id: u64,
        level: Option<u8>,
        message: Option<MessageId>,
    ) {
        if self.episode(id).map(|moment| moment.again) != Some(FollowUp::Strength) {
            return self.stale(To::Partner(seat), message);
        }
        if let Some(level) = level {
            self.keep(seat, Entry::Strength { episode: id, level });
            self.notes_strength(id, level);
        }
        self.asks_what_helped(seat, id);
    }

    /// **I'm all right now** answers how strong it is, if that lies open.
    pub(super) fn needs_no_strength(&mut self, seat: Seat, id: u64) {
        if self.episode(id).map(|moment| moment.again) == Some(FollowUp::Strength) {
            self.asks_what_helped(seat, id);
        }
    }

    fn asks_what_helped(&mut self, seat: Seat, id: u64) {
        self.set_again(id, FollowUp::Helped);
        self.edit(To::Partner(seat), Slot::Again(id), Words::WhatHelped(id));
    }

    /// What helped, or **Skip**.
    pub(super) fn what_helped(
        &mut self,
        seat: Seat,
        id: u64,
        helped: Option<Helped>,
        message: Option<MessageId>,
    ) {
        if self.episode(id).map(|moment| moment.again) != Some(FollowUp::Helped) {
            return self.stale(To::Partner(seat), message);
        }
        self.set_again(id, FollowUp::Done);
        if let Some(helped) = helped {
            self.keep(seat, Entry::Helped { episode: id, by: helped });
            let times = &mut self.couple.triggers.helped[seat][helped as usize];
            *times = times.saturating_add(1);
        }
        self.edit(To::Partner(seat), Slot::Again(id), Words::AgainNoted);
    }

    fn set_again(&mut self, id: u64, again: FollowUp) {
        if let Some(moment) = self.couple.triggers.find(id) {
            moment.again = again;
        }
    }

    /// How often that helped this partner before.
    pub fn times_helped(&self, seat: Seat, helped: Helped) -> u32 {
        self.couple.triggers.helped[seat][helped as usize]
    }

    /// What helped this partner most, first: the sentences in their nudge stand in this order. Where
    /// it helped alike, what their plan names more often comes first, also if it is not shared: the
    /// order alone says nothing that what helped could not have brought about.
    pub(super) fn starts(&self, seat: Seat) -> [Helped; 3] {
        let mut given = Helped::GIVEN;
        given.sort_by_key(|helped| {
            std::cmp::Reverse((self.times_helped(seat, *helped), self.times_planned(seat, *helped)))
        });
        [given[0], given[1], given[2]]
    }
}
