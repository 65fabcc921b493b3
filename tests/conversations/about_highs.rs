//! **Ask about their high**, and what made something harder, as they read on the phones.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, twice};

/// Both share a high and a low; what the evening brings besides is not told.
async fn both_share(world: &mut World) {
    world.replies(ANA, GROUP, "One high", "the lake\nthe rain").await;
    world.replies(BEN, GROUP, "One high", "the soup\nthe bus").await;
}

/// From the fifteenth day on, twice in seven days; not where one had no high, nor on a Sunday, nor after a
/// hard moment that the group saw.
async fn about_highs(world: &mut World) {
    world.passes(hours(3)).await;
    for _ in 0..13 {
        world.passes(days(1)).await;
        both_share(world).await;
    }
    world.script();
    world.passes(days(1)).await;
    both_share(world).await;
    world.presses(ANA, GROUP, "Ask about their high").await;
    world.presses(ANA, GROUP, "Ask about their high").await;
    world.replies(BEN, GROUP, "a question about your high", "warm, all afternoon").await;
    world.presses(BEN, GROUP, "Ask about their high").await;
    world.passes(days(1)).await;
    world.script();
    world.replies(ANA, GROUP, "One high", "no high\nthe rain").await;
    world.replies(BEN, GROUP, "One high", "the soup\nthe bus").await;
    world.passes(days(1)).await;
    both_share(world).await;
    world.passes(days(1)).await;
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.passes(minutes(1)).await;
    world.script();
    both_share(world).await;
    for _ in 0..2 {
        world.passes(days(1)).await;
        world.script();
        both_share(world).await;
    }
    world.passes(hours(12)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_may_ask_how_the_others_high_felt() {
    twice("about_highs", World::set_up, about_highs).await;
}

/// Below what asks an effort: a gentler way and care, and what was begun stays.
async fn harder(world: &mut World) {
    world.says(ANA, ANA, "/letter").await;
    world.presses(ANA, ANA, "This made it harder").await;
    world.says(ANA, ANA, "small").await;
    world.presses(ANA, ANA, "This made it harder").await;
    world.presses(ANA, ANA, "Care").await;
    world.says(BEN, BEN, "/plan").await;
    world.presses(BEN, BEN, "What sets me off").await;
    world.presses(BEN, BEN, "This made it harder").await;
    world.says(ANA, ANA, "/forgiveness").await;
    world.presses(ANA, ANA, "What happened").await;
    world.presses(ANA, ANA, "This made it harder").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_made_it_harder_has_a_gentler_way() {
    twice("harder", World::set_up, harder).await;
}
