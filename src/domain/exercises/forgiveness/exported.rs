//! What of forgiveness stands in its author's export: what they are writing.

use super::{ForgivenessQuestion, Forgiving};
use crate::domain::model::exported::Item;
use crate::domain::model::people::Seat;

impl Forgiving {
    pub(super) fn exported(&self, seat: Seat) -> Vec<Item> {
        let words = ForgivenessQuestion::ALL.into_iter();
        let words = words.filter_map(|wanted| self.drafts[seat].words(wanted));
        words.map(|words| Item::draft("forgiveness", words)).collect()
    }
}
