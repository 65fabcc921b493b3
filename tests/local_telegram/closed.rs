//! Chats that take nothing from the bot for a while.

use serde_json::json;

use crate::desk::{ANA, Desk, GROUP};

const MUTED: &str = "400 Bad Request: not enough rights to send text messages to the chat";

#[tokio::test]
async fn a_muted_group_takes_nothing_and_tells_who_is_there() {
    let desk = Desk::open().await;
    let before = desk.says(GROUP, "before").await;
    desk.play("closed", json!({"chat": "group"})).await;
    let send = json!({"chat_id": GROUP, "text": "hi"});
    assert_eq!(desk.refused("sendMessage", send.clone()).await, MUTED);
    let delete = json!({"chat_id": GROUP, "message_id": before});
    assert_eq!(desk.refused("deleteMessage", delete).await, MUTED);
    assert_eq!(desk.done("getChatMemberCount", json!({"chat_id": GROUP})).await, json!(3));
    let closed = desk.look("/control/state").await["chats"][0]["closed"].clone();
    assert_eq!(format!("400 {}", closed.as_str().unwrap()), MUTED);
    desk.updates().await;
    desk.play("closed", json!({"chat": "group", "closed": false})).await;
    assert!(desk.updates().await.is_empty(), "of the group's own rights no bot is told");
    desk.done("sendMessage", send).await;
}

#[tokio::test]
async fn of_its_own_rights_a_bot_is_told() {
    let desk = Desk::open().await;
    desk.updates().await;
    desk.play("closed", json!({"chat": "group", "told": true})).await;
    desk.play("closed", json!({"chat": "group", "closed": false, "told": true})).await;
    let updates = desk.updates().await;
    let change = |nth: usize| &updates[nth]["my_chat_member"]["new_chat_member"];
    assert_eq!(
        (&change(0)["status"], &change(0)["is_member"]),
        (&json!("restricted"), &json!(true))
    );
    assert_eq!(
        (&change(0)["can_send_messages"], &change(1)["status"]),
        (&json!(false), &json!("member"))
    );
}

#[tokio::test]
async fn a_chat_refuses_in_the_words_that_are_ordered() {
    let desk = Desk::open().await;
    desk.sends("ana", "ana", "/start").await;
    let hi = json!({"chat_id": ANA, "text": "hi"});
    let words = "Bad Request: chat not found";
    desk.play("closed", json!({"chat": "ana", "description": words})).await;
    assert_eq!(desk.refused("sendMessage", hi.clone()).await, format!("400 {words}"));
    let asks = json!({"chat_id": ANA, "user_id": ANA});
    assert_eq!(desk.refused("getChatMember", asks).await, format!("400 {words}"));
    desk.play("closed", json!({"chat": "ana", "closed": false})).await;
    let words = "Forbidden: bot can't initiate conversation with a user";
    desk.play("faults", json!({"fail_next": 1, "description": words, "chat": "ana"})).await;
    assert_eq!(desk.refused("sendMessage", hi.clone()).await, format!("403 {words}"));
    desk.done("sendMessage", hi).await;
}

#[tokio::test]
async fn what_no_telegram_would_say_is_refused() {
    let desk = Desk::open().await;
    let cases = [
        ("closed", json!({"chat": "group", "description": "No"})),
        ("closed", json!({"chat": "ana", "told": true})),
        ("closed", json!({"chat": "former"})),
        ("faults", json!({"fail_next": 1, "description": "No"})),
        ("faults", json!({"fail_next": 1, "description": "Forbidden: no", "status": 500})),
    ];
    for (path, body) in cases {
        assert_eq!(desk.control(path, body.clone()).await.0, 400, "{body}");
    }
}
