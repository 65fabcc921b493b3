//! What is wanted in words of one partner.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::ExerciseQuestion;

impl ExerciseQuestion {
    /// Whether it is asked of both in the group, so that either may reply.
    pub(in crate::domain) const fn is_of_both(self) -> bool {
        matches!(self, Self::Talk(wanted) if wanted.is_of_both())
    }

    /// Whether it is asked in the group.
    pub(in crate::domain) const fn is_asked_in_group(self) -> bool {
        matches!(self, Self::Promise(wanted) if wanted.is_asked_in_group())
    }
}

/// What is wanted of one partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingQuestion {
    pub(in crate::domain) wanted: ExerciseQuestion,
    /// Until when their next words in private are for it; none once something else came between.
    pub(in crate::domain) until: Option<DateTime<Utc>>,
}
