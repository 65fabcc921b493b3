//! Files: made right before they leave, once, and found again by **Tidy**.

use kintsugi::domain::{Attachment, ChatId, Export, Form, Holds, MessageId, Picture, Slot, UserId};
use kintsugi::line::{Below, Body, Button, Call, File, FileKind, Kept, Line, Makes};
use kintsugi::telegram::{Done, Failure};
use serde_json::json;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::body;
use crate::fake::{Answer, Fake, until};
use crate::world::{ANA, World, line, noon, seconds, send};

/// The beginning of every PNG, and a little more.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\nof a bowl";

/// Makes a picture where a page is asked for, and else a document.
#[derive(Default)]
pub struct Workshop {
    pub made: AtomicUsize,
    /// Whether there is nothing left to make them of.
    pub empty: std::sync::atomic::AtomicBool,
}

impl Makes for Workshop {
    fn make(&self, attachment: &Attachment, kept: Option<&Kept>) -> Option<File> {
        assert_eq!(kept.is_some(), attachment.reads_what_is_kept());
        self.made.fetch_add(1, Ordering::Relaxed);
        let file = match attachment {
            Attachment::Export(Export { form: Form::Page, .. }) | Attachment::Picture(_) => {
                picture()
            }
            Attachment::Export(_) => document(),
        };
        (!self.empty.load(Ordering::Relaxed)).then_some(file)
    }
}

fn picture() -> File {
    let (name, media_type) = ("bowl.png".to_owned(), "image/png");
    File { kind: FileKind::Photo, name, media_type, bytes: PNG.to_vec() }
}

fn document() -> File {
    let (name, media_type) = ("kintsugi.json".to_owned(), "application/json");
    File { kind: FileKind::Document, name, media_type, bytes: b"{}".to_vec() }
}

fn with_file(form: Form, body: Body) -> Call {
    let export = Export { user: UserId(ANA.0), at: noon(), holds: Holds::Mine, form };
    let with = Some(Attachment::Export(export));
    Call::Send { body, reply_to: None, silent: true, with, note: None }
}

fn sends(form: Form) -> Line {
    line(ANA, Some(Slot::Untracked), with_file(form, body("Here it is.")))
}

async fn call(
    fake: &Fake,
    call: &Call,
    file: &File,
    sent: &mut Vec<MessageId>,
) -> Result<Done, Failure> {
    fake.client().call(ANA, call, Some(file), None, sent, usize::MAX).await
}

#[tokio::test]
async fn a_document_goes_out_with_its_words_below() {
    let fake = Fake::start().await;
    let button = Button { label: "More".into(), data: "m".into() };
    let body =
        Body {
            text: "Yours 💛\n<b>".into(), title: 8, below: Below::Buttons(vec![vec![button]])
        };
    let done = call(&fake, &with_file(Form::Json, body), &document(), &mut vec![]).await;
    assert_eq!(done, Ok(Done::Sent(vec![MessageId(1001)])));
    let expected = json!({
        "chat_id": ANA.0,
        "caption": "Yours 💛\n<b>",
        "caption_entities": [{ "type": "bold", "offset": 0, "length": 8 }],
        "disable_notification": true,
        "reply_markup": { "inline_keyboard": [[{ "text": "More", "callback_data": "m" }]] },
        "document": { "name": "kintsugi.json", "media_type": "application/json", "bytes": b"{}" },
    });
    assert_eq!(fake.calls("sendDocument"), [expected]);
}

#[tokio::test]
async fn a_picture_goes_out_as_a_photo() {
    let fake = Fake::start().await;
    let photo = with_file(Form::Page, body(""));
    call(&fake, &photo, &picture(), &mut vec![]).await.expect("sent");
    let expected = json!({
        "chat_id": ANA.0,
        "disable_notification": true,
        "photo": { "name": "bowl.png", "media_type": "image/png", "bytes": PNG },
    });
    assert_eq!(fake.calls("sendPhoto"), [expected]);
}

/// Where a group takes no photos, an evening's question must come all the same.
#[tokio::test]
async fn where_a_picture_is_not_taken_its_words_go_alone() {
    for refusal in
        ["Bad Request: not enough rights to send photos to the chat", "IMAGE_PROCESS_FAILED"]
    {
        let fake = Fake::start().await;
        fake.next("sendPhoto", [Answer::Refuses(400, refusal)]);
        let photo = with_file(Form::Page, body("How was today?"));
        let done = call(&fake, &photo, &picture(), &mut vec![]).await;
        assert!(matches!(done, Ok(Done::Sent(_))), "{refusal}: {done:?}");
        assert_eq!(fake.calls("sendMessage")[0]["text"], "How was today?");
    }
}

#[tokio::test]
async fn words_without_a_picture_that_could_not_be_made_go_alone() {
    let mut world = World::new().await;
    world.workshop.empty.store(true, Ordering::Relaxed);
    let with = Some(Attachment::Picture(Picture::Moments(vec![])));
    let body = body("Here it is.");
    world
        .says([line(
            ANA,
            None,
            Call::Send { body, reply_to: None, silent: true, with, note: None },
        )])
        .await;
    assert!(world.fake.calls("sendPhoto").is_empty());
    assert_eq!(world.fake.texts(), ["Here it is."]);
}

/// Files whose sending hangs take no more than their share of what is on its way.
#[tokio::test]
async fn files_that_hang_leave_room_for_words() {
    let mut world = World::new().await;
    world.fake.next("sendPhoto", vec![Answer::Hangs; 80]);
    let chat = |number: i64| ChatId(7_000_000_000 + number);
    let files = (0..80).map(|number| Line { chat: chat(number), ..sends(Form::Page) });
    world.commit(files, None).await;
    for second in 1..=4 {
        world.clock.set(noon() + seconds(second));
        let least = usize::try_from(second * 30).expect("few").min(32) - 5;
        until("files", || world.fake.calls("sendPhoto").len() >= least).await;
    }
    world.commit([send(ANA, "words")], None).await;
    until("words", || world.fake.texts() == ["words"]).await;
    assert!(world.fake.calls("sendPhoto").len() <= 32);
    world.fake.go_on();
}

#[tokio::test]
async fn words_that_do_not_fit_below_a_file_follow_it() {
    let fake = Fake::start().await;
    let button = Button { label: "More".into(), data: "m".into() };
    let body =
        Body { text: "word ".repeat(300), title: 4, below: Below::Buttons(vec![vec![button]]) };
    fake.next("sendMessage", [Answer::Floods(3)]);
    let (letter, mut sent) = (with_file(Form::Page, body), vec![]);
    assert!(call(&fake, &letter, &picture(), &mut sent).await.is_err());
    assert_eq!(sent.len(), 1, "the picture has left");
    call(&fake, &letter, &picture(), &mut sent).await.expect("sent");
    let photos = fake.calls("sendPhoto");
    assert_eq!(
        (photos.len(), photos[0].get("caption"), photos[0].get("reply_markup")),
        (1, None, None)
    );
    let text = &fake.calls("sendMessage")[1];
    assert_eq!(text["entities"][0]["length"], 4);
    assert_eq!(text["reply_markup"]["inline_keyboard"][0][0]["text"], "More");
}

#[tokio::test]
async fn a_file_is_sent_once_and_tried_again_as_other_lines_are() {
    let mut world = World::new().await;
    world.fake.next("sendDocument", [Answer::Breaks, Answer::Floods(5)]);
    world.says([sends(Form::Json), sends(Form::Page)]).await;
    world.runs_dry().await;
    let (documents, photos) = (world.fake.calls("sendDocument"), world.fake.calls("sendPhoto"));
    assert_eq!((documents.len(), photos.len()), (3, 1), "two tries failed");
    assert_eq!(documents[0], documents[2], "it is the same each time");
    assert_eq!(world.workshop.made.load(Ordering::Relaxed), 4);
    assert_eq!(world.waiting().await, 0);
}

#[tokio::test]
async fn a_file_of_which_nothing_is_left_is_not_sent() {
    let mut world = World::new().await;
    world.workshop.empty.store(true, Ordering::Relaxed);
    world.says([sends(Form::Json)]).await;
    assert!(world.fake.calls("sendDocument").is_empty());
    assert_eq!(world.waiting().await, 0);
}

/// Nothing of what it will hold lies in the outbox, only what is to be made.
#[test]
fn a_line_with_a_file_is_small_and_lines_of_before_load() {
    let kept = serde_json::to_string(&with_file(Form::Page, body("Here it is."))).expect("JSON");
    assert!(kept.len() < 300, "{kept}");
    let before = r#"{"Send":{"body":{"text":"hi","title":0,"below":"Nothing"},"reply_to":null,"silent":false}}"#;
    let call: Call = serde_json::from_str(before).expect("a line of before");
    assert_eq!(
        call,
        Call::Send { body: body("hi"), reply_to: None, silent: false, with: None, note: None }
    );
    assert_eq!(
        serde_json::to_string(&call).expect("JSON"),
        before,
        "and is read by the version before"
    );
}

#[tokio::test]
async fn tidy_takes_a_file_away() {
    let mut world = World::new().await;
    world.says([sends(Form::Json), sends(Form::Page)]).await;
    world.passes(seconds(3_600)).await;
    world.says([line(ANA, None, Call::Tidy)]).await;
    let deleted = world.fake.calls("deleteMessages");
    assert_eq!(deleted, [json!({ "chat_id": ANA.0, "message_ids": [1001, 1002] })]);
}
