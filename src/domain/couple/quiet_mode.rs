//! One partner's quiet mode.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::model::program::Step;

/// One partner's quiet mode. Never shown to anybody else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct QuietMode {
    /// Since when it is on.
    pub(in crate::domain) since: Option<DateTime<Utc>>,
    /// The step of which **Ready** comes by itself, and when.
    pub(in crate::domain) ready: Option<ByItself>,
    /// Whether the newest evening card was not sent: what changes on it is not sent either.
    pub(in crate::domain) unsent: bool,
}

/// **Ready**, by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByItself {
    /// Which step, by when it opened.
    pub of: (Step, DateTime<Utc>),
    /// When; never, once its person has taken it back.
    pub at: Option<DateTime<Utc>>,
}

impl QuietMode {
    /// When **Ready** comes.
    pub(in crate::domain) fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.ready.and_then(|ready| ready.at)
    }
}
