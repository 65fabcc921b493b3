//! The Bot API over HTTP: what Telegram's server does around the methods.

use std::sync::Arc;

use axum::Json;
use axum::extract::{FromRequest as _, Multipart, Path, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use serde_json::{Map, Value, json};

use super::cast::TOKEN;
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
        Ok(result) => Json(json!({"ok": true, "result": result})).into_response(),
        Err(refusal) => refusal.to_bot(),
    }
}

async fn answer(
    telegram: &LocalTelegram,
    token: &str,
    method: &str,
    request: Request,
) -> Result<Value, Refusal> {
    if token != TOKEN {
        // What doesn't even look like a token isn't found.
        let looks_right = token.split_once(':').is_some();
        let (code, what) = if looks_right { (401, "Unauthorized") } else { (404, "Not Found") };
        return Err(Refusal::new(code, what));
    }
    let params = read(request).await?;
    if method.eq_ignore_ascii_case("getUpdates") {
        return polling::get_updates(telegram, &params).await;
    }
    telegram.act(|world, now| methods::call(world, method, &params, now))
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

async fn bytes(request: Request) -> Result<axum::body::Bytes, Refusal> {
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
