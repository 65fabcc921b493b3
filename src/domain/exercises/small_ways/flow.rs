//! How the table runs it, as long as it is a part of `Turn`: goes with its `impl Exercise`.

use chrono::NaiveDate;

use super::{SmallWays, SmallWaysMatter, SmallWaysPress, SmallWaysSlot};
use crate::domain::decision::Turn;
use crate::domain::exercise::Nothing;
use crate::domain::exercises::{Flow, Opened, Pressed};
use crate::domain::model::people::Seat;

impl Flow for SmallWays {
    type Press = SmallWaysPress;
    type Question = Nothing;
    type Slot = SmallWaysSlot;
    type Item = SmallWaysMatter;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        turn.open_small_ways(opened.by);
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<SmallWaysPress>) {
        turn.small_ways_pressed(pressed.by, pressed.press);
    }

    fn items(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> Vec<SmallWaysMatter> {
        turn.small_ways_matters(seat, date)
    }

    fn laid(turn: &mut Turn<'_>, seat: Seat, date: NaiveDate) {
        turn.small_ways_matters_shown(seat, date);
    }
}
