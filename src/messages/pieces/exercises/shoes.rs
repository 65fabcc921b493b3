//! The pieces of what is said of shoes.

use super::super::{Piece, isolated};
use crate::domain::{Round, ShoesCardItem, ShoesFirst, ShoesMenu, ShoesQuestion, ShoesWords};

pub(super) fn shoes_pieces(words: &ShoesWords) -> Vec<Piece> {
    let one = |key: &str| vec![Piece::plain(key)];
    let quoting = |key: &str, words: &str| Piece::plain(key).with("words", isolated(words));
    match words {
        ShoesWords::Menu(menu) => menu_pieces(menu),
        ShoesWords::Ask(ShoesQuestion::Round(Round::First)) => one("shoes-ask-first"),
        ShoesWords::Ask(ShoesQuestion::Round(Round::Second)) => one("shoes-ask-second"),
        ShoesWords::Ask(ShoesQuestion::Then) => one("shoes-ask-then"),
        ShoesWords::Ask(ShoesQuestion::Add(_)) => one("shoes-ask-add"),
        ShoesWords::Begun(_, words) => {
            vec![quoting("shoes-begun", words), Piece::plain("shoes-go-on")]
        }
        ShoesWords::Noted(_) => one("shoes-noted"),
        ShoesWords::TooLong(over) => vec![Piece::plain("shoes-too-long").over(*over)],
        ShoesWords::NotOpen => one("shoes-not-open"),
        ShoesWords::Stopped => one("shoes-stopped"),
        ShoesWords::Sealed(ShoesQuestion::Round(Round::First)) => one("shoes-sealed-first"),
        ShoesWords::Sealed(ShoesQuestion::Round(Round::Second)) => one("shoes-sealed-second"),
        ShoesWords::Sealed(ShoesQuestion::Add(_)) => one("shoes-sealed-add"),
        ShoesWords::Sealed(ShoesQuestion::Then) => one("words-kept"),
        ShoesWords::Theirs { round, words, answerable } => {
            let theirs = match round {
                Round::First => quoting("shoes-theirs-first", words),
                Round::Second => quoting("shoes-theirs-second", words),
            };
            let answerable = answerable.then(|| Piece::plain("shoes-answerable"));
            [theirs].into_iter().chain(answerable).collect()
        }
        ShoesWords::Gone => one("shoes-gone"),
        ShoesWords::SeenNoted => one("shoes-seen-noted"),
        ShoesWords::Answer(None) => one("shoes-answer-seen"),
        ShoesWords::Answer(Some(words)) => vec![quoting("shoes-answer-adds", words)],
        ShoesWords::TakenBack => one("shoes-taken-back"),
    }
}

fn menu_pieces(menu: &ShoesMenu) -> Vec<Piece> {
    let first = match menu.first {
        ShoesFirst::Begin => "shoes-first-begin",
        ShoesFirst::Sealed => "shoes-first-sealed",
        ShoesFirst::Others => "shoes-first-others",
    };
    let second = match menu.second {
        Some(true) => Some("shoes-second-sealed"),
        Some(false) => Some("shoes-second-open"),
        None => menu.revealed.then_some("shoes-revealed"),
    };
    // Once something lies before its reader, it says nothing of waiting for it.
    let first = (menu.first != ShoesFirst::Others || menu.waiting.is_empty()).then_some(first);
    let waits = (!menu.waiting.is_empty()).then_some("shoes-waits");
    let answers = (!menu.answers.is_empty()).then_some("shoes-answer-waits");
    let then = menu.then.then_some("shoes-then");
    let lines = [Some("shoes-menu"), waits, answers, first, second, then];
    lines.into_iter().flatten().map(Piece::plain).collect()
}

pub(super) fn shoes_item_pieces(item: ShoesCardItem) -> Vec<Piece> {
    let key = match item {
        ShoesCardItem::Wrote(Round::First) => "shoes-wrote-first",
        ShoesCardItem::Wrote(Round::Second) => "shoes-wrote-second",
        ShoesCardItem::Open => "shoes-open",
        ShoesCardItem::Answer(_) => "shoes-answered",
        ShoesCardItem::Returned => "shoes-returned",
    };
    vec![Piece::plain(key)]
}
