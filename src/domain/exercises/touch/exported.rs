//! What of the list stands in its owner's export: what they said to each.

use super::{TouchAnswer, TouchItem, TouchLists};
use crate::domain::model::exported::{By, Dated, Fact, Item, Section};
use crate::domain::model::people::Seat;

impl TouchLists {
    pub(super) fn exported(&self, seat: Seat) -> Vec<Item> {
        let said = self.answers[seat].iter().map(|(item, answer)| {
            let answer = if *answer == TouchAnswer::Yes { "yes" } else { "maybe" };
            let kept = Item::new(Section::Touch, Dated::Never, By::You);
            kept.named(Fact::Kind, name_of(*item)).named(Fact::Answer, answer)
        });
        said.collect()
    }
}

const fn name_of(item: TouchItem) -> &'static str {
    match item {
        TouchItem::Hand => "hand",
        TouchItem::Hug => "hug",
        TouchItem::Sitting => "sitting",
        TouchItem::Shoulder => "shoulder",
        TouchItem::Walk => "walk",
        TouchItem::Passing => "passing",
        TouchItem::Forehead => "forehead",
        TouchItem::Feet => "feet",
        TouchItem::Back => "back",
        TouchItem::Dance => "dance",
    }
}
