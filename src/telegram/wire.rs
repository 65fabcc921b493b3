//! HTTP to and from the Bot API.
//!
//! The token is part of every address, so no address and no error that holds one leaves this file.

use std::time::Duration;

use reqwest::multipart::Form;
use reqwest::{RequestBuilder, Url};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use teloxide::requests::Payload;

use crate::domain::ChatId;

/// How long a call may take.
pub(super) const PATIENCE: Duration = Duration::from_secs(15);

/// The same with a file, in 4 MB over a slow line.
const UPLOAD_PATIENCE: Duration = Duration::from_mins(1);

/// How much of a description is kept: Telegram's own are shorter.
const DESCRIPTION: usize = 200;

/// The longest that Telegram's "later" is obeyed at once. Longer is asked again then, and told anew.
const LONGEST_REST: Duration = Duration::from_hours(1);

/// How much of an answer is read: more than Telegram ever sends, in bytes.
const LARGEST: usize = 4 << 20;

/// The same of a list of updates; those that are not reached come with the next.
const LARGEST_LIST: usize = 16 << 20;

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

/// Of a no, each part is read alone: an odd one must not hide that it is a no.
#[derive(Deserialize)]
struct Answer<R> {
    ok: bool,
    result: Option<R>,
    #[serde(default)]
    error_code: Value,
    #[serde(default)]
    description: Value,
    #[serde(default)]
    parameters: Value,
}

/// What came of an answer.
struct Body {
    status: u16,
    bytes: Vec<u8>,
}

impl Trouble {
    /// An answer that says nothing.
    pub(super) fn unreadable(method: &str) -> Self {
        Self::Silence(format!("{method}: no readable answer"))
    }
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
        let body = self.call(method, arguments, patience, LARGEST).await?;
        read(method, body.status, &body.bytes)
    }

    /// The same for a list whose elements may be no JSON: the answer as it came, or as much of it as
    /// is read at all.
    pub(super) async fn ask_for_list(
        &self,
        method: &'static str,
        arguments: &(impl Serialize + Sync),
        patience: Duration,
    ) -> Result<Vec<u8>, Trouble> {
        let Body { status, bytes } = self.call(method, arguments, patience, LARGEST_LIST).await?;
        match read::<IgnoredAny>(method, status, &bytes) {
            Err(Trouble::No(no)) => Err(Trouble::No(no)),
            Err(silence) if status != 200 => Err(silence),
            _ => Ok(bytes),
        }
    }

    async fn call(
        &self,
        method: &'static str,
        arguments: &(impl Serialize + Sync),
        patience: Duration,
        most: usize,
    ) -> Result<Body, Trouble> {
        let request = self.http.post(self.url(method)).timeout(patience).json(arguments);
        carry(method, request, most).await
    }

    /// Calls a method whose arguments are a form with a file.
    pub(super) async fn upload<R: DeserializeOwned>(
        &self,
        method: &'static str,
        form: Form,
    ) -> Result<R, Trouble> {
        let request = self.http.post(self.url(method)).timeout(UPLOAD_PATIENCE).multipart(form);
        let body = carry(method, request, LARGEST).await?;
        read(method, body.status, &body.bytes)
    }

    fn url(&self, method: &str) -> Url {
        let mut url = self.base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.push(method);
        }
        url
    }
}

async fn carry(
    method: &'static str,
    request: RequestBuilder,
    most: usize,
) -> Result<Body, Trouble> {
    let mut response = request.send().await.map_err(|error| silence(method, error))?;
    let (status, mut bytes) = (response.status().as_u16(), Vec::new());
    while let Some(chunk) = response.chunk().await.map_err(|error| silence(method, error))? {
        let room = most - bytes.len();
        bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            tracing::warn!(method, most, "an answer is too long and is not read to its end");
            break;
        }
    }
    Ok(Body { status, bytes })
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
            let code = error_code.as_u64().and_then(|code| u16::try_from(code).ok());
            let description = description.as_str().unwrap_or_default();
            Err(Trouble::No(No {
                method,
                code: code.unwrap_or(status),
                description: description.chars().take(DESCRIPTION).collect(),
                retry_after: parameters.get("retry_after").and_then(rest),
                moved_to: parameters.get("migrate_to_chat_id").and_then(Value::as_i64).map(ChatId),
            }))
        }
    }
}

/// A number of seconds, however great.
fn rest(seconds: &Value) -> Option<Duration> {
    let seconds = seconds.as_f64().filter(|seconds| *seconds >= 0.0)?;
    Some(Duration::try_from_secs_f64(seconds).unwrap_or(LONGEST_REST).min(LONGEST_REST))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rest_of(parameters: &str) -> Option<Duration> {
        let body = format!(r#"{{"ok":false,"error_code":429,"parameters":{parameters}}}"#);
        match read::<IgnoredAny>("SendMessage", 429, body.as_bytes()) {
            Err(Trouble::No(No { code: 429, retry_after, .. })) => retry_after,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn no_rest_is_too_great_to_be_obeyed() {
        let seconds = Duration::from_secs;
        for (said, obeyed) in [
            ("7", Some(seconds(7))),
            ("0", Some(seconds(0))),
            ("1.5", Some(Duration::from_millis(1_500))),
            ("3600", Some(LONGEST_REST)),
            ("10000000000000", Some(LONGEST_REST)),
            ("18446744073709551615", Some(LONGEST_REST)),
            ("1e300", Some(LONGEST_REST)),
            ("-5", None),
            ("\"7\"", None),
            ("null", None),
            ("{}", None),
        ] {
            assert_eq!(rest_of(&format!(r#"{{"retry_after":{said}}}"#)), obeyed, "{said}");
        }
        assert_eq!(rest_of("[]"), None);
    }

    #[test]
    fn a_no_is_a_no_however_odd_its_parts() {
        let odd = br#"{"ok":false,"error_code":70000,"description":7,"parameters":"later"}"#;
        let Err(Trouble::No(no)) = read::<IgnoredAny>("SendMessage", 400, odd) else {
            panic!("it is a no")
        };
        assert_eq!((no.code, &*no.description, no.moved_to), (400, "", None));
    }
}
