//! The pieces of what is said of questions.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{QuestionMatter, QuestionPress, QuestionWords};

pub(super) fn question_pieces(words: &QuestionWords, _context: &Context<'_>) -> Pieces {
    match *words {}
}

pub(super) fn question_matter_pieces(matter: &QuestionMatter, _context: &Context<'_>) -> Pieces {
    match *matter {}
}

/// What the label of this button quotes.
pub(super) fn question_label(press: QuestionPress, label: Piece) -> Piece {
    let _ = label;
    match press {}
}
