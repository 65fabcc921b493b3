//! The clock, and coming back.

use serde_json::json;

use crate::desk::{Desk, GROUP};

#[tokio::test]
async fn the_clock_moves_when_it_is_moved() {
    let desk = Desk::open().await;
    desk.updates().await;
    let moved = desk.play("clock", json!({"advance_seconds": 90})).await;
    assert_eq!(moved["now"], "2026-05-04T18:01:30Z");
    let moved = desk.play("clock", json!({"to": "2026-05-05T09:00:00+02:00"})).await;
    assert_eq!(moved["now"], "2026-05-05T07:00:00Z");
    let moved = desk.play("leap", json!({"seconds": -3600})).await;
    assert_eq!(moved["now"], "2026-05-05T06:00:00Z");
    desk.says(GROUP, "Good morning").await;
    assert_eq!(desk.messages("group").await[1]["date"], "2026-05-05T06:00:00Z");
    let back = json!({"to": "2026-05-04T18:00:00Z"});
    assert_eq!(desk.control("clock", back).await.0, 400);
}

/// Time doesn't pass while something waits for the bot.
#[tokio::test]
async fn the_clock_waits_for_the_bot() {
    let desk = Desk::open().await;
    let (_, moved) =
        tokio::join!(desk.updates(), desk.play("clock", json!({"advance_seconds": 1})));
    assert_eq!(moved["now"], "2026-05-04T18:00:01Z");
}

#[tokio::test]
async fn after_a_stop_everything_is_as_it_was() {
    let desk = Desk::open().await;
    desk.sends("group", "ana", "/start").await;
    desk.says(GROUP, "Welcome").await;
    let (messages, waiting) =
        (desk.messages("group").await, desk.done("getUpdates", json!({})).await);
    desk.updates().await;
    desk.play("clock", json!({"advance_seconds": 3600})).await;
    desk.sends("ana", "ana", "/help").await;

    let desk = desk.reopen(false).await;
    assert_eq!(desk.messages("group").await, messages);
    assert_eq!(desk.look("/control/state").await["now"], "2026-05-04T19:00:00Z");
    assert_eq!(desk.heard().await, ["/help"]);
    assert_eq!(desk.says(GROUP, "Hello again").await, 4);
    assert_eq!(waiting.as_array().unwrap().len(), 3);
}

/// What a killed playground had not kept may have been seen by the bot: no number is given twice.
#[tokio::test]
async fn after_a_crash_no_number_is_given_twice() {
    let desk = Desk::open().await;
    let last = desk.updates().await.last().unwrap()["update_id"].as_i64().unwrap();
    let id = desk.says(GROUP, "Welcome").await;
    let desk = desk.crash().await;
    desk.updates().await;
    assert!(desk.says(GROUP, "Welcome back").await > id + 900);
    desk.sends("ana", "ana", "/start").await;
    assert!(desk.updates().await[0]["update_id"].as_i64().unwrap() > last + 900);
}

#[tokio::test]
async fn a_fresh_start_forgets() {
    let desk = Desk::open().await;
    desk.sends("group", "ana", "/start").await;
    let desk = desk.reopen(true).await;
    assert_eq!(desk.messages("group").await.len(), 1);
    assert_eq!(desk.updates().await.len(), 2);
}

#[tokio::test]
async fn the_kept_telegram_is_sealed() {
    let desk = Desk::open().await;
    desk.sends("group", "ana", "Do you remember the sea?").await;
    let desk = desk.reopen(false).await;
    for entry in std::fs::read_dir(desk.folder()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(7).any(|window| window == b"the sea"));
    }
}
