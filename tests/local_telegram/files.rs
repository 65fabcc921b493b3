//! Files that the bot sends.

use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};
use teloxide::prelude::Requester;
use teloxide::types::{ChatId, InputFile, MessageEntity};
use teloxide::{Bot, payloads::*};

use crate::desk::{BEN, Desk, GROUP};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nof a bowl";

async fn upload(desk: &Desk, method: &str, form: Form) -> Value {
    let request = desk.post(desk.method(method)).multipart(form);
    request.send().await.unwrap().json().await.unwrap()
}

fn part(name: &str, bytes: &'static [u8]) -> Part {
    Part::bytes(bytes).file_name(name.to_owned()).mime_str("text/html").unwrap()
}

#[tokio::test]
async fn a_document_is_kept_and_given_to_who_looks() {
    let desk = Desk::open().await;
    let page = "<!doctype html><title>é</title>".as_bytes();
    let entities = json!([{"type": "bold", "offset": 0, "length": 4}]).to_string();
    let form = Form::new().text("chat_id", GROUP.to_string()).text("caption", "Here: it is");
    let form = form.text("caption_entities", entities).part("document", part("page.html", page));
    let sent = upload(&desk, "sendDocument", form).await;
    let document = &sent["result"]["document"];
    assert_eq!((&document["file_name"], &document["file_size"]), (&json!("page.html"), &json!(32)));
    let shown = desk.messages("group").await.last().unwrap().clone();
    assert_eq!((&shown["media"], &shown["text"]), (&json!("document"), &json!("Here: it is")));
    let path = shown["file"]["path"].as_str().unwrap();
    let desk = desk.reopen(false).await;
    let file = desk.get(desk.url(path)).send().await.unwrap();
    let saves = file.headers()["content-disposition"].to_str().unwrap().to_owned();
    assert_eq!(saves, "attachment; filename=\"page.html\"");
    assert_eq!(file.bytes().await.unwrap(), page);
    let none = desk.get(desk.url("/control/chats/group/files/1")).send().await.unwrap();
    assert_eq!(none.status(), 404);
}

#[tokio::test]
async fn a_photo_is_one_and_words_below_it_have_their_bound() {
    let desk = Desk::open().await;
    let form = |caption: String, bytes| {
        let form = Form::new().text("chat_id", GROUP.to_string()).text("caption", caption);
        form.part("photo", part("bowl.png", bytes))
    };
    let sent = upload(&desk, "sendPhoto", form("Gold".into(), PNG)).await;
    assert_eq!(sent["result"]["photo"][0]["file_size"], PNG.len());
    for (form, refusal) in [
        (form("x".repeat(1025), PNG), "Bad Request: message caption is too long"),
        (form("Gold".into(), b"no picture"), "Bad Request: IMAGE_PROCESS_FAILED"),
        (form("Gold".into(), b""), "Bad Request: file must be non-empty"),
        (Form::new().text("chat_id", "7"), "Bad Request: there is no photo in the request"),
    ] {
        assert_eq!(upload(&desk, "sendPhoto", form).await["description"], refusal);
    }
    assert_eq!(desk.messages("group").await.len(), 2);
}

/// The library that the bot is built on names its files in another way.
#[tokio::test]
async fn teloxides_own_uploads_are_taken() {
    let desk = Desk::open().await;
    desk.sends("ben", "ben", "/start").await;
    let bot = Bot::new(desk.token()).set_api_url(desk.url("/").parse().unwrap());
    let file = InputFile::memory("{}".as_bytes()).file_name("page.json");
    let sent = bot.send_document(ChatId(BEN), file).caption("Yours");
    let sent = sent.caption_entities([MessageEntity::bold(0, 5)]).await.unwrap();
    assert_eq!(sent.document().unwrap().file_name.as_deref(), Some("page.json"));
    let photo = InputFile::memory(PNG).file_name("bowl.png");
    let sent = bot.send_photo(ChatId(BEN), photo).disable_notification(true).await.unwrap();
    assert!(sent.photo().is_some());
}
