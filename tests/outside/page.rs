//! What people do on the playground's page: watch the story, play both, move the clock, look inside.

use std::time::Duration;

use serde_json::{Value, json};

use crate::people::{ANA, BEN, GROUP};
use crate::place::Place;
use crate::program::Home;
use crate::{until, until_within};

/// A whole journey by clicks, on a busy machine and without optimization.
const JOURNEY: Duration = Duration::from_mins(20);

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn the_story_is_watched_to_its_end_and_taken_over() {
    let home = Home::new();
    let Some(place) = Place::open(&home).await else { return };
    let Place { browser, people, .. } = &place;
    browser.clicks_on("#watch").await;
    browser.runs("document.getElementById('speed').value = '6'").await;
    until_within(JOURNEY, "“I'm here”", async || {
        browser.reads("#headline").await.starts_with("Ana is told")
    })
    .await;
    assert_eq!(people.count(BEN, "your hand on my back, and no reasons").await, 1);
    assert_eq!(people.count(GROUP, "This is a hard moment for Ana.").await, 1);
    assert_eq!(people.count(GROUP, "your hand").await, 0, "her words are for him");
    // The last chapter by its button: all that lies between is played, and then the end is watched.
    browser.clicks_on("#chapters li:last-child button").await;
    until_within(JOURNEY, "the end", async || browser.reads("#play").await == "Watch again").await;
    assert_eq!(browser.reads("#status").await, "");
    assert!(browser.reads("#headline").await.starts_with("On a bowl mended with gold"));
    assert!(people.count(GROUP, "A gold seam").await > 3);
    browser.clicks_on("#take-over").await;
    until("the clock", async || browser.reads("#next").await.starts_with("Next: ")).await;
    assert_eq!(browser.complaints().await, "[]");
    place.closes().await;
}

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

/// The focus is where it was after a press that draws the buttons anew, and a chat is one stop of Tab.
#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn a_keyboard_is_enough() {
    let home = Home::new();
    let Some(place) = Place::open(&home).await else { return };
    let Place { browser, people, .. } = &place;
    browser.clicks_on("#play-both").await;
    browser.runs("document.querySelector('[data-chat=group] .scroll').focus()").await;
    browser.types("\u{e013}\u{e007}").await;
    until("her seat", async || browser.has_button(ANA, "I agree").await).await;
    browser.runs("document.querySelector('[data-chat=ana] .scroll').focus()").await;
    // Up to the newest button, Home to the first: “I agree”.
    browser.types("\u{e011}\u{e007}").await;
    until("the next question", async || people.count(ANA, "Can you be honest here").await == 1)
        .await;
    let focus = "return document.activeElement.closest('[data-chat=ana] .row') !== null";
    until("the focus", async || browser.runs(focus).await == true).await;
    // The commands, as they are registered, on "/".
    browser.runs("document.querySelector('[data-chat=ana] textarea').focus()").await;
    browser.types("/tri").await;
    let offered = "[data-chat=ana] .commands li";
    until("the menu", async || {
        browser.runs(&format!("return document.querySelectorAll({offered:?}).length")).await == 1
    })
    .await;
    assert!(browser.reads(offered).await.starts_with("/trigger"));
    place.closes().await;
}

/// Three thousand messages in a chat cost nothing that one would feel.
#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn a_long_chat_is_as_fast_as_a_short_one() {
    let home = Home::new();
    let Some(place) = Place::open(&home).await else { return };
    let Place { browser, people, .. } = &place;
    browser.clicks_on("#play-both").await;
    for number in 0..3_000 {
        people.says(GROUP, ANA, &format!("line {number}, about the day and the rain")).await;
    }
    let shown = "return document.querySelectorAll('[data-chat=group] .message').length";
    until("all are shown", async || browser.runs(shown).await.as_u64() > Some(3_000)).await;
    // From the call to the frame in which it is drawn, in milliseconds, and how long the page was busy.
    let new = "const done = arguments[0];
        const list = document.querySelector('[data-chat=group] .messages');
        const spent = [];
        const one = async (left) => {
            if (left === 0) return done(spent.sort((a, b) => a - b)[spent.length >> 1]);
            const seen = new Promise((drawn) => {
                new MutationObserver((_, observer) => {
                    observer.disconnect();
                    const began = performance.now();
                    requestAnimationFrame(() => setTimeout(() => drawn(performance.now() - began)));
                }).observe(list, {childList: true});
            });
            await fetch('/control/send', {method: 'POST', headers: {'content-type': 'application/json'},
                body: JSON.stringify({chat: 'group', from: 'ben', text: 'one more'})});
            spent.push(await seen);
            one(left - 1);
        };
        one(5);";
    let a_new_one = browser.runs_long(new).await.as_f64().unwrap();
    let typing = "const done = arguments[0];
        const field = document.querySelector('[data-chat=group] textarea');
        field.focus();
        const spent = [];
        for (const key of 'hello again') {
            const began = performance.now();
            field.value += key;
            field.dispatchEvent(new InputEvent('input', {bubbles: true}));
            field.getBoundingClientRect();
            document.querySelector('[data-chat=group] .scroll').scrollHeight;
            spent.push(performance.now() - began);
        }
        field.value = '';
        done(spent.sort((a, b) => a - b)[spent.length >> 1]);";
    let a_key = browser.runs_long(typing).await.as_f64().unwrap();
    println!("3,000 messages: {a_new_one:.1} ms for a new one, {a_key:.1} ms for a key");
    assert!(a_new_one < 50.0 && a_key < 16.0, "{a_new_one} ms, {a_key} ms");
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
