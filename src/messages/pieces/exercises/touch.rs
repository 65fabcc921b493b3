//! The pieces of what is said of touch.

use super::super::Piece;
use super::{Context, Pieces};
use crate::domain::{TouchAnswer, TouchItem, TouchMatter, TouchPress, TouchWords};

#[expect(clippy::unnecessary_wraps, reason = "as every exercise's")]
pub(super) fn touch_pieces(words: &TouchWords, _context: &Context<'_>) -> Pieces {
    match words {
        TouchWords::List(_) => Ok(vec![Piece::plain("touch")]),
    }
}

#[expect(clippy::unnecessary_wraps, clippy::trivially_copy_pass_by_ref, reason = "the same")]
pub(super) fn touch_matter_pieces(matter: &TouchMatter, _context: &Context<'_>) -> Pieces {
    let TouchMatter::Match(item) = matter;
    let item = Piece { listed: true, ..Piece::plain(item_key(*item)) };
    Ok(vec![Piece::plain("touch-match"), item, Piece::plain("touch-idea")])
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
