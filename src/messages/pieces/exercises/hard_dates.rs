//! The pieces of what is said of hard dates.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{HardDateMatter, HardDatePress, HardDateWords};

pub(super) fn hard_date_pieces(words: &HardDateWords, _context: &Context<'_>) -> Pieces {
    match *words {}
}

pub(super) fn hard_date_matter_pieces(matter: &HardDateMatter, _context: &Context<'_>) -> Pieces {
    match *matter {}
}

/// What the label of this button quotes.
pub(super) fn hard_date_label(press: HardDatePress, label: Piece) -> Piece {
    let _ = label;
    match press {}
}
