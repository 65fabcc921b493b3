//! Buttons of exercises, whether exercises are open at all, and their end.

use crate::domain::couple::Couple;
use crate::domain::decision::Turn;
use crate::domain::exercises::{ExercisePress, ExerciseWords, Exercises, Unseen};
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::program::Step;
use crate::domain::words::Words;

impl Couple {
    /// Whether what the card of a step asks for is there: only of what both know already. How the
    /// others stand is private: the first, the sixth with its plans, the eighth. What is done stays so,
    /// else it would show that somebody thought again.
    #[must_use]
    pub fn is_step_done(&self, step: Step) -> bool {
        self.exercises.is_step_done(step)
    }

    /// Whether both have begun, this partner among them: nothing is asked of anybody, nor kept, before
    /// they have agreed to that.
    pub(super) fn exercises_are_open_to(&self, seat: Seat) -> bool {
        self.begun.is_some() && self.is_done(seat)
    }
}

impl Turn<'_> {
    /// A button of an exercise.
    pub fn exercise_pressed(
        &mut self,
        seat: Seat,
        to: To,
        press: ExercisePress,
        message: Option<MessageId>,
    ) {
        let in_vain = !press.opens() && !self.couple.exercises_are_open_to(seat);
        if in_vain || !press.hangs_in(to) {
            return self.stale(to, message);
        }
        match press {
            ExercisePress::Tool(tool) => self.open_tool(seat, to, tool, None, None),
            ExercisePress::Others(step) => {
                self.answer(to, Words::Exercise(ExerciseWords::Others(step)));
            }
            ExercisePress::Harder(tool) => {
                self.answer(to, Words::Exercise(ExerciseWords::Harder(tool)));
            }
            ExercisePress::Neither(step) => self.wants_neither(seat, to, step, message),
            ExercisePress::NotForNow(tool) => self.declines(seat, to, tool, message),
            ExercisePress::NoneForNow(step) => self.declines_either(seat, to, step, message),
            ExercisePress::GoOn => self.ask_again(seat, to, message),
            ExercisePress::Note(date) => self.open_note(seat, date, message),
            press => self.exercise_button_pressed(seat, to, press, message),
        }
    }

    /// The couple ends: nothing stays open, and no word is lost.
    pub fn close_exercises(&mut self) {
        self.end_each_exercise();
        *self.couple.exercises = Exercises::default();
        *self.couple.unseen = Unseen::default();
    }
}
