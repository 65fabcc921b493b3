//! A couple: everything that a decision needs to know.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::people::{ChatId, CoupleId, Seat, UserId};

/// Two people, their group, and where each of their flows stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Couple {
    /// Its number.
    pub id: CoupleId,
    /// The shared chat.
    pub group: ChatId,
}

impl Couple {
    /// A couple nobody of which is seated yet.
    #[must_use]
    pub fn new(id: CoupleId, group: ChatId) -> Self {
        Self { id, group }
    }

    /// Who sits where.
    pub fn users(&self) -> impl Iterator<Item = (Seat, UserId)> + '_ {
        std::iter::empty()
    }

    /// When it next wants a tick.
    #[must_use]
    pub fn wake_at(&self) -> Option<DateTime<Utc>> {
        None
    }
}
