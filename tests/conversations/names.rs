//! What the two call themselves, which may change, and may be anything.

use crate::world::{ANA, BEN, GROUP, World, hours, minutes, twice};

/// Other names: one that is a command, one that nobody sees, one full of markup.
async fn renamed(world: &mut World) {
    world.is_called(BEN, "Benjamin").await;
    world.says(BEN, GROUP, "/trigger the song").await;
    world.passes(hours(1)).await;
    world.is_called(ANA, "/leave @ben evil.com").await;
    world.says(ANA, GROUP, "/trigger").await;
    world.passes(hours(1)).await;
    world.is_called(ANA, "\u{200b}\u{202e}\u{3164}").await;
    world.says(ANA, GROUP, "/trigger").await;
    world.says(ANA, ANA, "/win we laughed").await;
    world.presses(ANA, ANA, "Share it").await;
    world.is_called(BEN, "<b>Ben</b> *x* [y](z)").await;
    world.says(BEN, GROUP, "/promise home by 7 tomorrow").await;
    world.presses(BEN, GROUP, "That's right").await;
    world.passes(hours(26)).await;
    world.replies(ANA, GROUP, "One high", "the walk").await;
    world.presses(ANA, GROUP, "Reply here").await;
    world.replies(BEN, GROUP, "One high", "the soup").await;
    world.replies(BEN, GROUP, "And the low? Just", "none of mine").await;
    world.passes(minutes(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_used_as_it_is_now_and_is_a_name_only() {
    twice("names", World::set_up, renamed).await;
}
