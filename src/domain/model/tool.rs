//! The exercises, as they are found: by command, and by button from the card of their step.

use serde::{Deserialize, Serialize};

use super::button::{named, names};
use super::people::Role;
use super::program::Step;

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
    /// An answer to a letter of hurt.
    Answer,
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
    /// The pulse: `/pulse`. It belongs to no step.
    Pulse,
}

const NAMES: [(Tool, &str, &str); 18] = [
    (Tool::Apology, "apology", "tool-apology"),
    (Tool::Letter, "letter", "tool-letter"),
    (Tool::Measures, "measures", "tool-measures"),
    (Tool::Ask, "ask", "tool-ask"),
    (Tool::Tell, "tell", "tool-tell"),
    (Tool::Answer, "answer", "tool-answer"),
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
    (Tool::Pulse, "pulse", "tool-pulse"),
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
    pub(in crate::domain) fn key(self) -> &'static str {
        names(&self, &NAMES)[1]
    }

    /// Whether it is opened with the journal's records at hand.
    pub(in crate::domain) const fn needs_records(self) -> bool {
        matches!(self, Self::Letter | Self::Ask)
    }

    /// Whether words behind its command are read where it opens.
    pub(in crate::domain) const fn takes_words(self) -> bool {
        matches!(self, Self::Ask | Self::Tell | Self::Talk | Self::Promise)
    }

    /// Whether it opens in private chats only.
    pub(in crate::domain) const fn is_private(self) -> bool {
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
        match step {
            // It is offered below the letter that it answers, and by no card.
            Step::Responsibility => &[Self::Apology, Self::Letter, Self::Answer],
            _ => Self::of(step, Some(Role::Both)),
        }
    }
}
