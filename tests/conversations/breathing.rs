//! Breathing together as it reads on the phones; each also on a bot that dies before every step.

use crate::world::{ANA, BEN, GROUP, World, minutes, seconds, twice};

/// The author presses while the partner is there: both chats count the same two minutes.
async fn whole(world: &mut World) {
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.script();
    world.presses(ANA, ANA, "Breathe together").await;
    world.passes(seconds(4)).await;
    world.passes(seconds(6)).await;
    world.passes(minutes(2)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_chats_breathe_the_same_two_minutes() {
    twice("breathing_together", World::set_up, whole).await;
}

/// The partner asks first; one of them stops it, and it stops for both. Later both are asked again.
async fn stopped(world: &mut World) {
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.script();
    world.presses(BEN, BEN, "Breathe together").await;
    world.presses(ANA, ANA, "Not now").await;
    world.presses(ANA, ANA, "Breathe together").await;
    world.passes(seconds(10)).await;
    world.presses(BEN, BEN, "Stop").await;
    world.passes(seconds(20)).await;
    world.presses(ANA, ANA, "Breathe together").await;
    world.passes(minutes(11)).await;
    // The wish has lapsed: now she is asked.
    world.presses(BEN, BEN, "Breathe together").await;
    world.presses(ANA, ANA, "Breathe together").await;
    world.passes(seconds(4)).await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.passes(minutes(3)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_stops_for_both_when_either_stops() {
    twice("breathing_together_stopped", World::set_up, stopped).await;
}

/// The bot is down in the middle: it goes on where the two minutes are, or they are over.
async fn restarted(world: &mut World) {
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(BEN, BEN, "I'm here").await;
    // Else the pace of the chats, which a bot that was killed begins anew, moves the clock.
    world.passes(minutes(1)).await;
    world.script();
    world.presses(ANA, ANA, "Breathe together").await;
    world.is_killed().await;
    world.passes(seconds(10)).await;
    world.is_down_for(seconds(36)).await;
    world.passes(seconds(4)).await;
    world.is_down_for(minutes(5)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_in_the_middle_loses_no_breath() {
    twice("breathing_together_restarted", World::set_up, restarted).await;
}
