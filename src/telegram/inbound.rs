//! What arrived, in the bot's own words: pure.
//!
//! What is not for the bot is `None` here and goes no further: text in a group that neither replies
//! to the bot nor is a command for it (whatever privacy mode says), captions, other bots, commands
//! for other bots, edited and forwarded commands. Forwarded text is somebody else's words, so it
//! counts as media: it is met with a kind line and never kept.

use serde::de::DeserializeOwned;
use serde_json::Value;
use teloxide_core::types as t;
use teloxide_core::types::{MediaKind, Message, MessageKind, Update, UpdateKind};

use super::client::Me;
use super::command::{self, Command};
use crate::domain::{ChatId, ChatKind, Incoming, Input, MessageId, Person, Standing, UserId};

/// The account under which Telegram shows anonymous administrators.
const ANONYMOUS_ADMIN: u64 = 1_087_968_824;

/// Parts of a message that are never looked at. Taking them away first keeps captions unread, and
/// keeps what teloxide does not know of them (a new kind of entity, of quote, of button) from
/// making the whole message unreadable.
const UNREAD: [&str; 7] = [
    "caption",
    "caption_entities",
    "entities",
    "external_reply",
    "link_preview_options",
    "quote",
    "reply_markup",
];

/// What is looked at of the message that is replied to, that is pinned, or that bears a button.
const OF_ANOTHER: [&str; 4] = ["message_id", "date", "chat", "from"];

/// Reads an update as Telegram sent it. `None` if it is of a kind or shape that teloxide does not know.
///
/// Kind by kind, because teloxide's `Update` cannot be read out of a `Value`.
#[must_use]
pub fn parse(mut update: Value) -> Option<Update> {
    let id = t::UpdateId(u32::try_from(update.get("update_id")?.as_u64()?).ok()?);
    let kind = if let Some(message) = update.get_mut("message") {
        UpdateKind::Message(message_of(message)?)
    } else if let Some(message) = update.get_mut("edited_message") {
        UpdateKind::EditedMessage(message_of(message)?)
    } else if let Some(query) = update.get_mut("callback_query") {
        reduce(query, "message");
        UpdateKind::CallbackQuery(take(query)?)
    } else {
        UpdateKind::MyChatMember(take(update.get_mut("my_chat_member")?)?)
    };
    Some(Update { id, kind })
}

fn message_of(value: &mut Value) -> Option<Message> {
    let message = value.as_object_mut()?;
    message.retain(|key, _| !UNREAD.contains(&key.as_str()));
    reduce(value, "reply_to_message");
    reduce(value, "pinned_message");
    take(value)
}

fn take<T: DeserializeOwned>(value: &mut Value) -> Option<T> {
    serde_json::from_value(value.take()).ok()
}

fn reduce(parent: &mut Value, message: &str) {
    if let Some(Value::Object(message)) = parent.get_mut(message) {
        message.retain(|key, _| OF_ANOTHER.contains(&key.as_str()));
    }
}

/// Reads an update in the bot's own words. `None` if the bot has nothing to do with it.
#[must_use]
pub fn read(update: &Update, me: &Me) -> Option<Incoming> {
    if let Some(moved) = moved_from(update) {
        return Some(moved);
    }
    let (chat, person, input) = match &update.kind {
        UpdateKind::Message(message) => (&message.chat, sender(message), fresh(message, me)?),
        UpdateKind::EditedMessage(message) => {
            (&message.chat, sender(message), edited(message, me)?)
        }
        UpdateKind::CallbackQuery(query) => {
            let (chat, input) = press(query)?;
            (chat, person(&query.from), input)
        }
        UpdateKind::MyChatMember(change) => {
            let standing = Input::Standing(standing(&change.new_chat_member.kind));
            (&change.chat, person(&change.from), standing)
        }
        _ => return None,
    };
    let kind = kind(chat);
    if kind == ChatKind::Channel && !matches!(input, Input::Standing(_)) {
        return None;
    }
    Some(Incoming { update: i64::from(update.id.0), chat: ChatId(chat.id.0), kind, person, input })
}

fn fresh(message: &Message, me: &Me) -> Option<Input> {
    if let Some(input) = service(message, me) {
        return Some(input);
    }
    if is_of_a_bot(message) {
        return None;
    }
    let (id, reply_to) = (MessageId(i64::from(message.id.0)), reply_to(message, me));
    match content(message)? {
        Content::Text(text) => match command::read(text, &me.username) {
            Command::Ours { name, words } => Some(Input::Command { message: id, name, words }),
            Command::None if message.chat.is_private() || reply_to.is_some() => {
                Some(Input::Text { message: id, text: text.to_owned(), reply_to, edited: false })
            }
            Command::Others | Command::None => None,
        },
        Content::Media if message.chat.is_private() || reply_to.is_some() => {
            Some(Input::Media { message: id, reply_to })
        }
        Content::Media => None,
    }
}

/// Of what is edited only text counts: a live location is "edited" every few seconds.
fn edited(message: &Message, me: &Me) -> Option<Input> {
    match fresh(message, me)? {
        Input::Text { message, text, reply_to, .. } => {
            Some(Input::Text { message, text, reply_to, edited: true })
        }
        _ => None,
    }
}

enum Content<'a> {
    Text(&'a str),
    Media,
}

fn content(message: &Message) -> Option<Content<'_>> {
    match &message.kind {
        MessageKind::Common(common) => match &common.media_kind {
            MediaKind::Text(text) if common.forward_origin.is_none() => {
                Some(Content::Text(&text.text))
            }
            // A forwarded command was meant for another moment, a forwarded text is not theirs.
            MediaKind::Text(text) if text.text.starts_with('/') => None,
            MediaKind::Migration(_) => None,
            _ => Some(Content::Media),
        },
        // In a private chat, what teloxide does not know yet is most likely a new kind of media.
        MessageKind::Empty {} if message.chat.is_private() => Some(Content::Media),
        MessageKind::Dice(_) | MessageKind::Giveaway(_) => Some(Content::Media),
        _ => None,
    }
}

/// The first message of a supergroup that was a group: it tells what the old chat's last message
/// tells, and comes before or after it, or alone. So it is read as said there.
fn moved_from(update: &Update) -> Option<Incoming> {
    let UpdateKind::Message(message) = &update.kind else { return None };
    let MessageKind::Common(common) = &message.kind else { return None };
    let MediaKind::Migration(t::ChatMigration::From { chat_id }) = common.media_kind else {
        return None;
    };
    Some(Incoming {
        update: i64::from(update.id.0),
        chat: ChatId(chat_id.0),
        kind: ChatKind::Group,
        person: sender(message),
        input: Input::MigratedTo(ChatId(message.chat.id.0)),
    })
}

fn service(message: &Message, me: &Me) -> Option<Input> {
    let is_me = |user: &t::User| user_id(user) == me.id;
    match &message.kind {
        // That the bot itself came or went is told by `my_chat_member`.
        MessageKind::NewChatMembers(joined) => {
            (!joined.new_chat_members.iter().all(is_me)).then_some(Input::PeopleChanged)
        }
        MessageKind::LeftChatMember(left) => {
            (!is_me(&left.left_chat_member)).then_some(Input::PeopleChanged)
        }
        MessageKind::Common(common) => match common.media_kind {
            MediaKind::Migration(t::ChatMigration::To { chat_id }) => {
                Some(Input::MigratedTo(ChatId(chat_id.0)))
            }
            _ => None,
        },
        _ => None,
    }
}

/// The bot's own message that this one replies to.
fn reply_to(message: &Message, me: &Me) -> Option<MessageId> {
    let MessageKind::Common(common) = &message.kind else { return None };
    let replied = common.reply_to_message.as_ref()?;
    let ours = replied.from.as_ref().is_some_and(|from| user_id(from) == me.id);
    ours.then_some(MessageId(i64::from(replied.id.0)))
}

/// The chat of a button. Telegram tells it even of a message that it does not show any more.
fn press(query: &t::CallbackQuery) -> Option<(&t::Chat, Input)> {
    let (message, data) = (query.message.as_ref()?, query.data.clone()?);
    let id = Some(MessageId(i64::from(message.id().0)));
    Some((message.chat(), Input::Press { query: query.id.0.clone(), data, message: id }))
}

fn standing(kind: &t::ChatMemberKind) -> Standing {
    match kind {
        t::ChatMemberKind::Owner(_) | t::ChatMemberKind::Administrator(_) => Standing::Admin,
        t::ChatMemberKind::Member(_) => Standing::Member,
        t::ChatMemberKind::Restricted(restricted) if restricted.is_member => Standing::Member,
        t::ChatMemberKind::Restricted(_)
        | t::ChatMemberKind::Left
        | t::ChatMemberKind::Banned(_) => Standing::Gone,
    }
}

fn kind(chat: &t::Chat) -> ChatKind {
    if chat.is_private() {
        ChatKind::Private
    } else if chat.is_channel() {
        ChatKind::Channel
    } else {
        ChatKind::Group
    }
}

/// Anonymous administrators and channels speak through accounts that are marked as bots.
fn is_of_a_bot(message: &Message) -> bool {
    message.from.as_ref().is_some_and(|from| from.is_bot) && !sender(message).anonymous
}

fn sender(message: &Message) -> Person {
    let nobody = || Person { id: UserId(0), name: String::new(), anonymous: true };
    let mut sender = message.from.as_ref().map_or_else(nobody, person);
    sender.anonymous |= message.sender_chat.is_some() && !is_automatic_forward(message);
    sender
}

/// A channel's post that Telegram itself copied into the channel's group.
fn is_automatic_forward(message: &Message) -> bool {
    matches!(&message.kind, MessageKind::Common(common) if common.is_automatic_forward)
}

fn person(user: &t::User) -> Person {
    let anonymous = user.id.0 == ANONYMOUS_ADMIN;
    Person { id: user_id(user), name: user.first_name.clone(), anonymous }
}

fn user_id(user: &t::User) -> UserId {
    UserId(i64::try_from(user.id.0).unwrap_or_default())
}

#[cfg(test)]
mod tests;
