//! Fetching: nothing is confirmed before it is handled, and nothing gets stuck.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::FutureExt;
use kintsugi::domain::{Incoming, Input, UserId};
use kintsugi::telegram::Me;
use kintsugi::telegram::polling::{self, Ears, PollError, Taking};
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::fake::{Answer, Fake, until};

struct Polling {
    fake: Fake,
    stop: watch::Sender<bool>,
    batches: Arc<Mutex<Vec<Vec<String>>>>,
    task: JoinHandle<Result<(), PollError>>,
}

/// Fails so many times before it succeeds.
struct Listener {
    seen: Arc<Mutex<Vec<Vec<String>>>>,
    failures: usize,
}

impl Ears for Listener {
    type Error = &'static str;

    fn handle_updates(&self, fresh: Vec<Incoming>) -> Vec<Taking<'_, &'static str>> {
        if fresh.is_empty() {
            return vec![];
        }
        let mut seen = self.seen.lock().expect("no panic");
        seen.push(fresh.iter().map(words).collect());
        let result = if seen.len() > self.failures { Ok(()) } else { Err("not now") };
        let handled = |incoming: Incoming| std::future::ready((incoming.update, result)).boxed();
        fresh.into_iter().map(handled).collect()
    }

    async fn heard(&self, _all: bool) {}

    async fn gets_old(&self) {
        std::future::pending::<()>().await;
    }

    fn hurry(&self, _through: i64) {}
}

/// Polls with ears that fail so many times before they succeed.
fn polling(fake: Fake, failures: usize) -> Polling {
    let (stop, stopped) = watch::channel(false);
    let batches = Arc::new(Mutex::new(Vec::new()));
    let (client, listener) = (fake.client(), Listener { seen: batches.clone(), failures });
    let task = tokio::spawn(async move {
        let me = Me { id: UserId(99), username: "KintsugiBot".to_owned(), reads_all: false };
        polling::poll(&client, &me, Duration::from_secs(25), &listener, stopped).await
    });
    Polling { fake, stop, batches, task }
}

impl Polling {
    fn batches(&self) -> Vec<Vec<String>> {
        self.batches.lock().expect("no panic").clone()
    }

    fn offsets(&self) -> Vec<Option<i64>> {
        self.fake.calls("getUpdates").iter().map(|call| call["offset"].as_i64()).collect()
    }

    async fn stops(self) -> Fake {
        self.stop.send_replace(true);
        self.task.await.expect("no panic").expect("told to");
        self.fake
    }
}

fn words(incoming: &Incoming) -> String {
    match &incoming.input {
        Input::Text { text, .. } => text.clone(),
        other => format!("{other:?}"),
    }
}

fn update(id: i64, text: &str) -> Value {
    let ana = json!({ "id": 5, "is_bot": false, "first_name": "Ana" });
    let chat = json!({ "id": 5, "type": "private", "first_name": "Ana" });
    let message = json!({ "message_id": id, "from": ana, "chat": chat, "date": 1, "text": text });
    json!({ "update_id": id, "message": message })
}

#[tokio::test]
async fn a_batch_is_handled_and_then_confirmed() {
    let fake = Fake::start().await;
    let batch = json!([update(10, "one"), update(11, "two")]);
    fake.next("getUpdates", [Answer::Gives(batch), Answer::Hangs]);
    let polling = polling(fake, 0);
    until("the next request", || polling.offsets().len() == 2).await;
    assert_eq!(polling.batches(), [["one", "two"]]);
    assert_eq!(polling.offsets(), [None, Some(12)]);
    let first = polling.fake.calls("getUpdates").remove(0);
    let kinds = json!(["message", "edited_message", "callback_query", "my_chat_member"]);
    // At the start an answer is wanted at once; after that it may take its time.
    assert_eq!(first, json!({ "limit": 100, "timeout": 0, "allowed_updates": kinds }));
    assert_eq!(polling.fake.calls("getUpdates")[1]["timeout"], 25);
}

#[tokio::test]
async fn what_was_not_handled_is_fetched_again() {
    let fake = Fake::start().await;
    let batch = || Answer::Gives(json!([update(10, "one")]));
    fake.next("getUpdates", [batch(), batch(), Answer::Hangs]);
    let polling = polling(fake, 1);
    until("the third request", || polling.offsets().len() == 3).await;
    assert_eq!(polling.batches(), [["one"], ["one"]]);
    assert_eq!(polling.offsets(), [None, None, Some(11)]);
}

#[tokio::test]
async fn an_update_that_cannot_be_read_hides_no_other() {
    let fake = Fake::start().await;
    let odd = json!({ "update_id": 11, "message": { "message_id": "?" } });
    let batch = json!([update(10, "one"), odd, update(12, "two")]);
    let only_odd = json!([{ "update_id": 13, "telepathy": {} }]);
    fake.next("getUpdates", [Answer::Gives(batch), Answer::Gives(only_odd), Answer::Hangs]);
    let polling = polling(fake, 0);
    until("the third request", || polling.offsets().len() == 3).await;
    assert_eq!(polling.batches(), [["one", "two"]]);
    assert_eq!(polling.offsets(), [None, Some(13), Some(14)]);
}

#[tokio::test]
async fn told_to_stop_it_leaves_an_idle_request_and_confirms_what_it_handled() {
    let fake = Fake::start().await;
    fake.next("getUpdates", [Answer::Gives(json!([update(10, "one")])), Answer::Hangs]);
    let polling = polling(fake, 0);
    until("an idle request", || polling.offsets().len() == 2).await;
    let fake = polling.stops().await;
    let last = fake.calls("getUpdates").pop().expect("a confirmation");
    assert_eq!(
        (&last["offset"], &last["timeout"], &last["limit"]),
        (&json!(11), &json!(0), &json!(1))
    );
}

#[tokio::test]
async fn told_to_stop_with_nothing_to_confirm_it_just_stops() {
    let fake = Fake::start().await;
    fake.next("getUpdates", [Answer::Hangs]);
    let polling = polling(fake, 0);
    until("an idle request", || polling.offsets().len() == 1).await;
    assert_eq!(polling.stops().await.calls("getUpdates").len(), 1);
}

/// One bad update before, between and behind good ones: no JSON, or none that anybody knows.
#[tokio::test]
async fn one_bad_update_blocks_no_other() {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    let bad = [
        r#"{"update_id":ID,"message":{"text":"\ud83d"}}"#,
        &format!(r#"{{"update_id":ID,"message":{deep}}}"#),
        r#"{"update_id":ID,"message":{"text":}}"#,
        r#"{"update_id":ID,"message":{"message_id":"?"}}"#,
        r#"{"update_id":ID,"callback_query":{"id":1e999}}"#,
        r#"{"update_id":ID,"telepathy":{}}"#,
        r#"{"update_id":ID}"#,
    ];
    let fake = Fake::start().await;
    let answers = (0..).step_by(4).zip(&bad).map(|(id, bad)| {
        let bad = |id: i64| bad.replace("ID", &id.to_string());
        let good = update(id + 11, "good");
        let list = [bad(id + 10), good.to_string(), bad(id + 12)].join(",");
        Answer::Says(format!(r#"{{"ok":true,"result":[{list}]}}"#))
    });
    fake.next("getUpdates", answers.chain([Answer::Hangs]));
    let polling = polling(fake, 0);
    until("the last request", || polling.offsets().len() == bad.len() + 1).await;
    assert_eq!(polling.batches(), vec![["good"]; bad.len()]);
    let expected = (0..7).map(|nth| Some(13 + 4 * nth));
    assert_eq!(polling.offsets()[1..], expected.collect::<Vec<_>>());
}

#[tokio::test]
async fn an_update_with_a_great_number_is_read_as_any_other() {
    let fake = Fake::start().await;
    let great = 1_i64 << 32;
    let batch = json!([update(great - 1, "one"), update(great, "two"), update(1 << 52, "three")]);
    fake.next("getUpdates", [Answer::Gives(batch), Answer::Hangs]);
    let polling = polling(fake, 0);
    until("the next request", || polling.offsets().len() == 2).await;
    assert_eq!(polling.batches(), [["one", "two", "three"]]);
    assert_eq!(polling.offsets()[1], Some((1 << 52) + 1));
}

/// What is too long to be read to its end is read as far as it goes, and then skipped.
#[tokio::test]
async fn an_answer_without_end_blocks_nothing() {
    let fake = Fake::start().await;
    let one = r#"{"update_id":10,"message":{"message_id":1,"chat":{"id":5,"type":"private"},"text":"one"}}"#;
    let from = format!(r#"{{"ok":true,"result":[{one},{{"update_id":11,"x":""#);
    let first = Answer::Goes { on: 17 << 20, from: from.leak(), to: r#""}]}"# };
    let from = r#"{"ok":true,"result":[{"update_id":11,"x":""#;
    let again = Answer::Goes { on: 17 << 20, from, to: r#""},{"update_id":12}]}"# };
    let last = Answer::Gives(json!([update(12, "two")]));
    fake.next("getUpdates", [first, again, last, Answer::Hangs]);
    let polling = polling(fake, 0);
    until("the last request", || polling.offsets().len() == 4).await;
    assert_eq!(polling.batches(), [["one"], ["two"]]);
    assert_eq!(polling.offsets(), [None, Some(11), Some(12), Some(13)]);
}

#[tokio::test]
async fn a_token_that_is_refused_once_is_tried_again() {
    let fake = Fake::start().await;
    let refused = [Answer::Refuses(401, "Unauthorized"), Answer::Refuses(404, "Not Found")];
    let batch = Answer::Gives(json!([update(10, "one")]));
    fake.next("getUpdates", refused.into_iter().chain([batch, Answer::Hangs]));
    let polling = polling(fake, 0);
    until("the fourth request", || polling.offsets().len() == 4).await;
    assert_eq!(polling.batches(), [["one"]]);
}

#[tokio::test]
async fn other_troubles_are_waited_out_until_it_is_told_to_stop() {
    let fake = Fake::start().await;
    let conflict = "Conflict: terminated by other getUpdates request";
    fake.next("getUpdates", [Answer::Floods(0), Answer::Refuses(409, conflict)]);
    let polling = polling(fake, 0);
    until("the conflict", || polling.offsets().len() == 2).await;
    polling.stops().await;
}
