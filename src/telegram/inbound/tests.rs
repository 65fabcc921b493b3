#![expect(clippy::unnecessary_wraps, reason = "compared with what `read` gives")]

use serde_json::{Value, json};

use super::*;
use crate::domain::UserId;

mod forms;
mod service;

const GROUP: i64 = -1_001_234_567_890;

fn me() -> Me {
    Me { id: UserId(99), username: "KintsugiBot".to_owned(), reads_all: false }
}

fn ana() -> Value {
    json!({ "id": 5_000_000_001_i64, "is_bot": false, "first_name": "Ana", "language_code": "en" })
}

fn bot(id: i64) -> Value {
    json!({ "id": id, "is_bot": true, "first_name": "Bot", "username": "some_bot" })
}

fn group() -> Value {
    json!({ "id": GROUP, "title": "Ana & Ben", "type": "supergroup" })
}

fn private() -> Value {
    json!({ "id": 5_000_000_001_i64, "first_name": "Ana", "type": "private" })
}

/// A message of Ana's with these parts.
fn message(chat: &Value, parts: Value) -> Value {
    let mut message =
        json!({ "message_id": 41, "from": ana(), "chat": chat, "date": 1_760_000_000 });
    merge(&mut message, parts);
    message
}

fn merge(into: &mut Value, parts: Value) {
    let (Value::Object(into), Value::Object(parts)) = (into, parts) else { panic!("not objects") };
    into.extend(parts);
}

/// The bot's own message, as the one that is replied to.
fn card() -> Value {
    json!({ "message_id": 40, "from": bot(99), "chat": group(), "date": 1_759_999_999, "text": "One high, one low?",
            "reply_markup": { "inline_keyboard": [[{ "text": "Skip", "callback_data": "x", "style": "primary" }]] } })
}

fn in_group(parts: Value) -> Option<Input> {
    input("message", message(&group(), parts))
}

fn in_private(parts: Value) -> Option<Input> {
    input("message", message(&private(), parts))
}

fn input(kind: &str, content: Value) -> Option<Input> {
    incoming(kind, content).map(|incoming| incoming.input)
}

fn incoming(kind: &str, content: Value) -> Option<Incoming> {
    let mut update = json!({ "update_id": 7 });
    update[kind] = content;
    if kind == "edited_message" {
        update[kind]["edit_date"] = json!(1_760_000_009);
    }
    read(&update, &me()).expect("a readable update")
}

fn text(text: &str, reply_to: Option<i64>) -> Option<Input> {
    let (message, reply_to) = (MessageId(41), reply_to.map(MessageId));
    Some(Input::Text { message, text: text.to_owned(), reply_to, edited: false })
}

fn command(name: &str, words: &str) -> Option<Input> {
    Some(Input::Command { message: MessageId(41), name: name.to_owned(), words: words.to_owned() })
}

fn untaken(why: Untaken, reply_to: Option<i64>) -> Option<Input> {
    Some(Input::Untaken { message: MessageId(41), reply_to: reply_to.map(MessageId), why })
}

fn media(reply_to: Option<i64>) -> Option<Input> {
    untaken(Untaken::Media, reply_to)
}

fn photo() -> Value {
    let size =
        json!({ "file_id": "a", "file_unique_id": "b", "file_size": 1, "width": 9, "height": 9 });
    json!({ "photo": [size] })
}

#[test]
fn it_is_told_who_spoke_and_where() {
    let incoming = incoming("message", message(&private(), json!({ "text": "hello" })))
        .expect("something for the bot");
    let person = Person { id: UserId(5_000_000_001), name: "Ana".to_owned(), anonymous: false };
    assert_eq!((incoming.update, incoming.kind), (7, ChatKind::Private));
    assert_eq!((incoming.chat, incoming.person), (ChatId(5_000_000_001), person));
}

#[test]
fn private_text_always_passes() {
    assert_eq!(in_private(json!({ "text": "hello" })), text("hello", None));
    let reply = json!({ "text": "hello", "reply_to_message": card() });
    assert_eq!(in_private(reply), text("hello", Some(40)));
}

#[test]
fn the_couples_talk_is_not_read() {
    assert_eq!(in_group(json!({ "text": "did you sleep?" })), None);
    let mut to_ben = card();
    merge(&mut to_ben, json!({ "from": ana() }));
    assert_eq!(in_group(json!({ "text": "yes", "reply_to_message": to_ben })), None);
}

#[test]
fn a_reply_to_the_bot_passes() {
    let reply = json!({ "text": "High: breakfast", "reply_to_message": card() });
    assert_eq!(in_group(reply), text("High: breakfast", Some(40)));
}

#[test]
fn what_teloxide_does_not_know_of_a_text_does_not_hide_it() {
    let entity = json!({ "type": "date_time", "offset": 0, "length": 4, "unix_time": 1 });
    let quote = json!({ "text": "high", "position": 0, "entities": [entity] });
    let reply =
        json!({ "text": "at 5", "entities": [entity], "quote": quote, "reply_to_message": card() });
    assert_eq!(in_group(reply), text("at 5", Some(40)));
}

#[test]
fn commands_for_the_bot_pass_in_groups() {
    let entities = json!([{ "type": "bot_command", "offset": 0, "length": 8 }]);
    let trigger = json!({ "text": "/trigger the song", "entities": entities });
    assert_eq!(in_group(trigger), command("trigger", "the song"));
    assert_eq!(in_group(json!({ "text": "/Start@kintsugibot" })), command("start", ""));
    let reply = json!({ "text": "/win we laughed", "reply_to_message": card() });
    assert_eq!(in_group(reply), command("win", "we laughed"));
    assert_eq!(in_private(json!({ "text": "/start a1b2" })), command("start", "a1b2"));
}

#[test]
fn commands_for_others_do_not() {
    assert_eq!(in_group(json!({ "text": "/start@other_bot" })), None);
    assert_eq!(in_private(json!({ "text": "/start@other_bot" })), None);
}

#[test]
fn a_slash_alone_is_no_command() {
    assert_eq!(in_group(json!({ "text": "/ 2" })), None);
    assert_eq!(in_private(json!({ "text": "/ 2" })), text("/ 2", None));
}

#[test]
fn edits_are_told_from_new_words() {
    let edited = json!({ "text": "hello!", "edit_date": 1_760_000_009 });
    let edited = input("edited_message", message(&private(), edited));
    let Some(Input::Text { edited: true, text, .. }) = edited else { panic!("{edited:?}") };
    assert_eq!(text, "hello!");
}

#[test]
fn a_reaction_or_a_preview_is_no_edit() {
    let mut update = json!({ "update_id": 7 });
    update["edited_message"] = message(&private(), json!({ "text": "hello!" }));
    assert_eq!(read(&update, &me()).expect("a readable update"), None);
}

#[test]
fn a_message_tells_when_it_was_written_and_an_edit_when_that_was() {
    let written_at = |kind: &str, parts| {
        let update = json!({ "update_id": 1, kind: message(&private(), parts) });
        read(&update, &me()).expect("readable").expect("heard").written_at
    };
    let at = |seconds| DateTime::from_timestamp(seconds, 0);
    assert_eq!(written_at("message", json!({ "text": "hello" })), at(1_760_000_000));
    let edited = json!({ "text": "hello!", "edit_date": 1_760_000_009 });
    assert_eq!(written_at("edited_message", edited), at(1_760_000_009));
    assert_eq!(written_at("message", json!({ "text": "/trigger" })), at(1_760_000_000));
    assert_eq!(written_at("message", json!({ "text": "hi", "date": "today" })), None);
}

#[test]
fn a_command_that_was_edited_is_told_from_one_that_was_typed() {
    let edited =
        |chat: Value, text: &str| input("edited_message", message(&chat, json!({ "text": text })));
    let (name, words) = ("trigger".to_owned(), "the song".to_owned());
    let amended = Input::Amended { message: MessageId(41), name, words, reply_to: None };
    assert_eq!(edited(private(), "/trigger the song"), Some(amended.clone()));
    assert_eq!(edited(group(), "/trigger the song"), Some(amended));
    assert_eq!(edited(group(), "/start@other_bot"), None);
}

#[test]
fn media_is_media() {
    assert_eq!(in_private(photo()), media(None));
    let contact = json!({ "contact": { "phone_number": "1", "first_name": "C" } });
    assert_eq!(in_private(contact), media(None));
    let voice = json!({ "voice": { "file_id": "a", "file_unique_id": "b", "duration": 3, "file_size": 9 } });
    assert_eq!(in_private(voice), media(None));
    assert_eq!(in_private(json!({ "dice": { "emoji": "🎲", "value": 3 } })), media(None));
    assert_eq!(
        in_private(json!({ "location": { "latitude": 1.0, "longitude": 2.0 } })),
        media(None)
    );
}

#[test]
fn media_in_a_group_passes_only_as_a_reply() {
    assert_eq!(in_group(photo()), None);
    let mut reply = photo();
    merge(&mut reply, json!({ "reply_to_message": card() }));
    assert_eq!(in_group(reply), media(Some(40)));
}

#[test]
fn a_live_location_is_met_when_it_begins_and_not_as_it_moves() {
    let live = json!({ "location": { "latitude": 1.0, "longitude": 2.0, "live_period": 60 } });
    assert_eq!(in_private(live.clone()), media(None));
    assert_eq!(input("edited_message", message(&private(), live)), None);
}
