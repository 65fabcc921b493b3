//! What others do to a couple that asks for `/help`: strangers who write, groups that the bot is added to, one
//! couple that presses and writes without end. Each beside the same run without them.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use kintsugi::clock::{Clock, SystemClock};
use serde_json::{Value, json};

use crate::bot::Bot;
use crate::couples::{self, Evenings};
use crate::figures::percentile;
use crate::setting;
use crate::telegram::Telegram;

const COUPLES: usize = 600;
/// Couples that ask for help in a second: with Telegram's limits on, the half of what may be sent.
const ASKING: u32 = 15;
/// The couple that never stops.
const LOUD: usize = COUPLES - 1;
const STRANGERS: i64 = 200;

/// What goes on meanwhile.
#[derive(Clone, Copy)]
enum Meanwhile {
    Nothing,
    StrangersWrite,
    GroupsAddIt,
    OneCoupleWrites,
    OneCouplePresses,
}

impl Meanwhile {
    const ALL: [(Self, &str, u32); 5] = [
        (Self::Nothing, "nothing else", 1),
        (Self::StrangersWrite, "200 strangers write 100 messages a second", 100),
        (Self::GroupsAddIt, "300 groups a second add it", 300),
        (Self::OneCoupleWrites, "one couple writes 100 replies a second", 100),
        (Self::OneCouplePresses, "one couple presses a stale button 300 times a second", 300),
    ];

    fn happens(self, telegram: &Telegram, at: i64) {
        let (group, ana) = (couples::group(LOUD), couples::ana(LOUD));
        match self {
            Self::Nothing => {}
            Self::StrangersWrite => {
                telegram.writes(8_000_000_000 + at % STRANGERS, "hello, who are you?");
            }
            Self::GroupsAddIt => telegram.adds(-7_000_000_000 - at, 9_000_000_000 + at),
            Self::OneCoupleWrites => telegram.replies(group, ana, "and another thing"),
            Self::OneCouplePresses => telegram.presses(group, ana, "seat"),
        }
    }
}

pub async fn run() -> Vec<Value> {
    let seconds = setting("LOAD_SECONDS", 60).min(40);
    let mut rows = vec![];
    for (meanwhile, name, a_second) in Meanwhile::ALL {
        // Anew each time: what was handled is not handled again.
        let folder = tempfile::tempdir().unwrap();
        let at = SystemClock.now() + TimeDelta::days(2);
        couples::seed(folder.path(), COUPLES, Evenings { at, of: 0 }).await;
        let mut telegram = Telegram::start(true).await;
        let bot = Bot::start(folder.path(), &mut telegram, 30).await;
        let mut took = watch(&mut telegram, meanwhile, a_second, seconds).await;
        rows.push(json!({
            "meanwhile": name,
            "answered": took.len(),
            "p50_ms": percentile(&mut took, 50),
            "p99_ms": percentile(&mut took, 99),
            "resident_mb": bot.resident(),
        }));
    }
    rows
}

/// How long each waited for its answer; who has none in the end has waited all that time.
async fn watch(
    telegram: &mut Telegram,
    meanwhile: Meanwhile,
    a_second: u32,
    seconds: usize,
) -> Vec<Duration> {
    let ends = Instant::now() + Duration::from_secs(u64::try_from(seconds).unwrap());
    let mut asks = tokio::time::interval(Duration::from_secs(1) / ASKING);
    let mut others = tokio::time::interval(Duration::from_secs(1) / a_second);
    let mut asked: HashMap<i64, Instant> = HashMap::new();
    let (mut number, mut at, mut took) = (0, 0, vec![]);
    loop {
        tokio::select! {
            () = tokio::time::sleep_until(ends.into()) => break,
            _ = asks.tick() => {
                asked.insert(couples::group(number % LOUD), Instant::now());
                telegram.types(couples::group(number % LOUD), couples::ana(number % LOUD), "/help");
                number += 1;
            }
            _ = others.tick() => {
                meanwhile.happens(telegram, at);
                at += 1;
            }
            call = telegram.calls.recv() => {
                let call = call.unwrap();
                if call.method == "sendmessage"
                    && !call.refused
                    && let Some(then) = asked.remove(&call.chat)
                {
                    took.push(call.at - then);
                }
            }
        }
    }
    // What was asked in the last second may be on its way.
    let waited = asked.into_values().map(|then| ends - then);
    took.extend(waited.filter(|waited| *waited > Duration::from_secs(1)));
    took
}
