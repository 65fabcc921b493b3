//! Touch, at your pace, as it reads on the phones.

use crate::world::{ANA, BEN, GROUP, World, days, hours, twice};

async fn opens(world: &mut World, who: &str) {
    world.says(who, who, "/step 9").await;
    world.presses(who, who, "Touch, at your pace").await;
}

/// Both fill their lists; a match is drawn on a Friday, or not: the lot is the world's own, so only
/// what does not depend on it is told here.
async fn two_lists(world: &mut World) {
    world.script();
    opens(world, ANA).await;
    world.presses(ANA, ANA, "Holding hands: not now").await;
    world.presses(ANA, ANA, "Holding hands: maybe").await;
    world.presses(ANA, ANA, "A hug: not now").await;
    opens(world, BEN).await;
    world.presses(BEN, BEN, "A hug: not now").await;
    world.presses(BEN, BEN, "A hug: maybe").await;
    world.presses(BEN, BEN, "A hug: yes").await;
    world.presses(BEN, BEN, "One slow dance in the kitchen: not now").await;
    world.presses(BEN, BEN, "One slow dance in the kitchen: maybe").await;
    world.passes(days(5)).await;
    world.presses_late(ANA, GROUP, "No high today").await;
    world.passes(days(3)).await;
    world.presses(BEN, BEN, "Clear my list").await;
    opens(world, ANA).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fills_a_list_that_the_other_never_sees() {
    twice("touch", World::set_up, two_lists).await;
}

/// A hard moment, an evening and a week come between; old cards still work, and nothing is doubled.
async fn interrupted(world: &mut World) {
    world.script();
    opens(world, ANA).await;
    world.presses(ANA, ANA, "Sitting close: not now").await;
    world.says(BEN, GROUP, "/trigger").await;
    world.presses(ANA, ANA, "I'm here").await;
    world.presses(ANA, ANA, "Sitting close: maybe").await;
    world.passes(hours(30)).await;
    world.passes(days(7)).await;
    opens(world, ANA).await;
    world.presses_on(ANA, ANA, "Press a line", 0, "A foot rub: not now").await;
    world.says(ANA, ANA, "a word in between").await;
    world.replies(ANA, ANA, "Press a line", "what is this").await;
    world.presses(ANA, ANA, "A foot rub: maybe").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_waits_through_all_that_comes_between() {
    twice("touch_interrupted", World::set_up, interrupted).await;
}

/// Who wants none of it says so by doing nothing; the group has no part in it.
async fn refused(world: &mut World) {
    world.script();
    world.says(ANA, GROUP, "/step 9").await;
    opens(world, ANA).await;
    world.presses(ANA, ANA, "A hug: not now").await;
    world.presses(ANA, ANA, "Clear my list").await;
    world.says(ANA, ANA, "😀 not today").await;
    world.passes(days(8)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn not_now_is_a_whole_list() {
    twice("touch_refused", World::set_up, refused).await;
}

/// Over ten Fridays a match is told to both on the same evening, and to nobody else.
#[tokio::test(flavor = "multi_thread")]
async fn a_match_is_told_to_both_on_the_same_evening() {
    let mut world = World::set_up().await;
    for who in [ANA, BEN] {
        opens(&mut world, who).await;
        for item in ["Holding hands", "A hug", "A foot rub"] {
            world.presses(who, who, &format!("{item}: not now")).await;
            world.presses(who, who, &format!("{item}: maybe")).await;
        }
    }
    world.passes(hours(3)).await;
    for _ in 0..70 {
        world.passes(days(1)).await;
        world.presses(BEN, GROUP, "No high today").await;
    }
    let all = world.all_messages().await;
    let told = |chat: &str| -> Vec<_> {
        let messages = all[chat].as_array().expect("a list").iter();
        let cards = messages.filter(|m| m["text"].as_str().is_some_and(|t| t.contains("said yes")));
        cards.map(|m| (m["text"].clone(), m["date"].as_str().map(|d| d[..10].to_owned()))).collect()
    };
    let (ana, ben) = (told(ANA), told(BEN));
    assert!((1..=9).contains(&ana.len()), "{ana:?}");
    let days = |all: &[(serde_json::Value, Option<String>)]| -> Vec<_> {
        all.iter().map(|(_, date)| date.clone()).collect()
    };
    assert_eq!(days(&ana), days(&ben));
    assert!(told(GROUP).is_empty());
    world.ends().await;
}
