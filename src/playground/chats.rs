//! The chats themselves: their numbers and kinds, and whether the bot may write there.

use serde_json::{Value, json};

use super::cast::{Room, Who};
use super::message::Message;
use super::refusal::Refusal;
use super::world::World;

/// The title of the couple's group.
const TITLE: &str = "Ana & Ben";
/// The title of Ana's channel.
const CHANNEL_TITLE: &str = "Ana's notes";
/// The number of Ana's channel.
const CHANNEL: i64 = -1_001_700_000_003;
/// What groups have numbers above and supergroups and channels below.
const SUPERGROUPS_BELOW: i64 = -1_000_000_000_000;

impl World {
    /// Whether the bot is in a chat; in private chats it always is.
    #[must_use]
    pub fn has_bot(&self, room: Room) -> bool {
        match room {
            Room::Group => self.members.contains(&Who::Bot),
            Room::Channel => self.in_channel,
            Room::Former => false,
            Room::Ana | Room::Ben | Room::Eve => true,
        }
    }

    /// Whether a private chat was ever begun by its owner; the others always were.
    #[must_use]
    pub fn is_open(&self, room: Room) -> bool {
        let begun = |message: &Message| Some(message.from) == room.owner();
        room.owner().is_none() || self.messages(room).iter().any(begun)
    }

    /// Whether there is such a chat (yet).
    #[must_use]
    pub fn exists(&self, room: Room) -> bool {
        match room {
            Room::Former => self.former.is_some(),
            Room::Channel => self.in_channel || !self.messages(room).is_empty(),
            _ => true,
        }
    }

    /// Whether the group is a supergroup.
    #[must_use]
    pub fn is_supergroup(&self) -> bool {
        self.group < SUPERGROUPS_BELOW
    }

    /// The chat of that number.
    #[must_use]
    pub fn room(&self, id: i64) -> Option<Room> {
        let mut there = Room::ALL.into_iter().filter(|room| self.exists(*room));
        there.find(|room| self.chat_id(*room) == id)
    }

    /// The chat that the bot means, if it may write there.
    ///
    /// # Errors
    /// What Telegram answers for a chat without the bot, a group that moved, or a person who
    /// blocked it or never wrote to it.
    pub fn reachable(&self, id: i64) -> Result<Room, Refusal> {
        let room = self.room(id).ok_or_else(|| Refusal::bad_request("chat not found"))?;
        match room.owner() {
            _ if room == Room::Former => Err(Refusal::moved(self.group)),
            None if self.has_bot(room) => Ok(room),
            None => Err(Refusal::forbidden(&format!(
                "bot was kicked from the {} chat",
                self.kind(room)
            ))),
            Some(owner) if self.blocked.contains(&owner) => {
                Err(Refusal::forbidden("bot was blocked by the user"))
            }
            Some(_) if self.is_open(room) => Ok(room),
            Some(owner) if self.met.contains(&owner) => {
                Err(Refusal::forbidden("bot can't initiate conversation with a user"))
            }
            Some(_) => Err(Refusal::bad_request("chat not found")),
        }
    }

    /// A chat's number.
    #[must_use]
    pub fn chat_id(&self, room: Room) -> i64 {
        match room {
            Room::Channel => CHANNEL,
            Room::Former => self.former.unwrap_or_default(),
            _ => room.owner().map_or(self.group, Who::id),
        }
    }

    /// A chat's kind, as the Bot API calls it.
    #[must_use]
    pub fn kind(&self, room: Room) -> &'static str {
        match room {
            Room::Channel => "channel",
            Room::Group if self.is_supergroup() => "supergroup",
            Room::Group | Room::Former => "group",
            Room::Ana | Room::Ben | Room::Eve => "private",
        }
    }

    /// The `Chat` object of the Bot API.
    #[must_use]
    pub fn chat_json(&self, room: Room) -> Value {
        let (id, kind) = (self.chat_id(room), self.kind(room));
        match room.owner() {
            Some(owner) => {
                json!({"id": id, "first_name": owner.first_name(), "username": owner.username(), "type": kind})
            }
            None if kind == "group" => {
                json!({"id": id, "title": title(room), "type": kind, "all_members_are_administrators": true})
            }
            None => {
                json!({"id": id, "title": title(room), "type": kind})
            }
        }
    }
}

/// What stands above a chat.
#[must_use]
pub fn title(room: Room) -> &'static str {
    match room.owner() {
        Some(owner) => owner.first_name(),
        None if room == Room::Channel => CHANNEL_TITLE,
        None => TITLE,
    }
}
