//! The four parts of a plan.

use serde::{Deserialize, Serialize};

use crate::domain::model::button::Choice;

/// A part of a plan for hard moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PlanPart {
    /// What sets me off.
    SetsOff,
    /// What helps me: up to five short sentences.
    Helps,
    /// What doesn't.
    Doesnt,
    /// Self-care that works.
    SelfCare,
}

impl PlanPart {
    /// All of them, in the order of the card.
    pub const ALL: [Self; 4] = [Self::SetsOff, Self::Helps, Self::Doesnt, Self::SelfCare];
}

impl Choice for PlanPart {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::SetsOff, "sets-off", "plan-sets-off"),
        (Self::Helps, "helps", "plan-helps"),
        (Self::Doesnt, "doesnt", "plan-doesnt"),
        (Self::SelfCare, "self-care", "plan-self-care"),
    ];
}
