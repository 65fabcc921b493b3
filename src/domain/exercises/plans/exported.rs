//! What of plans stands in their author's export: the parts that are written. The first sentence of what
//! helps is the couple's, and stands among what they said at set-up.

use super::{PlanPart, Plans};
use crate::domain::model::exported::{By, Dated, Fact, Item, Section};
use crate::domain::model::people::Seat;

impl Plans {
    pub(super) fn exported(&self, seat: Seat) -> Vec<Item> {
        let item = |part, words: &str| {
            let item = Item::new(Section::Plan, Dated::Never, By::You);
            item.named(Fact::Part, name_of(part)).words(Fact::Words, Some(words))
        };
        let written = self.of[seat].written.iter().map(|(part, words)| item(*part, words));
        let helps = self.sentences(seat, None).into_iter();
        written.chain(helps.map(|(_, words)| item(PlanPart::Helps, &words))).collect()
    }
}

const fn name_of(part: PlanPart) -> &'static str {
    match part {
        PlanPart::SetsOff => "sets_off",
        PlanPart::Helps => "helps",
        PlanPart::Doesnt => "doesnt",
        PlanPart::SelfCare => "self_care",
    }
}
