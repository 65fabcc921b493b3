//! A disk that fails at each call in turn: a library laid over the C library's calls.

use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::clock::ManualClock;
use kintsugi::crypto::MasterKeyFrom;
use kintsugi::domain::{ChatId, Couple, CoupleId, Entry, Journal, Lane, Record, Seat, UserId};
use kintsugi::line::{Below, Body, Call, Line};
use kintsugi::store::{BotId, Change, Committed, Health, Opening, Store};
use tempfile::TempDir;

const COUPLES: i64 = 4;

/// What the shim takes for the wish to be killed.
const KILLED: i32 = 0;

/// How often each thing is tried. The disk fails once.
const TRIES: usize = 4;

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

async fn open(folder: &Path) -> Option<Store> {
    let opening = Opening {
        database_url: format!("sqlite:{}", folder.join("kintsugi.db").display()),
        keyring_url: None,
        master_key: MasterKeyFrom::Given("07".repeat(32)),
        bot: Some(BotId(12_345)),
    };
    Some(Store::open(&opening, Arc::new(ManualClock::standing(noon()))).await.ok()?.0)
}

/// A new couple with a line and a record.
fn founding(number: i64) -> Change {
    let (id, chat) = (CoupleId(number), ChatId(-number));
    let body = Body { text: "welcome".into(), title: 0, below: Below::Nothing };
    let line = Line {
        chat,
        lane: Lane::Reply,
        not_before: noon(),
        use_by: noon() + TimeDelta::days(1),
        slot: None,
        call: Call::Send { body, reply_to: None, silent: false, with: None, note: None },
        guard: None,
        returns: None,
    };
    let entry = Entry::Win { words: "a walk".into() };
    let record = Record { at: noon(), by: Seat::A, user: UserId(7), entry };
    Change {
        update: Some(number),
        couple: Some((Couple::new(id, chat), 0)),
        lines: vec![line],
        journal: vec![Journal::Keep(record)],
        ..Change::default()
    }
}

/// Plays in a process of its own, over the disk that fails.
#[tokio::test]
#[ignore = "is started by the test below"]
async fn scenario() {
    let folder = PathBuf::from(std::env::var("FOLDER").unwrap());
    let mut store = None;
    for _ in 0..TRIES {
        store = open(&folder).await;
        if store.is_some() {
            break;
        }
    }
    let store = store.expect("it opens at last");
    for number in 1..=COUPLES {
        let mut outcome = Err(());
        for _ in 0..TRIES {
            outcome = store.commit(founding(number)).await.map_err(drop);
            // What seemed to fail may have been written after all: then it is known by its number.
            if matches!(outcome, Ok(Committed::Written | Committed::Duplicate)) {
                break;
            }
        }
        assert!(outcome.is_ok(), "the store is deaf at {number}");
        println!("told {number}");
    }
    let mut read = Vec::new();
    let has_failed = |read: &[_]| !matches!(read.last(), Some((Ok(true), Ok(_))));
    // Also when it is the last of them that fails.
    while read.len() < TRIES || (has_failed(&read) && read.len() < 2 * TRIES) {
        // Of a couple, what is never in memory.
        let kept = store.records(CoupleId(1)).await.map(|records| records.len() == 1);
        read.push((kept, store.waiting().await.map(|lines| lines.len())));
    }
    assert!(!has_failed(&read), "the store does not read again: {read:?}");
    let deleted = store.expire_records(noon() + TimeDelta::days(1)).await;
    let emptied = store.empty_log().await;
    tokio::time::timeout(Duration::from_secs(5), async {
        while store.health() != Health::Well {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await
    .unwrap_or_else(|_| panic!("it does not heal: {deleted:?} {emptied:?}"));
    store.close().await;
}

/// The shim, or nothing where there is no compiler.
fn shim(folder: &Path) -> Option<PathBuf> {
    let library = folder.join("failing_disk.so");
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/outside/failing_disk.c");
    let mut gcc = Command::new("gcc");
    gcc.args(["-shared", "-fPIC", "-o"]).arg(&library).arg(source).arg("-ldl");
    gcc.status().is_ok_and(|status| status.success()).then_some(library)
}

/// In memory, where there is such a place: nobody waits for the real disk a hundred thousand times.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir().unwrap())
}

/// Plays once with a disk whose call number `at` fails; whether there were that many.
async fn plays(shim: &Path, at: usize, with: i32) -> bool {
    let folder = folder();
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "disk::scenario", "--ignored", "--nocapture"])
        .env("LD_PRELOAD", shim)
        .env("FAIL_AT", at.to_string())
        .env("FAIL_WITH", with.to_string())
        .env("FOLDER", folder.path())
        .output()
        .unwrap();
    let said = [&*output.stderr, &*output.stdout].map(String::from_utf8_lossy).concat();
    let killed = with == KILLED && output.status.signal() == Some(9);
    assert!(output.status.success() || killed, "error {with} at call {at}: {said}");
    let store = open(folder.path()).await;
    let store = store.unwrap_or_else(|| panic!("error {with} at {at}: it does not open again"));
    for number in 1..=COUPLES {
        let told = said.contains(&format!("told {number}"));
        let known = store.couple(CoupleId(number)).await.unwrap().is_some();
        assert!(told || killed, "error {with} at {at}: {said}");
        assert!(known || !told, "error {with} at {at}: {number} is lost");
        if !told {
            // Telegram brings it again.
            let outcome = store.commit(founding(number)).await.unwrap();
            assert_eq!(outcome == Committed::Duplicate, known, "error {with} at {at}");
        }
    }
    is_whole(&store, &format!("error {with} at {at}")).await;
    store.close().await;
    let calls = said.lines().find_map(|line| line.strip_prefix("calls="));
    killed || calls.expect("the shim counts the calls").parse::<usize>().unwrap() >= at
}

/// Everything is there once.
async fn is_whole(store: &Store, when: &str) {
    for number in 1..=COUPLES {
        let id = CoupleId(number);
        assert_eq!(store.couple(id).await.unwrap().unwrap().version, 1, "{when}");
        assert_eq!(store.records(id).await.unwrap().len(), 1, "{when}");
    }
    let waiting = store.waiting().await.unwrap().len();
    assert_eq!(i64::try_from(waiting).unwrap(), COUPLES, "{when}");
    assert_eq!(store.parked().await.unwrap().couples, 0, "{when}");
}

/// Plays as often as there are calls, each time with another one that fails.
async fn fails_at_each_call(with: i32) {
    let folder = tempfile::tempdir().unwrap();
    let Some(shim) = shim(folder.path()) else {
        println!("SKIPPED: there is no gcc to build the failing disk with");
        return;
    };
    let mut at = 1;
    while plays(&shim, at, with).await {
        at += 1;
    }
    println!("error {with}: at each of {} calls", at - 1);
    assert!(at > 50, "the shim is at work");
}

/// EIO: `SQLite` takes it for damage when it reads.
#[tokio::test]
async fn a_disk_that_fails_once_at_any_call_makes_nobody_deaf_and_loses_nothing() {
    fails_at_each_call(5).await;
}

/// ENOSPC.
#[tokio::test]
async fn a_disk_that_is_full_once_at_any_call_makes_nobody_deaf_and_loses_nothing() {
    fails_at_each_call(28).await;
}

/// From the first start, when there are no files yet, to the last write of an orderly end.
#[tokio::test]
async fn killed_before_any_call_to_the_disk_it_loses_nothing_that_it_told() {
    fails_at_each_call(KILLED).await;
}
