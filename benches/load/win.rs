//! The everyday message: `/win <text>` of somebody seated. A state read, decided and written, one record,
//! one sign below the message.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use kintsugi::clock::{Clock, SystemClock};
use serde_json::{Value, json};

use crate::bot::Bot;
use crate::couples::{self, Evenings};
use crate::figures::{percentile, tenths};
use crate::telegram::Telegram;

const OUTSTANDING: usize = 64;
const WARM_UP: usize = 1_000;
const MEASURED: usize = 10_000;
/// In the slow run.
const A_SECOND: u32 = 100;

pub async fn run() -> Vec<Value> {
    let mut rows = vec![];
    for chats in [1, 50, 500] {
        let folder = tempfile::tempdir().unwrap();
        let at = SystemClock.now() + TimeDelta::days(2);
        couples::seed(folder.path(), chats, Evenings { at, of: 0 }).await;
        let mut telegram = Telegram::start(false).await;
        let bot = Bot::start(folder.path(), &mut telegram, 0).await;
        // One chat's updates come one after another.
        let (most, measured) = (OUTSTANDING.min(chats), if chats == 1 { 1_000 } else { MEASURED });
        let full = closed(&mut telegram, &bot, chats, most, measured).await;
        let slow = open(&mut telegram, chats, measured / 10).await;
        let mut row = full;
        row["at_100_a_second"] = slow;
        rows.push(row);
    }
    rows
}

/// As many are outstanding as may be, each in a chat of its own.
async fn closed(
    telegram: &mut Telegram,
    bot: &Bot,
    chats: usize,
    most: usize,
    measured: usize,
) -> Value {
    let mut asked = HashMap::new();
    let (mut next, mut took, mut warm) = (0, vec![], false);
    let mut begun = (Instant::now(), bot.switches());
    while took.len() < measured {
        while asked.len() < most {
            let number = next % chats;
            next += 1;
            if asked.contains_key(&couples::group(number)) {
                continue;
            }
            asked.insert(couples::group(number), Instant::now());
            telegram.types(
                couples::group(number),
                couples::ana(number),
                "/win we talked for an hour",
            );
        }
        let call = telegram.calls.recv().await.unwrap();
        let Some(then) = asked.remove(&call.chat) else { continue };
        took.push(call.at - then);
        if !warm && took.len() >= WARM_UP.min(measured / 2) {
            warm = true;
            took.clear();
            begun = (Instant::now(), bot.switches());
        }
    }
    let seconds = begun.0.elapsed().as_secs_f64();
    let count = f64::from(u32::try_from(took.len()).unwrap());
    json!({
        "chats": chats,
        "outstanding": most,
        "updates_a_second": tenths(count / seconds),
        "p50_ms": percentile(&mut took, 50),
        "p99_ms": percentile(&mut took, 99),
        "switches_an_update": tenths((bot.switches() - begun.1) / count),
        "resident_mb": bot.resident(),
    })
}

/// A hundred a second, whatever the bot does.
async fn open(telegram: &mut Telegram, chats: usize, measured: usize) -> Value {
    let mut ticks = tokio::time::interval(Duration::from_secs(1) / A_SECOND);
    let mut asked: HashMap<i64, Vec<Instant>> = HashMap::new();
    let (mut next, mut took) = (0, vec![]);
    while took.len() < measured {
        tokio::select! {
            _ = ticks.tick(), if next < measured => {
                let number = next % chats;
                next += 1;
                asked.entry(couples::group(number)).or_default().push(Instant::now());
                telegram.types(couples::group(number), couples::ana(number), "/win we cooked together");
            }
            call = telegram.calls.recv() => {
                let call = call.unwrap();
                let waiting = asked.get_mut(&call.chat).filter(|waiting| !waiting.is_empty());
                if let Some(waiting) = waiting {
                    took.push(call.at - waiting.remove(0));
                }
            }
        }
    }
    json!({ "p50_ms": percentile(&mut took, 50), "p99_ms": percentile(&mut took, 99) })
}
