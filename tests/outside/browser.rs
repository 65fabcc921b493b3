//! The playground's page in a real browser, beside pages of others.

use std::path::Path;

use serde_json::Value;

use crate::foreign::Foreign;
use crate::people::{ANA, BEN, GROUP};
use crate::place::Place;
use crate::program::Home;
use crate::until;

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn the_page_opens_by_its_printed_address_and_is_played_by_clicks() {
    let home = Home::new();
    let Some(place) = Place::open(&home).await else { return };
    let Place { browser, people, base, .. } = &place;

    assert_eq!(browser.address().await, format!("{base}/"), "the key is gone from the address");
    let cookies = browser.cookies().await;
    let [cookie] = &cookies[..] else { panic!("one cookie: {cookies:?}") };
    assert_eq!((&cookie["httpOnly"], &cookie["sameSite"]), (&true.into(), &"Strict".into()));
    assert_eq!(browser.runs("return document.cookie").await, "", "no script reads it");
    for (chat, title) in [(GROUP, "Ana & Ben"), (ANA, "Ana"), (BEN, "Ben")] {
        let heading = format!("section[data-chat={chat}] h2");
        assert_eq!(browser.reads(&heading).await, title);
    }
    browser.clicks_on("#play-both").await;
    browser.clicks(GROUP, "Take my seat").await;
    until("a step on", async || browser.has_button(ANA, "I agree").await).await;
    assert!(!people.heard(ANA).await.is_empty());
    let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join("playground.png");
    browser.is_pictured(&picture).await;
    println!("a picture of the page is in {}", picture.display());

    // It was reloaded by nobody's help, and what its own policy allows is all that it needs.
    browser.goes_to(&format!("{base}/")).await;
    until("it is there again", async || browser.has_button(ANA, "I agree").await).await;
    let from = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
    let from = browser.runs(from).await;
    let from: Vec<_> = from.as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    for file in ["phone.css", "page.js", "phone.js", "message.js", "bowl.png"] {
        assert!(from.contains(&&*format!("{base}/{file}")), "{file} in {from:?}");
    }
    assert!(from.iter().all(|name| name.starts_with(base)), "{from:?}");
    let styled = browser.runs("return getComputedStyle(document.querySelector('main')).display");
    assert_ne!(styled.await, "block", "its styles are at work");
    assert_eq!(browser.complaints().await, "[]");
    place.closes().await;
}

/// From the same machine by either of its names, which for a browser are two sites: one gets the
/// cookie sent along, the other does not.
#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn a_page_of_somebody_elses_can_neither_drive_nor_read_nor_frame_it() {
    let home = Home::new();
    let Some(place) = Place::open(&home).await else { return };
    let Place { browser, people, base, .. } = &place;
    let foreign = Foreign::open().await;
    let before = people.all().await;
    for host in ["127.0.0.1", "localhost"] {
        browser.complaints().await;
        browser.goes_to(&foreign.address(host, base)).await;
        let mut told = Value::Null;
        until("the page has tried all", async || {
            let title = browser.runs("return document.title").await;
            told = serde_json::from_str(title.as_str().unwrap()).unwrap_or_default();
            !told.is_null()
        })
        .await;
        for (attempt, outcome) in told.as_object().unwrap() {
            // Whether a frame or what cannot be read was refused is seen by what became of it.
            let unseen = outcome == "unreadable" || attempt == "frames";
            assert!(unseen || outcome == "refused", "{host}: {attempt}: {outcome}");
        }
        assert_eq!(told.as_object().unwrap().len(), 8, "{told}");
        assert_eq!(people.all().await, before, "{host}: nothing was said");
        browser.looks_into_the_frame().await;
        let framed = browser.runs("return document.documentElement.outerHTML").await.to_string();
        assert!(!framed.contains("playground"), "{host}: {framed}");
        assert!(browser.complaints().await.contains("frame-ancestors"), "{host}");
    }
    // Who was let in still is.
    browser.goes_to(&format!("{base}/")).await;
    until("the page", async || browser.has_button(GROUP, "Take my seat").await).await;
    place.closes().await;
}
