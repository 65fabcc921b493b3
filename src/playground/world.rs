//! The local Telegram as data: chats, people, messages, and what the bot is told of them.
//!
//! Plain and synchronous; the time comes in as an argument. What people do is in
//! `acts`, what the bot does in `methods`.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::calls::Calls;
use super::cast::{Room, Who};
use super::closed::Closed;
use super::faults::Faults;
use super::limits::Limits;
use super::message::{Content, Message};
use super::queries::Queries;
use super::updates::Updates;

/// Of so many messages it is known that they were taken away.
const GONE: usize = 500;

/// All that the local Telegram knows.
#[derive(Debug, Serialize, Deserialize)]
pub struct World {
    /// The number of the group.
    pub group: i64,
    /// The number that it had before it became a supergroup.
    #[serde(default)]
    pub former: Option<i64>,
    /// Who is in the group, the bot included.
    pub members: BTreeSet<Who>,
    /// The group's administrators beside its owner, Ana.
    #[serde(default)]
    pub admins: BTreeSet<Who>,
    /// Who of them writes in the group's name.
    #[serde(default)]
    pub anonymous: BTreeSet<Who>,
    /// Whether Telegram tells a bot that is no administrator nothing of who is in the group but their
    /// number.
    #[serde(default)]
    pub hides_members: bool,
    /// What people call themselves since they changed their first name.
    #[serde(default)]
    pub renamed: BTreeMap<Who, String>,
    /// Who has blocked the bot.
    #[serde(default)]
    pub blocked: BTreeSet<Who>,
    /// Which chats take nothing from it, and in which words.
    #[serde(default)]
    pub closed: BTreeMap<Room, Closed>,
    /// Whether the bot is in Ana's channel.
    #[serde(default)]
    pub in_channel: bool,
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
    #[serde(default)]
    pub faults: Faults,
    /// How fast the bot may call.
    #[serde(default)]
    pub limits: Limits,
    /// What the bot called.
    #[serde(skip)]
    pub calls: Calls,
    /// How often the chats were changed.
    #[serde(default)]
    pub(super) changes: u64,
}

/// What was said in one chat.
#[derive(Debug, Serialize, Deserialize)]
pub struct Thread {
    /// The number of the next message.
    next: i64,
    /// All messages, oldest first.
    messages: Vec<Message>,
    /// The number of the last change.
    #[serde(default)]
    changed: u64,
    /// What was taken away lately, with the number of that change.
    #[serde(default)]
    gone: VecDeque<(u64, i64)>,
}

impl Thread {
    const fn new() -> Self {
        Self { next: 1, messages: Vec::new(), changed: 0, gone: VecDeque::new() }
    }
}

impl World {
    /// A fresh start: the group has Ana and Ben, and Ana has just added the bot.
    #[must_use]
    pub fn new(now: DateTime<Utc>) -> Self {
        let mut world = Self {
            group: -4_000_000_001,
            former: None,
            members: BTreeSet::from([Who::Ana, Who::Ben]),
            admins: BTreeSet::new(),
            anonymous: BTreeSet::new(),
            hides_members: false,
            renamed: BTreeMap::new(),
            blocked: BTreeSet::new(),
            closed: BTreeMap::new(),
            in_channel: false,
            met: BTreeSet::from([Who::Ana, Who::Ben]),
            threads: Room::ALL.into_iter().map(|room| (room, Thread::new())).collect(),
            updates: Updates::default(),
            queries: Queries::default(),
            menus: BTreeMap::new(),
            privacy_mode: true,
            faults: Faults::default(),
            limits: Limits::default(),
            calls: Calls::default(),
            changes: 0,
        };
        world.enter(Who::Bot, Who::Ana, now);
        world
    }

    /// A fresh start after another one, of whose changes the count goes on.
    #[must_use]
    pub fn after(before: &Self, now: DateTime<Utc>) -> Self {
        let world = Self::new(now);
        Self { changes: before.changes + world.changes, ..world }
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

    /// A number that is another after each change in a chat.
    #[must_use]
    pub fn changed(&self, room: Room) -> u64 {
        self.threads.get(&room).map_or(0, |thread| thread.changed)
    }

    /// What was changed in a chat since that change, and what was taken away; none if too much was to be known
    /// of each.
    #[must_use]
    pub fn since(&self, room: Room, change: u64) -> Option<(Vec<&Message>, Vec<i64>)> {
        let Some(thread) = self.threads.get(&room) else { return Some((vec![], vec![])) };
        let forgotten = thread.gone.len() == GONE && thread.gone[0].0 > change;
        let changed = thread.messages.iter().filter(|message| message.touched > change);
        let gone = thread.gone.iter().filter(|(at, _)| *at > change).map(|(_, id)| *id);
        (!forgotten).then(|| (changed.collect(), gone.collect()))
    }

    /// One message of a chat, to be changed.
    pub fn message_mut(&mut self, room: Room, id: i64) -> Option<&mut Message> {
        let thread = self.changes(room);
        let found = thread.messages.iter_mut().find(|message| message.id == id)?;
        found.touched = thread.changed;
        Some(found)
    }

    /// Takes a message out of a chat.
    pub fn take_away(&mut self, room: Room, id: i64) {
        let thread = self.changes(room);
        thread.messages.retain(|message| message.id != id);
        thread.gone.push_back((thread.changed, id));
        if thread.gone.len() > GONE {
            thread.gone.pop_front();
        }
    }

    /// A chat, to be changed.
    fn changes(&mut self, room: Room) -> &mut Thread {
        self.changes += 1;
        let thread = self.threads.entry(room).or_insert(Thread::new());
        thread.changed = self.changes;
        thread
    }

    /// Puts a message at the end of a chat, with a number of its own, and tells the bot if it may know.
    pub fn post(&mut self, room: Room, message: Message) -> i64 {
        let id = self.put(room, message);
        self.tell(room, id, false);
        id
    }

    /// Puts a message at the end of a chat, with a number of its own.
    pub(super) fn put(&mut self, room: Room, message: Message) -> i64 {
        let thread = self.changes(room);
        let id = thread.next;
        thread.next += 1;
        let touched = thread.changed;
        thread.messages.push(Message { id, touched, ..message });
        id
    }

    /// Tells the bot of a message, new or edited, if it isn't its own and Telegram doesn't hold it back.
    pub fn tell(&mut self, room: Room, id: i64, edited: bool) {
        let Some(message) = self.message(room, id) else { return };
        if message.from != Who::Bot && self.shown_to_bot(room, message) {
            let content = self.message_json(room, message);
            let kind = match (room, edited) {
                (Room::Channel, false) => "channel_post",
                (Room::Channel, true) => "edited_channel_post",
                (_, false) => "message",
                (_, true) => "edited_message",
            };
            self.updates.push(kind, content);
        }
    }

    /// Whether a person's words in the group stay between people: Telegram does not tell the bot of them.
    #[must_use]
    pub fn is_kept_from_bot(&self, room: Room, message: &Message) -> bool {
        let of_people = message.from != Who::Bot && !message.is_service();
        room == Room::Group && of_people && !self.shown_to_bot(room, message)
    }

    /// Whether the bot is told of a message: privacy mode keeps people's talk to themselves.
    fn shown_to_bot(&self, room: Room, message: &Message) -> bool {
        let about_itself = matches!(message.content, Content::Left(Who::Bot));
        if !self.has_bot(room) && !about_itself {
            return false;
        }
        room != Room::Group
            || !self.privacy_mode
            || self.admins.contains(&Who::Bot)
            || message.is_service()
            || message.commands_the_bot()
            || self.answers_bot(room, message)
    }

    fn answers_bot(&self, room: Room, message: &Message) -> bool {
        let answered = message.reply_to.and_then(|id| self.message(room, id));
        answered.is_some_and(|answered| answered.from == Who::Bot)
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
