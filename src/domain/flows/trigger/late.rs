//! A hard moment that was written while the bot was out of reach.

use super::nudge::FRESH;
use crate::domain::couple::slot::Slot;
use crate::domain::couple::trigger::FollowUp;
use crate::domain::decision::Turn;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Place};
use crate::domain::say::Say;
use crate::domain::words::{AskOrKeep, Words};

impl Turn<'_> {
    /// Whether what is decided was said so long ago.
    pub(super) fn is_late(&self) -> bool {
        self.now - self.said >= FRESH
    }

    /// It was written hours ago, while the bot was out of reach: nobody is asked as if it were now, and
    /// nothing rings; whoever had it is told, and chooses.
    pub(super) fn chooses_late(&mut self, id: u64, message: MessageId) {
        let Some(moment) = self.couple.triggers.find(id) else { return };
        let (by, place) = (moment.by, moment.place);
        moment.again = FollowUp::Done;
        let to = self.couple.near(by);
        if to == To::Group && place == Place::Private {
            return;
        }
        if let Some(moment) = self.couple.triggers.find(id) {
            moment.card_in = if to == To::Group { Place::Group } else { Place::Private };
        }
        let late = Some(self.said.with_timezone(&self.couple.zone()).time());
        let question =
            Words::AskOrKeep(AskOrKeep { episode: id, worded: false, late, steady: false });
        let say = Say::new(to, Lane::Reply, question).named(Slot::Card(id));
        self.say(if to == To::Group { say.replying(message) } else { say });
    }
}
