//! The pieces of what is said of talks.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{TalkMatter, TalkPress, TalkWords};

pub(super) fn talk_pieces(words: &TalkWords, _context: &Context<'_>) -> Pieces {
    match *words {}
}

pub(super) fn talk_matter_pieces(matter: &TalkMatter, _context: &Context<'_>) -> Pieces {
    match *matter {}
}

/// What the label of this button quotes.
pub(super) fn talk_label(press: TalkPress, label: Piece) -> Piece {
    let _ = label;
    match press {}
}
