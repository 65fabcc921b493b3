//! What is said of the walk through the steps.

use chrono::NaiveDate;

use crate::domain::model::program::Step;
use crate::domain::model::tool::Tool;
use crate::domain::press::Offer;

/// The card of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a line or a button of its own")]
pub struct StepCard {
    /// Which.
    pub step: Step,
    /// Whether it was given its least days: then it says that it waits for both, whoever is ready.
    pub waits: bool,
    /// The date from which on **Ready** can be said, if it is still to come.
    pub ripens: Option<NaiveDate>,
    /// The open step, if it is another.
    pub at: Option<Step>,
    /// What its button offers.
    pub offer: Option<Offer>,
    /// Whether what it asks for is there; said only of what both know.
    pub done: bool,
    /// The exercises that it offers.
    pub tools: &'static [Tool],
    /// Whether **Neither** stands below them: for whoever would rather not say their role.
    pub neither: bool,
    /// Whether there are other exercises.
    pub others: bool,
    /// Whether it leads from the group to the exercises in private.
    pub leads: bool,
}

impl StepCard {
    /// Only the card.
    #[must_use]
    pub const fn plain(step: Step) -> Self {
        Self {
            step,
            waits: false,
            ripens: None,
            at: None,
            offer: None,
            done: false,
            tools: &[],
            neither: false,
            others: false,
            leads: false,
        }
    }
}

/// A good thing that was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Memory {
    /// Its day in the couple's zone.
    pub date: NaiveDate,
    /// Who named it.
    pub name: String,
    /// In their words.
    pub words: String,
}
