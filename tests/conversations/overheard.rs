//! Who is in the group is looked at right before something is said there (PRODUCT §2.10, §3.1).

use crate::world::{ANA, BEN, EVE, GROUP, World, hours, minutes, reads_as};

/// Ben puts the evening off; meanwhile he is taken out and Eve is brought in.
async fn ben_answers_in_private_where_eve_sits(world: &mut World) {
    world.passes(hours(27)).await;
    world.presses(BEN, GROUP, "Later").await;
    world.passes(minutes(10)).await;
    world.removes(ANA, BEN).await;
    world.joins(EVE).await;
    world.passes(hours(1)).await;
    world.says(BEN, BEN, "high: the sea\nlow: my secret").await;
    world.presses(ANA, GROUP, "No high today").await;
}

async fn nothing_of_bens_is_in_the_group(world: &World) {
    let group = world.all_messages().await[GROUP].to_string();
    assert!(!group.contains("my secret"), "{group}");
    assert!(!group.contains("You both shared"), "{group}");
}

#[tokio::test]
async fn a_third_person_in_ones_place_reads_nothing() {
    let mut world = World::set_up().await;
    ben_answers_in_private_where_eve_sits(&mut world).await;
    nothing_of_bens_is_in_the_group(&world).await;
    reads_as("overheard__a_third_person_in_ones_place", &world.script());
    // They are two again the same evening: now it is for both.
    world.removes(ANA, EVE).await;
    world.joins(BEN).await;
    reads_as("overheard__the_two_are_back", &world.script());
    world.ends().await;
}

#[tokio::test]
async fn the_same_where_telegram_does_not_say_who_is_there() {
    let mut world = World::set_up().await;
    world.hides_members().await;
    ben_answers_in_private_where_eve_sits(&mut world).await;
    nothing_of_bens_is_in_the_group(&world).await;
    world.passes(hours(8)).await;
    world.says(BEN, BEN, "/diary").await;
    let diary = world.all_messages().await[BEN].to_string();
    assert!(diary.contains("my secret"), "{diary}");
    world.ends().await;
}

/// For 21 hours nothing is heard; Telegram may have dropped that Ben went and Eve came.
#[tokio::test]
async fn after_a_gap_nothing_private_is_shown_until_both_were_seen() {
    let mut world = World::set_up().await;
    world.hides_members().await;
    world.is_down_for(hours(21)).await;
    world.says(ANA, ANA, "/win a walk by the sea").await;
    world.presses(ANA, ANA, "Share it").await;
    let group = world.all_messages().await[GROUP].to_string();
    assert!(!group.contains("by the sea"), "{group}");
    world.says(ANA, GROUP, "/help").await;
    world.says(BEN, GROUP, "/help").await;
    world.says(ANA, ANA, "/win a song").await;
    world.presses(ANA, ANA, "Share it").await;
    let group = world.all_messages().await[GROUP].to_string();
    assert!(group.contains("a song"), "{group}");
    reads_as("overheard__after_a_gap", &world.script());
    world.ends().await;
}

#[tokio::test]
async fn a_group_that_lacks_one_rests_until_they_are_back() {
    let mut world = World::set_up().await;
    world.leaves(BEN).await;
    world.passes(hours(27)).await;
    world.says(BEN, BEN, "/win I slept well").await;
    world.presses(BEN, BEN, "Share it").await;
    world.joins(BEN).await;
    world.passes(hours(24)).await;
    reads_as("overheard__a_group_that_lacks_one", &world.script());
    world.ends().await;
}
