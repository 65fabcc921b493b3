//! Sending files: `sendDocument` and `sendPhoto`.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::messages::{reply_to, told};
use crate::playground::cast::{Room, Who};
use crate::playground::markup;
use crate::playground::media::{Kind, Media};
use crate::playground::message::{Below, Content, Message};
use crate::playground::params::Params;
use crate::playground::refusal::Refusal;
use crate::playground::world::World;

/// What a photo begins with: PNG, JPEG.
const PICTURES: [&[u8]; 2] = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"];

/// The largest photo; for documents the bound is that of a call.
const LARGEST_PHOTO: usize = 10 << 20;

/// `sendDocument`
pub(super) fn document(
    world: &mut World,
    params: &Params,
    now: DateTime<Utc>,
) -> Result<Value, Refusal> {
    send(world, params, Kind::Document, now)
}

/// `sendPhoto`
pub(super) fn photo(
    world: &mut World,
    params: &Params,
    now: DateTime<Utc>,
) -> Result<Value, Refusal> {
    send(world, params, Kind::Photo, now)
}

fn send(
    world: &mut World,
    params: &Params,
    kind: Kind,
    now: DateTime<Utc>,
) -> Result<Value, Refusal> {
    let marks = params.object("caption_entities")?.unwrap_or_default();
    let media = Media::uploaded(kind, params.text("caption")?, marks, params.file(kind.name())?)?;
    let below = markup::of_new(params)?;
    let silent = params.flag("disable_notification")?;
    let room = world.reachable(params.chat_id()?)?;
    if room == Room::Channel && matches!(below, Below::ForceReply { .. }) {
        return Err(Refusal::bad_request("inline keyboard expected"));
    }
    let reply_to = reply_to(world, room, params)?;
    let message = Message::new(0, Who::Bot, now, Content::Media(media));
    let id = world.post(room, Message { reply_to, below, silent, ..message });
    told(world, room, id)
}

/// Refuses what no chat would show as a photo.
///
/// # Errors
/// 400, as Telegram words it.
pub fn check_photo(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.len() > LARGEST_PHOTO || !PICTURES.iter().any(|begin| bytes.starts_with(begin)) {
        return Err(Refusal::bad_request("IMAGE_PROCESS_FAILED"));
    }
    Ok(())
}
