//! The pages of the care card: each in the place of the one before, until it deletes itself.

use crate::domain::decision::Turn;
use crate::domain::model::address::To;
use crate::domain::model::care::CarePress;
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::say::Slot;
use crate::domain::words::Words;

impl Turn<'_> {
    /// A button of the card, or one that leads to it.
    pub fn care_pressed(
        &mut self,
        seat: Seat,
        place: Place,
        press: CarePress,
        message: Option<MessageId>,
    ) {
        let to = To::Partner(seat);
        let lies = self.couple.care[seat].is_some();
        match press {
            _ if place == Place::Group => self.stale(To::Group, message),
            CarePress::Open => self.show_care(seat),
            CarePress::Keep(page) => self.keep_care(seat, page),
            // What was typed may stand there by now, with buttons of its own.
            _ if self.couple.held[seat].waits() => {}
            _ if !lies => self.stale(to, message),
            CarePress::Turn(page) => {
                let card = Words::Care(self.care_card(true, page));
                self.edit(to, Slot::Care(seat), card);
            }
            CarePress::Leave => self.leave(seat),
        }
    }
}
