//! What of hard dates stands in their owner's export.

use super::{Audience, HardDates};
use crate::domain::model::exported::{By, Dated, Fact, Item, Section, Value};
use crate::domain::model::people::Seat;

impl HardDates {
    pub(super) fn exported(&self, seat: Seat) -> Vec<Item> {
        let dates = self.of[seat].all.iter().map(|date| {
            let item = Item::new(Section::HardDates, Dated::Never, By::You)
                .with(Fact::Month, Value::Number(date.day.month.into()))
                .with(Fact::Day, Value::Number(date.day.day.into()))
                .words(Fact::Words, date.words.as_deref());
            match date.told {
                Some(told) => item.named(Fact::Told, name_of(told)),
                None => item,
            }
        });
        dates.collect()
    }
}

const fn name_of(told: Audience) -> &'static str {
    match told {
        Audience::Partner => "partner",
        Audience::WithWords => "partner_with_words",
        Audience::OwnerOnly => "me",
    }
}
