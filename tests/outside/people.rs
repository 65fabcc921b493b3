//! A local Telegram for real processes, and the two people on it.

use kintsugi::playground::{BotOptions, ClockMode, Options, Playground};
use reqwest::Client;
use reqwest::header::{AUTHORIZATION, HeaderMap};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::until;

/// The chats, and the people who own two of them.
pub const GROUP: &str = "group";
pub const ANA: &str = "ana";
pub const BEN: &str = "ben";
pub const EVE: &str = "eve";

/// Those who speak to a playground by its control API.
pub struct People {
    http: Client,
    base: String,
}

impl People {
    /// People on the playground at this address, for instance `http://127.0.0.1:8080`.
    pub fn at(base: &str, token: &str) -> Self {
        let bearer = format!("Bearer {token}").parse().unwrap();
        let headers = HeaderMap::from_iter([(AUTHORIZATION, bearer)]);
        let http = Client::builder().default_headers(headers).build().unwrap();
        Self { http, base: base.to_owned() }
    }

    pub async fn plays(&self, path: &str, body: &Value) -> u16 {
        let call = self.http.post(format!("{}/control/{path}", self.base)).json(body);
        call.send().await.unwrap().status().as_u16()
    }

    async fn looks(&self, path: &str) -> Value {
        let call = self.http.get(format!("{}/control/{path}", self.base));
        call.send().await.unwrap().json().await.unwrap()
    }

    pub async fn says(&self, chat: &str, who: &str, text: &str) {
        let message = json!({"chat": chat, "from": who, "text": text});
        assert_eq!(self.plays("send", &message).await, 200, "{message}");
    }

    /// Replies to the newest message of the bot in a chat that holds these words.
    pub async fn replies(&self, chat: &str, who: &str, to: &str, text: &str) {
        let messages = self.looks(&format!("chats/{chat}/messages")).await;
        let holds = |one: &&Value| {
            one["from"] == "bot" && one["text"].as_str().is_some_and(|text| text.contains(to))
        };
        let to = messages.as_array().unwrap().iter().rev().find(holds).unwrap()["id"].clone();
        let reply = json!({"chat": chat, "from": who, "text": text, "reply_to": to});
        assert_eq!(self.plays("send", &reply).await, 200, "{reply}");
    }

    /// Whether the bot has taken in all that has happened.
    pub async fn is_taken_in(&self) -> bool {
        self.looks("state").await["busy_with"] != "updates wait for the bot"
    }

    /// Presses a button as soon as it is there.
    pub async fn presses(&self, chat: &str, who: &str, button: &str) {
        let press = json!({"chat": chat, "from": who, "button": button});
        until(button, async || self.plays("press", &press).await == 200).await;
    }

    /// What the bot has written in a chat, as it reads now.
    pub async fn heard(&self, chat: &str) -> Vec<String> {
        let messages = self.looks(&format!("chats/{chat}/messages")).await;
        let of_bot = messages.as_array().unwrap().iter().filter(|one| one["from"] == "bot");
        of_bot.map(|one| one["text"].as_str().unwrap().to_owned()).collect()
    }

    /// How many of the bot's messages in a chat hold these words.
    pub async fn count(&self, chat: &str, words: &str) -> usize {
        self.heard(chat).await.iter().filter(|text| text.contains(words)).count()
    }

    /// Everything in all chats.
    pub async fn all(&self) -> String {
        let mut all = String::new();
        for chat in [GROUP, ANA, BEN] {
            all += &self.looks(&format!("chats/{chat}/messages")).await.to_string();
        }
        all
    }

    /// Both take their seats and answer everything.
    pub async fn sit_down(&self) {
        for who in [ANA, BEN] {
            self.presses(GROUP, who, "Take my seat").await;
            for button in ["I agree", "Skip", "Both", "I'd rather not say", "Skip"] {
                let before = self.heard(who).await;
                self.presses(who, who, button).await;
                // The next question may have a button of the same name.
                until("the next question", async || self.heard(who).await != before).await;
            }
        }
        for button in ["London", "19:00"] {
            self.presses(GROUP, ANA, button).await;
        }
    }
}

/// The local Telegram, without a bot of its own.
pub struct Telegram {
    pub people: People,
    playground: Playground,
    _folder: TempDir,
}

impl Telegram {
    pub async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = Options {
            port: 0,
            data: folder.path().to_owned(),
            fresh: false,
            clock: ClockMode::Running,
            operator_name: None,
            control_token: None,
            bot: BotOptions::default(),
        };
        let playground = Playground::start_without_bot(options).await.unwrap();
        let base = format!("http://{}", playground.address());
        let people = People::at(&base, playground.control_token());
        Self { people, playground, _folder: folder }
    }

    /// What its clock shows.
    pub fn now(&self) -> chrono::DateTime<chrono::Utc> {
        use kintsugi::clock::Clock as _;
        self.playground.clock().now()
    }

    /// With what `kintsugi run` finds it.
    pub fn variables(&self) -> [(String, String); 2] {
        let settings = self.playground.bot_settings();
        [
            ("TELEGRAM_BOT_TOKEN".to_owned(), settings.token),
            ("TELEGRAM_API_URL".to_owned(), settings.api_url.to_string()),
        ]
    }
}
