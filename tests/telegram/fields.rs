//! Every part that a message can have, and what it means to the bot: an answer, or a kind line, never
//! nothing.
//!
//! The table is `message_fields.tsv`: a part of `Message`, what it is, and the least that it can hold.
//! `words` and `wordless` are what people send, `service` is told by Telegram itself, `about` says
//! something of a message beside its content. It was made out of the Bot API's description with
//! [`write_the_table_of_fields`]; its last rows are newer.

use std::fmt::Write as _;

use kintsugi::domain::{ChatKind, Input, MessageId, Untaken, UserId};
use kintsugi::telegram::{Me, inbound};
use serde_json::{Map, Value, json};

const TABLE: &str = include_str!("message_fields.tsv");

/// What a part is, with its name and what it holds.
#[derive(Clone)]
struct Field {
    name: String,
    kind: String,
    holds: Value,
}

fn fields() -> Vec<Field> {
    let read = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        let mut cell = || cells.next().expect("three cells");
        let (name, kind, holds) = (cell(), cell(), cell());
        Field { name, kind, holds: serde_json::from_str(&holds).expect("JSON") }
    };
    TABLE.lines().filter(|line| !line.starts_with('#')).map(read).collect()
}

fn of_kind(kind: &str) -> Vec<Field> {
    let of_kind: Vec<_> = fields().into_iter().filter(|field| field.kind == kind).collect();
    assert!(of_kind.len() > 2, "{kind}");
    of_kind
}

/// Where a message stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    Private,
    ReplyToTheBot,
    Talk,
}

const PLACES: [Place; 3] = [Place::Private, Place::ReplyToTheBot, Place::Talk];

/// What becomes of a message of Ana's with these parts.
fn heard(
    place: Place,
    edited: bool,
    parts: &[(&str, Value)],
) -> Option<kintsugi::domain::Incoming> {
    let ana = json!({ "id": 5, "is_bot": false, "first_name": "Ana" });
    let private = json!({ "id": 5, "type": "private", "first_name": "Ana" });
    let group = json!({ "id": -7, "type": "group", "title": "Ana & Ben" });
    let chat = if place == Place::Private { &private } else { &group };
    let mut message = json!({ "message_id": 41, "date": 1, "chat": chat, "from": ana });
    if place == Place::ReplyToTheBot {
        let bot = json!({ "id": 99, "is_bot": true, "first_name": "K" });
        message["reply_to_message"] =
            json!({ "message_id": 40, "date": 1, "chat": chat, "from": bot, "text": "One high?" });
    }
    if edited {
        message["edit_date"] = json!(2);
    }
    for (name, holds) in parts {
        message[*name] = holds.clone();
    }
    let kind = if edited { "edited_message" } else { "message" };
    let me = Me { id: UserId(99), username: "KintsugiBot".to_owned(), reads_all: false };
    let update = json!({ "update_id": 1, kind: message });
    inbound::read(&update, &me).unwrap_or_else(|_| panic!("{update} is unreadable"))
}

fn input(place: Place, edited: bool, parts: &[(&str, Value)]) -> Option<Input> {
    heard(place, edited, parts).map(|heard| heard.input)
}

fn text(place: Place, edited: bool, text: &str) -> Option<Input> {
    let reply_to = (place == Place::ReplyToTheBot).then_some(MessageId(40));
    let (message, text) = (MessageId(41), text.to_owned());
    (place != Place::Talk).then_some(Input::Text { message, text, reply_to, edited })
}

fn untaken(place: Place, why: Untaken) -> Option<Input> {
    let reply_to = (place == Place::ReplyToTheBot).then_some(MessageId(40));
    (place != Place::Talk).then_some(Input::Untaken { message: MessageId(41), reply_to, why })
}

/// In each place, new and edited.
fn everywhere(check: impl Fn(Place, bool)) {
    for place in PLACES {
        check(place, false);
        check(place, true);
    }
}

#[test]
fn words_are_an_answer_in_whatever_form_they_come() {
    for field in of_kind("words") {
        everywhere(|place, edited| {
            let parts = [(&*field.name, field.holds.clone())];
            assert_eq!(
                input(place, edited, &parts),
                text(place, edited, "words"),
                "{}",
                field.name
            );
        });
    }
}

#[test]
fn what_holds_no_words_is_met_with_a_line_and_carries_nothing() {
    let unheard_of = ["telepathy", "hologram_v2"].map(|name| Field {
        name: name.to_owned(),
        kind: String::new(),
        holds: json!({ "id": "x" }),
    });
    for field in of_kind("wordless").iter().chain(&unheard_of) {
        everywhere(|place, edited| {
            let parts = [(&*field.name, field.holds.clone())];
            let expected = untaken(place, Untaken::Media);
            assert_eq!(input(place, edited, &parts), expected, "{}", field.name);
        });
    }
    // Where Telegram's server has no name for what was sent, it tells nothing of it at all.
    everywhere(|place, edited| {
        assert_eq!(input(place, edited, &[]), untaken(place, Untaken::Media));
    });
}

#[test]
fn words_below_anything_are_words() {
    for field in of_kind("wordless") {
        everywhere(|place, edited| {
            let parts = [(&*field.name, field.holds.clone()), ("caption", json!("words"))];
            let heard = heard(place, edited, &parts);
            assert!(heard.as_ref().is_none_or(|heard| heard.with_media != edited));
            let heard = heard.map(|heard| heard.input);
            assert_eq!(heard, text(place, edited, "words"), "{}", field.name);
        });
    }
}

#[test]
fn what_telegram_tells_by_itself_is_silent() {
    for field in of_kind("service") {
        everywhere(|place, edited| {
            let parts = [(&*field.name, field.holds.clone())];
            match input(place, edited, &parts) {
                None | Some(Input::PeopleChanged { .. } | Input::MigratedTo(_)) => {}
                other => panic!("{}: {other:?}", field.name),
            }
        });
    }
}

/// Whatever is said of a message beside its words, in whatever shape: they are heard.
#[test]
fn what_is_about_a_message_hides_no_word_of_it() {
    // These say whose message it is, and where.
    let elsewhere = ["from", "chat", "reply_to_message", "is_automatic_forward"];
    for field in of_kind("about").iter().filter(|field| !elsewhere.contains(&&*field.name)) {
        let why = field.name.starts_with("forward_").then_some(Untaken::Forwarded);
        for odd in [field.holds.clone(), json!("odd"), json!([{ "type": "odd" }])] {
            everywhere(|place, edited| {
                let parts = [("text", json!("words")), (&*field.name, odd.clone())];
                let expected = match why {
                    Some(why) => untaken(place, why),
                    None => text(place, edited, "words"),
                };
                assert_eq!(input(place, edited, &parts), expected, "{} {odd}", field.name);
            });
        }
    }
}

#[test]
fn a_channels_message_is_no_matter_of_the_bots() {
    let channel = json!({ "id": -9, "type": "channel", "title": "News" });
    for field in fields().iter().filter(|field| field.kind != "about") {
        let parts = [(&*field.name, field.holds.clone()), ("chat", channel.clone())];
        let heard = heard(Place::Private, false, &parts);
        assert!(heard.is_none_or(|heard| heard.kind != ChatKind::Channel), "{}", field.name);
    }
}

/// Newer than Bot API 10.1: from npm's `@grammyjs/types` 5.0.0.
const NEWER: [(&str, &str, &str); 5] = [
    ("receiver_user", "about", r#"{"id":1,"is_bot":true,"first_name":"x"}"#),
    ("ephemeral_message_id", "about", "1"),
    ("community_chat_added", "service", "{}"),
    ("community_chat_removed", "service", "{}"),
    ("community_chat_joined", "service", "{}"),
];

/// Parts that stand among the content in the Bot API, and are about it.
const ABOUT: [&str; 8] = [
    "entities",
    "link_preview_options",
    "suggested_post_info",
    "effect_id",
    "caption_entities",
    "show_caption_above_media",
    "has_media_spoiler",
    "reply_markup",
];

/// Service messages that the Bot API does not call so.
const SERVICE: [&str; 13] = [
    "new_chat_members",
    "left_chat_member",
    "new_chat_title",
    "new_chat_photo",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "pinned_message",
    "successful_payment",
    "refunded_payment",
    "connected_website",
    "proximity_alert_triggered",
    "gift",
    "unique_gift",
];

/// `KINTSUGI_BOT_API` names the file: `api.min.json` of github.com/PaulSonOfLars/telegram-bot-api-spec,
/// or one of its form.
#[test]
#[ignore = "writes the table out of the Bot API's description"]
fn write_the_table_of_fields() {
    let api = std::env::var("KINTSUGI_BOT_API").expect("KINTSUGI_BOT_API names the file");
    let api = std::fs::read_to_string(api).expect("the Bot API's description");
    let api: Value = serde_json::from_str(&api).expect("JSON");
    let mut table = format!("# Every optional part of Message in {}.\n", text_of(&api["version"]));
    let mut about = true;
    for field in api["types"]["Message"]["fields"].as_array().expect("fields") {
        let (name, described) = (text_of(&field["name"]), text_of(&field["description"]));
        about &= name != "text";
        let kind = match name {
            "text" | "rich_message" | "caption" => "words",
            _ if about || ABOUT.contains(&name) => "about",
            _ if SERVICE.contains(&name) || described.contains("Service message") => "service",
            _ => "wordless",
        };
        if field["required"] != true {
            let holds = least(&api, text_of(&field["types"][0]), described);
            writeln!(table, "{name}\t{kind}\t{holds}").expect("a text grows");
        }
    }
    for (name, kind, holds) in NEWER {
        writeln!(table, "{name}\t{kind}\t{holds}").expect("a text grows");
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/telegram/message_fields.tsv");
    std::fs::write(path, table).expect("written");
}

/// The least that a value of this type can be.
fn least(api: &Value, kind: &str, described: &str) -> Value {
    if let Some(of) = kind.strip_prefix("Array of ") {
        return json!([least(api, of, "")]);
    }
    let constant = described.split_once("always \"").and_then(|(_, rest)| rest.split_once('"'));
    match kind {
        "String" => json!(constant.map_or("words", |(constant, _)| constant)),
        "Integer" => json!(1),
        "Float" => json!(1.0),
        "Boolean" | "True" => json!(true),
        kind => {
            let of = &api["types"][kind];
            if let Some(first) = of["subtypes"].get(0) {
                return least(api, text_of(first), "");
            }
            let fields = of["fields"].as_array().map(Vec::as_slice).unwrap_or_default();
            let required = fields.iter().filter(|field| field["required"] == true);
            let holds: Map<_, _> = required
                .map(|field| {
                    let (name, kind) = (text_of(&field["name"]), text_of(&field["types"][0]));
                    (name.to_owned(), least(api, kind, text_of(&field["description"])))
                })
                .collect();
            Value::Object(holds)
        }
    }
}

fn text_of(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}
