//! What of “In your shoes” stands in its author's export: what they are writing. Of what is sealed a copy is
//! in their diary.

use super::{InYourShoes, ShoesQuestion};
use crate::domain::model::exported::Item;
use crate::domain::model::people::Seat;

impl InYourShoes {
    pub(super) fn exported(&self, seat: Seat) -> Vec<Item> {
        let words = ShoesQuestion::ALL.into_iter();
        let words = words.filter_map(|wanted| self.drafts[seat].words(wanted));
        words.map(|words| Item::draft("in_your_shoes", words)).collect()
    }
}
