//! The group becomes a supergroup.
//!
//! Telegram keeps the order of updates within a chat, not between two, and drops what nobody
//! fetched for a day: so whoever plays says which of the updates come, and in which order.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::cast::{Room, Who};
use super::message::{Content, Message};
use super::refusal::Refusal;
use super::standing::Standing;
use super::world::World;

/// The number that the group gets.
const SUPERGROUP: i64 = -1_001_234_567_890;

/// One of the updates by which a bot hears of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Heard {
    /// The service message in the old chat, with `migrate_to_chat_id`.
    To,
    /// `my_chat_member` of the new one.
    Arrival,
    /// The service message in the new one, with `migrate_from_chat_id`.
    From,
}

impl Heard {
    /// What usually comes.
    pub const USUAL: [Self; 3] = [Self::To, Self::Arrival, Self::From];
}

impl World {
    /// The group becomes a supergroup. The bot hears of it by these updates, in this order.
    ///
    /// # Errors
    /// If it is one already, or who does it isn't there.
    pub fn migrate(
        &mut self,
        by: Who,
        heard: &[Heard],
        now: DateTime<Utc>,
    ) -> Result<i64, Refusal> {
        self.check_present(Room::Group, by)?;
        if self.is_supergroup() {
            return Err(Refusal::new(409, "the group is a supergroup already"));
        }
        let old = self.group;
        let to = self.put(Room::Group, Message::new(0, by, now, Content::MovedTo(SUPERGROUP)));
        if let Some(thread) = self.threads.remove(&Room::Group) {
            self.threads.insert(Room::Former, thread);
        }
        (self.group, self.former) = (SUPERGROUP, Some(old));
        let from = Message::new(0, by, now, Content::MovedFrom(old));
        let from = self.put(Room::Group, Message { anonymous: true, ..from });
        if self.has_bot(Room::Group) {
            for heard in heard {
                self.tell_of_migration(*heard, by, (to, from), now);
            }
        }
        Ok(SUPERGROUP)
    }

    fn tell_of_migration(
        &mut self,
        heard: Heard,
        by: Who,
        (to, from): (i64, i64),
        now: DateTime<Utc>,
    ) {
        let message = match heard {
            Heard::Arrival => {
                let change = (Standing::Left, self.standing(Who::Bot));
                return self.tell_of_itself(Room::Group, by, change, now);
            }
            Heard::To => (Room::Former, to),
            Heard::From => (Room::Group, from),
        };
        let (room, id) = message;
        if let Some(told) = self.message(room, id).map(|message| self.message_json(room, message)) {
            self.updates.push("message", told);
        }
    }
}
