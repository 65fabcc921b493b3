//! Telegram fails, or the line to it does.

use serde_json::json;

use crate::house::House;

const HELP: &str = "What I can do here";
const PROMPT: &str = "One high, one low";

#[tokio::test]
async fn what_was_surely_not_done_is_done_once() {
    let house = House::lived_in().await;
    let faults = [json!({"status": 500}), json!({"status": 502}), json!({"drop": "before"})];
    for (round, mut fault) in (1..).zip(faults) {
        fault["fail_next"] = json!(3);
        house.play("faults", fault).await;
        house.says("group", "ana", "/help").await;
        house.says("group", "ana", "/step").await;
        house.passes(120).await;
        assert_eq!(house.count("group", HELP).await, round);
        assert_eq!(house.count("group", "Step 1").await, round + 1, "with the one of set-up");
        let heard = house.heard("group").await;
        assert!(heard[heard.len() - 2].contains(HELP), "the order is kept");
        house.is_at_rest().await;
    }
}

#[tokio::test]
async fn what_may_have_been_done_is_repeated_at_most_once() {
    let house = House::lived_in().await;
    house.play("faults", json!({"fail_next": 1, "drop": "after"})).await;
    for text in ["/help", "/step", "/privacy"] {
        house.says("ana", "ana", text).await;
    }
    house.passes(60).await;
    assert_eq!(house.count("ana", HELP).await, 2);
    assert_eq!(house.count("ana", "Step 1").await, 1);
    assert_eq!(house.count("ana", "What I keep").await, 1);
    house.is_at_rest().await;
}

/// Replies to either copy of a prompt count.
#[tokio::test]
async fn a_repeated_prompt_can_be_answered_on_either_copy() {
    let house = House::lived_in().await;
    // Of the group: the private cards of the evening may leave earlier.
    let fault = json!({"fail_next": 1, "drop": "after", "method": "sendMessage", "chat": "group"});
    house.play("faults", fault).await;
    house.comes(5, 18, 5).await;
    let messages = house.messages("group").await;
    let is_prompt = |text: &str| text.contains(PROMPT);
    let copies = messages.iter().filter(|message| is_prompt(message["text"].as_str().unwrap()));
    let copies: Vec<i64> = copies.map(|message| message["id"].as_i64().unwrap()).collect();
    assert_eq!(copies.len(), 2);
    house.replies("ana", copies[0], "the lake\nthe call").await;
    house.replies("ben", copies[1], "soup\nrain").await;
    house.passes(30).await;
    house.newest("group", "You both shared something today").await;
    house.is_at_rest().await;
}

/// Edits, deletions, reactions and answers may be repeated and nobody sees it.
#[tokio::test]
async fn what_can_be_done_twice_unseen_leaves_no_trace() {
    let house = House::lived_in().await;
    house.comes(5, 18, 5).await;
    let prompt = house.newest("group", PROMPT).await["id"].as_i64().unwrap();
    let fault =
        |method: &str| json!({"fail_next": 1, "drop": "after", "method": method, "slow_ms": 1});
    house.play("faults", fault("setMessageReaction")).await;
    let answer = house.replies("ana", prompt, "the lake\nthe call").await;
    house.passes(30).await;
    let messages = house.messages("group").await;
    let answer = messages.iter().find(|message| message["id"] == answer).unwrap();
    assert_eq!(answer["reactions"], json!(["🕊"]));
    let before = house.heard("group").await.len();
    house.says("ana", "ana", "/trigger").await;
    house.passes(5).await;
    house.presses("ana", "ana", "Just for me").await;
    house.passes(5).await;
    house.play("faults", fault("editMessageText")).await;
    let cards = house.heard("ana").await.len();
    house.presses("ana", "ana", "5-4-3-2-1").await;
    house.passes(30).await;
    assert_eq!(house.heard("ana").await.len(), cards, "the card is edited, not sent anew");
    house.newest("ana", "Five, four, three, two, one").await;
    assert_eq!(house.heard("group").await.len(), before);
    house.is_at_rest().await;
}

#[tokio::test]
async fn a_slow_chat_keeps_nobody_waiting() {
    let house = House::lived_in().await;
    house.play("faults", json!({"fail_next": 1, "slow_ms": 400, "chat": "group"})).await;
    house.says("group", "ana", "/help").await;
    house.says("ana", "ana", "/help").await;
    house.passes(0).await;
    let calls = house.calls().await;
    let newest: Vec<&str> = calls[calls.len() - 2..].iter().map(|call| call.1.as_str()).collect();
    assert_eq!(newest, ["ana", "group"]);
    house.is_at_rest().await;
}

#[tokio::test]
async fn polling_goes_on_after_a_fault() {
    let house = House::lived_in().await;
    for fault in [json!({"status": 502}), json!({"drop": "after"})] {
        let mut fault = fault;
        fault["fail_next"] = json!(1);
        fault["method"] = json!("getUpdates");
        house.play("faults", fault).await;
        house.says("ana", "ana", "/help").await;
        house.passes(0).await;
    }
    assert_eq!(house.count("ana", HELP).await, 2);
}

#[tokio::test]
async fn menus_that_were_refused_are_registered_later() {
    let house = House::lived_in().await;
    let fault = json!({"fail_next": 1, "status": 502, "method": "setMyCommands"});
    house.play("faults", fault).await;
    let before = house.calls().await.len();
    house.play("restart", json!({})).await;
    for _ in 0..100 {
        let calls = house.calls().await;
        let menus = calls[before..].iter().filter(|call| call.0 == "setmycommands");
        if menus.map(|call| call.2).collect::<Vec<_>>() == [502, 200, 200] {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("no menus: {:?}", house.calls().await);
}
