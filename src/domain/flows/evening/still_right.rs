//! "Is this still right for me?" (PRODUCT §8): every 28 days the same button on both private cards of one
//! evening. Whether somebody presses it, and what they choose, is kept nowhere.

use chrono::{NaiveDate, TimeDelta};

use crate::domain::couple::Couple;
use crate::domain::decision::Turn;
use crate::domain::words::CardItem;
use crate::domain::zone;

const EVERY: TimeDelta = TimeDelta::days(28);

impl Couple {
    /// Whether the button comes on that evening. It waits for one that doesn't rest; whose chat takes
    /// nothing changes nothing, so that it tells nobody.
    fn is_still_right_due(&self, date: NaiveDate) -> bool {
        let set_up = self.begun.map(|begun| zone::local_date(self.zone(), begun));
        let last = self.evenings.still_right.or(set_up);
        let rests = !self.was_prompted(date) && self.evening_rests(date);
        !rests && self.paused.is_none() && last.is_some_and(|last| date - last >= EVERY)
    }
}

impl Turn<'_> {
    /// The cards of that evening are about to be laid.
    pub(super) fn asks_if_still_right(&mut self, date: NaiveDate) {
        if self.couple.is_still_right_due(date) {
            self.couple.evenings.still_right = Some(date);
        }
    }

    pub(super) fn still_right_item(&self, date: NaiveDate) -> Option<CardItem> {
        (self.couple.evenings.still_right == Some(date)).then_some(CardItem::StillRight)
    }
}
