//! What lines cost that wait: memory, and the time from the start to the first that leaves.

use std::time::Duration;

use chrono::TimeDelta;
use kintsugi::clock::{Clock, SystemClock};
use serde_json::{Value, json};

use crate::bot::Bot;
use crate::couples::{self, Evenings};
use crate::figures::tenths;
use crate::telegram::Telegram;
use crate::{setting, sizes};

pub async fn run() -> Vec<Value> {
    let couples = setting("LOAD_WAITING", 70_000);
    let folder = tempfile::tempdir().unwrap();
    let at = SystemClock.now() - TimeDelta::minutes(10);
    couples::seed(folder.path(), couples, Evenings { at, of: couples }).await;
    sizes::wake_all(folder.path()).await;
    let store = couples::open(folder.path()).await;
    let lines = store.waiting().await.unwrap().len();
    store.close().await;
    let mut telegram = Telegram::start(false).await;
    let bot = Bot::start(folder.path(), &mut telegram, 30).await;
    let sends = async {
        loop {
            let call = telegram.calls.recv().await.unwrap();
            if call.method == "sendmessage" {
                return call.at;
            }
        }
    };
    let first = sends.await - bot.begun;
    // The rest of them is read while the first leave.
    tokio::time::sleep(Duration::from_secs(5)).await;
    vec![json!({
        "lines": lines,
        "first_send_ms": tenths(first.as_secs_f64() * 1_000.0),
        "resident_mb": bot.resident(),
    })]
}
