//! Calls as they go over the wire, and what their answers mean.

use std::time::Duration;

use kintsugi::domain::{ChatId, MessageId, UserId};
use kintsugi::line::{Below, Body, Button, Call};
use kintsugi::telegram::{Client, Done, Failure, GreetError, Me, Menu, Scope};
use serde_json::json;

use crate::body;
use crate::fake::{Answer, Fake, TOKEN};

const ANA: ChatId = ChatId(5_000_000_001);

async fn call(fake: &Fake, call: &Call, in_slot: Option<i64>) -> Result<Done, Failure> {
    fake.client().call(ANA, call, None, in_slot.map(MessageId), &mut Vec::new(), usize::MAX).await
}

fn send(text: &str) -> Call {
    Call::Send { body: body(text), reply_to: None, silent: false, with: None, note: None }
}

fn edit(text: &str) -> Call {
    Call::Edit { body: body(text), note: None }
}

#[tokio::test]
async fn it_greets_and_takes_the_webhook_away() {
    let fake = Fake::start().await;
    let me = fake.client().greet().await.expect("a greeting");
    let username = "KintsugiBot".to_owned();
    assert_eq!(me, Me { id: UserId(99), username, reads_all: false });
    assert_eq!(fake.calls("deleteWebhook"), [json!({})], "pending updates are kept");
}

#[tokio::test]
async fn a_wrong_token_is_said_to_be_one() {
    let fake = Fake::start().await;
    fake.next("getMe", [Answer::Refuses(401, "Unauthorized"), Answer::Breaks]);
    assert!(matches!(fake.client().greet().await, Err(GreetError::Token)));
    let Err(GreetError::Other(reason)) = fake.client().greet().await else { panic!("502") };
    assert_eq!(reason, "GetMe: HTTP 502 and no readable answer");
}

#[tokio::test]
async fn the_token_is_in_no_error_and_in_no_debug_output() {
    let nobody = "http://127.0.0.1:1".parse().expect("a url");
    let client = Client::new(TOKEN, &nobody);
    let error = client.greet().await.expect_err("nobody is there");
    let shown = format!("{client:?} {error} {error:?}");
    assert!(!shown.contains("secret") && !shown.contains("127.0.0.1"), "{shown}");
}

#[tokio::test]
async fn a_message_goes_out_as_plain_text_with_a_bold_title() {
    let fake = Fake::start().await;
    let button = Button { label: "Take my seat".into(), data: "seat:1".into() };
    let below = Below::Buttons(vec![vec![button]]);
    let body = Body { text: "Día 💛\n<b>*_".into(), title: 6, below };
    let send =
        Call::Send { body, reply_to: Some(MessageId(7)), silent: true, with: None, note: None };
    assert_eq!(call(&fake, &send, None).await, Ok(Done::Sent(vec![MessageId(1001)])));
    assert_eq!(
        fake.calls("sendMessage"),
        [json!({
            "chat_id": ANA.0,
            "text": "Día 💛\n<b>*_",
            "entities": [{ "type": "bold", "offset": 0, "length": 6 }],
            "link_preview_options": { "is_disabled": true },
            "disable_notification": true,
            "reply_parameters": { "message_id": 7, "allow_sending_without_reply": true },
            "reply_markup": { "inline_keyboard": [[{ "text": "Take my seat", "callback_data": "seat:1" }]] },
        })]
    );
}

#[tokio::test]
async fn a_question_may_open_the_readers_reply() {
    let fake = Fake::start().await;
    let body = Body { below: Below::ForceReply, ..body("One high?") };
    let send = Call::Send { body, reply_to: None, silent: false, with: None, note: None };
    call(&fake, &send, None).await.expect("sent");
    let markup = &fake.calls("sendMessage")[0]["reply_markup"];
    assert_eq!(*markup, json!({ "force_reply": true, "selective": true }));
}

#[tokio::test]
async fn a_long_text_goes_out_in_parts_and_goes_on_where_it_stopped() {
    let fake = Fake::start().await;
    let paragraph = "word ".repeat(700);
    let text = format!("Title\n\n{paragraph}\n\n{paragraph}\n\n{paragraph}");
    let button = Button { label: "Read".into(), data: "r".into() };
    let below = Below::Buttons(vec![vec![button]]);
    let letter = Call::Send {
        body: Body { text: text.clone(), title: 5, below },
        reply_to: Some(MessageId(7)),
        silent: false,
        with: None,
        note: None,
    };
    let answers = [Answer::Gives(json!({ "message_id": 50 })), Answer::Floods(3)];
    fake.next("sendMessage", answers);
    let (client, mut sent) = (fake.client(), Vec::new());
    let flooded = client.call(ANA, &letter, None, None, &mut sent, usize::MAX).await;
    assert_eq!(flooded, Err(Failure::RetryAfter(Duration::from_secs(3))));
    assert_eq!(sent, [MessageId(50)]);
    let done = client.call(ANA, &letter, None, None, &mut sent, usize::MAX).await;
    assert_eq!((done, sent.len()), (Ok(Done::Sent(sent.clone())), 3));
    let mut calls = fake.calls("sendMessage");
    assert_eq!(calls.remove(1)["text"], calls[1]["text"], "the part that met a 429 is sent again");
    let has = |key: &str| calls.iter().map(|call| call.get(key).is_some()).collect::<Vec<_>>();
    assert_eq!(has("entities"), [true, false, false]);
    assert_eq!(has("reply_parameters"), [true, false, false]);
    assert_eq!(has("reply_markup"), [false, false, true]);
    let words =
        calls.iter().flat_map(|call| call["text"].as_str().unwrap_or("").split_whitespace());
    assert!(words.eq(text.split_whitespace()));
}

#[tokio::test]
async fn an_edit_that_changes_nothing_is_done() {
    let fake = Fake::start().await;
    let same = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same";
    fake.next("editMessageText", [Answer::Refuses(400, same)]);
    assert_eq!(call(&fake, &edit("same"), Some(8)).await, Ok(Done::Nothing));
    assert_eq!(fake.calls("editMessageText")[0]["message_id"], 8);
}

#[tokio::test]
async fn an_edit_without_a_message_has_to_be_sent_anew() {
    let fake = Fake::start().await;
    let gone = "Bad Request: message to edit not found";
    fake.next("editMessageText", [Answer::Refuses(400, gone)]);
    assert_eq!(call(&fake, &edit("new"), Some(8)).await, Err(Failure::NoSuchMessage));
    assert_eq!(call(&fake, &edit("new"), None).await, Err(Failure::NoSuchMessage));
}

#[tokio::test]
async fn an_edit_that_became_too_long_leaves_no_buttons_behind() {
    let fake = Fake::start().await;
    let long = edit(&"x".repeat(4097));
    assert_eq!(call(&fake, &long, Some(8)).await, Err(Failure::NoSuchMessage));
    assert_eq!(fake.calls("editMessageReplyMarkup")[0]["message_id"], 8);
    assert!(fake.calls("editMessageText").is_empty());
}

#[tokio::test]
async fn what_is_gone_needs_no_stripping_and_no_deleting() {
    let fake = Fake::start().await;
    fake.next(
        "editMessageReplyMarkup",
        [Answer::Refuses(400, "Bad Request: message to edit not found")],
    );
    fake.next("deleteMessage", [Answer::Refuses(400, "Bad Request: message to delete not found")]);
    let strip = Call::RemoveButtons { message: MessageId(8) };
    assert_eq!(call(&fake, &strip, None).await, Ok(Done::Nothing));
    assert_eq!(call(&fake, &Call::Delete, Some(8)).await, Ok(Done::Nothing));
    assert_eq!(call(&fake, &Call::Delete, None).await, Ok(Done::Nothing));
    let markup = fake.calls("editMessageReplyMarkup");
    assert_eq!(markup, [json!({ "chat_id": ANA.0, "message_id": 8 })]);
}

#[tokio::test]
async fn a_reaction_that_is_refused_becomes_a_short_reply() {
    let fake = Fake::start().await;
    let instead = body("Noted, with care.");
    let react = Call::React { message: MessageId(8), emoji: "❤".into(), instead };
    assert_eq!(call(&fake, &react, None).await, Ok(Done::Nothing));
    fake.next("setMessageReaction", [Answer::Refuses(400, "Bad Request: REACTION_INVALID")]);
    assert!(matches!(call(&fake, &react, None).await, Ok(Done::Sent(_))));
    let reaction = json!([{ "type": "emoji", "emoji": "❤" }]);
    assert_eq!(fake.calls("setMessageReaction")[0]["reaction"], reaction);
    assert_eq!(fake.calls("sendMessage")[0]["reply_parameters"]["message_id"], 8);
}

#[tokio::test]
async fn a_press_is_answered_and_a_late_answer_is_no_trouble() {
    let fake = Fake::start().await;
    let url = Some("https://t.me/KintsugiBot?start=abc".to_owned());
    let answer = Call::Answer { query: "q1".into(), text: Some("Hi".into()), alert: true, url };
    assert_eq!(call(&fake, &answer, None).await, Ok(Done::Nothing));
    let late = "Bad Request: query is too old and response timeout expired or query ID is invalid";
    fake.next("answerCallbackQuery", [Answer::Refuses(400, late)]);
    assert_eq!(call(&fake, &answer, None).await, Ok(Done::Nothing));
    let arguments = json!({ "callback_query_id": "q1", "text": "Hi", "show_alert": true,
                            "url": "https://t.me/KintsugiBot?start=abc" });
    assert_eq!(fake.calls("answerCallbackQuery")[0], arguments);
}

#[tokio::test]
async fn members_are_counted() {
    let fake = Fake::start().await;
    assert_eq!(fake.client().members(ChatId(-1)).await, Ok(3));
}

#[tokio::test]
async fn failures_are_told_apart() {
    let fake = Fake::start().await;
    let blocked = "Forbidden: bot was blocked by the user";
    let muted = "Bad Request: not enough rights to send text messages to the chat";
    let supergroup = -1_001_234_567_890;
    let answers = [
        Answer::Refuses(403, blocked),
        Answer::Refuses(400, muted),
        Answer::Moved(supergroup),
        Answer::Floods(5),
        Answer::Breaks,
        Answer::Refuses(500, "Internal Server Error"),
        Answer::Refuses(400, "Bad Request: message text is empty"),
    ];
    fake.next("sendMessage", answers);
    let refused = Failure::Refused {
        method: "SendMessage",
        description: "Bad Request: message text is empty".to_owned(),
    };
    for failure in [
        Failure::Unreachable,
        Failure::Closed,
        Failure::MigratedTo(ChatId(supergroup)),
        Failure::RetryAfter(Duration::from_secs(5)),
        Failure::Passing,
        Failure::Passing,
        refused,
    ] {
        assert_eq!(call(&fake, &send("hello"), None).await, Err(failure));
    }
}

#[tokio::test]
async fn an_answer_without_end_is_none() {
    let fake = Fake::start().await;
    let (from, to) = (r#"{"ok":true,"result":{"message_id":1,"text":""#, r#""}}"#);
    let goes = |on| Answer::Goes { on, from, to };
    fake.next("sendMessage", [goes(1 << 20), goes(5 << 20)]);
    let sent = call(&fake, &send("hello"), None).await;
    assert_eq!(sent, Ok(Done::Sent(vec![MessageId(1)])));
    assert_eq!(call(&fake, &send("hello"), None).await, Err(Failure::Passing));
}

#[tokio::test]
async fn menus_are_registered_by_scope() {
    let fake = Fake::start().await;
    let menu = |scope, name: &str| Menu { scope, commands: vec![(name.into(), "Does it".into())] };
    let menus = [menu(Scope::Groups, "step"), menu(Scope::Privates, "care")];
    fake.client().set_menus(&menus).await.expect("registered");
    let expected = |scope: &str, name: &str| json!({ "commands": [{ "command": name, "description": "Does it" }], "scope": { "type": scope } });
    let groups = expected("all_group_chats", "step");
    assert_eq!(fake.calls("setMyCommands"), [groups, expected("all_private_chats", "care")]);
}
