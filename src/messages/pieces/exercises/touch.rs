//! The pieces of what is said of touch.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{TouchMatter, TouchPress, TouchWords};

pub(super) fn touch_pieces(words: &TouchWords, _context: &Context<'_>) -> Pieces {
    match *words {}
}

pub(super) fn touch_matter_pieces(matter: &TouchMatter, _context: &Context<'_>) -> Pieces {
    match *matter {}
}

/// What the label of this button quotes.
pub(super) fn touch_label(press: TouchPress, label: Piece) -> Piece {
    let _ = label;
    match press {}
}
