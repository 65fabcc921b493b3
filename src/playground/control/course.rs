//! How a play goes on: from one thing to the next, by a story, or from the beginning; and what is told of it.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum::{Json, Router};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Reply, time};
use crate::domain::ChatId;
use crate::playground::asked::Asked;
use crate::playground::cast::Room;
use crate::playground::passing::{self, Worker as _};
use crate::playground::refusal::Refusal;
use crate::playground::stage::Stage;
use crate::playground::{state, story, stream};

/// So often, what was to come next is looked for, if nobody has read anything new.
const TRIES: usize = 8;

/// The routes of the course.
pub fn routes() -> Router<Arc<Stage>> {
    Router::new()
        .route("/stream", get(stream::serve))
        .route("/ahead", get(ahead))
        .route("/next", post(next))
        .route("/decisions", get(decisions))
        .route("/story", get(told))
        .route("/anew", post(anew))
        .route("/run", post(run))
        .route("/chats/{chat}/commands", get(commands))
}

async fn ahead(State(stage): State<Arc<Stage>>) -> Reply {
    Ok(Json(state::ahead(&stage).await))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Next {}

/// Time passes until somebody reads something new that comes by itself.
async fn next(State(stage): State<Arc<Stage>>, Asked(Next {}): Asked<Next>) -> Reply {
    let _one_at_a_time = stage.turn.lock().await;
    let news = || stage.telegram.look(|world| world.changes);
    let before = news();
    let _tells_the_end = stage.moves();
    for _ in 0..TRIES {
        let group = stage.telegram.look(|world| world.group);
        let ahead = stage.robot.foresees(ChatId(group)).await.ahead;
        let ahead = ahead.ok_or_else(|| Refusal::new(409, "nothing comes by itself"))?;
        passing::pass(&*stage.robot, ahead.at).await?;
        if news() != before {
            break;
        }
    }
    Ok(time(&stage))
}

async fn decisions(State(stage): State<Arc<Stage>>) -> Reply {
    Ok(Json(json!(state::decisions(&stage))))
}

/// The story, step by step.
async fn told() -> Reply {
    let steps = story::story().map_err(|line| Refusal::new(500, format!("unreadable: {line}")))?;
    Ok(Json(json!(steps)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Anew {
    /// The moment that the clock shows from then on; by default the one that it shows.
    at: Option<DateTime<Utc>>,
    /// Whether it goes on by itself.
    runs: Option<bool>,
}

/// All that was played is forgotten.
async fn anew(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Anew>) -> Reply {
    let _one_at_a_time = stage.turn.lock().await;
    let at = ask.at.unwrap_or_else(|| stage.robot.now());
    let runs = ask.runs.unwrap_or_else(|| stage.telegram.clock().is_running());
    let _tells_the_end = stage.moves();
    stage.begin_anew(at, runs).await?;
    passing::settle(&*stage.robot).await?;
    Ok(time(&stage))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Run {
    on: bool,
}

/// The clock goes on by itself, or stands until it is moved.
async fn run(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Run>) -> Reply {
    stage.telegram.clock().runs(ask.on);
    stage.telegram.act(|_, _| ());
    Ok(Json(json!({"on": ask.on})))
}

/// What the bot offers on "/" in a chat, as it has registered it.
async fn commands(State(stage): State<Arc<Stage>>, Path(chat): Path<String>) -> Reply {
    let room = Room::named(&chat)?;
    let menu = stage.telegram.look(|world| world.menu(room, "en").cloned());
    Ok(Json(menu.unwrap_or(Value::Array(vec![]))))
}
