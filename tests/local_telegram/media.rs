//! What people send that is not text, and what they pass on.

use kintsugi::playground::MEDIA_KINDS;
use serde_json::{Value, json};

use crate::desk::{Desk, GROUP};

#[tokio::test]
async fn every_kind_comes_as_telegrams_object() {
    let desk = Desk::open().await;
    desk.updates().await;
    for kind in MEDIA_KINDS {
        desk.play("media", json!({"chat": "ana", "from": "ana", "kind": kind})).await;
    }
    let updates = desk.updates().await;
    assert_eq!(updates.len(), MEDIA_KINDS.len());
    for (update, kind) in updates.iter().zip(MEDIA_KINDS) {
        let message = &update["message"];
        assert!(message[kind].is_object() || message[kind].is_array(), "{message}");
        assert_eq!(message.get("text"), None);
    }
    let shown = desk.messages("ana").await;
    assert_eq!((&shown[0]["media"], &shown[0]["text"]), (&json!("photo"), &json!("")));
    let unknown = json!({"chat": "ana", "from": "ana", "kind": "hologram"});
    assert_eq!(desk.control("media", unknown).await.0, 400);
}

#[tokio::test]
async fn captions_are_captions() {
    let desk = Desk::open().await;
    desk.updates().await;
    let question = desk.says(GROUP, "How was your day?").await;
    let photo = |caption: &str, more: Value| {
        let mut photo =
            json!({"chat": "group", "from": "ana", "kind": "photo", "caption": caption});
        photo.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        photo
    };
    desk.play("media", photo("The sea", json!({}))).await;
    desk.play("media", photo("The sea!", json!({"reply_to": question}))).await;
    desk.play("media", photo("/win the sea", json!({}))).await;
    let captions: Vec<_> =
        desk.updates().await.iter().map(|update| update["message"]["caption"].clone()).collect();
    assert_eq!(captions, ["The sea!", "/win the sea"], "privacy mode holds back the first");
    let long = desk.control("media", photo(&"x".repeat(1025), json!({}))).await;
    assert_eq!(long.1["error"], "the caption has more than 1024 units");
    let sticker = photo("no", json!({"kind": "sticker"}));
    assert_eq!(desk.control("media", sticker).await.1["error"], "a sticker has no caption");
}

#[tokio::test]
async fn a_forwarded_message_names_its_origin() {
    let desk = Desk::open().await;
    desk.updates().await;
    let forward = json!({"chat": "group", "from": "ben", "text": "/start"});
    let id = desk.play("forward", forward).await["message_id"].clone();
    let message = &desk.updates().await[0]["message"];
    assert_eq!(message["message_id"], id);
    assert_eq!(message["forward_origin"]["type"], "hidden_user");
    assert_eq!(message["from"]["first_name"], "Ben");
    assert_eq!(desk.messages("group").await[1]["forwarded"], true);
    let own = json!({"chat": "ben", "from": "ben", "text": "mine", "author": "ben"});
    desk.play("forward", own).await;
    let message = &desk.updates().await[0]["message"];
    assert_eq!(message["forward_origin"]["sender_user"]["id"], message["from"]["id"]);
    let nowhere = json!({"chat": "group", "from": "ben", "text": "x", "reply_to": 99});
    assert_eq!(desk.control("forward", nowhere).await.0, 404);
}

#[tokio::test]
async fn rich_messages_and_parts_that_nobody_knows_are_told_as_they_are() {
    let desk = Desk::open().await;
    desk.updates().await;
    let question = desk.says(GROUP, "How was your day?").await;
    let blocks = json!([{"type": "paragraph", "text": ["Good ", {"type": "bold", "text": "day"}]}]);
    let rich = |more: Value| {
        let mut rich = json!({"chat": "group", "from": "ana", "blocks": blocks});
        rich.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        rich
    };
    desk.play("rich", rich(json!({}))).await;
    let sent = desk.play("rich", rich(json!({"reply_to": question}))).await["message_id"].clone();
    desk.play("rich", rich(json!({"edits": sent}))).await;
    let parts = json!({"telepathy": {"strength": 9}});
    let raw = json!({"chat": "ana", "from": "ana", "parts": parts});
    desk.play("raw", raw).await;
    let updates = desk.updates().await;
    assert_eq!(updates.len(), 3, "privacy mode holds back the first: {updates:?}");
    assert_eq!(updates[0]["message"]["rich_message"]["blocks"], blocks);
    assert_eq!(updates[0]["message"].get("text"), None);
    assert_eq!(updates[1]["edited_message"]["message_id"], sent);
    assert_eq!(updates[2]["message"]["telepathy"]["strength"], 9);
    assert_eq!(desk.messages("group").await.pop().unwrap()["text"], "Good day");
    let not_hers = json!({"chat": "group", "from": "ben", "blocks": blocks, "edits": sent});
    assert_eq!(desk.control("rich", not_hers).await.0, 403);
}

#[tokio::test]
async fn a_caption_can_be_edited_and_an_album_is_named() {
    let desk = Desk::open().await;
    desk.updates().await;
    let photo =
        json!({"chat": "ana", "from": "ana", "kind": "photo", "caption": "The sea", "album": "a"});
    let id = desk.play("media", photo).await["message_id"].clone();
    let edit = json!({"chat": "ana", "from": "ana", "message_id": id, "text": "The sea!"});
    desk.play("edit", edit).await;
    let updates = desk.updates().await;
    assert_eq!(updates[0]["message"]["media_group_id"], "a");
    assert_eq!(updates[1]["edited_message"]["caption"], "The sea!");
    let sticker = json!({"chat": "ana", "from": "ana", "kind": "sticker"});
    let id = desk.play("media", sticker).await["message_id"].clone();
    let edit = json!({"chat": "ana", "from": "ana", "message_id": id, "text": "no"});
    assert_eq!(desk.control("edit", edit).await.1["error"], "a sticker has no caption");
}
