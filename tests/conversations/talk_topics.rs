//! What is put aside for a talk, as it reads on the phones; also on a bot that dies before every step.

use crate::world::{ANA, BEN, GROUP, World, hours, minutes, twice};

/// A question that was put to a talk and a promise that was seen differently: chosen, put back,
/// chosen again; what was talked over is gone. Times are typed.
async fn topics(world: &mut World) {
    world.passes(hours(22)).await;
    world.says(ANA, ANA, "/ask Why did you keep her letters?").await;
    world.presses(ANA, ANA, "Ask it").await;
    world.says(BEN, BEN, "/promise I cook in 2 hours").await;
    world.presses(BEN, BEN, "To us").await;
    world.says(BEN, GROUP, "/talk sat 21:00").await;
    world.presses(ANA, GROUP, "I'll be there").await;
    world.says(ANA, ANA, "/talk sun 20:00").await;
    world.presses(ANA, ANA, "Say it in our group").await;
    world.presses(BEN, GROUP, "I'll be there").await;
    world.passes(minutes(285)).await;
    world.presses(BEN, BEN, "Kept").await;
    world.presses(ANA, GROUP, "I saw it differently").await;
    world.presses(BEN, BEN, "Open the question").await;
    world.presses(BEN, BEN, "At our talk").await;
    world.passes(minutes(15)).await;
    talks_about(world, &["1", "Another topic", "No topic"]).await;
    world.passes(hours(23)).await;
    talks_about(world, &["1"]).await;
    world.says(ANA, GROUP, "/step 3").await;
    world.says(ANA, GROUP, "/talk now").await;
    talks_about(world, &["1"]).await;
    world.says(ANA, GROUP, "/talk now").await;
    world.presses(ANA, GROUP, "Let's start").await;
    world.presses(BEN, GROUP, "Let's start").await;
    world.presses(ANA, GROUP, "No topic").await;
}

/// The talk that is open, to its end; what each heard is skipped.
async fn talks_about(world: &mut World, topic: &[&str]) {
    world.presses(ANA, GROUP, "Let's start").await;
    world.presses(BEN, GROUP, "Let's start").await;
    for button in topic {
        world.presses(ANA, GROUP, button).await;
    }
    world.presses(ANA, GROUP, "I'd like to begin").await;
    world.presses(ANA, GROUP, "Done").await;
    world.presses(ANA, GROUP, "We're done").await;
    world.presses(BEN, GROUP, "We're done").await;
    world.presses(ANA, ANA, "Skip").await;
    world.presses(BEN, BEN, "Skip").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_put_aside_is_offered_until_it_was_talked_over() {
    twice("talk_topics", World::set_up, topics).await;
}
