//! The exercises of the nine steps (PRODUCT §6). Each is a flow of its own, in a folder of its own;
//! here is what they have in common: how they are found, woken, asked for words and closed.

mod evening;
mod forgiveness;
mod hard_dates;
mod kept;
mod leading;
mod letters;
mod listed;
mod opening;
mod plans;
mod press;
mod promises;
pub mod proposals;
mod questions;
mod reassurances;
mod replies;
mod shoes;
mod small_ways;
mod table;
mod talks;
mod touch;
mod unseen;
mod wanted;
mod words;

use crate::domain::model::address::To;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::couple::Couple;
use super::decision::Turn;
use super::exercise::{Event, Exercise, Nothing, Replied};
use super::flows::partner::Written;
use super::model::people::{MessageId, Seat};
use super::model::program::Step;
use super::model::rewording::{Rewording, Was};
use super::model::shared::Shared;
use super::model::tool::Tool;
use super::press::Press;
use super::words::Words;

pub use forgiveness::{ForgivenessPress, ForgivenessSlot, ForgivenessWanted, ForgivenessWords};
pub use hard_dates::{
    DayOfYear, HardDateMatter, HardDatePress, HardDateSlot, HardDateWanted, HardDateWords, Told,
};
pub(in crate::domain) use kept::Keeps;
pub use leading::{Led, LedTime};
pub(in crate::domain) use letters::Letters;
pub use letters::{
    LetterBegun, LetterKind, LetterMatter, LetterPart, LetterPress, LetterPreview, LetterReceive,
    LetterReview, LetterUntil, LetterWanted, LetterWords,
};
pub(in crate::domain) use listed::{Asked, Listed};
pub(in crate::domain) use plans::{PlanLine, Plans};
pub use plans::{PlanMatter, PlanPart, PlanPress, PlanSheet, PlanSlot, PlanWanted, PlanWords};
pub use press::ExercisePress;
pub use promises::{
    PromiseAsks, PromiseBy, PromiseCard, PromiseClosing, PromiseDue, PromiseEnd, PromiseMatter,
    PromisePress, PromiseSlot, PromiseTime, PromiseView, PromiseWanted, PromiseWhich, PromiseWords,
};
pub(in crate::domain) use proposals::Proposals;
pub use proposals::{ProposalMatter, ProposalPress, ProposalSlot, ProposalWanted, ProposalWords};
pub use questions::{QuestionMatter, QuestionPress, QuestionSlot, QuestionWanted, QuestionWords};
pub use questions::{QuestionRoom, QuestionStand};
pub(in crate::domain) use reassurances::Reassurances;
pub use reassurances::{ReassurancePress, ReassuranceSlot, ReassuranceWanted, ReassuranceWords};
pub use shoes::{Round, ShoesFirst, ShoesMatter, ShoesMenu, ShoesPress, ShoesWanted, ShoesWords};
pub use small_ways::{SMALL_WAYS, SmallWaysMatter, SmallWaysPress, SmallWaysSlot, SmallWaysWords};
pub(in crate::domain) use talks::Talks;
pub use talks::{TalkPress, TalkSlot, TalkWanted, TalkWords};
pub use touch::{TouchAnswer, TouchItem, TouchMatter, TouchPress, TouchSlot, TouchWords};
pub use unseen::Unseen;
pub(in crate::domain) use unseen::Waits;
pub use wanted::Wants;
pub use words::ExerciseWords;
pub(super) use words::that_open;

table::exercises! {
    letters: letters::Letters => Letter {
        opens: Apology | Letter | Tell,
        press: LetterPress, words: LetterWords, question: LetterWanted, item: LetterMatter,
    }
    proposals: proposals::Proposals => Proposal {
        opens: Measures | Agreement,
        press: ProposalPress, words: ProposalWords, question: ProposalWanted, slot: ProposalSlot,
        item: ProposalMatter,
    }
    questions: questions::Questions => Question {
        opens: Ask,
        press: QuestionPress, words: QuestionWords, question: QuestionWanted, slot: QuestionSlot,
        item: QuestionMatter,
    }
    talks: talks::Talks => Talk {
        opens: Talk | Break,
        press: TalkPress, words: TalkWords, question: TalkWanted, slot: TalkSlot,
    }
    promises: promises::Promises => Promise {
        opens: Promise,
        press: PromisePress, words: PromiseWords, question: PromiseWanted, slot: PromiseSlot,
        item: PromiseMatter,
    }
    plans: plans::Plans => Plan {
        opens: Plan,
        press: PlanPress, words: PlanWords, question: PlanWanted, slot: PlanSlot, item: PlanMatter,
    }
    reassurances: reassurances::Reassurances => Reassurance {
        opens: HardDay,
        press: ReassurancePress, words: ReassuranceWords, question: ReassuranceWanted,
        slot: ReassuranceSlot,
    }
    hard_dates: hard_dates::HardDates => HardDate {
        opens: HardDates,
        press: HardDatePress, words: HardDateWords, question: HardDateWanted, slot: HardDateSlot,
        item: HardDateMatter,
    }
    shoes: shoes::InYourShoes => Shoes {
        opens: Shoes,
        press: ShoesPress, words: ShoesWords, question: ShoesWanted, item: ShoesMatter,
    }
    forgiveness: forgiveness::Forgiving => Forgiveness {
        opens: Forgiveness,
        press: ForgivenessPress, words: ForgivenessWords, question: ForgivenessWanted,
        slot: ForgivenessSlot,
    }
    small_ways: small_ways::SmallWays => SmallWays {
        opens: SmallWays,
        press: SmallWaysPress, words: SmallWaysWords, slot: SmallWaysSlot, item: SmallWaysMatter,
    }
    touch: touch::TouchLists => Touch {
        opens: Touch,
        press: TouchPress, words: TouchWords, slot: TouchSlot, item: TouchMatter,
    }
}

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

impl Couple {
    /// Whether what the card of a step asks for is there: only of what both know already. How the
    /// others stand is private: the first, the sixth with its plans, the eighth. What is done stays so,
    /// else it would show that somebody thought again.
    #[must_use]
    pub fn is_step_done(&self, step: Step) -> bool {
        self.exercises.is_step_done(step)
    }

    /// Whether both have begun, this partner among them: nothing is asked of anybody, nor kept, before
    /// they have agreed to that.
    fn exercises_are_open_to(&self, seat: Seat) -> bool {
        self.begun.is_some() && self.is_done(seat)
    }
}

impl Turn<'_> {
    /// A button of an exercise.
    pub fn exercise_pressed(
        &mut self,
        seat: Seat,
        to: To,
        press: ExercisePress,
        message: Option<MessageId>,
    ) {
        let in_vain = !press.opens() && !self.couple.exercises_are_open_to(seat);
        if in_vain || !press.hangs_in(to) {
            return self.stale(to, message);
        }
        match press {
            ExercisePress::Tool(tool) => self.open_tool(seat, to, tool, None, None),
            ExercisePress::Others(step) => {
                self.answer(to, Words::Exercise(ExerciseWords::Others(step)));
            }
            ExercisePress::Neither(step) => self.wants_neither(seat, to, step, message),
            ExercisePress::NotForNow(tool) => self.declines(seat, to, tool, message),
            ExercisePress::NoneForNow(step) => self.declines_either(seat, to, step, message),
            ExercisePress::GoOn => self.ask_again(seat, to, message),
            ExercisePress::Note(date) => self.open_note(seat, date, message),
            press => self.exercise_button_pressed(seat, to, press, message),
        }
    }

    /// The couple ends: nothing stays open, and no word is lost.
    pub fn close_exercises(&mut self) {
        self.end_each_exercise();
        *self.couple.exercises = Exercises::default();
        *self.couple.unseen = Unseen::default();
    }
}
