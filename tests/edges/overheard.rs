//! A private answer that was looked at and not sent yet: it is looked at again.

use std::time::Duration;

use serde_json::json;

use crate::house::House;

/// The look has found the two, and Telegram has put the message off; the bot dies, and while it is
/// down Ben is taken out and Eve brought in.
#[tokio::test]
async fn killed_between_look_and_sending_it_looks_again() {
    let house = House::lived_in().await;
    house.comes(5, 18, 1).await;
    house.presses("group", "ben", "Answer privately").await;
    house.passes(5).await;
    house.says("ben", "ben", "high: the sea\nlow: my secret").await;
    house.passes(5).await;
    let busy = json!({"fail_next": 1, "status": 429, "retry_after": 60, "chat": "group",
        "method": "sendMessage"});
    house.play("faults", busy).await;
    house.presses("group", "ana", "No high today").await;
    let refused = |call: &(String, String, u64)| call.0 == "sendmessage" && call.2 == 429;
    while !house.calls().await.iter().any(refused) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let looks = |calls: &[(String, String, u64)]| {
        calls.iter().filter(|call| call.0 == "getchatmember").count()
    };
    let before = looks(&house.calls().await);
    assert!(before >= 2, "it was looked at");
    house.play("leave", json!({"who": "ben", "by": "ana"})).await;
    house.play("join", json!({"who": "eve"})).await;
    house.play("restart", json!({"kill": true})).await;
    house.passes(180).await;
    assert_eq!(house.count("group", "my secret").await, 0);
    assert_eq!(house.count("group", "You both shared").await, 0);
    house.opens("ben").await;
    assert_eq!(house.count("ben", "It stays private").await, 1);
    house.is_at_rest().await;
}
