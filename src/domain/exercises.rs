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
pub use forgiveness::{ForgivenessPress, ForgivenessSlot, ForgivenessWanted, ForgivenessWords};
pub(in crate::domain) use hard_dates::HardDates;
pub use hard_dates::{
    DayOfYear, HardDateMatter, HardDatePress, HardDateSlot, HardDateWanted, HardDateWords, Told,
};
pub(in crate::domain) use leading::{Leading, Offered, TIMES_AT_MOST};
pub use leading::{Led, LedTime};
pub use letters::{
    LetterBegun, LetterKind, LetterMatter, LetterPart, LetterPress, LetterPreview, LetterReceive,
    LetterReview, LetterUntil, LetterWanted, LetterWords,
};
pub(in crate::domain) use letters::{LetterKept, Letters};
pub(in crate::domain) use listed::{Asked, Listed};
pub(in crate::domain) use plans::{PlanLine, Plans};
pub use plans::{PlanMatter, PlanPart, PlanPress, PlanSheet, PlanSlot, PlanWanted, PlanWords};
pub use press::ExercisePress;
pub use promises::{
    PromiseAsks, PromiseBy, PromiseCard, PromiseClosing, PromiseDue, PromiseEnd, PromiseMatter,
    PromisePress, PromiseSlot, PromiseTime, PromiseView, PromiseWanted, PromiseWhich, PromiseWords,
};
pub(in crate::domain) use promises::{PromiseKept, Promises};
pub(in crate::domain) use proposals::{ProposalKept, Proposals};
pub use proposals::{ProposalMatter, ProposalPress, ProposalSlot, ProposalWanted, ProposalWords};
pub(in crate::domain) use pulse::Pulses;
pub use pulse::{Measure, OwnWord, PulseKept, PulseMatter, PulsePress, PulseSlot, PulseWords};
pub(in crate::domain) use questions::{QuestionKept, Questions};
pub use questions::{QuestionMatter, QuestionPress, QuestionSlot, QuestionWanted, QuestionWords};
pub use questions::{QuestionRoom, QuestionStand};
pub(in crate::domain) use reassurances::Reassurances;
pub use reassurances::{ReassurancePress, ReassuranceSlot, ReassuranceWanted, ReassuranceWords};
pub(in crate::domain) use shoes::{InYourShoes, ShoesKept};
pub use shoes::{Round, ShoesFirst, ShoesMatter, ShoesMenu, ShoesPress, ShoesWanted, ShoesWords};
pub(in crate::domain) use small_ways::SmallWays;
pub use small_ways::{SMALL_WAYS, SmallWaysMatter, SmallWaysPress, SmallWaysSlot, SmallWaysWords};
pub(in crate::domain) use talks::{TalkHeard, Talks};
pub use talks::{TalkPress, TalkSlot, TalkWanted, TalkWords};
pub(in crate::domain) use touch::TouchLists;
pub use touch::{TouchAnswer, TouchItem, TouchMatter, TouchPress, TouchSlot, TouchWords};
pub use unseen::Unseen;
pub(in crate::domain) use unseen::Waits;
pub use wanted::Wants;
pub use words::ExerciseWords;

/// One line an exercise, in the order in which they are woken: its field in the state, its state, its
/// name among all, what it is opened as, and what it has. Whoever says something of each gives a macro
/// that takes them.
macro_rules! table {
    ($of:ident) => {
        $of! {
            letters: Letters => Letter {
                opens: Apology | Letter | Tell,
                press: LetterPress, words: LetterWords, question: LetterWanted, item: LetterMatter,
            }
            proposals: Proposals => Proposal {
                opens: Measures | Agreement,
                press: ProposalPress, words: ProposalWords, question: ProposalWanted, slot: ProposalSlot,
                item: ProposalMatter,
            }
            questions: Questions => Question {
                opens: Ask,
                press: QuestionPress, words: QuestionWords, question: QuestionWanted, slot: QuestionSlot,
                item: QuestionMatter,
            }
            talks: Talks => Talk {
                opens: Talk | Break,
                press: TalkPress, words: TalkWords, question: TalkWanted, slot: TalkSlot,
            }
            promises: Promises => Promise {
                opens: Promise,
                press: PromisePress, words: PromiseWords, question: PromiseWanted, slot: PromiseSlot,
                item: PromiseMatter,
            }
            plans: Plans => Plan {
                opens: Plan,
                press: PlanPress, words: PlanWords, question: PlanWanted, slot: PlanSlot, item: PlanMatter,
            }
            reassurances: Reassurances => Reassurance {
                opens: HardDay,
                press: ReassurancePress, words: ReassuranceWords, question: ReassuranceWanted,
                slot: ReassuranceSlot,
            }
            hard_dates: HardDates => HardDate {
                opens: HardDates,
                press: HardDatePress, words: HardDateWords, question: HardDateWanted, slot: HardDateSlot,
                item: HardDateMatter,
            }
            shoes: InYourShoes => Shoes {
                opens: Shoes,
                press: ShoesPress, words: ShoesWords, question: ShoesWanted, item: ShoesMatter,
            }
            forgiveness: Forgiving => Forgiveness {
                opens: Forgiveness,
                press: ForgivenessPress, words: ForgivenessWords, question: ForgivenessWanted,
                slot: ForgivenessSlot,
            }
            small_ways: SmallWays => SmallWays {
                opens: SmallWays,
                press: SmallWaysPress, words: SmallWaysWords, slot: SmallWaysSlot, item: SmallWaysMatter,
            }
            touch: TouchLists => Touch {
                opens: Touch,
                press: TouchPress, words: TouchWords, slot: TouchSlot, item: TouchMatter,
            }
            pulses: Pulses => Pulse {
                opens: Pulse,
                press: PulsePress, words: PulseWords, slot: PulseSlot, item: PulseMatter,
            }
        }
    };
}
pub(super) use table;

table!(exercises);

impl From<Nothing> for Wanted {
    fn from(nothing: Nothing) -> Self {
        match nothing {}
    }
}

impl From<Nothing> for ExerciseSlot {
    fn from(nothing: Nothing) -> Self {
        match nothing {}
    }
}

impl From<Nothing> for ExerciseMatter {
    fn from(nothing: Nothing) -> Self {
        match nothing {}
    }
}
