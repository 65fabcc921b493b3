//! Whatever comes as an update, it is read, or it is not; nothing panics over it.
//!
//! `PROPTEST_CASES=1000000 cargo test --test telegram any_update` is the long run.

use kintsugi::domain::UserId;
use kintsugi::telegram::{Me, inbound};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Names that updates have, and some that they have not.
const NAMES: [&str; 44] = [
    "update_id",
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "message_id",
    "from",
    "chat",
    "sender_chat",
    "date",
    "edit_date",
    "text",
    "caption",
    "entities",
    "caption_entities",
    "type",
    "offset",
    "length",
    "url",
    "user",
    "id",
    "is_bot",
    "first_name",
    "last_name",
    "username",
    "title",
    "reply_to_message",
    "forward_origin",
    "media_group_id",
    "photo",
    "document",
    "voice",
    "data",
    "old_chat_member",
    "new_chat_member",
    "status",
    "new_chat_members",
    "left_chat_member",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "quote",
    "rich_message",
    "blocks",
    "telepathy",
];

/// Words that mean something in one of them.
const WORDS: [&str; 18] = [
    "private",
    "group",
    "supergroup",
    "channel",
    "member",
    "left",
    "kicked",
    "restricted",
    "administrator",
    "bot_command",
    "/start",
    "/win@KintsugiBot a walk",
    "/start seat",
    "mention",
    "user",
    "hidden_user",
    "paragraph",
    "a\u{202e}b\u{fffd}🌊\u{0}",
];

fn me() -> Me {
    Me { id: UserId(99), username: "KintsugiBot".to_owned(), reads_all: false }
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-5_i64..100).prop_map(Value::from),
        prop::sample::select(vec![i64::MIN, i64::MAX, -1_001_234_567_890, 1 << 53, 5_000_000_001])
            .prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(WORDS.to_vec()).prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
    ]
}

/// Any JSON in the names of updates.
fn anything() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(5, 48, 6, |inner| {
        let name = prop::sample::select(NAMES.to_vec()).prop_map(str::to_owned);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((name, inner), 0..7)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Updates as Telegram sends them.
fn good() -> Vec<Value> {
    let ana =
        json!({"id": 5_000_000_001_i64, "is_bot": false, "first_name": "Ana", "username": "ana"});
    let group = json!({"id": -1_001_234_567_890_i64, "type": "supergroup", "title": "Us"});
    let entity = json!({"type": "bot_command", "offset": 0, "length": 6});
    let of_bot = json!({"message_id": 3, "date": 1, "chat": group, "text": "One high, one low?",
        "from": {"id": 99, "is_bot": true, "first_name": "K", "username": "KintsugiBot"}});
    let message = json!({"message_id": 7, "date": 1_800_000_000, "chat": group, "from": ana,
        "text": "/start a", "entities": [entity], "reply_to_message": of_bot,
        "quote": {"text": "high", "position": 4}});
    let mut edited = message.clone();
    edited["text"] = json!("the lake");
    edited["edit_date"] = json!(1_800_000_009);
    edited["entities"] = json!([]);
    let picture = json!({"message_id": 8, "date": 1_800_000_000, "chat": group, "from": ana,
        "caption": "soup", "media_group_id": "m", "reply_to_message": of_bot,
        "photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]});
    let member = |status: &str| json!({"status": status, "user": ana});
    vec![
        json!({"update_id": 1, "message": message}),
        json!({"update_id": 2, "edited_message": edited}),
        json!({"update_id": 3, "message": picture}),
        json!({"update_id": 4, "callback_query": {"id": "1", "from": ana, "message": of_bot,
            "chat_instance": "c", "data": "seat:a"}}),
        json!({"update_id": 5, "my_chat_member": {"chat": group, "from": ana, "date": 1,
            "old_chat_member": member("left"), "new_chat_member": member("member")}}),
        json!({"update_id": 6, "message": {"message_id": 9, "date": 1, "chat": group,
            "migrate_to_chat_id": -1_009_876_543_210_i64}}),
    ]
}

/// Puts something else somewhere into it, as the numbers say.
fn spoil(value: &mut Value, path: &[usize], other: Value) {
    let Some((first, rest)) = path.split_first() else {
        *value = other;
        return;
    };
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let at = first % fields.len();
            if let Some(field) = fields.values_mut().nth(at) {
                spoil(field, rest, other);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let at = first % items.len();
            spoil(&mut items[at], rest, other);
        }
        _ => *value = other,
    }
}

/// A good one in which a few things are something else.
fn spoiled() -> impl Strategy<Value = Value> {
    let wrong = (prop::collection::vec(0_usize..12, 1..6), anything());
    (prop::sample::select(good()), prop::collection::vec(wrong, 1..4)).prop_map(
        |(mut update, wrongs)| {
            for (path, other) in wrongs {
                spoil(&mut update, &path, other);
            }
            update
        },
    )
}

#[test]
fn a_good_one_is_read() {
    for update in good() {
        let read = inbound::read(&update, &me());
        assert!(matches!(read, Ok(Some(_))), "{update}");
    }
}

proptest! {
    #[test]
    fn any_update_is_read_or_not(update in prop_oneof![anything(), spoiled()]) {
        if let Ok(Some(incoming)) = inbound::read(&update, &me()) {
            prop_assert_eq!(Some(incoming.update), inbound::number(&update));
        }
    }
}
