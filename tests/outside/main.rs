//! What needs more than cargo: a C compiler for a disk that fails, real processes that are killed, and a
//! real browser. What a machine lacks is said, and not tried.
//!
//! `cargo test --features outside --test outside -- --nocapture`

#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

mod browser;
#[path = "../fixtures/cluster.rs"]
mod cluster;
mod crashes;
mod disk;
mod driver;
mod film;
mod foreign;
mod kills;
mod page;
mod people;
mod place;
mod postgres;
mod power;
#[allow(dead_code, reason = "its other half is for tests/cli")]
#[path = "../cli/program.rs"]
mod program;
mod seen;

use std::time::Duration;

/// Longer than anything takes on a busy machine. Only a failure waits for so long.
const PATIENCE: Duration = Duration::from_mins(1);

/// Waits until something outside has come.
async fn until(what: &str, done: impl AsyncFnMut() -> bool) {
    until_within(PATIENCE, what, done).await;
}

/// The same, for what takes longer.
async fn until_within(patience: Duration, what: &str, mut done: impl AsyncFnMut() -> bool) {
    let waits = async {
        while !done().await {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    assert!(tokio::time::timeout(patience, waits).await.is_ok(), "{what}: not within {patience:?}");
}
