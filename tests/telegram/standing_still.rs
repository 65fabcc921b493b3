//! A part of the bot that stands still is named within a minute, on a clock that is held. Each part runs on
//! a thread of its own, which a test can hold: then nothing of it turns any more.

use std::sync::Arc;
use std::sync::mpsc::{Sender as Release, channel};
use std::time::Duration;

use chrono::TimeDelta;
use kintsugi::app::App;
use kintsugi::clock::{Clock as _, ManualClock};
use kintsugi::domain::{Incoming, UserId};
use kintsugi::messages::Speech;
use kintsugi::run::MasterKeyFrom;
use kintsugi::scheduler;
use kintsugi::sender::{Pace, Sender};
use kintsugi::store::{BotId, Opening, Store, StoreError};
use kintsugi::telegram::Me;
use kintsugi::telegram::polling::{self, Ears, Taking};
use kintsugi::vitals::{Judge, Part, TURNS_EVERY, Trouble, Verdict};
use tempfile::TempDir;
use tokio::runtime::Handle;
use tokio::sync::{mpsc, watch};

use crate::fake::{Answer, Fake, until};
use crate::files::Workshop;
use crate::world::noon;

const WELL: Verdict = Verdict { dead: None, unready: None };

/// A thread on which a part runs alone.
struct Thread(Handle);

impl Thread {
    fn new() -> Self {
        let (give, take) = channel();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let runtime = runtime.expect("a runtime");
            give.send(runtime.handle().clone()).expect("it is waited for");
            runtime.block_on(std::future::pending::<()>());
        });
        Self(take.recv().expect("a runtime"))
    }

    /// From now on nothing turns there, until it is released.
    fn holds(&self) -> Release<()> {
        let (release, released) = channel();
        self.0.spawn(async move { _ = released.recv() });
        release
    }
}

/// Between Telegram and the store.
struct Listener(Store);

impl Ears for Listener {
    type Error = StoreError;

    fn handle_updates(&self, _fresh: Vec<Incoming>) -> Vec<Taking<'_, StoreError>> {
        vec![]
    }

    async fn heard(&self, all: bool) {
        self.0.hears(all).await.expect("it is noted");
    }

    fn turned(&self, answered: bool) {
        self.0.vitals().beats.turns(Part::Updates, answered);
    }

    async fn gets_old(&self) {
        std::future::pending::<()>().await;
    }

    fn hurry(&self, _through: i64) {}
}

/// A bot whose parts can be held.
struct Parts {
    threads: [Thread; 4],
    store: Store,
    fake: Fake,
    clock: Arc<ManualClock>,
    judge: Judge,
    _stop: watch::Sender<bool>,
    _reports: mpsc::Receiver<kintsugi::sender::Report>,
    _dir: TempDir,
}

impl Parts {
    async fn begin() -> Self {
        let threads = [Thread::new(), Thread::new(), Thread::new(), Thread::new()];
        let on = |part: Part| threads[part as usize].0.clone();
        let dir = tempfile::tempdir().expect("a directory");
        let clock = Arc::new(ManualClock::standing(noon()));
        let opening = Opening {
            database_url: format!("sqlite:{}", dir.path().join("kintsugi.db").display()),
            keyring_url: None,
            master_key: MasterKeyFrom::Given("07".repeat(32)),
            bot: Some(BotId(12_345)),
        };
        let at = clock.clone();
        let opened = on(Part::Writer).spawn(async move { Store::open(&opening, at).await });
        let (store, lines) = opened.await.expect("no panic").expect("a store");
        let (stop, fake) = (watch::Sender::new(false), Fake::start().await);
        let (reports_to, reports) = mpsc::channel(8);

        let (of, to, at, files) =
            (store.clone(), fake.client(), clock.clone(), Workshop::default());
        let sender = Sender::new(of, to, at, Pace::default(), lines, reports_to, Arc::new(files));
        let pulse = sender.pulse();
        on(Part::Sender).spawn(sender.run(stop.subscribe()));

        let speech = Speech::new(None).expect("messages");
        let app = App::new(store.clone(), speech, clock.clone(), "KintsugiBot".to_owned());
        let (app, of, at) = (Arc::new(app.expect("an app")), store.clone(), clock.clone());
        on(Part::Tick).spawn(scheduler::run(app, of, pulse, at, stop.subscribe()));

        let (client, ears, stopped) = (fake.client(), Listener(store.clone()), stop.subscribe());
        on(Part::Updates).spawn(async move {
            let me = Me { id: UserId(99), username: "KintsugiBot".to_owned(), reads_all: false };
            polling::poll(&client, &me, Duration::from_secs(1), &ears, stopped).await
        });
        for part in Part::ALL {
            store.vitals().beats.begins(part);
        }
        for part in Part::ALL {
            until(part.name(), || store.vitals().beats.turned(part).0 > 0).await;
        }
        let judge = Judge::default();
        Self { threads, store, fake, clock, judge, _stop: stop, _reports: reports, _dir: dir }
    }

    /// Time passes, all parts but one turn, and it is looked.
    async fn passes(&mut self, but: Option<Part>) -> Verdict {
        let beats = &self.store.vitals().beats;
        let before = Part::ALL.map(|part| beats.turned(part).0);
        self.clock.set(self.clock.now() + TURNS_EVERY);
        for (part, before) in Part::ALL.into_iter().zip(before) {
            if Some(part) != but {
                until(part.name(), || beats.turned(part).0 > before).await;
            }
        }
        self.judge.looks(beats, self.clock.now())
    }
}

async fn is_named_within_a_minute(still: Part) {
    let mut bot = Parts::begin().await;
    for _ in 0..6 {
        assert_eq!(bot.passes(None).await, WELL);
    }
    let release = bot.threads[still as usize].holds();
    let held_at = bot.clock.now();
    let verdict = loop {
        let verdict = bot.passes(Some(still)).await;
        if verdict != WELL {
            break verdict;
        }
        assert!(bot.clock.now() - held_at < TimeDelta::minutes(1), "{still:?} was not named");
    };
    let Some(Trouble::StandsStill(named, _)) = verdict.dead else { panic!("{verdict:?}") };
    assert_eq!((named, verdict.unready), (still, verdict.dead));
    assert!(bot.clock.now() - held_at <= TimeDelta::minutes(1));
    drop(release);
    let beats = &bot.store.vitals().beats;
    let before = beats.turned(still).1;
    until("it does its work again", || beats.turned(still).1 > before).await;
    assert_eq!(bot.judge.looks(beats, bot.clock.now()), WELL);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn polling_that_stands_still_is_named_within_a_minute() {
    is_named_within_a_minute(Part::Updates).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tick_that_stands_still_is_named_within_a_minute() {
    is_named_within_a_minute(Part::Tick).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_writer_that_stands_still_is_named_within_a_minute() {
    is_named_within_a_minute(Part::Writer).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sender_that_stands_still_is_named_within_a_minute() {
    is_named_within_a_minute(Part::Sender).await;
}

/// Telegram is away, and all loops turn: nothing is to be started again for that.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_telegram_that_gives_nothing_is_no_loop_that_stands_still() {
    let mut bot = Parts::begin().await;
    bot.fake.next("getUpdates", vec![Answer::Breaks; 6]);
    let beats = &bot.store.vitals().beats;
    let (turns, good) = beats.turned(Part::Updates);
    until("it is tried again", || {
        let (now, answered) = beats.turned(Part::Updates);
        now - turns >= 3 + (answered - good)
    })
    .await;
    assert_eq!(bot.passes(None).await.dead, None);
}
