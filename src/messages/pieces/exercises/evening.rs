//! The pieces of what an evening brings where no prompt comes.

use super::super::{Piece, opened};
use super::{Context, Pieces};
use crate::domain::News;

pub(super) fn news_pieces(news: News, context: &Context<'_>) -> Pieces {
    Ok(match news {
        News::Opened { step, past_eight } => {
            let eight = past_eight.then(|| Piece::plain("step-eight-line"));
            eight.into_iter().chain([opened("step-opened", step, context.name)?]).collect()
        }
        News::Gold => vec![Piece::plain("gold")],
    })
}

pub(super) fn cannot_reach_pieces(back: bool) -> Vec<Piece> {
    vec![Piece::plain(if back { "cannot-reach-back" } else { "cannot-reach" })]
}
