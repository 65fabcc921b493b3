//! Half an hour later: how strong is it now, and what helped? It ranks what helps (PRODUCT §5.6).

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::Turn;
use crate::domain::decision::Toast;
use crate::domain::people::{MessageId, Seat};
use crate::domain::record::Entry;
use crate::domain::say::{Lane, Say, Slot, To};
use crate::domain::words::Words;

/// After the moment was reported.
pub(super) const AFTER: TimeDelta = TimeDelta::minutes(30);

/// What helped in a hard moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Helped {
    /// The partner's words.
    Words,
    /// Closeness.
    Closeness,
    /// Space.
    Space,
    /// Grounding.
    Grounding,
    /// Time.
    Time,
    /// Nothing yet.
    Nothing,
}

impl Helped {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Words, Self::Closeness, Self::Space, Self::Grounding, Self::Time, Self::Nothing];

    /// Those that a partner can give, as long as nothing is known of what helps.
    const GIVEN: [Self; 4] = [Self::Words, Self::Closeness, Self::Time, Self::Space];
}

impl Turn<'_> {
    /// Asks once, in private; where that takes nothing, not at all.
    pub(super) fn ask_again_when_due(&mut self, id: u64) {
        let now = self.now;
        let Some(moment) = self.couple.moments.find(id) else { return };
        if moment.again_at.is_none_or(|at| at > now) {
            return;
        }
        moment.again_at = None;
        let (by, ends) = (moment.by, moment.ends());
        if ends <= now || self.couple.near(by) != To::Partner(by) {
            return;
        }
        let question = Say::new(To::Partner(by), Lane::Reply, Words::HowIsItNow(id));
        let question = question.named(Slot::Again(id)).until(ends);
        self.say(if self.is_night_for(by) { question.silently() } else { question });
    }

    /// The strength half an hour later, or **Skip**.
    pub(super) fn strength_again(&mut self, seat: Seat, id: u64, level: Option<u8>) {
        if let Some(level) = level {
            self.keep(seat, Entry::Strength { episode: id, level });
        }
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
        if let Some(helped) = helped {
            self.keep(seat, Entry::Helped { episode: id, by: helped });
            let times = &mut self.couple.moments.helped[seat][helped as usize];
            *times = times.saturating_add(1);
        }
        // The buttons go with the answer: it counts once.
        self.stale(To::Partner(seat), message);
        self.toast(Toast::Silent);
        self.edit(To::Partner(seat), Slot::Again(id), Words::AgainNoted);
    }

    /// What helped this partner most, first: the sentences in their nudge stand in this order.
    pub(super) fn starts(&self, seat: Seat) -> [Helped; 3] {
        let times = &self.couple.moments.helped[seat];
        let mut given = Helped::GIVEN;
        given.sort_by_key(|helped| std::cmp::Reverse(times[*helped as usize]));
        [given[0], given[1], given[2]]
    }
}
