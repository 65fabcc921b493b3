//! What each makes ready in private for hard moments, as it reads on the phones: the plan, words for a
//! hard day, dates that may be heavy; each also on a bot that dies before every step.

#[expect(dead_code, reason = "other tests do more in it")]
mod world;

use world::{ANA, BEN, EVE, GROUP, World, days, hours, minutes, twice};

/// A plan from its first part on: written, changed, shared without a part, read, quoted in a nudge.
async fn a_plan(world: &mut World) {
    world.says(ANA, GROUP, "/plan").await;
    world.says(ANA, ANA, "/plan").await;
    world.presses(ANA, ANA, "What sets me off").await;
    world.says(ANA, ANA, "the song in the shop").await;
    world.presses(ANA, ANA, "What helps me").await;
    world.says(ANA, ANA, "sit down next to me").await;
    world.presses(ANA, ANA, "Closeness").await;
    world.presses(ANA, ANA, "What helps me").await;
    world.presses(ANA, ANA, "One more sentence").await;
    world.says(ANA, ANA, "leave me half an hour, and come back").await;
    world.presses(ANA, ANA, "Space").await;
    world.presses(ANA, ANA, "What sets me off").await;
    world.presses(ANA, ANA, "Change it").await;
    world.says(ANA, ANA, "the song in the shop, and your phone face down").await;
    world.presses(ANA, ANA, "Share it with my partner").await;
    world.presses(ANA, ANA, "Leave out: what sets me off").await;
    world.presses(ANA, ANA, "Share it").await;
    world.passes(hours(27)).await;
    world.presses(BEN, BEN, "Read the plan").await;
    // Space helped, so it comes first.
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(BEN, BEN, "I'll call you").await;
    world.passes(minutes(30)).await;
    world.presses(ANA, ANA, "4").await;
    world.presses(ANA, ANA, "Space").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.passes(hours(13)).await;
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.says(ANA, ANA, "/plan").await;
    world.presses(ANA, ANA, "Stop sharing").await;
    world.says(BEN, BEN, "/plan").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_written_shared_and_quoted_when_it_is_needed() {
    twice("plan", World::set_up, a_plan).await;
}

/// Between a part and its words: a nudge, an evening, a week. And words that don't fit.
async fn a_plan_interrupted(world: &mut World) {
    world.says(ANA, ANA, "/plan").await;
    world.presses(ANA, ANA, "What doesn't").await;
    world.says(BEN, GROUP, "/trigger").await;
    world.says(ANA, ANA, "I'm on my way").await;
    world.presses(ANA, ANA, "I'm here").await;
    world.presses(ANA, ANA, "Go on").await;
    world.says(ANA, ANA, &"advice ".repeat(50)).await;
    world.says(ANA, ANA, "advice").await;
    world.presses(ANA, ANA, "Self-care that works").await;
    world.passes(days(7)).await;
    world.says(ANA, ANA, "a walk to the river").await;
    world.replies(ANA, ANA, "What can you do for yourself", "a walk to the river").await;
    world.presses(ANA, ANA, "What doesn't").await;
    world.presses(ANA, ANA, "Change it").await;
    world.presses(ANA, ANA, "Leave it").await;
    world.presses(ANA, ANA, "What doesn't").await;
    world.presses(ANA, ANA, "Remove it").await;
    world.presses_on(ANA, ANA, "What doesn't help", 0, "Leave it").await;
    world.says(EVE, EVE, "/plan").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_waits_for_its_words() {
    twice("plan_interrupted", World::set_up, a_plan_interrupted).await;
}
