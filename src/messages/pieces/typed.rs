//! What is said of what was typed.

use super::care::first_pieces;
use super::{Piece, gift_piece};
use crate::domain::{CareFirst, Full, Leads, Takes, Typed};
use crate::messages::helplines::Helplines;

/// The pieces of a saying.
pub(super) fn typed_pieces(words: &Typed, known: &Helplines) -> Vec<Piece> {
    let one = |key: &str| vec![Piece::plain(key)];
    match words {
        Typed::CareFirst(first) => {
            let mut pieces = first_pieces(first.country, known);
            pieces.push(Piece::plain(waits(*first)));
            pieces
        }
        Typed::HeldWaits(first) => one(waits(*first)),
        Typed::HeldForgotten(true) => one("held-forgotten"),
        Typed::HeldForgotten(false) => one("held-stands"),
        Typed::HeldInDiary => one("held-in-diary"),
        Typed::NotPassedOn { in_group: false } => one("not-passed-on"),
        Typed::NotPassedOn { in_group: true } => one("not-passed-on-in-group"),
        Typed::AskRest { name, high } => {
            let key = if *high { "ask-high" } else { "ask-low" };
            vec![Piece::plain(key).who("name", name)]
        }
        Typed::WhichIsWhich => one("which-is-which"),
        Typed::WhichIsWhichNow => one("which-is-which-now"),
        Typed::OthersQuestion { name } => {
            vec![Piece::plain("others-question").who("name", name)]
        }
        Typed::TakesHere(Takes::Silence) => one("takes-here-silence"),
        Typed::TakesHere(Takes::Evening) => one("takes-here-evening"),
        Typed::TakesHere(Takes::Asked) => one("takes-here"),
        Typed::TakesNothing => one("takes-nothing"),
        Typed::NoteOpened => one("note-opened"),
        Typed::DidYouMean(known) => {
            vec![Piece::plain("did-you-mean").with("command", known.name())]
        }
        Typed::OnlyTheCommand => one("only-the-command"),
        Typed::AnswerFull(Full { over, begun }) => {
            let key = if *begun { "answer-full" } else { "answer-too-long" };
            vec![Piece::plain(key).over(*over)]
        }
        Typed::GiftTooLong(gift, over) => {
            gift_piece("too-long", *gift).into_iter().map(|piece| piece.over(*over)).collect()
        }
        Typed::KeepsComing => one("keeps-coming"),
        Typed::MomentTooLong => one("moment-too-long"),
        Typed::NoRoom { shared: false } => one("no-room"),
        Typed::NoRoom { shared: true } => one("no-room-shared"),
        Typed::EditTooLong(over) => vec![Piece::plain("edit-too-long").over(*over)],
        Typed::Reworded => one("reworded"),
        Typed::EditedLate => one("edited-late"),
        Typed::AskGift(gift) => gift_piece("ask-privately", *gift),
    }
}

const fn waits(first: CareFirst) -> &'static str {
    match (first.leads, first.changing) {
        (Leads::OnItsWay, false) => "held",
        (Leads::Moment, false) => "held-moment",
        (Leads::Diary, false) => "held-diary",
        (Leads::NextQuestion, false) => "held-in-group",
        (Leads::CopyInDiary, false) => "held-left",
        (Leads::OnItsWay | Leads::Moment | Leads::Diary, true) => "held-change",
        (Leads::NextQuestion, true) => "held-change-in-group",
        (Leads::CopyInDiary, true) => "held-change-left",
    }
}
