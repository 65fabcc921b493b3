//! Doors that close and open, and people who come in unexpected ways.

use serde_json::json;

use crate::house::House;

const HELP: &str = "What I can do here";
const PROMPT: &str = "One high, one low";

#[tokio::test]
async fn a_blocked_private_chat_changes_nothing_for_the_group() {
    let house = House::lived_in().await;
    house.play("block", json!({"who": "ben"})).await;
    house.passes(1).await;
    let before = house.calls().await.len();
    house.comes(5, 18, 5).await;
    assert_eq!(house.count("group", PROMPT).await, 1);
    house.says("group", "ben", "/help").await;
    house.passes(5).await;
    assert_eq!(house.count("group", HELP).await, 1);
    let calls = house.calls().await;
    assert!(calls[before..].iter().all(|call| call.1 != "ben"), "{:?}", &calls[before..]);
    house.play("block", json!({"who": "ben", "blocked": false})).await;
    house.says("ben", "ben", "/help").await;
    house.passes(5).await;
    assert_eq!(house.count("ben", HELP).await, 1);
    house.is_at_rest().await;
}

/// Who blocks before an answer leaves is found out by the call.
#[tokio::test]
async fn a_line_for_a_blocked_chat_is_dropped() {
    let house = House::lived_in().await.falls_asleep().await;
    house.says("ben", "ben", "/help").await;
    house.says("group", "ben", "/help").await;
    house.play("block", json!({"who": "ben"})).await;
    let house = house.wakes_up().await;
    house.passes(5).await;
    assert_eq!((house.count("ben", HELP).await, house.count("group", HELP).await), (0, 1));
    house.is_at_rest().await;
}

#[tokio::test]
async fn a_removed_bot_is_silent_until_it_is_added_again() {
    let house = House::lived_in().await;
    house.play("leave", json!({"who": "bot"})).await;
    house.passes(5).await;
    let before = house.calls().await.len();
    house.says("ana", "ana", "/help").await;
    house.comes(8, 12, 0).await;
    let calls = house.calls().await;
    let to_group: Vec<_> = calls[before..].iter().filter(|call| call.1 == "group").collect();
    assert!(to_group.is_empty(), "{to_group:?}");
    assert_eq!(house.count("ana", HELP).await, 1, "the private tools stay");
    house.play("join", json!({"who": "bot"})).await;
    house.passes(5).await;
    house.newest("group", "Nothing is lost").await;
    house.comes(8, 18, 5).await;
    assert_eq!(house.count("group", PROMPT).await, 1);
    house.is_at_rest().await;
}

/// What was on its way when the bot was removed is given up, each line after one call.
#[tokio::test]
async fn a_removed_bot_gives_up_what_waited() {
    let house = House::lived_in().await;
    let flood = json!({"fail_next": 1, "status": 429, "retry_after": 60, "chat": "group"});
    house.play("faults", flood).await;
    for _ in 0..4 {
        house.says("group", "ana", "/help").await;
    }
    house.passes(0).await;
    house.play("leave", json!({"who": "bot"})).await;
    house.passes(120).await;
    house.is_at_rest().await;
    let refused = house.calls().await.iter().filter(|call| call.2 == 403).count();
    assert!(refused <= 4, "{refused}");
}

#[tokio::test]
async fn an_admin_asks_to_be_a_member_and_drops_the_talk() {
    let house = House::lived_in().await;
    house.play("admin", json!({"who": "bot", "admin": true})).await;
    house.passes(5).await;
    house.newest("group", "make me a plain member again").await;
    let before = house.heard("group").await.len();
    house.says("group", "ana", "Do you remember the sea?").await;
    house.play("media", json!({"chat": "group", "from": "ben", "kind": "photo"})).await;
    house.play("admin", json!({"who": "bot", "admin": false})).await;
    house.passes(5).await;
    assert_eq!(house.heard("group").await.len(), before);
    house.comes(5, 18, 5).await;
    assert_eq!(house.count("group", PROMPT).await, 1);
    house.is_at_rest().await;
}

#[tokio::test]
async fn an_anonymous_admin_hears_what_to_change() {
    let house = House::lived_in().await;
    house.play("admin", json!({"who": "ana", "admin": true, "anonymous": true})).await;
    house.says("group", "ana", "/help").await;
    house.passes(5).await;
    house.newest("group", "switch off “Remain anonymous”").await;
    house.play("admin", json!({"who": "ana", "admin": true})).await;
    house.says("group", "ana", "/help").await;
    house.passes(5).await;
    assert_eq!(house.count("group", HELP).await, 1);
    house.is_at_rest().await;
}

#[tokio::test]
async fn a_channel_hears_that_it_is_no_group() {
    let house = House::lived_in().await;
    house.play("channel", json!({})).await;
    house.says("channel", "ana", "/start").await;
    house.passes(5).await;
    assert_eq!(house.heard("channel").await.len(), 1);
    house.newest("channel", "I can't work in a channel").await;
    house.play("channel", json!({"bot": false})).await;
    house.passes(5).await;
    house.is_at_rest().await;
}

/// A line of the group's is refused in each of the words that Telegram has for a chat that takes nothing:
/// none is put aside, and a minute later what is tried arrives.
#[tokio::test]
async fn whatever_telegram_calls_it_a_closed_chat_is_tried_again() {
    let house = House::lived_in().await;
    let table = include_str!("../fixtures/refusals.tsv");
    let mut closed = 0;
    for row in table.lines().filter(|row| row.starts_with("closed\t")) {
        let cells: Vec<_> = row.split('\t').collect();
        if cells[2] != "SendMessage" {
            continue;
        }
        let method = "sendMessage";
        let fault =
            json!({"fail_next": 1, "description": cells[3], "chat": "group", "method": method});
        house.play("faults", fault).await;
        house.says("group", "ana", "/help").await;
        house.passes(70).await;
        closed += 1;
        assert_eq!(
            house.count("group", "but now I can. Nothing is lost; we").await,
            closed,
            "{row}"
        );
        house.is_at_rest().await;
    }
    assert!(closed > 30, "{closed}");
    assert_eq!(house.count("group", HELP).await, 0);
    house.says("group", "ana", "/help").await;
    house.passes(5).await;
    assert_eq!(house.count("group", HELP).await, 1);
}

/// What was on its way into a group when the bot was removed is in its author's diary.
#[tokio::test]
async fn what_was_to_be_shown_when_the_bot_was_removed_is_in_the_diary() {
    let house = House::lived_in().await.falls_asleep().await;
    house.says("ana", "ana", "/win we laughed").await;
    let house = house.wakes_up().await;
    house.passes(5).await;
    let flood = json!({"fail_next": 1, "status": 429, "retry_after": 60, "chat": "group"});
    house.play("faults", flood).await;
    house.presses("ana", "ana", "Share it").await;
    house.play("leave", json!({"who": "bot"})).await;
    house.passes(120).await;
    house.opens("ana").await;
    assert_eq!(house.count("ana", "It's in your diary").await, 1);
    house.says("ana", "ana", "/diary").await;
    house.passes(5).await;
    assert_eq!(house.count("ana", "we laughed").await, 1);
    house.is_at_rest().await;
}
