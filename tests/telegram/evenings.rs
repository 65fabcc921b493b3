//! Very many couples whose evenings share a minute.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use kintsugi::clock::{Clock, ManualClock};
use kintsugi::domain::{ChatId, Couple, CoupleId};
use kintsugi::run::{Bot, MasterKeyFrom, Settings};
use kintsugi::sender::Pace;
use kintsugi::store::{BotId, Change, Opening, Store};
use serde_json::{Value, json};

use crate::fake::{Fake, TOKEN, until};
use crate::set_up::set_up;

const COUPLES: i64 = 180;
/// Is the last of them, and somebody's way out leads there two seconds after the hour.
const ENDS: i64 = COUPLES;
/// The groups' numbers are so much less than the couples'.
const GROUPS: i64 = -4_000_000_000;

/// A bot of so many couples that have chosen 20:00, two seconds before it.
struct Crowd {
    fake: Fake,
    clock: Arc<ManualClock>,
    bot: Bot,
    _dir: tempfile::TempDir,
}

impl Crowd {
    async fn new() -> Self {
        let (fake, dir) = (Fake::start().await, tempfile::tempdir().expect("a directory"));
        let clock = Arc::new(ManualClock::standing(evening(-2_000)));
        let (store, _) = Store::open(&opening(&dir), clock.clone()).await.expect("a store");
        let couples = (1..=COUPLES).map(|number| {
            let change = Change { couple: Some((couple(number), 0)), ..Change::default() };
            store.commit(change)
        });
        futures::future::try_join_all(couples).await.expect("written");
        store.close().await;
        let bot = start(&fake, &clock, &dir).await;
        Self { fake, clock, bot, _dir: dir }
    }

    /// Lets that time pass by tenths of a second; `look` is called after each.
    async fn passes(&self, milliseconds: i64, mut look: impl FnMut(&Self)) {
        for _ in 0..milliseconds / 100 {
            self.clock.set(self.clock.now() + TimeDelta::milliseconds(100));
            let rests = async {
                while !self.bot.is_quiet().await.expect("readable") {
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
            };
            tokio::time::timeout(Duration::from_mins(1), rests).await.expect("it comes to rest");
            look(self);
        }
    }

    /// The groups that have been written to, in that order.
    fn groups(&self) -> Vec<i64> {
        let chat = |call: &Value| call["chat_id"].as_i64().filter(|chat| *chat < 0);
        self.fake.calls("sendMessage").iter().filter_map(chat).collect()
    }
}

async fn start(fake: &Fake, clock: &Arc<ManualClock>, dir: &tempfile::TempDir) -> Bot {
    let opening = opening(dir);
    let settings = Settings {
        token: TOKEN.into(),
        api_url: fake.url.clone(),
        database_url: opening.database_url,
        keyring_url: None,
        master_key: opening.master_key,
        operator_name: None,
        pace: Pace::default(),
        webhook: None,
        clock_url: None,
    };
    let bot = Bot::start(settings, clock.clone()).await.expect("it starts");
    until("it knows all that has happened", || bot.is_up_to_date()).await;
    bot
}

fn opening(dir: &tempfile::TempDir) -> Opening {
    Opening {
        database_url: format!("sqlite:{}", dir.path().join("kintsugi.db").display()),
        keyring_url: None,
        master_key: MasterKeyFrom::Given("07".repeat(32)),
        bot: Some(BotId(12_345)),
    }
}

/// So long after 20:00 on the second day.
fn evening(milliseconds: i64) -> DateTime<Utc> {
    let at = NaiveDate::from_ymd_opt(2026, 5, 2).and_then(|date| date.and_hms_opt(20, 0, 0));
    at.expect("a moment").and_utc() + TimeDelta::milliseconds(milliseconds)
}

/// One that has begun on the first.
fn couple(number: i64) -> Couple {
    let group = ChatId(GROUPS - number);
    // Like those of a store, in no order.
    let id = CoupleId(if number == ENDS { 2_000 } else { number * 7_919 % 1_009 + 1 });
    let first = NaiveDate::from_ymd_opt(2026, 5, 1).expect("a date");
    let mut state = set_up(evening(-32 * 3_600_000), ("UTC", evening(0).time()), first);
    (state["id"], state["group"]) = (json!(id), json!(group));
    for (seat, user) in [("a", 2 * number), ("b", 2 * number + 1)] {
        state["partners"][seat]["user"] = json!(5_000_000_000 + user);
    }
    if number == ENDS {
        state["leaving"]["a"] = json!(evening(2_000));
    }
    serde_json::from_value(state).expect("a couple")
}

/// The first is on the minute, and none before; as many leave as may; the bot never holds more lines
/// than leave within a few seconds.
#[tokio::test(flavor = "multi_thread")]
async fn evenings_come_as_fast_as_they_may() {
    let crowd = Crowd::new().await;
    crowd.passes(1_900, |crowd| assert!(crowd.groups().is_empty(), "not before its minute")).await;
    let mut at_the_minute = None;
    crowd
        .passes(9_000, |crowd| {
            at_the_minute.get_or_insert(crowd.groups().len());
            assert!(crowd.bot.waiting() <= 64 * 3, "{} lines wait", crowd.bot.waiting());
        })
        .await;
    assert!(at_the_minute.is_some_and(|first| first >= 1), "the first are to the minute");
    assert_eq!(i64::try_from(crowd.groups().len()), Ok(COUPLES));
}

/// Of those that come together each may be first.
#[tokio::test(flavor = "multi_thread")]
async fn each_has_its_place_among_all_every_evening() {
    let mut places = vec![];
    for _ in 0..2 {
        let crowd = Crowd::new().await;
        crowd.passes(2_000 + 9_000, |_| {}).await;
        let place = |(place, group): (usize, i64)| (group, place);
        places.push(crowd.groups().into_iter().enumerate().map(place).collect::<BTreeMap<_, _>>());
    }
    assert_eq!(places[0].len(), places[1].len());
    for (group, place) in &places[0] {
        assert!(place.abs_diff(places[1][group]) <= 2 * 63, "{group} keeps its place");
    }
}

/// What is to the minute waits behind no evening.
#[tokio::test(flavor = "multi_thread")]
async fn what_has_its_minute_waits_behind_nobodys_evening() {
    let crowd = Crowd::new().await;
    let mut ended_at = None;
    crowd
        .passes(2_000 + 3_000, |crowd| {
            if crowd.groups().contains(&(GROUPS - ENDS)) {
                ended_at.get_or_insert((crowd.clock.now(), crowd.groups().len()));
            }
        })
        .await;
    let (at, groups) = ended_at.expect("its end was told");
    assert!(evening(2_000) <= at && at <= evening(2_300), "{at}");
    assert!(groups < 100, "most evenings still wait: {groups}");
}
