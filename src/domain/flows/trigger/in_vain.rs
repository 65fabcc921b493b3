//! A nudge that found a chat that takes nothing: asked once it does, while that makes sense.

use chrono::{DateTime, Utc};

use super::Turn;
use super::nudge::GOOD_FOR;
use crate::domain::couple::trigger::{Request, Trigger};
use crate::domain::couple::triggers::Triggers;
use crate::domain::model::address::To;
use crate::domain::model::people::Seat;
use crate::domain::words::Words;

impl Triggers {
    /// Whether this partner is asked about a moment at that time, and has not got the nudge.
    pub(in crate::domain) fn asks_in_vain(&self, reader: Seat, at: DateTime<Utc>) -> bool {
        self.open.iter().any(|moment| moment.asks_in_vain(reader, at))
    }
}

impl Trigger {
    fn asks_in_vain(&self, reader: Seat, at: DateTime<Utc>) -> bool {
        let asked = matches!(self.request, Request::Asked { reply: None, .. });
        let waits = asked && !self.eased && !self.reassured;
        self.by != reader && self.unheard && waits && at - self.began < GOOD_FOR
    }
}

impl Turn<'_> {
    /// Whether a nudge finds a chat that takes it.
    pub(super) fn is_heard(&mut self, id: u64, reader: Seat) -> bool {
        let heard = self.couple.near(reader) == To::Partner(reader);
        if let Some(moment) = self.couple.triggers.find(id) {
            moment.unheard = !heard;
        }
        heard
    }

    /// A nudge was refused by its chat.
    pub fn nudge_did_not_come(&mut self, id: u64, reader: Seat) {
        let own = |moment: &&mut Trigger| moment.by != reader;
        if let Some(moment) = self.couple.triggers.find(id).filter(own) {
            moment.unheard = true;
        }
    }

    /// The card of who has the moment was refused: what was begun in the group goes on there.
    pub fn card_did_not_come(&mut self, id: u64, by: Seat) {
        if self.episode(id).is_some_and(|moment| moment.by == by && !moment.eased) {
            self.post_card(id);
        }
    }

    /// A chat takes something again: what was asked there in vain is asked, while that makes sense.
    pub fn nudges_again(&mut self, reader: Seat) {
        let waits = |moment: &&Trigger| moment.asks_in_vain(reader, self.now);
        let open = self.couple.triggers.open.iter();
        let ids: Vec<_> = open.filter(waits).map(|moment| moment.id).collect();
        for id in ids {
            self.replace_nudge(id, Words::Nudge);
        }
    }
}
