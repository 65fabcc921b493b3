//! Times of promises as people type them, as they read on the phones. Each is also played with the bot
//! killed before every step.

use crate::world::{ANA, BEN, GROUP, World, days, hours, twice};

/// With the promise, after it, and changed: what was read is shown before it stands in the group.
async fn typed(world: &mut World) {
    world.says(ANA, GROUP, "/promise home by 7 tomorrow").await;
    world.presses(BEN, GROUP, "That's right").await;
    world.presses(ANA, GROUP, "That's right").await;
    world.says(BEN, BEN, "/promise phone away every nite at 9").await;
    world.presses(BEN, BEN, "For me").await;
    world.says(BEN, BEN, "/promise call the bank in 2 hours").await;
    world.says(BEN, BEN, "to us").await;
    world.presses(BEN, BEN, "Change the time").await;
    world.says(BEN, BEN, "yesterday").await;
    world.says(BEN, BEN, "when I can").await;
    world.says(BEN, BEN, "8").await;
    world.presses(BEN, BEN, "To us").await;
    world.presses(BEN, BEN, "Change the time").await;
    world.says(BEN, BEN, "3 may").await;
    world.presses(BEN, BEN, "That's right").await;
    world.replies(BEN, BEN, "It's in your group", "actually 4 may").await;
    world.presses(BEN, BEN, "Never mind").await;
    world.says(ANA, GROUP, "/promise flowers").await;
    world.replies(ANA, GROUP, "By when", "sunday 6").await;
    world.presses(ANA, GROUP, "That's right").await;
    world.presses(ANA, ANA, "Remind me").await;
    world.passes(hours(27)).await;
    world.presses(ANA, ANA, "Kept").await;
    world.presses(BEN, BEN, "Not kept").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn times_are_read_as_people_type_them_and_shown_before_they_stand() {
    twice("promise_typed_times", World::set_up, typed).await;
}

/// What may be one of two is asked back; what has passed is met kindly.
async fn unclear(world: &mut World) {
    world.says(ANA, GROUP, "/promise dinner at your mum's 5/6 at 7pm").await;
    world.presses(BEN, GROUP, "Friday, 5 June, 19:00").await;
    world.presses(ANA, GROUP, "Friday, 5 June, 19:00").await;
    world.presses_late(ANA, GROUP, "Wednesday, 6 May, 19:00").await;
    world.says(ANA, GROUP, "/promise ring my brother sat or sun").await;
    world.replies(ANA, GROUP, "Which one", "sat noon").await;
    world.presses(ANA, GROUP, "Change the time").await;
    world.presses(ANA, GROUP, "Never mind").await;
    world.says(BEN, BEN, "/promise swim at 7 or 8 tomorrow").await;
    world.says(BEN, BEN, "/settings").await;
    world.presses(BEN, BEN, "Quiet hours").await;
    world.says(BEN, BEN, "from quarter to 11 to 7").await;
    world.says(BEN, BEN, "hm").await;
    world.presses(BEN, BEN, "Go on where I was").await;
    world.presses(BEN, BEN, "Saturday, 2 May, 20:00").await;
    world.presses(BEN, BEN, "To us").await;
    world.presses(BEN, BEN, "Change the time").await;
    world.says(BEN, BEN, "6/5").await;
    world.presses(BEN, BEN, "Wednesday, 6 May, 21:00").await;
    world.says(BEN, GROUP, "/promise the taxes by 1/3/2026").await;
    world.replies(BEN, GROUP, "By when now", "monday").await;
    world.passes(days(4)).await;
    world.presses(BEN, GROUP, "That's right").await;
    world.presses(BEN, GROUP, "Tomorrow evening").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_that_may_be_one_of_two_is_asked_back() {
    twice("promise_unclear_times", World::set_up, unclear).await;
}

/// Asked for on the evening of its weekday, and on no other; a pause and a vacation leave nothing behind.
async fn weekly(world: &mut World) {
    world.says(BEN, BEN, "/promise ring my mother every sunday at 6").await;
    world.presses(BEN, BEN, "To us").await;
    world.presses(BEN, BEN, "Remind me").await;
    world.says(ANA, ANA, "/promise run sundays 7am").await;
    world.presses(ANA, ANA, "For me").await;
    world.passes(days(2) + hours(3)).await;
    world.presses(BEN, BEN, "Kept").await;
    world.presses(ANA, GROUP, "I noticed").await;
    world.presses(ANA, ANA, "Not kept").await;
    world.says(ANA, GROUP, "/vacation till sunday").await;
    world.passes(days(7)).await;
    world.presses(BEN, BEN, "Not kept").await;
    world.says(ANA, GROUP, "/pause").await;
    world.passes(days(11)).await;
    world.presses(BEN, BEN, "Drop it").await;
    world.says(ANA, GROUP, "/resume").await;
    world.says(BEN, GROUP, "/resume").await;
    world.passes(days(3)).await;
    world.says(BEN, BEN, "/promise").await;
    world.presses(BEN, BEN, "My promises").await;
    world.presses(BEN, BEN, "Stop it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_weekly_promise_comes_back_on_its_evening() {
    twice("promise_each_week", World::set_up, weekly).await;
}
