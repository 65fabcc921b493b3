//! What the local Telegram refuses, in Telegram's own words.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// A refusal: to the bot as Telegram says it, to the control API as a reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code} {description}")]
pub struct Refusal {
    /// The HTTP status, which is also Telegram's `error_code`.
    pub code: u16,
    /// Telegram's `description`, or the reason for whoever plays.
    pub description: String,
    /// Telegram's `parameters`: what a program can act on. Null if there are none.
    pub parameters: Value,
}

impl Refusal {
    /// A status with a reason.
    #[must_use]
    pub fn new(code: u16, description: impl Into<String>) -> Self {
        Self { code, description: description.into(), parameters: Value::Null }
    }

    /// 400, as Telegram words it.
    #[must_use]
    pub fn bad_request(what: impl std::fmt::Display) -> Self {
        Self::new(400, format!("Bad Request: {what}"))
    }

    /// 403, as Telegram words it.
    #[must_use]
    pub fn forbidden(what: &str) -> Self {
        Self::new(403, format!("Forbidden: {what}"))
    }

    /// 400 from a group that became the supergroup of that number.
    #[must_use]
    pub fn moved(to: i64) -> Self {
        let refusal = Self::bad_request("group chat was upgraded to a supergroup chat");
        Self { parameters: json!({"migrate_to_chat_id": to}), ..refusal }
    }

    /// 429: not again before that many seconds have passed.
    #[must_use]
    pub fn too_many(retry_after: i64) -> Self {
        let refusal = Self::new(429, format!("Too Many Requests: retry after {retry_after}"));
        Self { parameters: json!({"retry_after": retry_after}), ..refusal }
    }

    /// 409: somebody else fetches this bot's updates.
    #[must_use]
    pub fn conflict() -> Self {
        Self::new(
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        )
    }

    /// 409: updates are brought, and cannot be fetched.
    #[must_use]
    pub fn has_webhook() -> Self {
        Self::new(
            409,
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
    }

    /// What Telegram says instead of carrying out a call that fails on its side.
    #[must_use]
    pub fn fault(status: u16) -> Self {
        let reason = StatusCode::from_u16(status).ok().and_then(|code| code.canonical_reason());
        Self::new(status, reason.unwrap_or("Internal Server Error"))
    }

    /// The refusal as the Bot API sends it.
    #[must_use]
    pub fn to_bot(&self) -> Response {
        let mut body =
            json!({"ok": false, "error_code": self.code, "description": self.description});
        if !self.parameters.is_null() {
            body["parameters"] = self.parameters.clone();
        }
        (self.status(), Json(body)).into_response()
    }

    /// The refusal for somebody who reads it in a browser.
    #[must_use]
    pub fn to_reader(&self) -> Response {
        (self.status(), format!("{}\n", self.description)).into_response()
    }

    fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (self.status(), Json(json!({"error": self.description}))).into_response()
    }
}
