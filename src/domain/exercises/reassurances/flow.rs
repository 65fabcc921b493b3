//! How the table runs it, as long as it is a part of `Turn`: goes with its `impl Exercise`.

use chrono::{DateTime, Utc};

use super::{ReassurancePress, ReassuranceSlot, ReassuranceWanted, Reassurances};
use crate::domain::decision::Turn;
use crate::domain::exercise::Nothing;
use crate::domain::exercises::{Flow, Opened, Pressed};
use crate::domain::flows::partner::Written;
use crate::domain::model::people::Seat;
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;

impl Flow for Reassurances {
    type Press = ReassurancePress;
    type Question = ReassuranceWanted;
    type Slot = ReassuranceSlot;
    type Item = Nothing;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        turn.open_reassurances(opened.by);
    }

    fn opened_with(turn: &mut Turn<'_>, _: Tool, written: &Written) -> bool {
        turn.take(ReassuranceWanted::Words.into(), written);
        true
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<ReassurancePress>) {
        turn.reassurance_pressed(pressed.by, pressed.press, pressed.message);
    }

    fn asked_again(turn: &mut Turn<'_>, seat: Seat, question: ReassuranceWanted) {
        turn.ask_reassurance(seat, question);
    }

    fn answered(turn: &mut Turn<'_>, question: ReassuranceWanted, written: &Written) {
        turn.take_reassurance(question, written);
    }

    fn reword(
        turn: &mut Turn<'_>,
        seat: Seat,
        _: ReassuranceWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        turn.rewords_reassurance(seat, old, new)
    }

    fn tick(turn: &mut Turn<'_>) {
        turn.go_on_with_reassurances();
    }

    fn ends(turn: &mut Turn<'_>) {
        turn.close_reassurances();
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.wake_at()
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.weight_of_own(seat)
    }
}
