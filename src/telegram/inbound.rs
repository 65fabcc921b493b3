//! What arrived, in the bot's own words: pure.
//!
//! Read from the JSON itself, each part alone: what nobody knows of a message (a new kind of entity,
//! of media, of chat member) hides no other part of it. [`content`] decides whether it holds words.
//!
//! What is not for the bot is `None` here and goes no further: what is said in a group and neither
//! replies to the bot nor is a command for it (whatever privacy mode says), service messages, other
//! bots, commands for other bots. All else is an answer, or is met with a kind line: media, what
//! nobody knows yet, somebody else's words, a command that was edited or forwarded.

mod content;
mod message;
mod rich;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::client::Me;
use crate::domain::{
    ChatId, ChatKind, InText, Incoming, Input, MessageId, Person, Standing, Untaken, command_in,
};
use content::Content;
use message::{Message, Origin, chat, person};

/// The greatest number of an update that JSON holds exactly. A greater one is nobody's: confirmed, it
/// would hide all that comes after it.
const GREATEST: i64 = (1 << 53) - 1;

/// An update that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an update of a kind or shape that is not known")]
pub struct Unreadable;

/// Whether Telegram can give an update this number.
#[must_use]
pub fn is_number(number: i64) -> bool {
    (0..=GREATEST).contains(&number)
}

/// The number of an update, if it is one that Telegram can give.
#[must_use]
pub fn number(update: &Value) -> Option<i64> {
    update.get("update_id")?.as_i64().filter(|number| is_number(*number))
}

/// Reads an update as Telegram sent it. `None` if the bot has nothing to do with it.
///
/// # Errors
/// If it is of a kind that was not asked for, or lacks what each of its kind has.
pub fn read(update: &Value, me: &Me) -> Result<Option<Incoming>, Unreadable> {
    let number = number(update).ok_or(Unreadable)?;
    let heard = if let Some(message) = update.get("message") {
        let message = Message::of(message).ok_or(Unreadable)?;
        moved_from(&message).or_else(|| fresh(&message, me).map(|input| heard(&message, input)))
    } else if let Some(message) = update.get("edited_message") {
        let message = Message::of(message).ok_or(Unreadable)?;
        edited(&message, me).map(|input| heard(&message, (input, false)))
    } else if let Some(query) = update.get("callback_query") {
        press(query)?
    } else {
        let change = update.get("my_chat_member").ok_or(Unreadable)?;
        Some(standing(change).ok_or(Unreadable)?)
    };
    let heard = heard.filter(|heard| {
        heard.kind != ChatKind::Channel || matches!(heard.input, Input::Standing(_))
    });
    Ok(heard.map(|heard| Incoming {
        update: number,
        chat: heard.chat,
        kind: heard.kind,
        person: heard.person,
        input: heard.input,
        with_media: heard.with_media,
        written_at: heard.written_at,
    }))
}

/// An update without its number.
struct Heard {
    chat: ChatId,
    kind: ChatKind,
    person: Person,
    input: Input,
    with_media: bool,
    written_at: Option<DateTime<Utc>>,
}

fn heard(message: &Message<'_>, (input, with_media): (Input, bool)) -> Heard {
    let (chat, kind) = message.chat;
    let (person, written_at) = (message.sender(), message.written_at());
    Heard { chat, kind, person, input, with_media, written_at }
}

/// What a new message is, and whether something came along that is no word.
fn fresh(message: &Message<'_>, me: &Me) -> Option<(Input, bool)> {
    if let Some(input) = service(message, me) {
        return Some((input, false));
    }
    if message.is_of_no_person() {
        return None;
    }
    match message.content() {
        Content::Service => None,
        Content::Words { text, with_media } => {
            words(message, me, text, false).map(|input| (input, with_media))
        }
        Content::Wordless { .. } => {
            untaken(message, me, Untaken::Media).map(|input| (input, false))
        }
    }
}

/// Of what is edited, words count. A live location is "edited" every few seconds: that it is none
/// was said when it began. What brings no date of an edit is none: a reaction, a link's preview.
fn edited(message: &Message<'_>, me: &Me) -> Option<Input> {
    if message.is_of_no_person() || !message.is_edited() {
        return None;
    }
    match message.content() {
        Content::Service | Content::Wordless { moves: true } => None,
        Content::Words { text, .. } => words(message, me, text, true),
        Content::Wordless { moves: false } => untaken(message, me, Untaken::Media),
    }
}

fn words(message: &Message<'_>, me: &Me, text: String, edited: bool) -> Option<Input> {
    let (id, reply_to) = (message.id, message.reply_to(me.id));
    let origin = message.origin();
    match command_in(&text, &me.username) {
        InText::Others => None,
        // It was meant for another moment.
        InText::Ours { .. } if origin != Origin::Here => {
            Some(Input::Untaken { message: id, reply_to, why: Untaken::Command })
        }
        InText::Ours { name, words } if edited => {
            Some(Input::Amended { message: id, name, words, reply_to })
        }
        InText::Ours { name, words } => Some(Input::Command { message: id, name, words }),
        InText::None if origin == Origin::Others => untaken(message, me, Untaken::Forwarded),
        InText::None => {
            is_near(message, me).then_some(Input::Text { message: id, text, reply_to, edited })
        }
    }
}

fn untaken(message: &Message<'_>, me: &Me, why: Untaken) -> Option<Input> {
    let reply_to = message.reply_to(me.id);
    is_near(message, me).then_some(Input::Untaken { message: message.id, reply_to, why })
}

/// Whether it speaks to the bot: what the two say to each other is theirs.
fn is_near(message: &Message<'_>, me: &Me) -> bool {
    message.chat.1 == ChatKind::Private || message.reply_to(me.id).is_some()
}

/// The first message of a supergroup that was a group: it tells what the old chat's last message
/// tells, and comes before or after it, or alone. So it is read as said there.
fn moved_from(message: &Message<'_>) -> Option<Heard> {
    Some(Heard {
        chat: ChatId(message.number("migrate_from_chat_id")?),
        kind: ChatKind::Group,
        person: message.sender(),
        input: Input::MigratedTo(message.chat.0),
        with_media: false,
        written_at: None,
    })
}

fn service(message: &Message<'_>, me: &Me) -> Option<Input> {
    if let Some(chat) = message.number("migrate_to_chat_id") {
        return Some(Input::MigratedTo(ChatId(chat)));
    }
    // That the bot itself came or went is told by `my_chat_member`.
    let came = people(message.people("new_chat_members"), me, true);
    came.or_else(|| people(message.people("left_chat_member"), me, false))
}

/// Who came, or who left; none if nobody did.
fn people(users: Vec<Person>, me: &Me, came: bool) -> Option<Input> {
    let others = users.into_iter().map(|person| person.id).filter(|id| *id != me.id);
    let users: Vec<_> = others.collect();
    match (users.is_empty(), came) {
        (true, _) => None,
        (false, true) => Some(Input::PeopleChanged { came: users, left: vec![] }),
        (false, false) => Some(Input::PeopleChanged { came: vec![], left: users }),
    }
}

/// A press, with the chat of its button: Telegram tells it even of a message that it does not show
/// any more. One without data or chat is nothing.
fn press(query: &Value) -> Result<Option<Heard>, Unreadable> {
    let id = query.get("id").and_then(Value::as_str).ok_or(Unreadable)?;
    let person = query.get("from").and_then(person).ok_or(Unreadable)?;
    let Some(message) = query.get("message") else { return Ok(None) };
    let Some(data) = query.get("data").and_then(Value::as_str) else { return Ok(None) };
    let (chat, kind) = message.get("chat").and_then(chat).ok_or(Unreadable)?;
    let (query, data) = (id.to_owned(), data.to_owned());
    let message = message.get("message_id").and_then(Value::as_i64).map(MessageId);
    let input = Input::Press { query, data, message };
    Ok(Some(Heard { chat, kind, person, input, with_media: false, written_at: None }))
}

fn standing(change: &Value) -> Option<Heard> {
    let (chat, kind) = chat(change.get("chat")?)?;
    let member = change.get("new_chat_member")?;
    let says = |right: &str| member.get(right).and_then(Value::as_bool);
    let is_member = says("is_member").unwrap_or_default();
    let may_write = says("can_send_messages").unwrap_or(true);
    let standing = match member.get("status")?.as_str()? {
        "creator" | "administrator" => Standing::Admin,
        "member" => Standing::Member,
        "restricted" if is_member && may_write => Standing::Member,
        "restricted" if is_member => Standing::Muted,
        "restricted" | "left" | "kicked" => Standing::Gone,
        _ => return None,
    };
    let (person, input) = (person(change.get("from")?)?, Input::Standing(standing));
    Some(Heard { chat, kind, person, input, with_media: false, written_at: None })
}

#[cfg(test)]
mod tests;
