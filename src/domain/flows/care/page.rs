//! The pages of the care card: each in the place of the one before, until it deletes itself.

use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::model::address::To;
use crate::domain::model::care::{CareCard, CarePress};
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::words::Words;

impl Turn<'_> {
    pub fn care_pressed(&mut self, seat: Seat, press: CarePress, message: Option<MessageId>) {
        match press {
            CarePress::Keep(page) => self.keep_care(seat, page),
            // What was typed may stand there by now, with buttons of its own.
            CarePress::Turn(_) if self.couple.held[seat].waits() => {}
            CarePress::Turn(page) if self.couple.care[seat].is_some() => {
                let card = CareCard { keep: true, page };
                self.edit(To::Partner(seat), Slot::Care(seat), Words::Care(card));
            }
            CarePress::Turn(_) => self.stale(To::Partner(seat), message),
        }
    }
}
