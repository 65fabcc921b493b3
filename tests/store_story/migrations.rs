//! Every migration over sample rows of the version before it.
//!
//! A new migration is a file in `migrations/couples/` (or `migrations/keyring/`) and a line in
//! `src/store/migrations.rs`. Before it is released, its own sample is written with
//! `cargo test --test store_story migrations -- --ignored` and gets a line in `SAMPLES`.

mod sample;
mod samples;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::clock::ManualClock;
use kintsugi::crypto::MasterKeyFrom;
use kintsugi::domain::{
    ChatId, CoupleId, Entry, Guard, Lane, MessageId, Record, Seat, Slot, UserId,
};
use kintsugi::line::{Below, Body, Call, Line};
use kintsugi::store::{Aside, BotId, Opening, Store};
use sqlx::AnyPool;
use sqlx::migrate::Migrator;
use tempfile::TempDir;

use samples::{SAMPLES, Sample};

const MAIN: (&str, &str) = ("kintsugi.db", "migrations/couples");
const RING: (&str, &str) = ("kintsugi.db.keys", "migrations/keyring");

const COUPLE: CoupleId = CoupleId(4_200_000_000_042);
const GROUP: ChatId = ChatId(-1_001_234_567_890);
const ANA: UserId = UserId(100_200_300);
/// Has left that couple, and can still open what they kept there.
const FORMER: UserId = UserId(100_200_301);
const INVITED: UserId = UserId(100_200_302);

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn text(text: &str) -> Body {
    Body { text: text.into(), title: 0, below: Below::Nothing }
}

/// What a note holds.
fn held() -> Body {
    text("Words for you.")
}

fn said() -> Line {
    Line {
        chat: GROUP,
        lane: Lane::Urgent,
        not_before: noon(),
        use_by: noon() + TimeDelta::days(1),
        slot: Some(Slot::Nudge(3)),
        call: Call::Send {
            body: text("A hard moment."),
            reply_to: None,
            silent: false,
            with: None,
            note: None,
        },
        // What waited from before there were guards is held to the strictest.
        guard: Some(Guard::Private),
        returns: None,
    }
}

fn kept() -> Record {
    Record {
        at: noon(),
        by: Seat::A,
        user: UserId(7),
        entry: Entry::Win { words: "A walk.".into() },
    }
}

/// An answer of an evening that is closed.
fn answered() -> Record {
    let (high, low) = (Some("the lake".into()), None);
    let entry = Entry::CheckIn { date: noon().date_naive(), high, low };
    Record { at: noon() - TimeDelta::hours(1), entry, ..kept() }
}

/// The store's address and key; `dir` need not hold anything yet.
fn opening(dir: &TempDir) -> Opening {
    Opening {
        database_url: url(dir, MAIN.0),
        keyring_url: None,
        master_key: MasterKeyFrom::Given("07".repeat(32)),
        bot: Some(BotId(12_345)),
    }
}

fn url(dir: &TempDir, file: &str) -> String {
    format!("sqlite:{}?mode=rwc", dir.path().join(file).display())
}

async fn open(dir: &TempDir) -> Store {
    Store::open(&opening(dir), Arc::new(ManualClock::standing(noon()))).await.unwrap().0
}

async fn pool(dir: &TempDir, file: &str) -> AnyPool {
    sqlx::any::install_default_drivers();
    AnyPool::connect(&url(dir, file)).await.unwrap()
}

async fn migrations(folder: &str) -> Migrator {
    Migrator::new(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).await.unwrap()
}

/// The databases as that version left them.
async fn lay_out(dir: &TempDir, sample: &Sample) {
    let parts = [(MAIN, sample.versions.0, sample.rows), (RING, sample.versions.1, sample.keys)];
    for ((file, folder), version, rows) in parts {
        let pool = pool(dir, file).await;
        migrations(folder).await.run_to(version, &pool).await.unwrap();
        sqlx::raw_sql(rows).execute(&pool).await.unwrap();
        pool.close().await;
    }
}

#[tokio::test]
async fn rows_of_every_version_are_still_understood() {
    for sample in &SAMPLES {
        let dir = tempfile::tempdir().unwrap();
        lay_out(&dir, sample).await;
        let store = open(&dir).await;

        assert_eq!(store.id_of_group(GROUP).await.unwrap(), Some(COUPLE));
        assert_eq!(store.id_of_user(ANA).await.unwrap(), Some(COUPLE));
        assert_eq!(store.due(noon(), 9).await.unwrap(), [COUPLE]);
        assert!(store.seen(7).await.unwrap());
        let [waiting] = store.waiting().await.unwrap()[..] else { panic!("one line waits") };
        assert_eq!((waiting.couple, waiting.attempts), (COUPLE, 2));
        assert_eq!(store.line(&waiting).await.unwrap(), Some(said()));
        assert!(store.sends_into(COUPLE, GROUP, &Slot::Nudge(3)).await.unwrap());
        let welcome = store.message_in(COUPLE, GROUP, &Slot::Welcome).await.unwrap();
        assert_eq!(welcome, Some(MessageId(40)));
        let slot = store.slot_of(GROUP, MessageId(40)).await.unwrap();
        assert_eq!(slot, Some(Slot::Welcome));
        let records = store.records(COUPLE).await.unwrap();
        assert_eq!(records[0].1, kept());
        if sample.versions.0 >= 5 {
            assert_eq!(store.former_couples(FORMER).await.unwrap(), [COUPLE]);
        }
        if sample.versions.0 >= 6 {
            assert_eq!(records[1].1, answered());
            let forgotten = store.slot_of(GROUP, MessageId(30)).await.unwrap();
            assert_eq!(forgotten, Some(Slot::Told));
        }
        if sample.versions.0 >= 11 {
            let note = store.note(GROUP, MessageId(40)).await.unwrap();
            assert_eq!(note.map(|note| note.body), Some(held()));
        }
        if sample.versions.0 >= 9 {
            assert_eq!(store.id_of_invited(INVITED, noon()).await.unwrap(), Some(COUPLE));
        }
    }
}

/// Whoever finds the disk, or the copy that was made before, reads no number of a person or a chat.
#[tokio::test]
async fn after_a_migration_no_file_holds_a_number_of_a_person_or_a_chat() {
    for sample in &SAMPLES {
        let dir = tempfile::tempdir().unwrap();
        lay_out(&dir, sample).await;
        open(&dir).await.close().await;
        // As SQLite keeps whole numbers of eight bytes and of four.
        let (group, ana) = (GROUP.0.to_be_bytes(), i32::try_from(ANA.0).unwrap().to_be_bytes());
        let mut files = 0;
        for entry in std::fs::read_dir(dir.path()).unwrap() {
            let path = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            for number in [&group[2..], &ana[..]] {
                let found = bytes.windows(number.len()).any(|part| part == number);
                assert!(!found, "in {} of {:?}", path.display(), sample.versions);
            }
            files += usize::from(!bytes.is_empty());
        }
        let copied =
            sample.versions.0 >= 8 && sample.versions.0 < SAMPLES.last().unwrap().versions.0;
        assert_eq!(files, 2 + usize::from(copied), "a copy from before is gone");
    }
}

/// `kintsugi parked` migrates nothing.
#[tokio::test]
async fn who_is_parked_is_listed_as_every_version_left_it() {
    for sample in &SAMPLES {
        let dir = tempfile::tempdir().unwrap();
        lay_out(&dir, sample).await;
        assert_eq!(Store::put_aside(&opening(&dir)).await.unwrap(), []);
        let park = match sample.versions.0 {
            ..3 => "UPDATE couples SET parked = 1",
            _ => "INSERT INTO parked (couple_id, parked_at) SELECT id, 0 FROM couples",
        };
        let pool = pool(&dir, MAIN.0).await;
        sqlx::raw_sql(park).execute(&pool).await.unwrap();
        let listed = Store::put_aside(&opening(&dir)).await.unwrap();
        assert_eq!(listed, [Aside { couple: COUPLE, since: None, why: None }]);
        let newest = sqlx::query_scalar("SELECT MAX(version) FROM _sqlx_migrations");
        let newest: i64 = newest.fetch_one(&pool).await.unwrap();
        assert_eq!(newest, sample.versions.0);
    }
}

#[tokio::test]
async fn rows_that_are_nobodys_yet_are_told_before_they_become_a_bots() {
    for sample in &SAMPLES {
        let dir = tempfile::tempdir().unwrap();
        assert!(!Store::gives_rows_away(&opening(&dir)).await.unwrap(), "there are none");
        lay_out(&dir, sample).await;
        let is_from_before = sample.versions.0 < 8;
        assert_eq!(Store::gives_rows_away(&opening(&dir)).await.unwrap(), is_from_before);
        open(&dir).await.close().await;
        assert!(!Store::gives_rows_away(&opening(&dir)).await.unwrap());
        let copy = dir.path().join("kintsugi.db.before-8");
        assert!(!copy.exists(), "what was plain is in no copy");
        // As a kill leaves it between the last row and the copy.
        std::fs::write(&copy, "numbers").unwrap();
        open(&dir).await.close().await;
        assert!(!copy.exists());
    }
}

#[tokio::test]
async fn tables_of_others_are_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    open(&dir).await.close().await;
    let table = sqlx::raw_sql("CREATE TABLE old_backup (x BIGINT)");
    table.execute(&pool(&dir, MAIN.0).await).await.unwrap();
    open(&dir).await.close().await;
}

#[tokio::test]
async fn the_newest_version_has_a_sample() {
    let newest = SAMPLES.last().unwrap().versions;
    let version = async |folder| migrations(folder).await.iter().last().unwrap().version;
    assert_eq!(newest, (version(MAIN.1).await, version(RING.1).await));
}

#[tokio::test]
async fn the_binary_holds_the_migrations_of_the_folders() {
    let dir = tempfile::tempdir().unwrap();
    open(&dir).await.close().await;
    for (file, folder) in [MAIN, RING] {
        let pool = pool(&dir, file).await;
        // It would fail on a migration that is missing here or there, or differs.
        migrations(folder).await.run(&pool).await.unwrap();
        let applied: i64 =
            sqlx::query_scalar("SELECT COUNT(*) FROM _sqlx_migrations WHERE execution_time >= 0")
                .fetch_one(&pool)
                .await
                .unwrap();
        assert_eq!(usize::try_from(applied).unwrap(), migrations(folder).await.iter().count());
    }
}
