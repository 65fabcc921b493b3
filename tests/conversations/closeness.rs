//! Wins, thanks and small ways, as they read in the chat.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, twice};

#[tokio::test(flavor = "multi_thread")]
async fn small_ways_are_looked_for_and_come_each_evening() {
    twice("small_ways", World::set_up, async |world| {
        world.says(ANA, GROUP, "/smallways").await;
        world.says(ANA, ANA, "/smallways").await;
        world.presses(ANA, ANA, "Another one").await;
        world.presses(ANA, ANA, "One each evening").await;
        world.passes(days(1) + hours(4)).await;
        world.passes(days(1)).await;
        world.presses(ANA, ANA, "Not each evening").await;
        world.passes(days(2)).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn warm_lines_do_not_repeat_and_then_the_heart_is_enough() {
    twice("warm_lines", World::set_up, async |world| {
        for number in 1..=17 {
            world.says(BEN, GROUP, &format!("/win number {number}")).await;
            world.passes(minutes(5)).await;
        }
        world.passes(days(15)).await;
        world.says(BEN, GROUP, "/win a fortnight later").await;
    })
    .await;
}
