//! What couples cost that have nothing due: a tick, the start, memory.

use std::env;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use kintsugi::app::App;
use kintsugi::clock::{Clock, SystemClock};
use kintsugi::messages::Speech;
use serde_json::{Value, json};

use crate::bot::Bot;
use crate::couples::{self, Evenings};
use crate::figures::tenths;
use crate::telegram::Telegram;

const DUE: usize = 1_000;

pub async fn run() -> Vec<Value> {
    let sizes = env::var("LOAD_SIZES").unwrap_or_else(|_| "1000,100000,1000000".into());
    let mut rows = vec![];
    for size in sizes.split(',') {
        rows.push(of(size.parse().unwrap()).await);
    }
    rows
}

async fn of(couples: usize) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let at = SystemClock.now() - TimeDelta::minutes(10);
    couples::seed(folder.path(), couples, Evenings { at, of: DUE }).await;
    let (woken, ticks) = wake_all(folder.path()).await;
    assert_eq!(woken, DUE.min(couples));
    let mut telegram = Telegram::start(false).await;
    let bot = Bot::start(folder.path(), &mut telegram, 30).await;
    json!({
        "couples": couples,
        "ms_a_thousand_ticks": tenths(ticks.as_secs_f64() * 1_000.0),
        "start_ms": tenths(bot.started_in.as_secs_f64() * 1_000.0),
        "resident_mb": bot.resident(),
    })
}

/// Wakes all that are due, with nobody to send: how many, and how long it took.
pub async fn wake_all(folder: &Path) -> (usize, Duration) {
    let store = couples::open(folder).await;
    let speech = Speech::new(None).unwrap();
    let app = App::new(store.clone(), speech, Arc::new(SystemClock), "KintsugiBot".into()).unwrap();
    let (begun, mut woken) = (Instant::now(), 0);
    loop {
        match app.wake(256).await.unwrap() {
            0 => break,
            count => woken += count,
        }
    }
    let took = begun.elapsed();
    drop(app);
    store.close().await;
    (woken, took)
}
