//! Messages of rare forms, on demand.

use std::sync::Arc;

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::Reply;
use crate::playground::asked::Asked;
use crate::playground::cast::{Room, Who};
use crate::playground::message::Content;
use crate::playground::stage::Stage;

/// The routes of the forms.
pub fn routes() -> Router<Arc<Stage>> {
    Router::new().route("/rich", post(rich)).route("/raw", post(raw))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rich {
    chat: Room,
    from: Who,
    blocks: Vec<Value>,
    reply_to: Option<i64>,
    /// The message of theirs that it takes the place of.
    edits: Option<i64>,
}

async fn rich(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Rich>) -> Reply {
    let (content, to) = (Content::Rich(ask.blocks), (ask.reply_to, ask.edits));
    let sent =
        stage.telegram.act(|world, now| world.send_form(ask.chat, ask.from, content, to, now))?;
    Ok(Json(json!({"message_id": sent})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    chat: Room,
    from: Who,
    /// Parts of a `Message` object.
    parts: Map<String, Value>,
    reply_to: Option<i64>,
    /// The message of theirs that it takes the place of.
    edits: Option<i64>,
}

async fn raw(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Raw>) -> Reply {
    let (content, to) = (Content::Raw(ask.parts), (ask.reply_to, ask.edits));
    let sent =
        stage.telegram.act(|world, now| world.send_form(ask.chat, ask.from, content, to, now))?;
    Ok(Json(json!({"message_id": sent})))
}
