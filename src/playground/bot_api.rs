//! The Bot API over HTTP: what Telegram's server does around the methods.

use std::sync::Arc;

use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse as _, Response};
use futures::stream;
use serde_json::{Map, Value, json};

use super::calls::Call;
use super::cast::Room;
use super::faults::Fate;
use super::gate::{acts_in_json, posts_a_form};
use super::local::LocalTelegram;
use super::methods;
use super::params::Params;
use super::polling;
use super::refusal::Refusal;
use super::stage::Stage;
use super::uploads;
use crate::clock::Clock as _;

/// The most that a call may carry, in bytes.
pub const LARGEST_BODY: usize = 20 * 1024 * 1024;

/// Answers a call of a bot.
pub async fn serve(
    State(stage): State<Arc<Stage>>,
    Path((token, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    match answer(&stage, &token, &method, request).await {
        Some(Ok(result)) => Json(json!({"ok": true, "result": result})).into_response(),
        Some(Err(refusal)) => refusal.to_bot(),
        None => broken_off(),
    }
}

/// Telegram's answer; none if the connection breaks.
async fn answer(
    stage: &Stage,
    token: &str,
    method: &str,
    request: Request,
) -> Option<Result<Value, Refusal>> {
    if !stage.gate.knows_bot(token) {
        // What doesn't even look like a token isn't found.
        let looks_right = token.split_once(':').is_some();
        let (code, what) = if looks_right { (401, "Unauthorized") } else { (404, "Not Found") };
        return Some(Err(Refusal::new(code, what)));
    }
    let telegram = &*stage.telegram;
    let method = method.to_ascii_lowercase();
    let params = match read(&method, request).await {
        Ok(params) if methods::exist(&method) => params,
        Ok(_) => return Some(Err(Refusal::new(404, "Not Found"))),
        Err(refusal) => return Some(Err(refusal)),
    };
    if method == "getclock" {
        return Some(Ok(clock(telegram)));
    }
    let (chat, fate) = telegram.act(|world, now| {
        let chat = params.chat_id().ok().and_then(|id| world.room(id));
        // What is meant for the group is meant for it under either number.
        let chat = chat.map(|chat| if chat == Room::Former { Room::Group } else { chat });
        (chat, world.faults.strike(&method, chat, now))
    });
    let answered = meet(telegram, &method, &params, fate).await;
    if !matches!(&*method, "getupdates" | "getwebhookinfo") {
        let status =
            answered.as_ref().map(|answer| answer.as_ref().map_or_else(|no| no.code, |_| 200));
        telegram.act(|world, at| world.calls.note(Call { at, method, chat, status }));
    }
    answered
}

/// Lets a call meet its fate.
async fn meet(
    telegram: &LocalTelegram,
    method: &str,
    params: &Params,
    fate: Fate,
) -> Option<Result<Value, Refusal>> {
    if !fate.slow.is_zero() {
        tokio::time::sleep(fate.slow).await;
    }
    if let Some(refusal) = fate.refusal {
        return Some(Err(refusal));
    }
    if fate.dropped == Some(false) {
        return None;
    }
    let answer = match method {
        "getupdates" => polling::get_updates(telegram, params).await,
        _ => telegram.act(|world, now| methods::call(world, method, params, now)),
    };
    fate.dropped.is_none().then_some(answer)
}

/// What the clock shows, and whether it goes on by itself.
fn clock(telegram: &LocalTelegram) -> Value {
    let clock = telegram.clock();
    json!({"now": clock.now(), "running": clock.is_running()})
}

/// An answer that ends before it is whole: the server closes the connection.
fn broken_off() -> Response {
    let broken = std::io::Error::new(std::io::ErrorKind::ConnectionReset, "as ordered");
    Body::from_stream(stream::iter([Err::<Bytes, _>(broken)])).into_response()
}

/// Reads parameters. Telegram itself takes them from the address and from forms, too: but those any
/// web page can make a browser send, and this bot sends forms only where they carry a file.
async fn read(method: &str, request: Request) -> Result<Params, Refusal> {
    let (head, body) = request.into_parts();
    let is_form = methods::take_files(method) && posts_a_form(&head);
    if !is_form {
        acts_in_json(&head)?;
    }
    if head.uri.query().is_some() {
        return Err(Refusal::bad_request("parameters go into the body"));
    }
    if is_form {
        return uploads::read(Request::from_parts(head, body)).await;
    }
    let body = axum::body::to_bytes(body, LARGEST_BODY).await;
    let body = body.map_err(|_| Refusal::new(413, "Request Entity Too Large"))?;
    if body.is_empty() {
        return Ok(Params::new(Map::new()));
    }
    let object = serde_json::from_slice(&body);
    object.map(Params::new).map_err(|_| Refusal::bad_request("can't parse JSON object"))
}
