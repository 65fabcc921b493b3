//! Two sentences for the other's hard date, as they read on the phones.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, twice};

/// Ana has marked 3 May and lets Ben know; it is the evening of the second.
async fn on_the_evening_before(world: &mut World) {
    world.says(ANA, ANA, "/harddates").await;
    world.presses(ANA, ANA, "Add a date").await;
    world.says(ANA, ANA, "3 May").await;
    world.presses(ANA, ANA, "Skip").await;
    world.presses(ANA, ANA, "Tell my partner the evening before").await;
    world.script();
    world.passes(hours(27)).await;
}

/// Too long, changed, sealed; Ana finds it at eight, and a hard moment does not bring it again.
async fn in_the_morning(world: &mut World) {
    on_the_evening_before(world).await;
    world.presses(BEN, BEN, "Write two sentences").await;
    world.says(BEN, BEN, &"I'm sorry for all of it. ".repeat(20)).await;
    world.says(BEN, BEN, "I know what tomorrow is.").await;
    world.presses(BEN, BEN, "Change it").await;
    world.says(BEN, BEN, "I know what tomorrow is. I'm home all day, and I'll listen.").await;
    world.presses(BEN, BEN, "Seal it").await;
    world.presses_late(BEN, BEN, "Seal it").await;
    world.says(BEN, BEN, "/harddates").await;
    world.passes(hours(11)).await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Just for me").await;
    world.passes(hours(3)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_sentences_for_a_hard_date_come_in_the_morning() {
    twice("before_dates__in_the_morning", World::set_up, in_the_morning).await;
}

/// It gets hard at two in the night: they are there, and not again at eight.
async fn in_a_hard_moment(world: &mut World) {
    on_the_evening_before(world).await;
    world.presses(BEN, BEN, "Write two sentences").await;
    world.says(BEN, BEN, "You don't have to be all right tomorrow. I'm next to you.").await;
    world.presses(BEN, BEN, "Seal it").await;
    world.passes(hours(5)).await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Just for me").await;
    world.passes(hours(8)).await;
    world.says(ANA, GROUP, "/trigger").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_sentences_for_a_hard_date_come_with_its_first_hard_moment() {
    twice("before_dates__in_a_hard_moment", World::set_up, in_a_hard_moment).await;
}

/// Not written, nothing is said; written and not sealed, it is its author's. Too late, it is not kept.
async fn not_sealed(world: &mut World) {
    on_the_evening_before(world).await;
    world.presses(BEN, BEN, "Write two sentences").await;
    world.presses(BEN, BEN, "Never mind").await;
    world.presses(BEN, BEN, "Write two sentences").await;
    world.says(BEN, BEN, "something half true").await;
    world.presses(BEN, BEN, "Delete it").await;
    world.presses(BEN, BEN, "Write two sentences").await;
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.replies(BEN, BEN, "What would you like your partner to read tomorrow", "I'm here").await;
    world.passes(minutes(40)).await;
    world.passes(days(1)).await;
    world.replies(BEN, BEN, "What would you like your partner to read tomorrow", "too late").await;
    world.presses_on(BEN, BEN, "This is how your partner would read it", 0, "Seal it").await;
    world.says(BEN, BEN, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_sealed_for_a_hard_date_is_its_authors() {
    twice("before_dates__not_sealed", World::set_up, not_sealed).await;
}
