//! The group becomes a supergroup: the couple moves along, and nothing is lost.

use serde_json::json;

use crate::house::House;

const PROMPT: &str = "One high, one low";
const CARD: &str = "Kintsugi\n";

/// Every evening from now on one prompt comes, answers count, and nothing goes to the old chat.
async fn lives_on(house: &House, day: u32) {
    let before = house.count("group", PROMPT).await;
    house.comes(day, 18, 5).await;
    assert_eq!(house.count("group", PROMPT).await, before + 1, "one prompt for the {day}th");
    let prompt = house.newest("group", PROMPT).await["id"].as_i64().unwrap();
    house.replies("ana", prompt, "the lake\nthe call").await;
    house.replies("ben", prompt, "soup\nrain").await;
    house.passes(30).await;
    house.newest("group", "You both shared something today").await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn told_by_service_messages_in_any_order_the_couple_moves() {
    for heard in [
        ["to", "arrival", "from"],
        ["arrival", "to", "from"],
        ["arrival", "from", "to"],
        ["from", "arrival", "to"],
    ] {
        let house = House::lived_in().await;
        house.comes(5, 18, 1).await;
        house.play("migrate", json!({"heard": heard})).await;
        house.passes(60).await;
        assert_eq!(house.count("group", PROMPT).await, 1, "{heard:?}: the open card comes anew");
        let prompt = house.newest("group", PROMPT).await["id"].as_i64().unwrap();
        house.replies("ana", prompt, "the lake\nthe call").await;
        house.passes(10).await;
        lives_on(&house, 6).await;
    }
}

/// Each update comes alone, with time in between to act on it.
#[tokio::test]
async fn told_of_its_arrival_long_before_the_rest_the_couple_still_moves() {
    for then in ["to", "from"] {
        let house = House::lived_in().await;
        house.play("migrate", json!({"heard": ["arrival"]})).await;
        house.passes(60).await;
        house.play("migrate", json!({"heard": [then]})).await;
        house.passes(60).await;
        lives_on(&house, 5).await;
    }
}

#[tokio::test]
async fn told_by_a_failing_call_alone_the_line_arrives_in_the_new_group() {
    let house = House::lived_in().await;
    house.play("migrate", json!({"heard": []})).await;
    assert_eq!(house.heard("group").await, [""; 0]);
    lives_on(&house, 5).await;
    lives_on(&house, 6).await;
    let calls = house.calls().await;
    assert_eq!(calls.iter().filter(|call| call.2 == 400).count(), 1, "it learns once: {calls:?}");
}

/// The prompt is on its way to the old chat; then it moves, and only the prompt fails.
#[tokio::test]
async fn a_prompt_that_meets_the_move_comes_once() {
    let house = House::lived_in().await;
    // Of the group: the private cards of the evening may leave earlier.
    let slow = json!({"fail_next": 1, "slow_ms": 300, "method": "sendMessage", "chat": "group"});
    house.play("faults", slow).await;
    let moves = async {
        while house.state().await["faults"] != 0 {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        house.play("migrate", json!({"heard": []})).await;
    };
    tokio::join!(house.comes(5, 18, 5), moves);
    house.passes(60).await;
    assert!(house.calls().await.iter().any(|call| call.0 == "sendmessage" && call.2 == 400));
    assert_eq!(house.count("group", PROMPT).await, 1);
    lives_on(&house, 6).await;
}

/// What was waiting for the old group arrives in the new one, each once and in order.
#[tokio::test]
async fn lines_that_wait_move_along() {
    let house = House::lived_in().await;
    house
        .play("faults", json!({"fail_next": 1, "status": 429, "retry_after": 60, "chat": "group"}))
        .await;
    for text in ["/step", "/help", "/privacy", "/win the sea"] {
        house.says("group", "ana", text).await;
    }
    house.passes(0).await;
    assert_eq!(house.state().await["waiting"], 5);
    house.play("migrate", json!({"heard": []})).await;
    house.passes(120).await;
    let titles = ["Step 1", "What I can do here", "What I keep", "That counts"];
    let heard = house.heard("group").await;
    let at = titles.map(|title| heard.iter().position(|text| text.contains(title)));
    assert!(at.is_sorted() && at.iter().all(Option::is_some), "{heard:?}");
    for title in titles {
        assert_eq!(house.count("group", title).await, 1, "{title}");
    }
    house.is_at_rest().await;
}

/// A number of the old chat means another message in the new one.
#[tokio::test]
async fn what_was_for_an_old_message_does_not_touch_a_new_one() {
    let house = House::lived_in().await;
    house.comes(5, 18, 1).await;
    let prompt = house.newest("group", PROMPT).await["id"].as_i64().unwrap();
    let house = house.falls_asleep().await;
    let answer = house.replies("ana", prompt, "the lake\nthe call").await;
    house.play("migrate", json!({})).await;
    for _ in 0..answer {
        house.says("group", "ben", "Good evening").await;
    }
    let house = house.wakes_up().await;
    house.passes(60).await;
    for message in house.messages("group").await {
        assert_eq!((&message["reactions"], &message["reply_to"]), (&json!([]), &json!(null)));
    }
    house.is_at_rest().await;
}

/// An answer from before the move counts, also when the bot learns of the move first.
#[tokio::test]
async fn an_answer_in_the_old_chat_is_not_lost() {
    for heard in [json!(["to", "arrival", "from"]), json!([])] {
        let house = House::lived_in().await;
        house.comes(5, 18, 1).await;
        let prompt = house.newest("group", PROMPT).await["id"].as_i64().unwrap();
        // A line waits for the old chat: on its next try it learns of the move.
        house.play("faults", json!({"fail_next": 1, "status": 500, "chat": "group"})).await;
        house.says("group", "ben", "/help").await;
        let house = house.falls_asleep().await;
        house.replies("ana", prompt, "the lake\nthe call").await;
        house.play("migrate", json!({"heard": heard})).await;
        let house = house.wakes_up().await;
        house.passes(60).await;
        let prompt = house.newest("group", PROMPT).await["id"].as_i64().unwrap();
        house.replies("ben", prompt, "soup\nrain").await;
        house.passes(30).await;
        house.newest("group", "You both shared something today").await;
        house.is_at_rest().await;
    }
}

#[tokio::test]
async fn a_couple_that_is_still_sitting_down_moves_too() {
    for heard in [["to", "arrival", "from"], ["arrival", "from", "to"]] {
        let house = House::open().await;
        house.presses("group", "ana", "Take my seat").await;
        house.passes(5).await;
        house.play("migrate", json!({"heard": heard})).await;
        house.passes(60).await;
        assert!(house.count("group", CARD).await >= 1);
        house.presses("group", "ben", "Take my seat").await;
        house.passes(5).await;
        house.presses("ben", "ben", "I agree").await;
        let answer = house.presses("group", "ana", "Take my seat").await;
        assert!(answer["url"].is_string(), "she goes on where she was: {answer}");
        house.passes(30).await;
        house.is_at_rest().await;
        assert!(house.calls().await.iter().all(|call| call.2 != 403));
    }
}
