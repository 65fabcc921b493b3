//! The buttons that lie in the chats.

use serde::{Deserialize, Serialize};

use super::slot::Slot;
use crate::domain::model::people::UserId;
use crate::domain::model::shared::Shared;

/// The buttons that lie in the chats.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Keyboards {
    /// The messages that bear some whose time can pass, the oldest first.
    pub(in crate::domain) lying: Vec<Lying>,
    /// The number of the last message that had no name but its buttons.
    pub(in crate::domain) last: u64,
}

/// A message with buttons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lying {
    /// Whose private chat it lies in; the group's if nobody's.
    pub room: Room,
    pub slot: Slot,
    /// The lane that it came by: what changes it leaves after it.
    pub lane: i64,
    /// The callback data of its buttons.
    pub rows: Shared<Vec<Vec<String>>>,
}

/// A private chat by whose it is; the group if nobody's.
pub type Room = Option<UserId>;

impl Keyboards {
    pub(in crate::domain) fn take(&mut self, room: Room, slot: &Slot) -> Option<Lying> {
        let at = self.lying.iter().position(|one| one.room == room && one.slot == *slot)?;
        Some(self.lying.remove(at))
    }
}
