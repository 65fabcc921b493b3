//! The story of the store, told through what the rest of the bot sees of it.

#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

#[path = "../fixtures/cluster.rs"]
mod cluster;
mod copied;
mod couples;
mod deleted;
mod destroyed;
mod faults;
mod forgotten;
mod lines;
mod migrations;
mod moving;
mod notes;
mod on_disk;
mod opening;
mod road;
mod together;
mod two_bots;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::clock::ManualClock;
use kintsugi::crypto::MasterKeyFrom;
use kintsugi::domain::{
    ChatId, Couple, CoupleId, Entry, Journal, Lane, MessageId, Record, Seat, Slot, UserId,
};
use kintsugi::line::{Below, Body, Call, Header, Line};
use kintsugi::store::{
    BotId, Change, Committed, Note, OpenError, Opening, ReadTo, Settled, Store, StoreError,
};
use tempfile::TempDir;
use tokio::sync::mpsc::UnboundedReceiver;

/// Words that no disk may show.
const MARKER: &str = "plum-blossom-in-the-rain";

const GROUP: ChatId = ChatId(-1_001_234_567_890);
const OTHER_GROUP: ChatId = ChatId(-1_009_876_543_210);

/// A place on disk where a store lives, and its master key.
struct Home {
    dir: TempDir,
    master_key: MasterKeyFrom,
    clock: Arc<ManualClock>,
    /// The addresses of database and key ring, if they are on a server.
    server: Option<[String; 2]>,
}

impl Home {
    /// In files, or on a server if the tests run on that.
    fn new() -> Self {
        let server = cluster::is_wanted().then(cluster::cluster).flatten();
        let server = server.map(|cluster| [cluster.database(), cluster.database()]);
        Self { server, ..Self::in_files() }
    }

    fn in_files() -> Self {
        let master_key = MasterKeyFrom::Given("07".repeat(32));
        let clock = Arc::new(ManualClock::standing(noon()));
        Self { dir: tempfile::tempdir().unwrap(), master_key, clock, server: None }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn url(&self, name: &str) -> String {
        if let Some([database, keyring]) = &self.server {
            return if name.contains(".keys") { keyring.clone() } else { database.clone() };
        }
        format!("sqlite:{}", self.file(name).display())
    }

    fn opening(&self) -> Opening {
        self.opening_of(BotId(12_345))
    }

    fn opening_of(&self, bot: BotId) -> Opening {
        Opening {
            database_url: self.url("kintsugi.db"),
            keyring_url: self.server.as_ref().map(|[_, keyring]| keyring.clone()),
            master_key: self.master_key.clone(),
            bot: Some(bot),
        }
    }

    async fn try_open(&self) -> Result<(Store, UnboundedReceiver<Header>), OpenError> {
        Store::open(&self.opening(), self.clock.clone()).await
    }

    async fn open(&self) -> Store {
        self.try_open().await.unwrap().0
    }

    /// Does something to the database behind the store's back.
    async fn tamper(&self, sql: &'static str) {
        self.tamper_in("kintsugi.db", sql).await;
    }

    async fn tamper_with_keys(&self, sql: &'static str) {
        self.tamper_in("kintsugi.db.keys", sql).await;
    }

    async fn tamper_in(&self, file: &str, sql: &'static str) {
        let pool = self.pool(file).await;
        sqlx::raw_sql(sql).execute(&pool).await.unwrap();
        pool.close().await;
    }

    /// What is sealed, as it is on disk.
    async fn cells(&self, sql: &'static str) -> Vec<Vec<u8>> {
        let pool = self.pool("kintsugi.db").await;
        let cells = sqlx::query_scalar(sql).fetch_all(&pool).await.unwrap();
        pool.close().await;
        cells
    }

    async fn cell(&self, sql: &'static str) -> Vec<u8> {
        self.cells(sql).await.remove(0)
    }

    async fn pool(&self, file: &str) -> sqlx::AnyPool {
        sqlx::any::install_default_drivers();
        if self.server.is_some() {
            return sqlx::AnyPool::connect(&self.url(file)).await.unwrap();
        }
        // Not by accident made anew where it was moved away.
        let path = self.file(if self.file(file).exists() { file } else { "away" });
        sqlx::AnyPool::connect(&format!("sqlite:{}", path.display())).await.unwrap()
    }
}

/// Overwrites the page on which what is sealed begins: what is long goes on on others.
fn damage(home: &Home, file: &str, bytes: &[u8]) {
    let path = home.file(file);
    let mut file = std::fs::read(&path).unwrap();
    // Its nonce, and more: they are found nowhere else.
    let begin = &bytes[..bytes.len().min(64)];
    let at = file.windows(begin.len()).position(|part| part == begin).unwrap();
    let page = at / 4096 * 4096;
    file[page..page + 4096].fill(0xAB);
    std::fs::write(&path, file).unwrap();
}

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn after(seconds: i64) -> DateTime<Utc> {
    noon() + TimeDelta::seconds(seconds)
}

fn body(text: &str) -> Body {
    Body { text: text.into(), title: 0, below: Below::Nothing }
}

fn line(chat: ChatId, slot: Option<Slot>, call: Call) -> Line {
    let (lane, use_by) = (Lane::Reply, after(86_400));
    Line { chat, lane, not_before: noon(), use_by, slot, call, guard: None, returns: None }
}

fn send(chat: ChatId, slot: Option<Slot>, text: &str) -> Line {
    line(
        chat,
        slot,
        Call::Send { body: body(text), reply_to: None, silent: false, with: None, note: None },
    )
}

fn edit(chat: ChatId, slot: Slot, text: &str) -> Line {
    line(chat, Some(slot), Call::Edit { body: body(text), note: None })
}

fn win(words: &str, at: DateTime<Utc>) -> Record {
    Record { at, by: Seat::A, user: UserId(7), entry: Entry::Win { words: words.into() } }
}

fn diary(words: &str, at: DateTime<Utc>) -> Record {
    Record { at, by: Seat::B, user: UserId(7), entry: Entry::Diary { words: words.into() } }
}

/// A new couple's first change.
fn founding(id: CoupleId, group: ChatId) -> Change {
    Change { couple: Some((Couple::new(id, group), 0)), ..Change::default() }
}

/// A couple that is there.
async fn found(store: &Store, group: ChatId) -> CoupleId {
    let id = store.new_couple_id();
    assert_eq!(store.commit(founding(id, group)).await.unwrap(), Committed::Written);
    id
}

/// Lets the couple, as it is now, say these lines and keep these records.
async fn says(store: &Store, id: CoupleId, lines: Vec<Line>, journal: Vec<Journal>) {
    let loaded = store.couple(id).await.unwrap().unwrap();
    let couple = Some((loaded.couple, loaded.version));
    let change = Change { couple, lines, journal, ..Change::default() };
    assert_eq!(store.commit(change).await.unwrap(), Committed::Written);
}

/// What waits in the outbox, as its words.
async fn waiting_words(store: &Store) -> Vec<String> {
    let mut words = Vec::new();
    for header in store.waiting().await.unwrap() {
        words.push(match store.line(&header).await.unwrap().unwrap().call {
            Call::Send { body, .. } | Call::Edit { body, .. } => body.text,
            other => format!("{other:?}"),
        });
    }
    words
}

fn settled(header: &Header, messages: &[i64], slot: Option<Slot>, at: DateTime<Utc>) -> Settled {
    let messages = messages.iter().copied().map(MessageId).collect();
    let &Header { id, couple, place, chat, .. } = header;
    Settled { id, couple, place, chat, messages, slot, at, note: Note::AsItWas }
}
