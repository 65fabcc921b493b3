//! Evenings as they read on the phones: private answers, silence, and what comes between; each also
//! on a bot that dies before every step.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, reads_as, twice};

/// **Answer privately**, **No high today**, **Later**, **Skip today**: nobody sees who has.
async fn private_answers(world: &mut World) {
    world.passes(hours(27)).await;
    world.presses(ANA, GROUP, "Answer privately").await;
    world.says(ANA, ANA, "you held my hand").await;
    world.says(ANA, ANA, "I cried in the car").await;
    world.edits(ANA, ANA, "I cried", "I cried in the car, and said so").await;
    world.presses(ANA, GROUP, "Later").await;
    world.presses(BEN, GROUP, "Later").await;
    world.passes(hours(1)).await;
    world.says(BEN, BEN, "high: she told me, low: my own silence").await;
    world.edits(ANA, ANA, "I cried", "I cried in the car, and told you").await;
    world.passes(hours(23)).await;
    world.presses(BEN, GROUP, "No high today").await;
    world.presses(ANA, GROUP, "Answer privately").await;
    world.says(ANA, ANA, "tea\nrain").await;
    world.passes(hours(24)).await;
    world.presses(BEN, GROUP, "Skip today").await;
    world.presses(ANA, GROUP, "Answer privately").await;
    world.says(ANA, ANA, "the garden\nyou were far away").await;
    world.passes(hours(12)).await;
    world.says(ANA, ANA, "/diary").await;
    world.presses(ANA, ANA, "Share it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn private_answers_are_shown_together_or_not_at_all() {
    twice("private_answers", World::set_up, private_answers).await;
}

/// A reminder for who wishes one; and after three silent evenings, one card and then silence.
async fn silence(world: &mut World) {
    world.says(BEN, BEN, "/settings").await;
    world.presses(BEN, BEN, "Evening reminder").await;
    world.passes(hours(30)).await;
    world.presses(BEN, BEN, "Later").await;
    world.presses(BEN, GROUP, "Skip today").await;
    world.says(BEN, BEN, "/settings").await;
    world.presses(BEN, BEN, "Evening reminder").await;
    world.passes(days(3)).await;
    world.passes(days(20)).await;
    world.presses(ANA, GROUP, "Keep it").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_three_silent_evenings_the_bot_is_silent_until_somebody_acts() {
    twice("silence", World::set_up, silence).await;
}

/// An evening that came late is only around its hour, until one is to the minute again.
async fn late(world: &mut World) {
    world.says(ANA, GROUP, "/settings").await;
    world.passes(hours(25)).await;
    world.is_down_for(hours(26)).await;
    world.says(BEN, GROUP, "/settings").await;
    world.passes(hours(24)).await;
    world.says(BEN, GROUP, "/settings").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_evening_that_came_late_is_around_its_hour() {
    twice("late_evening", World::set_up, late).await;
}

/// Eight things wait for Ana on one evening: what is of the day comes, the most important of the rest
/// with it, and what found no room comes on the next.
async fn full(world: &mut World) {
    world.says(ANA, ANA, "/harddates").await;
    for (who, told) in [(ANA, "For me only"), (BEN, "Tell my partner the evening before")] {
        world.says(who, who, "/harddates").await;
        world.presses(who, who, "Add a date").await;
        world.says(who, who, "3 May").await;
        world.presses(who, who, "Skip").await;
        world.presses(who, who, told).await;
    }
    world.says(ANA, GROUP, "/promise ring my brother").await;
    world.presses(ANA, GROUP, "Tomorrow evening").await;
    world.says(ANA, ANA, "/smallways").await;
    world.presses(ANA, ANA, "One each evening").await;
    world.says(BEN, BEN, "/letter").await;
    for words in ["tired", "we don't speak at table", "I miss it", "ten minutes"] {
        world.says(BEN, BEN, words).await;
    }
    world.presses(BEN, BEN, "Send as it is").await;
    world.says(BEN, BEN, "/ask What do you need from me at night?").await;
    world.presses(BEN, BEN, "Ask it").await;
    world.says(BEN, BEN, "/step 7").await;
    world.presses(BEN, BEN, "In your shoes").await;
    world.presses(BEN, BEN, "Write round one").await;
    world.says(BEN, BEN, "You wake at four and look at the ceiling.").await;
    world.presses(BEN, BEN, "Seal it").await;
    world.says(BEN, BEN, "/plan").await;
    world.presses(BEN, BEN, "What doesn't").await;
    world.says(BEN, BEN, "advice").await;
    world.presses(BEN, BEN, "Share it with my partner").await;
    world.presses(BEN, BEN, "Share it").await;
    world.script();
    world.passes(hours(27)).await;
    world.presses(ANA, ANA, "Kept").await;
    world.passes(days(1)).await;
    world.presses(ANA, ANA, "Read it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_evening_brings_five_things_and_the_next_the_rest() {
    twice("full_evening", World::set_up, full).await;
}

/// Answers typed without replying: what helps is one press away, on the first evening and when three
/// looked silent.
async fn reply_here(world: &mut World) {
    world.passes(hours(27)).await;
    world.says(ANA, GROUP, "the walk\nthe phone call").await;
    world.presses(ANA, GROUP, "Reply here").await;
    world.presses(ANA, GROUP, "Reply here").await;
    world.presses(BEN, GROUP, "Reply here").await;
    world.replies(ANA, GROUP, "Ana, reply", "the walk").await;
    world.presses(ANA, GROUP, "Reply here").await;
    world.replies(ANA, GROUP, "Ana, reply", "the phone call").await;
    world.presses(ANA, GROUP, "Reply here").await;
    world.replies(BEN, GROUP, "Ben, reply", "soup\nwind").await;
    for _ in 0..4 {
        world.passes(days(1)).await;
        world.says(ANA, GROUP, "good: tea, bad: rain").await;
    }
    world.presses(ANA, GROUP, "Reply here").await;
    world.replies(ANA, GROUP, "Ana, reply", "tea\nrain").await;
    world.presses(BEN, GROUP, "Reply here").await;
    world.passes(hours(9)).await;
    world.replies(BEN, GROUP, "Ben, reply", "a letter\nthe cold").await;
    world.passes(hours(15)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_types_without_replying_is_helped_to_a_reply() {
    twice("reply_here", World::set_up, reply_here).await;
}

/// Over eighteen days of a couple that just answers, each is shown what their own role gives.
#[tokio::test(flavor = "multi_thread")]
async fn a_couple_that_just_answers_finds_its_first_exercises() {
    let mut world = World::set_up().await;
    world.passes(hours(3)).await;
    for _ in 0..18 {
        world.passes(days(1)).await;
        for who in [ANA, BEN] {
            world.replies(who, GROUP, "One high", "tea\nrain").await;
        }
    }
    let read = world.script();
    let [letter, apology] = ["[Write a letter of hurt]", "[Write an apology]"];
    let of = |chat: &str, button: &str| {
        let mut here = "";
        let mut times = 0;
        for (lead, rest) in read.lines().filter_map(|line| line.split_once('|')) {
            here = if lead.trim().is_empty() { here } else { lead.trim() };
            times += usize::from(here == chat && rest.contains(button));
        }
        times
    };
    assert!(of(ANA, letter) > 0 && of(BEN, apology) > 0, "{read}");
    assert!(of(ANA, apology) == 0 && of(BEN, letter) == 0, "{read}");
    reads_as("led_for_eighteen_days", &read);
    world.ends().await;
}

/// Buttons whose time has passed: a kind answer, and the buttons go.
async fn stale(world: &mut World) {
    world.passes(hours(27)).await;
    world.passes(days(1)).await;
    world.presses_on(ANA, GROUP, "One high", 0, "Skip today").await;
    world.says(ANA, ANA, "/settings").await;
    world.presses(ANA, ANA, "My role").await;
    world.says(ANA, ANA, "/help").await;
    world.presses_late(ANA, ANA, "Both").await;
    world.says(BEN, BEN, "/trigger").await;
    world.presses(BEN, BEN, "Just for me").await;
    world.passes(days(2)).await;
    world.presses_late(BEN, BEN, "Breathe with me").await;
    world.says(BEN, BEN, "/leave").await;
    world.presses(BEN, BEN, "Not sure").await;
    world.edits(BEN, BEN, "/leave", "/trigger").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_button_gets_a_kind_answer_and_goes() {
    twice("stale_buttons", World::set_up, stale).await;
}

/// The clock goes back by an hour in the evening: nothing is said twice, nothing is left out.
async fn clock_goes_back(world: &mut World) {
    world.passes(hours(27)).await;
    world.replies(ANA, GROUP, "One high", "tea\nrain").await;
    world.clock_goes_back(hours(1)).await;
    world.replies(BEN, GROUP, "One high", "soup\nwind").await;
    world.passes(hours(25)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_goes_back_changes_nothing_for_the_couple() {
    twice("clock_goes_back", World::set_up, clock_goes_back).await;
}

/// What is typed in private answers the newest question, and no older one.
async fn newest_question(world: &mut World) {
    world.passes(hours(27)).await;
    world.says(ANA, ANA, "/settings").await;
    world.presses(ANA, ANA, "What helps me").await;
    world.presses(ANA, GROUP, "Answer privately").await;
    world.says(ANA, ANA, "tea").await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Just for me").await;
    world.says(ANA, ANA, "I want to run away").await;
    world.replies(ANA, ANA, "And the low", "the rain").await;
    world.presses(BEN, GROUP, "Answer privately").await;
    world.presses(BEN, GROUP, "Skip today").await;
    world.says(BEN, BEN, "good night").await;
    world.replies(BEN, GROUP, "One high", "soup").await;
    world.replies(ANA, GROUP, "And the low", "that made me smile").await;
    world.edits(BEN, GROUP, "soup", "soup\nand a bus that did not come").await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Ask my partner for reassurance").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn private_words_answer_the_newest_question_alone() {
    twice("newest_question", World::set_up, newest_question).await;
}

/// A hard moment in the midst of other questions: its words stay where they were written.
async fn hard_moment_between(world: &mut World) {
    world.presses(ANA, GROUP, "Take my seat").await;
    for button in ["I agree", "Yes", "I was hurt", "Lies"] {
        world.presses(ANA, ANA, button).await;
    }
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Just for me").await;
    world.says(ANA, ANA, "I want to run away").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.replies(ANA, ANA, "Last one", "sit with me").await;
    world.sets_up(BEN, "I broke trust").await;
    world.presses(ANA, GROUP, "Berlin").await;
    world.presses(BEN, GROUP, "20:30").await;
    world.passes(hours(27)).await;
    world.presses(ANA, GROUP, "Later").await;
    world.passes(minutes(50)).await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Just for me").await;
    world.presses(ANA, ANA, "Write it down").await;
    world.passes(minutes(12)).await;
    world.says(ANA, ANA, "it came back in the kitchen").await;
    world.presses(ANA, ANA, "Delete it").await;
    world.passes(minutes(15)).await;
    world.says(ANA, ANA, "tea\nrain").await;
    world.presses(BEN, GROUP, "No high today").await;
    world.replies(ANA, ANA, "One high", "and snow").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hard_moment_between_other_questions_keeps_its_words() {
    twice("hard_moment_between", World::new, hard_moment_between).await;
}

/// **Later** comes back while something else is being written: it waits, and no word is taken for
/// the evening's answer.
async fn writing(world: &mut World) {
    world.passes(hours(27)).await;
    world.presses(ANA, GROUP, "Later").await;
    world.passes(minutes(55)).await;
    world.says(ANA, ANA, "/promise").await;
    world.passes(minutes(10)).await;
    world.says(ANA, ANA, "no more searching your coat").await;
    world.presses(ANA, ANA, "Tomorrow evening").await;
    world.presses(ANA, ANA, "For me").await;
    world.passes(minutes(10)).await;
    world.says(ANA, ANA, "the soup\nthe silence").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_evening_interrupts_nobody_who_writes() {
    twice("evening_while_writing", World::set_up, writing).await;
}
