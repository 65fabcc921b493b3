//! The body of a control call. That it calls itself JSON was seen to at the gate.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use super::refusal::Refusal;

/// What was asked for.
pub struct Asked<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Asked<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        let body = Bytes::from_request(request, state).await;
        let body = body.map_err(|error| Refusal::new(413, error.body_text()))?;
        let asked = serde_json::from_slice(&body);
        asked.map(Self).map_err(|error| Refusal::new(400, error.to_string()))
    }
}
