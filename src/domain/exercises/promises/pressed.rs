//! What each button does.

use super::words::{PromiseClosing, PromiseWords};
use super::{Hand, PromiseEnd, PromisePress, Promises};
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};

/// What becomes of a press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Handled {
    /// All is said.
    Done,
    /// The message asked for it: its buttons go.
    Answered,
    /// It came too late.
    Stale,
}

impl Hand<'_, '_, Promises> {
    pub(super) fn pressed(
        &mut self,
        seat: Seat,
        to: To,
        press: PromisePress,
        message: Option<MessageId>,
    ) {
        match self.handle_press(seat, to, press) {
            Handled::Done => {}
            Handled::Answered => {
                self.stale(to, message);
                self.silent();
            }
            Handled::Stale => self.stale(to, message),
        }
    }

    fn handle_press(&mut self, seat: Seat, to: To, press: PromisePress) -> Handled {
        match press {
            PromisePress::At(which, time) => self.time_promise_by_button(seat, which, time),
            PromisePress::Right(which, by) | PromisePress::By(which, by) => {
                self.promise_is_by_then(seat, which, by)
            }
            PromisePress::AnotherTime(which) => self.promise_is_by_another_time(seat, which),
            PromisePress::LetTimeBe(which) => self.let_promise_time_be(seat, which),
            PromisePress::LetBe => self.let_promise_be(seat),
            PromisePress::ToUs(number) => self.address_promise(seat, number, true),
            PromisePress::ForMe(number) => self.address_promise(seat, number, false),
            PromisePress::Remind(number, wanted) => self.remind_of_promise(seat, number, wanted),
            PromisePress::ChangeTime(number) => self.change_promise(seat, number),
            PromisePress::TakeBack(number) | PromisePress::Stop(number) => {
                self.take_promise_back(seat, number)
            }
            PromisePress::Pages => self.show_promises(seat, None),
            PromisePress::Next(number) => self.show_promises(seat, Some(number)),
            PromisePress::Kept(due) => self.promise_kept(seat, due),
            PromisePress::NotKept(due) => self.promise_not_kept(seat, due),
            PromisePress::TellNow(due) => self.tell_of_promise(seat, due),
            PromisePress::Told(due) => {
                self.close_missed_promise(seat, due, PromiseEnd::Told, PromiseClosing::Told)
            }
            PromisePress::Repair(due) => self.repair_promise(seat, due),
            PromisePress::Drop(due) => self.drop_promise(seat, due),
            PromisePress::Again(number) => self.promise_again(seat, number),
            PromisePress::Noticed(number) => self.notice_promise(seat, number),
            PromisePress::Differently(number) => self.see_promise_differently(seat, number),
            PromisePress::FiveActions => {
                self.answer(to, PromiseWords::FiveActions);
                Handled::Done
            }
            PromisePress::SetsBack => self.show_what_sets_back(seat),
        }
    }
}
