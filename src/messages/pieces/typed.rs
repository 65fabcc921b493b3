//! What is said of what was typed.

use super::{Piece, gift_piece};
use crate::domain::{CareFirst, Full, Takes, Typed};

/// The pieces of a saying.
pub(super) fn typed_pieces(words: &Typed) -> Vec<Piece> {
    let one = |key: &str| vec![Piece::plain(key)];
    match words {
        Typed::CareFirst(first) => care_first(*first),
        Typed::HeldWaits(CareFirst { in_group, .. }) => one(waits(*in_group)),
        Typed::HeldChange { in_group: false, .. } => one("held-change"),
        Typed::HeldChange { in_group: true, .. } => one("held-change-in-group"),
        Typed::HeldForgotten(true) => one("held-forgotten"),
        Typed::HeldForgotten(false) => one("held-stands"),
        Typed::HeldInDiary => one("held-in-diary"),
        Typed::NotPassedOn => one("not-passed-on"),
        Typed::AskRest { name, high } => {
            let key = if *high { "ask-high" } else { "ask-low" };
            vec![Piece::plain(key).with("name", name)]
        }
        Typed::OthersQuestion { name } => {
            vec![Piece::plain("others-question").with("name", name)]
        }
        Typed::TakesHere(Takes::Silence) => one("takes-here-silence"),
        Typed::TakesHere(Takes::Evening) => one("takes-here-evening"),
        Typed::TakesHere(Takes::Asked) => one("takes-here"),
        Typed::TakesNothing => one("takes-nothing"),
        Typed::OnlyTheCommand => one("only-the-command"),
        Typed::AnswerFull(Full { over, begun }) => {
            let key = if *begun { "answer-full" } else { "answer-too-long" };
            vec![Piece::plain(key).over(*over)]
        }
        Typed::GiftTooLong(gift, over) => {
            gift_piece("too-long", *gift).into_iter().map(|piece| piece.over(*over)).collect()
        }
        Typed::MomentTooLong(over) => vec![Piece::plain("moment-too-long").over(*over)],
        Typed::NoRoom { shared: false } => one("no-room"),
        Typed::NoRoom { shared: true } => one("no-room-shared"),
        Typed::EditTooLong(over) => vec![Piece::plain("edit-too-long").over(*over)],
        Typed::Reworded => one("reworded"),
        Typed::EditedLate => one("edited-late"),
        Typed::AskGift(gift) => gift_piece("ask-privately", *gift),
    }
}

fn care_first(first: CareFirst) -> Vec<Piece> {
    vec![Piece::plain("care"), Piece::plain(waits(first.in_group))]
}

const fn waits(in_group: bool) -> &'static str {
    if in_group { "held-in-group" } else { "held" }
}
