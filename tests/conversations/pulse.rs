//! The pulse, `/progress` and the weekly letter, as they read on the phones.

use crate::world::{ANA, BEN, EVE, GROUP, World, days, hours, twice};

/// Until the evening of the eighth day: Friday, 8 May, 21:00 in Berlin.
async fn a_week_later() -> World {
    let mut world = World::set_up().await;
    world.passes(hours(3)).await;
    evenings(&mut world, 7).await;
    world
}

/// Evenings that one of the two answers, so that there are more.
async fn evenings(world: &mut World, number: usize) {
    for _ in 0..number {
        world.passes(days(1)).await;
        world.presses_late(BEN, GROUP, "No high today").await;
    }
}

/// Six questions, one of them skipped; a tap too many; and again before a week is over.
async fn first_pulse(world: &mut World) {
    world.script();
    world.says(ANA, GROUP, "/pulse").await;
    world.presses(ANA, ANA, "Pulse").await;
    world.presses(ANA, ANA, "5").await;
    world.presses_on(ANA, ANA, "of 6", 0, "5").await;
    world.presses(ANA, ANA, "2").await;
    world.presses(ANA, ANA, "Skip").await;
    world.says(ANA, ANA, "more than that").await;
    for level in ["3", "2", "4"] {
        world.presses(ANA, ANA, level).await;
    }
    world.says(ANA, ANA, "/pulse").await;
    world.presses(ANA, ANA, "My progress").await;
    world.presses(BEN, BEN, "Not this week").await;
    world.presses_late(BEN, BEN, "Not this week").await;
    world.presses_late(BEN, BEN, "Pulse").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pulse_is_six_taps_on_one_message() {
    twice("pulse", a_week_later, first_pulse).await;
}

/// Hardly safe: Care on the same card. A week later that question is left out for good, and taken in again.
async fn safe(world: &mut World) {
    world.script();
    world.presses(ANA, ANA, "Pulse").await;
    for level in ["3", "1", "0", "4", "1", "0"] {
        world.presses(ANA, ANA, level).await;
    }
    world.presses(ANA, ANA, "Care").await;
    evenings(world, 7).await;
    world.presses(ANA, ANA, "Pulse").await;
    for level in ["3", "1", "0", "4", "1", "Never ask this one"] {
        world.presses(ANA, ANA, level).await;
    }
    world.says(ANA, ANA, "/progress").await;
    world.presses(ANA, ANA, "Ask about feeling safe again").await;
    world.presses_on(ANA, ANA, "Your own weeks", 0, "Ask about feeling safe again").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hardly_safe_shows_care_and_that_question_can_be_left_out() {
    twice("pulse_safe", a_week_later, safe).await;
}

/// Begun and left lying; all skipped; in a hard moment's evening; with the card of a week ago.
async fn interrupted(world: &mut World) {
    world.script();
    world.presses(ANA, ANA, "Pulse").await;
    world.presses(ANA, ANA, "6").await;
    world.says(ANA, ANA, "/trigger the old street").await;
    world.presses(ANA, ANA, "Just for me").await;
    world.passes(days(2)).await;
    world.presses_on(ANA, ANA, "of 6", 0, "2").await;
    evenings(world, 6).await;
    world.presses(ANA, ANA, "Pulse").await;
    for _ in 0..6 {
        world.presses(ANA, ANA, "Skip").await;
    }
    world.says(ANA, ANA, "/progress").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_is_kept_though_the_rest_was_not() {
    twice("pulse_interrupted", a_week_later, interrupted).await;
}

async fn pulse(world: &mut World, who: &str, levels: [&str; 6]) {
    world.says(who, who, "/pulse").await;
    for level in levels {
        world.presses(who, who, level).await;
    }
}

/// Eight weeks, four of them easier; hard moments that ease.
async fn eight_weeks(world: &mut World) {
    for week in 0..8 {
        let levels =
            if week < 4 { ["2", "1", "1", "3", "1", "2"] } else { ["5", "3", "2", "1", "1", "2"] };
        pulse(world, ANA, levels).await;
        pulse(world, BEN, ["3", "2", "2", "2", "2", "3"]).await;
        world.says(ANA, ANA, "/trigger").await;
        world.presses(ANA, ANA, "Just for me").await;
        world.presses(ANA, ANA, "How strong is it?").await;
        world.presses(ANA, ANA, "8").await;
        world.passes(hours(1)).await;
        world.presses(ANA, ANA, if week < 4 { "6" } else { "3" }).await;
        world.presses(ANA, ANA, "Skip").await;
        if week == 6 {
            world.says(ANA, ANA, "/progress").await;
        }
        world.script();
        world.passes(days(7)).await;
        world.presses_late(BEN, GROUP, "No high today").await;
    }
    world.script();
    world.says(ANA, ANA, "/progress").await;
    world.presses(ANA, ANA, "Signs").await;
    world.says(BEN, BEN, "/progress").await;
    world.says(BEN, GROUP, "/progress").await;
    world.presses(ANA, GROUP, "Signs").await;
    world.joins(EVE).await;
    world.presses(EVE, GROUP, "Signs").await;
    world.says(ANA, GROUP, "/progress").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_eight_weeks_one_reads_what_has_changed() {
    twice("pulse_eight_weeks", a_week_later, eight_weeks).await;
}

/// By one: nobody hears of it. By both: two words in the group. Changed, taken back, gone after a week,
/// refused in a pause.
async fn words(world: &mut World) {
    world.script();
    world.says(ANA, ANA, "/progress").await;
    world.presses(ANA, ANA, "Send my word").await;
    world.presses(ANA, ANA, "Harder").await;
    world.presses(ANA, ANA, "Steady").await;
    world.presses(ANA, ANA, "Take it back").await;
    world.presses(ANA, ANA, "Easier").await;
    world.passes(days(8)).await;
    world.says(BEN, BEN, "/progress").await;
    world.presses(BEN, BEN, "Send my word").await;
    world.presses(BEN, BEN, "Harder").await;
    world.says(ANA, ANA, "/pause").await;
    world.presses(ANA, ANA, "Steady").await;
    world.says(ANA, ANA, "/resume").await;
    world.says(BEN, BEN, "/resume").await;
    world.presses(ANA, ANA, "Steady").await;
    // That card sends none any more; a new one does.
    world.presses_on(BEN, BEN, "Both words", 0, "Easier").await;
    world.says(BEN, BEN, "/progress").await;
    world.presses(BEN, BEN, "Send my word").await;
    world.presses(BEN, BEN, "Easier").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_words_appear_or_neither() {
    twice("send_my_word", a_week_later, words).await;
}

/// A week with something in it, and one with nothing; with a step that opens; early, by `/checkin`.
async fn letters(world: &mut World) {
    world.script();
    world.says(ANA, GROUP, "/progress").await;
    world.says(ANA, GROUP, "/win we laughed at breakfast").await;
    world.replies(ANA, GROUP, "One high", "the walk\nthe phone call").await;
    world.replies(BEN, GROUP, "One high", "the tea\nnone").await;
    world.says(BEN, BEN, "/promise I cook").await;
    world.presses(BEN, BEN, "Tonight").await;
    world.presses(BEN, BEN, "To us").await;
    world.passes(days(1)).await;
    world.presses(BEN, BEN, "Kept").await;
    world.says(BEN, GROUP, "/progress").await;
    // Sunday.
    world.passes(days(1)).await;
    world.replies(ANA, GROUP, "Your week", "a slow morning\nnone").await;
    world.presses(BEN, GROUP, "Skip today").await;
    world.passes(days(6)).await;
    world.presses_late(BEN, GROUP, "Keep it").await;
    // Nothing was said in that week.
    world.passes(days(1)).await;
    world.presses(ANA, ANA, "We can go on; this stays open").await;
    world.says(BEN, BEN, "/step").await;
    world.presses(BEN, BEN, "Ready").await;
    world.says(ANA, GROUP, "/thanks for the coffee").await;
    world.says(ANA, GROUP, "/win the talk went well").await;
    for _ in 0..6 {
        world.passes(days(1)).await;
        world.presses_late(ANA, GROUP, "No high today").await;
        world.presses_late(BEN, GROUP, "No high today").await;
    }
    world.passes(hours(12)).await;
    world.says(ANA, GROUP, "/checkin").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_sundays_the_check_in_brings_a_look_back() {
    twice("weekly_letter", a_week_later, letters).await;
}
