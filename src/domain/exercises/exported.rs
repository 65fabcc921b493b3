//! What of the exercises stands in an export (PRODUCT §9): one's own of each, and what both agreed to.

use chrono::{DateTime, Utc};

use super::proposals::ProposalsUnseen;
use super::unseen::Waits as _;
use super::{Exercises, Unseen};
use crate::domain::model::exported::Item;
use crate::domain::model::people::Seat;

impl Exercises {
    /// What both agreed to, as that partner sees it.
    pub(in crate::domain) fn agreed(&self, seat: Seat, unseen: &Unseen) -> Vec<Item> {
        self.proposals.agreed(seat, &ProposalsUnseen::of(unseen))
    }

    /// Promises to us that stand in the group and are ahead.
    pub(in crate::domain) fn promised_to_us(&self, seat: Seat, now: DateTime<Utc>) -> Vec<Item> {
        self.promises.to_us_ahead(seat, now)
    }

    /// Whether that question of this partner's was answered, and they have not read the answer.
    pub(in crate::domain) fn has_unread_answer(&self, seat: Seat, number: u32) -> bool {
        self.questions.has_unread_answer(seat, number)
    }
}
