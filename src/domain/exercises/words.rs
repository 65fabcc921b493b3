//! What is said of the exercises.

use chrono::NaiveDate;

use super::{
    ForgivenessWords, HardDateWords, LetterWords, PlanWords, PromiseWords, ProposalWords,
    PulseWords, QuestionWords, ReassuranceWords, ShoesWords, SmallWaysWords, TalkWords, TouchWords,
};
use crate::domain::model::program::{News, Step};
use crate::domain::model::tool::Tool;

/// What is said of the exercises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExerciseWords {
    /// The exercise opens in private only.
    InPrivate(Tool),
    /// **My exercises** was pressed in the group.
    CardInPrivate,
    /// All exercises of a step.
    Others(Step),
    /// **Neither** of a step's exercises.
    Neither,
    /// **Not for now** was pressed.
    NotForNow,
    /// **This made it harder**: a gentler way.
    Harder(Tool),
    /// Words came while none were wanted, and something is begun: go on with it?
    Interrupted,
    /// A card of its own that lies closed, with its date: a note is here.
    Note(NaiveDate),
    /// What the evening tells of the walk where no prompt comes.
    News(News),
    /// It can't reach the other now; whether it can be taken back.
    CannotReach(bool),
    /// What is said of letters.
    Letter(LetterWords),
    /// What is said of proposals.
    Proposal(ProposalWords),
    /// What is said of questions.
    Question(QuestionWords),
    /// What is said of talks.
    Talk(TalkWords),
    /// What is said of promises.
    Promise(PromiseWords),
    /// What is said of plans.
    Plan(PlanWords),
    /// What is said of reassurances.
    Reassurance(ReassuranceWords),
    /// What is said of hard dates.
    HardDate(HardDateWords),
    /// What is said of “In your shoes”.
    Shoes(ShoesWords),
    /// What is said of forgiveness.
    Forgiveness(ForgivenessWords),
    /// What is said of small ways.
    SmallWays(SmallWaysWords),
    /// What is said of touch.
    Touch(TouchWords),
    /// What is said of the pulse.
    Pulse(PulseWords),
}

impl ExerciseWords {
    /// Whether the reader's phone opens a reply to it: only what is asked in the group wants one.
    pub(in crate::domain) const fn wants_reply(&self) -> bool {
        matches!(self, Self::Promise(words) if words.wants_reply())
    }

    /// The exercise, where it asks for something that may be hard to write.
    pub(in crate::domain) const fn asks_an_effort(&self) -> Option<Tool> {
        Some(match self {
            Self::Letter(words) => return words.asks_an_effort(),
            Self::Question(
                QuestionWords::WhatToAsk { .. } | QuestionWords::WhatToAnswer { .. },
            ) => Tool::Ask,
            Self::Plan(PlanWords::Ask { .. }) => Tool::Plan,
            Self::Reassurance(ReassuranceWords::Ask) => Tool::HardDay,
            Self::HardDate(HardDateWords::AskWords(..) | HardDateWords::AskBeside) => {
                Tool::HardDates
            }
            Self::Shoes(ShoesWords::Ask(_)) => Tool::Shoes,
            Self::Forgiveness(ForgivenessWords::Ask(_)) => Tool::Forgiveness,
            Self::Touch(_) => Tool::Touch,
            _ => return None,
        })
    }

    /// Whether it is a card, which may have 120 words.
    pub(in crate::domain) const fn is_card(&self) -> bool {
        match self {
            Self::Letter(words) => words.is_card(),
            Self::Proposal(words) => words.is_card(),
            Self::Talk(words) => words.is_card(),
            Self::Promise(words) => words.is_card(),
            Self::Plan(words) => words.is_card(),
            Self::Reassurance(words) => words.is_card(),
            Self::HardDate(words) => words.is_card(),
            Self::Shoes(words) => words.is_card(),
            Self::Forgiveness(words) => words.is_card(),
            Self::Touch(_) | Self::News(_) => true,
            _ => false,
        }
    }
}
