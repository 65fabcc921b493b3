//! Measures of openness and the relationship agreement, as they read on the phones; each is also
//! played on a bot that dies before every step.

use crate::world::{ANA, BEN, EVE, GROUP, World, days, hours, minutes, twice};

/// Ana proposes looking at phones together, for both, for a week or more.
async fn proposes_phones(world: &mut World, how_long: &str) {
    world.presses(ANA, ANA, "Propose a measure").await;
    world.presses(ANA, ANA, "Looking at phones together").await;
    world.presses(ANA, ANA, "Both of us").await;
    world.presses(ANA, ANA, "Skip").await;
    world.presses(ANA, ANA, how_long).await;
    world.presses(ANA, ANA, "Propose it").await;
}

/// Days with an evening that is answered now and then, so that the evenings go on.
async fn pass(world: &mut World, number: i64) {
    for passed in (0..number).step_by(3) {
        world.passes(days((number - passed).min(3))).await;
        world.replies(ANA, GROUP, "One high", "tea\nrain").await;
    }
}

/// Proposed, agreed, in force the next morning, reviewed, run out, renewed by both.
async fn a_measure(world: &mut World) {
    world.says(ANA, ANA, "/step 2").await;
    world.presses(ANA, ANA, "Measures of openness").await;
    world.presses(ANA, ANA, "Propose a measure").await;
    world.presses(ANA, ANA, "Looking at phones together").await;
    world.presses(ANA, ANA, "Both of us").await;
    world.says(ANA, ANA, "so that I sleep").await;
    world.presses(ANA, ANA, "28 days").await;
    world.presses(ANA, ANA, "Change").await;
    world.presses(ANA, ANA, "How long").await;
    world.presses(ANA, ANA, "14 days").await;
    world.presses(ANA, ANA, "Propose it").await;
    world.passes(hours(27)).await;
    world.presses(BEN, BEN, "Look at it").await;
    world.presses(BEN, BEN, "Yes").await;
    world.presses(ANA, ANA, "Look at it").await;
    pass(world, 1).await;
    pass(world, 7).await;
    world.presses(ANA, ANA, "Keep it").await;
    pass(world, 7).await;
    world.presses(ANA, ANA, "Renew it").await;
    world.says(ANA, ANA, "/step 2").await;
    world.presses(ANA, ANA, "Measures of openness").await;
    pass(world, 1).await;
    world.presses(BEN, BEN, "Renew it").await;
    pass(world, 1).await;
    world.says(BEN, BEN, "/step 2").await;
    world.presses(BEN, BEN, "Measures of openness").await;
    world.presses(BEN, BEN, "1").await;
    world.presses(BEN, BEN, "End it").await;
    pass(world, 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measure_is_agreed_reviewed_and_renewed_by_both() {
    twice("proposals_measure", World::set_up, a_measure).await;
}

/// Left by the other, who then changes it into one of their own; the first one sees nothing of it.
async fn left(world: &mut World) {
    world.says(ANA, ANA, "/step 2").await;
    world.presses(ANA, ANA, "Measures of openness").await;
    proposes_phones(world, "7 days").await;
    world.presses(ANA, ANA, "Propose a measure").await;
    world.presses(ANA, ANA, "In my own words").await;
    world.says(ANA, ANA, "you tell me when you see her at work").await;
    world.presses(ANA, ANA, "My partner").await;
    world.presses(ANA, ANA, "Skip").await;
    world.presses(ANA, ANA, "14 days").await;
    world.presses(ANA, ANA, "Propose it").await;
    world.passes(hours(27)).await;
    world.presses(BEN, BEN, "Measures of openness").await;
    world.presses(BEN, BEN, "1").await;
    world.presses(BEN, BEN, "Leave it").await;
    world.presses(BEN, BEN, "2").await;
    world.presses(BEN, BEN, "Change it").await;
    world.presses(BEN, BEN, "Change").await;
    world.presses(BEN, BEN, "What").await;
    world.presses(BEN, BEN, "Telling before being asked").await;
    world.presses(BEN, BEN, "Propose it").await;
    world.says(BEN, BEN, "/step 2").await;
    world.presses(BEN, BEN, "Measures of openness").await;
    // Not before the evening.
    world.presses(ANA, ANA, "Measures of openness").await;
    world.passes(hours(24)).await;
    world.presses(ANA, ANA, "Measures of openness").await;
    world.presses(ANA, ANA, "3").await;
    world.presses(ANA, ANA, "Take it back").await;
    world.presses(BEN, BEN, "None for now").await;
    world.passes(days(7)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_may_be_left_and_its_author_sees_nothing_of_it() {
    twice("proposals_left", World::set_up, left).await;
}

/// A yes is taken back in the night: the other finds out in the evening that it did not begin.
async fn withdrawn(world: &mut World) {
    world.says(ANA, ANA, "/step 2").await;
    world.presses(ANA, ANA, "Measures of openness").await;
    proposes_phones(world, "7 days").await;
    world.passes(hours(29)).await;
    world.presses(BEN, BEN, "Look at it").await;
    world.presses(BEN, BEN, "Yes").await;
    world.passes(hours(5)).await;
    world.presses(BEN, BEN, "Take my yes back").await;
    world.presses(ANA, ANA, "Measures of openness").await;
    world.passes(hours(8)).await;
    world.presses(ANA, ANA, "Measures of openness").await;
    world.presses(ANA, ANA, "1").await;
    world.passes(hours(12)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_yes_is_taken_back_in_the_night() {
    twice("proposals_withdrawn", World::set_up, withdrawn).await;
}

/// In the midst of the words the other has a hard moment, the check-in falls due, a week passes.
/// What is typed below a fresh nudge may be meant for them: **Don't send** leads back.
async fn interrupted(world: &mut World) {
    world.says(ANA, ANA, "/step 2").await;
    world.presses(ANA, ANA, "Measures of openness").await;
    world.presses(ANA, ANA, "Propose a measure").await;
    world.presses(ANA, ANA, "In my own words").await;
    world.says(BEN, GROUP, "/trigger").await;
    world.presses(ANA, ANA, "I'm here").await;
    world.says(ANA, ANA, "/leave").await;
    world.says(ANA, ANA, "we charge our phones in the kitchen").await;
    world.presses(ANA, ANA, "Don't send").await;
    world.presses(ANA, ANA, "Go on where I was").await;
    world.says(ANA, ANA, "we charge our phones in the kitchen").await;
    world.passes(hours(27)).await;
    world.presses(ANA, GROUP, "Answer privately").await;
    world.says(ANA, ANA, "tea\nrain").await;
    world.passes(days(7)).await;
    world.says(ANA, ANA, "/step 2").await;
    world.presses(ANA, ANA, "Measures of openness").await;
    world.presses(ANA, ANA, "Propose a measure").await;
    world.presses(ANA, ANA, "Go on with it").await;
    world.presses(ANA, ANA, "Both of us").await;
    world.passes(days(2)).await;
    world.replies(ANA, ANA, "What is it for", "calm nights").await;
    world.presses(ANA, ANA, "28 days").await;
    world.passes(days(31)).await;
    world.presses_late(ANA, ANA, "Propose it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_begun_waits_for_a_month() {
    twice("proposals_interrupted", World::set_up, interrupted).await;
}

async fn clause(world: &mut World, who: &str, topic: &str, words: &str) {
    world.says(who, who, "/agreement").await;
    world.presses(who, who, "Propose a clause").await;
    world.presses(who, who, topic).await;
    world.says(who, who, words).await;
    world.presses(who, who, "Propose it").await;
}

/// Three clauses, signed by both, shown, reviewed after a month; one ends, and version 2 is signed.
async fn the_agreement(world: &mut World) {
    world.says(BEN, GROUP, "/agreement").await;
    clause(world, ANA, "How we talk", "We don't talk about it after ten at night.").await;
    clause(world, ANA, "Time together", "Sunday mornings are ours.").await;
    clause(world, BEN, "Money", "Above 200 we ask each other first.").await;
    world.passes(hours(27)).await;
    world.presses(ANA, ANA, "Look at it").await;
    world.presses(ANA, ANA, "Yes").await;
    world.presses(BEN, BEN, "Our agreement").await;
    world.presses(BEN, BEN, "1").await;
    world.presses(BEN, BEN, "Yes").await;
    world.presses(BEN, BEN, "2").await;
    world.presses(BEN, BEN, "Yes").await;
    world.says(BEN, GROUP, "/agreement").await;
    world.passes(days(1)).await;
    world.says(BEN, GROUP, "/agreement").await;
    world.presses(BEN, BEN, "Sign").await;
    world.says(ANA, GROUP, "/agreement").await;
    world.presses(ANA, ANA, "Our agreement").await;
    world.presses(ANA, ANA, "Sign").await;
    world.passes(days(30)).await;
    world.presses(ANA, GROUP, "Keep it").await;
    world.passes(days(1)).await;
    world.presses(ANA, ANA, "Still right").await;
    world.presses(BEN, BEN, "Look at it together").await;
    world.presses(BEN, BEN, "Our agreement").await;
    world.presses(BEN, BEN, "3").await;
    world.presses(BEN, BEN, "End it").await;
    world.passes(days(1)).await;
    world.presses(ANA, ANA, "Sign").await;
    world.says(ANA, GROUP, "/agreement").await;
    world.presses(BEN, BEN, "Sign").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agreement_is_signed_by_both_and_looked_at_again() {
    twice("proposals_agreement", World::set_up, the_agreement).await;
}

/// A clause that would control brings a word of caution, to its author and to its reader.
async fn caution(world: &mut World) {
    clause(
        world,
        BEN,
        "Phones and social media",
        "You give me your passwords and say what you wear.",
    )
    .await;
    world.passes(hours(27)).await;
    world.presses(ANA, ANA, "Look at it").await;
    world.presses(ANA, ANA, "Leave it").await;
    world.says(BEN, BEN, "/agreement").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clause_that_controls_brings_a_word_of_caution() {
    twice("proposals_caution", World::set_up, caution).await;
}

/// Too long, empty, old buttons, media, a stranger.
async fn odd_input(world: &mut World) {
    world.says(ANA, ANA, "/agreement").await;
    world.presses(ANA, ANA, "Propose a clause").await;
    world.presses(ANA, ANA, "Money").await;
    world.says(ANA, ANA, &"long ".repeat(2_000)).await;
    world.says(ANA, ANA, "😀").await;
    world.presses(ANA, ANA, "Change").await;
    world.presses(ANA, ANA, "The words").await;
    world.says(ANA, ANA, "<b>we</b> \u{202e}share & care").await;
    world.replies(ANA, ANA, "Say what you'll both do", "too late").await;
    world.presses(ANA, ANA, "Propose it").await;
    clause(world, ANA, "Conflict", "Nobody sleeps on the sofa.").await;
    world.passes(hours(27)).await;
    world.presses(BEN, BEN, "Our agreement").await;
    world.presses(BEN, BEN, "2").await;
    world.says(ANA, ANA, "/agreement").await;
    world.presses(ANA, ANA, "2").await;
    world.presses(ANA, ANA, "Take it back").await;
    world.presses(BEN, BEN, "Yes").await;
    world.presses(BEN, BEN, "1").await;
    world.presses_late(BEN, BEN, "Yes").await;
    world.presses(ANA, ANA, "Look at it").await;
    world.says(EVE, EVE, "/agreement").await;
    world.passes(minutes(5)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_input_to_a_clause_loses_nothing() {
    twice("proposals_odd_input", World::set_up, odd_input).await;
}
