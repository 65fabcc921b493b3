//! Chats that take nothing from the bot for a while: muted, a topic that is closed, not found; in
//! Telegram's words.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::cast::{Room, Who};
use super::refusal::Refusal;
use super::standing::Standing;
use super::world::World;

/// What a muted bot is told.
pub const MUTED: &str = "Bad Request: not enough rights to send text messages to the chat";

/// What goes on as well where a chat takes nothing: who is there may be asked, unless there is none.
const ASKS: [&str; 2] = ["getchatmembercount", "getchatmember"];

/// How a chat refuses what the bot writes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    code: u16,
    description: String,
}

impl Closed {
    /// A refusal in these words.
    ///
    /// # Errors
    /// If it is none that Telegram would give.
    pub fn with(description: &str) -> Result<Self, Refusal> {
        let code = match description.split(':').next() {
            Some("Bad Request") => 400,
            Some("Forbidden") => 403,
            _ => {
                let begins = "a description begins with “Bad Request” or “Forbidden”";
                return Err(Refusal::new(400, begins));
            }
        };
        Ok(Self { code, description: description.to_owned() })
    }

    /// As the bot is told it.
    #[must_use]
    pub fn refusal(&self) -> Refusal {
        Refusal::new(self.code, self.description.clone())
    }

    fn hides_all(&self) -> bool {
        let words = self.description.to_lowercase();
        ["not found", "peer_id", "private"].into_iter().any(|part| words.contains(part))
    }
}

impl World {
    /// From now on a chat takes nothing from the bot, or again all. Of the group's own rights a bot is not
    /// told, of its own it is.
    ///
    /// # Errors
    /// If there is no such chat, or only the group can be told of.
    pub fn close(
        &mut self,
        room: Room,
        closed: Option<Closed>,
        told: bool,
        now: DateTime<Utc>,
    ) -> Result<(), Refusal> {
        if !self.exists(room) {
            return Err(Refusal::new(400, format!("there is no {} here", room.name())));
        }
        if told && room != Room::Group {
            return Err(Refusal::new(400, "a bot has rights of its own in the group alone"));
        }
        let before = self.closed.remove(&room);
        let (was, is) = (before.is_some(), closed.is_some());
        self.closed.extend(closed.map(|closed| (room, closed)));
        if told {
            let standing = |muted| if muted { Standing::Muted } else { Standing::Member };
            self.tell_of_itself(room, Who::Ana, (standing(was), standing(is)), now);
        }
        Ok(())
    }

    /// Whether a chat takes a call.
    ///
    /// # Errors
    /// What Telegram says instead.
    pub(super) fn takes(&self, method: &str, room: Room) -> Result<(), Refusal> {
        match self.closed.get(&room) {
            Some(closed) if closed.hides_all() || !ASKS.contains(&method) => Err(closed.refusal()),
            _ => Ok(()),
        }
    }
}
