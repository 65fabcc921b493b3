//! Who sat here before an end.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::model::exporting::Exporting;
use crate::domain::model::people::UserId;
use crate::domain::zone::Zone;

/// Who opened it is told so long before it is erased.
pub const TOLD_BEFORE: TimeDelta = TimeDelta::days(3);

/// Somebody whose couple has ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    pub user: UserId,
    /// Up to here, what they kept is of before.
    pub ended: DateTime<Utc>,
    /// Then it is erased.
    pub until: DateTime<Utc>,
    /// The couple's zone at the end: its dates are those that they lived.
    pub zone: Zone,
    /// Whether they opened it since.
    pub opened: bool,
    /// Whether they were told when it is erased.
    pub told: bool,
    /// What they are about to take with them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exporting: Option<Exporting>,
}

impl Former {
    pub fn wake_at(&self) -> DateTime<Utc> {
        let notice = (self.opened && !self.told).then_some(self.until - TOLD_BEFORE);
        let exporting = self.exporting.as_ref().map(|exporting| exporting.until);
        notice.into_iter().chain(exporting).fold(self.until, DateTime::min)
    }
}
