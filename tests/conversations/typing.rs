//! Answers as people type them, as they read on the phones; each also on a bot that dies before every step.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, twice};

/// Labels of all kinds, several messages in a row, sides that nobody can tell, an edit that changes nothing.
async fn answers(world: &mut World) {
    world.passes(hours(27)).await;
    world.presses(ANA, GROUP, "Answer privately").await;
    world.says(ANA, ANA, "• Low point – the drive home").await;
    world.says(ANA, ANA, "*H:* you called").await;
    world.says(ANA, ANA, "and it rained all day").await;
    world.replies(BEN, GROUP, "One high", "a walk\nlunch\nthe call").await;
    world
        .replies(BEN, GROUP, "I can't tell which", "worst: the call best: a walk, and lunch")
        .await;
    world.edits(BEN, GROUP, "worst: the call", "worst: the call / best: a walk, and lunch").await;
    world.edits(BEN, GROUP, "worst: the call", "high/low: the call").await;
    world.says(ANA, ANA, "oh, and thanks for lunch").await;
    world.passes(minutes(5)).await;
    world.says(ANA, ANA, "good night").await;
    world.passes(hours(24)).await;
    world.replies(BEN, GROUP, "One high", "No highs today 😞").await;
    world.replies(ANA, GROUP, "One high", "cherry cake\nno low today").await;
    world.passes(days(1)).await;
    world.replies(BEN, GROUP, "One high", "no high today, low: argued w my dad").await;
    world.replies(ANA, GROUP, "One high", "no low today").await;
    world.replies(ANA, GROUP, "And the high", "nothing special").await;
    world.passes(hours(8)).await;
    world.says(ANA, ANA, "/diary").await;
    world.says(ANA, ANA, "/letter").await;
    world.says(ANA, ANA, "small").await;
    world.edits(ANA, ANA, "small", "small, and tired").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_read_as_it_was_meant() {
    twice("answers_as_typed", World::set_up, answers).await;
}

/// Telegram's apps cut a long text in parts: it is one answer, wherever it was asked for.
async fn long_texts(world: &mut World) {
    let letter = |beginning: &str| format!("{beginning} {}", "and on ".repeat(700));
    world.says(BEN, BEN, "/apology").await;
    world.says(BEN, BEN, &letter("What I did")).await;
    world.edits(BEN, BEN, "What I did", "What I did, in short").await;
    world.says(BEN, BEN, "I lied about it").await;
    world.says(BEN, BEN, &letter("/trigger It came back")).await;
    world.passes(hours(27)).await;
    world.presses(ANA, GROUP, "Answer privately").await;
    world.says(ANA, ANA, &letter("high: all of it, low:")).await;
    world.replies(ANA, ANA, "That's", "high: the walk, low: the rain").await;
    world.replies(BEN, GROUP, "One high", &letter("high: tea, low: rain")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_was_cut_in_parts_is_one_text() {
    twice("long_texts", World::set_up, long_texts).await;
}
