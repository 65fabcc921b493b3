//! The pieces of what is said of small ways.

use super::super::Piece;
use crate::domain::{SmallWaysCardItem, SmallWaysWords};

pub(super) fn small_ways_pieces(words: &SmallWaysWords) -> Vec<Piece> {
    let one = |key: &str| vec![Piece::plain(key)];
    match words {
        SmallWaysWords::Way { way, .. } => vec![Piece::plain("small-ways"), way_piece(*way)],
        SmallWaysWords::AllRead { .. } => one("small-ways-all-read"),
        SmallWaysWords::Daily(true) => one("small-ways-daily"),
        SmallWaysWords::Daily(false) => one("small-ways-no-more"),
    }
}

pub(super) fn small_ways_matter_pieces(item: &SmallWaysCardItem) -> Vec<Piece> {
    let SmallWaysCardItem::Today(way) = item;
    vec![Piece::plain("small-way-today"), way_piece(*way)]
}

fn way_piece(way: u8) -> Piece {
    Piece { listed: true, ..Piece::plain(format!("small-way-{}", way + 1)) }
}
