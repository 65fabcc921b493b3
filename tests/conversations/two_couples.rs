//! Somebody whose couple has ended, and who has a seat in another: what they kept is theirs in both
//! chats, and nothing passes from one couple to the other. The bot is started anew before each act.

#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

mod forged;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::app::{App, Outcome};
use kintsugi::clock::{Clock as _, ManualClock};
use kintsugi::crypto::MasterKeyFrom;
use kintsugi::domain::{
    ChatId, ChatKind, Incoming, Input, Look, MessageId, Person, Standing, UserId,
};
use kintsugi::line::{Below, Button, Call};
use kintsugi::messages::Speech;
use kintsugi::store::{BotId, Opening, Store};
use tempfile::TempDir;

const FIRST: ChatId = ChatId(-1_001_234_567_890);
const SECOND: ChatId = ChatId(-1_009_876_543_210);
const ANA: i64 = 501;
const BEN: i64 = 502;
const EVE: i64 = 503;

/// What somebody could read: where, the words, and the buttons.
#[derive(Clone)]
struct Read {
    chat: ChatId,
    text: String,
    buttons: Vec<Button>,
}

impl Read {
    fn bears(&self, label: &str) -> bool {
        self.buttons.iter().any(|button| button.label == label)
    }
}

struct Bot {
    dir: TempDir,
    clock: Arc<ManualClock>,
    updates: i64,
    /// All that was said, with its buttons: what they carry is sealed.
    shown: Vec<Read>,
}

fn dawn() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

impl Bot {
    fn new() -> Self {
        let clock = Arc::new(ManualClock::standing(dawn()));
        Self { dir: tempfile::tempdir().unwrap(), clock, updates: 0, shown: vec![] }
    }

    async fn store(&self) -> Store {
        let opening = Opening {
            database_url: format!("sqlite:{}", self.dir.path().join("kintsugi.db").display()),
            keyring_url: None,
            master_key: MasterKeyFrom::Given("07".repeat(32)),
            bot: Some(BotId(12_345)),
        };
        Store::open(&opening, self.clock.clone()).await.unwrap().0
    }

    fn app(&self, store: &Store) -> App {
        let speech = Speech::new(None).unwrap();
        App::new(store.clone(), speech, self.clock.clone(), "kintsugi".into()).unwrap()
    }

    async fn acts(&mut self, chat: ChatId, who: i64, input: Input) -> Vec<Read> {
        self.updates += 1;
        let kind = if chat.0 < 0 { ChatKind::Group } else { ChatKind::Private };
        let person = Person { id: UserId(who), name: format!("P{who}"), anonymous: false };
        let incoming = Incoming {
            update: self.updates,
            chat,
            kind,
            person,
            input,
            with_media: false,
            written_at: None,
        };
        let store = self.store().await;
        let app = self.app(&store);
        Box::pin(app.handle_updates(vec![incoming])).await.unwrap();
        self.hears(&app, &store).await
    }

    async fn hears(&mut self, app: &App, store: &Store) -> Vec<Read> {
        let said = Box::pin(said(app, store)).await;
        self.shown.extend(said.iter().cloned());
        said
    }

    async fn says(&mut self, chat: ChatId, who: i64, text: &str) -> Vec<Read> {
        let message = MessageId(self.updates + 1_000);
        let input = match text.strip_prefix('/') {
            Some(command) => {
                let (name, words) = command.split_once(' ').unwrap_or((command, ""));
                Input::Command { message, name: name.into(), words: words.into() }
            }
            None => Input::Text { message, text: text.into(), reply_to: None, edited: false },
        };
        self.acts(chat, who, input).await
    }

    /// Presses the newest button of that chat that says this.
    async fn presses(&mut self, chat: ChatId, who: i64, label: &str) -> Vec<Read> {
        let here: Vec<_> = self.shown.iter().filter(|read| read.chat == chat).cloned().collect();
        let data = data_of(&here, label);
        self.presses_data(chat, who, &data).await
    }

    async fn presses_data(&mut self, chat: ChatId, who: i64, data: &str) -> Vec<Read> {
        let query = format!("q{}", self.updates);
        self.acts(chat, who, Input::Press { query, data: data.into(), message: None }).await
    }

    /// The bot comes into a group, and the two take their seats and finish their questions.
    async fn couple(&mut self, group: ChatId, two: [i64; 2]) {
        self.acts(group, two[0], Input::Standing(Standing::Member)).await;
        for who in two {
            let opens = self.presses(group, who, "Take my seat").await;
            let link = opens.iter().find_map(|read| read.text.split_once("start=")).unwrap().1;
            let token = link.to_owned();
            self.says(ChatId(who), who, &format!("/start {token}")).await;
            for answer in ["I agree", "Skip", "I was hurt", "Lies", "Skip"] {
                self.presses(ChatId(who), who, answer).await;
            }
        }
    }

    /// Somebody writes a page of their diary.
    async fn keeps(&mut self, who: i64, words: &str) {
        let chat = ChatId(who);
        self.says(chat, who, "/trigger").await;
        for label in ["Just for me", "Write it down"] {
            self.presses(chat, who, label).await;
        }
        self.says(chat, who, words).await;
        self.presses(chat, who, "Keep it in my diary").await;
    }

    async fn ends(&mut self, who: i64) {
        self.says(ChatId(who), who, "/leave").await;
        for label in ["The bot", "End it now"] {
            self.presses(ChatId(who), who, label).await;
        }
    }

    async fn diary(&mut self, who: i64) -> Vec<Read> {
        self.says(ChatId(who), who, "/diary").await
    }

    /// Time passes, and all that falls due is done.
    async fn passes(&mut self, time: TimeDelta) -> Vec<Read> {
        self.clock.set(self.clock.now() + time);
        let store = self.store().await;
        let app = self.app(&store);
        while app.wake(100).await.unwrap() > 0 {}
        self.hears(&app, &store).await
    }
}

/// All that waits to be sent; it is taken for sent.
async fn said(app: &App, store: &Store) -> Vec<Read> {
    let mut all = vec![];
    loop {
        let waiting = store.waiting().await.unwrap();
        if waiting.is_empty() {
            return all;
        }
        for header in waiting {
            let Some(line) = store.line(&header).await.unwrap() else { continue };
            if line.call == Call::Look && nobody_sits(store, line.chat).await {
                // The two have come, and the bot: it welcomes them when it knows that.
                let found = Outcome::Looked(Look { members: 3, seated: vec![] }, true);
                app.handle_outcome(header.couple, line.chat, header.id, found).await.unwrap();
                continue;
            }
            let (text, below) = match line.call {
                Call::Send { body, .. } | Call::Edit { body, .. } => (body.text, body.below),
                Call::Answer { text, url, .. } => {
                    (url.or(text).unwrap_or_default(), Below::Nothing)
                }
                _ => (String::new(), Below::Nothing),
            };
            let buttons = match below {
                Below::Buttons(rows) => rows.into_iter().flatten().collect(),
                _ => vec![],
            };
            all.push(Read { chat: line.chat, text, buttons });
            store.drop_line(header.id).await.unwrap();
        }
    }
}

async fn nobody_sits(store: &Store, group: ChatId) -> bool {
    let loaded = store.couple_of_group(group).await.unwrap();
    loaded.is_some_and(|loaded| loaded.couple.users().next().is_none())
}

/// What the newest of these buttons carries that says this.
fn data_of(read: &[Read], label: &str) -> String {
    let mut buttons = read.iter().flat_map(|read| &read.buttons);
    let newest = buttons.rfind(|button| button.label == label);
    newest.unwrap_or_else(|| panic!("nothing says {label}")).data.clone()
}

/// Whether that was read, and by whom alone.
fn reads(read: &[Read], who: i64, words: &str) -> bool {
    let with: Vec<_> = read.iter().filter(|read| read.text.contains(words)).collect();
    assert!(with.iter().all(|read| read.chat == ChatId(who)), "{words} is read elsewhere");
    !with.is_empty()
}

#[tokio::test]
async fn what_was_kept_in_one_couple_is_opened_from_a_seat_in_another_and_mixes_with_nothing() {
    let mut bot = Bot::new();
    bot.couple(FIRST, [ANA, BEN]).await;
    bot.keeps(ANA, "plum blossom").await;
    bot.keeps(BEN, "wet gravel").await;
    bot.ends(BEN).await;
    assert!(reads(&bot.diary(ANA).await, ANA, "plum blossom"), "without a seat");

    bot.couple(SECOND, [ANA, EVE]).await;
    let empty = bot.diary(ANA).await;
    assert!(!reads(&empty, ANA, "plum blossom"));
    let led_to = data_of(&empty, "My earlier diary");
    assert!(empty.iter().any(|read| read.buttons.len() == 1 && read.bears("My earlier diary")));
    bot.keeps(ANA, "new leaves").await;
    let now = bot.diary(ANA).await;
    assert!(reads(&now, ANA, "new leaves") && !reads(&now, ANA, "plum blossom"));

    let before = bot.presses(ChatId(ANA), ANA, "My earlier diary").await;
    assert!(reads(&before, ANA, "plum blossom") && !reads(&before, ANA, "new leaves"));
    let forgets = data_of(&before, "Delete this page");
    // Neither Ben nor Eve gets there, by whatever button: not by hers, and not by forged ones.
    for who in [BEN, EVE] {
        for data in ["before:0", "before:1", &led_to, &forgets] {
            let read = bot.presses_data(ChatId(who), who, data).await;
            assert!(!reads(&read, ANA, "plum blossom") && !reads(&read, ANA, "new leaves"));
        }
    }
    assert!(reads(&bot.diary(BEN).await, BEN, "wet gravel"));
    assert!(!bot.diary(EVE).await.iter().any(|read| read.bears("My earlier diary")));
    // It is still there for her, from the new seat too.
    let again = bot.presses(ChatId(ANA), ANA, "My earlier diary").await;
    assert!(reads(&again, ANA, "plum blossom"));

    let notices = bot.passes(TimeDelta::days(28)).await;
    let told = notices.iter().filter(|read| read.text.contains("A note is here for you"));
    let mut told: Vec<_> = told.map(|read| read.chat.0).collect();
    told.sort_unstable();
    assert_eq!(told, [ANA, BEN]);
    bot.passes(TimeDelta::days(3)).await;
    let after = bot.presses(ChatId(ANA), ANA, "My earlier diary").await;
    assert!(!reads(&after, ANA, "plum blossom"));
    assert!(reads(&bot.diary(ANA).await, ANA, "new leaves"));
    let stranger = bot.diary(BEN).await;
    assert!(!reads(&stranger, BEN, "wet gravel") && !stranger.is_empty());
    let store = bot.store().await;
    assert!(store.former_couples(UserId(ANA)).await.unwrap().is_empty());
}

#[tokio::test]
async fn other_private_commands_of_somebody_whose_couple_ended_are_a_strangers() {
    let mut bot = Bot::new();
    bot.couple(FIRST, [ANA, BEN]).await;
    bot.keeps(ANA, "plum blossom").await;
    bot.ends(ANA).await;
    let never = bot.says(ChatId(EVE), EVE, "/settings").await;
    for command in ["/settings", "/trigger", "/step", "/leave", "/plan"] {
        let read = bot.says(ChatId(ANA), ANA, command).await;
        let texts = |read: &[Read]| read.iter().map(|read| read.text.clone()).collect::<Vec<_>>();
        assert_eq!(texts(&read), texts(&never), "{command}");
    }
    assert!(reads(&bot.diary(ANA).await, ANA, "plum blossom"));
    bot.presses(ChatId(ANA), ANA, "Delete this page").await;
    assert!(!reads(&bot.diary(ANA).await, ANA, "plum blossom"));
}
