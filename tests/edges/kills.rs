//! Killed at any moment: nothing that was accepted is lost, and little is said twice.

use std::time::Duration;

use serde_json::json;

use crate::house::House;

const ROUNDS: u32 = 30;

/// What answers what, by chat.
const ASKED: [(&str, &str, &str, &str); 3] = [
    ("group", "ana", "/step 2", "Honesty and transparency"),
    ("ana", "ana", "/help", "What I can do here"),
    ("ben", "ben", "/privacy", "What I keep"),
];

#[tokio::test]
async fn killed_thirty_times_it_loses_nothing_and_repeats_one_line_a_chat_at_most() {
    let house = House::lived_in().await;
    let mut repeats = 0;
    let mut before = [0; ASKED.len()];
    for round in 0..ROUNDS {
        for (chat, who, text, _) in ASKED {
            house.says(chat, who, text).await;
        }
        // From before the updates are fetched to after all is said.
        tokio::time::sleep(Duration::from_micros(u64::from(round * 7 % ROUNDS) * 400)).await;
        house.play("restart", json!({"kill": true})).await;
        house.passes(70).await;
        for ((chat, _, _, answer), before) in ASKED.into_iter().zip(&mut before) {
            let now = house.count(chat, answer).await;
            let new = now - *before;
            assert!((1..=2).contains(&new), "{chat} in round {round}: {new} answers");
            repeats += new - 1;
            *before = now;
        }
        house.is_at_rest().await;
    }
    println!("{repeats} lines were repeated in {ROUNDS} kills");
}

/// An evening's answers survive kills before, between and after them.
#[tokio::test]
async fn the_evening_survives_kills() {
    let house = House::lived_in().await;
    house.comes(5, 17, 59).await;
    house.play("restart", json!({"kill": true})).await;
    house.comes(5, 18, 0).await;
    let prompt = house.newest("group", "One high, one low").await["id"].as_i64().unwrap();
    for (who, text) in [("ana", "the lake"), ("ben", "soup\nrain")] {
        house.replies(who, prompt, text).await;
        house.play("restart", json!({"kill": true})).await;
        house.passes(60).await;
    }
    let low = house.newest("group", "And the low, Ana?").await["id"].as_i64().unwrap();
    house.replies("ana", low, "the call").await;
    house.play("restart", json!({"kill": true})).await;
    house.passes(60).await;
    assert_eq!(house.count("group", "One high, one low").await, 1);
    let shared = house.count("group", "You both shared something today").await;
    assert!((1..=2).contains(&shared), "{shared}");
    house.is_at_rest().await;
}
