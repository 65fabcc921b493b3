//! What the program does about the state of its files, and what its exit code says of it.

#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;
use std::time::Duration;

use kintsugi::clock::SystemClock;
use kintsugi::crypto::MasterKeyFrom;
use kintsugi::domain::{ChatId, Couple, CoupleId};
use kintsugi::store::{BotId, Change, Opening, Store};
use tempfile::TempDir;

use crate::playground;
use crate::program::Home;
use crate::telegram;

/// Those of the table of exit codes that are tried here.
pub const SITUATIONS: [(&str, i32); 13] = [
    ("parked couples were listed, or one was taken up again", 0),
    ("the databases were brought to this version", 0),
    ("the database is lost, and its key ring is not", 2),
    ("the database is another program's", 2),
    ("a newer version has finished its migration of the database", 2),
    ("a newer version finishes its migration while the bot runs", 2),
    ("a newer version finishes its migration of a playground's database", 2),
    ("another process writes to the database", 2),
    ("several bots share the database, and no token says whose is meant", 2),
    ("another playground is in the folder", 2),
    ("a couple that stays parked", 2),
    ("the database takes no writes for half a minute", 1),
    ("a playground's database takes no writes for half a minute", 1),
];

/// A folder in which the program runs, and a Telegram that it talks to.
struct Place {
    folder: TempDir,
    telegram: String,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), telegram: telegram::that_repeats() }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kintsugi"));
        command.args(arguments).env_clear().current_dir(self.folder.path());
        command
            .env("TELEGRAM_BOT_TOKEN", "123456789:AAF-x")
            .env("TELEGRAM_API_URL", &self.telegram);
        command.env("KINTSUGI_MASTER_KEY", "07".repeat(32));
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn runs(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// A bot that has begun to fetch updates.
    fn bot(&self) -> Running {
        let child = self.command(&["run"]).spawn().unwrap();
        let running = Running(Some(child));
        until(|| self.file("kintsugi.db").exists());
        until(|| block(async { self.count("SELECT COUNT(*) FROM inbox").await.unwrap_or(0) > 0 }));
        running
    }

    async fn store(&self) -> Store {
        self.store_of(BotId(123_456_789)).await
    }

    async fn store_of(&self, bot: BotId) -> Store {
        let opening = Opening {
            database_url: format!("sqlite:{}", self.file("kintsugi.db").display()),
            keyring_url: None,
            master_key: MasterKeyFrom::Given("07".repeat(32)),
            bot: Some(bot),
        };
        Store::open(&opening, Arc::new(SystemClock)).await.unwrap().0
    }

    /// Databases with one couple.
    fn furnished(&self) -> CoupleId {
        block(async {
            let store = self.store().await;
            let id = store.new_couple_id();
            let couple = Some((Couple::new(id, ChatId(-1)), 0));
            store.commit(Change { couple, ..Change::default() }).await.unwrap();
            store.close().await;
            id
        })
    }

    async fn count(&self, sql: &'static str) -> Result<i64, sqlx::Error> {
        sqlx::any::install_default_drivers();
        let url = format!("sqlite:{}", self.file("kintsugi.db").display());
        let pool = sqlx::AnyPool::connect(&url).await?;
        let count = sqlx::query_scalar(sql).fetch_one(&pool).await;
        pool.close().await;
        count
    }

    fn tamper(&self, sql: &'static str) {
        block(async {
            sqlx::any::install_default_drivers();
            let url = format!("sqlite:{}?mode=rwc", self.file("kintsugi.db").display());
            let pool = sqlx::AnyPool::connect(&url).await.unwrap();
            sqlx::raw_sql(sql).execute(&pool).await.unwrap();
            pool.close().await;
        });
    }
}

/// A process, killed if the test ends before it does.
struct Running(Option<Child>);

impl Running {
    fn ends(mut self) -> Output {
        self.0.take().unwrap().wait_with_output().unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(child) = &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn block<T>(doing: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(doing)
}

fn until(mut done: impl FnMut() -> bool) {
    for _ in 0..600 {
        if done() {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("it did not come in half a minute");
}

/// It ended with this code, and said one line with these words in it.
fn ended(output: &Output, code: i32, words: &[&str]) {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{said}");
    let last = said.lines().last().unwrap_or_default();
    for word in words {
        assert!(last.contains(word), "{word} in: {said}");
    }
}

#[test]
fn a_lost_database_is_not_replaced_by_an_empty_one() {
    let place = Place::new();
    place.furnished();
    fs::rename(place.file("kintsugi.db"), place.file("lost.db")).unwrap();
    ended(&place.runs(&["run"]), 2, &["kintsugi.db.keys", "put it back"]);
    assert!(!place.file("kintsugi.db").exists());
}

#[test]
fn somebody_elses_file_is_left_alone() {
    let place = Place::new();
    place.tamper("CREATE TABLE orders (id BIGINT)");
    let before = fs::read(place.file("kintsugi.db")).unwrap();
    for command in ["run", "migrate", "parked"] {
        ended(&place.runs(&[command]), 2, &["kintsugi.db", "not Kintsugi's"]);
    }
    fs::remove_file(place.file("kintsugi.db")).unwrap();
    fs::write(place.file("kintsugi.db"), "Dear diary,").unwrap();
    ended(&place.runs(&["run"]), 2, &["kintsugi.db", "not Kintsugi's"]);
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 1);
    assert!(before.len() > 11);
}

#[test]
fn an_older_binary_leaves_a_newer_state_alone() {
    let place = Place::new();
    place.furnished();
    place.tamper("UPDATE shape SET written = 9, oldest_reader = 9");
    let before = fs::read(place.file("kintsugi.db")).unwrap();
    for command in [&["run"][..], &["migrate", "--finish"], &["parked"], &["parked", "retry", "5"]]
    {
        ended(&place.runs(command), 2, &["newer version"]);
    }
    assert_eq!(fs::read(place.file("kintsugi.db")).unwrap(), before);
}

#[test]
fn of_several_bots_the_token_says_which_is_meant() {
    let place = Place::new();
    place.furnished();
    let without_token = || place.command(&["migrate"]).env_remove("TELEGRAM_BOT_TOKEN").output();
    ended(&without_token().unwrap(), 0, &[]);
    block(async { place.store_of(BotId(7)).await.close().await });
    ended(&without_token().unwrap(), 2, &["TELEGRAM_BOT_TOKEN"]);
    ended(&place.runs(&["migrate"]), 0, &[]);
}

#[test]
fn a_running_bot_stops_when_a_newer_version_takes_over() {
    let place = Place::new();
    let bot = place.bot();
    place.tamper("UPDATE shape SET written = 9");
    std::thread::sleep(Duration::from_millis(500));
    place.tamper("UPDATE shape SET oldest_reader = 9");
    let playground = playground::one_whose_database_was_taken_over();
    ended(&bot.ends(), 2, &["newer version"]);
    playground::ends_with(playground, 2, "newer version");
}

/// Twenty seconds each, side by side.
#[test]
fn a_second_process_waits_and_then_says_why_it_does_not_start() {
    let place = Place::new();
    let _first = place.bot();
    let second = Running(Some(place.command(&["run"]).spawn().unwrap()));
    let home = Home::new();
    let (_playing, _) = playground::started(&home);
    let again = home.start(&["playground", "--port", "0"], &[]);
    // Who only reads waits for nobody.
    ended(&place.runs(&["parked"]), 0, &[]);
    ended(&second.ends(), 2, &["another process", "kintsugi.db.lock"]);
    let (code, logged) = again.ends();
    let last = logged.lines().last().unwrap();
    assert_eq!(code, Some(2), "{logged}");
    assert!(last.contains("another process") && last.contains("playground.lock"), "{logged}");
}

/// Half a minute each, side by side.
#[test]
fn a_database_that_takes_no_writes_ends_the_bot() {
    let place = Place::new();
    let bot = place.bot();
    // The next write fails, and there is nothing any more to connect to.
    place.tamper(
        "DELETE FROM inbox;
         CREATE TRIGGER fails BEFORE INSERT ON inbox BEGIN SELECT RAISE(ROLLBACK, 'it fails'); END",
    );
    fs::rename(place.file("kintsugi.db"), place.file("away.db")).unwrap();
    let playground = playground::one_whose_database_takes_no_writes();
    let output = bot.ends();
    ended(&output, 1, &["no writes"]);
    let said = String::from_utf8_lossy(&output.stderr);
    let told: Vec<_> = said.lines().filter(|line| line.contains("takes no writes;")).collect();
    assert_eq!(told.len(), 1, "once: {said}");
    assert!(told[0].contains("kintsugi.db") && told[0].contains("code: 14"), "{told:?}");
    playground::ends_with(playground, 1, "no writes");
}

#[test]
fn a_parked_couple_is_listed_and_taken_up_again() {
    let place = Place::new();
    let id = place.furnished();
    ended(&place.runs(&["parked"]), 0, &[]);
    let CoupleId(number) = id;
    let retry = ["parked", "retry", &number.to_string()];

    place.tamper("CREATE TABLE kept AS SELECT state FROM couples");
    place.tamper("UPDATE couples SET state = X'01'");
    ended(&place.runs(&retry), 2, &[&number.to_string(), "seal"]);
    place.tamper("INSERT INTO parked SELECT id, 1800000000000 FROM couples");
    let listed = String::from_utf8(place.runs(&["parked"]).stdout).unwrap();
    assert!(listed.contains(&number.to_string()) && listed.contains("2027-01-15"), "{listed}");

    place.tamper("UPDATE couples SET state = (SELECT state FROM kept)");
    assert_eq!(place.runs(&retry).status.code(), Some(0));
    assert_eq!(place.runs(&["parked"]).stdout, b"no couple is parked\n");
    assert_eq!(place.runs(&["migrate", "--finish"]).status.code(), Some(0));
}
