//! The timer of a turn: kept as moments, shown by edits that are never near to each other.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// How often the card shows what is left, in seconds.
const SHOWN_EVERY: i64 = 30;
/// Two edits without a press are never nearer to each other, in seconds.
const APART: i64 = 15;

/// A turn's five minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Timer {
    /// They run.
    Runs { ends: DateTime<Utc>, shown_next: DateTime<Utc> },
    /// A break: so many seconds are left.
    Stands { left: i64 },
}

impl Timer {
    /// So much is left; it is shown again at the next half minute that is not too near.
    pub fn of(left: TimeDelta, now: DateTime<Utc>) -> Self {
        let ends = now + left;
        let over = left.num_seconds() % SHOWN_EVERY;
        let wait = if over < APART { over + SHOWN_EVERY } else { over };
        Self::Runs { ends, shown_next: ends.min(now + TimeDelta::seconds(wait)) }
    }

    /// How many seconds are left.
    pub fn left(self, now: DateTime<Utc>) -> i64 {
        match self {
            Self::Runs { ends, .. } => (ends - now).num_seconds().max(0),
            Self::Stands { left } => left,
        }
    }

    pub fn is_nearly_over(self, now: DateTime<Utc>) -> bool {
        self.left(now) < APART
    }

    /// It stands at a half minute; whoever was about to end has a moment to find back.
    pub fn stands(&mut self, now: DateTime<Utc>) {
        let halves = (self.left(now) + SHOWN_EVERY - 1) / SHOWN_EVERY;
        *self = Self::Stands { left: halves.max(1) * SHOWN_EVERY };
    }

    /// It goes on where it stopped.
    pub fn runs(&mut self, now: DateTime<Utc>) {
        if let Self::Stands { left } = *self {
            *self = Self::of(TimeDelta::seconds(left), now);
        }
    }
}
