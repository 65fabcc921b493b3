//! Couples that have set up, written by the bot's own store.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Timelike, Utc};
use futures::StreamExt;
use kintsugi::clock::{Clock, SystemClock};
use kintsugi::domain::{ChatId, Couple, CoupleId};
use kintsugi::run::MasterKeyFrom;
use kintsugi::store::{BotId, Change, Opening, Store};
use serde_json::{Value, json};

use crate::set_up::set_up;

pub const MASTER_KEY: &str = "0707070707070707070707070707070707070707070707070707070707070707";

/// Commits that are under way at once, as many as the writer takes together.
const AT_ONCE: usize = 256;

pub fn url(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("kintsugi.db").display())
}

pub fn group(number: usize) -> i64 {
    -4_000_000_000 - i64::try_from(number).unwrap()
}

/// The one who has the hard moments.
pub fn ana(number: usize) -> i64 {
    5_000_000_000 + 2 * i64::try_from(number).unwrap()
}

pub fn ben(number: usize) -> i64 {
    ana(number) + 1
}

/// The evenings of a run.
#[derive(Clone, Copy)]
pub struct Evenings {
    /// When the first so many fall due; the others do in a year.
    pub at: DateTime<Utc>,
    pub of: usize,
}

/// That folder's store.
pub async fn open(folder: &Path) -> Store {
    let opening = Opening {
        database_url: url(folder),
        keyring_url: None,
        master_key: MasterKeyFrom::Given(MASTER_KEY.into()),
        bot: Some(BotId(12_345)),
    };
    Store::open(&opening, Arc::new(SystemClock)).await.unwrap().0
}

/// Writes so many couples into a new database there.
pub async fn seed(folder: &Path, couples: usize, evenings: Evenings) {
    let store = open(folder).await;
    let (due, later) = (sample(evenings.at), sample(evenings.at + TimeDelta::days(365)));
    let states = (0..couples).map(|number| if number < evenings.of { &due } else { &later });
    let all = states.enumerate().map(|(number, sample)| {
        let couple = Some((of(number, sample, store.new_couple_id()), 0));
        store.commit(Change { couple, ..Change::default() })
    });
    let mut all = futures::stream::iter(all).buffer_unordered(AT_ONCE);
    while let Some(written) = all.next().await {
        written.unwrap();
    }
    drop(all);
    store.close().await;
}

fn of(number: usize, sample: &Value, id: CoupleId) -> Couple {
    let mut state = sample.clone();
    (state["id"], state["group"]) = (json!(id), json!(ChatId(group(number))));
    state["partners"]["a"]["user"] = json!(ana(number));
    state["partners"]["b"]["user"] = json!(ben(number));
    serde_json::from_value(state).unwrap()
}

/// The state of a couple whose next evening is then, in a zone where it is the middle of the day: at
/// night no nudge rings.
fn sample(at: DateTime<Utc>) -> Value {
    // Signs are as in POSIX: this zone is ahead of UTC by so much.
    let ahead = 12 - i64::from(SystemClock.now().hour());
    let zone = format!("Etc/GMT{}{}", if ahead > 0 { '-' } else { '+' }, ahead.abs());
    let local = (at + TimeDelta::hours(ahead)).naive_utc();
    let time = NaiveTime::from_hms_opt(local.hour(), local.minute(), 0).unwrap();
    set_up(at - TimeDelta::days(30), (&zone, time), local.date() - Days::new(1))
}
