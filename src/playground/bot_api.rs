//! The Bot API over HTTP: what Telegram's server does around the methods.

use std::sync::Arc;

use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest as _, Multipart, Path, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use futures::stream;
use serde_json::{Map, Value, json};

use super::calls::Call;
use super::cast::{Room, TOKEN};
use super::faults::Fate;
use super::local::LocalTelegram;
use super::methods;
use super::params::Params;
use super::polling;
use super::refusal::Refusal;

/// The most that a call may carry, in bytes.
const LARGEST_BODY: usize = 20 * 1024 * 1024;

/// Answers a call of a bot.
pub async fn serve(
    State(telegram): State<Arc<LocalTelegram>>,
    Path((token, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    match answer(&telegram, &token, &method, request).await {
        Some(Ok(result)) => Json(json!({"ok": true, "result": result})).into_response(),
        Some(Err(refusal)) => refusal.to_bot(),
        None => broken_off(),
    }
}

/// Telegram's answer; none if the connection breaks.
async fn answer(
    telegram: &LocalTelegram,
    token: &str,
    method: &str,
    request: Request,
) -> Option<Result<Value, Refusal>> {
    if token != TOKEN {
        // What doesn't even look like a token isn't found.
        let looks_right = token.split_once(':').is_some();
        let (code, what) = if looks_right { (401, "Unauthorized") } else { (404, "Not Found") };
        return Some(Err(Refusal::new(code, what)));
    }
    let method = method.to_ascii_lowercase();
    let params = match read(request).await {
        Ok(params) if methods::exist(&method) => params,
        Ok(_) => return Some(Err(Refusal::new(404, "Not Found"))),
        Err(refusal) => return Some(Err(refusal)),
    };
    let (chat, fate) = telegram.act(|world, now| {
        let chat = params.chat_id().ok().and_then(|id| world.room(id));
        // What is meant for the group is meant for it under either number.
        let chat = chat.map(|chat| if chat == Room::Former { Room::Group } else { chat });
        (chat, world.faults.strike(&method, chat, now))
    });
    let answered = meet(telegram, &method, &params, fate).await;
    if method != "getupdates" {
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

/// An answer that ends before it is whole: the server closes the connection.
fn broken_off() -> Response {
    let broken = std::io::Error::new(std::io::ErrorKind::ConnectionReset, "as ordered");
    Body::from_stream(stream::iter([Err::<Bytes, _>(broken)])).into_response()
}

/// Reads parameters from the address and from a body of any form that Telegram takes.
async fn read(request: Request) -> Result<Params, Refusal> {
    let mut values = pairs(request.uri().query().unwrap_or_default().as_bytes());
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.unwrap_or_default().to_owned();
    let body = match kind.split(';').next().unwrap_or_default().trim() {
        "multipart/form-data" => multipart(request).await?,
        "application/json" => json_object(&bytes(request).await?)?,
        "application/x-www-form-urlencoded" => pairs(&bytes(request).await?),
        _ if bytes(request).await?.is_empty() => Map::new(),
        _ => return Err(Refusal::bad_request("unsupported content type")),
    };
    values.extend(body);
    Ok(Params::new(values))
}

async fn bytes(request: Request) -> Result<Bytes, Refusal> {
    let body = axum::body::to_bytes(request.into_body(), LARGEST_BODY).await;
    body.map_err(|_| Refusal::new(413, "Request Entity Too Large"))
}

fn json_object(body: &[u8]) -> Result<Map<String, Value>, Refusal> {
    if body.is_empty() {
        return Ok(Map::new());
    }
    serde_json::from_slice(body).map_err(|_| Refusal::bad_request("can't parse JSON object"))
}

fn pairs(encoded: &[u8]) -> Map<String, Value> {
    let pairs = url::form_urlencoded::parse(encoded);
    pairs.map(|(name, value)| (name.into_owned(), Value::String(value.into_owned()))).collect()
}

async fn multipart(request: Request) -> Result<Map<String, Value>, Refusal> {
    let broken = |_| Refusal::bad_request("can't parse the multipart body");
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| {
        Refusal::bad_request("can't parse the multipart body: there is no boundary")
    })?;
    let mut values = Map::new();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        values.insert(name, Value::String(field.text().await.map_err(broken)?));
    }
    Ok(values)
}
