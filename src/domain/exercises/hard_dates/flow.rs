//! How the table runs it, as long as it is a part of `Turn`: goes with its `impl Exercise`.

use chrono::NaiveDate;

use super::{HardDateMatter, HardDatePress, HardDateSlot, HardDateWanted, HardDates};
use crate::domain::decision::Turn;
use crate::domain::exercises::{Flow, Opened, Pressed};
use crate::domain::flows::partner::Written;
use crate::domain::model::people::Seat;
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;

impl Flow for HardDates {
    type Press = HardDatePress;
    type Question = HardDateWanted;
    type Slot = HardDateSlot;
    type Item = HardDateMatter;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        turn.open_hard_dates(opened.by);
    }

    fn opened_with(turn: &mut Turn<'_>, _: Tool, written: &Written) -> bool {
        turn.take(HardDateWanted::Day.into(), written);
        true
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<HardDatePress>) {
        turn.hard_date_pressed(pressed.by, pressed.press, pressed.message);
    }

    fn asked_again(turn: &mut Turn<'_>, seat: Seat, question: HardDateWanted) {
        turn.ask_hard_date(seat, question);
    }

    fn answered(turn: &mut Turn<'_>, question: HardDateWanted, written: &Written) {
        turn.take_hard_date(question, written);
    }

    fn reword(
        turn: &mut Turn<'_>,
        seat: Seat,
        question: HardDateWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        turn.rewords_hard_date(seat, question, old, new)
    }

    fn items(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> Vec<HardDateMatter> {
        turn.hard_date_matters(seat, date)
    }

    fn tells_something_new(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> bool {
        !turn.hard_date_matters(seat, date).is_empty()
    }

    fn laid(turn: &mut Turn<'_>, seat: Seat, date: NaiveDate) {
        turn.hard_date_matters_shown(seat, date);
    }

    fn tick(turn: &mut Turn<'_>) {
        turn.go_on_with_hard_dates();
    }

    fn ends(turn: &mut Turn<'_>) {
        turn.close_hard_dates();
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.weight_of_own(seat)
    }
}
