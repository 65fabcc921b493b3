//! Erase, and what goes by itself with time: as both partners read it.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, twice};

/// She erases what she wrote; he goes on as if nothing had been, and what is his stays.
async fn by_one(world: &mut World) {
    world.says(ANA, ANA, "/diary I cried in the car today.").await;
    world.says(BEN, BEN, "/diary She laughed at dinner.").await;
    world.says(ANA, GROUP, "/win we laughed at dinner").await;
    world.says(ANA, ANA, "/ask Where were you in March?").await;
    world.presses(ANA, ANA, "Ask it").await;
    world.says(ANA, ANA, "/care").await;
    world.presses(ANA, ANA, "Erase").await;
    world.presses(ANA, ANA, "Back").await;
    world.presses(ANA, ANA, "Erase").await;
    world.presses(ANA, ANA, "Erase it now").await;
    world.says(ANA, ANA, "/diary").await;
    world.says(BEN, BEN, "/diary").await;
    world.passes(days(2)).await;
    world.says(ANA, ANA, "/diary A new page.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_erases_is_gone_and_the_other_sees_nothing() {
    twice("erase_by_one", World::set_up, by_one).await;
}

/// A card that is gone erases nothing.
async fn late(world: &mut World) {
    world.says(ANA, ANA, "/diary I cried in the car today.").await;
    world.says(ANA, ANA, "/care").await;
    world.presses(ANA, ANA, "Erase").await;
    world.presses(ANA, ANA, "Keep").await;
    world.passes(minutes(20)).await;
    world.says(ANA, ANA, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_was_kept_has_no_button_that_erases() {
    twice("erase_not", World::set_up, late).await;
}

/// Both do, on two days: then nothing is left, and the group can begin anew.
async fn by_both(world: &mut World) {
    world.says(ANA, ANA, "/diary I cried in the car today.").await;
    world.says(ANA, ANA, "/care").await;
    world.presses(ANA, ANA, "Erase").await;
    world.presses(ANA, ANA, "Erase it now").await;
    world.passes(days(1) + hours(4)).await;
    world.says(BEN, BEN, "/care").await;
    world.presses(BEN, BEN, "Erase").await;
    world.presses(BEN, BEN, "Erase it now").await;
    world.presses(ANA, GROUP, "Answer privately").await;
    world.says(ANA, ANA, "/diary").await;
    world.says(BEN, GROUP, "hello?").await;
    world.says(BEN, GROUP, "/start").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn when_both_have_erased_nothing_is_left() {
    twice("erase_by_both", World::set_up, by_both).await;
}

/// After an end, by either: asked once more, and the other's thirty days go on.
async fn after_an_end(world: &mut World) {
    world.says(ANA, ANA, "/diary I cried in the car today.").await;
    world.says(BEN, BEN, "/diary She laughed at dinner.").await;
    world.says(BEN, BEN, "/leave").await;
    world.presses(BEN, BEN, "The bot").await;
    world.presses(BEN, BEN, "End it now").await;
    world.passes(days(3)).await;
    world.says(ANA, ANA, "/diary").await;
    world.presses(ANA, ANA, "Erase it all").await;
    world.presses(ANA, ANA, "Erase it now").await;
    world.says(ANA, ANA, "/diary").await;
    world.says(BEN, BEN, "/diary").await;
    world.presses(BEN, BEN, "Erase it all").await;
    world.presses(BEN, BEN, "Erase it now").await;
    world.says(BEN, BEN, "/diary").await;
    world.presses(BEN, GROUP, "Take my seat").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_an_end_each_erases_what_they_kept() {
    twice("erase_after_an_end", World::set_up, after_an_end).await;
}

/// Nobody does anything for four months.
async fn silence(world: &mut World) {
    world.says(ANA, ANA, "/diary I cried in the car today.").await;
    world.passes(days(88)).await;
    world.passes(days(3)).await;
    world.passes(days(28)).await;
    world.passes(days(3)).await;
    world.says(ANA, ANA, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_ninety_days_of_silence_they_are_told_and_after_thirty_more_all_is_gone() {
    twice("gone_silent", World::set_up, silence).await;
}

/// One of them does something after the note: all is as it was.
async fn sign_of_life(world: &mut World) {
    world.says(ANA, ANA, "/diary I cried in the car today.").await;
    world.passes(days(100)).await;
    world.says(ANA, ANA, "/diary").await;
    world.passes(days(40)).await;
    world.says(BEN, BEN, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_of_life_after_the_note_keeps_everything() {
    twice("gone_silent_broken", World::set_up, sign_of_life).await;
}
