//! The one card of the partner who has the hard moment, edited in place.

use super::Turn;
use crate::domain::couple::slot::Slot;
use crate::domain::couple::trigger::{Request, Trigger};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Place;
use crate::domain::say::Say;
use crate::domain::words::{Asked, Card, View, Words};

impl Trigger {
    fn asked(&self) -> Asked {
        match self.request {
            Request::Steadying { by_itself, .. } => Asked::Steadying { by_itself },
            Request::AskNow { .. } => Asked::AskNow,
            Request::Asleep => Asked::Asleep,
            Request::Morning(_) => Asked::InTheMorning,
            Request::Asked { .. } => Asked::Partner,
            Request::Choosing | Request::Kept => Asked::Kept,
            Request::Nobody => Asked::Nobody,
            Request::Enough => Asked::Enough,
        }
    }
}

impl Turn<'_> {
    /// Lays the card anew, below what was said last.
    pub(in crate::domain) fn post_card(&mut self, id: u64) {
        let Some((by, place)) = self.episode(id).map(|moment| (moment.by, moment.place)) else {
            return;
        };
        let private = self.couple.near(by) == To::Partner(by);
        // What was told in private alone is never shown in the group, whatever becomes of the chat.
        if !private && place == Place::Private {
            return;
        }
        if let Some(moment) = self.couple.triggers.find(id) {
            moment.card_in = if private { Place::Private } else { Place::Group };
        }
        if let Some((to, card)) = self.card(id, View::Choices) {
            let say = Say::new(to, Lane::Urgent, Words::Card(card));
            self.say(say.named(Slot::Card(id)));
        }
    }

    /// Where the card lies, and what it shows; none while it can't be reached there.
    pub(super) fn card(&self, id: u64, view: View) -> Option<(To, Card)> {
        let moment = self.episode(id)?;
        let to = match moment.card_in {
            Place::Group => To::Group,
            Place::Private => Some(self.couple.near(moment.by)).filter(|to| *to != To::Group)?,
        };
        let private = moment.card_in == Place::Private;
        let writes = private && self.couple.has_agreed(moment.by);
        let together = private && moment.partner_is_here();
        let (asked, helped) = (moment.asked(), self.what_steadies(moment.by));
        Some((to, Card { episode: id, asked, view, private, writes, together, helped }))
    }

    /// Where its author hears of it: in the group only what was begun there.
    pub(super) fn beside(&self, id: u64) -> Option<To> {
        let moment = self.episode(id)?;
        let near = self.couple.near(moment.by);
        (near != To::Group || moment.place == Place::Group).then_some(near)
    }
}
