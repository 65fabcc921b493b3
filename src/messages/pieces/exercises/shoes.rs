//! The pieces of what is said of shoes.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{ShoesMatter, ShoesPress, ShoesWords};

pub(super) fn shoes_pieces(words: &ShoesWords, _context: &Context<'_>) -> Pieces {
    match *words {}
}

pub(super) fn shoes_matter_pieces(matter: &ShoesMatter, _context: &Context<'_>) -> Pieces {
    match *matter {}
}

/// What the label of this button quotes.
pub(super) fn shoes_label(press: ShoesPress, label: Piece) -> Piece {
    let _ = label;
    match press {}
}
