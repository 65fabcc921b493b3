//! The pieces of what is said of reassurances.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{ReassuranceMatter, ReassurancePress, ReassuranceWords};

pub(super) fn reassurance_pieces(words: &ReassuranceWords, _context: &Context<'_>) -> Pieces {
    match *words {}
}

pub(super) fn reassurance_matter_pieces(
    matter: &ReassuranceMatter,
    _context: &Context<'_>,
) -> Pieces {
    match *matter {}
}

/// What the label of this button quotes.
pub(super) fn reassurance_label(press: ReassurancePress, label: Piece) -> Piece {
    let _ = label;
    match press {}
}
