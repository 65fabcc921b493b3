//! What of words for a hard day stands in their writer's export: their list as it is, opened or not.

use super::Reassurances;
use crate::domain::model::exported::{By, Dated, Fact, Item, Section};
use crate::domain::model::people::Seat;

impl Reassurances {
    pub(super) fn exported(&self, seat: Seat) -> Vec<Item> {
        let writings = &self.by[seat];
        let sealed = writings.sealed.iter().map(|one| {
            let item = Item::new(Section::HardDays, Dated::Never, By::You);
            item.words(Fact::Words, Some(&one.words))
        });
        let begun = writings.draft.iter().map(|one| Item::draft("for_a_hard_day", &one.words));
        sealed.chain(begun).collect()
    }
}
