//! How the table runs it, as long as it is a part of `Turn`: goes with its `impl Exercise`.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Kind, ProposalMatter, ProposalPress, ProposalSlot, ProposalWanted, Proposals};
use crate::domain::decision::Turn;
use crate::domain::exercises::{Flow, Opened, Pressed};
use crate::domain::flows::partner::Written;
use crate::domain::model::people::Seat;
use crate::domain::model::program::Step;
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;

impl Flow for Proposals {
    type Press = ProposalPress;
    type Question = ProposalWanted;
    type Slot = ProposalSlot;
    type Item = ProposalMatter;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        if opened.tool == Tool::Measures {
            turn.open_measures(opened.by);
        } else {
            turn.open_agreement(opened.by, opened.to);
        }
    }

    fn opened_with(turn: &mut Turn<'_>, tool: Tool, written: &Written) -> bool {
        let kind = if tool == Tool::Measures { Kind::Measure } else { Kind::Clause };
        turn.begin_proposal_with(kind, written);
        true
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<ProposalPress>) {
        turn.proposal_pressed(pressed.by, pressed.press, pressed.message);
    }

    fn asked_again(turn: &mut Turn<'_>, seat: Seat, question: ProposalWanted) {
        turn.ask_proposal(seat, question);
    }

    fn answered(turn: &mut Turn<'_>, question: ProposalWanted, written: &Written) {
        turn.take_proposal(question, written);
    }

    fn reword(
        turn: &mut Turn<'_>,
        seat: Seat,
        _: ProposalWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        turn.rewords_proposal(seat, old, new)
    }

    fn items(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> Vec<ProposalMatter> {
        turn.proposal_matters(seat, date)
    }

    fn tells_something_new(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> bool {
        turn.has_untold_proposals(seat, date)
    }

    fn laid(turn: &mut Turn<'_>, seat: Seat, date: NaiveDate) {
        turn.proposal_matters_shown(seat, date);
    }

    fn tick(turn: &mut Turn<'_>) {
        turn.go_on_with_proposals();
    }

    fn ends(turn: &mut Turn<'_>) {
        turn.close_proposals();
    }

    fn is_step_done(turn: &Turn<'_>, step: Step) -> bool {
        match step {
            Step::Transparency => turn.couple.measures_done(),
            Step::Agreement => turn.couple.agreement_done(),
            _ => false,
        }
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.wake_at()
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.weight_of_own(seat)
    }

    fn weight_of_shared(&self, _: DateTime<Utc>) -> usize {
        self.weight_of_shared()
    }
}
