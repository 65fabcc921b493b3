//! What the local Telegram refuses, in Telegram's own words.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// A refusal: to the bot as Telegram says it, to the control API as a reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code} {description}")]
pub struct Refusal {
    /// The HTTP status, which is also Telegram's `error_code`.
    pub code: u16,
    /// Telegram's `description`, or the reason for whoever plays.
    pub description: String,
}

impl Refusal {
    /// A status with a reason.
    #[must_use]
    pub fn new(code: u16, description: impl Into<String>) -> Self {
        Self { code, description: description.into() }
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

    /// What Telegram says instead of carrying out a call that fails on its side.
    #[must_use]
    pub fn fault(status: u16) -> Self {
        let reason = StatusCode::from_u16(status).ok().and_then(|code| code.canonical_reason());
        Self::new(status, reason.unwrap_or("Internal Server Error"))
    }

    /// The refusal as the Bot API sends it.
    #[must_use]
    pub fn to_bot(&self) -> Response {
        let body = json!({"ok": false, "error_code": self.code, "description": self.description});
        (self.status(), Json(body)).into_response()
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
