//! The pieces of what is said of small ways.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{SmallWaysMatter, SmallWaysPress, SmallWaysWords};

pub(super) fn small_ways_pieces(words: &SmallWaysWords, _context: &Context<'_>) -> Pieces {
    match *words {}
}

pub(super) fn small_ways_matter_pieces(matter: &SmallWaysMatter, _context: &Context<'_>) -> Pieces {
    match *matter {}
}

/// What the label of this button quotes.
pub(super) fn small_ways_label(press: SmallWaysPress, label: Piece) -> Piece {
    let _ = label;
    match press {}
}
