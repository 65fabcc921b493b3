//! Where the two live, as people type it.

use crate::world::{ANA, BEN, GROUP, World, hours, twice};

async fn asked() -> World {
    let mut world = World::new().await;
    world.sets_up(ANA, "I was hurt").await;
    world.sets_up(BEN, "I broke trust").await;
    world.script();
    world
}

/// A name that several places have, one that is misspelt, and a country with several clocks.
async fn namesakes(world: &mut World) {
    world.replies(ANA, GROUP, "Where do you live", "georgia").await;
    world.replies(BEN, GROUP, "Which of these", "melborne").await;
    world.replies(ANA, GROUP, "Did you mean", "Portland").await;
    world.presses(BEN, GROUP, "Portland, Maine · 12:00").await;
    world.replies(ANA, GROUP, "I'll go by", "the us").await;
    world.presses(ANA, GROUP, "Denver, USA · 10:00").await;
    world.replies(BEN, GROUP, "I'll go by", "Việt Nam").await;
    world.presses(BEN, GROUP, "21:00").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_may_be_another_is_asked_back() {
    twice("places_asked_back", asked, namesakes).await;
}

/// No place at all, and what their clocks show.
async fn clocks(world: &mut World) {
    world.replies(ANA, GROUP, "Where do you live", "UTC+5:30").await;
    world.replies(ANA, GROUP, "Press a place that", "gmt+27").await;
    world.replies(ANA, GROUP, "What time is it", "none of your business").await;
    world.replies(BEN, GROUP, "find a time", "my clock says 9pm").await;
    world.presses(BEN, GROUP, "Karachi · 21:00").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_tells_where_somebody_may_live() {
    twice("places_by_clocks", asked, clocks).await;
}

/// The second question is answered before it is asked.
async fn hour_first(world: &mut World) {
    world.replies(ANA, GROUP, "Where do you live", "9").await;
    world.replies(BEN, GROUP, "And where do you live", "half past 8").await;
    world.replies(ANA, GROUP, "And where do you live", "saigon").await;
    world.replies(BEN, GROUP, "Then I'll ask", "9:15").await;
    world.passes(hours(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_typed_to_the_first_question_answers_the_second() {
    twice("places_after_the_hour", asked, hour_first).await;
}

/// Both answers in one message.
async fn both_at_once(world: &mut World) {
    world.replies(ANA, GROUP, "Where do you live", "we're in Berlin, 9pm is fine").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_and_a_time_in_one_message_answer_both_questions() {
    twice("places_with_the_hour", asked, both_at_once).await;
}
