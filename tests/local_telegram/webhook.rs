//! Updates that are brought to a webhook: as strict as the real Telegram.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::desk::Desk;

/// A bot that takes in what is brought, or refuses as often as it is told.
#[derive(Clone, Default)]
struct Bot {
    brought: Arc<Mutex<Vec<(String, String)>>>,
    refuses: Arc<Mutex<u32>>,
}

impl Bot {
    /// It is served there.
    async fn serve(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().route("/telegram", post(take)).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        format!("http://{address}/telegram")
    }

    /// Waits until so many were brought, refused ones too: what each says, and with which secret.
    async fn has(&self, many: usize) -> Vec<(String, String)> {
        for _ in 0..2_000 {
            let brought = self.brought.lock().unwrap().clone();
            if brought.len() >= many {
                return brought;
            }
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        panic!("only {:?}", self.brought.lock().unwrap());
    }
}

async fn take(State(bot): State<Bot>, headers: HeaderMap, body: String) -> StatusCode {
    let update: Value = serde_json::from_str(&body).unwrap();
    let secret = headers.get("x-telegram-bot-api-secret-token");
    let secret = secret.map_or("", |secret| secret.to_str().unwrap());
    let text = update["message"]["text"].as_str().unwrap_or("something else");
    bot.brought.lock().unwrap().push((text.to_owned(), secret.to_owned()));
    let mut refuses = bot.refuses.lock().unwrap();
    if *refuses == 0 {
        return StatusCode::OK;
    }
    *refuses -= 1;
    StatusCode::SERVICE_UNAVAILABLE
}

async fn rests(desk: &Desk) -> Value {
    for _ in 0..2_000 {
        let info = desk.done("getWebhookInfo", json!({})).await;
        if info["pending_update_count"] == 0 {
            return info;
        }
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    panic!("something waits");
}

#[tokio::test]
async fn what_waits_and_what_comes_is_brought_with_the_secret() {
    let (desk, bot) = (Desk::open().await, Bot::default());
    desk.updates().await;
    desk.sends("ana", "ana", "before").await;
    let hook = json!({"url": bot.serve().await, "secret_token": "s3cret", "max_connections": 1});
    desk.done("setWebhook", hook).await;
    desk.sends("ana", "ana", "after").await;
    let told = |text: &str| (text.to_owned(), "s3cret".to_owned());
    assert_eq!(bot.has(2).await, [told("before"), told("after")]);
    let refused = desk.refused("getUpdates", json!({})).await;
    assert!(refused.starts_with("409 Conflict: can't use getUpdates"), "{refused}");
    let info = rests(&desk).await;
    assert_eq!(info["max_connections"], 1);
    assert_eq!(info.get("last_error_date"), None);
}

/// Of one chat nothing overtakes what was not taken.
#[tokio::test]
async fn what_is_not_taken_is_brought_again_before_what_follows_it() {
    let (desk, bot) = (Desk::open().await, Bot::default());
    desk.updates().await;
    *bot.refuses.lock().unwrap() = 2;
    desk.done("setWebhook", json!({"url": bot.serve().await})).await;
    desk.sends("ana", "ana", "one").await;
    bot.has(1).await;
    desk.sends("ana", "ana", "two").await;
    let texts: Vec<String> = bot.has(4).await.into_iter().map(|(text, _)| text).collect();
    assert_eq!(texts, ["one", "one", "one", "two"]);
    let info = rests(&desk).await;
    let message = "Wrong response from the webhook: 503 Service Unavailable";
    assert_eq!(info["last_error_message"], message);
}

#[tokio::test]
async fn without_a_webhook_what_waits_is_fetched() {
    let (desk, bot) = (Desk::open().await, Bot::default());
    desk.updates().await;
    *bot.refuses.lock().unwrap() = u32::MAX;
    desk.done("setWebhook", json!({"url": bot.serve().await})).await;
    desk.sends("ana", "ana", "one").await;
    bot.has(1).await;
    desk.done("deleteWebhook", json!({})).await;
    assert_eq!(desk.heard().await, ["one"], "nothing is dropped");
}

#[tokio::test]
async fn what_is_no_webhook_is_refused() {
    let desk = Desk::open().await;
    for (hook, description) in [
        (json!({"url": "nowhere"}), "400 Bad Request: bad webhook: invalid URL"),
        (
            json!({"url": "https://example.org/bot"}),
            "400 Bad Request: bad webhook: the local Telegram speaks to this machine",
        ),
        (
            json!({"url": "http://127.0.0.1:1/bot", "secret_token": "with a space"}),
            "400 Bad Request: secret token contains unallowed characters",
        ),
        (
            json!({"url": "http://127.0.0.1:1/bot", "certificate": "x"}),
            "400 Bad Request: unexpected parameter \"certificate\"",
        ),
    ] {
        assert_eq!(desk.refused("setWebhook", hook).await, description);
    }
    assert_eq!(desk.done("getWebhookInfo", json!({})).await["url"], "");
}
