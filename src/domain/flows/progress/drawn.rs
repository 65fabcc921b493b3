//! What pictures show of it, in figures.

use chrono::{NaiveDate, TimeDelta};

use crate::domain::couple::record::{Entry, Record};
use crate::domain::decision::Turn;
use crate::domain::exercises::Measure;
use crate::domain::model::change::Change;
use crate::domain::model::people::Seat;
use crate::domain::model::picture::{
    Picture, PictureOfMoment, PictureOfPulses, PictureOfWeek, PictureOfWeeks,
};
use crate::domain::zone::local_date;

/// So many weeks of both are drawn.
const WEEKS: i32 = 8;
/// So many pulses are.
const PULSES: usize = 16;
/// So many hard moments are.
const MOMENTS: usize = 14;

impl Turn<'_> {
    /// What both know of their weeks, up to now.
    pub(in crate::domain) fn picture_of_weeks(&self) -> Option<Picture> {
        let walk = self.couple.walk.as_ref()?;
        let since = self.couple.begun?;
        let begun = local_date(self.couple.zone(), since);
        let today = self.couple.todays_date(self.now);
        let from = |ago: i32| today - TimeDelta::weeks((ago + 1).into());
        let ago = (0..WEEKS).rev().filter(|ago| begun < from(*ago) + TimeDelta::weeks(1));
        Some(Picture::Weeks(PictureOfWeeks {
            bowl: u64::try_from(since.timestamp()).unwrap_or_default(),
            seams: self.gold_in_bowl(walk),
            step: Some(walk.current()),
            names: Seat::BOTH.map(|seat| self.couple.name(seat)).into(),
            weeks: ago.map(|ago| self.picture_of_week(ago, from(ago))).collect(),
        }))
    }

    fn picture_of_week(&self, ago: i32, from: NaiveDate) -> PictureOfWeek {
        let until = self.now - TimeDelta::weeks(ago.into());
        let within =
            |record: &&Record| until - TimeDelta::weeks(1) < record.at && record.at <= until;
        let count = |is: fn(&Record) -> bool| {
            let all = self.since_begun().filter(within).filter(|record| is(record));
            u32::try_from(all.count()).unwrap_or_default()
        };
        let answered = self.evenings_of_both(from, from + TimeDelta::weeks(1));
        let mut dates = from.iter_days();
        let both = [(); 7].map(|()| dates.next().is_some_and(|date| answered.contains(&date)));
        let wins = count(|record| matches!(record.entry, Entry::Win { .. }));
        let seams = self.seams_within(until - TimeDelta::weeks(1), until);
        PictureOfWeek { from, both, wins, seams }
    }

    /// One's own pulses, without how safe one felt.
    pub(super) fn picture_of_pulses(&self, seat: Seat) -> Option<Picture> {
        let pulse = |record: &Record| match &record.entry {
            Entry::Pulse { date, answers } => Some((
                *date,
                Measure::drawn().map(|measure| {
                    answers.iter().find(|(other, _)| *other == measure).map(|(_, level)| *level)
                }),
            )),
            _ => None,
        };
        let mut pulses: Vec<_> = self.own_records(seat).filter_map(pulse).collect();
        pulses.drain(..pulses.len().saturating_sub(PULSES));
        let changes = self.own_pulses(seat).changes;
        let change = |measure: Measure| -> Option<Change> {
            changes.iter().find(|(other, _)| *other == measure).map(|(_, change)| *change)
        };
        let changes = Measure::drawn().map(change);
        let drawn = Picture::Pulses(PictureOfPulses { pulses, changes });
        matches!(&drawn, Picture::Pulses(of) if !of.pulses.is_empty()).then_some(drawn)
    }

    /// One's own hard moments, as far as one said how strong they were.
    pub(super) fn picture_of_moments(&self, seat: Seat) -> Option<Picture> {
        let moment = |(on, levels): (NaiveDate, Vec<u8>)| {
            let after = levels.get(1..)?.last().copied();
            Some(PictureOfMoment { on, before: *levels.first()?, after })
        };
        let mut all: Vec<_> = self.strengths(seat).into_iter().filter_map(moment).collect();
        all.drain(..all.len().saturating_sub(MOMENTS));
        (!all.is_empty()).then_some(Picture::Moments(all))
    }
}
