//! The exercises of the nine steps (PRODUCT §6). Each is a flow of its own, in a folder of its own;
//! here is what they have in common: how they are named among all, and what all of them keep.

mod exported;
mod forgiveness;
mod hard_dates;
mod leading;
mod letters;
mod listed;
mod plans;
mod press;
mod promises;
pub mod proposals;
mod pulse;
mod questions;
mod reassurances;
mod shoes;
mod small_ways;
mod states;
mod talks;
mod touch;
mod unseen;
mod wanted;
mod words;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::exercise::{Exercise, Nothing};
use super::model::exported::Item;
use super::model::people::Seat;
use super::model::program::Step;
use super::model::shared::Shared;
use super::model::tool::Tool;

use states::exercises;

pub(in crate::domain) use forgiveness::Forgiving;
pub use forgiveness::{ForgivenessPress, ForgivenessQuestion, ForgivenessSlot, ForgivenessWords};
pub(in crate::domain) use hard_dates::HardDates;
pub use hard_dates::{
    Audience, DayOfYear, HardDateCardItem, HardDatePress, HardDateQuestion, HardDateSlot,
    HardDateWords,
};
pub(in crate::domain) use leading::{Leading, Offered, TIMES_AT_MOST};
pub use leading::{Led, LedTime};
pub use letters::{
    LetterBegun, LetterCardItem, LetterKind, LetterPart, LetterPress, LetterPreview,
    LetterQuestion, LetterReceive, LetterReview, LetterUntil, LetterWords,
};
pub(in crate::domain) use letters::{LetterKept, Letters};
pub(in crate::domain) use listed::{Asked, Listed};
pub use plans::{PlanCardItem, PlanPart, PlanPress, PlanQuestion, PlanSheet, PlanSlot, PlanWords};
pub(in crate::domain) use plans::{PlanLine, Plans};
pub use press::ExercisePress;
pub use promises::{
    PromiseAsks, PromiseBy, PromiseCard, PromiseCardItem, PromiseClosing, PromiseDue, PromiseEnd,
    PromisePress, PromiseQuestion, PromiseSlot, PromiseTime, PromiseView, PromiseWhich,
    PromiseWords,
};
pub(in crate::domain) use promises::{PromiseKept, Promises};
pub use proposals::{
    ProposalCardItem, ProposalPress, ProposalQuestion, ProposalSlot, ProposalWords,
};
pub(in crate::domain) use proposals::{ProposalKept, Proposals};
pub(in crate::domain) use pulse::Pulses;
pub(in crate::domain) use pulse::exported_week;
pub use pulse::{Measure, OwnWord, PulseCardItem, PulseKept, PulsePress, PulseSlot, PulseWords};
pub use questions::{BoxQuestion, QuestionCardItem, QuestionPress, QuestionSlot, QuestionWords};
pub(in crate::domain) use questions::{QuestionKept, Questions};
pub use questions::{QuestionRoom, QuestionStand};
pub(in crate::domain) use reassurances::Reassurances;
pub use reassurances::{ReassurancePress, ReassuranceQuestion, ReassuranceSlot, ReassuranceWords};
pub(in crate::domain) use shoes::{InYourShoes, ShoesKept};
pub use shoes::{
    Round, ShoesCardItem, ShoesFirst, ShoesMenu, ShoesPress, ShoesQuestion, ShoesWords,
};
pub(in crate::domain) use small_ways::SmallWays;
pub use small_ways::{
    SMALL_WAYS, SmallWaysCardItem, SmallWaysPress, SmallWaysSlot, SmallWaysWords,
};
pub(in crate::domain) use talks::{TalkHeard, Talks};
pub use talks::{TalkPress, TalkQuestion, TalkSlot, TalkWords};
pub(in crate::domain) use touch::TouchLists;
pub use touch::{TouchAnswer, TouchCardItem, TouchItem, TouchPress, TouchSlot, TouchWords};
pub use unseen::Unseen;
pub(in crate::domain) use unseen::Waits;
pub use wanted::PendingQuestion;
pub use words::ExerciseWords;

/// One line an exercise, in the order in which they are woken: its field in the state, its state, its
/// name among all, what it is opened as, and what it has. Whoever says something of each gives a macro
/// that takes them.
macro_rules! table {
    ($of:ident) => {
        $of! {
            letters: Letters => Letter {
                opens: Apology | Letter | Tell | Answer,
                press: LetterPress, words: LetterWords, question: LetterQuestion, item: LetterCardItem,
            }
            proposals: Proposals => Proposal {
                opens: Measures | Agreement,
                press: ProposalPress, words: ProposalWords, question: ProposalQuestion, slot: ProposalSlot,
                item: ProposalCardItem,
            }
            questions: Questions => Question {
                opens: Ask,
                press: QuestionPress, words: QuestionWords, question: BoxQuestion, slot: QuestionSlot,
                item: QuestionCardItem,
            }
            talks: Talks => Talk {
                opens: Talk | Break,
                press: TalkPress, words: TalkWords, question: TalkQuestion, slot: TalkSlot,
            }
            promises: Promises => Promise {
                opens: Promise,
                press: PromisePress, words: PromiseWords, question: PromiseQuestion, slot: PromiseSlot,
                item: PromiseCardItem,
            }
            plans: Plans => Plan {
                opens: Plan,
                press: PlanPress, words: PlanWords, question: PlanQuestion, slot: PlanSlot, item: PlanCardItem,
            }
            reassurances: Reassurances => Reassurance {
                opens: HardDay,
                press: ReassurancePress, words: ReassuranceWords, question: ReassuranceQuestion,
                slot: ReassuranceSlot,
            }
            hard_dates: HardDates => HardDate {
                opens: HardDates,
                press: HardDatePress, words: HardDateWords, question: HardDateQuestion, slot: HardDateSlot,
                item: HardDateCardItem,
            }
            shoes: InYourShoes => Shoes {
                opens: Shoes,
                press: ShoesPress, words: ShoesWords, question: ShoesQuestion, item: ShoesCardItem,
            }
            forgiveness: Forgiving => Forgiveness {
                opens: Forgiveness,
                press: ForgivenessPress, words: ForgivenessWords, question: ForgivenessQuestion,
                slot: ForgivenessSlot,
            }
            small_ways: SmallWays => SmallWays {
                opens: SmallWays,
                press: SmallWaysPress, words: SmallWaysWords, slot: SmallWaysSlot, item: SmallWaysCardItem,
            }
            touch: TouchLists => Touch {
                opens: Touch,
                press: TouchPress, words: TouchWords, slot: TouchSlot, item: TouchCardItem,
            }
            pulses: Pulses => Pulse {
                opens: Pulse,
                press: PulsePress, words: PulseWords, slot: PulseSlot, item: PulseCardItem,
            }
        }
    };
}
pub(super) use table;

table!(exercises);

impl From<Nothing> for ExerciseQuestion {
    fn from(nothing: Nothing) -> Self {
        match nothing {}
    }
}

impl From<Nothing> for ExerciseSlot {
    fn from(nothing: Nothing) -> Self {
        match nothing {}
    }
}

impl From<Nothing> for ExerciseCardItem {
    fn from(nothing: Nothing) -> Self {
        match nothing {}
    }
}
