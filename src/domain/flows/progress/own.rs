//! One's own weeks: what has changed in one's pulses, and how one's hard moments eased. For its reader
//! alone; nothing here knows of the other.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};

use crate::domain::couple::record::{Entry, Record};
use crate::domain::decision::Turn;
use crate::domain::exercises::Measure;
use crate::domain::model::change::Change;
use crate::domain::model::people::Seat;
use crate::domain::words::{Mine, OwnMoments, Relief};
use crate::domain::zone::local_date;

/// So far hard moments are counted.
const LATELY: TimeDelta = TimeDelta::days(28);

/// How large a change in the mean relief is told of.
const LEAST_CHANGE: i32 = 1;

impl Turn<'_> {
    pub(super) fn own_pulses(&self, seat: Seat) -> Mine {
        let own: Vec<_> = self.own_records(seat).collect();
        let change = |measure: Measure| {
            Some((measure, Change::of(&values(&own, measure), measure.least_change())?))
        };
        Mine {
            pulses: own.iter().filter(|one| matches!(one.entry, Entry::Pulse { .. })).count(),
            changes: Measure::ALL.into_iter().filter_map(change).collect(),
            leaves_safe_out: self.couple.exercises.pulses.leaves_safe_out(seat),
        }
    }

    /// None if there is nothing to tell.
    pub(super) fn own_moments(&self, seat: Seat) -> Option<OwnMoments> {
        let since = self.now - LATELY;
        let lately = self
            .own_records(seat)
            .filter(|record| matches!(record.entry, Entry::Trigger { .. }) && since < record.at);
        let lately = lately.count();
        let strengths = self.strengths(seat);
        let (relief, drawn) = (relief(&reliefs(&strengths)), !strengths.is_empty());
        (lately > 0 || drawn).then_some(OwnMoments { lately, relief, drawn })
    }

    pub(super) fn own_records(&self, seat: Seat) -> impl Iterator<Item = &Record> {
        self.since_begun().filter(move |record| record.by == seat)
    }

    /// How strong each hard moment was, each time that was told, with the date of the first.
    pub(super) fn strengths(&self, seat: Seat) -> Vec<(NaiveDate, Vec<u8>)> {
        let mut strengths = BTreeMap::<u64, (NaiveDate, Vec<u8>)>::new();
        for record in self.own_records(seat) {
            if let Entry::Strength { episode, level } = record.entry {
                let on = local_date(self.couple.zone(), record.at);
                strengths.entry(episode).or_insert((on, vec![])).1.push(level);
            }
        }
        strengths.into_values().collect()
    }
}

/// The answers to one question, the oldest first; weeks in which it was skipped are no answer.
fn values(own: &[&Record], measure: Measure) -> Vec<i32> {
    let answers = own.iter().filter_map(|record| match &record.entry {
        Entry::Pulse { answers, .. } => Some(answers),
        _ => None,
    });
    let of = answers.flatten().filter(|(other, _)| *other == measure);
    of.map(|(_, level)| i32::from(*level)).collect()
}

/// By how much each hard moment eased, from the first strength that was told to the last.
fn reliefs(strengths: &[(NaiveDate, Vec<u8>)]) -> Vec<i32> {
    let twice = strengths.iter().filter(|(_, levels)| levels.len() > 1);
    let eased = |levels: &[u8]| Some(i32::from(*levels.first()?) - i32::from(*levels.last()?));
    twice.filter_map(|(_, levels)| eased(levels)).collect()
}

fn relief(reliefs: &[i32]) -> Option<Relief> {
    let number = i32::try_from(reliefs.len()).ok().filter(|number| *number > 0)?;
    let sum: i32 = reliefs.iter().sum();
    // Half a point counts as a whole one, up and down alike.
    let half = if sum < 0 { -number } else { number };
    let points = (2 * sum + half) / (2 * number);
    Some(Relief { points, change: Change::of(reliefs, LEAST_CHANGE) })
}

#[cfg(test)]
mod tests {
    use super::relief;

    #[test]
    fn the_mean_is_rounded_to_the_next_point() {
        let points = |reliefs: &[i32]| relief(reliefs).map(|relief| relief.points);
        assert_eq!(points(&[]), None);
        assert_eq!(
            [points(&[3]), points(&[3, 4]), points(&[3, 3, 4])],
            [Some(3), Some(4), Some(3)]
        );
        assert_eq!([points(&[-1, 0]), points(&[0, 0, -1])], [Some(-1), Some(0)]);
    }
}
