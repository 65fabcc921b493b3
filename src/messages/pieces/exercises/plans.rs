//! The pieces of what is said of plans.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{PlanMatter, PlanPress, PlanWords};

pub(super) fn plan_pieces(words: &PlanWords, _context: &Context<'_>) -> Pieces {
    match *words {}
}

pub(super) fn plan_matter_pieces(matter: &PlanMatter, _context: &Context<'_>) -> Pieces {
    match *matter {}
}

/// What the label of this button quotes.
pub(super) fn plan_label(press: PlanPress, label: Piece) -> Piece {
    let _ = label;
    match press {}
}
