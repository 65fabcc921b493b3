//! What the phones show, and what is new on them.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

/// All messages, by chat and number.
#[derive(Default)]
pub struct Phones {
    chats: HashMap<String, BTreeMap<i64, Value>>,
    /// The number of the last change in each chat.
    changed: HashMap<String, u64>,
}

/// Something that was not there at the last look.
pub enum News {
    Message(Value),
    Edited(Value),
    /// A note that was opened as soon as it came.
    Opened(Value),
    Reacted {
        to: Value,
        with: String,
    },
    Gone(Value),
}

impl Phones {
    /// Whether a chat is another than it was at the last such question.
    pub fn is_changed(&mut self, chat: &str, state: &Value) -> bool {
        let mut chats = state["chats"].as_array().expect("a list").iter();
        let found = chats.find(|one| one["name"] == chat).expect("each chat is there");
        let changed = found["changed"].as_u64().expect("a number");
        self.changed.insert(chat.to_owned(), changed) != Some(changed)
    }

    /// Compares a chat with the last look at it.
    pub fn look(&mut self, chat: &str, messages: &Value) -> Vec<News> {
        let before = self.chats.entry(chat.to_owned()).or_default();
        let mut now = BTreeMap::new();
        for message in messages.as_array().expect("a list") {
            now.insert(message["id"].as_i64().expect("a number"), message.clone());
        }
        let mut news = vec![];
        for (id, message) in before.iter() {
            match now.get(id) {
                None => news.push(News::Gone(message.clone())),
                Some(shown) => news.extend(changes(message, shown)),
            }
        }
        news.extend(now.iter().filter(|(id, _)| !before.contains_key(id)).flat_map(|(_, new)| {
            let reacted = reaction(&Value::Null, new);
            std::iter::once(News::Message(new.clone())).chain(reacted)
        }));
        *before = now;
        news
    }

    /// The number of the `nth` message in `chat`, from the oldest, that contains `words`.
    pub fn nth(&self, chat: &str, words: &str, nth: usize) -> i64 {
        let messages = self.chats.get(chat).expect("a chat");
        let mut found = messages.iter().filter(|(_, message)| text(message).contains(words));
        *found.nth(nth).expect("such a message").0
    }

    /// The number of the newest message in `chat` that contains `words`.
    pub fn newest(&self, chat: &str, words: &str) -> i64 {
        let messages = self.chats.get(chat).expect("a chat");
        let found = messages.iter().rev().find(|(_, message)| text(message).contains(words));
        *found.unwrap_or_else(|| panic!("no message in {chat} contains {words:?}")).0
    }
}

fn changes(before: &Value, now: &Value) -> Vec<News> {
    let mut news = vec![];
    if before["text"] != now["text"] || before["buttons"] != now["buttons"] {
        news.push(News::Edited(now.clone()));
    }
    news.extend(reaction(before, now));
    news
}

fn reaction(before: &Value, now: &Value) -> Option<News> {
    let with = now["reactions"].as_array()?.first()?.as_str()?.to_owned();
    (before["reactions"] != now["reactions"]).then(|| News::Reacted { to: now.clone(), with })
}

pub fn text(message: &Value) -> &str {
    message["text"].as_str().unwrap_or_default()
}
