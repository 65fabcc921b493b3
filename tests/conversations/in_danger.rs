//! What is typed in danger, as it reads on the phones; also on a bot that dies before every step.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, twice};

/// In private nothing comes before the care card, and nothing goes anywhere before **Go on**.
async fn in_private(world: &mut World) {
    world.passes(hours(27)).await;
    world.presses(ANA, GROUP, "Answer privately").await;
    world.says(ANA, ANA, "the walk").await;
    world.says(ANA, ANA, "I don't want to be alive any more").await;
    world.replies(BEN, GROUP, "One high", "the lake\nthe rain").await;
    world.passes(minutes(11)).await;
    world.presses(ANA, ANA, "Go on").await;
    world.says(ANA, ANA, "/letter").await;
    world.says(ANA, ANA, "I feel like killing myself").await;
    world.presses(ANA, ANA, "Change").await;
    world.says(ANA, ANA, "I feel so alone with it").await;
    world.says(ANA, ANA, "/step").await;
    world.says(ANA, ANA, "I want to die").await;
    world.presses(ANA, ANA, "Delete").await;
    world.says(ANA, ANA, "/trigger he hit me again").await;
    world.presses(ANA, ANA, "Go on").await;
    world.says(BEN, BEN, "/tell I'm going to hurt you").await;
    world.presses(BEN, BEN, "Go on").await;
    world.says(BEN, BEN, "i cant go on living like this").await;
    world.passes(days(1)).await;
    world.says(BEN, BEN, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn care_comes_first_in_private() {
    twice("in_danger_in_private", World::set_up, in_private).await;
}

/// The card has pages, each in the place of the one before; **Keep** keeps the one that is shown.
async fn help(world: &mut World) {
    world.presses(ANA, GROUP, "Why trust breaks").await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Just for me").await;
    world.presses(ANA, ANA, "This is more than a trigger").await;
    world.presses(ANA, ANA, "What therapy is like").await;
    world.presses(ANA, ANA, "Back").await;
    world.presses(ANA, ANA, "When it may be time to stop").await;
    world.presses(ANA, ANA, "Keep").await;
    world.passes(minutes(11)).await;
    world.presses(ANA, ANA, "This is more than a trigger").await;
    world.presses(ANA, ANA, "What therapy is like").await;
    world.passes(minutes(11)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn help_is_leafed_through_in_one_place() {
    twice("care_pages", World::set_up, help).await;
}

/// In the group all goes as ever, and the next question waits.
async fn in_the_group(world: &mut World) {
    world.passes(hours(27)).await;
    world.replies(ANA, GROUP, "One high", "I don't want to be alive any more").await;
    world.presses(ANA, ANA, "Go on").await;
    world.replies(ANA, GROUP, "And the low", "that").await;
    world.says(ANA, GROUP, "/trigger he hit me again").await;
    world.says(BEN, GROUP, "/win I wanted to die and then we laughed").await;
    world.presses(BEN, BEN, "Delete").await;
    world.says(BEN, GROUP, "/promise I will make you pay, tomorrow at 7").await;
    world.presses(BEN, BEN, "Go on").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_group_sees_no_difference() {
    twice("in_danger_in_the_group", World::set_up, in_the_group).await;
}

/// What is typed is taken, or answered with what would be taken.
async fn typed(world: &mut World) {
    world.says(ANA, GROUP, "/settings").await;
    world.presses(ANA, GROUP, "Check-in time").await;
    world.replies(BEN, GROUP, "What time shall I send", "midnight").await;
    world.replies(ANA, GROUP, "between 05:00", "then 9").await;
    world.passes(hours(28)).await;
    world.replies(ANA, GROUP, "One high", "the walk").await;
    world.replies(BEN, GROUP, "And the low", "poor you").await;
    world.replies(BEN, GROUP, "One high", "the lake").await;
    world.replies(BEN, GROUP, "And the low, Ana", "the rain").await;
    world.says(ANA, ANA, "/apology I read your messages").await;
    world.edits(ANA, ANA, "/apology", "I read all your messages").await;
    world.says(ANA, ANA, "I am ashamed").await;
    world.edits(ANA, ANA, "I am ashamed", "I am ashamed of that").await;
    world.says(ANA, ANA, "/privacy").await;
    world.replies(ANA, ANA, "What I keep", "what does this mean?").await;
    world.says(BEN, GROUP, "/promise home by 7 tomorrow").await;
    world.presses(BEN, GROUP, "That's right").await;
    world.replies(BEN, GROUP, "Ben promises", "actually at 10pm").await;
    world.passes(days(6)).await;
    world.replies(BEN, GROUP, "for three evenings", "what does this mean?").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_is_taken_or_answered() {
    twice("typed", World::set_up, typed).await;
}
