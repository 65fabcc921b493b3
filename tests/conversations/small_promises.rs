//! Small promises, to us and for oneself, as they read on the phones. Each is also played with the
//! bot killed before every step. How their times are read is in `promise_times.rs`.

use crate::world::{ANA, BEN, EVE, GROUP, World, days, hours, minutes, twice};

/// Made in the group, kept, noticed.
async fn kept(world: &mut World) {
    world.says(ANA, GROUP, "/promise I take the bins out before you ask").await;
    world.presses(BEN, GROUP, "Tonight").await;
    world.presses(ANA, GROUP, "Tomorrow evening").await;
    world.presses(ANA, ANA, "Remind me").await;
    world.passes(hours(26)).await;
    world.passes(hours(1)).await;
    world.presses(ANA, ANA, "Kept").await;
    world.presses(ANA, GROUP, "I noticed").await;
    world.presses(BEN, GROUP, "I noticed").await;
    world.presses(BEN, BEN, "What sets couples back").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promise_to_us_is_kept_and_noticed() {
    twice("promise_kept_and_noticed", World::set_up, kept).await;
}

/// Nobody but Ben ever sees it: kept, then another that didn't happen.
async fn for_oneself(world: &mut World) {
    world.says(BEN, BEN, "/promise").await;
    world.says(BEN, BEN, "no phone at the table").await;
    world.presses(BEN, BEN, "Tonight").await;
    world.presses(BEN, BEN, "For me").await;
    world.says(BEN, BEN, "/promise ring my brother").await;
    world.presses(BEN, BEN, "Tomorrow evening").await;
    world.presses(BEN, BEN, "For me").await;
    world.passes(hours(27)).await;
    world.presses(BEN, BEN, "Kept").await;
    world.presses(BEN, BEN, "Not kept").await;
    world.presses(BEN, BEN, "Again").await;
    world.presses(BEN, BEN, "In a week").await;
    world.says(BEN, BEN, "/promise").await;
    world.presses(BEN, BEN, "My promises").await;
    world.presses(BEN, BEN, "Take it back").await;
    world.presses(BEN, BEN, "Never mind").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promise_for_oneself_is_nobody_elses_business() {
    twice("promise_for_oneself", World::set_up, for_oneself).await;
}

/// Four that didn't happen, and the four things that can become of one.
async fn not_kept(world: &mut World) {
    for words in ["be there when the bell rings", "answer when you ring", "cook", "tidy up"] {
        world.says(BEN, BEN, &format!("/promise {words}")).await;
        world.presses(BEN, BEN, "Tomorrow evening").await;
        world.presses(BEN, BEN, "To us").await;
    }
    world.passes(hours(27)).await;
    world.script();
    world.presses_on(BEN, BEN, "Did it happen", 0, "Not kept").await;
    world.presses(BEN, BEN, "Tell now").await;
    world.presses_on(BEN, BEN, "Did it happen", 0, "Not kept").await;
    world.presses(BEN, BEN, "I've told them").await;
    world.presses_on(BEN, BEN, "Did it happen", 0, "Not kept").await;
    world.presses(BEN, BEN, "Repair it").await;
    world.says(BEN, BEN, "I cook on two evenings").await;
    world.presses(BEN, BEN, "In a week").await;
    world.presses(BEN, BEN, "To us").await;
    world.presses_on(BEN, BEN, "Did it happen", 0, "Not kept").await;
    world.presses(BEN, BEN, "Drop it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_kept_is_told_repaired_or_dropped() {
    twice("promise_not_kept", World::set_up, not_kept).await;
}

/// Each evening asks for its own day; one that is not answered is gone.
async fn daily(world: &mut World) {
    world.says(BEN, BEN, "/promise I say where I am").await;
    world.presses(BEN, BEN, "Every evening").await;
    world.presses(BEN, BEN, "To us").await;
    world.presses(BEN, BEN, "Remind me").await;
    world.passes(hours(27)).await;
    world.presses(BEN, BEN, "Kept").await;
    world.presses(BEN, BEN, "No reminder").await;
    world.replies(ANA, GROUP, "One high", "we talked\nthe rain").await;
    world.passes(days(1)).await;
    world.presses(BEN, BEN, "Not kept").await;
    world.presses(BEN, BEN, "Drop it").await;
    world.replies(ANA, GROUP, "One high", "the sun\nnothing").await;
    world.passes(days(1)).await;
    world.passes(days(1)).await;
    world.presses_on(BEN, BEN, "Monday", 0, "Kept").await;
    world.presses(BEN, BEN, "Kept").await;
    world.says(BEN, BEN, "/promise").await;
    world.presses(BEN, BEN, "My promises").await;
    world.presses(BEN, BEN, "Stop it").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_daily_promise_asks_for_today_and_for_no_day_before() {
    twice("promise_each_evening", World::set_up, daily).await;
}

/// The other saw it differently: a topic for a talk, and the seam stays.
async fn differently(world: &mut World) {
    world.says(BEN, GROUP, "/promise").await;
    world.replies(BEN, GROUP, "What would you like to promise", "I listen without my phone").await;
    world.presses(BEN, GROUP, "Tonight").await;
    world.passes(hours(27)).await;
    world.presses(BEN, BEN, "Kept").await;
    world.presses(BEN, GROUP, "I saw it differently").await;
    world.presses(ANA, GROUP, "I saw it differently").await;
    world.presses(ANA, GROUP, "I saw it differently").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_seen_differently_is_for_a_talk() {
    twice("promise_seen_differently", World::set_up, differently).await;
}

/// No time can be read; a hard moment and an evening come between; a week passes; it goes on where
/// it stood.
async fn interrupted(world: &mut World) {
    world.says(BEN, BEN, "/promise I bring you coffee").await;
    world.says(BEN, BEN, "when the sky is blue").await;
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.passes(hours(27)).await;
    world.presses(BEN, GROUP, "Answer privately").await;
    world.says(BEN, BEN, "the walk\nthe dishes").await;
    world.says(BEN, BEN, "or when it rains").await;
    world.is_killed().await;
    world.presses(BEN, BEN, "Go on where I was").await;
    world.passes(days(7)).await;
    world.replies(BEN, BEN, "By when", "some day").await;
    world.presses(BEN, BEN, "Tonight").await;
    world.passes(days(1)).await;
    world.presses(BEN, BEN, "To us").await;
    world.presses(BEN, BEN, "Tomorrow evening").await;
    world.presses(BEN, BEN, "To us").await;
    world.says(ANA, GROUP, "/win it rained and we stayed in").await;
    world.passes(days(1)).await;
    world.passes(days(7)).await;
    world.says(BEN, BEN, "/promise").await;
    world.presses(BEN, BEN, "My promises").await;
    world.presses(BEN, BEN, "Kept").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promise_waits_for_its_time_and_for_its_author() {
    twice("promise_interrupted", World::set_up, interrupted).await;
}

/// What is not made, what is taken back, and what can't be made just now.
async fn refused(world: &mut World) {
    world.says(ANA, ANA, "/promise").await;
    world.presses(ANA, ANA, "Never mind").await;
    world.says(ANA, ANA, "/promise we swim").await;
    world.presses(ANA, ANA, "Never mind").await;
    world.says(ANA, ANA, "/promise I fetch you from the train").await;
    world.presses(ANA, ANA, "Tomorrow evening").await;
    world.says(ANA, ANA, "/promise I read to you").await;
    world.presses(ANA, ANA, "In a week").await;
    world.joins(EVE).await;
    world.presses(ANA, ANA, "To us").await;
    world.leaves(EVE).await;
    world.presses(ANA, ANA, "To us").await;
    world.presses(ANA, ANA, "Change the time").await;
    world.presses(ANA, ANA, "Tomorrow evening").await;
    world.presses(ANA, ANA, "Take it back").await;
    world.says(ANA, GROUP, "/promise I sing").await;
    world.presses(ANA, GROUP, "Never mind").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_promised_is_let_go_kindly() {
    twice("promise_refused", World::set_up, refused).await;
}

/// Whatever is typed or pressed gets a clear answer, and nothing is lost by it.
async fn odd(world: &mut World) {
    world.says(ANA, ANA, "/promise").await;
    world.says(ANA, ANA, &"very long ".repeat(1_000)).await;
    world.says(ANA, ANA, "😀").await;
    world.says(ANA, ANA, &"much too long ".repeat(1_000)).await;
    world.presses(ANA, ANA, "Tomorrow evening").await;
    world.says(ANA, ANA, "to us").await;
    world.presses(ANA, ANA, "To us").await;
    world.says(ANA, GROUP, "/promise \u{202e}evil <b>&amp;</b> *me*").await;
    world.replies(BEN, GROUP, "By when", "tonight for once").await;
    world.joins(EVE).await;
    world.presses(EVE, GROUP, "Tonight").await;
    world.says(ANA, GROUP, "/promise I wait").await;
    world.leaves(EVE).await;
    world.replies(ANA, GROUP, "By when", "\u{202e}😀").await;
    world.presses(ANA, GROUP, "In a week").await;
    world.presses_on(ANA, GROUP, "By when", 0, "Tonight").await;
    world.replies(ANA, GROUP, "Ana promises", "I mean it").await;
    world.passes(hours(27) + minutes(5)).await;
    world.presses(ANA, ANA, "Kept").await;
    world.presses(ANA, ANA, "Take it back").await;
    world.says(EVE, EVE, "/promise I behave").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_input_about_promises_gets_a_clear_answer() {
    twice("promise_odd_input", World::set_up, odd).await;
}
