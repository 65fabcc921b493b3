//! HTTP to and from the Bot API.
//!
//! The token is part of every address, so no address and no error that holds one leaves this file.

use std::time::Duration;

use reqwest::Url;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use teloxide_core::requests::Payload;

use crate::domain::ChatId;

/// How long a call may take.
pub(super) const PATIENCE: Duration = Duration::from_secs(15);

/// How much of a description is kept: Telegram's own are shorter.
const DESCRIPTION: usize = 200;

/// A connection pool and the address that the methods hang below.
#[derive(Clone)]
pub(super) struct Wire {
    http: reqwest::Client,
    base: Url,
}

/// Why a method gave no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Telegram said no.
    No(No),
    /// No answer, or none that could be read: whether it was done is unknown.
    Silence(String),
}

/// Telegram's no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct No {
    /// What was called.
    pub method: &'static str,
    /// As in HTTP.
    pub code: u16,
    /// In Telegram's words.
    pub description: String,
    /// When to come back.
    pub retry_after: Option<Duration>,
    /// Where the group lives now.
    pub moved_to: Option<ChatId>,
}

#[derive(Deserialize)]
struct Answer<R> {
    ok: bool,
    result: Option<R>,
    error_code: Option<u16>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

#[derive(Default, Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}

impl Wire {
    pub(super) fn new(token: &str, api_url: &Url) -> Self {
        let mut base = api_url.clone();
        if let Ok(mut path) = base.path_segments_mut() {
            path.pop_if_empty().push(&format!("bot{token}"));
        }
        Self { http: http(api_url), base }
    }

    /// Calls a method with teloxide's arguments and reads of its result what `R` asks for.
    pub(super) async fn ask<P, R>(&self, payload: &P) -> Result<R, Trouble>
    where
        P: Payload + Serialize + Sync,
        R: DeserializeOwned,
    {
        self.ask_within(P::NAME, payload, PATIENCE).await
    }

    /// The same with any arguments and any patience.
    pub(super) async fn ask_within<R: DeserializeOwned>(
        &self,
        method: &'static str,
        arguments: &(impl Serialize + Sync),
        patience: Duration,
    ) -> Result<R, Trouble> {
        let request = self.http.post(self.url(method)).timeout(patience).json(arguments);
        let response = request.send().await.map_err(|error| silence(method, error))?;
        let status = response.status().as_u16();
        let body = response.bytes().await.map_err(|error| silence(method, error))?;
        read(method, status, &body)
    }

    fn url(&self, method: &str) -> Url {
        let mut url = self.base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.push(method);
        }
        url
    }
}

fn http(api_url: &Url) -> reqwest::Client {
    let builder = reqwest::Client::builder()
        .connect_timeout(Duration::from_secs(5))
        .tcp_keepalive(Duration::from_mins(1))
        .tcp_nodelay(true);
    let builder = if is_loopback(api_url) { builder.no_proxy() } else { builder };
    builder.build().expect("the built-in roots and settings are sound")
}

/// A proxy is for the outside; the playground is on this machine.
fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        Some(url::Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

fn silence(method: &'static str, error: reqwest::Error) -> Trouble {
    let kind = match &error {
        error if error.is_timeout() => "no answer in time",
        error if error.is_connect() => "no connection",
        _ => "the connection broke",
    };
    // The source names the reason (refused, no such host, a bad certificate), the error itself the address.
    let error = error.without_url();
    let mut reason: &dyn std::error::Error = &error;
    while let Some(deeper) = reason.source() {
        reason = deeper;
    }
    Trouble::Silence(format!("{method}: {kind} ({reason})"))
}

fn read<R: DeserializeOwned>(method: &'static str, status: u16, body: &[u8]) -> Result<R, Trouble> {
    let answer: Answer<R> = serde_json::from_slice(body)
        .map_err(|_| Trouble::Silence(format!("{method}: HTTP {status} and no readable answer")))?;
    match answer {
        Answer { ok: true, result: Some(result), .. } => Ok(result),
        Answer { ok: true, .. } => Err(Trouble::Silence(format!("{method}: no result"))),
        Answer { error_code, description, parameters, .. } => {
            let parameters = parameters.unwrap_or_default();
            Err(Trouble::No(No {
                method,
                code: error_code.unwrap_or(status),
                description: description.unwrap_or_default().chars().take(DESCRIPTION).collect(),
                retry_after: parameters.retry_after.map(Duration::from_secs),
                moved_to: parameters.migrate_to_chat_id.map(ChatId),
            }))
        }
    }
}
