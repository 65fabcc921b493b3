//! The power goes: the disk holds what was synced, and perhaps a torn piece of what came after.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kintsugi::clock::SystemClock;
use kintsugi::domain::Entry;
use kintsugi::store::{Opening, Store};

use crate::crashes::{GROUP_CHAT, Victim};
use crate::people::{ANA, GROUP};

/// A power cut leaves the files as they were at some sync, and perhaps a torn piece of what came after.
#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn a_power_cut_takes_nothing_that_was_confirmed() {
    let mut victim = Victim::open(None).await;
    victim.rests().await;
    for cut in 0..8_usize {
        let people = &victim.telegram.people;
        people.says(GROUP, ANA, &format!("/win walk number {cut}.")).await;
        victim.rests().await;
        // What is in the files now was confirmed; what is written after it may tear.
        let copy = tempfile::tempdir().unwrap();
        let files = copies(&victim, copy.path());
        let opening = Opening {
            database_url: format!("sqlite:{}", copy.path().join("kintsugi.db").display()),
            ..victim.opening()
        };
        tears(&files, cut);
        let store = Store::open(&opening, Arc::new(SystemClock)).await.unwrap().0;
        let couple = store.couple_of_group(GROUP_CHAT).await.unwrap().unwrap().couple;
        let records = store.records(couple.id).await.unwrap();
        let wins = records.iter().filter(|(_, record)| matches!(record.entry, Entry::Win { .. }));
        assert_eq!(wins.count(), cut + 1);
        store.close().await;
    }
    let bot = victim.bot.take().unwrap();
    bot.gets("KILL");
    drop(bot);
}

/// The databases and their logs, as a power cut would find them.
fn copies(victim: &Victim, to: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    // The file before its log: a checkpoint in between leaves the log with what it needs.
    for name in ["kintsugi.db", "kintsugi.db-wal", "kintsugi.db.keys", "kintsugi.db.keys-wal"] {
        let (from, to) = (victim.home.file(name), to.join(name));
        if std::fs::copy(from, &to).is_ok() {
            files.push(to);
        }
    }
    files
}

/// Something of a frame that was never synced stands behind the end of each log.
fn tears(files: &[PathBuf], cut: usize) {
    for log in files.iter().filter(|file| file.to_string_lossy().ends_with("-wal")) {
        let torn: Vec<u8> = (0..[0, 1, 23, 24, 100, 4_000, 4_120, 9_000][cut % 8])
            .map(|at: usize| u8::try_from(at * 31 % 251).unwrap())
            .collect();
        let mut log = std::fs::OpenOptions::new().append(true).open(log).unwrap();
        log.write_all(&torn).unwrap();
    }
}
