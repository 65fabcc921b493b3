//! One's own weeks, for somebody who helps: hard moments by strength and relief, what helped, and a line
//! of one's own, and the pulse. No words of hard moments, nothing of the other's.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::Of;
use super::journal::{Moment, name_of_helped, pulse};
use crate::domain::exercises::Measure;
use crate::domain::model::attachment::Weeks;
use crate::domain::model::exported::{By, Dated, Fact, Item, Section, Value};
use crate::domain::zone::local_date;

/// So many weeks stand on the page.
const WEEKS: i64 = 12;

impl Of<'_> {
    pub(super) fn weeks(&self, chosen: &Weeks) -> Vec<Item> {
        let zone = self.period.zone;
        let first = monday(local_date(zone, self.export.at)) - TimeDelta::weeks(WEEKS - 1);
        let mut moments = self.moments();
        let date = |moment: &Moment<'_>| moment.began.map(|began| local_date(zone, began.at));
        moments.retain(|_, moment| date(moment).is_some_and(|date| date >= first));
        let mut all = vec![];
        if chosen.moments {
            let mut by_week = BTreeMap::<NaiveDate, Vec<&Moment<'_>>>::new();
            for moment in moments.values() {
                by_week.entry(date(moment).map_or(first, monday)).or_default().push(moment);
            }
            all.extend(by_week.iter().map(|(week, moments)| week_item(*week, moments)));
        }
        if chosen.helped {
            let mut times = BTreeMap::<&'static str, i64>::new();
            for helped in moments.values().filter_map(|moment| moment.helped.last()) {
                *times.entry(name_of_helped(*helped)).or_default() += 1;
            }
            all.extend(times.into_iter().map(|(helped, times)| {
                let item = Item::new(Section::Helped, Dated::Never, By::You);
                item.named(Fact::Helped, helped).with(Fact::Times, Value::Number(times))
            }));
        }
        let ticked = |measure| if measure == Measure::Safe { chosen.safe } else { chosen.pulse };
        all.extend(
            self.own()
                .filter_map(|record| pulse(record, ticked))
                .filter(|item| matches!(item.dated, Dated::On(date) if date >= first)),
        );
        if let Some(line) = &chosen.line {
            let item = Item::new(Section::Wish, Dated::Never, By::You);
            all.push(item.words(Fact::Words, Some(line)));
        }
        all
    }
}

fn monday(date: NaiveDate) -> NaiveDate {
    date - TimeDelta::days(i64::from(date.weekday().num_days_from_monday()))
}

/// How many there were, how strong at first, and how strong later, where both were said.
fn week_item(week: NaiveDate, moments: &[&Moment<'_>]) -> Item {
    let count = i64::try_from(moments.len()).unwrap_or(i64::MAX);
    let first = moments.iter().filter_map(|moment| moment.strengths.first());
    let later = moments.iter().filter(|moment| moment.strengths.len() > 1);
    let later = later.filter_map(|moment| moment.strengths.last());
    let item = Item::new(Section::Weeks, Dated::On(week), By::You);
    let item = item.with(Fact::Moments, Value::Number(count));
    let means = [
        (Fact::First, mean(first.map(|(_, level)| *level))),
        (Fact::Later, mean(later.map(|(_, level)| *level))),
    ];
    means.into_iter().fold(item, |item, (fact, mean)| match mean {
        Some(tenths) => item.with(fact, Value::Tenths(tenths)),
        None => item,
    })
}

/// In tenths, rounded.
fn mean(levels: impl Iterator<Item = u8>) -> Option<i64> {
    let levels: Vec<_> = levels.map(i64::from).collect();
    let count = i64::try_from(levels.len()).ok().filter(|count| *count > 0)?;
    Some((levels.iter().sum::<i64>() * 20 + count) / (2 * count))
}
