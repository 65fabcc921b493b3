//! One server for all: the page, the control API and the Bot API, behind one gate.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, LOCATION, REFERRER_POLICY, SET_COOKIE,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::any;

use super::bot_api::LARGEST_BODY;
use super::gate::Passage;
use super::refusal::Refusal;
use super::stage::Stage;
use super::{bot_api, control, page};

/// On every answer, refusals too: nothing is framed, guessed at, kept, or told to other pages, and
/// the page loads and calls nothing but its own server.
const GUARDS: [(HeaderName, &str); 7] = [
    (
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (X_FRAME_OPTIONS, "DENY"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// All routes of a playground.
pub fn router(stage: Arc<Stage>) -> Router {
    Router::new()
        .merge(page::routes())
        .nest("/control", control::routes())
        .route(
            "/bot{token}/{method}",
            any(bot_api::serve).layer(DefaultBodyLimit::max(LARGEST_BODY)),
        )
        .fallback(|| async { Refusal::new(404, "Not Found").to_bot() })
        .layer(middleware::from_fn_with_state(stage.clone(), guard))
        .with_state(stage)
}

async fn guard(State(stage): State<Arc<Stage>>, request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let mut response = match stage.gate.judge(&head) {
        Ok(Passage::Through) => next.run(Request::from_parts(head, body)).await,
        Ok(Passage::Entrance) => let_in(&stage),
        Err(refusal) => refuse(head.uri.path(), &refusal),
    };
    for (name, value) in GUARDS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Gives the cookie, and leads to an address that can be seen by others.
fn let_in(stage: &Stage) -> Response {
    let headers = [(SET_COOKIE, stage.gate.cookie()), (LOCATION, "/".to_owned())];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// In the form of whoever reads it: a program of the control API, the bot, or a person.
fn refuse(path: &str, refusal: &Refusal) -> Response {
    match path {
        path if path.starts_with("/control") => refusal.clone().into_response(),
        path if path.starts_with("/bot") => refusal.to_bot(),
        _ => refusal.to_reader(),
    }
}
