//! The control API: what whoever plays can do with people, chats, time and the bot.
//! What goes wrong at Telegram, and what is rare there, is in `edges`.

mod course;
mod edges;
mod forms;

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

use super::asked::Asked;
use super::cast::{Room, Who};
use super::passing::{self, Worker as _};
use super::refusal::Refusal;
use super::stage::Stage;
use super::state;
use super::uploads::Upload;
use super::views;

/// How long, in real time, a press waits for the bot's answer.
const ANSWER: Duration = Duration::from_secs(10);

/// So long at most, what waits may wait for Telegram's pace alone.
const PACE: TimeDelta = TimeDelta::minutes(5);

type Reply = Result<Json<Value>, Refusal>;

/// The routes below `/control`.
pub fn routes() -> Router<Arc<Stage>> {
    Router::new()
        .route("/send", post(send))
        .route("/edit", post(edit))
        .route("/press", post(press))
        .route("/join", post(join))
        .route("/leave", post(leave))
        .route("/chats/{chat}/messages", get(messages))
        .route("/chats/{chat}/files/{message}", get(file))
        .route("/state", get(state))
        .route("/clock", post(clock))
        .route("/leap", post(leap))
        .route("/stop", post(stop))
        .route("/restart", post(restart))
        .merge(course::routes())
        .merge(edges::routes())
        .merge(forms::routes())
        .fallback(|| async { Refusal::new(404, "there is no such control") })
        .method_not_allowed_fallback(|| async { Refusal::new(405, "GET to look, POST to act") })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Send {
    chat: Room,
    from: Who,
    text: String,
    reply_to: Option<i64>,
}

async fn send(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Send>) -> Reply {
    let sent = stage
        .telegram
        .act(|world, now| world.say(ask.chat, ask.from, &ask.text, ask.reply_to, now))?;
    Ok(Json(json!({"message_id": sent.last(), "message_ids": sent})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    chat: Room,
    from: Who,
    message_id: i64,
    text: String,
}

async fn edit(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Edit>) -> Reply {
    stage
        .telegram
        .act(|world, now| world.correct(ask.chat, ask.from, ask.message_id, &ask.text, now))?;
    Ok(Json(json!({"message_id": ask.message_id})))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Press {
    chat: Room,
    from: Who,
    button: String,
    message_id: Option<i64>,
    /// On a phone that has not drawn yet that the button is gone.
    #[serde(default)]
    late: bool,
    /// In an app that opens the bot's chat and loses what the address holds.
    #[serde(default)]
    bare: bool,
}

async fn press(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Press>) -> Reply {
    let telegram = &stage.telegram;
    let Press { chat, from, button, message_id, late, bare } = ask;
    let query =
        telegram.act(|world, now| world.press(chat, from, &button, message_id, late, now))?;
    let answered = telegram.until(ANSWER, |world| world.queries.answered(&query)).await;
    let (who, answer) = answered
        .ok_or_else(|| Refusal::new(504, format!("the bot didn't answer within {ANSWER:?}")))?;
    let mut shown = views::answer(&answer);
    if let Some(url) = &answer.url {
        shown["started"] = json!(telegram.act(|world, now| world.follow(who, url, bare, now)));
    }
    Ok(Json(shown))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Move {
    who: Who,
    by: Option<Who>,
}

impl Move {
    /// Who does it: people come and go by themselves, the bot is brought and removed by Ana.
    fn by(&self, otherwise: Who) -> Who {
        self.by.unwrap_or(if self.who == Who::Bot { Who::Ana } else { otherwise })
    }
}

async fn join(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Move>) -> Reply {
    stage.telegram.act(|world, now| world.join(ask.who, ask.by(Who::Ana), now))?;
    Ok(Json(json!({"joined": ask.who})))
}

async fn leave(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Move>) -> Reply {
    stage.telegram.act(|world, now| world.leave(ask.who, ask.by(ask.who), now))?;
    Ok(Json(json!({"left": ask.who})))
}

async fn messages(State(stage): State<Arc<Stage>>, Path(chat): Path<String>) -> Reply {
    let room = Room::named(&chat)?;
    let shown: Vec<Value> = stage.telegram.look(|world| {
        world.messages(room).iter().map(|one| views::message(world, room, one)).collect()
    });
    Ok(Json(json!(shown)))
}

/// A file that the bot sent, for whoever looks at that chat.
async fn file(
    State(stage): State<Arc<Stage>>,
    Path((chat, id)): Path<(String, i64)>,
) -> Result<Response, Refusal> {
    let room = Room::named(&chat)?;
    let file = stage.telegram.look(|world| world.message(room, id)?.file().cloned());
    let Upload { name, media_type, bytes } =
        file.ok_or_else(|| Refusal::new(404, format!("no file came with message {id}")))?;
    let headers = [
        (CONTENT_TYPE, media_type),
        (CONTENT_DISPOSITION, format!("attachment; filename={name:?}")),
    ];
    Ok((headers, bytes).into_response())
}

async fn state(State(stage): State<Arc<Stage>>) -> Reply {
    Ok(Json(state::of(&stage).await))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clock {
    advance_seconds: Option<i64>,
    to: Option<DateTime<Utc>>,
    /// Whether it goes on by the seconds that Telegram's pace asks for, until nothing waits.
    #[serde(default)]
    rests: bool,
}

async fn clock(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Clock>) -> Reply {
    let _one_at_a_time = stage.turn.lock().await;
    let now = stage.robot.now();
    let target = match (ask.advance_seconds, ask.to) {
        (Some(seconds), None) => passing::away(now, seconds)?,
        (None, Some(to)) => to,
        _ => return Err(Refusal::new(400, "give either advance_seconds or to")),
    };
    if target < now {
        return Err(Refusal::new(400, "this clock goes forward; /control/leap goes back"));
    }
    let _tells_the_end = (target > now).then(|| stage.moves());
    passing::pass(&*stage.robot, target).await?;
    if ask.rests {
        passing::rest(&*stage.robot, target + PACE).await?;
    }
    Ok(time(&stage))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Leap {
    seconds: i64,
}

async fn leap(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Leap>) -> Reply {
    let _one_at_a_time = stage.turn.lock().await;
    let target = passing::away(stage.robot.now(), ask.seconds)?;
    stage.robot.set_clock(target);
    passing::settle(&*stage.robot).await?;
    Ok(time(&stage))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Restart {
    #[serde(default)]
    kill: bool,
}

/// As in an outage: people write, and nobody fetches it.
async fn stop(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Restart>) -> Reply {
    let _one_at_a_time = stage.turn.lock().await;
    let stopped = stage.robot.rests(ask.kill).await;
    Ok(Json(json!({"stopped": stopped, "killed": ask.kill})))
}

async fn restart(State(stage): State<Arc<Stage>>, Asked(ask): Asked<Restart>) -> Reply {
    let _one_at_a_time = stage.turn.lock().await;
    let _tells_the_end = stage.moves();
    stage.restart(ask.kill).await?;
    Ok(Json(json!({"restarted": true, "killed": ask.kill})))
}

fn time(stage: &Stage) -> Json<Value> {
    let changes = stage.telegram.look(|world| world.changes);
    Json(json!({"now": views::moment(stage.robot.now()), "changes": changes}))
}
