//! What of promises stands in an export of what is open: all of one's own; of the other's, what their line
//! in the group says as long as it is ahead. After that nothing of it reaches the other.

use chrono::{DateTime, Utc, Weekday};

use super::Promises;
use super::course::Schedule;
use super::state::Promise;
use crate::domain::due::When;
use crate::domain::model::exported::{By, Dated, Fact, Item, Section, Value};
use crate::domain::model::people::Seat;

impl Promises {
    pub(super) fn exported(&self, seat: Seat) -> Vec<Item> {
        let open = self.open.iter().filter(|promise| promise.by == seat).map(|promise| {
            let state = match promise.course {
                Schedule::NotKept { .. } => "not_kept",
                _ => "open",
            };
            let to_us = Value::Yes(promise.line.is_some());
            item(promise, By::You).with(Fact::ToUs, to_us).named(Fact::State, state)
        });
        let drafts = self.drafts.iter().filter(|one| one.by == seat && !one.words.is_empty());
        open.chain(drafts.map(|one| Item::draft("promise", &one.words))).collect()
    }

    pub(in crate::domain) fn to_us_ahead(&self, seat: Seat, now: DateTime<Utc>) -> Vec<Item> {
        let ahead = |one: &&Promise| one.line.is_some() && one.course.is_ahead(now);
        let by = |one: &Promise| if one.by == seat { By::You } else { By::Partner };
        let shown = |one: &Promise| item(one, by(one)).named(Fact::State, "open");
        self.open.iter().filter(ahead).map(shown).collect()
    }
}

fn item(promise: &Promise, by: By) -> Item {
    let item = Item::new(Section::Promises, Dated::Never, by);
    let item = item.words(Fact::Words, Some(&promise.words));
    match promise.course.when() {
        When::Once(due) => item.with(Fact::Due, Value::Moment(Dated::At(due))),
        When::Daily(time) => item.named(Fact::Repeats, "daily").with(Fact::Time, Value::Time(time)),
        When::Weekly(day, time) => item
            .named(Fact::Repeats, "weekly")
            .named(Fact::Weekday, name_of(day))
            .with(Fact::Time, Value::Time(time)),
    }
}

const fn name_of(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}
