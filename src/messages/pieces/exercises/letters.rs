//! The pieces of what is said of letters.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{LetterMatter, LetterPress, LetterWords};

pub(super) fn letter_pieces(words: &LetterWords, _context: &Context<'_>) -> Pieces {
    match *words {}
}

pub(super) fn letter_matter_pieces(matter: &LetterMatter, _context: &Context<'_>) -> Pieces {
    match *matter {}
}

/// What the label of this button quotes.
pub(super) fn letter_label(press: LetterPress, label: Piece) -> Piece {
    let _ = label;
    match press {}
}
