//! The stream that tells pages what changes.

use reqwest::Response;
use serde_json::{Value, json};

use crate::desk::{ANA, BEN, Desk, GROUP, begin};

/// A page that listens.
struct Page {
    response: Response,
    /// The id of the last event that had one.
    last: String,
    rest: String,
}

impl Page {
    async fn opens(desk: &Desk, last: &str) -> Self {
        let asks = desk.get(desk.url("/control/stream"));
        let asks = if last.is_empty() { asks } else { asks.header("last-event-id", last) };
        let response = asks.send().await.unwrap();
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Self { response, last: String::new(), rest: String::new() }
    }

    /// The next event; none once the stream has ended.
    async fn event(&mut self) -> Option<(String, Value)> {
        loop {
            if let Some((event, rest)) = self.rest.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.rest = rest;
                let field = |name: &str| event.lines().find_map(|line| line.strip_prefix(name));
                if let Some(id) = field("id: ") {
                    id.clone_into(&mut self.last);
                }
                let Some(name) = field("event: ") else { continue };
                let data = serde_json::from_str(field("data: ").unwrap()).unwrap();
                return Some((name.to_owned(), data));
            }
            let piece = self.response.chunk().await.unwrap()?;
            self.rest += std::str::from_utf8(&piece).unwrap();
        }
    }

    /// What it hears of chats until it knows all that has happened.
    async fn chats(&mut self) -> Vec<Value> {
        let mut chats = vec![];
        loop {
            match self.event().await.unwrap() {
                (name, data) if name == "chat" => chats.push(data),
                (name, _) if name == "at" => return chats,
                _ => {}
            }
        }
    }
}

fn texts(chat: &Value) -> Vec<&str> {
    chat["messages"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_page_is_told_all_at_first_and_then_what_changes() {
    let desk = Desk::open().await;
    let mut page = Page::opens(&desk, "").await;
    let all = page.chats().await;
    assert_eq!(all.iter().map(|chat| &chat["chat"]).collect::<Vec<_>>(), ["ana", "group", "ben"]);
    assert!(all.iter().all(|chat| chat["whole"] == true));

    let first = desk.says(GROUP, "one").await;
    let news = page.chats().await;
    assert_eq!((news.len(), texts(&news[0])), (1, vec!["one"]));
    assert_eq!((&news[0]["chat"], &news[0]["whole"]), (&json!("group"), &json!(false)));

    let edit = json!({"chat_id": GROUP, "message_id": first, "text": "two"});
    desk.done("editMessageText", edit).await;
    assert_eq!(texts(&page.chats().await[0]), ["two"]);
    desk.done("deleteMessage", json!({"chat_id": GROUP, "message_id": first})).await;
    let news = page.chats().await;
    assert_eq!((&news[0]["gone"], texts(&news[0])), (&json!([first]), vec![]));
}

/// What a page missed comes with the id of the last event that it has, and nothing else does; an id of another
/// world brings all.
#[tokio::test]
async fn a_page_that_comes_back_hears_what_it_missed() {
    let desk = Desk::open().await;
    desk.sends("ana", "ana", "/start").await;
    let mut page = Page::opens(&desk, "").await;
    page.chats().await;
    let last = page.last.clone();
    drop(page);
    desk.says(ANA, "while you were away").await;
    let news = Page::opens(&desk, &last).await.chats().await;
    assert_eq!((news.len(), texts(&news[0])), (1, vec!["while you were away"]));
    for other in ["1-1", "x", "-"] {
        let all = Page::opens(&desk, other).await.chats().await;
        assert!(all.len() == 3 && all.iter().all(|chat| chat["whole"] == true), "{other}");
    }
}

/// A page that takes nothing for a while is told of each chat once, however much happened in it.
#[tokio::test]
async fn nothing_piles_up_for_a_slow_page() {
    let desk = Desk::open().await;
    for who in ["ana", "ben"] {
        desk.sends(who, who, "/start").await;
    }
    let mut page = Page::opens(&desk, "").await;
    page.chats().await;
    let moves = desk.control("clock", json!({"advance_seconds": 0}));
    let speaks = async {
        for number in 0..50 {
            desk.says(ANA, &format!("line {number}")).await;
            desk.says(BEN, &format!("line {number}")).await;
        }
        desk.updates().await;
    };
    tokio::join!(moves, speaks);
    let (mut heard, mut events) = (0, 0);
    while heard < 100 {
        for chat in page.chats().await {
            heard += texts(&chat).len();
            events += 1;
        }
    }
    assert!((2..=60).contains(&events), "{events} events for {heard} messages");
}

/// People's talk in the group is marked as untold; what was pressed is told.
#[tokio::test]
async fn what_the_bot_is_not_told_is_marked() {
    let desk = Desk::open().await;
    let asked = desk.says(GROUP, "One high, one low").await;
    desk.sends("group", "ana", "did you buy milk?").await;
    desk.sends("group", "ana", "/step").await;
    let reply = json!({"chat": "group", "from": "ben", "text": "the rain", "reply_to": asked});
    desk.play("send", reply).await;
    let messages = desk.messages("group").await;
    let untold = messages.iter().filter(|one| one["untold"] == true);
    assert_eq!(
        untold.map(|one| one["text"].as_str().unwrap()).collect::<Vec<_>>(),
        ["did you buy milk?"]
    );
}

/// All that was played goes; the token stays, and pages that listen are told of a world with one message.
#[tokio::test]
async fn beginning_anew_forgets_all_that_was_played() {
    let desk = Desk::open().await;
    desk.says(GROUP, "Welcome").await;
    let mut page = Page::opens(&desk, "").await;
    page.chats().await;
    let at = begin() - chrono::TimeDelta::days(3);
    desk.play("anew", json!({"at": at, "runs": false})).await;
    let all = page.chats().await;
    assert!(all.iter().all(|chat| chat["whole"] == true), "{all:?}");
    let group = all.iter().find(|chat| chat["chat"] == "group").unwrap();
    assert_eq!(texts(group)[0], "Ana added Kintsugi");
    assert!(!texts(group).contains(&"Welcome"), "{group}");
}

#[tokio::test]
async fn it_ends_at_once_whoever_listens() {
    let desk = Desk::open().await;
    let mut pages = vec![];
    for _ in 0..3 {
        let mut page = Page::opens(&desk, "").await;
        page.chats().await;
        pages.push(page);
    }
    let Desk { playground, .. } = desk;
    let listens = async {
        for page in &mut pages {
            while page.event().await.is_some() {}
        }
    };
    let stops = tokio::time::timeout(std::time::Duration::from_secs(2), async {
        tokio::join!(playground.stop(), listens);
    });
    assert!(stops.await.is_ok(), "within two seconds");
}
