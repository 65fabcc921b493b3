//! What people write while the bot is down, and reads only when it is back: it means what it meant then.

use crate::world::{ANA, BEN, GROUP, World, hours, minutes, reads_as};

/// The bot is gone from 22:15 to 05:00. Both answer at 23:00, one in the group and one in private.
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_of_eleven_belongs_to_its_evening_though_it_is_fetched_at_five() {
    let mut world = World::set_up().await;
    world.passes(hours(27)).await;
    world.presses(BEN, GROUP, "Answer privately").await;
    world.goes_down().await;
    world.passes(hours(2)).await;
    world.replies(ANA, GROUP, "high", "High: the walk. Low: your phone rang").await;
    world.passes(minutes(10)).await;
    world.says(BEN, BEN, "high: you laughed, low: I was late").await;
    world.passes(hours(5)).await;
    world.replies(ANA, GROUP, "high", "and thank you for the tea").await;
    world.comes_up().await;
    world.passes(hours(4)).await;
    world.says(BEN, BEN, "/diary").await;
    reads_as("outage_over_four", &world.script());
    world.ends().await;
}

/// A hard moment of hours ago is kept; nobody is asked as if it were now, and its author chooses.
#[tokio::test(flavor = "multi_thread")]
async fn a_hard_moment_of_hours_ago_is_kept_and_told_kindly() {
    let mut world = World::set_up().await;
    world.passes(hours(16)).await;
    world.goes_down().await;
    world.passes(hours(1)).await;
    world.says(ANA, GROUP, "/trigger the song in the shop").await;
    world.passes(minutes(5)).await;
    world.says(ANA, ANA, "/trigger").await;
    world.passes(hours(3)).await;
    world.comes_up().await;
    world.presses(ANA, ANA, "Ask my partner for reassurance").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.goes_down().await;
    world.passes(minutes(20)).await;
    world.says(BEN, GROUP, "/trigger").await;
    world.passes(minutes(20)).await;
    world.comes_up().await;
    reads_as("late_hard_moment", &world.script());
    world.ends().await;
}

/// Numbers of days count from when they were typed, also where evenings have passed since.
#[tokio::test(flavor = "multi_thread")]
async fn three_days_count_from_when_they_were_typed() {
    let mut world = World::set_up().await;
    world.passes(hours(25)).await;
    world.goes_down().await;
    world.says(ANA, GROUP, "/vacation 3").await;
    world.passes(hours(13)).await;
    world.says(BEN, GROUP, "/checkin").await;
    world.passes(hours(20)).await;
    world.comes_up().await;
    reads_as("late_numbers", &world.script());
    world.ends().await;
}

/// "Tomorrow" is the day after it was written; and a time that has passed meanwhile is asked for again.
#[tokio::test(flavor = "multi_thread")]
async fn tomorrow_is_the_day_after_it_was_written() {
    let mut world = World::set_up().await;
    world.passes(hours(29)).await;
    world.goes_down().await;
    world.says(ANA, GROUP, "/promise home by 7 tomorrow").await;
    world.says(BEN, GROUP, "/promise I'll call my brother in 2 hours").await;
    world.says(BEN, GROUP, "/talk tomorrow at 8 pm").await;
    world.passes(hours(10)).await;
    world.comes_up().await;
    reads_as("late_tomorrow", &world.script());
    world.ends().await;
}
