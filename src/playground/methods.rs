//! What the bot can ask of the local Telegram. `getUpdates`, which waits, is in `polling`.

mod answers;
mod files;
mod menus;
mod messages;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::cast::{Room, Who};
use super::params::Params;
use super::refusal::Refusal;
use super::standing::Standing;
use super::webhook;
use super::world::World;

pub use files::check_photo;

/// What both methods that send a file have; the file is called as the method is.
const OF_A_FILE: &[&str] = &[
    "chat_id",
    "caption",
    "caption_entities",
    "document",
    "photo",
    "disable_notification",
    "reply_parameters",
    "reply_markup",
];

type Method = fn(&mut World, &Params, DateTime<Utc>) -> Result<Value, Refusal>;

/// Each method with the parameters that it has here. Telegram doesn't mind the case of names.
const METHODS: [(&str, &[&str], Method); 16] = [
    ("getme", &[], get_me),
    ("deletewebhook", &["drop_pending_updates"], |world, params, _| webhook::delete(world, params)),
    (
        "setwebhook",
        &["url", "secret_token", "max_connections", "allowed_updates", "drop_pending_updates"],
        webhook::set,
    ),
    ("getwebhookinfo", &[], webhook::info),
    ("setmycommands", &["commands", "scope", "language_code"], menus::set_my_commands),
    (
        "sendmessage",
        &[
            "chat_id",
            "text",
            "entities",
            "link_preview_options",
            "disable_notification",
            "protect_content",
            "reply_parameters",
            "reply_markup",
            "parse_mode",
        ],
        messages::send,
    ),
    ("senddocument", OF_A_FILE, files::document),
    ("sendphoto", OF_A_FILE, files::photo),
    (
        "editmessagetext",
        &[
            "chat_id",
            "message_id",
            "text",
            "entities",
            "link_preview_options",
            "reply_markup",
            "parse_mode",
        ],
        messages::edit_text,
    ),
    ("editmessagereplymarkup", &["chat_id", "message_id", "reply_markup"], messages::edit_markup),
    ("deletemessage", &["chat_id", "message_id"], messages::delete),
    ("deletemessages", &["chat_id", "message_ids"], messages::delete_all),
    ("setmessagereaction", &["chat_id", "message_id", "reaction", "is_big"], messages::react),
    (
        "answercallbackquery",
        &["callback_query_id", "text", "show_alert", "url", "cache_time"],
        answers::answer,
    ),
    ("getchatmembercount", &["chat_id"], count_members),
    ("getchatmember", &["chat_id", "user_id"], one_member),
];

/// The methods that people see something of: Telegram limits how fast they may come.
const LIMITED: [&str; 8] = [
    "sendmessage",
    "senddocument",
    "sendphoto",
    "editmessagetext",
    "editmessagereplymarkup",
    "deletemessage",
    "deletemessages",
    "setmessagereaction",
];

/// The methods that take a form, since they carry a file.
#[must_use]
pub fn take_files(method: &str) -> bool {
    matches!(method, "senddocument" | "sendphoto")
}

/// Whether there is such a method here; the name is in lower case. `getClock` is for a bot that lives by
/// this Telegram's clock.
#[must_use]
pub fn exist(method: &str) -> bool {
    matches!(method, "getupdates" | "getclock")
        || METHODS.iter().any(|(known, _, _)| *known == method)
}

/// Carries out a call; the method's name is in lower case.
///
/// # Errors
/// What Telegram answers instead.
pub fn call(
    world: &mut World,
    method: &str,
    params: &Params,
    now: DateTime<Utc>,
) -> Result<Value, Refusal> {
    let found = METHODS.iter().find(|(known, _, _)| *known == method);
    let (_, parameters, carry_out) = found.ok_or_else(|| Refusal::new(404, "Not Found"))?;
    params.only(parameters)?;
    if let Ok(room) = params.chat_id().and_then(|id| world.reachable(id)) {
        world.takes(method, room)?;
    }
    if LIMITED.contains(&method)
        && let Ok(room) = params.chat_id().and_then(|id| world.reachable(id))
    {
        world.limits.admit(room, room == Room::Group, now)?;
    }
    carry_out(world, params, now)
}

#[expect(clippy::unnecessary_wraps, reason = "a `Method` like the others")]
fn get_me(world: &mut World, _: &Params, _: DateTime<Utc>) -> Result<Value, Refusal> {
    let mut me = Who::Bot.user();
    me["can_join_groups"] = json!(true);
    me["can_read_all_group_messages"] = json!(!world.privacy_mode);
    me["supports_inline_queries"] = json!(false);
    me["can_connect_to_business"] = json!(false);
    me["has_main_web_app"] = json!(false);
    Ok(me)
}

fn count_members(world: &mut World, params: &Params, _: DateTime<Utc>) -> Result<Value, Refusal> {
    let room = world.reachable(params.chat_id()?)?;
    // Nobody but Ana reads her channel.
    Ok(json!(if room == Room::Group { world.members.len() } else { 2 }))
}

/// How somebody stands in a chat. Telegram owes the answer about others to administrators only.
fn one_member(world: &mut World, params: &Params, _: DateTime<Utc>) -> Result<Value, Refusal> {
    let room = world.reachable(params.chat_id()?)?;
    let id = params.integer("user_id")?.unwrap_or_default();
    let who = Who::ALL.into_iter().find(|who| who.id() == id);
    let hides = world.hides_members && !world.admins.contains(&Who::Bot);
    match who {
        Some(who) if room != Room::Group => {
            let there = who == Who::Bot || room.owner() == Some(who);
            let standing = if there { Standing::Member } else { Standing::Left };
            Ok(world.member(room, who, standing))
        }
        Some(who) if who != Who::Bot && hides => Err(Refusal::bad_request("CHAT_ADMIN_REQUIRED")),
        Some(who) if who == Who::Bot || world.met.contains(&who) => {
            Ok(world.member(room, who, world.standing(who)))
        }
        _ => Err(Refusal::bad_request("user not found")),
    }
}
