//! What is brought: acknowledged once it is handled, and never before.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::FutureExt as _;
use kintsugi::domain::{Incoming, Input, UserId};
use kintsugi::telegram::polling::{Ears, Taking};
use kintsugi::telegram::{Me, Webhook, webhook};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

use crate::fake::{Answer, Fake, until};

const SECRET: &str = "0123456789abcdef-_";
const HEADER: &str = "x-telegram-bot-api-secret-token";

/// Hears, and does with each what its words say.
#[derive(Clone, Default)]
struct Listener {
    seen: Arc<Mutex<Vec<String>>>,
    tries: Arc<Mutex<HashMap<i64, u32>>>,
    heard: Arc<Mutex<Vec<bool>>>,
    goes_on: Arc<Notify>,
}

impl Ears for Listener {
    type Error = &'static str;

    fn handle_updates(&self, fresh: Vec<Incoming>) -> Vec<Taking<'_, &'static str>> {
        let handled = |incoming: Incoming| {
            let words = words(&incoming);
            self.seen.lock().expect("no panic").push(words.clone());
            let mut tries = self.tries.lock().expect("no panic");
            let tries = tries.entry(incoming.update).or_insert(0);
            *tries += 1;
            let fails = words == "fails once" && *tries == 1;
            async move {
                if words == "takes its time" {
                    self.goes_on.notified().await;
                }
                (incoming.update, if fails { Err("not now") } else { Ok(()) })
            }
            .boxed()
        };
        fresh.into_iter().map(handled).collect()
    }

    async fn heard(&self, all: bool) {
        self.heard.lock().expect("no panic").push(all);
    }

    async fn gets_old(&self) {
        std::future::pending::<()>().await;
    }

    fn hurry(&self, _through: i64) {}
}

fn words(incoming: &Incoming) -> String {
    match &incoming.input {
        Input::Text { text, .. } => text.clone(),
        Input::Untaken { .. } => "a picture".to_owned(),
        other => format!("{other:?}"),
    }
}

/// A webhook that is served.
struct Served {
    fake: Fake,
    url: String,
    http: reqwest::Client,
    listener: Listener,
    stop: watch::Sender<bool>,
    task: JoinHandle<std::io::Result<()>>,
}

impl Served {
    async fn open() -> Self {
        let fake = Fake::start().await;
        let info = json!({ "url": "", "pending_update_count": 0 });
        fake.next("getWebhookInfo", [Answer::Gives(info)]);
        Self::on(fake).await
    }

    async fn on(fake: Fake) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/telegram", socket.local_addr().expect("an address"));
        let listener = Listener::default();
        let (stop, stopped) = watch::channel(false);
        let webhook = Webhook { url: url.parse().expect("a url"), secret: SECRET.to_owned() };
        let (client, ears) = (fake.client(), listener.clone());
        let task = tokio::spawn(async move {
            let me = Me { id: UserId(99), username: "KintsugiBot".to_owned(), reads_all: false };
            webhook::serve(&client, &me, &webhook, socket, &ears, stopped).await
        });
        let http = reqwest::Client::builder().no_proxy().build().expect("a client");
        Self { fake, url, http, listener, stop, task }
    }

    async fn brings(&self, body: impl Into<reqwest::Body>) -> u16 {
        let request = self.http.post(&self.url).header(HEADER, SECRET).body(body);
        request.send().await.expect("an answer").status().as_u16()
    }

    fn seen(&self) -> Vec<String> {
        self.listener.seen.lock().expect("no panic").clone()
    }
}

fn update(id: i64, text: &str) -> String {
    let ana = json!({ "id": 5, "is_bot": false, "first_name": "Ana" });
    let chat = json!({ "id": 5, "type": "private", "first_name": "Ana" });
    let message = json!({ "message_id": id, "from": ana, "chat": chat, "date": 1, "text": text });
    json!({ "update_id": id, "message": message }).to_string()
}

#[tokio::test]
async fn telegram_is_told_where_to_bring_updates_and_what_to_show() {
    let served = Served::open().await;
    until("it is told", || served.fake.calls("setWebhook").len() == 1).await;
    let kinds = json!(["message", "edited_message", "callback_query", "my_chat_member"]);
    let told = json!({ "url": served.url, "secret_token": SECRET, "allowed_updates": kinds,
                       "max_connections": 100 });
    assert_eq!(served.fake.calls("setWebhook"), [told]);
    until("it looks", || !served.listener.heard.lock().expect("no panic").is_empty()).await;
    assert_eq!(*served.listener.heard.lock().expect("no panic"), [true], "nothing waits there");
    assert!(served.fake.calls("deleteWebhook").is_empty());
    served.stop.send_replace(true);
    served.task.await.expect("no panic").expect("told to");
}

#[tokio::test]
async fn what_is_brought_is_acknowledged_once_it_is_handled() {
    let served = Served::open().await;
    assert_eq!(served.brings(update(10, "one")).await, 200);
    assert_eq!(served.brings(update(11, "fails once")).await, 503);
    assert_eq!(served.brings(update(12, "two")).await, 200, "others do not wait");
    assert_eq!(served.brings(update(11, "fails once")).await, 200);
    assert_eq!(served.seen(), ["one", "fails once", "two", "fails once"]);
}

/// Numbers may begin anew, and come in any order.
#[tokio::test]
async fn nothing_relies_on_rising_numbers() {
    let served = Served::open().await;
    for number in [900, 7, 899, 8, 7_000_000_000] {
        assert_eq!(served.brings(update(number, "good")).await, 200);
    }
    assert_eq!(served.seen(), ["good"; 5]);
}

/// The header alone is sent: an answer comes although nothing follows.
#[tokio::test]
async fn who_does_not_know_the_secret_is_turned_away_before_anything_is_read() {
    let served = Served::open().await;
    let address = served.url.strip_prefix("http://").and_then(|url| url.split('/').next());
    let address = address.expect("an address");
    for secret in [
        "",
        "x-telegram-bot-api-secret-token: 0123456789abcdef\r\n",
        "x-telegram-bot-api-secret-token: 0123456789abcdef-_ \r\nx: y\r\n",
    ] {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        let is_right = secret.contains("-_");
        let head = format!(
            "POST /telegram HTTP/1.1\r\nhost: h\r\n{secret}content-length: 1000000\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).await.expect("sent");
        let mut answer = String::new();
        let read = stream.read_to_string(&mut answer);
        let answered = tokio::time::timeout(Duration::from_secs(2), read).await.is_ok();
        assert_eq!(answered, !is_right, "who knows it is waited for");
        assert_eq!(answer.starts_with("HTTP/1.1 401"), !is_right, "{answer}");
    }
    let other = served.http.post(&served.url).header(HEADER, "0123456789abcdef-x");
    assert_eq!(other.body(update(1, "x")).send().await.expect("an answer").status(), 401);
    let get = served.http.get(&served.url).header(HEADER, SECRET);
    assert_eq!(get.send().await.expect("an answer").status(), 405);
    assert!(served.seen().is_empty());
}

/// No JSON, none that anybody knows, too long, or without a number.
#[tokio::test]
async fn one_bad_update_is_acknowledged_and_blocks_no_other() {
    let served = Served::open().await;
    let deep = format!(r#"{{"update_id":3,"message":{}{}}}"#, "[".repeat(200), "]".repeat(200));
    let long = format!(r#"{{"update_id":4,"message":{{"text":"{}"}}}}"#, "x".repeat(5 << 20));
    for bad in [
        "",
        "no json",
        r#"{"update_id":1,"message":{"message_id":"?"}}"#,
        r#"{"update_id":2,"telepathy":{}}"#,
        &deep,
        &long,
        r#"{"message":{"message_id":1}}"#,
        r#"{"update_id":-5}"#,
        "[1,2]",
    ] {
        assert_eq!(served.brings(bad.to_owned()).await, 200, "{bad:.80}");
        assert_eq!(served.brings(update(100, "good")).await, 200);
    }
    assert_eq!(served.seen(), ["good"; 9]);
}

/// It is brought again while it is in hand: it counts once, and both hear the same.
#[tokio::test]
async fn what_is_not_handled_within_five_seconds_is_to_be_brought_again() {
    let served = Served::open().await;
    let slow = update(10, "takes its time");
    assert_eq!(served.brings(slow.clone()).await, 503);
    let again = served.brings(slow.clone());
    let (again, another, ()) = tokio::join!(again, served.brings(slow.clone()), async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        served.listener.goes_on.notify_one();
    });
    assert_eq!((again, another), (200, 200));
    assert_eq!(served.seen(), ["takes its time"]);
}

#[tokio::test]
async fn an_album_is_met_once() {
    let served = Served::open().await;
    let picture = |id: i64| {
        let mut update: Value = serde_json::from_str(&update(id, "")).expect("JSON");
        let message = update["message"].as_object_mut().expect("a message");
        message.remove("text");
        message.insert("media_group_id".into(), json!("a1"));
        message.insert(
            "photo".into(),
            json!([{ "file_id": "f", "file_unique_id": "u",
                                                "width": 1, "height": 1 }]),
        );
        update.to_string()
    };
    for id in [10, 11, 12, 10] {
        assert_eq!(served.brings(picture(id)).await, 200);
    }
    assert_eq!(served.seen(), ["a picture"; 2], "the first, and when it is brought again");
}

/// An address that Telegram does not take is told of, and tried again.
#[tokio::test]
async fn the_webhook_is_set_however_long_it_takes() {
    let fake = Fake::start().await;
    let no = Answer::Refuses(400, "Bad Request: bad webhook: Failed to resolve host");
    fake.next("setWebhook", [no, Answer::Breaks]);
    let served = Served::on(fake).await;
    until("the third try", || served.fake.calls("setWebhook").len() == 3).await;
    assert_eq!(served.brings(update(10, "one")).await, 200, "it is served meanwhile");
}
