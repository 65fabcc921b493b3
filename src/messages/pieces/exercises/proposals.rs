//! The pieces of what is said of proposals.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{ProposalMatter, ProposalPress, ProposalWords};

pub(super) fn proposal_pieces(words: &ProposalWords, _context: &Context<'_>) -> Pieces {
    match *words {}
}

pub(super) fn proposal_matter_pieces(matter: &ProposalMatter, _context: &Context<'_>) -> Pieces {
    match *matter {}
}

/// What the label of this button quotes.
pub(super) fn proposal_label(press: ProposalPress, label: Piece) -> Piece {
    let _ = label;
    match press {}
}
