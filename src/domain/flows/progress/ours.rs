//! The last seven days, as both know them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::WEEK;
use crate::domain::couple::record::{Entry, Record};
use crate::domain::couple::walk::Walk;
use crate::domain::decision::Turn;
use crate::domain::exercises::PromiseEnd;
use crate::domain::model::people::BySeat;
use crate::domain::model::week::{WINS_AT_MOST, Week, Win};

/// What is longer is shown by its beginning, in characters.
const LONGEST: usize = 80;

impl Turn<'_> {
    /// None before the walk has begun.
    pub(super) fn our_week(&self) -> Option<Week> {
        let walk = self.couple.walk.as_ref()?;
        let today = self.couple.todays_date(self.now);
        let evenings = self.evenings_of_both(today - WEEK, today).len();
        Some(Week {
            evenings: u8::try_from(evenings).unwrap_or_default(),
            wins: self.newest_wins(),
            seams: self.seams_within(self.now - WEEK, self.now),
            bowl: self.gold_in_bowl(walk),
            step: walk.current(),
        })
    }

    /// What was kept in the last seven days.
    fn lately(&self) -> impl Iterator<Item = &Record> {
        let since = self.now - WEEK;
        self.since_begun().filter(move |record| since < record.at)
    }

    /// Of the evenings from one date to another, those that both have answered. Today's can still be.
    pub(super) fn evenings_of_both(&self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        let mut answered = BTreeMap::<NaiveDate, BySeat<bool>>::new();
        for record in self.since_begun() {
            if let Entry::CheckIn { date, .. } = record.entry
                && (from..to).contains(&date)
            {
                answered.entry(date).or_default()[record.by] = true;
            }
        }
        let both = answered.into_iter().filter(|(_, evening)| evening.a && evening.b);
        both.map(|(date, _)| date).collect()
    }

    /// One for each promise to us that was kept, and one for each step walked.
    pub(super) fn gold_in_bowl(&self, walk: &Walk) -> u32 {
        let walked = u32::try_from(walk.walked.len()).unwrap_or_default();
        self.couple.exercises.promises.seams().saturating_add(walked)
    }

    fn newest_wins(&self) -> Vec<Win> {
        let win = |record: &Record| {
            let Entry::Win { words } = &record.entry else { return None };
            Some(Win { name: self.couple.name(record.by), words: beginning(words) })
        };
        let mut all: Vec<_> = self.lately().filter_map(win).collect();
        all.drain(..all.len().saturating_sub(WINS_AT_MOST));
        all
    }

    /// Promises to us that were kept after the first moment, up to the second; what the two saw differently
    /// is not counted.
    pub(super) fn seams_within(&self, since: DateTime<Utc>, until: DateTime<Utc>) -> u32 {
        let within = |record: &&Record| since < record.at && record.at <= until;
        let kept = self.since_begun().filter(within).filter(|record| record.is_gold_seam()).count();
        let promises = &self.couple.exercises.promises;
        let differently = promises.seen_differently(since) - promises.seen_differently(until);
        u32::try_from(kept).unwrap_or_default().saturating_sub(differently)
    }
}

impl Record {
    /// Whether it is a promise to us that was kept.
    pub(super) fn is_gold_seam(&self) -> bool {
        matches!(self.entry, Entry::Promise { to_us: true, end: PromiseEnd::Kept, .. })
    }
}

fn beginning(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    line.chars().take(LONGEST).chain(['…']).collect()
}
