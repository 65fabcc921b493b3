//! Where the private evenings stand.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::model::people::BySeat;

/// Where the private evenings stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evenings {
    /// The last date whose hour has come.
    pub(in crate::domain) come: Option<NaiveDate>,
    /// The date whose cards wait for its prompt, and until when.
    pub(in crate::domain) waits: Option<(NaiveDate, DateTime<Utc>)>,
    /// Whose newest card lies closed: "A note is here for you."
    pub(in crate::domain) closed: BySeat<bool>,
    /// The last date on which each had a card, be it one that came in vain before.
    pub(in crate::domain) brought: BySeat<Option<NaiveDate>>,
    /// Whose newest card may not have come, for their chat took nothing.
    pub(in crate::domain) missed: BySeat<bool>,
    /// The last evening whose cards asked both whether this is still right for them.
    pub(in crate::domain) still_right: Option<NaiveDate>,
    /// Whether the last one was more than two minutes late.
    pub(in crate::domain) was_late: bool,
}
