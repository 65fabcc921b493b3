//! What the other answers in the group, below the line of a hard moment: it is read there, and not kept.

use super::Turn;
use crate::domain::couple::slot::Slot;
use crate::domain::couple::trigger::Request;
use crate::domain::model::people::Seat;

impl Turn<'_> {
    /// Whether that is said to the one who has a hard moment, below its line or its card in the group: then
    /// nothing more is asked, and its author finds it there. It may be a voice as well. Who has the moment
    /// themselves only talks on; and once it is over, its card takes nothing any more.
    pub fn reassures(&mut self, seat: Seat, slot: &Slot) -> bool {
        let (Slot::CalmLine(id) | Slot::Card(id)) = *slot else { return false };
        let others = self.is_moment_of(seat.other(), id);
        if others {
            self.is_reassured_in_group(id);
        }
        others
    }

    /// Whether that is an open moment of this partner's.
    pub fn is_moment_of(&self, seat: Seat, id: u64) -> bool {
        self.episode(id).is_some_and(|moment| moment.by == seat)
    }

    fn is_reassured_in_group(&mut self, id: u64) {
        let Some(moment) = self.couple.triggers.find(id) else { return };
        if moment.reassured {
            return;
        }
        match moment.request {
            Request::Asked { reply, .. } => {
                moment.request = Request::answered(reply);
                moment.reassured = true;
                self.show_nudge(id);
            }
            Request::Asleep | Request::Morning(_) => moment.reassured = true,
            Request::Choosing
            | Request::Steadying { .. }
            | Request::AskNow { .. }
            | Request::Kept
            | Request::Nobody
            | Request::Enough => {}
        }
    }
}
