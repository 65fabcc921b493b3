//! What of letters stands in their author's export: drafts. Of what is sealed a copy is in their diary, and
//! it stays there whatever the other does: an export shows nobody that a letter was read.

use super::{LetterKind, Letters};
use crate::domain::model::exported::Item;
use crate::domain::model::people::Seat;

impl Letters {
    pub(super) fn exported(&self, seat: Seat) -> Vec<Item> {
        let drafts = self.writings[seat].drafts.iter().filter(|one| !one.parts.is_empty());
        drafts.map(|one| Item::draft(one.kind.in_exports(), &one.text())).collect()
    }
}

impl LetterKind {
    /// Its name in exports.
    pub(in crate::domain) const fn in_exports(self) -> &'static str {
        match self {
            Self::Apology => "apology",
            Self::Hurt => "letter_of_hurt",
            Self::Tell => "told_before_asked",
            Self::Answer => "answer_to_letter",
        }
    }
}
