//! Updates that Telegram brings: as well kept as those that are fetched.

use std::time::Duration;

use kintsugi::playground::BotOptions;
use serde_json::json;
use sqlx::{Connection as _, Executor as _, SqliteConnection};

use crate::house::House;

const HELP: &str = "What I can do here";

fn by_webhook() -> BotOptions {
    BotOptions { by_webhook: true, ..BotOptions::default() }
}

#[tokio::test]
async fn a_couple_lives_by_webhook_as_by_polling() {
    let house = House::lived_in_by(by_webhook()).await;
    house.comes(5, 18, 0).await;
    let prompt = house.newest("group", "One high, one low").await["id"].as_i64().unwrap();
    house.replies("ana", prompt, "the lake\nthe call").await;
    house.replies("ben", prompt, "soup\nrain").await;
    house.passes(60).await;
    assert_eq!(house.count("group", "You both shared something today").await, 1);
    house.is_at_rest().await;
    let calls = house.calls().await;
    assert_eq!(calls.iter().filter(|(method, _, _)| method == "setwebhook").count(), 1);
    assert!(calls.iter().all(|(method, _, _)| method != "deletewebhook"));
}

/// Killed while updates are brought, it takes them from the next.
#[tokio::test]
async fn killed_at_any_moment_it_loses_nothing_that_was_brought() {
    let house = House::lived_in_by(by_webhook()).await;
    let mut before = 0;
    for round in 0..12_u64 {
        house.says("ana", "ana", "/help").await;
        tokio::time::sleep(Duration::from_micros(round * 7 % 12 * 1_000)).await;
        house.play("restart", json!({"kill": true})).await;
        house.passes(70).await;
        let now = house.count("ana", HELP).await;
        assert!((1..=2).contains(&(now - before)), "round {round}: {} answers", now - before);
        before = now;
        house.is_at_rest().await;
    }
}

/// While the database takes nothing, nothing is acknowledged; then all of it is there, once.
#[tokio::test]
async fn what_cannot_be_written_is_brought_again() {
    let house = House::lived_in_by(by_webhook()).await;
    let url = format!("sqlite:{}", house.database().display());
    let mut other = SqliteConnection::connect(&url).await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    house.says("ana", "ana", "/help").await;
    house.says("group", "ben", "/win a walk").await;
    // Longer than an update may take.
    tokio::time::sleep(Duration::from_millis(4_800)).await;
    assert_eq!(house.count("ana", HELP).await, 0);
    assert_eq!(house.state().await["quiet"], false, "both wait");
    other.execute("ROLLBACK").await.unwrap();
    other.close().await.unwrap();
    house.passes(60).await;
    assert_eq!(house.count("ana", HELP).await, 1);
    house.is_at_rest().await;
}

/// What waits while there is no bot is lost by neither way of taking it in.
#[tokio::test]
async fn from_polling_to_a_webhook_and_back_nothing_is_dropped() {
    let mut house = House::lived_in().await;
    for (round, bot) in (1..).zip([by_webhook(), BotOptions::default(), by_webhook()]) {
        house = house.falls_asleep().await;
        house.says("ana", "ana", "/help").await;
        house = house.wakes_up_by(bot).await;
        house.passes(60).await;
        assert_eq!(house.count("ana", HELP).await, round);
        house.is_at_rest().await;
    }
}
