//! `getUpdates`: long polling, in real time or until the clock has passed the wait.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::Value;

use super::local::LocalTelegram;
use super::params::Params;
use super::refusal::Refusal;
use crate::clock::Clock as _;

/// The longest that Telegram lets a bot wait, in seconds.
const LONGEST_WAIT: i64 = 50;

/// All kinds of updates that can be asked for.
const KINDS: [&str; 23] = [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
];

/// Confirms what lies before the offset and returns what waits; a newer call ends an older one.
///
/// # Errors
/// 409 to the older of two calls; 400 for parameters that aren't right.
pub async fn get_updates(telegram: &LocalTelegram, params: &Params) -> Result<Value, Refusal> {
    params.only(&["offset", "limit", "timeout", "allowed_updates"])?;
    let offset = params.integer("offset")?;
    let limit = params.integer("limit")?.unwrap_or(100).clamp(1, 100);
    let wait = params.integer("timeout")?.unwrap_or(0).clamp(0, LONGEST_WAIT);
    let kinds = kinds(params)?;
    if telegram.look(|world| world.updates.webhook().is_some()) {
        return Err(Refusal::has_webhook());
    }
    let (turn, from) = telegram.act(|world, now| {
        if let Some(kinds) = kinds {
            world.updates.allow(kinds);
        }
        world.updates.confirm(offset.unwrap_or(0));
        (world.updates.begin_poll(), world.updates.waits_from(now))
    });
    let bound = Duration::from_secs(wait.unsigned_abs());
    // A clock that is moved by hand passes the wait at once.
    let ends = from + TimeDelta::seconds(wait);
    let found = telegram.until(bound, |world| {
        if world.updates.polls() != turn {
            return Some(Err(Refusal::conflict()));
        }
        let batch = world.updates.batch(usize::try_from(limit).unwrap_or(100));
        let over = telegram.clock().now() >= ends;
        (over || !batch.is_empty()).then_some(Ok(Value::Array(batch)))
    });
    let found = found.await.unwrap_or(Ok(Value::Array(Vec::new())));
    telegram.answers_poll();
    found
}

/// The kinds of updates that are asked for.
///
/// # Errors
/// 400 for one that there isn't.
pub fn kinds(params: &Params) -> Result<Option<Vec<String>>, Refusal> {
    let kinds: Option<Vec<String>> = params.object("allowed_updates")?;
    let unknown = kinds.iter().flatten().find(|kind| !KINDS.contains(&kind.as_str()));
    unknown.map_or_else(
        || Ok(kinds.clone()),
        |kind| Err(Refusal::bad_request(format!("unexpected kind of update {kind:?}"))),
    )
}
