//! Care: the card, by command and by button, in private alone.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, twice};

/// Asked for in the group, it comes in private. It is leafed through in one place, and goes by itself.
async fn card(world: &mut World) {
    world.says(ANA, GROUP, "/care").await;
    world.presses(ANA, ANA, "What therapy is like").await;
    world.presses(ANA, ANA, "A therapist of my own").await;
    world.presses(ANA, ANA, "Back").await;
    world.presses(ANA, ANA, "Another country").await;
    world.presses(ANA, ANA, "UK").await;
    world.presses(ANA, ANA, "Another country").await;
    world.presses(ANA, ANA, "Vietnam").await;
    world.presses(ANA, ANA, "Keep").await;
    world.says(BEN, BEN, "/help").await;
    world.presses(BEN, BEN, "Care").await;
    world.presses(BEN, BEN, "Care").await;
    world.presses(BEN, BEN, "When it may be time to stop").await;
    world.passes(minutes(11)).await;
    world.says(BEN, BEN, "/settings").await;
    world.presses(BEN, BEN, "Care").await;
    world.presses(BEN, BEN, "Leave").await;
    world.presses(BEN, BEN, "Not sure").await;
    world.says(BEN, GROUP, "/cares").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn care_comes_in_private_wherever_it_is_asked_for() {
    twice("care", World::set_up, card).await;
}

/// One of them was talked into this: nothing is pushed, all can be looked up, and a nudge may be left.
async fn quiet(world: &mut World) {
    world.says(ANA, ANA, "/care").await;
    world.presses(ANA, ANA, "Quiet mode").await;
    world.presses(ANA, ANA, "Switch it on").await;
    world.presses(ANA, ANA, "Back").await;
    world.passes(minutes(11)).await;
    world.says(BEN, BEN, "/ask where were you in March?").await;
    world.presses(BEN, BEN, "Ask it").await;
    world.passes(days(2)).await;
    world.says(ANA, ANA, "/ask").await;
    world.says(BEN, GROUP, "/trigger").await;
    world.passes(hours(1)).await;
    world.says(ANA, ANA, "/care").await;
    world.presses(ANA, ANA, "Quiet mode").await;
    world.presses(ANA, ANA, "Switch it off").await;
    world.says(BEN, GROUP, "/trigger").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_quiet_mode_nothing_is_pushed() {
    twice("quiet_mode", World::set_up, quiet).await;
}

/// What the bot wrote lately goes from the one chat; what is older, and what she wrote, stays.
async fn tidies(world: &mut World) {
    world.says(ANA, ANA, "/privacy").await;
    world.passes(days(3)).await;
    world.says(ANA, ANA, "/diary").await;
    world.says(ANA, ANA, "/care").await;
    world.presses(ANA, ANA, "Tidy").await;
    world.presses(ANA, ANA, "Delete it now").await;
    world.says(ANA, ANA, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_chat_is_tidied() {
    twice("tidy", World::set_up, tidies).await;
}
