//! The real process, killed as by a power cut, and others that wait to take its place.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use kintsugi::clock::SystemClock;
use kintsugi::crypto::MasterKeyFrom;
use kintsugi::domain::{ChatId, Entry};
use kintsugi::store::{Opening, Parked, Store};

use crate::people::{ANA, BEN, EVE, GROUP, Telegram};
use crate::program::{Home, Running};
use crate::until;

/// The group's number at the local Telegram.
const GROUP_CHAT: ChatId = ChatId(-4_000_000_001);

const ROUNDS: u32 = 20;

/// Questions in private, and a word of each answer.
const ASKED: [(&str, &str, &str); 2] =
    [(ANA, "/help", "What I can do here"), (BEN, "/privacy", "What I keep")];

fn bot(home: &Home, telegram: &Telegram) -> Running {
    let variables = telegram.variables();
    let [token, url] = &variables;
    home.start(&["run"], &[(&token.0, &token.1), (&url.0, &url.1)])
}

fn is_killed(bot: Running) {
    bot.gets("KILL");
    let (code, logged) = bot.ends();
    assert_eq!(code, None, "{logged}");
}

async fn ends_well(bot: Running, home: &Home) {
    bot.gets("TERM");
    let (code, logged) = tokio::task::spawn_blocking(|| bot.ends()).await.unwrap();
    assert_eq!(code, Some(0), "{logged}");
    for log in ["kintsugi.db-wal", "kintsugi.db.keys-wal"] {
        assert!(!home.file(log).exists(), "{log} is left: {logged}");
    }
}

async fn store(home: &Home) -> Store {
    let opening = Opening {
        database_url: format!("sqlite:{}", home.file("kintsugi.db").display()),
        keyring_url: None,
        master_key: MasterKeyFrom::File(home.file("kintsugi.db.master.key")),
        bot: None,
    };
    Store::open(&opening, Arc::new(SystemClock)).await.unwrap().0
}

/// How many lines have not left, as the file of the running bot tells.
async fn waiting(home: &Home) -> i64 {
    use sqlx::Connection as _;
    let url = format!("sqlite:{}?mode=ro", home.file("kintsugi.db").display());
    let mut connection = sqlx::SqliteConnection::connect(&url).await.unwrap();
    let count = sqlx::query_scalar("SELECT COUNT(*) FROM outbox").fetch_one(&mut connection).await;
    connection.close().await.unwrap();
    count.unwrap()
}

/// What was accepted is decided once; of what was being said, a line a chat may be said again.
#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn killed_in_the_middle_of_writes_it_loses_nothing_and_does_nothing_twice() {
    let (telegram, home) = (Telegram::open().await, Home::new());
    let people = &telegram.people;
    let mut bot = self::bot(&home, &telegram);
    people.sit_down().await;
    let mut repeats = 0;
    let mut before = [0; ASKED.len()];
    for round in 0..ROUNDS {
        // Every other time the next one waits for the lock already.
        let next = (round % 2 == 0).then(|| self::bot(&home, &telegram));
        people.says(GROUP, ANA, &format!("/win walk number {round}.")).await;
        for (chat, text, _) in ASKED {
            people.says(chat, chat, text).await;
        }
        // From before the updates are fetched to after all is said.
        tokio::time::sleep(Duration::from_millis(u64::from(round * 7 % ROUNDS) * 3)).await;
        is_killed(bot);
        bot = next.unwrap_or_else(|| self::bot(&home, &telegram));
        for ((chat, _, answer), before) in ASKED.into_iter().zip(&mut before) {
            until(answer, async || people.count(chat, answer).await > *before).await;
        }
        until("all that waits is said", async || waiting(&home).await == 0).await;
        for ((chat, _, answer), before) in ASKED.into_iter().zip(&mut before) {
            let new = people.count(chat, answer).await - *before;
            assert!((1..=2).contains(&new), "{chat} in round {round}: {new} answers");
            repeats += new - 1;
            *before += new;
        }
    }
    bot.logs("running");
    ends_well(bot, &home).await;
    println!("{repeats} lines were repeated in {ROUNDS} kills");

    let store = store(&home).await;
    let couple = store.couple_of_group(GROUP_CHAT).await.unwrap().unwrap().couple;
    let mut wins = BTreeMap::new();
    for (_, record) in store.records(couple.id).await.unwrap() {
        if let Entry::Win { words } = record.entry {
            *wins.entry(words).or_insert(0) += 1;
        }
    }
    let once = (0..ROUNDS).map(|round| (format!("walk number {round}."), 1));
    assert_eq!(wins, once.collect());
    assert_eq!(store.parked().await.unwrap(), Parked { couples: 0, lines: 0 });
    store.close().await;
}

/// Files that are half made at the first start are made whole by the next.
#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn killed_at_any_moment_of_its_first_start_it_starts_again() {
    let telegram = Telegram::open().await;
    for moment in (0..150).step_by(10) {
        let home = Home::new();
        let bot = self::bot(&home, &telegram);
        tokio::time::sleep(Duration::from_millis(moment)).await;
        is_killed(bot);
        let mut next = self::bot(&home, &telegram);
        let next = tokio::task::spawn_blocking(move || {
            next.logs("running");
            next
        });
        ends_well(next.await.unwrap(), &home).await;
    }
}

/// However the one that writes ends, one of those that wait takes its place, and never two.
#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn of_those_that_wait_for_one_database_one_at_a_time_takes_over() {
    let (telegram, home) = (Telegram::open().await, Home::new());
    let people = &telegram.people;
    let mut first = self::bot(&home, &telegram);
    first.logs("running");
    let others: Vec<_> = (0..3).map(|_| self::bot(&home, &telegram)).collect();
    tokio::time::sleep(Duration::from_millis(300)).await;
    is_killed(first);
    // Each is a stranger, who is told something once.
    for (who, other) in [ANA, BEN, EVE].into_iter().zip(others) {
        people.says(who, who, "/start").await;
        until("an answer", async || !people.heard(who).await.is_empty()).await;
        // Perhaps it is the one that answered, perhaps one that still waits.
        other.gets("TERM");
        let (code, logged) = tokio::task::spawn_blocking(|| other.ends()).await.unwrap();
        assert_eq!(code, Some(0), "{logged}");
        assert_eq!(people.heard(who).await.len(), 1, "said twice: {logged}");
    }
}
