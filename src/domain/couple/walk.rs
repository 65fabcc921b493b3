//! Where the couple is on the walk through the nine steps, and who is ready (never shown).

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::model::people::BySeat;
use crate::domain::model::program::Step;
use crate::domain::zone::{Zone, local_date};

/// Where the couple is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walk {
    /// The step that is open. Never step 8.
    pub(in crate::domain) current: Step,
    /// When it opened.
    pub(in crate::domain) since: DateTime<Utc>,
    /// Steps that were left; a step that is reopened stays among them.
    pub(in crate::domain) walked: Vec<Step>,
    /// The step that was open when another was opened again, and since when: it goes on from there.
    pub(in crate::domain) set_aside: Option<(Step, DateTime<Utc>)>,
    /// Who wishes to go on. Never shown.
    pub(in crate::domain) ready: BySeat<bool>,
    /// On which evening each was last offered **Ready**.
    pub(in crate::domain) offered: BySeat<Option<NaiveDate>>,
    /// Whether the gold card was shown.
    pub(in crate::domain) gold: bool,
    /// Whether it came once more.
    #[serde(default)]
    pub(in crate::domain) gold_again: bool,
}

impl Walk {
    pub(in crate::domain) fn begun(now: DateTime<Utc>) -> Self {
        Self {
            current: Step::Responsibility,
            since: now,
            walked: vec![],
            set_aside: None,
            ready: BySeat::default(),
            offered: BySeat::default(),
            gold: false,
            gold_again: false,
        }
    }

    /// The step that is open.
    #[must_use]
    pub fn current(&self) -> Step {
        self.current
    }

    pub(in crate::domain) fn opens(&mut self, step: Step, now: DateTime<Utc>) {
        let before = self.set_aside.take_if(|(aside, _)| *aside == step);
        self.current = step;
        self.since = before.map_or(now, |(_, since)| since);
        self.ready = BySeat::default();
        self.offered = BySeat::default();
    }

    /// What comes after the current step: the next that was not walked yet.
    pub(in crate::domain) fn next(&self) -> Option<Step> {
        let mut next = self.current.stage().next?;
        while self.walked.contains(&next) {
            next = next.stage().next?;
        }
        Some(next)
    }

    /// Whether both wish to go on, and the next step waits for an evening.
    pub(in crate::domain) fn goes_on(&self) -> bool {
        self.ready.a && self.ready.b && self.next().is_some()
    }

    /// How many dates it has been open.
    pub(in crate::domain) fn days(&self, zone: Zone, now: DateTime<Utc>) -> i64 {
        (local_date(zone, now) - local_date(zone, self.since)).num_days()
    }

    /// From which date on it was given its least days.
    pub(in crate::domain) fn ripens(&self, zone: Zone) -> Option<NaiveDate> {
        let least = TimeDelta::days(self.current.stage().min_days?);
        local_date(zone, self.since).checked_add_signed(least)
    }

    /// Whether the step was given its least days.
    pub(in crate::domain) fn is_ripe(&self, zone: Zone, now: DateTime<Utc>) -> bool {
        self.current.stage().min_days.is_some_and(|least| self.days(zone, now) >= least)
    }
}
