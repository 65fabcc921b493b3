//! What each makes ready in private for hard moments, as it reads on the phones: the plan, words for a
//! hard day, dates that may be heavy; each also on a bot that dies before every step.

use crate::world::{ANA, BEN, EVE, GROUP, World, days, hours, minutes, twice};

/// A plan from its first part on: written, changed, shared without a part, read, quoted in a nudge.
async fn a_plan(world: &mut World) {
    world.says(ANA, GROUP, "/plan").await;
    world.says(ANA, ANA, "/plan").await;
    world.presses(ANA, ANA, "What sets me off").await;
    world.says(ANA, ANA, "the song in the shop").await;
    world.presses(ANA, ANA, "What helps me").await;
    world.says(ANA, ANA, "sit down next to me").await;
    world.presses(ANA, ANA, "Closeness").await;
    world.presses(ANA, ANA, "What helps me").await;
    world.presses(ANA, ANA, "One more sentence").await;
    world.says(ANA, ANA, "leave me half an hour, and come back").await;
    world.presses(ANA, ANA, "Space").await;
    world.presses(ANA, ANA, "What sets me off").await;
    world.presses(ANA, ANA, "Change it").await;
    world.says(ANA, ANA, "the song in the shop, and your phone face down").await;
    world.presses(ANA, ANA, "Share it with my partner").await;
    world.presses(ANA, ANA, "Leave out: what sets me off").await;
    world.presses(ANA, ANA, "Share it").await;
    world.passes(hours(27)).await;
    world.presses(BEN, BEN, "Read the plan").await;
    // Space helped, so it comes first.
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(BEN, BEN, "I'll call you").await;
    world.passes(minutes(30)).await;
    world.presses(ANA, ANA, "4").await;
    world.presses(ANA, ANA, "Space").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.passes(hours(13)).await;
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.says(ANA, ANA, "/plan").await;
    world.presses(ANA, ANA, "Stop sharing").await;
    world.says(BEN, BEN, "/plan").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_written_shared_and_quoted_when_it_is_needed() {
    twice("plan", World::set_up, a_plan).await;
}

/// Between a part and its words: a nudge, an evening, a week. And words that don't fit.
async fn a_plan_interrupted(world: &mut World) {
    world.says(ANA, ANA, "/plan").await;
    world.presses(ANA, ANA, "What doesn't").await;
    world.says(BEN, GROUP, "/trigger").await;
    world.says(ANA, ANA, "I'm on my way").await;
    world.presses(ANA, ANA, "I'm here").await;
    world.presses(ANA, ANA, "Don't send").await;
    world.presses(ANA, ANA, "Go on where I was").await;
    world.says(ANA, ANA, &"advice ".repeat(50)).await;
    world.says(ANA, ANA, "advice").await;
    world.presses(ANA, ANA, "Self-care that works").await;
    world.passes(days(7)).await;
    world.says(ANA, ANA, "a walk to the river").await;
    world.replies(ANA, ANA, "What can you do for yourself", "a walk to the river").await;
    world.presses(ANA, ANA, "What doesn't").await;
    world.presses(ANA, ANA, "Change it").await;
    world.presses(ANA, ANA, "Never mind").await;
    world.presses(ANA, ANA, "What doesn't").await;
    world.presses(ANA, ANA, "Remove it").await;
    world.presses_on(ANA, ANA, "What doesn't help", 0, "Never mind").await;
    world.says(EVE, EVE, "/plan").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_waits_for_its_words() {
    twice("plan_interrupted", World::set_up, a_plan_interrupted).await;
}

/// Sealed in a calm hour; opened for a trigger that nobody answers, once; one taken back unseen.
async fn words_for_a_hard_day(world: &mut World) {
    world.says(BEN, BEN, "/step 6").await;
    world.presses(BEN, BEN, "Words for a hard day").await;
    world.presses(BEN, BEN, "Write something").await;
    world.says(BEN, BEN, "I love you. I'm not going anywhere.").await;
    world.presses(BEN, BEN, "Change it").await;
    world.says(BEN, BEN, &"I love you. ".repeat(60)).await;
    world.says(BEN, BEN, "I love you, on this day as well. I'm not going anywhere.").await;
    world.presses(BEN, BEN, "Seal it").await;
    world.presses(BEN, BEN, "Write something").await;
    world.says(BEN, BEN, "Call me, whatever hour it is.").await;
    world.presses(BEN, BEN, "Seal it").await;
    world.says(ANA, GROUP, "/trigger").await;
    world.passes(minutes(30)).await;
    world.presses(ANA, ANA, "I'm all right now").await;
    // The list is the same, and so is the answer.
    world.says(BEN, BEN, "/hardday").await;
    world.presses(BEN, BEN, "1").await;
    world.presses(BEN, BEN, "Take it back").await;
    world.presses(BEN, BEN, "Back").await;
    world.presses(BEN, BEN, "1").await;
    world.presses(BEN, BEN, "Take it back").await;
    world.passes(hours(2)).await;
    world.says(ANA, GROUP, "/trigger").await;
    world.passes(minutes(30)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_for_a_hard_day_are_opened_when_nobody_answers() {
    twice("words_for_a_hard_day", World::set_up, words_for_a_hard_day).await;
}

/// At night: left for the morning, or left open; and one moment opens one.
async fn words_at_night(world: &mut World) {
    world.says(BEN, BEN, "/hardday").await;
    for words in
        ["You are not alone in this bed.", "Breathe. I'm next to you.", "It was never you."]
    {
        world.presses(BEN, BEN, "Write something").await;
        world.says(BEN, BEN, words).await;
        world.presses(BEN, BEN, "Seal it").await;
    }
    world.passes(hours(7)).await;
    world.script();
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Just for me").await;
    world.passes(minutes(20)).await;
    world.presses(ANA, ANA, "Ask my partner for reassurance").await;
    world.presses(ANA, ANA, "In the morning").await;
    world.passes(hours(8)).await;
    world.presses(BEN, BEN, "I'm here").await;
    world.passes(hours(16)).await;
    world.says(ANA, GROUP, "/trigger").await;
    world.passes(minutes(30)).await;
    world.presses(ANA, ANA, "Wake them").await;
    world.passes(minutes(20)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_for_a_hard_day_are_opened_at_night() {
    twice("words_at_night", World::set_up, words_at_night).await;
}

/// One that was let be, a draft that waits, ninety days, and the end.
async fn words_not_sealed(world: &mut World) {
    world.says(BEN, BEN, "/hardday").await;
    world.presses(BEN, BEN, "Write something").await;
    world.presses(BEN, BEN, "Never mind").await;
    world.presses(BEN, BEN, "Write something").await;
    world.says(BEN, BEN, "😀").await;
    world.presses(BEN, BEN, "Delete this draft").await;
    world.presses(BEN, BEN, "Write something").await;
    world.says(BEN, BEN, "\u{202e}Ich <b>bin</b> da &amp; bleibe").await;
    world.passes(days(8)).await;
    world.script();
    world.says(BEN, BEN, "/hardday").await;
    world.presses(BEN, BEN, "Seal it").await;
    world.presses_on(BEN, BEN, "Write something now", 0, "Write something").await;
    world.passes(days(90)).await;
    world.script();
    world.says(BEN, BEN, "/hardday").await;
    world.says(BEN, BEN, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_for_a_hard_day_go_to_their_writers_diary() {
    twice("words_not_sealed", World::set_up, words_not_sealed).await;
}

/// One date that the partner hears of, one with words, one kept to oneself; one removed in time.
async fn hard_dates(world: &mut World) {
    world.says(ANA, ANA, "/step 6").await;
    world.presses(ANA, ANA, "Dates that may be heavy").await;
    world.presses(ANA, ANA, "Add a date").await;
    world.says(ANA, ANA, "the day I found out").await;
    world.says(ANA, ANA, "the 3rd of May").await;
    world.says(ANA, ANA, "the day I found out").await;
    world.presses(ANA, ANA, "Tell my partner the evening before").await;
    world.presses(ANA, ANA, "Add a date").await;
    world.says(ANA, ANA, "4.5.").await;
    world.presses(ANA, ANA, "Skip").await;
    world.presses(ANA, ANA, "For me only").await;
    world.passes(hours(27)).await;
    // What lies there stays as it is.
    world.says(ANA, ANA, "/harddates").await;
    world.presses(ANA, ANA, "3 May").await;
    world.presses(ANA, ANA, "Remove it").await;
    world.passes(days(1)).await;
    world.presses(ANA, ANA, "Add a date").await;
    world.says(ANA, ANA, "May 5").await;
    world.says(ANA, ANA, "his birthday; we were there").await;
    world.presses(ANA, ANA, "With my words").await;
    world.passes(days(1)).await;
    world.presses(ANA, ANA, "5 May").await;
    world.presses(ANA, ANA, "For me only").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hard_date_is_told_the_evening_before_or_kept() {
    twice("hard_dates", World::set_up, hard_dates).await;
}
