//! The four parts of a plan.

use serde::{Deserialize, Serialize};

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

const NAMES: [(PlanPart, &str); 4] = [
    (PlanPart::SetsOff, "sets-off"),
    (PlanPart::Helps, "helps"),
    (PlanPart::Doesnt, "doesnt"),
    (PlanPart::SelfCare, "self-care"),
];

impl PlanPart {
    /// All of them, in the order of the card.
    pub const ALL: [Self; 4] = [Self::SetsOff, Self::Helps, Self::Doesnt, Self::SelfCare];

    /// Its name in callback data.
    pub(super) fn name(self) -> &'static str {
        NAMES.iter().find(|(part, _)| *part == self).map_or("", |(_, name)| name)
    }

    /// The one of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(_, other)| *other == name).map(|(part, _)| *part)
    }
}
