//! Care: the card, by command and by button, in private alone.

use crate::world::{ANA, BEN, GROUP, World, minutes, twice};

/// Asked for in the group, it comes in private. It is leafed through in one place, and goes by itself.
async fn card(world: &mut World) {
    world.says(ANA, GROUP, "/care").await;
    world.presses(ANA, ANA, "What therapy is like").await;
    world.presses(ANA, ANA, "A therapist of my own").await;
    world.presses(ANA, ANA, "Back").await;
    world.presses(ANA, ANA, "Another country").await;
    world.presses(ANA, ANA, "UK").await;
    world.presses(ANA, ANA, "Another country").await;
    world.presses(ANA, ANA, "Vietnam").await;
    world.presses(ANA, ANA, "Keep").await;
    world.says(BEN, BEN, "/help").await;
    world.presses(BEN, BEN, "Care").await;
    world.presses(BEN, BEN, "Care").await;
    world.presses(BEN, BEN, "When it may be time to stop").await;
    world.passes(minutes(11)).await;
    world.says(BEN, BEN, "/settings").await;
    world.presses(BEN, BEN, "Care").await;
    world.presses(BEN, BEN, "Leave").await;
    world.presses(BEN, BEN, "Not sure").await;
    world.says(BEN, GROUP, "/cares").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn care_comes_in_private_wherever_it_is_asked_for() {
    twice("care", World::set_up, card).await;
}
