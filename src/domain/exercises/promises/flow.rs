//! How the table runs it, as long as it is a part of `Turn`: goes with its `impl Exercise`.

use chrono::{DateTime, NaiveDate, Utc};

use super::{PromiseAsks, PromiseMatter, PromisePress, PromiseSlot, PromiseWanted, Promises};
use crate::domain::decision::Turn;
use crate::domain::exercise::Replied;
use crate::domain::exercises::{Flow, Opened, Pressed};
use crate::domain::flows::partner::Written;
use crate::domain::model::people::Seat;
use crate::domain::model::program::Step;
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;

impl Flow for Promises {
    type Press = PromisePress;
    type Question = PromiseWanted;
    type Slot = PromiseSlot;
    type Item = PromiseMatter;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        let Opened { by, to, words, message, .. } = opened;
        turn.open_promises(by, to, words, message);
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<PromisePress>) {
        let Pressed { by, to, press, message } = pressed;
        turn.promise_pressed(by, to, press, message);
    }

    fn asked_again(turn: &mut Turn<'_>, seat: Seat, question: PromiseWanted) {
        turn.ask_promise(seat, question);
    }

    fn asked_here(turn: &mut Turn<'_>, seat: Seat, question: PromiseWanted) {
        match question {
            PromiseWanted::Time(which) => turn.ask_promise_time(seat, which, PromiseAsks::First),
            PromiseWanted::Here => turn.ask_for_promise_here(seat, None),
            _ => {}
        }
    }

    fn answered(turn: &mut Turn<'_>, question: PromiseWanted, written: &Written) {
        turn.take_promise(question, written);
    }

    fn reword(
        turn: &mut Turn<'_>,
        seat: Seat,
        _: PromiseWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        turn.rewords_promise(seat, old, new)
    }

    fn replied(turn: &mut Turn<'_>, slot: PromiseSlot, written: &Written) -> Replied {
        let own_line = matches!(slot, PromiseSlot::Line(_) | PromiseSlot::Seam(_));
        if turn.retimes_promise(slot, written) || own_line {
            Replied::Taken
        } else {
            Replied::ToCard
        }
    }

    fn items(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> Vec<PromiseMatter> {
        turn.promise_matters(seat, date)
    }

    fn tells_something_new(turn: &Turn<'_>, seat: Seat, _: NaiveDate) -> bool {
        turn.has_unasked_promise(seat)
    }

    fn laid(turn: &mut Turn<'_>, seat: Seat, date: NaiveDate) {
        turn.promise_matters_shown(seat, date);
    }

    fn tick(turn: &mut Turn<'_>) {
        turn.go_on_with_promises();
    }

    fn group_moved(turn: &mut Turn<'_>) {
        turn.lay_promises_again();
    }

    fn ends(turn: &mut Turn<'_>) {
        turn.close_promises();
    }

    fn is_step_done(turn: &Turn<'_>, step: Step) -> bool {
        step == Step::Actions && turn.couple.promises_done()
    }

    fn asks_here(&self, seat: Seat) -> Vec<PromiseWanted> {
        self.asked_here(seat).collect()
    }

    fn was_begun(&self, seat: Seat, _: Tool) -> bool {
        self.were_begun(seat)
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.wake_at()
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.weight_of_own(seat)
    }

    fn weight_of_shared(&self, now: DateTime<Utc>) -> usize {
        self.weight_of_shared(now)
    }
}
