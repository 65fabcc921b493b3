//! The local Telegram as data: chats, people, messages, and what the bot is told of them.
//!
//! Plain and synchronous; the time comes in as an argument. What people do is in
//! `acts`, what the bot does in `methods`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::cast::{Room, Who};
use super::faults::Faults;
use super::message::{Content, Message};
use super::queries::Queries;
use super::refusal::Refusal;
use super::updates::Updates;

/// The title of the couple's group.
pub const TITLE: &str = "Ana & Ben";

/// All that the local Telegram knows.
#[derive(Debug, Serialize, Deserialize)]
pub struct World {
    /// The number of the group.
    pub group: i64,
    /// Who is in the group, the bot included.
    pub members: BTreeSet<Who>,
    /// Whom the bot has met: the others it can't even name.
    pub met: BTreeSet<Who>,
    /// The chats.
    pub threads: BTreeMap<Room, Thread>,
    /// What waits for the bot.
    pub updates: Updates,
    /// Presses that wait for its answer.
    pub queries: Queries,
    /// The bot's command menus by scope and language.
    pub menus: BTreeMap<String, Value>,
    /// Whether Telegram holds back what isn't meant for the bot.
    pub privacy_mode: bool,
    /// Calls that are to fail.
    #[serde(skip)]
    pub faults: Faults,
}

/// What was said in one chat.
#[derive(Debug, Serialize, Deserialize)]
pub struct Thread {
    /// The number of the next message.
    next: i64,
    /// All messages, oldest first.
    pub messages: Vec<Message>,
}

impl World {
    /// A fresh start: the group has Ana and Ben, and Ana has just added the bot.
    #[must_use]
    pub fn new(now: DateTime<Utc>) -> Self {
        let thread = || Thread { next: 1, messages: Vec::new() };
        let mut world = Self {
            group: -4_000_000_001,
            members: BTreeSet::from([Who::Ana, Who::Ben]),
            met: BTreeSet::from([Who::Ana, Who::Ben]),
            threads: Room::ALL.into_iter().map(|room| (room, thread())).collect(),
            updates: Updates::default(),
            queries: Queries::default(),
            menus: BTreeMap::new(),
            privacy_mode: true,
            faults: Faults::default(),
        };
        world.enter(Who::Bot, Who::Ana, now);
        world
    }

    /// What was said in a chat.
    #[must_use]
    pub fn messages(&self, room: Room) -> &[Message] {
        self.threads.get(&room).map_or(&[], |thread| &thread.messages)
    }

    /// One message of a chat.
    #[must_use]
    pub fn message(&self, room: Room, id: i64) -> Option<&Message> {
        self.messages(room).iter().find(|message| message.id == id)
    }

    /// One message of a chat, to be changed.
    pub fn message_mut(&mut self, room: Room, id: i64) -> Option<&mut Message> {
        let thread = self.threads.get_mut(&room)?;
        thread.messages.iter_mut().find(|message| message.id == id)
    }

    /// Puts a message at the end of a chat, with a number of its own, and tells the bot if it may know.
    pub fn post(&mut self, room: Room, message: Message) -> i64 {
        let thread = self.threads.entry(room).or_insert(Thread { next: 1, messages: Vec::new() });
        let id = thread.next;
        thread.next += 1;
        thread.messages.push(Message { id, ..message });
        self.tell(room, id, "message");
        id
    }

    /// Tells the bot of a message, if it isn't its own and Telegram doesn't hold it back.
    pub fn tell(&mut self, room: Room, id: i64, kind: &str) {
        let Some(message) = self.message(room, id) else { return };
        if message.from != Who::Bot && self.shown_to_bot(room, message) {
            let content = self.message_json(room, message);
            self.updates.push(kind, content);
        }
    }

    /// Whether the bot is told of a message: privacy mode keeps people's talk to themselves.
    fn shown_to_bot(&self, room: Room, message: &Message) -> bool {
        let about_itself = matches!(message.content, Content::Left(Who::Bot));
        if !self.has_bot(room) && !about_itself {
            return false;
        }
        room != Room::Group
            || !self.privacy_mode
            || message.is_service()
            || message.commands_the_bot()
            || self.answers_bot(room, message)
    }

    fn answers_bot(&self, room: Room, message: &Message) -> bool {
        let answered = message.reply_to.and_then(|id| self.message(room, id));
        answered.is_some_and(|answered| answered.from == Who::Bot)
    }

    /// Whether the bot is in a chat; in private chats it always is.
    #[must_use]
    pub fn has_bot(&self, room: Room) -> bool {
        room != Room::Group || self.members.contains(&Who::Bot)
    }

    /// Whether a private chat was ever begun by its owner; the group always was.
    #[must_use]
    pub fn is_open(&self, room: Room) -> bool {
        let begun = |message: &Message| Some(message.from) == room.owner();
        room == Room::Group || self.messages(room).iter().any(begun)
    }

    /// The chat that the bot means, if it may write there.
    ///
    /// # Errors
    /// What Telegram answers for a chat without the bot, or a person who never wrote to it.
    pub fn reachable(&self, id: i64) -> Result<Room, Refusal> {
        let found = Room::ALL.into_iter().find(|room| self.chat_id(*room) == id);
        let room = found.ok_or_else(|| Refusal::bad_request("chat not found"))?;
        let known = room.owner().is_none_or(|owner| self.met.contains(&owner));
        match () {
            () if !self.has_bot(room) => {
                Err(Refusal::forbidden("bot was kicked from the group chat"))
            }
            () if self.is_open(room) => Ok(room),
            () if known => Err(Refusal::forbidden("bot can't initiate conversation with a user")),
            () => Err(Refusal::bad_request("chat not found")),
        }
    }

    /// A chat's number.
    #[must_use]
    pub fn chat_id(&self, room: Room) -> i64 {
        room.owner().map_or(self.group, Who::id)
    }

    /// The `Chat` object of the Bot API.
    #[must_use]
    pub fn chat_json(&self, room: Room) -> Value {
        let id = self.chat_id(room);
        room.owner().map_or_else(
            || json!({"id": id, "title": TITLE, "type": "group", "all_members_are_administrators": true}),
            |owner| json!({"id": id, "first_name": owner.first_name(), "username": owner.username(), "type": "private"}),
        )
    }

    /// Leaves out numbers of updates, messages and presses, so that none is given twice after an older state was loaded.
    pub fn skip_numbers(&mut self) {
        const NUMBERS: i64 = 1_000;
        self.updates.skip(NUMBERS);
        self.queries.skip(NUMBERS.unsigned_abs());
        for thread in self.threads.values_mut() {
            thread.next += NUMBERS;
        }
    }
}
