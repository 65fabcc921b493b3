//! What people do on the playground's page: watch the story, play both, move the clock, look inside.

use std::time::Duration;

use serde_json::{Value, json};

use crate::people::{ANA, GROUP};
use crate::place::Place;
use crate::program::Home;
use crate::until;

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn three_clicks_lead_to_the_first_evening_and_a_week_goes_by() {
    let home = Home::new();
    let Some(place) = Place::open(&home).await else { return };
    let Place { browser, people, .. } = &place;
    browser.clicks_on("#play-both").await;
    browser.clicks_on("#set-up").await;
    let next = "Next: the evening’s question, ";
    until("set-up", async || browser.reads("#next").await.starts_with(next)).await;
    until("it is done", async || {
        browser.runs("return document.getElementById('hint').hidden").await == true
    })
    .await;
    browser.clicks_on("#next").await;
    until("the first evening", async || people.count(GROUP, "One high, one low").await == 1).await;
    until("it is told", async || browser.reads("#status").await.contains("new")).await;

    // The check-in is answered by keys alone: the field, both lines, Enter.
    let answers = "const phone = document.querySelector('[data-chat=group]');
        [...phone.querySelectorAll('.message')].at(-1).querySelector('.tools button').click();";
    browser.runs(answers).await;
    browser
        .runs(
            "document.querySelector('[data-chat=group] textarea').value = 'we laughed\\nthe rain'",
        )
        .await;
    browser.types("\u{e007}").await;
    until("her answer", async || people.all().await.contains("the rain")).await;

    browser.clicks_on("#answers").await;
    browser.clicks_on("[data-advance='604800']").await;
    until("a week", async || people.count(GROUP, "You both shared something today.").await >= 6)
        .await;
    until("it is told", async || browser.reads("#status").await.contains("in the group")).await;

    // What people say among themselves is marked, and the bot is not told.
    people.says(GROUP, ANA, "did you buy milk?").await;
    let marked = "[data-chat=group] .message:last-child .mark";
    until("the mark", async || {
        browser.runs(&format!("return !!document.querySelector({marked:?})")).await == true
    })
    .await;
    assert!(browser.reads(marked).await.contains("isn’t told this"));

    // A kill in between loses nothing.
    browser.clicks_on("#to-inside").await;
    browser.clicks_on("#kill").await;
    until("it is back", async || browser.reads("#status").await.contains("Nothing was lost")).await;
    until("its decisions", async || browser.reads("#decisions").await.contains("wakes")).await;
    assert_eq!(browser.complaints().await, "[]");
    place.closes().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn it_ends_at_once_while_three_pages_are_open() {
    let home = Home::new();
    let Some(place) = Place::open(&home).await else { return };
    for _ in 0..2 {
        let opened = place.browser.runs(&format!("return open({:?}) !== null", place.base)).await;
        assert_eq!(opened, json!(true));
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    place.gets_term();
    let ended = tokio::time::timeout(Duration::from_secs(2), place.ends()).await;
    assert!(ended.is_ok(), "not within two seconds");
}

/// What was missed comes with the number of the last event, and only that.
#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn a_page_that_was_cut_off_hears_what_it_missed() {
    let home = Home::new();
    let Some(place) = Place::open(&home).await else { return };
    let first = "const done = arguments[0];
        const source = new EventSource('/control/stream');
        source.addEventListener('at', (event) => { source.close(); done(event.lastEventId); });";
    let id = place.browser.runs_long(first).await;
    place.people.says(GROUP, ANA, "while nobody listened").await;
    // A browser sends the header by itself when it comes back; here a script does.
    let again = format!(
        "const done = arguments[0];
        const headers = {{'last-event-id': {id}}};
        fetch('/control/stream', {{headers}}).then(async ({{body}}) => {{
            const {{value}} = await body.getReader().read();
            done(new TextDecoder().decode(value));
        }});"
    );
    let heard = place.browser.runs_long(&again).await;
    let heard = heard.as_str().unwrap();
    let chats: Vec<Value> = heard
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line.strip_prefix("data: ")?).ok())
        .filter(|event| event.get("messages").is_some())
        .collect();
    assert_eq!(chats.len(), 1, "{heard}");
    assert_eq!((&chats[0]["chat"], &chats[0]["whole"]), (&json!("group"), &json!(false)));
    assert_eq!(chats[0]["messages"][0]["text"], "while nobody listened");
    place.closes().await;
}
