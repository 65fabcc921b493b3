//! The pieces of what is said of forgiveness.

use super::super::{Piece, isolated};
use crate::domain::{ForgivenessQuestion, ForgivenessWords};

pub(super) fn forgiveness_pieces(words: &ForgivenessWords) -> Vec<Piece> {
    let one = |key: &str| vec![Piece::plain(key)];
    match words {
        ForgivenessWords::Card => one("forgiveness"),
        ForgivenessWords::NotYours => one("forgiveness-not-yours"),
        ForgivenessWords::IfYours => one("forgiveness-if-yours"),
        ForgivenessWords::NotNow => one("forgiveness-not-now"),
        ForgivenessWords::Never => one("forgiveness-never"),
        ForgivenessWords::Ask(wanted) => one(question(*wanted)),
        ForgivenessWords::Begun(_, words) => {
            let begun = Piece::plain("forgiveness-begun").with("words", isolated(words));
            vec![begun, Piece::plain("forgiveness-go-on")]
        }
        ForgivenessWords::Noted(_) => one("keep-or-delete"),
        ForgivenessWords::TooLong(over) => vec![Piece::plain("forgiveness-too-long").over(*over)],
        ForgivenessWords::Left => one("forgiveness-left"),
    }
}

const fn question(wanted: ForgivenessQuestion) -> &'static str {
    match wanted {
        ForgivenessQuestion::Happened => "forgiveness-ask-happened",
        ForgivenessQuestion::Lived => "forgiveness-ask-lived",
        ForgivenessQuestion::Gift => "forgiveness-ask-gift",
        ForgivenessQuestion::Boundary => "forgiveness-ask-boundary",
        ForgivenessQuestion::Sentence => "forgiveness-ask-sentence",
        ForgivenessQuestion::HoldingOn => "forgiveness-ask-holding-on",
    }
}
