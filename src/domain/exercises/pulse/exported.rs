//! A pulse in an export.

use chrono::NaiveDate;

use super::Measure;
use crate::domain::model::exported::{By, Dated, Fact, Item, Section, Value};

/// A week as the pulse asked of it: of what was answered only what is told here. None of one of which
/// nothing is told.
#[must_use]
pub fn exported_week(
    date: NaiveDate,
    answers: &[(Measure, u8)],
    is_told: impl Fn(Measure) -> bool,
) -> Option<Item> {
    let item = Item::new(Section::Pulse, Dated::On(date), By::You);
    let told = answers.iter().filter(|(measure, _)| is_told(*measure));
    let item = told.fold(item, |item, (measure, answer)| {
        item.with(fact_of(*measure), Value::Number(i64::from(*answer)))
    });
    Some(item).filter(|item| !item.facts.is_empty())
}

const fn fact_of(measure: Measure) -> Fact {
    match measure {
        Measure::Days => Fact::GoodDays,
        Measure::Hope => Fact::Hope,
        Measure::Laughed => Fact::Laughed,
        Measure::Checking => Fact::Checking,
        Measure::Team => Fact::Team,
        Measure::Safe => Fact::Safe,
    }
}
