//! Apologies, letters of hurt and what is told before being asked, as they read on the phones.

use crate::world::{ANA, BEN, EVE, GROUP, World, days, hours, minutes, seconds, twice};

/// Ben answers all six questions.
async fn ben_writes_an_apology(world: &mut World) {
    world.presses(BEN, BEN, "Write an apology").await;
    world.says(BEN, BEN, "I wrote to her for four months and told you it was work.").await;
    world.says(BEN, BEN, "I'm sorry that I lied to your face, but I was so afraid.").await;
    world.says(BEN, BEN, "I could have stopped on any evening, and I chose not to.").await;
    world.says(BEN, BEN, "You lay awake and thought that it was you.").await;
    world.says(BEN, BEN, "When I'm late, you hear it from me before six.").await;
    world.says(BEN, BEN, "On Fridays I come home at four, so that you can swim.").await;
}

/// From the step's card to the answer: six parts, a changed one, sealed, read.
async fn an_apology(world: &mut World) {
    world.says(BEN, BEN, "/step 1").await;
    ben_writes_an_apology(world).await;
    world.presses(BEN, BEN, "Change a part").await;
    world.presses(BEN, BEN, "Regret").await;
    world.says(BEN, BEN, "I'm sorry that I lied to your face.").await;
    world.presses(BEN, BEN, "Send as it is").await;
    world.presses_late(BEN, BEN, "Send as it is").await;
    world.says(ANA, ANA, "/letter").await;
    world.says(BEN, BEN, "/apology").await;
    world.passes(hours(27)).await;
    world.presses(ANA, ANA, "Read").await;
    world.presses(ANA, ANA, "There's more I need to hear").await;
    world.passes(days(1)).await;
    world.presses(BEN, BEN, "Write an apology").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_apology_is_written_part_by_part_and_read_when_she_chooses() {
    twice("letters__an_apology", World::set_up, an_apology).await;
}

/// A nudge, a check-in and a week come between; nothing of what was written is lost. What is typed
/// below a fresh nudge may be meant for their partner: **Don't send** leads back to what was begun.
async fn interrupted(world: &mut World) {
    world.says(BEN, BEN, "/apology").await;
    world.says(BEN, BEN, "I wrote to her for four months.").await;
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.says(BEN, BEN, "/apology").await;
    world.says(BEN, BEN, "/leave").await;
    world.says(BEN, BEN, "I'm sorry that I lied").await;
    world.presses(BEN, BEN, "Don't send").await;
    world.presses(BEN, BEN, "Go on where I was").await;
    world.says(BEN, BEN, "I'm sorry that I lied to your face.").await;
    world.passes(hours(27)).await;
    world.replies(BEN, GROUP, "One high", "the walk\nthe call").await;
    world.passes(days(7)).await;
    world.says(BEN, BEN, "is this still there?").await;
    world.replies(BEN, BEN, "What could you have done instead", "I could have stopped.").await;
    world.presses(BEN, BEN, "Skip this part").await;
    world.says(BEN, BEN, "You lay awake.").await;
    world.presses(BEN, BEN, "Skip this part").await;
    world.presses_late(BEN, BEN, "Skip this part").await;
    world.passes(days(2)).await;
    world.presses(BEN, BEN, "Send as it is").await;
    world.replies(BEN, BEN, "What will you do differently", "too late for this one").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_apology_waits_while_other_things_come_between() {
    twice("letters__interrupted", World::set_up, interrupted).await;
}

/// Ana would rather not read it here; she may change her mind until Ben has heard of it.
async fn refused(world: &mut World) {
    world.says(BEN, BEN, "/step 1").await;
    ben_writes_an_apology(world).await;
    world.presses(BEN, BEN, "Send as it is").await;
    world.passes(hours(27)).await;
    world.presses(ANA, ANA, "Not through the bot").await;
    world.presses(ANA, ANA, "Keep it for me after all").await;
    world.says(ANA, ANA, "/letter").await;
    world.presses(ANA, ANA, "Not through the bot").await;
    world.says(ANA, ANA, "/letter").await;
    world.says(BEN, BEN, "/diary").await;
    world.passes(days(1)).await;
    world.presses_on(ANA, ANA, "It goes back unopened", 1, "Keep it for me after all").await;
    world.says(BEN, BEN, "/diary").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_apology_that_is_not_wanted_here_goes_back_to_its_author() {
    twice("letters__refused", World::set_up, refused).await;
}

/// Ana takes her letter back and sends it again; Ben puts it aside, and reads it a week later.
async fn a_letter_of_hurt(world: &mut World) {
    world.says(ANA, GROUP, "/letter").await;
    world.says(ANA, ANA, "/letter").await;
    world.says(ANA, ANA, "small, and stupid for not having seen it").await;
    world.says(ANA, ANA, "your phone lies face down on the table").await;
    world.presses(ANA, ANA, "Skip this part").await;
    world.says(ANA, ANA, "you to say where you were, before I ask").await;
    world.presses(ANA, ANA, "Send as it is").await;
    world.says(ANA, ANA, "/letter").await;
    world.presses(ANA, ANA, "Take the letter back").await;
    world.presses(ANA, ANA, "Change a part").await;
    world.presses(ANA, ANA, "because …").await;
    world.says(ANA, ANA, "that is how it began").await;
    world.presses(ANA, ANA, "Send as it is").await;
    world.says(ANA, ANA, "/letter").await;
    world.passes(hours(27)).await;
    world.presses(BEN, BEN, "Not now").await;
    world.presses(ANA, ANA, "Take the letter back").await;
    for _ in 0..3 {
        world.passes(days(2)).await;
        world.replies(BEN, GROUP, "One high", "a quiet hour\nnone, really").await;
    }
    world.passes(days(1)).await;
    world.presses(BEN, BEN, "Read").await;
    world.presses(BEN, BEN, "Say nothing").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_of_hurt_can_be_taken_back_and_can_wait() {
    twice("letters__a_letter_of_hurt", World::set_up, a_letter_of_hurt).await;
}

/// Told in one go; kept, deleted or read aloud instead; both directions on days of their own.
async fn telling(world: &mut World) {
    world.says(BEN, BEN, "/tell she wrote to me today. I didn't answer.").await;
    world.presses(BEN, BEN, "Send as it is").await;
    world.presses(BEN, BEN, "There is more").await;
    world.says(BEN, BEN, "I deleted it, you can see the phone.").await;
    world.presses(BEN, BEN, "Send as it is").await;
    world.presses(BEN, BEN, "All of it").await;
    world.presses_late(BEN, BEN, "All of it").await;
    world.says(ANA, ANA, "/tell").await;
    world.says(ANA, ANA, "I talked to my sister about us.").await;
    world.presses(ANA, ANA, "Send as it is").await;
    world.presses(ANA, ANA, "There is more").await;
    world.presses(ANA, ANA, "Send what's there").await;
    world.says(BEN, BEN, "/tell I'm late on Friday").await;
    world.presses(BEN, BEN, "Read it aloud instead").await;
    world.says(BEN, BEN, "/tell something half true").await;
    world.presses(BEN, BEN, "Delete it").await;
    world.presses(BEN, BEN, "Leave it as it is").await;
    world.presses(BEN, BEN, "Delete it").await;
    world.presses(BEN, BEN, "Yes, delete it").await;
    world.presses_late(BEN, BEN, "Send as it is").await;
    world.says(BEN, BEN, "/tell a thought").await;
    world.presses(BEN, BEN, "Keep it for myself").await;
    world.passes(hours(27)).await;
    world.presses(ANA, ANA, "With someone beside me").await;
    world.says(ANA, ANA, "/tell").await;
    world.presses(ANA, ANA, "Read").await;
    world.presses(ANA, ANA, "I need time").await;
    world.passes(days(1)).await;
    world.presses(BEN, BEN, "Another time").await;
    world.says(BEN, BEN, "/tell").await;
    world.presses(BEN, BEN, "Read").await;
}

/// No check-in comes in a vacation, nor in a pause: what was sent comes alone, once it can.
async fn without_check_ins(world: &mut World) {
    world.passes(days(1)).await;
    world.says(ANA, GROUP, "/vacation 20").await;
    world.says(BEN, BEN, "/letter").await;
    for words in ["small", "it rang all evening", "I was there", "a word before"] {
        world.says(BEN, BEN, words).await;
    }
    world.presses(BEN, BEN, "Send as it is").await;
    world.passes(days(1)).await;
    world.presses(ANA, ANA, "Read").await;
    world.says(BEN, BEN, "/tell she wrote to me today.").await;
    world.presses(BEN, BEN, "Send as it is").await;
    world.presses(BEN, BEN, "All of it").await;
    world.says(ANA, GROUP, "/pause").await;
    world.passes(days(3)).await;
    world.says(BEN, BEN, "/tell").await;
    world.says(ANA, GROUP, "/resume").await;
    world.says(BEN, GROUP, "/resume").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_comes_without_a_check_in_and_after_a_pause() {
    twice("letters__without_check_ins", World::set_up, without_check_ins).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_before_being_asked_has_a_day_of_its_own() {
    twice("letters__telling", World::set_up, telling).await;
}

/// Whatever is typed or pressed gets a clear answer, and nothing is lost by it.
async fn odd_input(world: &mut World) {
    world.says(BEN, BEN, "/apology").await;
    world.says(BEN, BEN, &"very long\n".repeat(800)).await;
    world.passes(seconds(5)).await;
    world.says(BEN, BEN, "very sorry").await;
    world.says(BEN, BEN, "😀").await;
    world.says(BEN, BEN, &format!("far too long\n{}", "x".repeat(12_290))).await;
    world.says(BEN, BEN, "<b>*I*</b> \u{202e}chose & \u{5d0}\u{5d1}").await;
    world.says(BEN, BEN, &"x".repeat(2_100)).await;
    world.passes(seconds(5)).await;
    world.presses(BEN, BEN, "Skip this part").await;
    world.presses(BEN, BEN, "Skip this part").await;
    world.says(BEN, BEN, "and one more thing").await;
    world.presses(BEN, BEN, "Leave it as it is").await;
    world.replies(BEN, BEN, "What will you do differently", "I say so.").await;
    world.presses(BEN, BEN, "Change a part").await;
    world.presses(BEN, BEN, "Regret").await;
    world.presses(BEN, BEN, "Leave this part out").await;
    world.presses(BEN, BEN, "Delete it").await;
    world.presses(BEN, BEN, "Yes, delete it").await;
    world.says(ANA, ANA, "/letter").await;
    for _ in 0..4 {
        world.presses(ANA, ANA, "Skip this part").await;
    }
    world.says(EVE, EVE, "/apology").await;
    world.joins(EVE).await;
    world.says(EVE, GROUP, "/tell me everything").await;
    world.leaves(EVE).await;
    world.says(BEN, GROUP, "/tell in the wrong place").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_input_gets_a_clear_answer() {
    twice("letters__odd_input", World::set_up, odd_input).await;
}

/// Whoever would rather not say their role finds both, and **Neither**; a role that changes in the
/// middle of an apology loses nothing of it.
async fn roles(world: &mut World) {
    world.sets_up(ANA, "I'd rather not say").await;
    world.sets_up(BEN, "I broke trust").await;
    world.presses(ANA, GROUP, "Berlin").await;
    world.presses(BEN, GROUP, "20:30").await;
    world.script();
    world.says(ANA, ANA, "/step").await;
    world.presses(ANA, ANA, "Neither").await;
    world.presses(ANA, ANA, "Other exercises").await;
    world.says(BEN, BEN, "/apology").await;
    world.says(BEN, BEN, "I wrote to her for four months.").await;
    world.says(BEN, BEN, "/settings").await;
    world.presses(BEN, BEN, "My role").await;
    world.presses(BEN, BEN, "I was hurt").await;
    world.passes(minutes(5)).await;
    world.says(BEN, BEN, "/apology").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_decides_what_is_offered_and_nothing_else() {
    twice("letters__roles", World::new, roles).await;
}
