//! A Telegram that answers as it is told and remembers what it was asked.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kintsugi::telegram::Client;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use url::Url;

pub const TOKEN: &str = "12345:a-secret";

/// What the next call of a method meets.
#[derive(Clone)]
pub enum Answer {
    /// This result.
    Gives(Value),
    /// This error code and description.
    Refuses(u16, &'static str),
    /// 429 with these seconds.
    Floods(u64),
    /// The group lives there now.
    Moved(i64),
    /// Not JSON.
    Breaks,
    /// 200 and just this.
    Says(String),
    /// 200, and so many bytes in the midst of a string before it is whole.
    Goes { on: usize, from: &'static str, to: &'static str },
    /// No answer until [`Fake::go_on`].
    Hangs,
}

pub struct Fake {
    pub url: Url,
    inner: Arc<Inner>,
}

#[derive(Default)]
struct Inner {
    script: Mutex<HashMap<String, VecDeque<Answer>>>,
    calls: Mutex<Vec<(String, Value)>>,
    go_on: Notify,
}

impl Fake {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let inner = Arc::new(Inner::default());
        let app = Router::new().route("/{bot}/{method}", axum::routing::post(answer));
        let app = app.with_state(inner.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url: url.parse().expect("a url"), inner }
    }

    pub fn client(&self) -> Client {
        Client::new(TOKEN, &self.url)
    }

    /// Says what the next calls of a method meet, one after another; then they succeed again.
    pub fn next(&self, method: &str, answers: impl IntoIterator<Item = Answer>) {
        let mut script = self.inner.script.lock().expect("no panic");
        script.entry(method.to_lowercase()).or_default().extend(answers);
    }

    /// Answers the calls that hang.
    pub fn go_on(&self) {
        self.inner.go_on.notify_waiters();
    }

    /// The arguments of all calls of a method.
    pub fn calls(&self, method: &str) -> Vec<Value> {
        let calls = self.inner.calls.lock().expect("no panic");
        let of_method = calls.iter().filter(|(name, _)| name.eq_ignore_ascii_case(method));
        of_method.map(|(_, arguments)| arguments.clone()).collect()
    }

    /// The texts of all messages sent, in order.
    pub fn texts(&self) -> Vec<String> {
        let text = |call: &Value| call["text"].as_str().unwrap_or_default().to_owned();
        self.calls("sendMessage").iter().map(text).collect()
    }
}

async fn answer(
    State(inner): State<Arc<Inner>>,
    Path((bot, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    assert_eq!(bot, format!("bot{TOKEN}"));
    let arguments = arguments(request).await;
    let (number, next) = {
        let mut calls = inner.calls.lock().expect("no panic");
        calls.push((method.clone(), arguments));
        let mut script = inner.script.lock().expect("no panic");
        (calls.len(), script.get_mut(&method.to_lowercase()).and_then(VecDeque::pop_front))
    };
    let (code, body) = match next {
        None => (200, json!({ "ok": true, "result": usual(&method, number) })),
        Some(Answer::Gives(result)) => (200, json!({ "ok": true, "result": result })),
        Some(Answer::Refuses(code, description)) => (code, no(code, description, &json!({}))),
        Some(Answer::Floods(seconds)) => {
            (429, no(429, "Too Many Requests: retry after", &json!({ "retry_after": seconds })))
        }
        Some(Answer::Moved(chat)) => {
            let description = "Bad Request: group chat was upgraded to a supergroup chat";
            (400, no(400, description, &json!({ "migrate_to_chat_id": chat })))
        }
        Some(Answer::Breaks) => {
            return (StatusCode::BAD_GATEWAY, "<html>Bad Gateway</html>").into_response();
        }
        Some(Answer::Says(body)) => return body.into_response(),
        Some(Answer::Goes { on, from, to }) => {
            let chunk = Bytes::from(vec![b'x'; 1 << 16]);
            let middle = std::iter::repeat_n(chunk, on.div_ceil(1 << 16));
            let chunks = std::iter::once(from.into()).chain(middle).chain([to.into()]);
            let chunks = chunks.map(Ok::<Bytes, std::io::Error>);
            return Body::from_stream(futures::stream::iter(chunks)).into_response();
        }
        Some(Answer::Hangs) => {
            inner.go_on.notified().await;
            (200, json!({ "ok": true, "result": usual(&method, number) }))
        }
    };
    let status = StatusCode::from_u16(code).expect("a status");
    (status, axum::Json(body)).into_response()
}

/// From JSON, or from a form: there, what is no file is JSON or a text.
async fn arguments(request: Request) -> Value {
    let kind = request.headers().get("content-type").map(|kind| kind.as_bytes().to_vec());
    if !kind.is_some_and(|kind| kind.starts_with(b"multipart/form-data")) {
        let body = Bytes::from_request(request, &()).await.expect("a body");
        return serde_json::from_slice(&body).unwrap_or(Value::Null);
    }
    let mut form = Multipart::from_request(request, &()).await.expect("a form");
    let mut arguments = json!({});
    while let Some(field) = form.next_field().await.expect("whole") {
        let name = field.name().expect("a name").to_owned();
        let file = field.file_name().map(str::to_owned);
        let media_type = field.content_type().map(str::to_owned);
        let bytes = field.bytes().await.expect("whole").to_vec();
        arguments[name] = match file {
            Some(file) => json!({ "name": file, "media_type": media_type, "bytes": bytes }),
            None => serde_json::from_slice(&bytes)
                .unwrap_or_else(|_| json!(String::from_utf8(bytes).expect("text"))),
        };
    }
    arguments
}

fn usual(method: &str, number: usize) -> Value {
    let chat = json!({ "id": 1, "type": "private" });
    match method.to_lowercase().as_str() {
        "sendmessage" | "senddocument" | "sendphoto" => {
            json!({ "message_id": 1000 + number, "date": 1, "chat": chat })
        }
        "getchatmembercount" => json!(3),
        "getchatmember" => json!({ "status": "member" }),
        "getupdates" => json!([]),
        "getme" => json!({ "id": 99, "is_bot": true, "first_name": "K", "username": "KintsugiBot",
                           "can_read_all_group_messages": false }),
        _ => json!(true),
    }
}

fn no(code: u16, description: &str, parameters: &Value) -> Value {
    json!({ "ok": false, "error_code": code, "description": description, "parameters": parameters })
}

/// Waits until something is so; a minute at most.
pub async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..12_000 {
        if is_so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("never happened: {what}");
}
