//! How the table runs it, as long as it is a part of `Turn`: goes with its `impl Exercise`.

use chrono::{DateTime, Utc};

use super::{ForgivenessPress, ForgivenessSlot, ForgivenessWanted, Forgiving};
use crate::domain::decision::Turn;
use crate::domain::exercise::Nothing;
use crate::domain::exercises::{Flow, Opened, Pressed};
use crate::domain::flows::partner::Written;
use crate::domain::model::people::Seat;
use crate::domain::model::rewording::{Rewording, Was};

impl Flow for Forgiving {
    type Press = ForgivenessPress;
    type Question = ForgivenessWanted;
    type Slot = ForgivenessSlot;
    type Item = Nothing;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        turn.open_forgiveness(opened.by);
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<ForgivenessPress>) {
        turn.forgiveness_pressed(pressed.by, pressed.press, pressed.message);
    }

    fn asked_again(turn: &mut Turn<'_>, seat: Seat, question: ForgivenessWanted) {
        turn.ask_forgiveness(seat, question);
    }

    fn answered(turn: &mut Turn<'_>, question: ForgivenessWanted, written: &Written) {
        turn.take_forgiveness(question, written);
    }

    fn reword(
        turn: &mut Turn<'_>,
        seat: Seat,
        question: ForgivenessWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        turn.rewords_forgiveness(seat, question, old, new)
    }

    fn tick(turn: &mut Turn<'_>) {
        turn.go_on_with_forgiveness();
    }

    fn ends(turn: &mut Turn<'_>) {
        turn.close_forgiveness();
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.wake_at()
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.weight_of_own(seat)
    }
}
