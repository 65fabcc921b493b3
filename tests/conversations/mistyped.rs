//! Commands as thumbs type them.

use crate::world::{ANA, BEN, GROUP, World, minutes, twice};

/// What follows a name ends it; a near miss is offered, pressed, or corrected by an edit.
async fn mistyped(world: &mut World) {
    world.says(ANA, GROUP, "/Checkin🌙").await;
    world.says(BEN, GROUP, "/hlep").await;
    world.presses(BEN, GROUP, "/help").await;
    world.says(ANA, GROUP, "/tirgger the song").await;
    world.edits(ANA, GROUP, "/tirgger", "/trigger the song").await;
    world.edits(ANA, GROUP, "/trigger the", "/trigger the song again").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.passes(minutes(20)).await;
    world.says(BEN, GROUP, "/triggr").await;
    world.presses(ANA, GROUP, "/trigger").await;
    world.says(BEN, BEN, "/dairy").await;
    world.presses(BEN, BEN, "/diary").await;
    world.says(BEN, BEN, "/promisse home by 7").await;
    world.edits(BEN, BEN, "/promisse", "/promise home by 7 tomorrow").await;
    world.says(ANA, ANA, "/giphy cat").await;
    world.says(ANA, ANA, "/stop").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistyped_command_is_offered_and_an_edit_is_the_command() {
    twice("mistyped", World::set_up, mistyped).await;
}
