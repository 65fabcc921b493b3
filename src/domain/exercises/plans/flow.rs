//! How the table runs it, as long as it is a part of `Turn`: goes with its `impl Exercise`.

use chrono::NaiveDate;

use super::{PlanMatter, PlanPress, PlanSlot, PlanWanted, Plans};
use crate::domain::decision::Turn;
use crate::domain::exercises::{Flow, Opened, Pressed};
use crate::domain::flows::partner::Written;
use crate::domain::model::people::Seat;
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;

impl Flow for Plans {
    type Press = PlanPress;
    type Question = PlanWanted;
    type Slot = PlanSlot;
    type Item = PlanMatter;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        turn.open_plans(opened.by);
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<PlanPress>) {
        turn.plan_pressed(pressed.by, pressed.press, pressed.message);
    }

    fn asked_again(turn: &mut Turn<'_>, seat: Seat, question: PlanWanted) {
        turn.ask_plan(seat, question);
    }

    fn answered(turn: &mut Turn<'_>, question: PlanWanted, written: &Written) {
        turn.take_plan(question, written);
    }

    fn reword(
        turn: &mut Turn<'_>,
        seat: Seat,
        question: PlanWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        turn.rewords_plan(seat, question, old, new)
    }

    fn items(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> Vec<PlanMatter> {
        turn.plan_matters(seat, date)
    }

    fn tells_something_new(turn: &Turn<'_>, seat: Seat, _: NaiveDate) -> bool {
        turn.is_plan_untold(seat)
    }

    fn laid(turn: &mut Turn<'_>, seat: Seat, date: NaiveDate) {
        turn.plan_matters_shown(seat, date);
    }

    fn ends(turn: &mut Turn<'_>) {
        turn.close_plans();
    }

    fn was_begun(&self, seat: Seat, _: Tool) -> bool {
        self.were_begun(seat)
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.weight_of_own(seat)
    }
}
