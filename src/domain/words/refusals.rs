//! Which sayings tell somebody that what they typed is not kept.

use super::{Diary, ExportWords, PassOn, Typed, Words};
use crate::domain::exercises::{
    ExerciseWords, ForgivenessWords, HardDateWords, LetterWords, PlanWords, PromiseWords,
    ProposalWords, QuestionWords, ReassuranceWords, ShoesWords, TalkWords,
};

impl Words {
    /// Whether it tells somebody that what they typed is not kept, or not for what they meant.
    #[must_use]
    pub const fn keeps_nothing(&self) -> bool {
        match self {
            Self::Exercise(words) => words.keeps_nothing(),
            Self::Typed(words) => words.keeps_nothing(),
            Self::PassOn(words) => {
                matches!(words, PassOn::TooLong(_) | PassOn::Late | PassOn::Once | PassOn::Yourself)
            }
            Self::NothingAskedPrivate
            | Self::WriteOnCard
            | Self::WritingTooLong(_)
            | Self::HelpsTooLong(_)
            | Self::Diary(Diary::TooLong(_))
            | Self::Export(ExportWords::LineTooLong(_))
            | Self::EveningClosed
            | Self::PleasePress
            | Self::NotShared
            | Self::NotTaken(_) => true,
            _ => false,
        }
    }
}

impl Typed {
    const fn keeps_nothing(&self) -> bool {
        matches!(
            self,
            Self::OthersQuestion { .. }
                | Self::TakesHere(_)
                | Self::TakesNothing
                | Self::WhichIsWhich
                | Self::WhichIsWhichNow
                | Self::OnlyTheCommand
                | Self::AnswerFull(_)
                | Self::GiftTooLong(..)
                | Self::MomentTooLong
                | Self::NoRoom { .. }
                | Self::EditTooLong(_)
                | Self::NoteOpened
        )
    }
}

impl ExerciseWords {
    const fn keeps_nothing(&self) -> bool {
        match self {
            Self::Interrupted => true,
            Self::Letter(words) => matches!(
                words,
                LetterWords::TooLong(_) | LetterWords::RestTooLong | LetterWords::Closed
            ),
            Self::Proposal(words) => {
                matches!(words, ProposalWords::Refused(_) | ProposalWords::NotWanted)
            }
            Self::Question(words) => matches!(
                words,
                QuestionWords::TooLong(_)
                    | QuestionWords::AnswerTooLong { .. }
                    | QuestionWords::GoneBefore
            ),
            Self::Talk(words) => matches!(
                words,
                TalkWords::HeardClosed | TalkWords::HeardTooLong(_) | TalkWords::TopicTooLong(_)
            ),
            Self::Promise(words) => {
                matches!(words, PromiseWords::TooLong(_) | PromiseWords::TooMany { .. })
            }
            Self::Plan(words) => matches!(words, PlanWords::TooLong(_)),
            Self::Reassurance(words) => matches!(words, ReassuranceWords::TooLong(_)),
            Self::HardDate(words) => matches!(
                words,
                HardDateWords::TooLong { .. }
                    | HardDateWords::BesideTooLong(_)
                    | HardDateWords::BesideOver
            ),
            Self::Shoes(words) => matches!(words, ShoesWords::TooLong(_) | ShoesWords::NotOpen),
            Self::Forgiveness(words) => matches!(words, ForgivenessWords::TooLong(_)),
            _ => false,
        }
    }
}
