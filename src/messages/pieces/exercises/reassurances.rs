//! The pieces of what is said of reassurances.

use super::super::{Piece, isolated};
use crate::domain::{ReassurancePress, ReassuranceWords};

pub(super) fn reassurance_pieces(words: &ReassuranceWords) -> Vec<Piece> {
    let one = |key: &str| vec![Piece::plain(key)];
    let quoting = |key: &str, words: &str| vec![Piece::plain(key).with("words", isolated(words))];
    match words {
        ReassuranceWords::List { all, more } => list_pieces(all, *more),
        ReassuranceWords::Ask => one("reassurance-ask"),
        ReassuranceWords::TooLong(over) => vec![Piece::plain("reassurance-too-long").over(*over)],
        ReassuranceWords::Preview(words) => quoting("reassurance-preview", words),
        ReassuranceWords::Full => one("reassurance-full"),
        ReassuranceWords::Look { words, .. } => quoting("reassurance-look", words),
        ReassuranceWords::TakenBack => one("reassurance-taken-back"),
        ReassuranceWords::Opened(words) => quoting("reassurance-opened", words),
    }
}

/// What the label of this button quotes.
pub(super) fn reassurance_label(press: ReassurancePress, label: Piece) -> Piece {
    match press {
        ReassurancePress::Look(_, place) => label.with("place", place.to_string()),
        _ => label,
    }
}

fn list_pieces(all: &[(u32, String)], more: bool) -> Vec<Piece> {
    let mut pieces = vec![Piece::plain("reassurance-list")];
    if all.is_empty() {
        pieces.push(Piece::plain("reassurance-none"));
        return pieces;
    }
    pieces.push(Piece::plain("reassurance-sealed"));
    pieces.extend(all.iter().zip(1..).map(|((_, words), place): (_, u8)| {
        let line = Piece::plain("reassurance-line").with("place", place.to_string());
        Piece { listed: true, ..line.with("words", isolated(words)) }
    }));
    pieces.push(Piece::plain("reassurance-no-receipt"));
    pieces.extend((!more).then(|| Piece::plain("reassurance-seven")));
    pieces
}
