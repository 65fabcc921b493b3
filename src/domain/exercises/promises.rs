//! Small promises with a time, to us or for oneself (PRODUCT §6, step 4).
//!
//! A promise is in one of these states; each variant holds its own data:
//!
//! | state | what happened | leads to |
//! |---|---|---|
//! | [`Draft`] without a time | words came, no time could be read in them | a time: typed, or a button |
//! | [`Draft`] with a time | in private: to us, or for me? | **To us**, **For me**, **Take it back** |
//! | [`Course::Once`] | it stands until its time; asked on at most two evenings after it | **Kept**, **Not kept**; before its time **Change the time**, **Take it back** |
//! | [`Course::NotKept`] | it didn't happen | to us: **Tell now**, **I've told them**, **Repair it**, **Drop it**; for me: **Again**, **Drop it** |
//! | [`Course::Daily`] | it stands each day; each evening asks for its own day | the same for one day; **Stop it** |
//! | [`Kept`] | a gold seam: its line in the group | **I noticed**, **I saw it differently** |
//!
//! What is typed in the group is to us at once. What is to us has a line in the group, which is
//! edited as long as its time has not come. From then on nothing of it reaches the other but a gold
//! seam, or what its author tells with **Tell now**. What is for oneself is seen by nobody else.
//!
//! So that nobody can count another's, there are two kinds of numbers: those of one's own, which
//! name a promise in private, and those of lines in the group.

mod after;
mod asking;
mod card;
mod flow;
mod making;
mod noticing;
mod pages;
mod press;
mod reminding;
mod room;
mod slot;
mod standing;
mod state;
mod sums;
mod timing;
mod words;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::domain::decision::{Toast, Turn};
use crate::domain::flows::partner::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::record::Entry;
use crate::domain::words::Words;

pub use card::{PromiseBy, PromiseCard, PromiseView};
pub use press::{PromiseDue, PromisePress, PromiseTime, PromiseWhich};
pub use slot::{PromiseSlot, PromiseWanted};
pub use state::{PromiseEnd, Promises};
pub use words::{PromiseAsks, PromiseClosing, PromiseMatter, PromiseWords};

use super::words::ExerciseWords;

/// So many to us stand ahead at most, of one person; and so many for oneself.
const OPEN_AT_MOST: usize = 10;

fn said(words: PromiseWords) -> Words {
    Words::Exercise(ExerciseWords::Promise(words))
}

impl Turn<'_> {
    fn promises(&mut self) -> &mut Promises {
        &mut self.couple.exercises.promises
    }

    /// `/promise`, with or without words: `/promise home by 7 tomorrow`
    pub(super) fn open_promises(
        &mut self,
        seat: Seat,
        to: To,
        words: Option<String>,
        message: Option<MessageId>,
    ) {
        match (words, to) {
            // What can't be shown there is not made there.
            (_, To::Group) if !self.couple.group_is_open() => {}
            (Some(words), To::Group) => self.promise_here(seat, &words, message),
            (None, To::Group) => self.ask_for_promise_here(seat, message),
            (Some(words), _) => self.promise_in_private(seat, &words, None),
            (None, _) => self.ask_promise(seat, PromiseWanted::Words),
        }
    }

    /// A button of theirs.
    pub(super) fn promise_pressed(
        &mut self,
        seat: Seat,
        to: To,
        press: PromisePress,
        message: Option<MessageId>,
    ) {
        let done = match press {
            PromisePress::At(which, time) => self.time_promise_by_button(seat, which, time),
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
                self.answer(to, said(PromiseWords::FiveActions));
                Pressed::Done
            }
            PromisePress::SetsBack => self.show_what_sets_back(seat),
        };
        match done {
            Pressed::Done => {}
            Pressed::Answered => {
                self.stale(to, message);
                self.toast(Toast::Silent);
            }
            Pressed::Stale => self.stale(to, message),
        }
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_promise(&mut self, seat: Seat, wanted: PromiseWanted) {
        match wanted {
            PromiseWanted::Words | PromiseWanted::Here => self.ask_for_promise(seat),
            PromiseWanted::Time(which) => self.ask_promise_time(seat, which, PromiseAsks::First),
            PromiseWanted::Whom(number) => self.ask_promise_whom(seat, number),
            PromiseWanted::Repair(due) => self.ask_what_mends(seat, due),
        }
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_promise(&mut self, wanted: PromiseWanted, written: &Written) {
        let seat = written.by;
        match wanted {
            PromiseWanted::Words => self.promise_in_private(seat, &written.text, None),
            PromiseWanted::Here => self.promise_here(seat, &written.text, Some(written.message)),
            PromiseWanted::Time(which) => self.take_promise_time(which, written),
            PromiseWanted::Whom(number) => self.ask_promise_whom(seat, number),
            PromiseWanted::Repair(due) => {
                let due = self.missed_promise(seat, due).map(|_| due);
                self.promise_in_private(seat, &written.text, due);
            }
        }
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_promises(&mut self) {
        let now = self.now;
        self.promises().let_go_of_old(now);
        self.remind_of_promises();
    }

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn promise_matters(&self, seat: Seat, date: NaiveDate) -> Vec<PromiseMatter> {
        let due = self.promise_matter(seat, date);
        let sets_back = self.tells_what_sets_back(seat, date).then_some(PromiseMatter::SetsBack);
        due.into_iter().chain(sets_back).collect()
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn promise_matters_shown(&mut self, seat: Seat, date: NaiveDate) {
        self.promise_was_asked_for(seat, date);
        if self.tells_what_sets_back(seat, date) {
            self.promises().sets_back[seat] = state::Told::On(date);
        }
    }

    /// The group's messages have new numbers: what lies open there is laid anew.
    pub(super) fn lay_promises_again(&mut self) {
        self.lay_promise_questions_again();
        self.lay_seams_again();
    }

    /// The couple ends: nothing stays open, and no word is lost.
    pub(super) fn close_promises(&mut self) {
        for promise in std::mem::take(&mut self.promises().open) {
            let by = promise.by;
            self.keep(by, promise.ended(self.now, PromiseEnd::Dropped));
        }
        // What was not promised yet is nobody's but its author's.
        for draft in std::mem::take(&mut self.promises().drafts) {
            self.keep(draft.by, Entry::Diary { words: draft.words });
        }
    }
}

/// What becomes of a press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pressed {
    /// All is said.
    Done,
    /// The message asked for it: its buttons go.
    Answered,
    /// It came too late.
    Stale,
}
