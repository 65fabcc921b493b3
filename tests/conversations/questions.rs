//! The question box as it reads on the phones; each conversation also on a bot that dies before
//! every step.

use crate::world::{ANA, BEN, EVE, GROUP, World, days, hours, minutes, twice};

const WHY: &str = "Why did you keep her letters?";
const BECAUSE: &str =
    "Because I was a coward about throwing them away. They meant nothing to me any more.";

/// A couple on its second day, in the afternoon.
async fn second_day() -> World {
    let mut world = World::set_up().await;
    world.passes(hours(22)).await;
    world.script();
    world
}

/// Written, changed and asked; a second one is kept for the next day; answered and read.
async fn asked_and_answered(world: &mut World) {
    world.says(ANA, ANA, "/ask").await;
    world.says(ANA, ANA, "why the letters").await;
    world.presses(ANA, ANA, "Change it").await;
    world.says(ANA, ANA, WHY).await;
    world.presses(ANA, ANA, "Ask it").await;
    world.says(ANA, ANA, "/ask Did my sister know?").await;
    world.presses(ANA, ANA, "Keep it for tomorrow").await;
    // The second day's evening.
    world.passes(hours(6)).await;
    world.presses(BEN, BEN, "Open the question").await;
    world.presses(BEN, BEN, "Not now").await;
    world.says(BEN, BEN, "/ask").await;
    world.presses(BEN, BEN, "Open the question").await;
    world.presses(BEN, BEN, "Answer in writing").await;
    world.says(BEN, BEN, "I don't know.").await;
    world.presses(BEN, BEN, "Not yet").await;
    world.presses(BEN, BEN, "Answer in writing").await;
    world.presses(BEN, BEN, "Change").await;
    world.says(BEN, BEN, BECAUSE).await;
    world.presses(BEN, BEN, "Send").await;
    // The third day's: the answer, and what she kept.
    world.passes(hours(24)).await;
    world.presses(ANA, ANA, "Read the answer").await;
    world.presses(ANA, ANA, "Ask it").await;
    world.presses(ANA, ANA, "Ask it").await;
    world.says(ANA, ANA, "/ask").await;
    world.presses(ANA, ANA, "My questions").await;
    world.presses(ANA, ANA, "Older").await;
    world.presses(ANA, ANA, "Read the answer").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_asked_and_answered_in_writing() {
    twice("question_answered", second_day, asked_and_answered).await;
}

/// A question that comes back three weeks later, in nearly the same words.
async fn asked_again(world: &mut World) {
    world.says(ANA, ANA, &format!("/ask {WHY}")).await;
    world.presses(ANA, ANA, "Ask it").await;
    world.passes(hours(6)).await;
    world.presses(BEN, BEN, "Open the question").await;
    world.presses(BEN, BEN, "Answer in writing").await;
    world.says(BEN, BEN, BECAUSE).await;
    world.presses(BEN, BEN, "Send").await;
    // Not before the evening, however often she looks.
    world.says(ANA, ANA, "/ask").await;
    world.presses(ANA, ANA, "My questions").await;
    world.passes(hours(24)).await;
    world.says(ANA, ANA, "/ask").await;
    world.presses(ANA, ANA, "Read the answer").await;
    world.passes(days(21)).await;
    world.script();
    world.says(ANA, ANA, "/ask why did you keep HER letters").await;
    world.presses(ANA, ANA, "Ask it").await;
    world.says(BEN, BEN, "/ask").await;
    world.passes(hours(24)).await;
    world.says(BEN, BEN, "/ask").await;
    world.presses(BEN, BEN, "Open the question").await;
    world.presses(BEN, BEN, "Send this answer again").await;
    world.passes(hours(24)).await;
    world.says(ANA, ANA, "/ask").await;
    world.presses(ANA, ANA, "Read the answer").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_comes_back_brings_its_earlier_answer() {
    twice("question_again", second_day, asked_again).await;
}

/// Kept for a talk; another is let be; another is taken back, and its answer is not lost.
async fn talked_and_let_be(world: &mut World) {
    world.says(ANA, ANA, "/ask What did you feel when I found out?").await;
    world.presses(ANA, ANA, "Ask it").await;
    world.passes(hours(6)).await;
    world.presses(BEN, BEN, "Open the question").await;
    world.presses(BEN, BEN, "At our talk").await;
    world.says(ANA, ANA, "/ask Was she prettier than me?").await;
    world.presses(ANA, ANA, "Delete this draft").await;
    world.passes(hours(24)).await;
    world.says(ANA, ANA, "/ask Where were you on my birthday?").await;
    world.presses(ANA, ANA, "Ask it").await;
    world.passes(hours(24)).await;
    world.presses(BEN, BEN, "Open the question").await;
    world.presses(BEN, BEN, "Answer in writing").await;
    world.says(BEN, BEN, "At the lake, alone.").await;
    world.says(ANA, ANA, "/ask").await;
    world.presses(ANA, ANA, "My questions").await;
    world.presses(ANA, ANA, "Take it back").await;
    world.presses_late(BEN, BEN, "Send").await;
    world.says(BEN, BEN, "/diary").await;
    world.says(ANA, ANA, "/ask").await;
    world.presses(ANA, ANA, "My questions").await;
    world.passes(hours(24)).await;
    world.says(BEN, BEN, "/ask").await;
    world.presses(BEN, BEN, "Open the question").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_kept_for_a_talk_let_be_or_taken_back() {
    twice("question_at_talk", second_day, talked_and_let_be).await;
}

/// A hard moment, the evening and a week come between; each time it goes on where it stood. What is
/// typed below a fresh nudge may be meant for their partner: **Don't send** leads back.
async fn interrupted(world: &mut World) {
    world.says(ANA, ANA, "/ask").await;
    world.says(BEN, GROUP, "/trigger").await;
    world.presses(ANA, ANA, "I'm here").await;
    world.says(ANA, ANA, "/leave").await;
    world.says(ANA, ANA, "Do you still have her number?").await;
    world.presses(ANA, ANA, "Don't send").await;
    world.presses(ANA, ANA, "Go on where I was").await;
    world.says(ANA, ANA, "Do you still have her number?").await;
    world.passes(hours(6)).await;
    world.presses(ANA, ANA, "Ask it").await;
    world.passes(hours(24)).await;
    world.presses(BEN, BEN, "Open the question").await;
    world.presses(BEN, BEN, "Answer in writing").await;
    world.presses(BEN, GROUP, "Answer privately").await;
    world.says(BEN, BEN, "the walk\nthe rain").await;
    world.replies(BEN, BEN, "What would you like to answer", "No. I deleted it in March.").await;
    // Left for more than a week: named once more, and then no more.
    for _ in 0..8 {
        world.passes(days(1)).await;
        world.replies(ANA, GROUP, "One high", "one\ntwo").await;
    }
    // A newer evening card may have taken the place of the one that named it.
    world.says(BEN, BEN, "/ask").await;
    world.presses(BEN, BEN, "Open the question").await;
    world.presses(BEN, BEN, "Answer in writing").await;
    world.is_down_for(days(2)).await;
    world.presses(BEN, BEN, "Send").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_waits_while_something_else_comes_between() {
    twice("question_interrupted", second_day, interrupted).await;
}

/// Whatever is typed or pressed gets a kind answer, and nothing is lost by it.
async fn odd_input(world: &mut World) {
    world.says(ANA, GROUP, "/ask why").await;
    world.says(EVE, EVE, "/ask why").await;
    world.says(ANA, ANA, "/ask").await;
    world.says(ANA, ANA, &"so long ".repeat(1_250)).await;
    world.presses(ANA, ANA, "Not now").await;
    world.says(ANA, ANA, "🤔").await;
    world.says(ANA, ANA, "/ask 🤔").await;
    world.presses(ANA, ANA, "Delete this draft").await;
    world.says(ANA, ANA, "/ask <b>Why</b> \u{202e}& {when} *now*?").await;
    world.presses(ANA, ANA, "Change it").await;
    world.says(ANA, ANA, "<b>Why</b> \u{202e}& {when} *then*?").await;
    world.presses(ANA, ANA, "Ask it").await;
    world.presses_on(ANA, ANA, "*now*", 1, "Ask it").await;
    world.presses(BEN, GROUP, "Take my seat").await;
    world.passes(hours(6)).await;
    world.presses(BEN, BEN, "Open the question").await;
    world.presses(BEN, BEN, "Answer in writing").await;
    world.says(BEN, BEN, &"and then ".repeat(1_112)).await;
    world.says(BEN, BEN, "Because.").await;
    world.presses(BEN, BEN, "Send").await;
    world.presses_late(BEN, BEN, "Not yet").await;
    world.replies(BEN, BEN, "What would you like to answer", "and one more thing").await;
    world.says(BEN, BEN, "/ask").await;
    world.presses(BEN, BEN, "Not now").await;
    world.passes(minutes(5)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_questions_get_a_clear_answer() {
    twice("question_odd_input", second_day, odd_input).await;
}
