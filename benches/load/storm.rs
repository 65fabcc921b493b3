//! Very many evenings in one minute, with a hard moment each second: how long until the nudge leaves, and
//! what of Telegram's 30 messages a second is used.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use kintsugi::clock::{Clock, SystemClock};
use serde_json::{Value, json};

use crate::bot::Bot;
use crate::couples::{self, Evenings};
use crate::figures::{percentile, tenths};
use crate::setting;
use crate::telegram::Telegram;

pub async fn run() -> Vec<Value> {
    let (couples, seconds) = (setting("LOAD_COUPLES", 15_000), setting("LOAD_SECONDS", 60));
    let folder = tempfile::tempdir().unwrap();
    let at = SystemClock.now() - TimeDelta::minutes(10);
    couples::seed(folder.path(), couples, Evenings { at, of: couples }).await;
    let mut telegram = Telegram::start(true).await;
    let bot = Bot::start(folder.path(), &mut telegram, 30).await;
    let watched = watch(&mut telegram, couples, seconds).await;
    vec![json!({
        "couples": couples,
        "seconds": seconds,
        "hard_moments": watched.moments,
        "nudged": watched.nudges.len(),
        "nudge_p50_ms": percentile(&mut watched.nudges.clone(), 50),
        "nudge_p99_ms": percentile(&mut watched.nudges.clone(), 99),
        "messages_a_second": tenths(watched.messages_a_second),
        "refused_429": watched.refused,
        "resident_mb": bot.resident(),
    })]
}

struct Watched {
    moments: usize,
    nudges: Vec<Duration>,
    messages_a_second: f64,
    refused: usize,
}

async fn watch(telegram: &mut Telegram, couples: usize, seconds: usize) -> Watched {
    let begun = Instant::now();
    let mut ticks = tokio::time::interval(Duration::from_secs(1));
    let ends = begun + Duration::from_secs(u64::try_from(seconds).unwrap());
    let mut asked: HashMap<i64, Instant> = HashMap::new();
    let (mut moments, mut messages, mut refused, mut nudges) = (0, 0_u32, 0, vec![]);
    loop {
        tokio::select! {
            () = tokio::time::sleep_until(ends.into()) => break,
            _ = ticks.tick() => {
                // From the end: those whose evenings come last.
                let number = couples - 1 - moments % couples;
                moments += 1;
                asked.insert(couples::ben(number), Instant::now());
                telegram.types(couples::group(number), couples::ana(number), "/trigger");
            }
            call = telegram.calls.recv() => {
                let call = call.unwrap();
                refused += usize::from(call.refused);
                let taken = call.method == "sendmessage" && !call.refused;
                messages += u32::from(taken);
                if taken
                    && call.text.contains("hard moment")
                    && let Some(then) = asked.remove(&call.chat)
                {
                    nudges.push(call.at - then);
                }
            }
        }
    }
    let messages_a_second = f64::from(messages) / begun.elapsed().as_secs_f64();
    Watched { moments, nudges, messages_a_second, refused }
}
