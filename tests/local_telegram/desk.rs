//! A local Telegram with a bot and people who speak plain HTTP.

use chrono::{DateTime, TimeZone as _, Utc};
use kintsugi::playground::{BotOptions, ClockMode, Options, Playground};
use reqwest::Client;
use reqwest::header::{AUTHORIZATION, HeaderMap};
use serde_json::{Value, json};
use tempfile::TempDir;

pub const GROUP: i64 = -4_000_000_001;
pub const ANA: i64 = 501_000_001;
pub const BEN: i64 = 502_000_002;
pub const EVE: i64 = 503_000_003;

/// A local Telegram in a folder of its own.
pub struct Desk {
    pub playground: Playground,
    http: Client,
    folder: TempDir,
}

/// The moment at which every test begins.
pub fn begin() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 5, 4, 18, 0, 0).unwrap()
}

impl Desk {
    pub async fn open() -> Self {
        Self::open_in(tempfile::tempdir().unwrap(), false).await
    }

    async fn open_in(folder: TempDir, fresh: bool) -> Self {
        let options = Options {
            port: 0,
            data: folder.path().to_owned(),
            fresh,
            clock: ClockMode::StandingAt(begin()),
            operator_name: Some("A friend".to_owned()),
            control_token: None,
            bot: BotOptions::default(),
        };
        let playground = Playground::start_without_bot(options).await.unwrap();
        let token = format!("Bearer {}", playground.control_token()).parse().unwrap();
        let headers = HeaderMap::from_iter([(AUTHORIZATION, token)]);
        let http = Client::builder().default_headers(headers).build().unwrap();
        Self { playground, http, folder }
    }

    /// Ends in good order and comes back.
    pub async fn reopen(self, fresh: bool) -> Self {
        drop(self.http);
        self.playground.stop().await;
        Self::open_in(self.folder, fresh).await
    }

    /// Ends as by `kill -9` and comes back.
    pub async fn crash(self) -> Self {
        drop(self.playground);
        Self::open_in(self.folder, false).await
    }

    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.playground.address())
    }

    pub fn method(&self, method: &str) -> String {
        self.url(&format!("/bot{}/{method}", self.token()))
    }

    /// The bot's token.
    pub fn token(&self) -> String {
        self.playground.bot_settings().token
    }

    pub fn post(&self, url: String) -> reqwest::RequestBuilder {
        self.http.post(url)
    }

    pub fn get(&self, url: String) -> reqwest::RequestBuilder {
        self.http.get(url)
    }

    /// The bot calls a method; all of Telegram's answer.
    pub async fn call(&self, method: &str, params: Value) -> Value {
        let request = self.http.post(self.method(method)).json(&params);
        request.send().await.unwrap().json().await.unwrap()
    }

    /// The bot calls a method that must work.
    pub async fn done(&self, method: &str, params: Value) -> Value {
        let mut answer = self.call(method, params).await;
        assert_eq!(answer["ok"], true, "{method}: {answer}");
        answer["result"].take()
    }

    /// The bot calls a method that must be refused: code and description.
    pub async fn refused(&self, method: &str, params: Value) -> String {
        let answer = self.call(method, params).await;
        assert_eq!(answer["ok"], false, "{method}: {answer}");
        format!("{} {}", answer["error_code"], answer["description"].as_str().unwrap())
    }

    /// The bot sends a text; the message's number.
    pub async fn says(&self, chat: i64, text: &str) -> i64 {
        let sent = self.done("sendMessage", json!({"chat_id": chat, "text": text})).await;
        sent["message_id"].as_i64().unwrap()
    }

    /// What waits for the bot; it is confirmed.
    pub async fn updates(&self) -> Vec<Value> {
        let updates = self.done("getUpdates", json!({})).await;
        let updates = updates.as_array().unwrap().clone();
        if let Some(last) = updates.last() {
            let offset = last["update_id"].as_i64().unwrap() + 1;
            assert_eq!(self.done("getUpdates", json!({"offset": offset})).await, json!([]));
        }
        updates
    }

    /// The texts of the messages that wait for the bot.
    pub async fn heard(&self) -> Vec<String> {
        let text = |update: Value| {
            let message = update.get("message").or(update.get("edited_message")).cloned();
            Some(message?.get("text")?.as_str()?.to_owned())
        };
        self.updates().await.into_iter().filter_map(text).collect()
    }

    /// A control call: status and answer.
    pub async fn control(&self, path: &str, body: Value) -> (u16, Value) {
        let request = self.http.post(self.url(&format!("/control/{path}"))).json(&body);
        let response = request.send().await.unwrap();
        (response.status().as_u16(), response.json().await.unwrap())
    }

    /// A control call that must work.
    pub async fn play(&self, path: &str, body: Value) -> Value {
        let (status, answer) = self.control(path, body).await;
        assert_eq!(status, 200, "{path}: {answer}");
        answer
    }

    /// Somebody sends a text; the message's number.
    pub async fn sends(&self, chat: &str, from: &str, text: &str) -> i64 {
        let sent = self.play("send", json!({"chat": chat, "from": from, "text": text})).await;
        sent["message_id"].as_i64().unwrap()
    }

    pub async fn look(&self, path: &str) -> Value {
        let response = self.http.get(self.url(path)).send().await.unwrap();
        response.json().await.unwrap()
    }

    pub async fn messages(&self, chat: &str) -> Vec<Value> {
        let shown = self.look(&format!("/control/chats/{chat}/messages")).await;
        shown.as_array().unwrap().clone()
    }
}

/// One button.
pub fn button(label: &str, data: &str) -> Value {
    json!({"inline_keyboard": [[{"text": label, "callback_data": data}]]})
}
