//! An edit of words that an exercise took: as long as nobody else was shown them, they change.

use super::Wanted;
use crate::domain::decision::Turn;
use crate::domain::model::people::Seat;
use crate::domain::model::rewording::{Rewording, Was};

impl Turn<'_> {
    /// Whether the words that were taken are the new ones by now.
    pub fn rewords(&mut self, seat: Seat, wanted: Wanted, old: &Was, new: &str) -> Rewording {
        match wanted {
            Wanted::Letter(wanted) => self.rewords_letter(seat, wanted, old, new),
            Wanted::Proposal(_) => self.rewords_proposal(seat, old, new),
            Wanted::Question(wanted) => self.rewords_question(seat, wanted, old, new),
            Wanted::Talk(wanted) => self.rewords_heard(seat, wanted, old, new),
            Wanted::Promise(_) => self.rewords_promise(seat, old, new),
            Wanted::Plan(wanted) => self.rewords_plan(seat, wanted, old, new),
            Wanted::Reassurance(_) => self.rewords_reassurance(seat, old, new),
            Wanted::HardDate(wanted) => self.rewords_hard_date(seat, wanted, old, new),
            Wanted::Shoes(wanted) => self.rewords_shoes(seat, wanted, old, new),
            Wanted::Forgiveness(wanted) => self.rewords_forgiveness(seat, wanted, old, new),
        }
    }
}
