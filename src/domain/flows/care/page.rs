//! The pages of the care card: each in the place of the one before, until it deletes itself.

use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::model::address::To;
use crate::domain::model::care::{CarePage, CarePress};
use crate::domain::model::people::{MessageId, Place, Seat};
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
            CarePress::StillRight => self.show_care_page(seat, CarePage::StillRight),
            CarePress::Keep(page) => self.keep_care(seat, page),
            // What was typed may stand there by now, with buttons of its own.
            _ if self.couple.held[seat].waits() => {}
            _ if !lies => self.stale(to, message),
            CarePress::Turn(page) => self.turn_care_to(seat, page),
            CarePress::QuietOn | CarePress::QuietOff => {
                self.switch_quiet_mode(seat, press == CarePress::QuietOn);
                self.turn_care_to(seat, CarePage::Quiet);
            }
            CarePress::Pause => self.pause(seat, Place::Private),
            CarePress::Tidy => self.tidy_up(seat),
            CarePress::Erase => self.erases_own(seat, message),
            CarePress::Leave => self.leave(seat),
        }
    }

    fn turn_care_to(&mut self, seat: Seat, page: CarePage) {
        let card = Words::Care(self.care_card(seat, true, page));
        self.edit(To::Partner(seat), Slot::Care(seat), card);
    }
}
