//! A couple to play with: the playground on a port of its own, a clock that stands, and a
//! transcript that reads as the chat.

mod comings;
mod engine;
mod notes;
mod phones;
mod steps;
mod transcript;
mod twice;
mod web;

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::playground::{ClockMode, Options, Playground};
use serde_json::{Value, json};
use tempfile::TempDir;

use notes::Notes;
use phones::Phones;
use steps::in_memory;
use transcript::Transcript;
use web::Web;

pub use twice::{reads_as, twice};

/// The chats, and the people who own three of them.
pub const GROUP: &str = "group";
pub const ANA: &str = "ana";
pub const BEN: &str = "ben";
pub const EVE: &str = "eve";

/// Two people, their chats and the bot between them.
pub struct World {
    playground: Option<Playground>,
    folder: TempDir,
    web: Web,
    phones: Phones,
    transcript: Transcript,
    /// Whether the bot is killed and started again before each step.
    fragile: bool,
    /// Where somebody acted last: what follows is told from there.
    acted_in: String,
    notes: Notes,
    ended: bool,
}

/// A Friday, 18:00 in Berlin.
fn dawn() -> DateTime<Utc> {
    "2026-05-01T16:00:00Z".parse().expect("a moment")
}

impl World {
    /// Ana has just added the bot to the group that she shares with Ben.
    pub async fn new() -> Self {
        let folder = in_memory();
        let playground = Playground::start(Options {
            port: 0,
            data: folder.path().to_owned(),
            fresh: true,
            clock: ClockMode::StandingAt(dawn()),
            operator_name: Some("a friend of yours".to_owned()),
            control_token: None,
            bot: engine::bot(),
        })
        .await
        .expect("the playground starts");
        let web = Web::of(&playground);
        let mut world = Self {
            playground: Some(playground),
            folder,
            web,
            phones: Phones::default(),
            transcript: Transcript::default(),
            fragile: false,
            acted_in: GROUP.to_owned(),
            notes: Notes::default(),
            ended: false,
        };
        world.rests().await;
        world
    }

    /// Somebody writes.
    pub async fn says(&mut self, who: &str, chat: &str, text: &str) {
        self.begins_by(who, chat).await;
        self.web.post("send", json!({"chat": chat, "from": who, "text": text})).await;
        self.rests().await;
    }

    /// Somebody replies to the newest message of the bot that contains `to`.
    pub async fn replies(&mut self, who: &str, chat: &str, to: &str, text: &str) {
        self.begins_by(who, chat).await;
        let reply_to = self.phones.newest(chat, to);
        let body = json!({"chat": chat, "from": who, "text": text, "reply_to": reply_to});
        self.web.post("send", body).await;
        self.rests().await;
    }

    /// Somebody edits their newest message that contains `old`.
    pub async fn edits(&mut self, who: &str, chat: &str, old: &str, text: &str) {
        self.begins_by(who, chat).await;
        let id = self.phones.newest(chat, old);
        let body = json!({"chat": chat, "from": who, "message_id": id, "text": text});
        self.web.post("edit", body).await;
        self.rests().await;
    }

    /// Somebody presses the newest button of that label; the bot's toast, if it shows one.
    pub async fn presses(&mut self, who: &str, chat: &str, button: &str) -> Option<String> {
        self.press(who, chat, button, json!({})).await
    }

    /// The same on a phone that still shows a button that is gone.
    pub async fn presses_late(&mut self, who: &str, chat: &str, button: &str) -> Option<String> {
        self.press(who, chat, button, json!({"late": true})).await
    }

    /// The same in an app that opens the bot's chat and loses what the button's address holds.
    pub async fn presses_barely(&mut self, who: &str, chat: &str, button: &str) {
        self.press(who, chat, button, json!({"bare": true})).await;
    }

    /// Somebody presses a button under an older message: the `nth` that contains `words`, as their
    /// phone still shows it.
    pub async fn presses_on(
        &mut self,
        who: &str,
        chat: &str,
        words: &str,
        nth: usize,
        button: &str,
    ) {
        let id = self.phones.nth(chat, words, nth);
        self.press(who, chat, button, json!({"message_id": id, "late": true})).await;
    }

    async fn press(&mut self, who: &str, chat: &str, button: &str, more: Value) -> Option<String> {
        self.begins_by(who, chat).await;
        let mut body = json!({"chat": chat, "from": who, "button": button});
        body.as_object_mut()?.extend(more.as_object()?.clone());
        let answer = self.web.post("press", body).await;
        self.transcript.press(chat, who, button, &answer);
        self.rests().await;
        answer["text"].as_str().map(str::to_owned)
    }

    /// The machine's clock is set back.
    pub async fn clock_goes_back(&mut self, time: TimeDelta) {
        self.begins(GROUP).await;
        self.transcript.back(time);
        self.web.post("leap", json!({"seconds": -time.num_seconds()})).await;
        self.rests().await;
    }

    /// Time passes, from one due moment to the next.
    pub async fn passes(&mut self, time: TimeDelta) {
        self.begins(GROUP).await;
        self.transcript.passes(time);
        self.web.post("clock", json!({"advance_seconds": time.num_seconds()})).await;
        self.rests().await;
    }

    /// The bot is down for that long.
    pub async fn is_down_for(&mut self, time: TimeDelta) {
        self.transcript.down(time);
        self.web.post("leap", json!({"seconds": time.num_seconds()})).await;
        self.rests().await;
    }

    /// Somebody, or the bot, joins the group.
    pub async fn joins(&mut self, who: &str) {
        self.web.post("join", json!({"who": who})).await;
        self.rests().await;
    }

    /// Somebody, or the bot, leaves the group.
    pub async fn leaves(&mut self, who: &str) {
        self.web.post("leave", json!({"who": who})).await;
        self.rests().await;
    }

    /// The bot dies, as by `kill -9`, and is started again.
    pub async fn is_killed(&mut self) {
        self.web.post("restart", json!({"kill": true})).await;
        self.rests().await;
    }

    /// The whole of set-up: Ana was hurt, Ben broke trust; evenings at 20:30 in Berlin.
    pub async fn set_up() -> Self {
        let mut world = Self::new().await;
        world.sets_up(ANA, "I was hurt").await;
        world.sets_up(BEN, "I broke trust").await;
        world.presses(ANA, GROUP, "Berlin").await;
        world.presses(BEN, GROUP, "20:30").await;
        world.transcript = Transcript::default();
        world
    }

    /// One partner's own questions, from the seat to the last.
    pub async fn sets_up(&mut self, who: &str, role: &str) {
        self.presses(who, GROUP, "Take my seat").await;
        for button in ["I agree", "Yes", role, "Lies", "Skip"] {
            self.presses(who, who, button).await;
        }
    }

    /// What has happened since the last call, as it reads on the phones.
    pub fn script(&mut self) -> String {
        self.transcript.take()
    }

    /// All messages as they stand now, by chat.
    pub async fn all_messages(&self) -> BTreeMap<String, Value> {
        let mut all = BTreeMap::new();
        for chat in [GROUP, ANA, BEN, EVE] {
            all.insert(chat.to_owned(), self.web.get(&format!("chats/{chat}/messages")).await);
        }
        all
    }

    /// The folder of the bot's databases.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The control API's answer to a question.
    pub async fn state(&self) -> Value {
        self.web.get("state").await
    }

    /// Nothing may be left in the outbox; then the bot stops.
    pub async fn ends(self) {
        self.ends_but_keeps(|_| {}).await;
    }

    /// The same, and a look at the folder that the bot leaves behind.
    pub async fn ends_but_keeps(mut self, look: impl FnOnce(&Path)) {
        let state = self.state().await;
        assert_eq!(state["quiet"], true, "work is left: {state}");
        self.ended = true;
        if let Some(playground) = self.playground.take() {
            playground.stop().await;
        }
        look(self.folder.path());
    }
}

impl Drop for World {
    fn drop(&mut self) {
        assert!(self.ended || std::thread::panicking(), "a test must see its world end");
    }
}

/// So many seconds.
pub fn seconds(seconds: i64) -> TimeDelta {
    TimeDelta::seconds(seconds)
}

/// So many minutes.
pub fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

/// So many hours.
pub fn hours(hours: i64) -> TimeDelta {
    TimeDelta::hours(hours)
}

/// So many days.
pub fn days(days: i64) -> TimeDelta {
    TimeDelta::days(days)
}
