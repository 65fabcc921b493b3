//! What the bot is told, and what is held back.

use std::task::Poll;

use serde_json::{Value, json};

use crate::desk::{ANA, Desk, GROUP};

#[tokio::test]
async fn the_first_updates_are_the_bots_own_arrival() {
    let desk = Desk::open().await;
    let updates = desk.updates().await;
    assert_eq!(updates.len(), 2);
    let arrival = &updates[0]["my_chat_member"];
    assert_eq!(arrival["from"]["first_name"], "Ana");
    assert_eq!(arrival["chat"]["title"], "Ana & Ben");
    assert_eq!(arrival["old_chat_member"]["status"], "left");
    assert_eq!(arrival["new_chat_member"]["status"], "member");
    assert_eq!(updates[1]["message"]["new_chat_members"][0]["username"], "kintsugi_local_bot");
    assert_eq!(desk.updates().await, Vec::<Value>::new());
}

/// The couple's talk stays theirs: commands and replies to the bot reach it, nothing else does.
#[tokio::test]
async fn privacy_mode_holds_back_the_couples_talk() {
    let desk = Desk::open().await;
    let question = desk.says(GROUP, "How was your day?").await;
    desk.updates().await;
    let talk = desk.sends("group", "ana", "Do you remember the sea?").await;
    desk.sends("group", "ana", "/start").await;
    desk.sends("group", "ana", "/start@other_bot").await;
    desk.sends("group", "ana", "/start@kintsugi_local_bot now").await;
    desk.sends("group", "ana", "no /start").await;
    for (to, text) in [(talk, "I do"), (question, "Good")] {
        let reply = json!({"chat": "group", "from": "ben", "text": text, "reply_to": to});
        desk.play("send", reply).await;
    }
    desk.play(
        "edit",
        json!({"chat": "group", "from": "ana", "message_id": talk, "text": "The sea!"}),
    )
    .await;
    desk.sends("ben", "ben", "Only between us").await;
    let heard = ["/start", "/start@kintsugi_local_bot now", "Good", "Only between us"];
    assert_eq!(desk.heard().await, heard);
}

#[tokio::test]
async fn without_privacy_mode_everything_is_heard() {
    let desk = Desk::open().await;
    assert_eq!(desk.done("getMe", json!({})).await["can_read_all_group_messages"], false);
    desk.playground.set_privacy_mode(false);
    assert_eq!(desk.done("getMe", json!({})).await["can_read_all_group_messages"], true);
    desk.sends("group", "ana", "Do you remember the sea?").await;
    assert_eq!(desk.heard().await, ["Do you remember the sea?"]);
}

#[tokio::test]
async fn updates_carry_what_telegrams_carry() {
    let desk = Desk::open().await;
    desk.updates().await;
    let question = desk.says(GROUP, "How was your day?").await;
    let reply = json!({"chat": "group", "from": "ana", "text": "Fine", "reply_to": question});
    let id = desk.play("send", reply).await["message_id"].clone();
    let edit = json!({"chat": "group", "from": "ana", "message_id": id, "text": "Fine!"});
    desk.play("edit", edit).await;
    desk.sends("ana", "ana", "/start@kintsugi_local_bot x").await;
    let updates = desk.updates().await;
    let message = &updates[0]["message"];
    assert_eq!(message["from"]["language_code"], "en");
    assert_eq!(message["reply_to_message"]["from"]["is_bot"], true);
    assert_eq!(message["reply_to_message"]["message_id"], question);
    assert_eq!(updates[1]["edited_message"]["text"], "Fine!");
    assert!(updates[1]["edited_message"]["edit_date"].is_i64());
    let command = &updates[2]["message"];
    assert_eq!(command["chat"]["id"], ANA);
    assert_eq!(command["chat"]["type"], "private");
    assert_eq!(command["entities"], json!([{"type": "bot_command", "offset": 0, "length": 25}]));
}

#[tokio::test]
async fn a_waiting_poll_gets_a_message_at_once_and_keeps_it_until_confirmed() {
    let desk = Desk::open().await;
    desk.updates().await;
    let (polled, _) = tokio::join!(
        desk.done("getUpdates", json!({"timeout": 30})),
        desk.sends("ben", "ben", "/start")
    );
    assert_eq!(polled[0]["message"]["text"], "/start");
    assert_eq!(desk.look("/control/state").await["quiet"], false);
    assert_eq!(desk.done("getUpdates", json!({})).await, polled);
    let next = polled[0]["update_id"].as_i64().unwrap() + 1;
    assert_eq!(desk.done("getUpdates", json!({"offset": next})).await, json!([]));
    assert_eq!(desk.look("/control/state").await["quiet"], true);
}

#[tokio::test]
async fn of_two_bots_the_older_is_told_of_the_conflict() {
    let desk = Desk::open().await;
    desk.updates().await;
    let mut polls: Vec<_> =
        (0..2).map(|_| Box::pin(desk.call("getUpdates", json!({"timeout": 30})))).collect();
    let first = std::future::poll_fn(|context| {
        let done = polls.iter_mut().enumerate().find_map(|(at, poll)| {
            let ready = Future::poll(poll.as_mut(), context);
            if let Poll::Ready(answer) = ready { Some((at, answer)) } else { None }
        });
        done.map_or(Poll::Pending, Poll::Ready)
    });
    let (at, older) = first.await;
    assert_eq!(older["error_code"], 409);
    assert_eq!(
        older["description"],
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    );
    let newer = polls.swap_remove(1 - at);
    let (newer, _) = tokio::join!(newer, desk.sends("ben", "ben", "/start"));
    assert_eq!(newer["result"][0]["message"]["text"], "/start");
}

#[tokio::test]
async fn only_the_kinds_that_were_asked_for_are_queued() {
    let desk = Desk::open().await;
    desk.updates().await;
    desk.done("getUpdates", json!({"allowed_updates": ["callback_query"]})).await;
    desk.sends("ben", "ben", "/start").await;
    assert_eq!(desk.updates().await, Vec::<Value>::new());
    let unknown = json!({"allowed_updates": ["massage"]});
    assert_eq!(
        desk.refused("getUpdates", unknown).await,
        "400 Bad Request: unexpected kind of update \"massage\""
    );
}
