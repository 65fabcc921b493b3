//! Who is where and with which rights: supergroups, blocks, administrators, a channel.

use serde_json::{Value, json};

use crate::desk::{ANA, BEN, Desk, GROUP};

const SUPERGROUP: i64 = -1_001_234_567_890;
const MOVED: &str = "400 Bad Request: group chat was upgraded to a supergroup chat";

fn statuses(change: &Value) -> (&str, &str) {
    let status = |member: &str| change[member]["status"].as_str().unwrap();
    (status("old_chat_member"), status("new_chat_member"))
}

#[tokio::test]
async fn a_group_becomes_a_supergroup() {
    let desk = Desk::open().await;
    let old = desk.says(GROUP, "Welcome").await;
    desk.updates().await;
    let moved = desk.play("migrate", json!({})).await;
    assert_eq!(moved, json!({"migrated_to": SUPERGROUP}));
    let updates = desk.updates().await;
    let (to, arrival, from) =
        (&updates[0]["message"], &updates[1]["my_chat_member"], &updates[2]["message"]);
    assert_eq!((&to["chat"]["id"], &to["chat"]["type"]), (&json!(GROUP), &json!("group")));
    assert_eq!((&to["migrate_to_chat_id"], &to["message_id"]), (&json!(SUPERGROUP), &json!(3)));
    assert_eq!(arrival["chat"]["type"], "supergroup");
    assert_eq!(statuses(arrival), ("left", "member"));
    assert_eq!((&from["chat"]["id"], &from["message_id"]), (&json!(SUPERGROUP), &json!(1)));
    assert_eq!(from["migrate_from_chat_id"], GROUP);
    assert_eq!(from["sender_chat"]["id"], SUPERGROUP);

    let send = json!({"chat_id": GROUP, "text": "hi"});
    let refused = desk.call("sendMessage", send).await;
    assert_eq!(refused["parameters"], json!({"migrate_to_chat_id": SUPERGROUP}));
    let edit = json!({"chat_id": GROUP, "message_id": old, "text": "hi"});
    assert_eq!(desk.refused("editMessageText", edit).await, MOVED);
    assert_eq!(desk.refused("getChatMemberCount", json!({"chat_id": GROUP})).await, MOVED);
    let void = json!({"chat_id": SUPERGROUP, "message_id": old, "text": "hi"});
    assert_eq!(
        desk.refused("editMessageText", void).await,
        "400 Bad Request: message to edit not found"
    );
    assert_eq!(desk.says(SUPERGROUP, "Here we are").await, 2);
    assert_eq!(desk.done("getChatMemberCount", json!({"chat_id": SUPERGROUP})).await, json!(3));
}

#[tokio::test]
async fn people_see_both_chats_and_write_in_the_new_one() {
    let desk = Desk::open().await;
    desk.sends("group", "ana", "/start").await;
    desk.play("migrate", json!({"by": "ben"})).await;
    assert_eq!(desk.sends("group", "ana", "/help").await, 2);
    let former = desk.messages("former").await;
    assert_eq!(former[2]["text"], "Ben made this group a supergroup");
    let chats = desk.look("/control/state").await["chats"].clone();
    assert_eq!((&chats[0]["id"], &chats[0]["type"]), (&json!(SUPERGROUP), &json!("supergroup")));
    assert_eq!((&chats[4]["name"], &chats[4]["id"]), (&json!("former"), &json!(GROUP)));
    let back = json!({"chat": "former", "from": "ana", "text": "hello"});
    assert_eq!(desk.control("send", back).await.0, 409);
    assert_eq!(desk.control("migrate", json!({})).await.0, 409);
}

#[tokio::test]
async fn who_plays_says_what_the_bot_hears_of_it() {
    for (heard, expected) in
        [(json!(["arrival", "from"]), vec!["my_chat_member", "message"]), (json!([]), vec![])]
    {
        let desk = Desk::open().await;
        desk.updates().await;
        desk.play("migrate", json!({"heard": heard})).await;
        let updates = desk.updates().await;
        let kinds = updates.iter().map(|update| update.as_object().unwrap().keys().next());
        let kinds: Vec<_> = kinds.map(|kind| kind.unwrap().as_str()).collect();
        assert_eq!(kinds, expected);
    }
}

#[tokio::test]
async fn after_a_stop_the_supergroup_is_still_one() {
    let desk = Desk::open().await;
    desk.play("migrate", json!({})).await;
    desk.play("admin", json!({"who": "ana", "admin": true, "anonymous": true})).await;
    desk.play("block", json!({"who": "ben"})).await;
    desk.play("channel", json!({})).await;
    desk.play("limits", json!({"on": true})).await;
    desk.play("faults", json!({"fail_next": 3, "status": 502, "chat": "group"})).await;
    let before = desk.look("/control/state").await;
    let desk = desk.reopen(false).await;
    assert_eq!(desk.look("/control/state").await, before);
    assert_eq!(
        desk.refused("sendMessage", json!({"chat_id": SUPERGROUP, "text": "hi"})).await,
        "502 Bad Gateway"
    );
    assert_eq!(
        desk.refused("sendMessage", json!({"chat_id": GROUP, "text": "hi"})).await.len(),
        15
    );
    assert_eq!(desk.look("/control/state").await["faults"], 1);
}

#[tokio::test]
async fn a_blocked_bot_is_told_so_until_it_is_let_in_again() {
    let desk = Desk::open().await;
    desk.sends("ben", "ben", "/start").await;
    desk.updates().await;
    assert_eq!(desk.play("block", json!({"who": "ben"})).await["blocked"], true);
    let blocked = "403 Forbidden: bot was blocked by the user";
    let send = json!({"chat_id": BEN, "text": "hi"});
    assert_eq!(desk.refused("sendMessage", send.clone()).await, blocked);
    let said = json!({"chat": "ben", "from": "ben", "text": "hi"});
    assert_eq!(desk.control("send", said).await.1["error"], "ben has blocked the bot");
    assert_eq!(desk.control("block", json!({"who": "ben"})).await.0, 409);
    desk.play("block", json!({"who": "ben", "blocked": false})).await;
    desk.done("sendMessage", send).await;
    let updates = desk.updates().await;
    let (gone, back) = (&updates[0]["my_chat_member"], &updates[1]["my_chat_member"]);
    assert_eq!(statuses(gone), ("member", "kicked"));
    assert_eq!((&gone["chat"]["id"], &gone["from"]["id"]), (&json!(BEN), &json!(BEN)));
    assert_eq!(statuses(back), ("kicked", "member"));
}

/// An administrator is shown everything, and may delete what others wrote.
#[tokio::test]
async fn privacy_mode_keeps_nothing_from_an_admin() {
    let desk = Desk::open().await;
    desk.updates().await;
    desk.play("admin", json!({"who": "bot", "admin": true})).await;
    let id = desk.sends("group", "ana", "Do you remember the sea?").await;
    desk.done("deleteMessage", json!({"chat_id": GROUP, "message_id": id})).await;
    desk.play("admin", json!({"who": "bot", "admin": false})).await;
    desk.sends("group", "ana", "The sea!").await;
    let updates = desk.updates().await;
    assert_eq!(updates.len(), 3);
    assert_eq!(statuses(&updates[0]["my_chat_member"]), ("member", "administrator"));
    assert_eq!(updates[0]["my_chat_member"]["new_chat_member"]["can_manage_chat"], true);
    assert_eq!(updates[1]["message"]["text"], "Do you remember the sea?");
    assert_eq!(statuses(&updates[2]["my_chat_member"]), ("administrator", "member"));
}

#[tokio::test]
async fn an_anonymous_admin_speaks_as_the_group() {
    let desk = Desk::open().await;
    desk.updates().await;
    desk.play("admin", json!({"who": "ana", "admin": true, "anonymous": true})).await;
    desk.sends("group", "ana", "/start").await;
    desk.sends("ana", "ana", "/start").await;
    let updates = desk.updates().await;
    let message = &updates[0]["message"];
    assert_eq!(message["from"]["id"], 1_087_968_824);
    assert_eq!(message["sender_chat"]["id"], GROUP);
    assert_eq!(updates[1]["message"]["from"]["id"], ANA);
    let shown = desk.messages("group").await;
    assert_eq!((&shown[1]["from"], &shown[1]["anonymous"]), (&json!("ana"), &json!(true)));
    let bot = json!({"who": "bot", "admin": true, "anonymous": true});
    assert_eq!(desk.control("admin", bot).await.0, 400);
    assert_eq!(desk.control("admin", json!({"who": "eve", "admin": true})).await.0, 403);
}

#[tokio::test]
async fn the_bot_comes_into_a_channel() {
    let desk = Desk::open().await;
    desk.updates().await;
    let post = json!({"chat": "channel", "from": "ana", "text": "A note"});
    assert_eq!(desk.control("send", post.clone()).await.0, 403);
    desk.play("channel", json!({})).await;
    desk.play("send", post).await;
    let updates = desk.updates().await;
    let arrival = &updates[0]["my_chat_member"];
    assert_eq!(arrival["chat"]["type"], "channel");
    assert_eq!(statuses(arrival), ("left", "administrator"));
    let channel = arrival["chat"]["id"].as_i64().unwrap();
    assert_eq!(updates[1]["channel_post"]["sender_chat"]["id"], channel);
    assert_eq!(updates[1]["channel_post"].get("from"), None);
    desk.says(channel, "I can't work here").await;
    let asks = json!({"chat_id": channel, "text": "?", "reply_markup": {"force_reply": true}});
    assert_eq!(
        desk.refused("sendMessage", asks).await,
        "400 Bad Request: inline keyboard expected"
    );
    desk.play("channel", json!({"bot": false})).await;
    let kicked = "403 Forbidden: bot was kicked from the channel chat";
    assert_eq!(
        desk.refused("sendMessage", json!({"chat_id": channel, "text": "hi"})).await,
        kicked
    );
}

#[tokio::test]
async fn a_bot_removed_from_a_supergroup_is_kicked() {
    let desk = Desk::open().await;
    desk.play("migrate", json!({})).await;
    desk.updates().await;
    desk.play("leave", json!({"who": "bot"})).await;
    assert_eq!(statuses(&desk.updates().await[0]["my_chat_member"]), ("member", "kicked"));
    assert_eq!(
        desk.refused("sendMessage", json!({"chat_id": SUPERGROUP, "text": "hi"})).await,
        "403 Forbidden: bot was kicked from the supergroup chat"
    );
}
