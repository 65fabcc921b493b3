//! Whatever form a message takes: an answer, or a kind line (PRODUCT §2.9, §11).

use kintsugi::playground::MEDIA_KINDS;
use serde_json::{Value, json};

use crate::house::House;

const PROMPT: &str = "One high, one low";
const ONLY_WORDS: &str = "I can only read text";
const FORWARDED: &str = "This was forwarded";
const COMMAND: &str = "A command works only when it's newly typed";
const WORDS_ALONE: &str = "I've kept what you wrote";

/// The parts of a message, see `tests/telegram/fields.rs`.
const FIELDS: &str = include_str!("../telegram/message_fields.tsv");

/// The parts of that kind: their names and the least that they hold.
fn fields(kind: &str) -> Vec<(String, Value)> {
    let cells = FIELDS.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let of_kind = cells.filter(|cells| cells.len() == 3 && cells[1] == kind);
    of_kind.map(|cells| (cells[0].to_owned(), serde_json::from_str(cells[2]).unwrap())).collect()
}

/// The evening has come; the number of its prompt.
async fn in_the_evening() -> (House, i64) {
    let house = House::lived_in().await;
    house.comes(5, 18, 5).await;
    let prompt = house.newest("group", PROMPT).await["id"].as_i64().unwrap();
    (house, prompt)
}

/// What the bot put on somebody's message.
async fn marks(house: &House, chat: &str, id: &Value) -> Value {
    let messages = house.messages(chat).await;
    messages.into_iter().find(|message| message["id"] == *id).unwrap()["reactions"].take()
}

/// The numbered list that a phone makes of "1. … 2. …", and a caption: both have answered.
#[tokio::test]
async fn an_answer_in_any_form_is_an_answer() {
    let (house, prompt) = in_the_evening().await;
    let item = |label: &str, text: &str| json!({"label": label, "blocks": [{"type": "paragraph", "text": text}]});
    let list = json!([{"type": "list", "items": [item("1.", "the lake"), item("2.", "the call")]}]);
    let rich = json!({"chat": "group", "from": "ana", "blocks": list, "reply_to": prompt});
    let rich = house.play("rich", rich).await["message_id"].clone();
    house.passes(5).await;
    assert_eq!(marks(&house, "group", &rich).await, json!(["🕊"]));
    let before = house.heard("group").await.len();
    let photo = json!({"chat": "group", "from": "ben", "kind": "photo", "reply_to": prompt,
                       "caption": "High: your laugh\nLow: the rain"});
    let photo = house.play("media", photo).await["message_id"].clone();
    house.passes(5).await;
    assert_eq!(marks(&house, "group", &photo).await, json!(["🕊"]));
    assert_eq!(house.count("group", WORDS_ALONE).await, 1);
    assert_eq!(house.heard("group").await.len(), before + 2, "the note, and that both have shared");
    house.is_at_rest().await;
}

#[tokio::test]
async fn an_answer_may_be_edited_in_its_own_form() {
    let (house, prompt) = in_the_evening().await;
    let photo = json!({"chat": "group", "from": "ben", "kind": "photo", "caption": "your laugh",
                       "reply_to": prompt});
    let photo = house.play("media", photo).await["message_id"].clone();
    house.passes(5).await;
    let asked = house.count("group", "And the low, Ben?").await;
    assert_eq!(asked, 1, "{:?}", house.heard("group").await);
    let edit = json!({"chat": "group", "from": "ben", "message_id": photo,
                      "text": "your laugh\nthe rain"});
    house.play("edit", edit).await;
    let p = |text: &str| json!({"type": "paragraph", "text": text});
    let rich = |blocks: Value, edits: &Value| json!({"chat": "group", "from": "ana", "blocks": blocks, "reply_to": prompt, "edits": edits});
    let sent = house.play("rich", rich(json!([p("the lake")]), &Value::Null)).await;
    house.passes(5).await;
    let whole = json!([p("the lake"), p("the call")]);
    house.play("rich", rich(whole, &sent["message_id"])).await;
    house.passes(5).await;
    let last = house.heard("group").await.pop().unwrap();
    assert!(last.contains("both"), "{last}");
    house.is_at_rest().await;
}

/// Every part that a message can have, and one that nobody knows: in private, as a reply in the group,
/// new and edited. What Telegram tells by itself stays silent.
#[tokio::test]
async fn what_holds_no_words_is_met_with_a_kind_line_every_time() {
    let (house, prompt) = in_the_evening().await;
    let mut wordless = fields("wordless");
    wordless.push(("telepathy".to_owned(), json!({"strength": 9})));
    assert!(wordless.len() > 20);
    let places = [("ana", Value::Null), ("group", json!(prompt))];
    let mut met = 0;
    for (name, holds) in &wordless {
        for (chat, reply_to) in &places {
            let mut raw =
                json!({"chat": chat, "from": "ana", "parts": {name: holds}, "reply_to": reply_to});
            raw["edits"] = house.play("raw", raw.clone()).await["message_id"].clone();
            house.play("raw", raw).await;
        }
        met += 2;
        house.passes(60).await;
        let counts = (house.count("ana", ONLY_WORDS).await, house.count("group", ONLY_WORDS).await);
        assert_eq!(counts, (met, met), "{name}");
    }
    let before = (house.heard("ana").await, house.heard("group").await);
    for (name, holds) in fields("service") {
        if name.contains("chat_member") || name.starts_with("migrate") {
            continue;
        }
        for (chat, reply_to) in &places {
            let raw = json!({"chat": chat, "from": "ana", "parts": {&*name: holds}, "reply_to": reply_to});
            house.play("raw", raw).await;
        }
    }
    house.passes(60).await;
    assert_eq!((house.heard("ana").await, house.heard("group").await), before);
    house.is_at_rest().await;
}

#[tokio::test]
async fn pictures_and_the_like_are_met_and_an_album_once() {
    let house = House::lived_in().await;
    for kind in MEDIA_KINDS {
        house.play("media", json!({"chat": "ana", "from": "ana", "kind": kind})).await;
        house.passes(5).await;
    }
    assert_eq!(house.count("ana", ONLY_WORDS).await, MEDIA_KINDS.len());
    let group = house.heard("group").await.len();
    let photo = json!({"chat": "group", "from": "ana", "kind": "photo", "caption": "the sea"});
    house.play("media", photo).await;
    for _ in 0..5 {
        let photo = json!({"chat": "ben", "from": "ben", "kind": "photo", "album": "holidays"});
        house.play("media", photo).await;
    }
    house.passes(10).await;
    assert_eq!(house.heard("group").await.len(), group, "that was between the two");
    assert_eq!(house.count("ben", ONLY_WORDS).await, 1);
    house.is_at_rest().await;
}

#[tokio::test]
async fn what_is_passed_on_is_its_authors() {
    let (house, prompt) = in_the_evening().await;
    let forward = |chat: &str, author: Value, text: &str, reply_to: Option<i64>| json!({"chat": chat, "from": "ana", "author": author, "text": text, "reply_to": reply_to});
    let own = forward("group", json!("ana"), "the lake\nthe call", Some(prompt));
    let own = house.play("forward", own).await["message_id"].clone();
    house.passes(5).await;
    assert_eq!(marks(&house, "group", &own).await, json!(["🕊"]));
    let talk = house.heard("group").await.len();
    house.play("forward", forward("group", json!("ben"), "look", None)).await;
    house.passes(5).await;
    assert_eq!(house.heard("group").await.len(), talk, "that was between the two");
    for (chat, reply_to) in [("ana", None), ("group", Some(prompt))] {
        for author in [json!("ben"), json!("bot"), Value::Null] {
            house.play("forward", forward(chat, author, "look what they wrote", reply_to)).await;
            house.passes(20).await;
        }
        assert_eq!(house.count(chat, FORWARDED).await, 3, "{chat}");
    }
    house.play("forward", forward("ana", json!("ana"), "/trigger", None)).await;
    house.passes(5).await;
    assert_eq!(house.count("ana", COMMAND).await, 1);
    let typed = house.says("ana", "ana", "/hepl").await;
    house.passes(5).await;
    // A mistyped one is the command as soon as it is corrected, and only then.
    for (text, told) in [("/help", 1), ("/help again", 2)] {
        let edit = json!({"chat": "ana", "from": "ana", "message_id": typed, "text": text});
        house.play("edit", edit).await;
        house.passes(5).await;
        assert_eq!(house.count("ana", COMMAND).await, told, "{text}");
    }
    house.is_at_rest().await;
}

/// Telegram's servers refuse a token now and then: the bot asks again, and nobody notices.
#[tokio::test]
async fn a_token_refused_for_a_moment_stops_nobody() {
    let house = House::lived_in().await;
    for status in [401, 404] {
        let refused = json!({"fail_next": 2, "status": status, "method": "getUpdates"});
        house.play("faults", refused).await;
        house.says("ana", "ana", "/help").await;
        house.passes(5).await;
    }
    assert_eq!(house.count("ana", "What I can do here").await, 2);
    house.is_at_rest().await;
}
