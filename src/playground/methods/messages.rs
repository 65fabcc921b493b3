//! Sending, editing, deleting and reacting.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::playground::cast::{Room, Who};
use crate::playground::markup;
use crate::playground::message::{Below, Content, Message};
use crate::playground::params::Params;
use crate::playground::refusal::Refusal;
use crate::playground::text::Text;
use crate::playground::world::World;

/// A message can be deleted for this long.
const DELETABLE: TimeDelta = TimeDelta::hours(48);

/// What Telegram lets anybody react with.
const REACTIONS: &str = "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 \
    ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 \
    😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReplyParameters {
    message_id: i64,
    #[serde(default)]
    allow_sending_without_reply: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LinkPreviewOptions {
    #[serde(default, rename = "is_disabled")]
    _disabled: bool,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Reaction {
    Emoji { emoji: String },
    CustomEmoji {},
    Paid {},
}

/// `sendMessage`
pub(super) fn send(
    world: &mut World,
    params: &Params,
    now: DateTime<Utc>,
) -> Result<Value, Refusal> {
    let text = text(params)?;
    let below = markup::of_new(params)?;
    let silent = params.flag("disable_notification")?;
    params.flag("protect_content")?;
    let room = world.reachable(params.chat_id()?)?;
    if room == Room::Channel && matches!(below, Below::ForceReply { .. }) {
        return Err(Refusal::bad_request("inline keyboard expected"));
    }
    let reply_to = reply_to(world, room, params)?;
    let message = Message::new(0, Who::Bot, now, Content::Text(text));
    let id = world.post(room, Message { reply_to, below, silent, ..message });
    told(world, room, id)
}

/// `editMessageText`; without `reply_markup` the buttons go.
pub(super) fn edit_text(
    world: &mut World,
    params: &Params,
    now: DateTime<Utc>,
) -> Result<Value, Refusal> {
    let text = text(params).map_err(|refusal| match refusal.description.as_str() {
        // Telegram has another word for it here.
        "Bad Request: message is too long" => Refusal::bad_request("MESSAGE_TOO_LONG"),
        _ => refusal,
    })?;
    let below = markup::of_edited(params)?;
    let (room, id) = editable(world, params)?;
    change(world, room, id, now, Content::Text(text), below)
}

/// `editMessageReplyMarkup`; without `reply_markup` the buttons go.
pub(super) fn edit_markup(
    world: &mut World,
    params: &Params,
    now: DateTime<Utc>,
) -> Result<Value, Refusal> {
    let below = markup::of_edited(params)?;
    let (room, id) = editable(world, params)?;
    let content = world.message(room, id).map(|message| message.content.clone());
    let content = content.ok_or_else(|| Refusal::bad_request("message to edit not found"))?;
    change(world, room, id, now, content, below)
}

/// `deleteMessage`: the bot's own, or in private chats and as an administrator anybody's, for 48 hours.
pub(super) fn delete(
    world: &mut World,
    params: &Params,
    now: DateTime<Utc>,
) -> Result<Value, Refusal> {
    let room = world.reachable(params.chat_id()?)?;
    let id = params.message_id()?;
    if world.message(room, id).is_none() {
        return Err(Refusal::bad_request("message to delete not found"));
    }
    delete_one(world, room, id, now)
}

/// `deleteMessages`: a hundred at most; those that are not found are skipped.
pub(super) fn delete_all(
    world: &mut World,
    params: &Params,
    now: DateTime<Utc>,
) -> Result<Value, Refusal> {
    let room = world.reachable(params.chat_id()?)?;
    let ids: Vec<i64> = params.object("message_ids")?.unwrap_or_default();
    if ids.is_empty() || ids.len() > 100 {
        return Err(Refusal::bad_request("message identifiers are not specified"));
    }
    for id in ids {
        delete_one(world, room, id, now)?;
    }
    Ok(json!(true))
}

/// What is not there is gone already.
fn delete_one(
    world: &mut World,
    room: Room,
    id: i64,
    now: DateTime<Utc>,
) -> Result<Value, Refusal> {
    let Some(message) = world.message(room, id) else { return Ok(json!(true)) };
    let may = room.owner().is_some() || world.admins.contains(&Who::Bot);
    if message.from != Who::Bot && !may {
        return Err(Refusal::bad_request("message can't be deleted"));
    }
    if now - message.date >= DELETABLE {
        return Err(Refusal::bad_request("message can't be deleted for everyone"));
    }
    world.take_away(room, id);
    Ok(json!(true))
}

/// `setMessageReaction`: one of Telegram's emoji, or none to take it back.
pub(super) fn react(
    world: &mut World,
    params: &Params,
    _: DateTime<Utc>,
) -> Result<Value, Refusal> {
    let room = world.reachable(params.chat_id()?)?;
    let id = params.message_id()?;
    params.flag("is_big")?;
    let asked: Vec<Reaction> = params.object("reaction")?.unwrap_or_default();
    if asked.len() > 1 {
        return Err(Refusal::bad_request("REACTIONS_TOO_MANY"));
    }
    let reactions = asked.into_iter().map(emoji).collect::<Result<_, _>>()?;
    let message = world.message_mut(room, id);
    let message = message.ok_or_else(|| Refusal::bad_request("message to react not found"))?;
    message.reactions = reactions;
    Ok(json!(true))
}

fn text(params: &Params) -> Result<Text, Refusal> {
    if params.text("parse_mode")?.is_some() {
        return Err(Refusal::bad_request("unsupported parse_mode"));
    }
    params.object::<LinkPreviewOptions>("link_preview_options")?;
    let words = params.text("text")?.unwrap_or_default();
    Text::sent(words, params.object("entities")?.unwrap_or_default())
}

pub(super) fn reply_to(world: &World, room: Room, params: &Params) -> Result<Option<i64>, Refusal> {
    let Some(asked) = params.object::<ReplyParameters>("reply_parameters")? else {
        return Ok(None);
    };
    match world.message(room, asked.message_id) {
        Some(message) => Ok(Some(message.id)),
        None if asked.allow_sending_without_reply => Ok(None),
        None => Err(Refusal::bad_request("message to be replied not found")),
    }
}

/// The message that a call means, if the bot may edit it: its own, with buttons or nothing below.
fn editable(world: &World, params: &Params) -> Result<(Room, i64), Refusal> {
    let room = world.reachable(params.chat_id()?)?;
    let message = world.message(room, params.message_id()?);
    let message = message.ok_or_else(|| Refusal::bad_request("message to edit not found"))?;
    if message.from != Who::Bot || matches!(message.below, Below::ForceReply { .. }) {
        return Err(Refusal::bad_request("message can't be edited"));
    }
    Ok((room, message.id))
}

fn change(
    world: &mut World,
    room: Room,
    id: i64,
    now: DateTime<Utc>,
    content: Content,
    below: Below,
) -> Result<Value, Refusal> {
    let message = world.message_mut(room, id);
    let message = message.ok_or_else(|| Refusal::bad_request("message to edit not found"))?;
    if message.content == content && message.below == below {
        return Err(Refusal::bad_request(
            "message is not modified: specified new message content and reply markup are exactly \
             the same as a current content and reply markup of the message",
        ));
    }
    // Telegram shows no mark for a change of buttons alone.
    let edited = if message.content == content { message.edited } else { Some(now) };
    let mut lost = std::mem::take(&mut message.lost);
    lost.extend(message.buttons().iter().flatten().cloned());
    *message = Message { edited, content, below, lost, ..message.clone() };
    told(world, room, id)
}

fn emoji(reaction: Reaction) -> Result<String, Refusal> {
    match reaction {
        Reaction::Emoji { emoji } if REACTIONS.split(' ').any(|known| known == emoji) => Ok(emoji),
        _ => Err(Refusal::bad_request("REACTION_INVALID")),
    }
}

pub(super) fn told(world: &World, room: Room, id: i64) -> Result<Value, Refusal> {
    let message = world.message(room, id);
    let message = message.ok_or_else(|| Refusal::bad_request("message not found"))?;
    Ok(world.message_json(room, message))
}
