//! A message as Telegram sent it, and what of it is looked at.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use super::content::{self, Content};
use crate::domain::{ChatId, ChatKind, MessageId, Person, UserId};

/// The account under which Telegram shows anonymous administrators.
const ANONYMOUS_ADMIN: i64 = 1_087_968_824;

/// A message, its parts still as they came.
pub(super) struct Message<'a> {
    pub id: MessageId,
    pub chat: (ChatId, ChatKind),
    parts: &'a Map<String, Value>,
}

/// Whose words a message brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// Written in this chat.
    Here,
    /// Forwarded by the one who wrote it.
    Own,
    /// Forwarded; written by somebody else, or nobody knows by whom.
    Others,
}

impl<'a> Message<'a> {
    /// None if it lacks what each message has.
    pub fn of(value: &'a Value) -> Option<Self> {
        let parts = value.as_object()?;
        let id = MessageId(parts.get("message_id")?.as_i64()?);
        // Of nobody is fine, of somebody without a number is not.
        if let Some(from) = parts.get("from") {
            person(from)?;
        }
        Some(Self { id, chat: chat(parts.get("chat")?)?, parts })
    }

    pub fn content(&self) -> Content {
        content::of(self.parts)
    }

    /// Whether it was edited since it was written.
    pub fn is_edited(&self) -> bool {
        self.parts.contains_key("edit_date")
    }

    /// When it was written, or, if it was edited, when that was.
    pub fn written_at(&self) -> Option<DateTime<Utc>> {
        let seconds = self.number("edit_date").or_else(|| self.number("date"))?;
        DateTime::from_timestamp(seconds, 0)
    }

    pub fn number(&self, part: &str) -> Option<i64> {
        self.parts.get(part)?.as_i64()
    }

    /// The people that a part names, one or several.
    pub fn people(&self, part: &str) -> Vec<Person> {
        match self.parts.get(part) {
            Some(Value::Array(people)) => people.iter().filter_map(person).collect(),
            Some(one) => person(one).into_iter().collect(),
            None => vec![],
        }
    }

    pub fn sender(&self) -> Person {
        let nobody = || Person { id: UserId(0), name: String::new(), anonymous: true };
        let mut sender = self.parts.get("from").and_then(person).unwrap_or_else(nobody);
        sender.anonymous |= self.parts.contains_key("sender_chat") && !self.is_copied_post();
        sender
    }

    /// Of a bot, or copied by Telegram itself. Anonymous administrators and channels speak through
    /// accounts that are marked as bots.
    pub fn is_of_no_person(&self) -> bool {
        let marked = |from: &Value| from.get("is_bot").and_then(Value::as_bool) == Some(true);
        let bot = self.parts.get("from").is_some_and(marked) && !self.sender().anonymous;
        bot || self.is_copied_post()
    }

    /// A channel's post that Telegram itself copied into the channel's group.
    fn is_copied_post(&self) -> bool {
        self.parts.get("is_automatic_forward").and_then(Value::as_bool) == Some(true)
    }

    /// The bot's own message that this one replies to.
    pub fn reply_to(&self, bot: UserId) -> Option<MessageId> {
        let replied = self.parts.get("reply_to_message")?;
        let ours = person(replied.get("from")?)?.id == bot;
        let id = replied.get("message_id")?.as_i64()?;
        ours.then_some(MessageId(id))
    }

    /// Whoever keeps their account out of forwards is named there, and that is all that is known.
    pub fn origin(&self) -> Origin {
        let goes_by =
            |name: &str| self.parts.get("from").is_some_and(|from| full_name(from) == name);
        let named = |name: &str| !name.is_empty() && goes_by(name);
        let wrote = |user: &Value| person(user).is_some_and(|user| user.id == self.sender().id);
        let own = match (self.parts.get("forward_origin"), self.parts.get("forward_from")) {
            (Some(origin), _) => {
                match (origin.get("sender_user"), origin.get("sender_user_name")) {
                    (Some(user), _) => wrote(user),
                    (None, Some(name)) => name.as_str().is_some_and(named),
                    (None, None) => false,
                }
            }
            // Older servers tell it so.
            (None, Some(user)) => wrote(user),
            (None, None) if self.parts.contains_key("forward_date") => false,
            (None, None) => return Origin::Here,
        };
        if own { Origin::Own } else { Origin::Others }
    }
}

/// A chat's number and kind.
pub(super) fn chat(chat: &Value) -> Option<(ChatId, ChatKind)> {
    let kind = match chat.get("type")?.as_str()? {
        "private" => ChatKind::Private,
        "channel" => ChatKind::Channel,
        _ => ChatKind::Group,
    };
    Some((ChatId(chat.get("id")?.as_i64()?), kind))
}

/// A user's number and name.
pub(super) fn person(user: &Value) -> Option<Person> {
    let id = user.get("id")?.as_i64()?;
    let name = user.get("first_name").and_then(Value::as_str).unwrap_or_default().to_owned();
    Some(Person { id: UserId(id), name, anonymous: id == ANONYMOUS_ADMIN })
}

fn full_name(user: &Value) -> String {
    let name = |part: &str| user.get(part).and_then(Value::as_str).unwrap_or_default();
    [name("first_name"), name("last_name")].join(" ").trim().to_owned()
}
