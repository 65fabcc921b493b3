//! A Telegram that does nothing but hand out updates and note calls.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::{Json, http::StatusCode};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::{Notify, mpsc};

/// Updates in one answer at most.
const AT_ONCE: usize = 100;

/// Messages in any second, if it is strict.
const A_SECOND: usize = 30;

/// A call of the bot's.
pub struct Call {
    pub at: Instant,
    pub method: String,
    pub chat: i64,
    pub text: String,
    /// Whether it was one too many.
    pub refused: bool,
}

pub struct Telegram {
    pub url: String,
    inner: Arc<Inner>,
    pub calls: mpsc::UnboundedReceiver<Call>,
}

struct Inner {
    updates: Mutex<(i64, VecDeque<Value>)>,
    news: Notify,
    calls: mpsc::UnboundedSender<Call>,
    /// When the last messages were taken, if it is strict.
    taken: Option<Mutex<VecDeque<Instant>>>,
}

impl Telegram {
    pub async fn start(strict: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (sender, calls) = mpsc::unbounded_channel();
        let inner = Arc::new(Inner {
            updates: Mutex::new((1, VecDeque::new())),
            news: Notify::new(),
            calls: sender,
            taken: strict.then(Mutex::default),
        });
        let app = Router::new().route("/{bot}/{method}", axum::routing::post(answer));
        let app = app.with_state(inner.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url, inner, calls }
    }

    /// Somebody types this in a group.
    pub fn types(&self, group: i64, user: i64, text: &str) {
        let length = text.split(' ').next().unwrap_or_default().len();
        let entities = json!([{ "type": "bot_command", "offset": 0, "length": length }]);
        self.message(&in_group(group), user, &json!({ "text": text, "entities": entities }));
    }

    /// Somebody replies to a message of the bot's that it never sent.
    pub fn replies(&self, group: i64, user: i64, text: &str) {
        let to = json!({ "message_id": 999_999, "date": 1_700_000_000, "text": "?",
                         "chat": in_group(group), "from": bot() });
        self.message(&in_group(group), user, &json!({ "text": text, "reply_to_message": to }));
    }

    /// Somebody writes to the bot in private.
    pub fn writes(&self, user: i64, text: &str) {
        let chat = json!({ "id": user, "type": "private", "first_name": "Eve" });
        self.message(&chat, user, &json!({ "text": text }));
    }

    /// Somebody adds the bot to a group.
    pub fn adds(&self, group: i64, user: i64) {
        let member = |status: &str| json!({ "status": status, "user": bot() });
        self.happens(json!({ "my_chat_member": {
            "chat": in_group(group), "from": person(user), "date": 1_700_000_000,
            "old_chat_member": member("left"), "new_chat_member": member("member"),
        }}));
    }

    /// Somebody presses a button of a message that is long over.
    pub fn presses(&self, group: i64, user: i64, data: &str) {
        let message = json!({ "message_id": 999_999, "date": 1_700_000_000, "text": "?",
                              "chat": in_group(group), "from": bot() });
        let id = format!("{user}{}", self.inner.updates.lock().unwrap().0);
        self.happens(json!({ "callback_query": {
            "id": id, "from": person(user), "message": message, "chat_instance": "1", "data": data,
        }}));
    }

    fn message(&self, chat: &Value, user: i64, what: &Value) {
        let number = self.inner.updates.lock().unwrap().0;
        let mut message = json!({ "message_id": number, "date": 1_700_000_000, "chat": chat,
                                  "from": person(user) });
        let fields = message.as_object_mut().unwrap();
        fields.extend(what.as_object().unwrap().clone());
        self.happens(json!({ "message": message }));
    }

    fn happens(&self, mut update: Value) {
        let mut updates = self.inner.updates.lock().unwrap();
        let (number, waiting) = &mut *updates;
        update["update_id"] = json!(*number);
        waiting.push_back(update);
        *number += 1;
        drop(updates);
        self.inner.news.notify_waiters();
    }
}

fn in_group(id: i64) -> Value {
    json!({ "id": id, "type": "group", "title": "Ana & Ben" })
}

fn person(id: i64) -> Value {
    json!({ "id": id, "is_bot": false, "first_name": "Ana" })
}

fn bot() -> Value {
    json!({ "id": 99, "is_bot": true, "first_name": "K", "username": "KintsugiBot" })
}

async fn answer(
    State(inner): State<Arc<Inner>>,
    Path((_, method)): Path<(String, String)>,
    arguments: Bytes,
) -> Response {
    let at = Instant::now();
    let method = method.to_lowercase();
    let arguments: Value = serde_json::from_slice(&arguments).unwrap_or(Value::Null);
    if method == "getupdates" {
        return Json(json!({ "ok": true, "result": inner.updates(&arguments).await }))
            .into_response();
    }
    let refused = inner.is_one_too_many(&method, at);
    let chat = arguments["chat_id"].as_i64().unwrap_or_default();
    let text = arguments["text"].as_str().unwrap_or_default().to_owned();
    let result = usual(&method, chat);
    inner.calls.send(Call { at, method, chat, text, refused }).unwrap_or_default();
    if refused {
        let body = json!({ "ok": false, "error_code": 429, "description": "Too Many Requests: retry after 1",
                           "parameters": { "retry_after": 1 } });
        return (StatusCode::TOO_MANY_REQUESTS, Json(body)).into_response();
    }
    Json(json!({ "ok": true, "result": result })).into_response()
}

impl Inner {
    /// What waits from that number on; waits for it as long as it is asked to.
    async fn updates(&self, arguments: &Value) -> Vec<Value> {
        let offset = arguments["offset"].as_i64().unwrap_or_default();
        let ends = Instant::now() + Duration::from_secs(arguments["timeout"].as_u64().unwrap_or(0));
        loop {
            let news = self.news.notified();
            tokio::pin!(news);
            news.as_mut().enable();
            {
                let mut updates = self.updates.lock().unwrap();
                let waiting = &mut updates.1;
                while waiting
                    .front()
                    .is_some_and(|update| update["update_id"].as_i64() < Some(offset))
                {
                    waiting.pop_front();
                }
                if !waiting.is_empty() {
                    return waiting.iter().take(AT_ONCE).cloned().collect();
                }
            }
            if tokio::time::timeout_at(ends.into(), news).await.is_err() {
                return vec![];
            }
        }
    }

    fn is_one_too_many(&self, method: &str, at: Instant) -> bool {
        let is_paced = matches!(
            method,
            "sendmessage"
                | "editmessagetext"
                | "setmessagereaction"
                | "editmessagereplymarkup"
                | "deletemessage"
        );
        let Some(taken) = self.taken.as_ref().filter(|_| is_paced) else { return false };
        let mut taken = taken.lock().unwrap();
        while taken.front().is_some_and(|then| at - *then >= Duration::from_secs(1)) {
            taken.pop_front();
        }
        let refused = taken.len() >= A_SECOND;
        if !refused {
            taken.push_back(at);
        }
        refused
    }
}

fn usual(method: &str, chat: i64) -> Value {
    match method {
        "sendmessage" | "editmessagetext" => {
            json!({ "message_id": 1_000_000, "date": 1_700_000_000,
            "chat": { "id": chat, "type": "private", "first_name": "Ana" } })
        }
        "getchatmembercount" => json!(3),
        "getchatmember" => {
            json!({ "status": "member", "user": { "id": 1, "is_bot": false, "first_name": "A" } })
        }
        "getme" => json!({ "id": 99, "is_bot": true, "first_name": "K", "username": "KintsugiBot",
                           "can_join_groups": true, "can_read_all_group_messages": false,
                           "supports_inline_queries": false, "can_connect_to_business": false,
                           "has_main_web_app": false }),
        _ => json!(true),
    }
}
