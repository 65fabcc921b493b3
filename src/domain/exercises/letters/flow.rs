//! How the table runs it, as long as it is a part of `Turn`: goes with its `impl Exercise`.

use chrono::{DateTime, NaiveDate, Utc};

use super::{LetterKind, LetterMatter, LetterPress, LetterWanted, Letters};
use crate::domain::decision::Turn;
use crate::domain::exercise::Nothing;
use crate::domain::exercises::{Flow, Opened, Pressed};
use crate::domain::flows::partner::Written;
use crate::domain::model::people::Seat;
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;

impl Flow for Letters {
    type Press = LetterPress;
    type Question = LetterWanted;
    type Slot = Nothing;
    type Item = LetterMatter;

    fn opened(turn: &mut Turn<'_>, opened: Opened) {
        match opened.tool {
            Tool::Apology => turn.open_apology(opened.by),
            Tool::Tell => turn.open_telling(opened.by, opened.words),
            _ => turn.open_letters(opened.by),
        }
    }

    fn opened_with(turn: &mut Turn<'_>, tool: Tool, written: &Written) -> bool {
        if tool == Tool::Tell {
            return false;
        }
        turn.open_letter_with(tool, written);
        true
    }

    fn pressed(turn: &mut Turn<'_>, pressed: Pressed<LetterPress>) {
        turn.letter_pressed(pressed.by, pressed.press, pressed.message);
    }

    fn asked_again(turn: &mut Turn<'_>, seat: Seat, question: LetterWanted) {
        turn.ask_letter(seat, question);
    }

    fn answered(turn: &mut Turn<'_>, question: LetterWanted, written: &Written) {
        turn.take_letter(question, written);
    }

    fn reword(
        turn: &mut Turn<'_>,
        seat: Seat,
        question: LetterWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        turn.rewords_letter(seat, question, old, new)
    }

    fn items(turn: &Turn<'_>, seat: Seat, date: NaiveDate) -> Vec<LetterMatter> {
        turn.letter_matters(seat, date)
    }

    fn tells_something_new(turn: &Turn<'_>, seat: Seat, _: NaiveDate) -> bool {
        turn.has_untold_letters(seat)
    }

    fn laid(turn: &mut Turn<'_>, seat: Seat, date: NaiveDate) {
        turn.letter_matters_shown(seat, date);
    }

    fn tick(turn: &mut Turn<'_>) {
        turn.go_on_with_letters();
    }

    fn ends(turn: &mut Turn<'_>) {
        turn.close_letters();
    }

    fn was_begun(&self, seat: Seat, tool: Tool) -> bool {
        match tool {
            Tool::Apology => self.were_begun(seat, LetterKind::Apology),
            Tool::Letter => self.were_begun(seat, LetterKind::Hurt),
            _ => false,
        }
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
