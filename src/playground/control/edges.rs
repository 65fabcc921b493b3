//! Telegram's edges, on demand: media and forwards, blocks and rights, a group that becomes a
//! supergroup, calls that fail.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::Router;
use axum::extract::State;
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::json;

use super::Reply;
use crate::playground::asked::Asked;
use crate::playground::cast::{Room, Who};
use crate::playground::closed::{Closed, MUTED};
use crate::playground::faults::{Fault, Order};
use crate::playground::media::Kind;
use crate::playground::methods;
use crate::playground::migration::Heard;
use crate::playground::refusal::Refusal;
use crate::playground::stage::Stage;
use crate::playground::views;

/// What Telegram asks for when nobody says how long: seconds.
const REST: u32 = 5;

/// The routes of the edges.
pub fn routes() -> Router<Arc<Stage>> {
    Router::new()
        .route("/media", post(media))
        .route("/forward", post(forward))
        .route("/block", post(block))
        .route("/rename", post(rename))
        .route("/closed", post(closed))
        .route("/admin", post(admin))
        .route("/members", post(members))
        .route("/channel", post(channel))
        .route("/migrate", post(migrate))
        .route("/faults", post(faults))
        .route("/limits", post(limits))
        .route("/calls", get(calls))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Show {
    chat: Room,
    from: Who,
    kind: Kind,
    caption: Option<String>,
    album: Option<String>,
    reply_to: Option<i64>,
}

async fn media(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Show>) -> Reply {
    let what = (ask.kind, ask.caption.as_deref(), ask.album);
    let sent =
        stage.telegram.act(|world, now| world.show(ask.chat, ask.from, what, ask.reply_to, now))?;
    Ok(Json(json!({"message_id": sent})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Members {
    hidden: bool,
}

/// Whether `getChatMember` answers a bot that is no administrator.
async fn members(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Members>) -> Reply {
    stage.telegram.act(|world, _| world.hides_members = ask.hidden);
    Ok(Json(json!({"hidden": ask.hidden})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Forward {
    chat: Room,
    from: Who,
    text: String,
    /// Who wrote it; somebody whom nobody knows, if it isn't said.
    author: Option<Who>,
    reply_to: Option<i64>,
}

async fn forward(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Forward>) -> Reply {
    let sent = stage.telegram.act(|world, now| {
        world.forward(ask.chat, ask.from, (&ask.text, ask.author), ask.reply_to, now)
    })?;
    Ok(Json(json!({"message_id": sent})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    who: Who,
    blocked: Option<bool>,
}

async fn block(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Block>) -> Reply {
    let blocked = ask.blocked.unwrap_or(true);
    stage.telegram.act(|world, now| world.block(ask.who, blocked, now))?;
    Ok(Json(json!({"who": ask.who, "blocked": blocked})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rename {
    who: Who,
    first_name: String,
}

/// Telegram tells a bot of a new name with the next thing that its owner does.
async fn rename(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Rename>) -> Reply {
    let Rename { who, first_name } = ask;
    let said = json!({"who": who, "first_name": first_name});
    stage.telegram.act(|world, _| world.renamed.insert(who, first_name));
    Ok(Json(said))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shut {
    chat: Room,
    closed: Option<bool>,
    description: Option<String>,
    #[serde(default)]
    told: bool,
}

/// A chat takes nothing for a while, or again all.
async fn closed(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Shut>) -> Reply {
    let is_closed = ask.closed.unwrap_or(true);
    let words = ask.description.as_deref().unwrap_or(MUTED);
    let closed = if is_closed { Some(Closed::with(words)?) } else { None };
    stage.telegram.act(|world, now| world.close(ask.chat, closed, ask.told, now))?;
    Ok(Json(json!({"chat": ask.chat, "closed": is_closed})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Promote {
    who: Who,
    admin: bool,
    #[serde(default)]
    anonymous: bool,
}

async fn admin(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Promote>) -> Reply {
    let Promote { who, admin, anonymous } = ask;
    stage.telegram.act(|world, now| world.promote(who, admin, anonymous, now))?;
    Ok(Json(json!({"who": who, "admin": admin, "anonymous": anonymous})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Channel {
    bot: Option<bool>,
}

async fn channel(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Channel>) -> Reply {
    let bot = ask.bot.unwrap_or(true);
    stage.telegram.act(|world, now| world.open_channel(bot, now))?;
    Ok(Json(json!({"bot": bot})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Migrate {
    by: Option<Who>,
    heard: Option<Vec<Heard>>,
}

async fn migrate(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Migrate>) -> Reply {
    let by = ask.by.unwrap_or(Who::Ana);
    let id = stage.telegram.act(|world, now| world.migrate(by, ask.heard.as_deref(), now))?;
    Ok(Json(json!({"migrated_to": id})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Trouble {
    fail_next: u32,
    status: Option<u16>,
    description: Option<String>,
    retry_after: Option<u32>,
    drop: Option<When>,
    slow_ms: Option<u64>,
    chat: Option<Room>,
    method: Option<String>,
}

/// When a connection breaks: before the call is carried out or after.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum When {
    Before,
    After,
}

async fn faults(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Trouble>) -> Reply {
    let (fail_next, status) = (ask.fail_next, ask.status);
    let order = ask.order()?;
    stage.telegram.act(|world, _| world.faults.order(order));
    Ok(Json(json!({"fail_next": fail_next, "status": status})))
}

impl Trouble {
    fn order(self) -> Result<Order, Refusal> {
        let fault = self.fault()?;
        let slow = Duration::from_millis(self.slow_ms.unwrap_or(0));
        if fault.is_none() && slow.is_zero() && self.fail_next > 0 {
            return Err(Refusal::new(
                400,
                "say what goes wrong: status, description, drop or slow_ms",
            ));
        }
        let method = self.method.map(|method| method.to_ascii_lowercase());
        if let Some(unknown) = method.as_ref().filter(|method| !methods::exist(method)) {
            return Err(Refusal::new(400, format!("there is no method {unknown:?} here")));
        }
        Ok(Order { left: self.fail_next, fault, slow, chat: self.chat, method })
    }

    fn fault(&self) -> Result<Option<Fault>, Refusal> {
        let polls = self.method.as_deref().is_some_and(|m| m.eq_ignore_ascii_case("getUpdates"));
        if let Some(words) = &self.description {
            let alone = (self.status, self.drop, self.retry_after) == (None, None, None);
            let either = || Refusal::new(400, "a description stands alone");
            return Closed::with(words)
                .and_then(|no| alone.then_some(no).ok_or_else(either))
                .map(|no| Some(Fault::Refused(no)));
        }
        match (self.status, self.drop) {
            (Some(_), Some(_)) => Err(Refusal::new(400, "give either status or drop")),
            (Some(429), None) => Ok(Some(Fault::Flood(self.retry_after.unwrap_or(REST)))),
            _ if self.retry_after.is_some() => {
                Err(Refusal::new(400, "retry_after goes with status 429"))
            }
            (Some(status @ (401 | 404 | 409)), None) if polls => Ok(Some(Fault::Status(status))),
            (Some(status), None) if (500..=599).contains(&status) => {
                Ok(Some(Fault::Status(status)))
            }
            (Some(_), None) => Err(Refusal::new(
                400,
                "status must be 429 or 500 to 599, or 401, 404 or 409 for getUpdates",
            )),
            (None, Some(when)) => Ok(Some(Fault::Drop { done: matches!(when, When::After) })),
            (None, None) => Ok(None),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Keep {
    on: bool,
}

async fn limits(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Keep>) -> Reply {
    stage.telegram.act(|world, _| world.limits.keep(ask.on));
    Ok(Json(json!({"on": ask.on})))
}

async fn calls(State(stage): State<Arc<Stage>>) -> Reply {
    Ok(Json(json!(stage.telegram.look(views::calls))))
}
