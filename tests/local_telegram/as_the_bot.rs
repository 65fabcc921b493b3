//! What the local Telegram refuses, and how.

use serde_json::{Value, json};

use crate::desk::{ANA, BEN, Desk, EVE, GROUP, button};

/// Sends that Telegram refuses, and what it says.
#[tokio::test]
async fn a_bad_message_is_refused_in_telegrams_words() {
    let desk = Desk::open().await;
    let long = "x".repeat(4097);
    let mark = |length: u32| json!([{"type": "bold", "offset": 0, "length": length}]);
    let cases = [
        (json!({"text": "hi"}), "400 Bad Request: chat_id is empty"),
        (json!({"chat_id": GROUP}), "400 Bad Request: message text is empty"),
        (json!({"chat_id": GROUP, "text": " \n "}), "400 Bad Request: message text is empty"),
        (json!({"chat_id": GROUP, "text": long}), "400 Bad Request: message is too long"),
        (json!({"chat_id": -5, "text": "hi"}), "400 Bad Request: chat not found"),
        (json!({"chat_id": "@ana_local", "text": "hi"}), "400 Bad Request: chat not found"),
        (json!({"chat_id": EVE, "text": "hi"}), "400 Bad Request: chat not found"),
        (
            json!({"chat_id": BEN, "text": "hi"}),
            "403 Forbidden: bot can't initiate conversation with a user",
        ),
        (
            json!({"chat_id": GROUP, "text": "hi", "reply_markup": button("a", &"x".repeat(65))}),
            "400 Bad Request: BUTTON_DATA_INVALID",
        ),
        (
            json!({"chat_id": GROUP, "text": "hi", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}}),
            "400 Bad Request: can't parse inline keyboard button: text buttons are unallowed in the inline keyboard",
        ),
        (
            json!({"chat_id": GROUP, "text": "hi", "entities": mark(3)}),
            "400 Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 3",
        ),
        (
            json!({"chat_id": GROUP, "text": "hi", "reply_parameters": {"message_id": 99}}),
            "400 Bad Request: message to be replied not found",
        ),
        (
            json!({"chat_id": GROUP, "text": "hi", "parse_mode": "HTML"}),
            "400 Bad Request: unsupported parse_mode",
        ),
        (
            json!({"chat_id": GROUP, "text": "hi", "txt": "hi"}),
            "400 Bad Request: unexpected parameter \"txt\"",
        ),
        (
            json!({"chat_id": GROUP, "text": 7}),
            "400 Bad Request: parameter \"text\" must be a String",
        ),
    ];
    for (params, refusal) in cases {
        assert_eq!(desk.refused("sendMessage", params).await, refusal);
    }
    assert_eq!(desk.messages("group").await.len(), 1, "only the service message is there");
}

#[tokio::test]
async fn what_is_right_at_the_edge_is_taken() {
    let desk = Desk::open().await;
    let sent = desk
        .done(
            "sendMessage",
            json!({
                "chat_id": GROUP.to_string(), "text": format!("  {}\n", "x".repeat(4096)),
                "reply_markup": button("a", &"x".repeat(64)),
                "entities": [{"type": "bold", "offset": 2, "length": 4}],
                "reply_parameters": {"message_id": 99, "allow_sending_without_reply": true},
                "link_preview_options": {"is_disabled": true}, "disable_notification": true,
            }),
        )
        .await;
    assert_eq!(sent["text"].as_str().unwrap().len(), 4096);
    assert_eq!(sent["entities"], json!([{"type": "bold", "offset": 0, "length": 4}]));
    assert_eq!(sent.get("reply_to_message"), None);
    assert_eq!(sent["chat"]["type"], "group");
    assert_eq!(desk.messages("group").await[1]["silent"], true);
}

#[tokio::test]
async fn only_changes_count_as_edits() {
    let desk = Desk::open().await;
    let theirs = desk.sends("group", "ana", "/start").await;
    let id = desk.says(GROUP, "one").await;
    let edit = |text: &str| json!({"chat_id": GROUP, "message_id": id, "text": text});
    let unchanged = "400 Bad Request: message is not modified: specified new message content and \
        reply markup are exactly the same as a current content and reply markup of the message";
    assert_eq!(desk.refused("editMessageText", edit("one")).await, unchanged);
    let strip = json!({"chat_id": GROUP, "message_id": id});
    assert_eq!(desk.refused("editMessageReplyMarkup", strip.clone()).await, unchanged);
    assert_eq!(
        desk.refused("editMessageText", edit(&"x".repeat(4097))).await,
        "400 Bad Request: MESSAGE_TOO_LONG"
    );
    let gone = json!({"chat_id": GROUP, "message_id": 99, "text": "x"});
    assert_eq!(
        desk.refused("editMessageText", gone).await,
        "400 Bad Request: message to edit not found"
    );
    let not_its_own = json!({"chat_id": GROUP, "message_id": theirs, "text": "x"});
    assert_eq!(
        desk.refused("editMessageText", not_its_own).await,
        "400 Bad Request: message can't be edited"
    );
    let mut with_button = edit("two");
    with_button["reply_markup"] = button("Go", "go");
    let edited = desk.done("editMessageText", with_button).await;
    assert!(edited["edit_date"].is_i64() && edited["reply_markup"].is_object());
    assert_eq!(desk.done("editMessageReplyMarkup", strip).await.get("reply_markup"), None);
}

#[tokio::test]
async fn a_request_for_a_reply_cannot_be_edited() {
    let desk = Desk::open().await;
    let asked = json!({"chat_id": GROUP, "text": "Well?", "reply_markup": {"force_reply": true, "selective": true}});
    let sent = desk.done("sendMessage", asked).await;
    assert_eq!(sent.get("reply_markup"), None);
    let edit = json!({"chat_id": GROUP, "message_id": sent["message_id"], "text": "Well!"});
    assert_eq!(
        desk.refused("editMessageText", edit).await,
        "400 Bad Request: message can't be edited"
    );
    assert_eq!(desk.messages("group").await[1]["force_reply"], true);
}

#[tokio::test]
async fn messages_can_be_deleted_for_two_days() {
    let desk = Desk::open().await;
    let theirs = desk.sends("group", "ana", "/start").await;
    let (first, second) = (desk.says(GROUP, "one").await, desk.says(GROUP, "two").await);
    let message = |id: i64| json!({"chat_id": GROUP, "message_id": id});
    assert_eq!(desk.done("deleteMessage", message(first)).await, json!(true));
    assert_eq!(
        desk.refused("deleteMessage", message(first)).await,
        "400 Bad Request: message to delete not found"
    );
    assert_eq!(
        desk.refused("deleteMessage", message(theirs)).await,
        "400 Bad Request: message can't be deleted"
    );
    desk.updates().await;
    desk.play("clock", json!({"advance_seconds": 48 * 3600})).await;
    assert_eq!(
        desk.refused("deleteMessage", message(second)).await,
        "400 Bad Request: message can't be deleted for everyone"
    );
}

#[tokio::test]
async fn reactions_are_of_telegrams_choice() {
    let desk = Desk::open().await;
    let id = desk.sends("group", "ben", "/start").await;
    let react = |emoji: &[&str]| {
        let list: Vec<Value> =
            emoji.iter().map(|emoji| json!({"type": "emoji", "emoji": emoji})).collect();
        json!({"chat_id": GROUP, "message_id": id, "reaction": list})
    };
    desk.done("setMessageReaction", react(&["❤"])).await;
    assert_eq!(desk.messages("group").await[1]["reactions"], json!(["❤"]));
    let refused = |params| desk.refused("setMessageReaction", params);
    assert_eq!(refused(react(&["🏺"])).await, "400 Bad Request: REACTION_INVALID");
    assert_eq!(refused(react(&["❤", "🔥"])).await, "400 Bad Request: REACTIONS_TOO_MANY");
    desk.done("setMessageReaction", react(&[])).await;
    assert_eq!(desk.messages("group").await[1]["reactions"], json!([]));
}

#[tokio::test]
async fn unknown_methods_and_tokens_are_refused() {
    let desk = Desk::open().await;
    assert_eq!(desk.refused("sendDice", json!({"chat_id": GROUP})).await, "404 Not Found");
    for (token, status) in [("7000000001:AAwrong", 401), ("wrong", 404)] {
        let url = desk.url(&format!("/bot{token}/getMe"));
        let response = desk.post(url).send().await.unwrap();
        assert_eq!(response.status().as_u16(), status);
    }
    let query =
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid";
    let answer = json!({"callback_query_id": "1"});
    assert_eq!(desk.refused("answerCallbackQuery", answer).await, query);
}

#[tokio::test]
async fn command_menus_are_checked() {
    let desk = Desk::open().await;
    let menu = |name: &str, description: &str| {
        json!({"commands": [{"command": name, "description": description}],
            "scope": {"type": "all_private_chats"}, "language_code": "en"})
    };
    desk.done("setMyCommands", menu("help", "What this is")).await;
    let refused = |params| desk.refused("setMyCommands", params);
    assert_eq!(refused(menu("Help", "x")).await, "400 Bad Request: BOT_COMMAND_INVALID");
    assert_eq!(
        refused(menu("help", " ")).await,
        "400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"
    );
}

/// Telegram takes forms and addresses as well. Those are what any web page can make a browser send.
#[tokio::test]
async fn a_call_is_a_post_with_json_and_nothing_else() {
    let desk = Desk::open().await;
    let url = desk.method("SendMessage");
    let pairs = [("chat_id", GROUP.to_string()), ("text", "hi".to_owned())];
    let encoded =
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
    let json = json!({"chat_id": GROUP, "text": "hi"});
    let parts = reqwest::multipart::Form::new().text("chat_id", GROUP.to_string());
    let form = desk.post(url.clone()).header("content-type", "application/x-www-form-urlencoded");
    let plain = desk.post(url.clone()).header("content-type", "text/plain").body(json.to_string());
    let requests = [
        (desk.get(format!("{url}?{encoded}")), 405),
        (desk.post(format!("{url}?{encoded}")).json(&json!({})), 400),
        (form.body(encoded), 415),
        (desk.post(url.clone()).multipart(parts.text("text", "hi")), 415),
        (plain, 415),
        (desk.post(url.clone()), 415),
        (desk.post(url).json(&json), 200),
    ];
    for (number, (request, status)) in requests.into_iter().enumerate() {
        assert_eq!(request.send().await.unwrap().status().as_u16(), status, "request {number}");
    }
    assert_eq!(desk.messages("group").await.len(), 2, "only the last was carried out");
}

#[tokio::test]
async fn faults_strike_as_often_as_ordered_and_do_nothing_else() {
    let desk = Desk::open().await;
    desk.play("faults", json!({"fail_next": 2, "status": 500})).await;
    let send = json!({"chat_id": GROUP, "text": "hi"});
    assert_eq!(desk.refused("sendMessage", send.clone()).await, "500 Internal Server Error");
    assert_eq!(desk.done("getUpdates", json!({})).await.as_array().unwrap().len(), 2);
    assert_eq!(desk.refused("sendMessage", send).await, "500 Internal Server Error");
    assert_eq!(desk.says(GROUP, "hi").await, 2);
}

#[tokio::test]
async fn a_bot_that_was_removed_is_told_so() {
    let desk = Desk::open().await;
    desk.play("leave", json!({"who": "bot", "by": "ben"})).await;
    let kicked = "403 Forbidden: bot was kicked from the group chat";
    let send = json!({"chat_id": GROUP, "text": "hi"});
    assert_eq!(desk.refused("sendMessage", send).await, kicked);
    assert_eq!(desk.refused("getChatMemberCount", json!({"chat_id": GROUP})).await, kicked);
    desk.updates().await;
    desk.sends("group", "ana", "/start").await;
    assert_eq!(desk.updates().await.len(), 0);
    desk.play("join", json!({"who": "bot"})).await;
    assert_eq!(desk.done("getChatMemberCount", json!({"chat_id": GROUP})).await, json!(3));
    desk.sends("ana", "ana", "hello").await;
    assert_eq!(desk.done("getChatMemberCount", json!({"chat_id": ANA})).await, json!(2));
}
