//! All the SQL: couples, inbox (seen updates), outbox (lines), journal (records), and the key ring.
//!
//! Reads go to a small pool. Everything that is written goes through one writer, which commits
//! all that waits at the same moment together: see [`Store::commit`].

mod answering;
mod apply;
mod backup;
mod bodies;
mod bot;
mod broken;
mod buttons;
mod cache;
mod cells;
mod change;
mod check;
mod closing;
mod copies;
mod database;
mod delivery;
mod destroyed;
mod error;
mod expiry;
mod file_system;
mod forgotten;
mod furnish;
mod hand;
mod health;
mod heard;
mod in_hand;
mod invited;
mod job;
mod journal;
mod keyring;
mod known;
mod lease;
mod leaving;
mod lock;
mod look;
mod many;
mod migrations;
mod moment;
mod moving;
mod notes;
mod numbers;
mod opening;
mod outbox;
mod padding;
mod pages;
mod parked;
mod prepare;
mod proof;
mod read;
mod refused;
mod rehash;
mod rotate;
mod rows;
mod server;
mod serving;
mod sets;
mod shape;
mod state;
#[cfg(test)]
mod tests;
mod tidy;
mod unopened;
mod waiting;
mod writer;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use chrono::{DateTime, Utc};
use sqlx::AnyPool;
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};
use tokio::sync::{Notify, oneshot, watch};
use tokio::task::JoinHandle;

use crate::clock::Clock;
use crate::crypto::random;
use crate::domain::CoupleId;
use crate::line::Header;
use crate::vitals::{Part, Vitals};

pub use backup::Copies;
pub use bodies::ToRead;
pub use bot::BotId;
pub use broken::twice;
pub use change::{Change, Committed, Loaded, Note, Parked, Settled, Wakes};
pub use error::StoreError;
pub use health::Health;
pub use lock::Lock;
pub use notes::Closed;
pub use opening::Opening;
pub use outbox::Waiting;
pub use parked::{Aside, Why};
pub use proof::Found;
pub use refused::OpenError;
pub use rotate::Rotated;
pub use state::Unknown;
pub use waiting::ReadTo;

use bodies::Bodies;
use bot::Bot;
use cache::Cache;
use health::WriterStatus;
use in_hand::InHand;
use job::{Job, Work};
use keyring::KeyRing;
use lease::Holding;
use numbers::House;
use opening::Opened;
use writer::Writer;

/// Jobs that may wait for the writer before further callers wait for a place.
const QUEUE: usize = 1024;

/// The bot's memory. Clones share it.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    readers: AnyPool,
    keys: Arc<KeyRing>,
    bot: Bot,
    house: House,
    cache: Arc<Cache>,
    bodies: Arc<Bodies>,
    clock: Arc<dyn Clock>,
    jobs: mpsc::Sender<Job>,
    changed: Arc<Notify>,
    batches: Arc<AtomicU64>,
    heard: heard::Heard,
    /// Jobs that are not answered yet.
    in_hand: AtomicUsize,
    health: watch::Receiver<Health>,
    vitals: Arc<Vitals>,
    /// How often something of a couple failed that may pass, and since when.
    suspects: std::sync::Mutex<HashMap<CoupleId, (u32, DateTime<Utc>)>>,
    round: forgotten::Round,
    /// The buttons of messages that were sent before are plain.
    seals_since: DateTime<Utc>,
    writer: std::sync::Mutex<Option<Running>>,
    /// Whether this process still works for the bot, where another one may take over.
    holding: Option<Holding>,
}

impl Inner {
    /// Nothing is held in memory any more.
    fn forget(&self) {
        self.cache.close();
        self.bodies.close();
    }
}

/// The writer's task, and how it is told to finish.
struct Running {
    task: JoinHandle<()>,
    finish: oneshot::Sender<()>,
}

impl Store {
    /// Whether [`Store::open`] would give rows of an earlier version to the bot that it is opened for:
    /// then it must be known that this is the one.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn gives_rows_away(opening: &Opening) -> Result<bool, OpenError> {
        furnish::gives_rows_away(opening).await
    }

    /// Opens the databases, makes them on the first run, and migrates them. Also returns the
    /// headers of lines as they are committed.
    ///
    /// # Errors
    /// If the master key, the key ring and the database do not belong together, one of them is
    /// missing, the database is newer than this binary, or it cannot be opened.
    pub async fn open(
        opening: &Opening,
        clock: Arc<dyn Clock>,
    ) -> Result<(Self, UnboundedReceiver<Header>), OpenError> {
        let opened = opening::open(opening, clock.now()).await?;
        let (headers, committed) = mpsc::unbounded_channel();
        let store = Self::run(opened, clock, headers);
        store.load_heard().await?;
        Ok((store, committed))
    }

    fn run(opened: Opened, clock: Arc<dyn Clock>, headers: UnboundedSender<Header>) -> Self {
        let (jobs, queue) = mpsc::channel(QUEUE);
        let (finish, finished) = oneshot::channel();
        let (changed, batches) = (Arc::new(Notify::new()), Arc::new(AtomicU64::new(0)));
        let Opened { readers, writer, keys, bot, known, lock, lease } = opened;
        let holding = lease.as_ref().map(|lease| lease.holding.clone());
        // Whoever holds one of them is the only one who writes.
        let is_alone = lock.is_some() || lease.is_some();
        let cache = Arc::new(Cache::new(is_alone));
        let bodies = Arc::new(Bodies::new(is_alone));
        let pulse = WriterStatus::default();
        let health = pulse.listen();
        let vitals = Arc::new(Vitals::new());
        vitals.beats.begins(Part::Writer);
        let writer = Writer {
            hand: writer,
            keys: keys.clone(),
            cache: cache.clone(),
            bodies: bodies.clone(),
            clock: clock.clone(),
            bot: bot.id,
            readers: readers.clone(),
            arrivals: 0,
            in_doubt: Vec::new(),
            headers,
            changed: changed.clone(),
            batches: batches.clone(),
            pulse,
            vitals: vitals.clone(),
            log_is_full: false,
            keys_must_go: true,
            _lock: lock,
            lease,
        };
        let task = tokio::spawn(writer.run(queue, finished));
        let writer = std::sync::Mutex::new(Some(Running { task, finish }));
        Self {
            inner: Arc::new(Inner {
                readers,
                keys,
                bot,
                house: House::of_start(known.starts),
                cache,
                bodies,
                clock,
                jobs,
                changed,
                batches,
                heard: heard::Heard::default(),
                in_hand: AtomicUsize::new(0),
                health,
                vitals,
                suspects: std::sync::Mutex::default(),
                round: forgotten::Round::default(),
                seals_since: known.seals_since,
                writer,
                holding,
            }),
        }
    }

    /// A number for a new couple: random, positive, below 2^53, so that it fits anywhere.
    #[must_use]
    pub fn new_couple_id(&self) -> CoupleId {
        CoupleId(i64::from_le_bytes(random()).rem_euclid((1 << 53) - 1) + 1)
    }

    /// Told (`notify_one`) when a commit wrote a couple: [`Store::next_wakes`] may differ.
    #[must_use]
    pub fn changed(&self) -> Arc<Notify> {
        self.inner.changed.clone()
    }

    /// How many transactions the writer committed since the start.
    #[must_use]
    pub fn batches(&self) -> u64 {
        self.inner.batches.load(Ordering::Relaxed)
    }

    /// Whether something is being written whose lines may not be with the sender yet. What only
    /// keeps house, at whatever moment, brings none.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.inner.in_hand.load(Ordering::SeqCst) > 0
    }

    /// Hands a job to the writer and waits until it is on disk.
    async fn write(&self, work: Work) -> Result<Committed, StoreError> {
        let _in_hand = (!work.keeps_house()).then(|| InHand::one_more(&self.inner.in_hand));
        let (answer, outcome) = oneshot::channel();
        let job = Job { work, answer };
        self.inner.jobs.send(job).await.map_err(|_| StoreError::Closed)?;
        outcome.await.map_err(|_| StoreError::Closed)?
    }
}
