//! Several processes on one `PostgreSQL` server: one works, and when it dies or stands still, another one
//! takes over.
//!
//! `KINTSUGI_KILLS=50` is the long run.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use kintsugi::clock::SystemClock;
use kintsugi::crypto::MasterKeyFrom;
use kintsugi::domain::{ChatId, Entry};
use kintsugi::store::{Opening, Parked, Store};

use crate::cluster::{Cluster, cluster};
use crate::people::{ANA, BEN, GROUP, Telegram};
use crate::program::{Home, Running};
use crate::until;

/// The group's number at the local Telegram.
const GROUP_CHAT: ChatId = ChatId(-4_000_000_001);

/// How soon another one is at work, on a machine that has other things to do.
const TAKES_OVER_WITHIN: Duration = Duration::from_secs(8);

/// A database and the processes on it.
struct Service {
    telegram: Telegram,
    home: Home,
    databases: [String; 2],
}

fn rounds(few: u32) -> u32 {
    std::env::var("KINTSUGI_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(few)
}

#[expect(clippy::disallowed_methods, reason = "it is measured how long somebody outside takes")]
fn now() -> Instant {
    Instant::now()
}

impl Service {
    /// None where the machine has no server.
    async fn open() -> Option<Self> {
        Some(Self::on(cluster()?).await)
    }

    async fn on(cluster: &Cluster) -> Self {
        let databases = [cluster.database(), cluster.database()];
        Self { telegram: Telegram::open().await, home: Home::new(), databases }
    }

    fn starts(&self) -> Running {
        let telegram = self.telegram.variables();
        let mut variables: Vec<(&str, &str)> =
            telegram.iter().map(|(name, value)| (&**name, &**value)).collect();
        let key = "07".repeat(32);
        variables.push(("DATABASE_URL", &self.databases[0]));
        variables.push(("KINTSUGI_KEYRING_URL", &self.databases[1]));
        variables.push(("KINTSUGI_MASTER_KEY", &key));
        self.home.start(&["run"], &variables)
    }

    /// One that works, and one that waits.
    async fn starts_two(&self) -> (Running, Running) {
        let first = logged(self.starts(), "running").await;
        let second = logged(self.starts(), "waiting to take over").await;
        (first, second)
    }

    async fn answers(&self, chat: &str, text: &str, words: &str, before: usize) {
        self.telegram.people.says(chat, chat, text).await;
        until(words, async || self.telegram.people.count(chat, words).await > before).await;
    }

    /// What the couple kept, by their words; and that nothing was put aside.
    async fn wins(&self) -> BTreeMap<String, u32> {
        let opening = Opening {
            database_url: self.databases[0].clone(),
            keyring_url: Some(self.databases[1].clone()),
            master_key: MasterKeyFrom::Given("07".repeat(32)),
            bot: None,
        };
        let store = Store::open(&opening, Arc::new(SystemClock)).await.unwrap().0;
        let couple = store.couple_of_group(GROUP_CHAT).await.unwrap().unwrap().couple;
        let mut wins = BTreeMap::new();
        for (_, record) in store.records(couple.id).await.unwrap() {
            if let Entry::Win { words } = record.entry {
                *wins.entry(words).or_insert(0) += 1;
            }
        }
        assert_eq!(store.parked().await.unwrap(), Parked { couples: 0, lines: 0 });
        store.close().await;
        wins
    }
}

/// Waits until it logs these words, while all else goes on.
async fn logged(mut bot: Running, words: &'static str) -> Running {
    let waits = tokio::task::spawn_blocking(move || {
        bot.logs(words);
        bot
    });
    waits.await.unwrap()
}

async fn ended(bot: Running) -> (Option<i32>, String) {
    tokio::task::spawn_blocking(|| bot.ends()).await.unwrap()
}

fn walks(rounds: u32) -> BTreeMap<String, u32> {
    (0..rounds).map(|round| (format!("walk number {round}."), 1)).collect()
}

/// `kill -9` of the one that works, at any moment: the other one goes on, with all that was accepted.
#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn postgres_another_process_takes_over_when_one_is_killed() {
    let Some(service) = Service::open().await else { return };
    let people = &service.telegram.people;
    let (mut works, mut waits) = service.starts_two().await;
    people.sit_down().await;
    let (rounds, mut repeats, mut took) = (rounds(8), 0, Vec::new());
    let mut before = 0;
    for round in 0..rounds {
        people.says(GROUP, ANA, &format!("/win walk number {round}.")).await;
        people.says(BEN, BEN, "/help").await;
        tokio::time::sleep(Duration::from_millis(u64::from(round * 7 % 20) * 5)).await;
        works.gets("KILL");
        let killed = now();
        let (code, log) = ended(works).await;
        assert_eq!(code, None, "{log}");
        works = logged(waits, "this process works for the bot").await;
        took.push(killed.elapsed());
        waits = logged(service.starts(), "waiting to take over").await;
        until("an answer", async || people.count(BEN, "What I can do here").await > before).await;
        let new = people.count(BEN, "What I can do here").await - before;
        assert!((1..=2).contains(&new), "round {round}: {new} answers");
        repeats += new - 1;
        before += new;
    }
    service.answers(ANA, "/privacy", "What I keep", 0).await;
    for bot in [waits, works] {
        bot.gets("TERM");
        let (code, log) = ended(bot).await;
        assert_eq!(code, Some(0), "{log}");
    }
    took.sort();
    let longest = took.last().copied().unwrap_or_default();
    println!(
        "postgres: {rounds} kills, {} updates accepted, none lost, {repeats} lines repeated; taken over \
         after {:?} (median), {longest:?} (longest)",
        2 * rounds,
        took[took.len() / 2],
    );
    assert!(longest < TAKES_OVER_WITHIN, "{took:?}");
    assert_eq!(service.wins().await, walks(rounds));
}

/// Stopped past its lease, and awake again, it does nothing more for the bot.
#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn postgres_a_process_that_stood_still_does_nothing_any_more() {
    let Some(service) = Service::open().await else { return };
    let people = &service.telegram.people;
    let (mut works, mut waits) = service.starts_two().await;
    people.sit_down().await;
    let rounds = rounds(3);
    let (mut before, mut repeats) = (0, 0);
    for round in 0..rounds {
        people.says(GROUP, ANA, &format!("/win walk number {round}.")).await;
        people.says(BEN, BEN, "/help").await;
        tokio::time::sleep(Duration::from_millis(u64::from(round) * 11 % 60)).await;
        works.gets("STOP");
        let stopped = now();
        let next = logged(waits, "this process works for the bot").await;
        assert!(stopped.elapsed() < TAKES_OVER_WITHIN, "{:?}", stopped.elapsed());
        until("an answer", async || people.count(BEN, "What I can do here").await > before).await;
        works.gets("CONT");
        let (code, log) = ended(works).await;
        assert_eq!(code, Some(1), "{log}");
        assert!(log.contains("another process has taken over"), "{log}");
        let new = people.count(BEN, "What I can do here").await - before;
        assert!((1..=2).contains(&new), "round {round}: {new} answers");
        repeats += new - 1;
        before += new;
        (works, waits) = (next, logged(service.starts(), "waiting to take over").await);
    }
    for bot in [waits, works] {
        bot.gets("TERM");
        let (code, log) = ended(bot).await;
        assert_eq!(code, Some(0), "{log}");
    }
    println!("postgres: stopped and continued {rounds} times, {repeats} lines by an old epoch");
    assert_eq!(service.wins().await, walks(rounds));
}

/// The server crashes and comes back: nobody takes over, and nothing is lost.
#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn postgres_a_server_that_crashes_takes_nothing_with_it() {
    if cluster().is_none() {
        return;
    }
    // One of its own: others do not expect it to crash.
    let cluster = Cluster::start().unwrap();
    let service = Service::on(&cluster).await;
    let people = &service.telegram.people;
    let bot = logged(service.starts(), "running").await;
    people.sit_down().await;
    let rounds = rounds(3).min(10);
    for round in 0..rounds {
        people.says(GROUP, ANA, &format!("/win walk number {round}.")).await;
        tokio::time::sleep(Duration::from_millis(u64::from(round) * 13 % 60)).await;
        cluster.crashes();
        let before = people.count(BEN, "What I can do here").await;
        service.answers(BEN, "/help", "What I can do here", before).await;
    }
    bot.gets("TERM");
    let (code, log) = ended(bot).await;
    assert_eq!(code, Some(0), "{log}");
    assert_eq!(service.wins().await, walks(rounds));
}
