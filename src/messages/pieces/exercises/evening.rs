//! The pieces of what an evening brings where no prompt comes.

use super::super::evenings::left_piece;
use super::super::{Piece, opened};
use super::{Context, Pieces};
use crate::domain::News;

pub(super) fn news_pieces(news: News, context: &Context<'_>) -> Pieces {
    Ok(match news {
        News::Opened { step, past_eight, left } => {
            let eight = past_eight.then(|| Piece::plain("step-eight-line"));
            let opened = opened("step-opened", step, context.name)?;
            eight.into_iter().chain([opened]).chain(left.map(left_piece)).collect()
        }
        News::Gold => vec![Piece::plain("gold")],
        News::GoldAgain => vec![Piece::plain("gold-again")],
    })
}

pub(super) fn cannot_reach_pieces(back: bool) -> Vec<Piece> {
    vec![Piece::plain(if back { "cannot-reach-back" } else { "cannot-reach" })]
}
