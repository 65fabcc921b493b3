//! What the control API shows.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::cast::{Room, Who};
use super::message::{Below, Button, Content, Message};
use super::queries::Answer;
use super::world::{TITLE, World};

/// A moment as the control API writes it.
#[must_use]
pub fn moment(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// A message as everybody in its chat sees it.
#[must_use]
pub fn message(message: &Message) -> Value {
    let buttons: Vec<Vec<&str>> = message.buttons().iter().map(|row| labels(row)).collect();
    json!({
        "id": message.id,
        "from": message.from,
        "text": words(message),
        "entities": message.text().map_or(&[][..], |text| &text.entities),
        "service": message.is_service(),
        "buttons": buttons,
        "force_reply": matches!(message.below, Below::ForceReply { .. }),
        "selective": matches!(message.below, Below::ForceReply { selective: true, .. }),
        "reply_to": message.reply_to,
        "reactions": message.reactions,
        "edited": message.edited.is_some(),
        "silent": message.silent,
        "date": moment(message.date),
    })
}

/// The chats, for `/control/state`.
#[must_use]
pub fn chats(world: &World) -> Vec<Value> {
    Room::ALL.into_iter().map(|room| chat(world, room)).collect()
}

/// The people, for `/control/state`.
#[must_use]
pub fn people() -> Vec<Value> {
    let person = |who: Who| json!({"name": who, "id": who.id(), "first_name": who.first_name(), "username": who.username()});
    Who::PEOPLE.into_iter().map(person).collect()
}

/// The bot's answer to a press.
#[must_use]
pub fn answer(answer: &Answer) -> Value {
    json!({"text": answer.text, "alert": answer.alert, "url": answer.url})
}

fn chat(world: &World, room: Room) -> Value {
    let members: Vec<Who> = match room.owner() {
        None => world.members.iter().copied().collect(),
        Some(owner) => vec![owner, Who::Bot],
    };
    json!({
        "name": room,
        "id": world.chat_id(room),
        "type": if room == Room::Group { "group" } else { "private" },
        "title": room.owner().map_or(TITLE, Who::first_name),
        "members": members,
        "open": world.is_open(room),
        "last_message": world.messages(room).last().map(|message| message.id),
    })
}

fn labels(row: &[Button]) -> Vec<&str> {
    row.iter().map(|button| button.label.as_str()).collect()
}

/// A message's words; a service message's as Telegram's apps put it.
fn words(message: &Message) -> String {
    let by = message.from.first_name();
    match &message.content {
        Content::Text(text) => text.words.clone(),
        Content::Joined(who) if *who == message.from => format!("{by} joined the group"),
        Content::Joined(who) => format!("{by} added {}", who.first_name()),
        Content::Left(who) if *who == message.from => format!("{by} left the group"),
        Content::Left(who) => format!("{by} removed {}", who.first_name()),
    }
}
