//! How the table runs it, as long as it is a part of `Turn`: goes with its `impl Exercise`.

use chrono::{DateTime, Utc};

use super::{TALKS_OF_A_STEP, TalkPress, TalkSlot, TalkWanted, Talks};
use crate::domain::decision::Turn;
use crate::domain::exercise::{Nothing, Replied};
use crate::domain::exercises::{Flow, Opened, Pressed};
use crate::domain::flows::partner::Written;
use crate::domain::model::people::Seat;
use crate::domain::model::program::Step;
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;

impl Flow for Talks {
    type Press = TalkPress;
    type Question = TalkWanted;
    type Slot = TalkSlot;
    type Item = Nothing;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        let Opened { by, to, tool, words, message } = opened;
        if tool == Tool::Break {
            turn.open_break(by, to, message);
        } else {
            turn.open_talks(by, to, words, message);
        }
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<TalkPress>) {
        let Pressed { by, to, press, message } = pressed;
        turn.talk_pressed(by, to, press, message);
    }

    fn asked_again(turn: &mut Turn<'_>, seat: Seat, question: TalkWanted) {
        turn.ask_talk(seat, question);
    }

    fn asked_here(turn: &mut Turn<'_>, _: Seat, question: TalkWanted) {
        if let TalkWanted::Card(number) = question {
            turn.lay_talk_ahead(number);
            if turn.couple.exercises.talks.goes_on(number) {
                turn.lay_course();
            }
        }
    }

    fn answered(turn: &mut Turn<'_>, question: TalkWanted, written: &Written) {
        turn.take_talk(question, written);
    }

    fn reword(
        turn: &mut Turn<'_>,
        seat: Seat,
        question: TalkWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        turn.rewords_heard(seat, question, old, new)
    }

    fn replied(_: &mut Turn<'_>, slot: TalkSlot, _: &Written) -> Replied {
        match slot {
            TalkSlot::Break(_) => Replied::NothingAsked,
            TalkSlot::Offer(_) => Replied::ToCard,
        }
    }

    fn tick(turn: &mut Turn<'_>) {
        turn.go_on_with_talks();
    }

    fn group_moved(turn: &mut Turn<'_>) {
        turn.lay_talks_again();
    }

    fn ends(turn: &mut Turn<'_>) {
        turn.close_talks();
    }

    fn is_step_done(&self, step: Step) -> bool {
        step == Step::Conversations && self.closed >= TALKS_OF_A_STEP
    }

    fn asks_here(&self, _: Seat) -> Vec<TalkWanted> {
        self.asked_here().collect()
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
