//! Days of a couple, played with a bot that is killed at any moment, over a Telegram that fails now and then:
//! at the end all that was accepted is there, once.
//!
//! `KINTSUGI_CRASHES=200` is the long run, `KINTSUGI_SEED` another course.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Days, NaiveDate, Timelike as _, Utc};
use kintsugi::clock::SystemClock;
use kintsugi::crypto::MasterKeyFrom;
use kintsugi::domain::{ChatId, Entry, Seat, Zone};
use kintsugi::store::{Opening, Parked, Store};
use serde_json::json;

use crate::cluster::{Cluster, cluster};
use crate::people::{ANA, BEN, GROUP, Telegram};
use crate::program::{Home, Running};
use crate::until;

pub const GROUP_CHAT: ChatId = ChatId(-4_000_000_001);
const PROMPT: &str = "One high, one low";
const NUDGE: &str = "is having a hard moment";

/// Kills on each day, in the order of what is done then.
const A_DAY: u32 = 5;

fn kills() -> u32 {
    let kills = std::env::var("KINTSUGI_CRASHES").ok().and_then(|kills| kills.parse().ok());
    kills.unwrap_or(20)
}

/// Random enough, and the same each time.
struct Chance(u64);

impl Chance {
    fn new() -> Self {
        let seed = std::env::var("KINTSUGI_SEED").ok().and_then(|seed| seed.parse().ok());
        Self(seed.unwrap_or(1))
    }

    fn below(&mut self, most: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// The bot as a process that follows the playground's clock, and how often it died.
pub struct Victim {
    pub telegram: Telegram,
    pub home: Home,
    /// In files, or on a server.
    server: Option<(&'static Cluster, [String; 2])>,
    pub bot: Option<Running>,
    chance: Chance,
    kills: u32,
    lost_responses: u32,
    accepted: u32,
}

impl Victim {
    pub async fn open(server: Option<&'static Cluster>) -> Self {
        let server = server.map(|cluster| (cluster, [cluster.database(), cluster.database()]));
        let mut victim = Self {
            telegram: Telegram::open().await,
            home: Home::new(),
            server,
            bot: None,
            chance: Chance::new(),
            kills: 0,
            lost_responses: 0,
            accepted: 0,
        };
        victim.bot = Some(victim.starts());
        victim.telegram.people.sit_down().await;
        victim
    }

    pub fn opening(&self) -> Opening {
        let file = |name: &str| self.home.file(name).display().to_string();
        let (database_url, keyring_url) = match &self.server {
            Some((_, [database, keyring])) => (database.clone(), Some(keyring.clone())),
            None => (format!("sqlite:{}", file("kintsugi.db")), None),
        };
        let master_key = MasterKeyFrom::Given("07".repeat(32));
        Opening { database_url, keyring_url, master_key, bot: None }
    }

    fn starts(&self) -> Running {
        let (opening, telegram) = (self.opening(), self.telegram.variables());
        let (key, keyring) = ("07".repeat(32), opening.keyring_url.unwrap_or_default());
        let mut variables: Vec<(&str, &str)> =
            telegram.iter().map(|(name, value)| (&**name, &**value)).collect();
        variables.push(("DATABASE_URL", &opening.database_url));
        variables.push(("KINTSUGI_KEYRING_URL", &keyring));
        variables.push(("KINTSUGI_MASTER_KEY", &key));
        self.home.start(&["run", "--clock-url", &telegram[1].1], &variables)
    }

    /// Something is done, Telegram may fail, and the bot dies a moment later, if it is to.
    async fn after(&mut self, acts: impl AsyncFnOnce(&Telegram), dies: bool) {
        self.disturbs().await;
        acts(&self.telegram).await;
        self.accepted += 1;
        if dies {
            tokio::time::sleep(Duration::from_millis(self.chance.below(400))).await;
            if let Some(bot) = self.bot.take() {
                bot.gets("KILL");
                let (code, log) = tokio::task::spawn_blocking(|| bot.ends()).await.unwrap();
                assert_eq!(code, None, "{log}");
            }
            self.kills += 1;
            self.bot = Some(self.starts());
        }
    }

    /// One in ten calls fails, one in twenty breaks off, and now and then Telegram asks for a rest.
    async fn disturbs(&mut self) {
        let fault = match self.chance.below(40) {
            0..4 => json!({"fail_next": 1, "status": 500}),
            4 => json!({"fail_next": 1, "drop": "before"}),
            5 => {
                self.lost_responses += 1;
                json!({"fail_next": 1, "drop": "after"})
            }
            6 => json!({"fail_next": 3, "status": 429, "retry_after": 1}),
            _ => return,
        };
        assert_eq!(self.telegram.people.plays("faults", &fault).await, 200);
    }

    async fn leaps_to(&self, moment: DateTime<Utc>) {
        let now = self.telegram.now();
        let seconds = (moment - now).num_seconds();
        assert_eq!(self.telegram.people.plays("leap", &json!({"seconds": seconds})).await, 200);
    }

    /// One evening: both answer, share something good, and one has a hard moment.
    async fn lives(&mut self, day: usize, evening: DateTime<Utc>) {
        self.leaps_to(evening).await;
        self.after(async |_| {}, true).await;
        self.accepted -= 1;
        let prompted = async |telegram: &Telegram| telegram.people.count(GROUP, PROMPT).await > day;
        until("the evening's question", async || prompted(&self.telegram).await).await;
        for who in [ANA, BEN] {
            let text = format!("high of {who} on day {day}\nlow of {who} on day {day}");
            let answers = async |telegram: &Telegram| {
                telegram.people.replies(GROUP, who, PROMPT, &text).await;
            };
            self.after(answers, true).await;
        }
        let wins = async |telegram: &Telegram| {
            telegram.people.says(GROUP, ANA, &format!("/win walk number {day}.")).await;
        };
        self.after(wins, true).await;
        let before = self.telegram.people.count(BEN, NUDGE).await;
        let hard = async |telegram: &Telegram| {
            telegram.people.says(GROUP, ANA, &format!("/trigger song {day}")).await;
        };
        self.after(hard, true).await;
        let people = &self.telegram.people;
        // It lies closed, perhaps among other notes, until it is opened.
        let opens = json!({"chat": BEN, "from": BEN, "button": "Open it"});
        until("the nudge", async || {
            let _none_lies_there = people.plays("press", &opens).await;
            people.count(BEN, NUDGE).await > before
        })
        .await;
        people.presses(BEN, BEN, "I'm here").await;
        self.accepted += 2;
        self.rests().await;
    }

    /// All that was written is decided, and all that is to be said is said.
    pub async fn rests(&self) {
        let people = &self.telegram.people;
        until("updates are taken in", async || people.is_taken_in().await).await;
        until("lines leave", async || self.waiting().await == Some(0)).await;
    }

    async fn waiting(&self) -> Option<i64> {
        use sqlx::Connection as _;
        const COUNT: &str = "SELECT COUNT(*) FROM outbox WHERE parked = 0 AND not_before = 0";
        if let Some((cluster, [database, _])) = &self.server {
            let name = database.rsplit('/').next()?;
            return cluster.psql(name, COUNT).ok()?.parse().ok();
        }
        let url = format!("sqlite:{}?mode=ro", self.home.file("kintsugi.db").display());
        let mut connection = sqlx::SqliteConnection::connect(&url).await.ok()?;
        let count = sqlx::query_scalar(COUNT).fetch_one(&mut connection).await.ok();
        connection.close().await.ok()?;
        count
    }
}

/// 19:00 in London, from tomorrow on.
fn evenings(now: DateTime<Utc>) -> impl Iterator<Item = (NaiveDate, DateTime<Utc>)> {
    let zone: Zone = "Europe/London".parse().unwrap();
    let first = now.date_naive() + Days::new(1);
    (0..).map(move |day| {
        let date = first + Days::new(day);
        let moments = [18, 19].map(|hour| date.and_hms_opt(hour, 0, 1).unwrap().and_utc());
        let is_seven = |at: &DateTime<Utc>| at.with_timezone(&zone).hour() == 19;
        (date, moments.into_iter().find(is_seven).unwrap())
    })
}

async fn plays(server: Option<&'static Cluster>, name: &str) {
    let mut victim = Victim::open(server).await;
    victim.rests().await;
    let days = usize::try_from(kills().div_ceil(A_DAY)).unwrap();
    let mut dates = Vec::new();
    for (day, (date, evening)) in evenings(victim.telegram.now()).take(days).enumerate() {
        victim.lives(day, evening).await;
        dates.push(date);
    }
    // What was answered on the last evening is not in the journal yet: that evening is still open.
    dates.pop();
    if let Some(bot) = victim.bot.take() {
        bot.gets("TERM");
        let (code, log) = tokio::task::spawn_blocking(|| bot.ends()).await.unwrap();
        assert_eq!(code, Some(0), "{log}");
    }
    let repeats = victim.telegram.people.count(GROUP, PROMPT).await - days;
    assert!(repeats <= usize::try_from(victim.kills + victim.lost_responses).unwrap());

    let store = Store::open(&victim.opening(), Arc::new(SystemClock)).await.unwrap().0;
    let couple = store.couple_of_group(GROUP_CHAT).await.unwrap().unwrap().couple;
    let (mut answers, mut wins, mut hard) = (BTreeMap::new(), BTreeMap::new(), 0);
    for (_, record) in store.records(couple.id).await.unwrap() {
        match record.entry {
            Entry::CheckIn { date, high, low } => {
                let is_whole = high.is_some() && low.is_some();
                answers.entry((date, record.by)).or_insert(Vec::new()).push(is_whole);
            }
            Entry::Win { words } => *wins.entry(words).or_insert(0) += 1,
            Entry::Trigger { .. } => hard += 1,
            _ => {}
        }
    }
    let both = dates.iter().flat_map(|date| Seat::BOTH.map(|seat| ((*date, seat), vec![true])));
    assert_eq!(answers, both.collect(), "each answer, once, on its date");
    let walks = (0..days).map(|day| (format!("walk number {day}."), 1));
    assert_eq!(wins, walks.collect());
    assert_eq!(hard, days, "each hard moment");
    assert_eq!(store.parked().await.unwrap(), Parked { couples: 0, lines: 0 });
    store.close().await;
    println!(
        "crashes on {name}: {} kills, {} lost responses, {} updates accepted, none lost, {days} evenings \
         asked for once, {days} of {days} nudges, {repeats} of the questions repeated",
        victim.kills, victim.lost_responses, victim.accepted
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn days_of_crashes_on_sqlite_lose_nothing() {
    plays(None, "SQLite").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn days_of_crashes_on_postgres_lose_nothing() {
    let Some(cluster) = cluster() else { return };
    plays(Some(cluster), "PostgreSQL").await;
}
