//! The webhook over HTTP: who is let in, and what they are answered.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use futures::StreamExt as _;

use super::Webhook;
use super::desk::Desk;

/// The header in which Telegram sends the secret.
const SECRET: &str = "x-telegram-bot-api-secret-token";

/// How long an update may take from its first byte until it is answered.
const PATIENCE: Duration = Duration::from_millis(4_500);

/// How much of an update is read: more than Telegram ever sends, in bytes.
const LARGEST: usize = 4 << 20;

pub(super) fn router(desk: Arc<Desk>, webhook: &Webhook) -> Router {
    Router::new().route(webhook.url.path(), post(take)).with_state(desk)
}

async fn take(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    if !knows_the_secret(&desk, request.headers()) {
        desk.turned_away();
        // What they send is not read, so nothing more can come on this connection.
        return (StatusCode::UNAUTHORIZED, [(header::CONNECTION, "close")]).into_response();
    }
    let handled = async {
        match read(request.into_body()).await {
            Some((bytes, whole)) => desk.takes(&bytes, whole).await,
            None => false,
        }
    };
    match tokio::time::timeout(PATIENCE, handled).await {
        Ok(true) => StatusCode::OK.into_response(),
        // On another connection, the next try may reach another process.
        Ok(false) | Err(_) => {
            (StatusCode::SERVICE_UNAVAILABLE, [(header::CONNECTION, "close")]).into_response()
        }
    }
}

fn knows_the_secret(desk: &Desk, headers: &HeaderMap) -> bool {
    headers.get(SECRET).is_some_and(|secret| desk.is_secret(secret.as_bytes()))
}

/// What came, and whether that is all of it; none if it broke off.
async fn read(body: Body) -> Option<(Vec<u8>, bool)> {
    let (mut chunks, mut bytes) = (body.into_data_stream(), Vec::new());
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.ok()?;
        let room = LARGEST - bytes.len();
        bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            return Some((bytes, false));
        }
    }
    Some((bytes, true))
}
