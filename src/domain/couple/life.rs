//! Whether there still is somebody: the last sign of life, and who has erased what was theirs.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::model::people::BySeat;

/// What is known of that.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Life {
    /// The couple's date on which one of them last did anything.
    pub last: Option<NaiveDate>,
    /// On which date both were told, since then, that all will be erased.
    pub told: Option<NaiveDate>,
    /// Nothing goes before, for what Telegram still holds may be a sign of life.
    pub waits_until: Option<DateTime<Utc>>,
    /// Who has erased what was theirs; they may have written since. Never shown.
    pub erased: BySeat<bool>,
}
