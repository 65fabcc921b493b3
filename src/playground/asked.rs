//! The body of a control call: JSON only, which no foreign web page can send here unasked.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use super::refusal::Refusal;

/// What was asked for.
pub struct Asked<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Asked<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.and_then(|kind| kind.split(';').next()).map(str::trim);
        if kind != Some("application/json") {
            return Err(Refusal::new(415, "content-type must be application/json"));
        }
        let body = Bytes::from_request(request, state).await;
        let body = body.map_err(|error| Refusal::new(413, error.body_text()))?;
        let asked = serde_json::from_slice(&body);
        asked.map(Self).map_err(|error| Refusal::new(400, error.to_string()))
    }
}
