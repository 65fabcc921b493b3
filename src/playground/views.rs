//! What the control API shows.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::calls::Call;
use super::cast::{Room, Who};
use super::chats;
use super::forms;
use super::message::{Below, Button, Content, Message};
use super::queries::Answer;
use super::world::World;

/// A moment as the control API writes it.
#[must_use]
pub fn moment(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// A message as everybody in its chat sees it.
#[must_use]
pub fn message(world: &World, room: Room, message: &Message) -> Value {
    let buttons: Vec<Vec<&str>> = message.buttons().iter().map(|row| labels(row)).collect();
    let mut shown = json!({
        "id": message.id,
        "from": message.from,
        "text": words(message),
        "entities": message.text().map_or(&[][..], |text| &text.entities),
        "service": message.is_service(),
        "buttons": buttons,
        "force_reply": matches!(message.below, Below::ForceReply { .. }),
        "selective": matches!(message.below, Below::ForceReply { selective: true, .. }),
        "mentions": mentions(message),
        "reply_to": message.reply_to,
        "reactions": message.reactions,
        "edited": message.edited.is_some(),
        "silent": message.silent,
        "date": moment(message.date),
    });
    if let Content::Media(media) = &message.content {
        shown["media"] = json!(media.kind);
        if let Some(file) = &media.file {
            let path = format!("/control/chats/{}/files/{}", room.name(), message.id);
            shown["file"] = json!({"name": file.name, "media_type": file.media_type,
                "size": file.bytes.len(), "path": path});
        }
    }
    if let Some(label) = &message.pressed {
        shown["pressed"] = json!(label);
    }
    if let Below::ForceReply { placeholder: Some(words), .. } = &message.below {
        shown["placeholder"] = json!(words);
    }
    let untold = world.is_kept_from_bot(room, message);
    for (mark, is_set) in
        [("anonymous", message.anonymous), ("forwarded", message.forwarded), ("untold", untold)]
    {
        if is_set {
            shown[mark] = json!(true);
        }
    }
    shown
}

/// Whom it names: a request for a reply that is selective is theirs.
fn mentions(message: &Message) -> Vec<Who> {
    let named = message.text().map_or(&[][..], |text| &text.entities);
    let ids: Vec<_> = named.iter().filter_map(|mark| mark.user.as_ref()?["id"].as_i64()).collect();
    Who::PEOPLE.into_iter().filter(|who| ids.contains(&who.id())).collect()
}

/// What the bot called lately.
#[must_use]
pub fn calls(world: &World) -> Vec<Value> {
    let call = |call: &Call| json!({"at": moment(call.at), "method": call.method, "chat": call.chat, "status": call.status});
    world.calls.iter().map(call).collect()
}

/// The chats, for `/control/state`.
#[must_use]
pub fn chats(world: &World) -> Vec<Value> {
    let there = Room::ALL.into_iter().filter(|room| world.exists(*room));
    there.map(|room| chat(world, room)).collect()
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
    let mut shown = json!({
        "name": room,
        "id": world.chat_id(room),
        "type": world.kind(room),
        "title": chats::title(room),
        "members": members(world, room),
        "open": world.is_open(room),
        "last_message": world.messages(room).last().map(|message| message.id),
        "changed": world.changed(room),
    });
    if let Some(closed) = world.closed.get(&room) {
        shown["closed"] = json!(closed.refusal().description);
    }
    if let Some(owner) = room.owner() {
        shown["blocked"] = json!(world.blocked.contains(&owner));
    }
    if room == Room::Group {
        shown["admins"] = json!(world.admins);
        shown["anonymous"] = json!(world.anonymous);
        shown["hides_members"] = json!(world.hides_members);
    }
    shown
}

fn members(world: &World, room: Room) -> Vec<Who> {
    match (room, room.owner()) {
        (_, Some(owner)) => vec![owner, Who::Bot],
        (Room::Channel, _) if world.in_channel => vec![Who::Ana, Who::Bot],
        (Room::Channel, _) => vec![Who::Ana],
        (Room::Former, _) => vec![],
        _ => world.members.iter().copied().collect(),
    }
}

fn labels(row: &[Button]) -> Vec<&str> {
    row.iter().map(|button| button.label.as_str()).collect()
}

/// A message's words; a service message's as Telegram's apps put it.
fn words(message: &Message) -> String {
    let by = message.from.first_name();
    match &message.content {
        Content::Text(text) => text.words.clone(),
        Content::Media(media) => {
            media.caption.as_ref().map_or_else(String::new, |caption| caption.words.clone())
        }
        Content::Rich(_) | Content::Raw(_) => {
            forms::words(&message.content).map_or_else(String::new, |text| text.words)
        }
        Content::MovedTo(_) => format!("{by} made this group a supergroup"),
        Content::MovedFrom(_) => format!("{by} made the group a supergroup"),
        Content::Joined(who) if *who == message.from => format!("{by} joined the group"),
        Content::Joined(who) => format!("{by} added {}", who.first_name()),
        Content::Left(who) if *who == message.from => format!("{by} left the group"),
        Content::Left(who) => format!("{by} removed {}", who.first_name()),
    }
}
