//! The last seven days, as both know them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::WEEK;
use crate::domain::couple::record::{Entry, Record};
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
        let promises = &self.couple.exercises.promises;
        let walked = u32::try_from(walk.walked.len()).unwrap_or_default();
        Some(Week {
            evenings: self.evenings_of_both(),
            wins: self.newest_wins(),
            seams: self.new_seams(),
            bowl: promises.seams().saturating_add(walked),
            step: walk.current(),
        })
    }

    /// What was kept in the last seven days.
    fn lately(&self) -> impl Iterator<Item = &Record> {
        let since = self.now - WEEK;
        self.since_begun().filter(move |record| since < record.at)
    }

    /// Of the evenings that are over: today's can still be answered.
    fn evenings_of_both(&self) -> u8 {
        let today = self.couple.todays_date(self.now);
        let mut answered = BTreeMap::<NaiveDate, BySeat<bool>>::new();
        for record in self.since_begun() {
            if let Entry::CheckIn { date, .. } = record.entry
                && (today - WEEK..today).contains(&date)
            {
                answered.entry(date).or_default()[record.by] = true;
            }
        }
        let both = answered.values().filter(|evening| evening.a && evening.b).count();
        u8::try_from(both).unwrap_or_default()
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

    /// Promises to us that were kept; what the two saw differently is not counted.
    fn new_seams(&self) -> u32 {
        let seam = |record: &&Record| {
            matches!(record.entry, Entry::Promise { to_us: true, end: PromiseEnd::Kept, .. })
        };
        let kept = u32::try_from(self.lately().filter(seam).count()).unwrap_or_default();
        kept.saturating_sub(self.couple.exercises.promises.seen_differently(self.now - WEEK))
    }
}

fn beginning(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    line.chars().take(LONGEST).chain(['…']).collect()
}
