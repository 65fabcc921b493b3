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
    /// The group becomes a supergroup. The bot hears of it by these updates, in this order. Once
    /// more, it only hears: what is named then.
    ///
    /// # Errors
    /// If it is one already and nothing is named, or who does it isn't there.
    pub fn migrate(
        &mut self,
        by: Who,
        heard: Option<&[Heard]>,
        now: DateTime<Utc>,
    ) -> Result<i64, Refusal> {
        self.check_present(Room::Group, by)?;
        if !self.is_supergroup() {
            self.become_a_supergroup(by, now);
        } else if heard.is_none() {
            return Err(Refusal::new(409, "the group is a supergroup already"));
        }
        if self.has_bot(Room::Group) {
            for heard in heard.unwrap_or(&Heard::USUAL) {
                self.tell_of_migration(*heard, by, now);
            }
        }
        Ok(self.group)
    }

    fn become_a_supergroup(&mut self, by: Who, now: DateTime<Utc>) {
        let old = self.group;
        self.put(Room::Group, Message::new(0, by, now, Content::MovedTo(SUPERGROUP)));
        if let Some(thread) = self.threads.remove(&Room::Group) {
            self.threads.insert(Room::Former, thread);
        }
        (self.group, self.former) = (SUPERGROUP, Some(old));
        let from = Message::new(0, by, now, Content::MovedFrom(old));
        self.put(Room::Group, Message { anonymous: true, ..from });
    }

    fn tell_of_migration(&mut self, heard: Heard, by: Who, now: DateTime<Utc>) {
        let room = match heard {
            Heard::Arrival => {
                let change = (Standing::Left, self.standing(Who::Bot));
                return self.tell_of_itself(Room::Group, by, change, now);
            }
            Heard::To => Room::Former,
            Heard::From => Room::Group,
        };
        let tells = |message: &&Message| {
            matches!(message.content, Content::MovedTo(_) | Content::MovedFrom(_))
        };
        let told = self.messages(room).iter().find(tells);
        if let Some(told) = told.map(|message| self.message_json(room, message)) {
            self.updates.push("message", told);
        }
    }
}
