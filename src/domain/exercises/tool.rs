//! How the exercises are found: by command, and by button from the card of their step.

use serde::{Deserialize, Serialize};

use crate::domain::decision::Turn;
use crate::domain::event::ReplyTo;
use crate::domain::flows::partner::Written;
use crate::domain::model::address::To;
use crate::domain::model::button::{named, names};
use crate::domain::model::people::{MessageId, Role, Seat};
use crate::domain::model::program::Step;
use crate::domain::words::{Typed, Words};

use super::proposals::Kind;
use super::words::ExerciseWords;
use super::{HardDateWanted, ReassuranceWanted, Wanted};

/// An exercise, as it is opened. All of them are open from the first day; steps introduce them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tool {
    /// The apology builder: `/apology`
    Apology,
    /// The letter of hurt: `/letter`
    Letter,
    /// Measures of openness.
    Measures,
    /// The question box: `/ask`
    Ask,
    /// Telling before being asked: `/tell`
    Tell,
    /// A talk with turns: `/talk`
    Talk,
    /// Twenty minutes apart: `/break`
    Break,
    /// Small promises: `/promise`
    Promise,
    /// The relationship agreement: `/agreement`
    Agreement,
    /// The plan for hard moments: `/plan`
    Plan,
    /// Reassurances for a hard day.
    HardDay,
    /// Dates that may be heavy.
    HardDates,
    /// “In your shoes”
    Shoes,
    /// Forgiveness: `/forgiveness`
    Forgiveness,
    /// Small ways to be close.
    SmallWays,
    /// Touch, at your pace.
    Touch,
}

const NAMES: [(Tool, &str, &str); 16] = [
    (Tool::Apology, "apology", "tool-apology"),
    (Tool::Letter, "letter", "tool-letter"),
    (Tool::Measures, "measures", "tool-measures"),
    (Tool::Ask, "ask", "tool-ask"),
    (Tool::Tell, "tell", "tool-tell"),
    (Tool::Talk, "talk", "tool-talk"),
    (Tool::Break, "break", "tool-break"),
    (Tool::Promise, "promise", "tool-promise"),
    (Tool::Agreement, "agreement", "tool-agreement"),
    (Tool::Plan, "plan", "tool-plan"),
    (Tool::HardDay, "hardday", "tool-hard-day"),
    (Tool::HardDates, "harddates", "tool-hard-dates"),
    (Tool::Shoes, "shoes", "tool-shoes"),
    (Tool::Forgiveness, "forgiveness", "tool-forgiveness"),
    (Tool::SmallWays, "smallways", "tool-small-ways"),
    (Tool::Touch, "touch", "tool-touch"),
];

impl Tool {
    /// All of them.
    pub const ALL: [Self; NAMES.len()] = {
        let mut all = [Self::Apology; NAMES.len()];
        let mut i = 0;
        while i < NAMES.len() {
            all[i] = NAMES[i].0;
            i += 1;
        }
        all
    };

    /// Its name, which is its command as well.
    #[must_use]
    pub fn name(self) -> &'static str {
        names(&self, &NAMES)[0]
    }

    /// The one of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        named(name, &NAMES)
    }

    /// The name of its label.
    pub(super) fn key(self) -> &'static str {
        names(&self, &NAMES)[1]
    }

    /// Whether it is opened with the journal's records at hand.
    pub(in crate::domain) const fn needs_records(self) -> bool {
        matches!(self, Self::Letter | Self::Ask)
    }

    /// Whether words behind its command are read where it opens.
    const fn takes_words(self) -> bool {
        matches!(self, Self::Ask | Self::Tell | Self::Talk | Self::Promise)
    }

    /// Whether it opens in private chats only.
    const fn is_private(self) -> bool {
        !matches!(self, Self::Talk | Self::Break | Self::Promise | Self::Agreement)
    }

    /// What belongs to a step: the first are what its card in private offers to that role. It knows
    /// nothing of the other's role, so it shows nothing of it.
    pub(in crate::domain) fn of(step: Step, role: Option<Role>) -> &'static [Self] {
        match (step, role) {
            (Step::Responsibility, Some(Role::Hurt)) => &[Self::Letter],
            (Step::Responsibility, Some(Role::Responsible)) => &[Self::Apology],
            (Step::Responsibility, _) => &[Self::Apology, Self::Letter],
            (Step::Transparency, Some(Role::Hurt)) => &[Self::Ask, Self::Measures],
            (Step::Transparency, Some(Role::Responsible)) => &[Self::Measures, Self::Tell],
            (Step::Transparency, _) => &[Self::Measures, Self::Ask, Self::Tell],
            (Step::Conversations, _) => &[Self::Talk, Self::Break],
            (Step::Actions, _) => &[Self::Promise],
            (Step::Agreement, _) => &[Self::Agreement],
            (Step::Patience, _) => &[Self::Plan, Self::HardDay, Self::HardDates],
            (Step::Empathy, _) => &[Self::Shoes],
            // What everybody may open is offered to whoever was hurt: nobody else is invited to it.
            (Step::Forgiveness, Some(Role::Hurt | Role::Both)) => &[Self::Forgiveness],
            (Step::Forgiveness, _) => &[],
            (Step::Closeness, _) => &[Self::SmallWays, Self::Touch],
        }
    }

    /// Whether somebody who would rather not say their role is offered **Neither** as well: where
    /// what is offered goes by the role (PRODUCT §6 "Roles").
    pub(in crate::domain) fn may_be_neither(step: Step, role: Option<Role>) -> bool {
        let by_role = Self::of(step, Some(Role::Hurt)) != Self::of(step, Some(Role::Responsible));
        role == Some(Role::Unsaid) && by_role && !Self::of(step, role).is_empty()
    }

    /// What the card of a step offers in the group, the same whoever reads it.
    pub(in crate::domain) fn in_group(step: Step) -> &'static [Self] {
        match step {
            Step::Conversations => &[Self::Talk, Self::Break],
            Step::Actions => &[Self::Promise],
            Step::Agreement => &[Self::Agreement],
            _ => &[],
        }
    }

    /// All that belongs to a step, for whoever looks further than their role.
    pub(in crate::domain) fn all_of(step: Step) -> &'static [Self] {
        Self::of(step, Some(Role::Both))
    }
}

impl Turn<'_> {
    /// Opens an exercise, by its command or its button.
    pub fn open_tool(
        &mut self,
        seat: Seat,
        to: To,
        tool: Tool,
        words: Option<String>,
        message: Option<MessageId>,
    ) {
        if !self.couple.exercises_are_open_to(seat) {
            return self.answer(to, Words::NotBegun);
        }
        if tool.is_private() && to == To::Group {
            return self.answer(to, Words::Exercise(ExerciseWords::InPrivate(tool)));
        }
        self.notes_begun(seat, to, tool);
        if let (Some(text), Some(message), true) = (&words, message, to != To::Group) {
            let reply_to = ReplyTo::Nothing;
            let written = Written { by: seat, text: text.clone(), message, reply_to };
            if self.opens_with(tool, &written) {
                return;
            }
        }
        let left = words.is_some() && !tool.takes_words();
        self.opens(seat, to, tool, words, message);
        if left {
            self.answer(to, Words::Typed(Typed::OnlyTheCommand));
        }
    }

    /// With words behind the command, which are the first answer; whether they can be.
    fn opens_with(&mut self, tool: Tool, written: &Written) -> bool {
        match tool {
            Tool::Apology | Tool::Letter => self.open_letter_with(tool, written),
            Tool::Measures => self.begin_proposal_with(Kind::Measure, written),
            Tool::Agreement => self.begin_proposal_with(Kind::Clause, written),
            Tool::HardDay => self.take(Wanted::Reassurance(ReassuranceWanted::Words), written),
            Tool::HardDates => self.take(Wanted::HardDate(HardDateWanted::Day), written),
            _ => return false,
        }
        true
    }

    fn opens(
        &mut self,
        seat: Seat,
        to: To,
        tool: Tool,
        words: Option<String>,
        message: Option<MessageId>,
    ) {
        match tool {
            Tool::Apology => self.open_apology(seat),
            Tool::Letter => self.open_letters(seat),
            Tool::Measures => self.open_measures(seat),
            Tool::Ask => self.open_questions(seat, words),
            Tool::Tell => self.open_telling(seat, words),
            Tool::Talk => self.open_talks(seat, to, words, message),
            Tool::Break => self.open_break(seat, to, message),
            Tool::Promise => self.open_promises(seat, to, words, message),
            Tool::Agreement => self.open_agreement(seat, to),
            Tool::Plan => self.open_plans(seat),
            Tool::HardDay => self.open_reassurances(seat),
            Tool::HardDates => self.open_hard_dates(seat),
            Tool::Shoes => self.open_shoes(seat),
            Tool::Forgiveness => self.open_forgiveness(seat),
            Tool::SmallWays => self.open_small_ways(seat),
            Tool::Touch => self.open_touch(seat),
        }
    }
}
