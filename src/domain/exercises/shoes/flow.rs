//! How the table runs it, as long as it is a part of `Turn`: goes with its `impl Exercise`.

use chrono::{DateTime, NaiveDate, Utc};

use super::{InYourShoes, ShoesMatter, ShoesPress, ShoesWanted};
use crate::domain::decision::Turn;
use crate::domain::exercise::Nothing;
use crate::domain::exercises::{Flow, Opened, Pressed};
use crate::domain::flows::partner::Written;
use crate::domain::model::people::Seat;
use crate::domain::model::program::Step;
use crate::domain::model::rewording::{Rewording, Was};

impl Flow for InYourShoes {
    type Press = ShoesPress;
    type Question = ShoesWanted;
    type Slot = Nothing;
    type Item = ShoesMatter;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        turn.open_shoes(opened.by);
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<ShoesPress>) {
        turn.shoes_pressed(pressed.by, pressed.press, pressed.message);
    }

    fn asked_again(turn: &mut Turn<'_>, seat: Seat, question: ShoesWanted) {
        turn.ask_shoes(seat, question);
    }

    fn answered(turn: &mut Turn<'_>, question: ShoesWanted, written: &Written) {
        turn.take_shoes(question, written);
    }

    fn reword(
        turn: &mut Turn<'_>,
        seat: Seat,
        question: ShoesWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        turn.rewords_shoes(seat, question, old, new)
    }

    fn items(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> Vec<ShoesMatter> {
        turn.shoes_matters(seat, date)
    }

    fn tells_something_new(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> bool {
        turn.has_untold_shoes(seat, date)
    }

    fn laid(turn: &mut Turn<'_>, seat: Seat, date: NaiveDate) {
        turn.shoes_matters_shown(seat, date);
    }

    fn tick(turn: &mut Turn<'_>) {
        turn.go_on_with_shoes();
    }

    fn ends(turn: &mut Turn<'_>) {
        turn.close_shoes();
    }

    fn is_step_done(turn: &Turn<'_>, step: Step) -> bool {
        step == Step::Empathy && turn.shoes_done()
    }

    fn may_return(&self) -> bool {
        self.may_return()
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.wake_at()
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.weight_of_own(seat)
    }
}
