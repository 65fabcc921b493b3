//! The clock of a playground's Telegram, for a real process that is tried on it.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use url::Url;

use crate::clock::{Clock, ManualClock};

/// How often, in real time, it is looked at.
const LOOKS_EVERY: Duration = Duration::from_millis(20);

/// A look that takes longer has failed.
const PATIENCE: Duration = Duration::from_secs(5);

/// A running clock that is off by less is right.
const NEAR: TimeDelta = TimeDelta::milliseconds(500);

/// What it shows, as the local Telegram says it.
#[derive(Deserialize)]
struct Shown {
    now: DateTime<Utc>,
    running: bool,
}

#[derive(Deserialize)]
struct Answer {
    result: Shown,
}

/// A clock that shows what the one at that address does.
pub(super) async fn follow(server: &Url, token: &str) -> anyhow::Result<Arc<dyn Clock>> {
    let mut address = server.clone();
    if let Ok(mut path) = address.path_segments_mut() {
        path.pop_if_empty().push(&format!("bot{token}")).push("getClock");
    }
    let http = reqwest::Client::builder().no_proxy().timeout(PATIENCE).build()?;
    let shown = look(&http, &address).await.context("the clock at --clock-url does not answer")?;
    let clock = if shown.running { ManualClock::running } else { ManualClock::standing };
    let clock = Arc::new(clock(shown.now));
    tokio::spawn(follow_on(clock.clone(), http, address));
    Ok(clock)
}

async fn follow_on(clock: Arc<ManualClock>, http: reqwest::Client, address: Url) {
    loop {
        tokio::time::sleep(LOOKS_EVERY).await;
        let Ok(Shown { now, running }) = look(&http, &address).await else { continue };
        let off = (now - clock.now()).abs();
        if (running && off > NEAR) || (!running && !off.is_zero()) {
            clock.set(now);
        }
    }
}

async fn look(http: &reqwest::Client, address: &Url) -> anyhow::Result<Shown> {
    let request = http.post(address.clone()).json(&serde_json::json!({}));
    // An address holds the token.
    let answer = request.send().await.map_err(reqwest::Error::without_url)?;
    let answer: Answer = answer.json().await.map_err(reqwest::Error::without_url)?;
    Ok(answer.result)
}
