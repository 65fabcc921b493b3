//! The pieces of what is said of touch.

use super::super::Piece;
use crate::domain::{TouchAnswer, TouchCardItem, TouchItem, TouchPress, TouchWords};

pub(super) fn touch_pieces(words: &TouchWords) -> Vec<Piece> {
    match words {
        TouchWords::List(_) => vec![Piece::plain("touch")],
    }
}

pub(super) fn touch_item_pieces(card_item: TouchCardItem) -> Vec<Piece> {
    let TouchCardItem::Match(item) = card_item;
    let item = Piece { listed: true, ..Piece::plain(item_key(item)) };
    vec![Piece::plain("touch-match"), item, Piece::plain("touch-idea")]
}

const fn item_key(item: TouchItem) -> &'static str {
    match item {
        TouchItem::Hand => "touch-item-hand",
        TouchItem::Hug => "touch-item-hug",
        TouchItem::Sitting => "touch-item-sitting",
        TouchItem::Shoulder => "touch-item-shoulder",
        TouchItem::Walk => "touch-item-walk",
        TouchItem::Passing => "touch-item-passing",
        TouchItem::Forehead => "touch-item-forehead",
        TouchItem::Feet => "touch-item-feet",
        TouchItem::Back => "touch-item-back",
        TouchItem::Dance => "touch-item-dance",
    }
}

/// What the label of this button quotes: the answer as it is, which the press changes.
pub(super) fn touch_label(press: TouchPress, label: Piece) -> Piece {
    match press {
        TouchPress::Set(_, TouchAnswer::Maybe) => label.with("answer", "not-now"),
        TouchPress::Set(_, TouchAnswer::Yes) => label.with("answer", "maybe"),
        TouchPress::Set(_, TouchAnswer::NotNow) => label.with("answer", "yes"),
        TouchPress::Clear => label,
    }
}
