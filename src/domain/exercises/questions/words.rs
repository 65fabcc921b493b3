//! What is said of questions.

use super::QuestionPress;
use crate::domain::model::bounds::Over;

/// What is said of questions, with what it quotes. The sentences are in `messages/<locale>/questions.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionWords {
    /// `/ask`: what would you like to ask? And what else lies in the box.
    WhatToAsk {
        /// Why a new one doesn't go over today.
        room: QuestionRoom,
        /// An answer that was not read.
        answer: Option<u32>,
        /// A question of the other's.
        asked: Option<u32>,
        /// Whether there are own ones to look at.
        mine: bool,
    },
    /// How would you like to put it instead?
    HowInstead,
    /// **Not now**: nothing is asked.
    NothingAsked,
    /// Too long: how long it is, and how much of it fits.
    TooLong(Over),
    /// A question before it is asked.
    Preview {
        /// Its number.
        number: u32,
        /// As it was written.
        words: String,
        /// Whether the day had its question already.
        later: bool,
    },
    /// It is there for the other.
    Asked(String),
    /// It waits for tomorrow.
    Kept(String),
    /// It is not asked, and gone.
    LetBe,
    /// One of the own questions.
    Mine {
        /// Its number.
        number: u32,
        /// As it was written.
        words: String,
        /// How far it has come.
        stand: QuestionStand,
        /// The number of the one before it.
        older: Option<u32>,
    },
    /// There are none.
    NoneOfMine,
    /// It is taken back.
    TakenBack,
    /// The answer, for the one who asked.
    Answer {
        /// What was asked.
        question: String,
        /// What is answered.
        answer: String,
    },
    /// The question, for the one who is asked.
    Opened {
        /// Its number.
        number: u32,
        /// As it was asked.
        words: String,
        /// Whether it is kept for a talk.
        for_talk: bool,
        /// What its reader answered when it was asked before.
        before: Option<String>,
        /// One more that waits.
        another: Option<u32>,
    },
    /// **Not now**: it keeps.
    PutOff,
    /// **At our talk**: the question, kept for that.
    ForTalk(String),
    /// What would you like to answer?
    WhatToAnswer {
        /// The question's number.
        number: u32,
        /// Too long: how long it is, and how much of it fits.
        limit: usize,
    },
    /// An answer is too long.
    AnswerTooLong {
        /// The question's number.
        number: u32,
        /// By how much.
        over: Over,
    },
    /// An answer before it is sent.
    ReplyPreview {
        /// The question's number.
        number: u32,
        /// As it was written.
        words: String,
    },
    /// **Not yet**: the answer waits with its author.
    ReplyWaits,
    /// The answer is there for the one who asked.
    Sent,
    /// What the opened question becomes once it is answered.
    YouAnswered(String),
    /// The question is not there any more.
    Gone,
    /// Nor is a place for what was just written to it.
    GoneBefore,
}

/// Whether a new question can go over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionRoom {
    /// It can.
    Today,
    /// The day had its own already.
    Tomorrow,
    /// So many are open, and no more than that fit.
    Full(usize),
}

/// How far a question has come, as its author sees it: the same whether it was looked at or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionStand {
    /// Not asked yet.
    Draft,
    /// Asked, and not answered.
    Asked,
    /// Kept for a talk.
    ForTalk,
    /// Talked over.
    TalkedOver,
    /// Answered in writing.
    Answered,
}

/// What the private evening card brings of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionCardItem {
    /// An answer is here.
    Answer(u32),
    /// There's a question here.
    Waiting(u32),
    /// One of the reader's own is kept for a talk.
    ForTalk,
    /// One that the reader kept for another day.
    Kept(u32),
}

impl QuestionWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<QuestionPress>> {
        self.presses().into_iter().map(|press| vec![press]).collect()
    }

    /// One below the other.
    fn presses(&self) -> Vec<QuestionPress> {
        use QuestionPress as P;
        match self {
            Self::WhatToAsk { answer, asked, mine, room } => {
                let answer = answer.map(P::Read);
                let mine = mine.then_some(P::Mine);
                let leave = (!matches!(room, QuestionRoom::Full(_))).then_some(P::Leave);
                answer.into_iter().chain(asked.map(P::Open)).chain(mine).chain(leave).collect()
            }
            Self::HowInstead | Self::TooLong(_) => vec![P::Leave],
            Self::Preview { number, later, .. } => {
                let first = if *later { P::Keep(*number) } else { P::Ask(*number) };
                vec![first, P::Change(*number), P::LetBe(*number)]
            }
            Self::Mine { number, stand, older, .. } => {
                let act = match stand {
                    QuestionStand::Draft => Some(P::Show(*number)),
                    QuestionStand::Asked | QuestionStand::ForTalk => Some(P::TakeBack(*number)),
                    QuestionStand::Answered => Some(P::Read(*number)),
                    QuestionStand::TalkedOver => None,
                };
                act.into_iter().chain(older.map(P::Older)).collect()
            }
            Self::Opened { number, for_talk, before, another, .. } => {
                let again = before.is_some().then_some(P::Again(*number));
                let talk = (!for_talk).then_some(P::AtTalk(*number));
                let first = again.into_iter().chain([P::Answer(*number)]).chain(talk);
                first.chain([P::NotNow(*number)]).chain(another.map(P::Another)).collect()
            }
            Self::WhatToAnswer { number, .. } | Self::AnswerTooLong { number, .. } => {
                vec![P::NotYet(*number)]
            }
            Self::ReplyPreview { number, .. } => {
                vec![P::Send(*number), P::Rewrite(*number), P::NotYet(*number)]
            }
            _ => vec![],
        }
    }
}

impl QuestionCardItem {
    /// The rows of buttons that it adds to the evening card.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<QuestionPress>> {
        match self {
            Self::Answer(number) => vec![vec![QuestionPress::Read(*number)]],
            Self::Waiting(number) => vec![vec![QuestionPress::Open(*number)]],
            Self::ForTalk => vec![],
            Self::Kept(number) => vec![vec![QuestionPress::Show(*number)]],
        }
    }
}
