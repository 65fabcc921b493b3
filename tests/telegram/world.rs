//! A sender between a store and a Telegram, on a clock that is moved by hand.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::clock::{Clock, ManualClock};
use kintsugi::domain::{ChatId, Couple, CoupleId, Lane, MessageId, Slot};
use kintsugi::line::{Call, Line};
use kintsugi::run::MasterKeyFrom;
use kintsugi::sender::{Pace, Report, Sender, SenderStatus};
use kintsugi::store::{BotId, Change, Opening, Store};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;

use crate::body;
use crate::fake::{Fake, until};
use crate::files::Workshop;

pub const GROUP: ChatId = ChatId(-1_001_234_567_890);
pub const ANA: ChatId = ChatId(5_000_000_001);

pub struct World {
    pub fake: Fake,
    pub clock: Arc<ManualClock>,
    pub store: Store,
    pub couple: Couple,
    pub version: i64,
    pub pulse: SenderStatus,
    pub stop: watch::Sender<bool>,
    pub reports: mpsc::Receiver<Report>,
    pub task: JoinHandle<()>,
    pub workshop: Arc<Workshop>,
    _dir: tempfile::TempDir,
}

impl World {
    pub async fn new() -> Self {
        Self::with_waiting(Vec::new()).await
    }

    /// A world in whose store these lines wait before the sender starts.
    pub async fn with_waiting(lines: Vec<Line>) -> Self {
        let dir = tempfile::tempdir().expect("a directory");
        let clock = Arc::new(ManualClock::standing(noon()));
        let opening = Opening {
            database_url: format!("sqlite:{}", dir.path().join("kintsugi.db").display()),
            keyring_url: None,
            master_key: MasterKeyFrom::Given("07".repeat(32)),
            bot: Some(BotId(12_345)),
        };
        let (store, committed) = Store::open(&opening, clock.clone()).await.expect("a store");
        let couple = Couple::new(CoupleId(7), GROUP);
        let change = Change { couple: Some((couple.clone(), 0)), lines, ..Change::default() };
        store.commit(change).await.expect("written");
        let fake = Fake::start().await;
        let (reports_to, reports) = mpsc::channel(8);
        let (stop, stopped) = watch::channel(false);
        let (client, pace) = (fake.client(), Pace::default());
        let (workshop, at) = (Arc::new(Workshop::default()), clock.clone());
        let files = workshop.clone();
        let sender = Sender::new(store.clone(), client, at, pace, committed, reports_to, files);
        let pulse = sender.pulse();
        let task = tokio::spawn(sender.run(stopped));
        Self {
            fake,
            clock,
            store,
            couple,
            version: 1,
            pulse,
            stop,
            reports,
            task,
            workshop,
            _dir: dir,
        }
    }

    pub async fn says(&mut self, lines: impl IntoIterator<Item = Line>) {
        self.commit(lines, None).await;
        self.is_quiet().await;
    }

    pub async fn commit(&mut self, lines: impl IntoIterator<Item = Line>, settles: Option<i64>) {
        let couple = Some((self.couple.clone(), self.version));
        let lines = lines.into_iter().collect();
        let change = Change { couple, lines, settles, ..Change::default() };
        self.store.commit(change).await.expect("written");
        self.version += 1;
    }

    pub async fn is_quiet(&self) {
        until("quiet", || !self.pulse.is_busy()).await;
    }

    pub async fn passes(&self, time: TimeDelta) {
        self.clock.set(self.clock.now() + time);
        self.is_quiet().await;
    }

    /// Moves from due moment to due moment until nothing is left to do.
    pub async fn runs_dry(&self) -> DateTime<Utc> {
        while let Some(next) = self.pulse.next_at(self.clock.now()) {
            assert!(next > self.clock.now(), "quiet, and yet something could leave now");
            self.clock.set(next);
            self.is_quiet().await;
        }
        self.clock.now()
    }

    pub async fn waiting(&self) -> usize {
        let waiting = self.store.waiting().await.expect("readable").len();
        assert_eq!(waiting, self.pulse.counts().waiting);
        waiting
    }

    pub async fn message_in(&self, slot: &Slot) -> Option<MessageId> {
        self.store.message_in(self.couple.id, GROUP, slot).await.expect("readable")
    }
}

pub fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).expect("a moment")
}

pub fn line(chat: ChatId, slot: Option<Slot>, call: Call) -> Line {
    let use_by = noon() + TimeDelta::days(1);
    let lane = Lane::Reply;
    Line { chat, lane, not_before: noon(), use_by, slot, call, guard: None, returns: None }
}

pub fn send(chat: ChatId, text: &str) -> Line {
    line(
        chat,
        None,
        Call::Send { body: body(text), reply_to: None, silent: false, with: None, note: None },
    )
}

pub fn card(text: &str) -> Line {
    Line { slot: Some(Slot::Welcome), ..send(GROUP, text) }
}

pub fn edit(text: &str) -> Line {
    line(GROUP, Some(Slot::Welcome), Call::Edit { body: body(text), note: None })
}

pub fn seconds(seconds: i64) -> TimeDelta {
    TimeDelta::seconds(seconds)
}
