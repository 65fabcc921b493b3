//! “In your shoes”, as it reads on the phones.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, twice};

/// An evening passes; somebody says a word in the group, so that evenings keep coming.
async fn evening(world: &mut World) {
    world.passes(days(1)).await;
    world.presses_late(ANA, GROUP, "No high today").await;
}

/// Both rounds. Ana was hurt, Ben broke trust.
async fn both_rounds(world: &mut World) {
    world.passes(hours(3)).await;
    world.script();
    world.says(ANA, ANA, "/step 7").await;
    world.presses(ANA, ANA, "In your shoes").await;
    world.says(BEN, BEN, "/step 7").await;
    world.presses(BEN, BEN, "In your shoes").await;
    world.presses(BEN, BEN, "Write round one").await;
    world.says(BEN, BEN, "You wake at four and look at the ceiling.").await;
    world.says(BEN, BEN, "You go through every year of ours and wonder which were true.").await;
    world.presses(BEN, BEN, "Seal it").await;
    world.says(BEN, BEN, "one more thing").await;
    evening(world).await;
    world.presses(ANA, ANA, "Read it").await;
    world.presses(ANA, ANA, "I feel seen").await;
    evening(world).await;
    world.presses(BEN, BEN, "Open the answer").await;
    for _ in 0..5 {
        evening(world).await;
    }
    world.presses(ANA, ANA, "Write round two").await;
    world.says(ANA, ANA, "You carry it into every room, and never know if you may laugh.").await;
    world.presses(ANA, ANA, "Seal it").await;
    evening(world).await;
    world.says(BEN, BEN, "/step 7").await;
    world.presses(BEN, BEN, "In your shoes").await;
    world.presses(BEN, BEN, "Write round two").await;
    world.says(BEN, BEN, "You try to trust on the days when it costs the most.").await;
    world.presses(BEN, BEN, "Seal it").await;
    evening(world).await;
    world.presses(BEN, BEN, "Read it").await;
    world.presses(BEN, BEN, "I'd add …").await;
    world.says(BEN, BEN, "Most of all I'm afraid that you only stay because it is easier.").await;
    world.presses(BEN, BEN, "Send it").await;
    world.presses(ANA, ANA, "Not now").await;
    evening(world).await;
    world.presses(ANA, ANA, "Open the answer").await;
    world.says(ANA, ANA, "/step 7").await;
    world.presses(ANA, ANA, "In your shoes").await;
    world.presses(ANA, ANA, "Read it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_look_with_the_others_eyes() {
    twice("shoes", World::set_up, both_rounds).await;
}

/// A hard moment, an evening and a week come between; nothing of what was written is lost. What is
/// typed below a fresh nudge may be meant for their partner: **Don't send** leads back.
async fn interrupted(world: &mut World) {
    world.passes(hours(3)).await;
    world.script();
    world.says(BEN, BEN, "/step 7").await;
    world.presses(BEN, BEN, "In your shoes").await;
    world.presses(BEN, BEN, "Write round one").await;
    world.says(BEN, BEN, "You stood in the shop with the milk.").await;
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.says(BEN, BEN, "/leave").await;
    world.says(BEN, BEN, "And nobody saw it.").await;
    world.presses(BEN, BEN, "Don't send").await;
    world.presses(BEN, BEN, "Go on where I was").await;
    world.says(BEN, BEN, "And nobody saw it.").await;
    for _ in 0..2 {
        world.passes(days(1)).await;
        world.presses_late(ANA, GROUP, "No high today").await;
    }
    world.passes(days(5)).await;
    world.replies(BEN, BEN, "I have it", "I did not see it either.").await;
    world.presses(BEN, BEN, "Seal it").await;
    world.presses_on(BEN, BEN, "I have it", 0, "Delete it").await;
    world.says(BEN, BEN, "/trigger").await;
    world.presses(BEN, BEN, "Just for me").await;
    evening(world).await;
    world.says(BEN, GROUP, "/leave").await;
    world.says(BEN, BEN, "/leave").await;
    world.presses(BEN, BEN, "The bot").await;
    world.presses(BEN, BEN, "End it now").await;
    world.passes(minutes(5)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_waits_through_all_that_comes_between() {
    twice("shoes_interrupted", World::set_up, interrupted).await;
}

/// Round two finds no match: it goes back to its author, and the other never hears of it.
async fn unmatched(world: &mut World) {
    world.says(BEN, BEN, "/step 7").await;
    world.presses(BEN, BEN, "In your shoes").await;
    world.presses(BEN, BEN, "Write round one").await;
    world.says(BEN, BEN, "You lie awake.").await;
    world.presses(BEN, BEN, "Seal it").await;
    world.passes(hours(3)).await;
    for _ in 0..7 {
        evening(world).await;
    }
    world.script();
    world.presses(BEN, BEN, "Not now").await;
    world.presses(ANA, ANA, "Write round two").await;
    world.says(ANA, ANA, "You are ashamed at breakfast.").await;
    world.presses(ANA, ANA, "Seal it").await;
    world.presses_late(ANA, ANA, "Not now").await;
    for _ in 0..14 {
        evening(world).await;
    }
    world.says(ANA, ANA, "/diary").await;
    world.says(ANA, ANA, "/step 7").await;
    world.presses(ANA, ANA, "In your shoes").await;
    world.presses(ANA, ANA, "A page for me alone").await;
    world.presses(ANA, ANA, "Not now").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_finds_no_match_is_its_authors_own() {
    twice("shoes_unmatched", World::set_up, unmatched).await;
}

/// Too much, nothing, markup, the wrong place, old buttons.
async fn odd_input(world: &mut World) {
    world.script();
    world.says(ANA, ANA, "/step 7").await;
    world.presses(ANA, ANA, "In your shoes").await;
    world.presses(ANA, ANA, "A page for me alone").await;
    world.says(ANA, ANA, &"very long ".repeat(400)).await;
    world.says(ANA, ANA, "<b>*you*</b> \u{202e}& me 😀").await;
    world.says(ANA, ANA, &"very long ".repeat(400)).await;
    world.says(ANA, ANA, "/step 7").await;
    world.presses(ANA, ANA, "In your shoes").await;
    world.presses(ANA, ANA, "A page for me alone").await;
    world.presses(ANA, ANA, "Keep it in my diary").await;
    world.presses_on(ANA, ANA, "I have it", 0, "Delete it").await;
    world.replies(ANA, ANA, "What was going on", "a late reply").await;
    world.presses(ANA, ANA, "Delete it").await;
    world.says(ANA, ANA, "hello?").await;
    world.says(ANA, ANA, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_input_loses_nothing() {
    twice("shoes_odd_input", World::set_up, odd_input).await;
}
