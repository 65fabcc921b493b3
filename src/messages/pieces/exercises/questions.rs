//! The pieces of what is said of questions.

use super::super::{Piece, isolated};
use crate::domain::{QuestionCardItem, QuestionRoom, QuestionStand, QuestionWords};

pub(super) fn question_pieces(words: &QuestionWords) -> Vec<Piece> {
    let one = |key: &str| vec![Piece::plain(key)];
    let quoted = |key: &str, words: &str| Piece::plain(key).with("words", isolated(words));
    let limited =
        |key: &str, limit: usize| vec![Piece::plain(key).with("limit", limit.to_string())];
    match words {
        QuestionWords::WhatToAsk { room: QuestionRoom::Full(limit), .. } => {
            limited("question-full", *limit)
        }
        QuestionWords::WhatToAsk { room: QuestionRoom::Today, .. } => one("question-what-to-ask"),
        QuestionWords::WhatToAsk { room: QuestionRoom::Tomorrow, .. } => {
            vec![Piece::plain("question-what-to-ask"), Piece::plain("question-today-has-gone")]
        }
        QuestionWords::HowInstead => one("question-how-instead"),
        QuestionWords::NothingAsked => one("question-nothing-asked"),
        QuestionWords::TooLong(over) => vec![Piece::plain("question-too-long").over(*over)],
        QuestionWords::Preview { words, later, .. } => {
            let then = if *later { "question-tomorrow" } else { "question-will-it-help" };
            vec![quoted("question-preview", words), Piece::plain(then)]
        }
        QuestionWords::Asked(words) => {
            vec![quoted("question-you-asked", words), Piece::plain("question-asked")]
        }
        QuestionWords::Kept(words) => {
            vec![quoted("question-preview", words), Piece::plain("question-kept")]
        }
        QuestionWords::LetBe => one("question-let-be"),
        QuestionWords::Mine { words, stand, .. } => match stand {
            QuestionStand::Draft => {
                vec![quoted("question-preview", words), Piece::plain("question-not-asked")]
            }
            stand => vec![quoted("question-you-asked", words), Piece::plain(stands(*stand))],
        },
        QuestionWords::NoneOfMine => one("question-none-of-mine"),
        QuestionWords::TakenBack => one("question-taken-back"),
        QuestionWords::Answer { question, answer } => vec![
            quoted("question-you-asked", question),
            quoted("question-they-answer", answer),
            Piece::plain("question-answer-stays"),
        ],
        QuestionWords::Opened { words, for_talk, before, .. } => {
            let talk = if *for_talk { "question-is-for-talk" } else { "question-no-hurry" };
            let before = before.as_ref().map(|before| quoted("question-before", before));
            let patience = before.is_some().then(|| Piece::plain("question-patience"));
            let asked = [quoted("question-they-ask", words)].into_iter().chain(before);
            asked.chain(patience).chain([Piece::plain(talk)]).collect()
        }
        QuestionWords::PutOff => one("question-put-off"),
        QuestionWords::ForTalk(words) => {
            vec![quoted("question-they-ask", words), Piece::plain("question-put-to-talk")]
        }
        QuestionWords::WhatToAnswer { limit, .. } => limited("question-what-to-answer", *limit),
        QuestionWords::AnswerTooLong { over, .. } => {
            vec![Piece::plain("question-answer-too-long").over(*over)]
        }
        QuestionWords::ReplyPreview { words, .. } => {
            vec![quoted("question-reply", words), Piece::plain("question-send-it")]
        }
        QuestionWords::ReplyWaits => one("question-reply-waits"),
        QuestionWords::Sent => one("question-sent"),
        QuestionWords::YouAnswered(words) => {
            vec![quoted("question-they-asked", words), Piece::plain("question-answered-it")]
        }
        QuestionWords::Gone => one("question-gone"),
        QuestionWords::GoneBefore => one("question-gone-before"),
    }
}

const fn stands(stand: QuestionStand) -> &'static str {
    match stand {
        QuestionStand::Draft => "question-not-asked",
        QuestionStand::Asked => "question-is-asked",
        QuestionStand::ForTalk => "question-kept-for-talk",
        QuestionStand::TalkedOver => "question-talked-over",
        QuestionStand::Answered => "question-is-answered",
    }
}

pub(super) fn question_item_pieces(item: &QuestionCardItem) -> Vec<Piece> {
    vec![Piece::plain(match item {
        QuestionCardItem::Answer(_) => "question-matter-answer",
        QuestionCardItem::Waiting(_) => "question-matter-waiting",
        QuestionCardItem::ForTalk => "question-matter-for-talk",
        QuestionCardItem::Kept(_) => "question-matter-kept",
    })]
}
