//! The queue goes on, whatever stands in it.

mod in_hand;

use std::sync::Mutex;

use futures::FutureExt;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::domain::{Input, UserId};

fn me() -> Me {
    Me { id: UserId(99), username: "KintsugiBot".to_owned(), reads_all: false }
}

fn good(id: i64) -> Value {
    let chat = json!({ "id": 5, "type": "private" });
    let ana = json!({ "id": 5, "is_bot": false, "first_name": "Ana" });
    let message = json!({ "message_id": id, "chat": chat, "from": ana, "text": id.to_string() });
    json!({ "update_id": id, "message": message })
}

fn photo(id: i64, album: &str, caption: Option<&str>) -> Value {
    let mut photo = good(id);
    let message = photo["message"].as_object_mut().expect("a message");
    message.remove("text");
    message.insert("photo".to_owned(), json!([]));
    message.insert("media_group_id".to_owned(), json!(album));
    if let Some(caption) = caption {
        message.insert("caption".to_owned(), json!(caption));
    }
    photo
}

/// What a poller was handed, batch by batch, and what it did after each.
#[derive(Default)]
struct Story {
    heard: Vec<String>,
    rests: Vec<Option<Duration>>,
    offset: Option<i64>,
}

/// Handles each at once.
#[derive(Default)]
struct AtOnce {
    heard: Mutex<Vec<String>>,
}

impl Ears for AtOnce {
    type Error = String;

    fn handle_updates(&self, fresh: Vec<Incoming>) -> Vec<Taking<'_, String>> {
        let words = |incoming: &Incoming| match &incoming.input {
            Input::Text { text, .. } => text.clone(),
            Input::Untaken { .. } => format!("photo {}", incoming.update),
            other => format!("{other:?}"),
        };
        self.heard.lock().expect("no panic").extend(fresh.iter().map(words));
        let handled = |incoming: Incoming| std::future::ready((incoming.update, Ok(()))).boxed();
        fresh.into_iter().map(handled).collect()
    }

    async fn heard(&self, _all: bool) {}

    async fn gets_old(&self) {
        std::future::pending::<()>().await;
    }

    fn hurry(&self, _through: i64) {}
}

/// Each list is an answer. A number stands for an update that is only its number.
fn polled(answers: &[Vec<Value>]) -> Story {
    let (me, ears) = (me(), AtOnce::default());
    let mut poller = Poller::new(&me, &ears);
    let mut rests = vec![];
    for answer in answers {
        let body = json!({ "ok": true, "result": answer }).to_string();
        let updates = answer::updates(body.as_bytes()).expect("a list");
        poller.hand.told(poller.hand.offset());
        let rest = poller.hand_over(updates, true).now_or_never();
        rests.push(rest.expect("it waits for nothing"));
    }
    let offset = poller.hand.offset();
    drop(poller);
    Story { heard: ears.heard.into_inner().expect("no panic"), rests, offset }
}

/// A number that cannot be confirmed comes again with each answer: it is asked for seldom, it hides
/// nothing that comes after it, and what comes after it is not kept waiting once it is there.
#[test]
fn a_number_beyond_all_numbers_neither_hides_nor_hurries_anything() {
    let forged = good(i64::MAX);
    let only_forged = || vec![forged.clone()];
    let mut answers = vec![only_forged(); 20];
    answers.push(vec![good(7), forged.clone()]);
    answers.push(only_forged());
    let Story { heard, rests, offset } = polled(&answers);
    assert_eq!((heard, offset), (vec!["7".to_owned()], Some(8)));
    assert!(rests[..20].iter().all(Option::is_some));
    let asleep: Duration = rests[..20].iter().flatten().sum();
    assert!(asleep > Duration::from_secs(40), "{asleep:?}");
    assert!(rests.iter().flatten().all(|rest| *rest <= NOTHING_NEW));
    assert_eq!((rests[20], rests[21].is_some()), (None, true));
}

#[test]
fn the_same_answer_again_and_again_is_asked_for_seldom() {
    let Story { rests, offset, .. } = polled(&vec![vec![good(7)]; 10]);
    assert_eq!((rests[0], offset), (None, Some(8)));
    assert!(rests[1..].iter().all(Option::is_some));
}

#[test]
fn numbers_that_begin_anew_are_followed() {
    let answers = [vec![good(900)], vec![good(7)], vec![good(8)]];
    let Story { heard, offset, .. } = polled(&answers);
    assert_eq!((heard.len(), offset), (3, Some(9)));
}

/// Ten pictures at once are one thing that was sent, and met once; those with words are read.
#[test]
fn an_album_is_met_once() {
    let album = |ids: std::ops::Range<i64>| ids.map(|id| photo(id, "a", None)).collect::<Vec<_>>();
    let heard = |answers: &[Vec<Value>]| polled(answers).heard;
    assert_eq!(heard(&[album(1..6), album(6..11)]), ["photo 1"]);
    let captioned = photo(3, "a", Some("the sea"));
    assert_eq!(heard(&[[album(1..3), vec![captioned], album(4..6)].concat()]), ["the sea"]);
    let two = vec![photo(1, "a", None), photo(2, "b", None)];
    assert_eq!(heard(&[two, vec![good(3)], album(4..5)]), ["photo 1", "photo 2", "3", "photo 4"]);
}

/// Any JSON, with the names among it that updates have.
fn any_json() -> impl Strategy<Value = Value> {
    let names = vec![
        "update_id",
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
        "message_id",
        "chat",
        "from",
        "id",
        "type",
        "text",
        "caption",
        "rich_message",
        "blocks",
        "items",
        "cells",
        "photo",
        "location",
        "reply_to_message",
        "forward_origin",
        "sender_user",
        "data",
        "status",
        "new_chat_member",
        "new_chat_members",
        "migrate_to_chat_id",
        "odd",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(vec!["private", "group", "channel", "/start", "member", "list", ""])
            .prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 8, move |inner| {
        let key = prop::sample::select(names.clone());
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..8).prop_map(|parts| {
                parts.into_iter().map(|(key, part)| (key.to_owned(), part)).collect::<Value>()
            }),
        ]
    })
}

/// An update with a right number, and in it anything.
fn any_update() -> impl Strategy<Value = Value> {
    let kinds = vec!["message", "edited_message", "callback_query", "my_chat_member"];
    let message = (any_json(), any_json()).prop_map(|(part, other)| {
        let mut message = good(0)["message"].take();
        for parts in [part, other] {
            message.as_object_mut().expect("an object").extend(match parts {
                Value::Object(parts) => parts,
                part => [("rich_message".to_owned(), part)].into_iter().collect(),
            });
        }
        message
    });
    (prop::sample::select(kinds), prop_oneof![any_json(), message])
        .prop_map(|(kind, content)| json!({ "update_id": 8, kind: content }))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_queue_goes_on_whatever_an_update_holds(update in any_update()) {
        let Story { heard, rests, offset } = polled(&[vec![good(7), update, good(9)], vec![good(10)]]);
        prop_assert_eq!((rests, offset), (vec![None, None], Some(11)));
        let good: Vec<_> = heard.iter().filter(|words| ["7", "9", "10"].contains(&&***words)).collect();
        prop_assert!(good.len() >= 3);
    }

    /// Where even the number is anything, others are read all the same, and nothing is hurried.
    #[test]
    fn the_queue_goes_on_whatever_an_update_is(update in any_json()) {
        let Story { heard, rests, .. } = polled(&[vec![good(7), update.clone()], vec![update], vec![good(9)]]);
        prop_assert!(heard.contains(&"7".to_owned()) && heard.contains(&"9".to_owned()));
        prop_assert!(rests.iter().flatten().all(|rest| *rest <= NOTHING_NEW));
    }
}
