//! Calls that fail on Telegram's side, and Telegram's limits.

use std::time::Duration;

use serde_json::{Value, json};

use crate::desk::{ANA, Desk, GROUP};

fn hi(chat: i64) -> Value {
    json!({"chat_id": chat, "text": "hi"})
}

async fn breaks(desk: &Desk, method: &str, params: Value) -> bool {
    let sent = desk.post(desk.method(method)).json(&params).send().await;
    match sent {
        Ok(response) => response.bytes().await.is_err(),
        Err(_) => true,
    }
}

#[tokio::test]
async fn a_429_for_a_chat_lasts_until_its_time_is_over() {
    let desk = Desk::open().await;
    desk.sends("ana", "ana", "/start").await;
    let fault = json!({"fail_next": 1, "status": 429, "retry_after": 30, "chat": "group"});
    desk.play("faults", fault).await;
    desk.done("sendMessage", hi(ANA)).await;
    let refused = desk.call("sendMessage", hi(GROUP)).await;
    assert_eq!(refused["description"], "Too Many Requests: retry after 30");
    assert_eq!(refused["parameters"], json!({"retry_after": 30}));
    desk.done("sendMessage", hi(ANA)).await;
    desk.updates().await;
    desk.play("clock", json!({"advance_seconds": 12})).await;
    let again = desk.call("sendMessage", hi(GROUP)).await;
    assert_eq!(again["parameters"], json!({"retry_after": 18}));
    desk.play("clock", json!({"advance_seconds": 18})).await;
    desk.done("sendMessage", hi(GROUP)).await;
}

#[tokio::test]
async fn a_429_for_all_is_for_all() {
    let desk = Desk::open().await;
    desk.sends("ana", "ana", "/start").await;
    desk.play("faults", json!({"fail_next": 1, "status": 429})).await;
    for chat in [GROUP, ANA] {
        assert_eq!(
            desk.refused("sendMessage", hi(chat)).await,
            "429 Too Many Requests: retry after 5"
        );
    }
    assert_eq!(desk.updates().await.len(), 3);
    desk.play("faults", json!({"fail_next": 0})).await;
    desk.done("sendMessage", hi(ANA)).await;
}

#[tokio::test]
async fn a_connection_breaks_before_or_after() {
    let desk = Desk::open().await;
    for (when, there) in [("before", 1), ("after", 2)] {
        desk.play("faults", json!({"fail_next": 1, "drop": when})).await;
        assert!(breaks(&desk, "sendMessage", hi(GROUP)).await);
        assert_eq!(desk.messages("group").await.len(), there, "{when}");
    }
    desk.done("sendMessage", hi(GROUP)).await;
}

#[tokio::test]
async fn faults_can_be_for_one_method_or_for_polling() {
    let desk = Desk::open().await;
    let fault = json!({"fail_next": 1, "status": 502, "method": "deleteMessage"});
    desk.play("faults", fault).await;
    let id = desk.says(GROUP, "hi").await;
    let delete = json!({"chat_id": GROUP, "message_id": id});
    assert_eq!(desk.refused("deleteMessage", delete).await, "502 Bad Gateway");
    desk.play("faults", json!({"fail_next": 1, "status": 409, "method": "getUpdates"})).await;
    desk.says(GROUP, "hi").await;
    assert!(desk.refused("getUpdates", json!({})).await.starts_with("409 Conflict: terminated"));
    assert_eq!(desk.updates().await.len(), 2);
}

#[tokio::test]
async fn a_slow_call_is_carried_out_late() {
    let desk = Desk::open().await;
    desk.play("faults", json!({"fail_next": 1, "slow_ms": 120})).await;
    let impatient = desk.says(GROUP, "hi");
    assert!(tokio::time::timeout(Duration::from_millis(60), impatient).await.is_err());
    assert_eq!(desk.messages("group").await.len(), 1);
    tokio::time::timeout(Duration::from_secs(5), desk.says(GROUP, "hi")).await.unwrap();
}

#[tokio::test]
async fn orders_that_make_no_sense_are_refused() {
    let desk = Desk::open().await;
    let cases = [
        (json!({"fail_next": 1}), "say what goes wrong: status, description, drop or slow_ms"),
        (json!({"fail_next": 1, "status": 500, "drop": "after"}), "give either status or drop"),
        (
            json!({"fail_next": 1, "status": 500, "retry_after": 3}),
            "retry_after goes with status 429",
        ),
        (
            json!({"fail_next": 1, "status": 409}),
            "status must be 429 or 500 to 599, or 401, 404 or 409 for getUpdates",
        ),
        (
            json!({"fail_next": 1, "status": 500, "method": "sendDice"}),
            "there is no method \"senddice\" here",
        ),
    ];
    for (fault, reason) in cases {
        assert_eq!(desk.control("faults", fault).await, (400, json!({"error": reason})));
    }
}

#[tokio::test]
async fn limits_are_kept_by_the_clock() {
    let desk = Desk::open().await;
    desk.updates().await;
    desk.play("limits", json!({"on": true})).await;
    for _ in 0..5 {
        desk.says(GROUP, "hi").await;
    }
    let refused = "429 Too Many Requests: retry after 1";
    assert_eq!(desk.refused("sendMessage", hi(GROUP)).await, refused);
    desk.done("getChatMemberCount", json!({"chat_id": GROUP})).await;
    desk.play("clock", json!({"advance_seconds": 1})).await;
    desk.says(GROUP, "hi").await;
    desk.play("limits", json!({"on": false})).await;
    desk.says(GROUP, "hi").await;
}

#[tokio::test]
async fn the_bots_calls_are_listed_without_their_words() {
    let desk = Desk::open().await;
    desk.says(GROUP, "Between us").await;
    desk.refused("sendMessage", hi(-5)).await;
    desk.play("faults", json!({"fail_next": 1, "drop": "before"})).await;
    assert!(breaks(&desk, "sendMessage", hi(GROUP)).await);
    let now = "2026-05-04T18:00:00Z";
    let call = |chat: Value, status: Value| json!({"at": now, "method": "sendmessage", "chat": chat, "status": status});
    assert_eq!(
        desk.look("/control/calls").await,
        json!([
            call(json!("group"), json!(200)),
            call(Value::Null, json!(400)),
            call(json!("group"), Value::Null)
        ])
    );
}
