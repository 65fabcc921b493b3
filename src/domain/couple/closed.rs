//! Which chats take nothing for a while, and when each is tried again.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::model::address::To;
use crate::domain::model::people::BySeat;

/// How long after a try the next one comes: the first, the second, and so on; from then on the last.
const TRIES_AFTER: [TimeDelta; 6] = [
    TimeDelta::minutes(1),
    TimeDelta::minutes(5),
    TimeDelta::minutes(20),
    TimeDelta::hours(1),
    TimeDelta::hours(3),
    TimeDelta::hours(6),
];

/// Whatever happens, a chat is tried no more often, and no line of a try waits longer.
pub const AT_MOST_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Which chats take nothing for a while.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClosedChats {
    pub group: Option<Closed>,
    pub private: BySeat<Option<Closed>>,
}

/// One that does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// The last try.
    pub tried: DateTime<Utc>,
    /// How many there were since it closed, or since an evening came.
    pub tries: u8,
}

impl Closed {
    pub fn tries_again_at(&self) -> DateTime<Utc> {
        let rest = TRIES_AFTER.get(usize::from(self.tries)).or(TRIES_AFTER.last());
        self.tried + rest.copied().unwrap_or(AT_MOST_EVERY)
    }

    /// A clock that was set back keeps nothing closed.
    pub fn was_just_tried(&self, now: DateTime<Utc>) -> bool {
        (TimeDelta::zero()..AT_MOST_EVERY).contains(&(now - self.tried))
    }
}

impl ClosedChats {
    pub fn of(&mut self, to: To) -> Option<&mut Option<Closed>> {
        match to {
            To::Group => Some(&mut self.group),
            To::Partner(seat) => Some(&mut self.private[seat]),
            To::Chat(_) => None,
        }
    }

    pub fn get(&self, to: To) -> Option<Closed> {
        self.clone().of(to).copied().flatten()
    }
}
