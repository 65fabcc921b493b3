//! The hard moments that are open.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::trigger::{Activity, Trigger};
use crate::domain::model::bounds::weight;
use crate::domain::model::helped::Helped;
use crate::domain::model::people::{BySeat, Seat};

/// The hard moments that are open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Triggers {
    pub last: u64,
    pub open: Vec<Trigger>,
    /// When each one was asked about a moment, of the last days; a second nudge is not counted.
    pub nudged: BySeat<Vec<DateTime<Utc>>>,
    /// When each one's newest nudge of any kind went out.
    #[serde(default)]
    pub newest: BySeat<Option<DateTime<Utc>>>,
    /// How often each kind helped each one: it ranks what their partner reads first.
    pub helped: BySeat<[u32; Helped::ALL.len()]>,
    /// Each one's last moments, the newest last, and whether they eased.
    #[serde(default)]
    pub past: BySeat<Vec<PastMoment>>,
    /// The date on which each nudge of one counts as **I can't now**. Never shown.
    #[serde(default)]
    pub not_today: BySeat<Option<NaiveDate>>,
}

/// So many of one's last moments tell whether steadying oneself first is offered, and the open one.
const PAST_AT_MOST: usize = 11;
/// So many of them have eased then.
const EASED_AT_LEAST: usize = 3;

/// A moment, and what became of it. Its author's alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastMoment {
    pub id: u64,
    pub eased: bool,
}

impl Triggers {
    /// When the first of them wants a tick.
    pub(in crate::domain) fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.open.iter().flat_map(Trigger::moments).min()
    }

    /// The episode that this partner is writing about.
    pub(in crate::domain) fn being_written(&self, seat: Seat) -> Option<u64> {
        let writing = |moment: &&Trigger| moment.by == seat && moment.doing == Activity::Writing;
        self.open.iter().rev().find(writing).map(|moment| moment.id)
    }

    /// What that partner wrote in them goes, and what helped them; the moments go on.
    pub(in crate::domain) fn erase(&mut self, seat: Seat) {
        for moment in &mut self.open {
            if moment.by == seat {
                moment.draft = None;
            } else {
                moment.passing.words = None;
            }
        }
        self.helped[seat] = [0; Helped::ALL.len()];
        self.past[seat].clear();
    }

    /// One begins.
    pub(in crate::domain) fn begins(&mut self, seat: Seat, id: u64) {
        let past = &mut self.past[seat];
        past.push(PastMoment { id, eased: false });
        if past.len() > PAST_AT_MOST {
            past.remove(0);
        }
    }

    /// It eased: it was told so soon, or by its strength.
    pub(in crate::domain) fn eases(&mut self, seat: Seat, id: u64) {
        if let Some(moment) = self.past[seat].iter_mut().find(|moment| moment.id == id) {
            moment.eased = true;
        }
    }

    /// Whether several of the last ten before that one eased.
    pub(in crate::domain) fn often_ease(&self, seat: Seat, id: u64) -> bool {
        let before = self.past[seat].iter().filter(|moment| moment.id != id);
        before.filter(|moment| moment.eased).count() >= EASED_AT_LEAST
    }

    /// The bytes of what that partner has written down, and would like to have passed on.
    pub(in crate::domain) fn weight_of_own(&self, seat: Seat) -> usize {
        let written = self.open.iter().filter(|moment| moment.by == seat);
        let passed_on = self.open.iter().filter(|moment| moment.by != seat);
        let written = written.filter_map(|moment| moment.draft.as_deref());
        let passed_on = passed_on.filter_map(|moment| moment.passing.words());
        written.chain(passed_on).map(weight).sum()
    }

    /// When this partner's hard moments of the last day began.
    pub(in crate::domain) fn had_by(&self, seat: Seat) -> impl Iterator<Item = DateTime<Utc>> + '_ {
        self.open.iter().filter(move |moment| moment.by == seat).map(|moment| moment.began)
    }

    /// This partner's newest hard moment that has not eased.
    pub(in crate::domain) fn newest(&self, seat: Seat) -> Option<u64> {
        let open = |moment: &&Trigger| moment.by == seat && !moment.eased;
        self.open.iter().rev().find(open).map(|moment| moment.id)
    }

    pub fn find(&mut self, id: u64) -> Option<&mut Trigger> {
        self.open.iter_mut().find(|moment| moment.id == id)
    }
}
