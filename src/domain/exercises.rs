//! The exercises of the nine steps (PRODUCT §6). Each is a flow of its own, in a folder of its own;
//! here is what they have in common: how they are found, woken, asked for words and closed.

mod drafts;
mod evening;
mod forgiveness;
mod hard_dates;
mod leading;
mod letters;
mod plans;
mod press;
mod promises;
pub mod proposals;
mod questions;
mod reassurances;
mod replies;
mod rewording;
mod rows;
mod shoes;
mod small_ways;
mod talks;
mod told;
mod tool;
mod touch;
mod unseen;
mod wanted;
mod words;

use crate::domain::model::address::To;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::couple::Couple;
use super::decision::Turn;
use super::model::people::{MessageId, Seat};
use super::model::program::Step;
use super::model::shared::Shared;
use super::words::Words;

pub use forgiveness::{ForgivenessPress, ForgivenessSlot, ForgivenessWanted, ForgivenessWords};
pub use hard_dates::{
    DayOfYear, HardDateMatter, HardDatePress, HardDateSlot, HardDateWanted, HardDateWords, Told,
};
pub use leading::{Led, LedTime};
pub use letters::{
    LetterBegun, LetterKind, LetterMatter, LetterPart, LetterPress, LetterPreview, LetterReceive,
    LetterReview, LetterUntil, LetterWanted, LetterWords,
};
pub use plans::{PlanMatter, PlanPart, PlanPress, PlanSheet, PlanSlot, PlanWanted, PlanWords};
pub use press::ExercisePress;
pub use promises::{
    PromiseAsks, PromiseBy, PromiseCard, PromiseClosing, PromiseDue, PromiseEnd, PromiseMatter,
    PromisePress, PromiseSlot, PromiseTime, PromiseView, PromiseWanted, PromiseWhich, PromiseWords,
};
pub use proposals::{ProposalMatter, ProposalPress, ProposalSlot, ProposalWanted, ProposalWords};
pub use questions::{QuestionMatter, QuestionPress, QuestionSlot, QuestionWanted, QuestionWords};
pub use questions::{QuestionRoom, QuestionStand};
pub use reassurances::{ReassurancePress, ReassuranceSlot, ReassuranceWanted, ReassuranceWords};
pub(super) use rows::column;
pub use shoes::{Round, ShoesFirst, ShoesMatter, ShoesMenu, ShoesPress, ShoesWanted, ShoesWords};
pub use small_ways::{SMALL_WAYS, SmallWaysMatter, SmallWaysPress, SmallWaysSlot, SmallWaysWords};
pub use talks::{TalkPress, TalkSlot, TalkWanted, TalkWords};
pub use tool::Tool;
pub use touch::{TouchAnswer, TouchItem, TouchMatter, TouchPress, TouchSlot, TouchWords};
pub use unseen::Unseen;
pub use wanted::{Wanted, Wants};
pub use words::{ExerciseMatter, ExerciseSlot, ExerciseWords};

/// Where each of them stands. What is closed is in the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Exercises {
    pub(super) letters: Shared<letters::Letters>,
    pub(super) proposals: Shared<proposals::Proposals>,
    pub(super) questions: Shared<questions::Questions>,
    pub(super) talks: Shared<talks::Talks>,
    pub(super) promises: Shared<promises::Promises>,
    pub(super) plans: Shared<plans::Plans>,
    pub(super) reassurances: Shared<reassurances::Reassurances>,
    pub(super) hard_dates: Shared<hard_dates::HardDates>,
    pub(super) shoes: Shared<shoes::InYourShoes>,
    pub(super) forgiveness: Shared<forgiveness::Forgiving>,
    pub(super) small_ways: Shared<small_ways::SmallWays>,
    pub(super) touch: Shared<touch::TouchLists>,
    leading: Shared<leading::Leading>,
}

impl Exercises {
    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        let moments = [
            self.letters.wake_at(),
            self.proposals.wake_at(),
            self.questions.wake_at(),
            self.talks.wake_at(),
            self.promises.wake_at(),
            self.reassurances.wake_at(),
            self.shoes.wake_at(),
            self.forgiveness.wake_at(),
        ];
        moments.into_iter().flatten().min()
    }
}

impl Exercises {
    /// The bytes of what that partner has of their own.
    pub(super) fn weight_of_own(&self, seat: Seat) -> usize {
        self.letters.weight_of_own(seat)
            + self.proposals.weight_of_own(seat)
            + self.questions.weight_of_own(seat)
            + self.talks.weight_of_own(seat)
            + self.promises.weight_of_own(seat)
            + self.plans.weight_of_own(seat)
            + self.reassurances.weight_of_own(seat)
            + self.hard_dates.weight_of_own(seat)
            + self.shoes.weight_of_own(seat)
            + self.forgiveness.weight_of_own(seat)
    }

    /// The bytes of what both can see.
    pub(super) fn weight_of_shared(&self, now: DateTime<Utc>) -> usize {
        self.proposals.weight_of_shared()
            + self.talks.weight_of_shared()
            + self.promises.weight_of_shared(now)
    }

    /// Whether an evening may let a record go.
    pub(super) fn may_return(&self) -> bool {
        self.shoes.may_return() || self.letters.may_return()
    }
}

impl Couple {
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
            ExercisePress::Letter(press) => self.letter_pressed(seat, press, message),
            ExercisePress::Proposal(press) => self.proposal_pressed(seat, press, message),
            ExercisePress::Question(press) => self.question_pressed(seat, press, message),
            ExercisePress::Talk(press) => self.talk_pressed(seat, to, press, message),
            ExercisePress::Promise(press) => self.promise_pressed(seat, to, press, message),
            ExercisePress::Plan(press) => self.plan_pressed(seat, press, message),
            ExercisePress::Reassurance(press) => self.reassurance_pressed(seat, press, message),
            ExercisePress::HardDate(press) => self.hard_date_pressed(seat, press, message),
            ExercisePress::Shoes(press) => self.shoes_pressed(seat, press, message),
            ExercisePress::Forgiveness(press) => self.forgiveness_pressed(seat, press, message),
            ExercisePress::SmallWays(press) => self.small_ways_pressed(seat, press),
            ExercisePress::Touch(press) => self.touch_pressed(seat, press, message),
        }
    }

    /// Does what has fallen due in them.
    pub fn go_on_with_exercises(&mut self) {
        self.go_on_with_letters();
        self.go_on_with_proposals();
        self.go_on_with_questions();
        self.go_on_with_talks();
        self.go_on_with_promises();
        self.go_on_with_reassurances();
        self.go_on_with_hard_dates();
        self.go_on_with_shoes();
        self.go_on_with_forgiveness();
    }

    /// Whether what the card of a step asks for is there: only of what both know already.
    pub fn is_step_done(&self, step: Step) -> bool {
        match step {
            Step::Transparency => self.couple.measures_done(),
            Step::Conversations => self.couple.talks_done(),
            Step::Actions => self.couple.promises_done(),
            Step::Agreement => self.couple.agreement_done(),
            Step::Empathy => self.shoes_done(),
            // How the others stand is private: the first, the sixth with its plans, the eighth.
            _ => false,
        }
    }

    /// The group's messages have new numbers: what lies open there is laid anew.
    pub fn lay_exercises_again(&mut self) {
        self.lay_talks_again();
        self.lay_promises_again();
    }

    /// The couple ends: nothing stays open, and no word is lost.
    pub fn close_exercises(&mut self) {
        self.close_letters();
        self.close_proposals();
        self.close_questions();
        self.close_talks();
        self.close_promises();
        self.close_plans();
        self.close_reassurances();
        self.close_hard_dates();
        self.close_shoes();
        self.close_forgiveness();
        *self.couple.exercises = Exercises::default();
        *self.couple.unseen = Unseen::default();
    }
}
