//! The pieces of what is said of promises.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{PromiseMatter, PromisePress, PromiseWords};

pub(super) fn promise_pieces(words: &PromiseWords, _context: &Context<'_>) -> Pieces {
    match *words {}
}

pub(super) fn promise_matter_pieces(matter: &PromiseMatter, _context: &Context<'_>) -> Pieces {
    match *matter {}
}

/// What the label of this button quotes.
pub(super) fn promise_label(press: PromisePress, label: Piece) -> Piece {
    let _ = label;
    match press {}
}
