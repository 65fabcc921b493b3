//! Chats that take nothing for a while, as it reads on the phones: muted, not found, and back again.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, twice};

const NOT_FOUND: &str = "Bad Request: chat not found";
const MUTED: &str = "Bad Request: not enough rights to send text messages to the chat";

/// Nobody tells the bot that the group's members may not write for a week. What was to be shown is in the
/// diary, no evening counts as silent, and on the day that it is open again the evening comes as ever.
async fn a_muted_week(world: &mut World) {
    world.passes(hours(27)).await;
    world.replies(BEN, GROUP, "One high", "high: the walk\nlow: the call").await;
    world.presses(ANA, GROUP, "Answer privately").await;
    world.takes_nothing(GROUP, MUTED).await;
    world.says(ANA, ANA, "high: you held my hand, low: the drive home").await;
    world.says(BEN, BEN, "/win we laughed at breakfast").await;
    world.presses(BEN, BEN, "Share it").await;
    world.passes(days(3)).await;
    world.says(ANA, GROUP, "/help").await;
    world.passes(days(4)).await;
    world.takes_all(GROUP).await;
    world.passes(hours(6)).await;
    world.passes(hours(18)).await;
    world.replies(BEN, GROUP, "One high", "high: the sea\nlow: none").await;
    world.says(ANA, ANA, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_muted_week_loses_nothing_and_counts_as_no_silence() {
    twice("closed__a_muted_week", World::set_up, a_muted_week).await;
}

/// The bot's own rights are withdrawn, and it is told; given back, it says so at once, and the evening
/// whose hour has passed comes within its three hours.
async fn rights(world: &mut World) {
    world.may_write_in_group(false).await;
    world.passes(hours(27)).await;
    world.presses(BEN, GROUP, "Why trust breaks").await;
    world.passes(hours(1)).await;
    world.may_write_in_group(true).await;
    world.replies(ANA, GROUP, "One high", "high: tea\nlow: rain").await;
    world.may_write_in_group(true).await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rights_that_come_back_count_as_being_back() {
    twice("closed__rights", World::set_up, rights).await;
}

/// At the evening's hour Telegram knows no such chat; twenty minutes later it does.
async fn not_found(world: &mut World) {
    world.passes(hours(26)).await;
    world.takes_nothing(GROUP, NOT_FOUND).await;
    world.passes(minutes(50)).await;
    world.takes_all(GROUP).await;
    world.passes(minutes(20)).await;
    world.replies(ANA, GROUP, "One high", "high: tea\nlow: rain").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_is_not_found_for_a_while_has_its_evening() {
    twice("closed__not_found", World::set_up, not_found).await;
}

/// A hard moment and a letter while Ana's, then Ben's chat takes nothing: the nudge comes once it does,
/// the letter with the evening after. Nobody is told of it.
async fn in_private(world: &mut World) {
    world.says(BEN, BEN, "/tell I met her for a coffee today.").await;
    world.presses(BEN, BEN, "Send as it is").await;
    world.presses(BEN, BEN, "All of it").await;
    world.takes_nothing(ANA, NOT_FOUND).await;
    world.passes(days(2)).await;
    world.takes_all(ANA).await;
    world.passes(hours(6)).await;
    world.passes(hours(18)).await;
    world.takes_nothing(BEN, "Forbidden: bot can't initiate conversation with a user").await;
    world.says(ANA, GROUP, "/trigger the song in the shop").await;
    world.passes(minutes(16)).await;
    world.takes_all(BEN).await;
    world.passes(minutes(30)).await;
    world.presses(BEN, BEN, "I'm here").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_private_chat_did_not_take_comes_once_it_does() {
    twice("closed__in_private", World::set_up, in_private).await;
}
