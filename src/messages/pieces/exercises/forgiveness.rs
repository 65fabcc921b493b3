//! The pieces of what is said of forgiveness.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{ForgivenessMatter, ForgivenessPress, ForgivenessWords};

pub(super) fn forgiveness_pieces(words: &ForgivenessWords, _context: &Context<'_>) -> Pieces {
    match *words {}
}

pub(super) fn forgiveness_matter_pieces(
    matter: &ForgivenessMatter,
    _context: &Context<'_>,
) -> Pieces {
    match *matter {}
}

/// What the label of this button quotes.
pub(super) fn forgiveness_label(press: ForgivenessPress, label: Piece) -> Piece {
    let _ = label;
    match press {}
}
