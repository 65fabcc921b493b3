//! The real bot on the local Telegram, with a couple that lives by a clock that stands.

use chrono::{DateTime, TimeZone as _, Utc};
use kintsugi::playground::{BotOptions, ClockMode, Options, Playground};
use reqwest::Client;
use reqwest::header::{AUTHORIZATION, HeaderMap};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A playground with the bot on it.
pub struct House {
    playground: Playground,
    http: Client,
    folder: TempDir,
}

fn begin() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 5, 4, 9, 0, 0).unwrap()
}

impl House {
    /// The bot has just been added to the group.
    pub async fn open() -> Self {
        Self::open_by(BotOptions::default()).await
    }

    async fn open_by(bot: BotOptions) -> Self {
        let house = Self::open_in(tempfile::tempdir().unwrap(), Some(bot)).await;
        house.passes(1).await;
        house
    }

    async fn open_in(folder: TempDir, bot: Option<BotOptions>) -> Self {
        let with_bot = bot.is_some();
        let options = Options {
            port: 0,
            data: folder.path().to_owned(),
            fresh: false,
            clock: ClockMode::StandingAt(begin()),
            operator_name: Some("A friend".to_owned()),
            control_token: None,
            bot: bot.unwrap_or_default(),
        };
        let playground = if with_bot {
            Playground::start(options).await.unwrap()
        } else {
            Playground::start_without_bot(options).await.unwrap()
        };
        let token = format!("Bearer {}", playground.control_token()).parse().unwrap();
        let headers = HeaderMap::from_iter([(AUTHORIZATION, token)]);
        let http = Client::builder().default_headers(headers).build().unwrap();
        Self { playground, http, folder }
    }

    /// The bot is stopped; Telegram and its people go on without it.
    pub async fn falls_asleep(self) -> Self {
        drop(self.http);
        self.playground.stop().await;
        Self::open_in(self.folder, None).await
    }

    /// The bot is there again.
    pub async fn wakes_up(self) -> Self {
        self.wakes_up_by(BotOptions::default()).await
    }

    /// The same, and it is set up like that.
    pub async fn wakes_up_by(self, bot: BotOptions) -> Self {
        drop(self.http);
        self.playground.stop().await;
        let house = Self::open_in(self.folder, Some(bot)).await;
        house.passes(0).await;
        house
    }

    /// Both have their seats and have answered everything; the evening comes at 19:00 in London.
    pub async fn lived_in() -> Self {
        Self::lived_in_by(BotOptions::default()).await
    }

    /// The same with a bot that is set up like that.
    pub async fn lived_in_by(bot: BotOptions) -> Self {
        let house = Self::open_by(bot).await;
        for who in ["ana", "ben"] {
            house.presses("group", who, "Take my seat").await;
            house.passes(10).await;
            for label in ["I agree", "Skip", "Both", "I'd rather not say", "Skip"] {
                house.presses(who, who, label).await;
                house.passes(2).await;
            }
        }
        for label in ["London", "19:00"] {
            house.presses("group", "ana", label).await;
            house.passes(60).await;
        }
        house
    }

    /// The bot's database.
    pub fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("kintsugi.db")
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}/control/{path}", self.playground.address())
    }

    /// A control call that must work.
    pub async fn play(&self, path: &str, body: Value) -> Value {
        let response = self.http.post(self.url(path)).json(&body).send().await.unwrap();
        let status = response.status();
        let answer = response.json().await.unwrap();
        assert_eq!(status.as_u16(), 200, "{path} {body}: {answer}");
        answer
    }

    pub async fn look(&self, path: &str) -> Value {
        self.http.get(self.url(path)).send().await.unwrap().json().await.unwrap()
    }

    /// Time passes, and all that is due on the way is done.
    pub async fn passes(&self, seconds: i64) {
        self.play("clock", json!({"advance_seconds": seconds})).await;
    }

    /// The clock is moved to a time of a day in May 2026, UTC; London is an hour ahead.
    pub async fn comes(&self, day: u32, hour: u32, minute: u32) {
        let to = Utc.with_ymd_and_hms(2026, 5, day, hour, minute, 0).unwrap();
        self.play("clock", json!({"to": to})).await;
    }

    pub async fn says(&self, chat: &str, from: &str, text: &str) -> i64 {
        let sent = self.play("send", json!({"chat": chat, "from": from, "text": text})).await;
        sent["message_id"].as_i64().unwrap()
    }

    pub async fn replies(&self, from: &str, to: i64, text: &str) -> i64 {
        let reply = json!({"chat": "group", "from": from, "text": text, "reply_to": to});
        self.play("send", reply).await["message_id"].as_i64().unwrap()
    }

    pub async fn presses(&self, chat: &str, from: &str, button: &str) -> Value {
        self.play("press", json!({"chat": chat, "from": from, "button": button})).await
    }

    /// Opens the newest note in somebody's own chat.
    pub async fn opens(&self, who: &str) {
        self.presses(who, who, "Open it").await;
        self.passes(5).await;
    }

    pub async fn messages(&self, chat: &str) -> Vec<Value> {
        self.look(&format!("chats/{chat}/messages")).await.as_array().unwrap().clone()
    }

    /// The texts that the bot has sent to a chat.
    pub async fn heard(&self, chat: &str) -> Vec<String> {
        let messages = self.messages(chat).await;
        let of_bot = messages.iter().filter(|message| message["from"] == "bot");
        of_bot.map(|message| message["text"].as_str().unwrap().to_owned()).collect()
    }

    /// How many of the bot's messages in a chat hold these words.
    pub async fn count(&self, chat: &str, words: &str) -> usize {
        self.heard(chat).await.iter().filter(|text| text.contains(words)).count()
    }

    /// The newest message of the bot in a chat that holds these words.
    pub async fn newest(&self, chat: &str, words: &str) -> Value {
        let messages = self.messages(chat).await;
        let holds = |message: &&Value| {
            message["from"] == "bot" && message["text"].as_str().unwrap().contains(words)
        };
        let found = messages.iter().rev().find(holds);
        found.unwrap_or_else(|| panic!("{chat} has no {words:?}: {messages:#?}")).clone()
    }

    /// The bot's calls: method, chat, status.
    pub async fn calls(&self) -> Vec<(String, String, u64)> {
        let calls = self.look("calls").await;
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let calls = calls.as_array().unwrap().iter();
        calls
            .map(|call| {
                (word(&call["method"]), word(&call["chat"]), call["status"].as_u64().unwrap_or(0))
            })
            .collect()
    }

    pub async fn state(&self) -> Value {
        self.look("state").await
    }

    /// Nothing waits, and nothing was put aside.
    pub async fn is_at_rest(&self) {
        let state = self.state().await;
        assert_eq!(
            (&state["quiet"], &state["waiting"], &state["parked"]),
            (&json!(true), &json!(0), &json!(0)),
            "{state:#}"
        );
    }
}
