//! How the table runs it, as long as it is a part of `Turn`: goes with its `impl Exercise`.

use chrono::{DateTime, NaiveDate, Utc};

use super::{QuestionMatter, QuestionPress, QuestionSlot, QuestionWanted, Questions};
use crate::domain::decision::Turn;
use crate::domain::exercises::{Flow, Opened, Pressed};
use crate::domain::flows::partner::Written;
use crate::domain::model::people::Seat;
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;

impl Flow for Questions {
    type Press = QuestionPress;
    type Question = QuestionWanted;
    type Slot = QuestionSlot;
    type Item = QuestionMatter;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        turn.open_questions(opened.by, opened.words);
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<QuestionPress>) {
        turn.question_pressed(pressed.by, pressed.press, pressed.message);
    }

    fn asked_again(turn: &mut Turn<'_>, seat: Seat, question: QuestionWanted) {
        turn.ask_question(seat, question);
    }

    fn answered(turn: &mut Turn<'_>, question: QuestionWanted, written: &Written) {
        turn.take_question(question, written);
    }

    fn reword(
        turn: &mut Turn<'_>,
        seat: Seat,
        question: QuestionWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        turn.rewords_question(seat, question, old, new)
    }

    fn items(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> Vec<QuestionMatter> {
        turn.question_matters(seat, date)
    }

    fn tells_something_new(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> bool {
        turn.has_untold_questions(seat, date)
    }

    fn laid(turn: &mut Turn<'_>, seat: Seat, date: NaiveDate) {
        turn.question_matters_shown(seat, date);
    }

    fn tick(turn: &mut Turn<'_>) {
        turn.go_on_with_questions();
    }

    fn ends(turn: &mut Turn<'_>) {
        turn.close_questions();
    }

    fn was_begun(&self, seat: Seat, _: Tool) -> bool {
        self.were_begun(seat)
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.wake_at()
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.weight_of_own(seat)
    }
}
