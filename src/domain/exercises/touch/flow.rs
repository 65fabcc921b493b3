//! How the table runs it, as long as it is a part of `Turn`: goes with its `impl Exercise`.

use chrono::NaiveDate;

use super::{TouchLists, TouchMatter, TouchPress, TouchSlot};
use crate::domain::decision::Turn;
use crate::domain::exercise::Nothing;
use crate::domain::exercises::{Flow, Opened, Pressed};
use crate::domain::model::people::Seat;

impl Flow for TouchLists {
    type Press = TouchPress;
    type Question = Nothing;
    type Slot = TouchSlot;
    type Item = TouchMatter;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        turn.open_touch(opened.by);
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<TouchPress>) {
        turn.touch_pressed(pressed.by, pressed.press, pressed.message);
    }

    fn items(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> Vec<TouchMatter> {
        turn.touch_matters(seat, date)
    }

    fn laid(turn: &mut Turn<'_>, seat: Seat, date: NaiveDate) {
        turn.touch_matters_shown(seat, date);
    }
}
