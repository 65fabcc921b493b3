//! The control API: what people can do, and what they can't.

use kintsugi::playground::BOT_USERNAME;
use serde_json::{Value, json};

use crate::desk::{ANA, BEN, Desk, GROUP, begin, button};

/// A bot that answers the next press.
async fn answers(desk: &Desk, answer: Value) -> Value {
    let mut offset = 0;
    loop {
        let updates = desk.done("getUpdates", json!({"timeout": 30, "offset": offset})).await;
        for update in updates.as_array().unwrap() {
            offset = update["update_id"].as_i64().unwrap() + 1;
            if let Some(id) = update["callback_query"].get("id") {
                let mut answer = answer.clone();
                answer["callback_query_id"] = id.clone();
                desk.done("answerCallbackQuery", answer.clone()).await;
                let again = desk.refused("answerCallbackQuery", answer).await;
                assert!(again.starts_with("400 Bad Request: query is too old"));
                return update["callback_query"].clone();
            }
        }
    }
}

async fn offers(desk: &Desk, label: &str, data: &str) -> i64 {
    let markup = button(label, data);
    let send = json!({"chat_id": GROUP, "text": "Sit down?", "reply_markup": markup});
    desk.done("sendMessage", send).await["message_id"].as_i64().unwrap()
}

/// A press returns the bot's answer; one with an address opens the private chat.
#[tokio::test]
async fn a_press_is_answered_and_opens_the_private_chat() {
    let desk = Desk::open().await;
    offers(&desk, "Take my seat", "old").await;
    let id = offers(&desk, "Take my seat", "seat").await;
    let url = format!("https://t.me/{BOT_USERNAME}?start=abc-1_2");
    let press = json!({"chat": "group", "from": "ben", "button": "Take my seat"});
    let (query, answer) =
        tokio::join!(answers(&desk, json!({"url": url})), desk.play("press", press));
    assert_eq!(query["data"], "seat");
    assert_eq!(query["from"]["first_name"], "Ben");
    assert_eq!(query["message"]["message_id"], id);
    assert_eq!(query["message"]["reply_markup"], button("Take my seat", "seat"));
    assert!(query["chat_instance"].is_string());
    assert_eq!(answer["url"], url);
    let private = desk.messages("ben").await;
    assert_eq!(private[0]["text"], "/start abc-1_2");
    assert_eq!(answer["started"], private[0]["id"]);
    desk.says(502_000_002, "Welcome").await;
}

#[tokio::test]
async fn a_press_on_a_certain_message_shows_its_toast() {
    let desk = Desk::open().await;
    let id = offers(&desk, "Yes", "older").await;
    offers(&desk, "Yes", "newer").await;
    let press = json!({"chat": "group", "from": "ana", "button": "Yes", "message_id": id});
    let toast = json!({"text": "Noted", "show_alert": true});
    let (query, answer) = tokio::join!(answers(&desk, toast), desk.play("press", press));
    assert_eq!(query["data"], "older");
    assert_eq!(answer, json!({"text": "Noted", "alert": true, "url": null}));
}

#[tokio::test]
async fn callback_answers_are_checked() {
    let desk = Desk::open().await;
    let refused = |answer: Value| desk.refused("answerCallbackQuery", answer);
    let long = json!({"callback_query_id": "1", "text": "x".repeat(201)});
    assert_eq!(refused(long).await, "400 Bad Request: MESSAGE_TOO_LONG");
    let payload = "x".repeat(65);
    for url in [
        "https://example.org/".to_owned(),
        "https://t.me/other_bot?start=a".to_owned(),
        format!("https://t.me/{BOT_USERNAME}?start={payload}"),
        format!("https://t.me/{BOT_USERNAME}?start=a%20b"),
    ] {
        let answer = json!({"callback_query_id": "1", "url": url});
        assert_eq!(refused(answer).await, "400 Bad Request: URL_INVALID");
    }
}

#[tokio::test]
async fn what_people_cannot_do_is_refused_with_a_reason() {
    let desk = Desk::open().await;
    let id = offers(&desk, "Yes", "yes").await;
    let send = |chat: &str, from: &str| json!({"chat": chat, "from": from, "text": "hi"});
    let press = |from: &str, label: &str| json!({"chat": "group", "from": from, "button": label});
    let cases = [
        ("send", send("group", "eve"), 403, "eve isn't in the group"),
        ("send", send("ana", "ben"), 403, "ben has no part in the chat \"ana\""),
        ("send", send("group", "bot"), 400, "the bot speaks for itself"),
        (
            "send",
            json!({"chat": "group", "from": "ana", "text": " "}),
            400,
            "message text is empty",
        ),
        (
            "send",
            json!({"chat": "group", "from": "ana", "text": "hi", "reply_to": 99}),
            404,
            "there is no message 99 in group",
        ),
        ("press", press("eve", "Yes"), 403, "eve isn't in the group"),
        ("press", press("ana", "No"), 404, "there is no button \"No\" in group"),
        (
            "edit",
            json!({"chat": "group", "from": "ana", "message_id": id, "text": "x"}),
            403,
            "message 2 isn't ana's to edit",
        ),
        ("join", json!({"who": "ben"}), 409, "ben is in the group already"),
        ("leave", json!({"who": "eve"}), 403, "eve isn't in the group"),
        ("clock", json!({}), 400, "give either advance_seconds or to"),
        (
            "clock",
            json!({"advance_seconds": -1}),
            400,
            "this clock goes forward; /control/leap goes back",
        ),
        ("restart", json!({"kill": true}), 409, "there is no bot to restart"),
        (
            "faults",
            json!({"fail_next": 1, "status": 200}),
            400,
            "status must be 429 or 500 to 599, or 401, 404 or 409 for getUpdates",
        ),
        ("dance", json!({}), 404, "there is no such control"),
    ];
    for (path, body, status, reason) in cases {
        assert_eq!(desk.control(path, body).await, (status, json!({"error": reason})));
    }
    let (status, answer) = desk.control("send", send("attic", "ana")).await;
    assert!(status == 400 && answer["error"].as_str().unwrap().contains("attic"));
    assert_eq!(
        desk.look("/control/chats/attic/messages").await["error"],
        "there is no chat \"attic\""
    );
}

#[tokio::test]
async fn a_long_text_goes_out_in_several_messages() {
    let desk = Desk::open().await;
    let text = "word ".repeat(1000);
    let long = json!({"chat": "ana", "from": "ana", "text": text});
    let sent = desk.play("send", long).await;
    assert_eq!(sent, json!({"message_id": 2, "message_ids": [1, 2]}));
    assert_eq!(desk.messages("ana").await.len(), 2);
}

#[tokio::test]
async fn the_third_person_comes_and_goes() {
    let desk = Desk::open().await;
    desk.updates().await;
    desk.play("join", json!({"who": "eve"})).await;
    assert_eq!(desk.done("getChatMemberCount", json!({"chat_id": GROUP})).await, json!(4));
    desk.sends("group", "eve", "/start").await;
    desk.play("leave", json!({"who": "eve"})).await;
    let updates = desk.updates().await;
    assert_eq!(updates[0]["message"]["new_chat_members"][0]["first_name"], "Eve");
    assert_eq!(updates[1]["message"]["from"]["username"], "eve_local");
    assert_eq!(updates[2]["message"]["left_chat_member"]["first_name"], "Eve");
    let shown: Vec<_> = desk.messages("group").await.iter().map(|m| m["text"].clone()).collect();
    assert_eq!(shown, ["Ana added Kintsugi", "Ana added Eve", "/start", "Eve left the group"]);
}

/// As the real one: it names whom it knows, and may keep others from who is no administrator.
#[tokio::test]
async fn who_is_there_is_told_unless_it_is_hidden() {
    let desk = Desk::open().await;
    let asks = |who: i64| json!({"chat_id": GROUP, "user_id": who});
    let status = async |who: i64| desk.done("getChatMember", asks(who)).await["status"].clone();
    assert_eq!((status(ANA).await, status(BEN).await), (json!("creator"), json!("member")));
    let unknown = desk.refused("getChatMember", asks(503_000_003)).await;
    assert_eq!(unknown, "400 Bad Request: user not found");
    desk.play("leave", json!({"who": "ben", "by": "ana"})).await;
    desk.play("join", json!({"who": "eve"})).await;
    assert_eq!((status(BEN).await, status(503_000_003).await), (json!("left"), json!("member")));
    desk.play("members", json!({"hidden": true})).await;
    let hidden = desk.refused("getChatMember", asks(ANA)).await;
    assert_eq!(hidden, "400 Bad Request: CHAT_ADMIN_REQUIRED");
    desk.play("admin", json!({"who": "bot", "admin": true})).await;
    assert_eq!(status(ANA).await, "creator");
}

#[tokio::test]
async fn state_and_messages_show_what_there_is() {
    let desk = Desk::open().await;
    let state = desk.look("/control/state").await;
    assert_eq!(state["now"], "2026-05-04T18:00:00Z");
    assert_eq!(state["running"], false);
    assert_eq!(state["chats"][0]["members"], json!(["ana", "ben", "bot"]));
    assert_eq!(state["chats"][1]["open"], false);
    assert_eq!(state["people"][2]["name"], "eve");
    assert_eq!((state["quiet"].clone(), state["next_due"].clone()), (json!(false), json!(null)));
    let id = offers(&desk, "Yes", "yes").await;
    assert_eq!(
        desk.messages("group").await[1],
        json!({
            "id": id, "from": "bot", "text": "Sit down?", "entities": [], "service": false,
            "buttons": [["Yes"]], "mentions": [], "force_reply": false, "selective": false, "reply_to": null, "reactions": [],
            "edited": false, "silent": false, "date": "2026-05-04T18:00:00Z",
        })
    );
    assert_eq!(begin().to_rfc3339(), "2026-05-04T18:00:00+00:00");
}

#[tokio::test]
async fn the_page_is_whole_and_takes_nothing_from_elsewhere() {
    let desk = Desk::open().await;
    let get = async |path: &str| {
        let response = desk.get(desk.url(path)).send().await.unwrap().error_for_status().unwrap();
        response.text().await.unwrap()
    };
    let page = get("/").await;
    for name in ["base.css", "phone.css", "page.js", "phone.js", "message.js", "story.js"] {
        assert!(!get(&format!("/{name}")).await.contains("http"));
    }
    assert!(page.contains("base.css") && page.contains("page.js") && !page.contains("http"));
}
