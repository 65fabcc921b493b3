//! Nobody has to find anything (PRODUCT §6): an evening card offers an exercise of the open step by its
//! name. What is offered, and what became of it, is its reader's alone.
//!
//! | an exercise is | what happens | it becomes |
//! |---|---|---|
//! | new to that partner | an evening card from the second day of its step on, twice a week at most | offered |
//! | offered | another evening; the next of the step comes first | offered again, in other words; three times in all, the last of which says so |
//! | | **Not for now** | never offered again; after a second one, none of its step |
//! | any of these | it is opened, or begun on another way | never offered again |
//!
//! One card asks for one thing: beside what waits for an answer nothing is offered; it comes another
//! evening. What goes by the role is offered by one's own role alone. Whoever would rather not say theirs finds
//! what belongs to the step on one card, with **Neither** for all of it.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::domain::model::people::BySeat;
use crate::domain::model::program::Step;
use crate::domain::model::tool::Tool;

/// So often one is offered.
pub(in crate::domain) const TIMES_AT_MOST: usize = 3;
/// So many offers a week.
const A_WEEK_AT_MOST: usize = 2;
/// After an offer there are so many days without one.
const APART: TimeDelta = TimeDelta::days(3);
/// So many **Not for now** end the offers of a step.
const DECLINED_AT_MOST: usize = 2;

/// What an evening card offers of the open step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Led {
    /// The step.
    pub step: Step,
    /// Its exercises: one, or what belongs to either role, for whoever would rather not say theirs.
    pub tools: Vec<Tool>,
    /// Whether it is declined as a whole: **Neither**.
    pub neither: bool,
    /// Which time it is.
    pub time: LedTime,
}

/// Which time something is offered: it is never said twice in the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedTime {
    /// What it is, and why.
    First,
    /// That it is still here.
    Again,
    /// That it is not mentioned any more.
    Last,
}

/// What each of them was offered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Leading {
    pub(in crate::domain) of: BySeat<Way>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::domain) struct Way {
    /// What was offered on which evening, the newest last.
    pub offered: Vec<(Tool, NaiveDate)>,
    /// What the last card offered, and when.
    pub last: Option<(NaiveDate, Offered)>,
    /// What this partner opened.
    pub begun: Vec<Tool>,
    /// Where they pressed **Not for now**.
    pub declined: Vec<Tool>,
}

/// What one card offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::domain) struct Offered {
    /// The step.
    pub step: Step,
    /// Its exercises.
    pub tools: Vec<Tool>,
    /// Whether it is declined as a whole.
    pub neither: bool,
}

impl Way {
    /// Which time they are offered that evening.
    pub fn time(&self, tools: &[Tool], evening: NaiveDate) -> LedTime {
        let offers = self.offered.iter().filter(|(_, on)| *on <= evening);
        let times = |tool: &Tool| offers.clone().filter(|(other, _)| other == tool).count();
        match tools.iter().map(times).max() {
            None | Some(0 | 1) => LedTime::First,
            Some(times) if times < TIMES_AT_MOST => LedTime::Again,
            Some(_) => LedTime::Last,
        }
    }

    /// What was offered from that date on was never seen.
    pub fn forgets_offers_since(&mut self, date: NaiveDate) {
        self.offered.retain(|(_, on)| *on < date);
        self.last.take_if(|(on, _)| *on >= date);
    }

    /// How often that one was offered.
    pub fn times(&self, tool: Tool) -> usize {
        self.offered.iter().filter(|(other, _)| *other == tool).count()
    }

    /// Whether another evening with an offer is due.
    pub fn has_rested(&self, date: NaiveDate) -> bool {
        let mut evenings: Vec<_> = self.offered.iter().map(|(_, on)| *on).collect();
        evenings.dedup();
        let this_week = evenings.iter().filter(|on| date - **on < TimeDelta::days(7)).count();
        this_week < A_WEEK_AT_MOST && evenings.last().is_none_or(|on| date - *on >= APART)
    }

    /// Whether it was opened or declined.
    pub fn is_done_with(&self, tool: Tool) -> bool {
        self.begun.contains(&tool) || self.declined.contains(&tool)
    }

    /// Whether all of the step was declined.
    pub fn is_done_with_step(&self, step: Step) -> bool {
        let of_step = |tool: &&Tool| Tool::all_of(step).contains(tool);
        self.declined.iter().filter(of_step).count() >= DECLINED_AT_MOST
    }
}
