//! One's own, out of the journal.

use std::collections::BTreeMap;

use super::Of;
use crate::domain::couple::record::{Entry, Record};
use crate::domain::exercises::{Measure, PromiseEnd, exported_week};
use crate::domain::model::exported::{By, Dated, Fact, Item, Section, Value};
use crate::domain::model::helped::Helped;
use crate::domain::model::people::Place;
use chrono::{DateTime, NaiveDate, Utc};

/// A hard moment, as far as it was kept.
#[derive(Default)]
pub(super) struct Moment<'a> {
    pub began: Option<&'a Record>,
    pub words: Vec<&'a str>,
    pub strengths: Vec<(DateTime<Utc>, u8)>,
    pub helped: Vec<Helped>,
}

impl Of<'_> {
    /// All that is one's own.
    pub(super) fn mine(&self) -> Vec<Item> {
        let closed = self.own().filter_map(own_item);
        let moments = self.moments();
        let moments = moments.values().filter_map(Moment::item);
        let standing = self.standing().into_iter().chain(self.questions()).chain(self.agreed());
        closed.chain(moments).chain(standing).collect()
    }

    /// Hard moments of one's own, by their number.
    pub(super) fn moments(&self) -> BTreeMap<u64, Moment<'_>> {
        let mut all = BTreeMap::<u64, Moment<'_>>::new();
        let mut own: Vec<_> = self.own().collect();
        own.sort_by_key(|record| record.at);
        for record in own {
            match &record.entry {
                Entry::Trigger { episode, words, .. } => {
                    let moment = all.entry(*episode).or_default();
                    moment.began = moment.began.or(Some(record));
                    moment.words.extend(words.as_deref());
                }
                Entry::Strength { episode, level } => {
                    all.entry(*episode).or_default().strengths.push((record.at, *level));
                }
                Entry::Helped { episode, by } => all.entry(*episode).or_default().helped.push(*by),
                _ => {}
            }
        }
        all
    }
}

impl Moment<'_> {
    fn item(&self) -> Option<Item> {
        let began = self.began?;
        let Entry::Trigger { place, .. } = &began.entry else { return None };
        let place = if *place == Place::Group { "group" } else { "private" };
        let words = self.words.join("\n\n");
        let mut item = at(Section::Moments, began).named(Fact::Place, place);
        item = item.words(Fact::Words, Some(&words));
        if !self.strengths.is_empty() {
            item = item.with(Fact::Strengths, Value::Strengths(self.strengths.clone()));
        }
        Some(match self.helped.last() {
            Some(helped) => item.named(Fact::Helped, name_of_helped(*helped)),
            None => item,
        })
    }
}

/// Something that is one's own at that moment.
pub(super) fn at(section: Section, record: &Record) -> Item {
    Item::new(section, Dated::At(record.at), By::You)
}

/// A week as the pulse asked of it, in what is told of it; none of another record.
pub(super) fn pulse(record: &Record, is_told: impl Fn(Measure) -> bool) -> Option<Item> {
    let Entry::Pulse { date, answers } = &record.entry else { return None };
    exported_week(*date, answers, is_told)
}

/// What was sealed for the other is in the diary as well, and there it stays whatever they do with it.
fn own_item(record: &Record) -> Option<Item> {
    Some(match &record.entry {
        Entry::CheckIn { date, high, low } => check_in(*date, high.as_ref(), low.as_ref(), true),
        Entry::Unshared { date, high, low } => check_in(*date, high.as_ref(), low.as_ref(), false),
        Entry::Win { words } => at(Section::Wins, record).words(Fact::Words, Some(words)),
        Entry::Thanks { words } => at(Section::Thanks, record).words(Fact::Words, Some(words)),
        Entry::Heard { words } => at(Section::Heard, record).words(Fact::Words, Some(words)),
        Entry::Diary { words } => at(Section::Diary, record).words(Fact::Words, Some(words)),
        Entry::Promise { words, to_us, due, end } => at(Section::Promises, record)
            .words(Fact::Words, Some(words))
            .with(Fact::ToUs, Value::Yes(*to_us))
            .with(Fact::Due, Value::Moment(Dated::At(*due)))
            .named(Fact::End, name_of_end(*end)),
        Entry::Pulse { .. } => return pulse(record, |measure| measure != Measure::Safe),
        _ => return None,
    })
}

pub(super) fn check_in(
    date: NaiveDate,
    high: Option<&String>,
    low: Option<&String>,
    shown: bool,
) -> Item {
    Item::new(Section::CheckIns, Dated::On(date), By::You)
        .words(Fact::High, high.map(String::as_str))
        .words(Fact::Low, low.map(String::as_str))
        .with(Fact::Shown, Value::Yes(shown))
}

pub(super) const fn name_of_end(end: PromiseEnd) -> &'static str {
    match end {
        PromiseEnd::Kept => "kept",
        PromiseEnd::Told => "told",
        PromiseEnd::Repaired => "repaired",
        PromiseEnd::Dropped => "dropped",
        PromiseEnd::TakenBack => "taken_back",
    }
}

pub(super) const fn name_of_helped(helped: Helped) -> &'static str {
    match helped {
        Helped::Words => "words",
        Helped::Closeness => "closeness",
        Helped::Space => "space",
        Helped::Grounding => "grounding",
        Helped::Time => "time",
        Helped::Nothing => "nothing",
    }
}
