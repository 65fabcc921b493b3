//! One server for all: the page, the control API and the Bot API.

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::header::HOST;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::any;

use super::refusal::Refusal;
use super::stage::Stage;
use super::{bot_api, control, page};

/// All routes of a playground.
pub fn router(stage: Arc<Stage>) -> Router {
    let telegram = stage.telegram.clone();
    Router::new()
        .merge(page::routes())
        .nest("/control", control::routes())
        .with_state(stage)
        .merge(
            Router::new().route("/bot{token}/{method}", any(bot_api::serve)).with_state(telegram),
        )
        .fallback(|| async { Refusal::new(404, "Not Found").to_bot() })
        .layer(middleware::from_fn(only_from_here))
}

/// A foreign web page can make a browser call this server under a name of its own; it is refused.
async fn only_from_here(request: Request, next: Next) -> Response {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let name = host.map(|host| host.rsplit_once(':').map_or(host, |(name, _)| name));
    match name {
        Some("127.0.0.1" | "localhost" | "[::1]") => next.run(request).await,
        _ => Refusal::new(403, "this server is only for 127.0.0.1 and localhost").into_response(),
    }
}
