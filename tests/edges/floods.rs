//! Telegram wants it slower.

use serde_json::json;

use crate::house::House;

/// How many calls were answered with that status.
async fn answered_with(house: &House, status: u64) -> usize {
    house.calls().await.iter().filter(|call| call.2 == status).count()
}

#[tokio::test]
async fn a_429_for_the_group_delays_nobody_else() {
    let house = House::lived_in().await;
    let flood = json!({"fail_next": 1, "status": 429, "retry_after": 90, "chat": "group"});
    house.play("faults", flood).await;
    house.says("group", "ana", "/help").await;
    house.says("group", "ana", "/step").await;
    house.passes(10).await;
    house.says("ana", "ana", "/help").await;
    house.says("ben", "ben", "/help").await;
    house.passes(0).await;
    for chat in ["ana", "ben"] {
        assert_eq!(house.count(chat, "What I can do here").await, 1, "{chat} isn't delayed");
    }
    let toast = house.presses("group", "ana", "Take my seat").await;
    assert_eq!(toast["text"], "You already have your seat.", "a press is answered all the same");
    house.passes(79).await;
    assert_eq!(house.count("group", "What I can do here").await, 0);
    house.passes(20).await;
    assert_eq!(house.count("group", "What I can do here").await, 1);
    assert_eq!(answered_with(&house, 429).await, 1, "it is obeyed");
    house.is_at_rest().await;
}

/// Telegram doesn't say whom it means: each chat may learn it by one call.
#[tokio::test]
async fn a_429_for_all_is_obeyed_by_all() {
    let house = House::lived_in().await;
    house.play("faults", json!({"fail_next": 1, "status": 429, "retry_after": 30})).await;
    for chat in ["group", "ana", "ben"] {
        for _ in 0..3 {
            house.says(chat, if chat == "ben" { "ben" } else { "ana" }, "/help").await;
        }
    }
    house.passes(29).await;
    assert!(answered_with(&house, 429).await <= 3);
    for chat in ["group", "ana", "ben"] {
        assert_eq!(house.count(chat, "What I can do here").await, 0);
    }
    house.passes(30).await;
    for chat in ["group", "ana", "ben"] {
        assert_eq!(house.count(chat, "What I can do here").await, 3, "{chat}");
    }
    assert!(answered_with(&house, 429).await <= 3);
    house.is_at_rest().await;
}

#[tokio::test]
async fn the_bot_keeps_telegrams_limits_by_itself() {
    let house = House::lived_in().await;
    house.play("limits", json!({"on": true})).await;
    for _ in 0..12 {
        for (chat, who) in [("group", "ana"), ("group", "ben"), ("ana", "ana"), ("ben", "ben")] {
            house.says(chat, who, "/help").await;
        }
    }
    for day in 5..8 {
        house.comes(day, 18, 5).await;
    }
    assert_eq!(house.count("group", "What I can do here").await, 24);
    assert_eq!(house.count("ana", "What I can do here").await, 12);
    assert_eq!(house.count("group", "One high, one low").await, 3);
    assert_eq!(answered_with(&house, 429).await, 0);
    house.is_at_rest().await;
}
