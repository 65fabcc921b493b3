//! How the table runs an exercise: one that is a machine of its own ([`Exercise`]) by its events, one
//! that is still a part of `Turn` by what its folder says in `flow.rs`.

use chrono::{DateTime, NaiveDate, Utc};

use super::{ExerciseMatter, Exercises, Waits, Wanted};
use crate::domain::decision::Turn;
use crate::domain::exercise::{Event, Exercise, Nothing, Replied};
use crate::domain::flows::exercises::{Runs, seen};
use crate::domain::flows::partner::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::program::Step;
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::shared::Shared;
use crate::domain::model::tool::Tool;

/// An exercise of the table.
pub(in crate::domain) trait Listed: Sized {
    /// Where it stands.
    fn of(all: &Exercises) -> &Self;
    /// The same, to change it.
    fn of_mut(all: &mut Exercises) -> &mut Shared<Self>;
}

/// A question of an exercise among those of all.
pub(in crate::domain) trait Asked: Into<Wanted> {
    /// If it is one of this exercise's.
    fn of(wanted: Wanted) -> Option<Self>;
}

impl Asked for Nothing {
    fn of(_: Wanted) -> Option<Self> {
        None
    }
}

/// An exercise is opened: as what, where, with which words behind the command.
#[derive(Clone, Debug)]
pub(in crate::domain) struct Opened {
    pub by: Seat,
    pub to: To,
    pub tool: Tool,
    pub words: Option<String>,
    pub message: Option<MessageId>,
}

/// A button of an exercise was pressed.
#[derive(Clone, Copy, Debug)]
pub(in crate::domain) struct Pressed<P> {
    pub by: Seat,
    pub to: To,
    pub press: P,
    pub message: Option<MessageId>,
}

/// What the table asks of each exercise; see [`Exercise`] for what each of it means.
pub(in crate::domain) trait Flow: Listed {
    type Press;
    type Question;
    type Slot;
    type Item: Into<ExerciseMatter>;

    fn opened(turn: &mut Turn<'_>, opened: Opened);
    fn opened_with(_: &mut Turn<'_>, _: Tool, _: &Written) -> bool {
        false
    }
    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<Self::Press>);
    fn asked_again(_: &mut Turn<'_>, _: Seat, _: Self::Question) {}
    fn asked_here(_: &mut Turn<'_>, _: Seat, _: Self::Question) {}
    fn answered(_: &mut Turn<'_>, _: Self::Question, _: &Written) {}
    fn reword(_: &mut Turn<'_>, _: Seat, _: Self::Question, _: &Was, _: &str) -> Rewording {
        Ok(false)
    }
    fn replied(_: &mut Turn<'_>, _: Self::Slot, _: &Written) -> Replied {
        Replied::ToCard
    }
    fn items(_: &Turn<'_>, _: Seat, _: NaiveDate) -> Vec<Self::Item> {
        vec![]
    }
    fn tells_something_new(_: &Turn<'_>, _: Seat, _: NaiveDate) -> bool {
        false
    }
    fn laid(_: &mut Turn<'_>, _: Seat, _: NaiveDate) {}
    fn tick(_: &mut Turn<'_>) {}
    fn group_moved(_: &mut Turn<'_>) {}
    fn ends(_: &mut Turn<'_>) {}
    fn is_step_done(&self, _: Step) -> bool {
        false
    }
    fn asks_here(&self, _: Seat) -> Vec<Self::Question> {
        vec![]
    }
    fn was_begun(&self, _: Seat, _: Tool) -> bool {
        false
    }
    fn may_return(&self) -> bool {
        false
    }
    fn wake_at(&self) -> Option<DateTime<Utc>> {
        None
    }
    fn weight_of_own(&self, _: Seat) -> usize {
        0
    }
    fn weight_of_shared(&self, _: DateTime<Utc>) -> usize {
        0
    }
}

impl<E: Runs> Flow for E {
    type Press = <E as Exercise>::Press;
    type Question = <E as Exercise>::Question;
    type Slot = <E as Exercise>::Slot;
    type Item = <E as Exercise>::Item;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        let Opened { by, to, tool, words, message } = opened;
        turn.happens::<E>(Event::Opened { by, to, tool, words, message });
    }

    fn opened_with(turn: &mut Turn<'_>, tool: Tool, written: &Written) -> bool {
        let written = written.for_exercise();
        turn.runs::<E, _>(|state, cx| state.opens_with(tool, &written, cx))
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<Self::Press>) {
        let Pressed { by, to, press, message } = pressed;
        turn.happens::<E>(Event::Pressed { by, to, press, message });
    }

    fn asked_again(turn: &mut Turn<'_>, by: Seat, question: Self::Question) {
        turn.happens::<E>(Event::AskedAgain { by, question });
    }

    fn asked_here(turn: &mut Turn<'_>, by: Seat, question: Self::Question) {
        turn.happens::<E>(Event::AskedHere { by, question });
    }

    fn answered(turn: &mut Turn<'_>, question: Self::Question, written: &Written) {
        let written = written.for_exercise();
        turn.happens::<E>(Event::Answered { question, written });
    }

    fn reword(
        turn: &mut Turn<'_>,
        by: Seat,
        question: Self::Question,
        old: &Was,
        new: &str,
    ) -> Rewording {
        turn.runs::<E, _>(|state, cx| state.reword(by, question, old, new, cx))
    }

    fn replied(turn: &mut Turn<'_>, slot: Self::Slot, written: &Written) -> Replied {
        let written = written.for_exercise();
        turn.runs::<E, _>(|state, cx| state.replied(slot, &written, cx))
    }

    fn items(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> Vec<Self::Item> {
        let aside = E::Aside::of(&turn.couple.unseen);
        E::of(&turn.couple.exercises).items_with(seat, date, &seen(turn), &aside)
    }

    fn tells_something_new(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> bool {
        let aside = E::Aside::of(&turn.couple.unseen);
        E::of(&turn.couple.exercises).tells_something_new_with(seat, date, &seen(turn), &aside)
    }

    fn laid(turn: &mut Turn<'_>, seat: Seat, date: NaiveDate) {
        turn.happens::<E>(Event::Laid { seat, date });
    }

    fn tick(turn: &mut Turn<'_>) {
        if E::of(&turn.couple.exercises).is_due(turn.now) {
            turn.happens::<E>(Event::Tick);
        }
    }

    fn group_moved(turn: &mut Turn<'_>) {
        turn.happens::<E>(Event::GroupMoved);
    }

    fn ends(turn: &mut Turn<'_>) {
        turn.happens::<E>(Event::Ends);
    }

    fn is_step_done(&self, step: Step) -> bool {
        Exercise::is_step_done(self, step)
    }

    fn asks_here(&self, seat: Seat) -> Vec<Self::Question> {
        Exercise::asks_here(self, seat)
    }

    fn was_begun(&self, seat: Seat, tool: Tool) -> bool {
        Exercise::was_begun(self, seat, tool)
    }

    fn may_return(&self) -> bool {
        Exercise::may_return(self)
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        Exercise::wake_at(self)
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        Exercise::weight_of_own(self, seat)
    }

    fn weight_of_shared(&self, now: DateTime<Utc>) -> usize {
        Exercise::weight_of_shared(self, now)
    }
}
