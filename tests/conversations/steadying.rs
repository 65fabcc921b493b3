//! Hard moments that ease by themselves, and a day on which one of the two can't, as they read on the
//! phones.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, seconds, twice};

/// Three hard moments of Ana's that eased, on three days.
async fn after_three_that_eased(world: &mut World) {
    for _ in 0..3 {
        world.passes(hours(23)).await;
        world.says(ANA, ANA, "/trigger").await;
        world.presses(ANA, ANA, "Just for me").await;
        world.presses(ANA, ANA, "I'm all right now").await;
        world.passes(minutes(31)).await;
        world.presses(ANA, ANA, "Grounding").await;
    }
    world.passes(hours(20)).await;
    world.script();
}

/// Ten minutes, then Ana asks; the next time it is not needed.
async fn steadied(world: &mut World) {
    after_three_that_eased(world).await;
    world.says(ANA, ANA, "/trigger the song in the shop").await;
    world.presses(ANA, ANA, "Steady myself first").await;
    world.presses(ANA, ANA, "☐ Ask by itself").await;
    world.presses(ANA, ANA, "☑ Ask by itself").await;
    world.presses(ANA, ANA, "5-4-3-2-1").await;
    world.presses(ANA, ANA, "Back").await;
    world.passes(minutes(10)).await;
    world.presses(ANA, ANA, "Ask").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.passes(minutes(25)).await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Steady myself first").await;
    world.passes(minutes(10)).await;
    world.presses(ANA, ANA, "Not needed").await;
    world.passes(minutes(30)).await;
    world.says(BEN, BEN, "/trigger").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_often_eased_may_steady_themselves_first() {
    twice("steadying__steadied", World::set_up, steadied).await;
}

/// Asked by itself after twenty minutes, unless it is night for Ben; not pressed and not ticked, nobody
/// is asked. In the group the nudge goes at once.
async fn by_itself(world: &mut World) {
    after_three_that_eased(world).await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Steady myself first").await;
    world.presses(ANA, ANA, "☐ Ask by itself").await;
    world.passes(minutes(10)).await;
    world.passes(minutes(10)).await;
    world.presses(BEN, BEN, "I'll call you").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.passes(hours(7)).await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Steady myself first").await;
    world.presses(ANA, ANA, "☐ Ask by itself").await;
    world.passes(minutes(20)).await;
    world.passes(hours(12)).await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Steady myself first").await;
    world.says(ANA, GROUP, "/trigger").await;
    world.passes(minutes(5)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_partner_is_asked_by_itself_only_where_that_was_ticked() {
    twice("steadying__by_itself", World::set_up, by_itself).await;
}

/// The third of one day.
async fn three_in_a_day(world: &mut World) {
    for _ in 0..3 {
        world.says(ANA, ANA, "/trigger").await;
        world.presses(ANA, ANA, "Just for me").await;
        world.passes(minutes(11)).await;
    }
    world.presses(ANA, ANA, "Care").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_third_moment_of_a_day_is_worth_telling_someone() {
    twice("steadying__three_in_a_day", World::set_up, three_in_a_day).await;
}

/// Ben can't today. He sees what Ana asks, and can still come; tomorrow is another day.
async fn not_today(world: &mut World) {
    world.passes(days(1)).await;
    world.script();
    world.says(BEN, BEN, "/settings").await;
    world.presses(BEN, BEN, "Not today").await;
    world.passes(seconds(4)).await;
    world.presses(BEN, BEN, "Not today").await;
    world.passes(seconds(4)).await;
    world.presses(BEN, BEN, "Not today").await;
    world.says(ANA, GROUP, "/trigger").await;
    world.passes(minutes(6)).await;
    world.presses(BEN, BEN, "I'm here").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.passes(days(1)).await;
    world.says(ANA, GROUP, "/trigger").await;
    world.passes(minutes(6)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn for_today_somebody_cannot() {
    twice("steadying__not_today", World::set_up, not_today).await;
}
