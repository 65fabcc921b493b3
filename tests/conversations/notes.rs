//! What comes by itself to somebody's own chat: a note that tells nothing, until they open it. Elsewhere in
//! these conversations everybody opens theirs at once.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, twice};

async fn set_up() -> World {
    let mut world = World::set_up().await;
    world.lets_notes_lie();
    world
}

/// At midnight: one tap, and the nudge is there with its buttons. What is answered comes as a note, too.
async fn at_midnight(world: &mut World) {
    world.passes(hours(6)).await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Ask my partner for reassurance").await;
    world.presses(ANA, ANA, "Wake them").await;
    world.presses(BEN, BEN, "Open it").await;
    world.presses_late(BEN, BEN, "Open it").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.presses(ANA, ANA, "Open it").await;
    world.presses(BEN, BEN, "Pass this on").await;
    world.says(BEN, BEN, "I am so glad you woke me.").await;
    world.presses(BEN, BEN, "Send").await;
    world.presses(ANA, ANA, "Open it").await;
    world.passes(minutes(31)).await;
    world.presses(ANA, ANA, "Open it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nudge_is_one_tap_away() {
    twice("note_of_a_hard_moment", set_up, at_midnight).await;
}

/// What it holds goes on: eased before it was opened, and opened a week late.
async fn goes_on(world: &mut World) {
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Ask my partner for reassurance").await;
    world.passes(minutes(5)).await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.presses(BEN, BEN, "Open it").await;
    world.passes(days(1)).await;
    world.says(BEN, BEN, "/trigger").await;
    world.presses(BEN, BEN, "Ask my partner for reassurance").await;
    world.passes(days(9)).await;
    world.presses_on(ANA, ANA, "A note is here", 0, "Open it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_holds_what_has_become_of_it() {
    twice("note_opened_late", set_up, goes_on).await;
}

/// Words below a note that nobody has read are taken for nothing; it is opened instead.
async fn answered_unread(world: &mut World) {
    world.says(ANA, GROUP, "/trigger the song in the shop").await;
    world.replies(BEN, BEN, "A note is here", "what is it?").await;
    world.says(BEN, BEN, "I am on my way.").await;
    world.presses(BEN, BEN, "Don't send").await;
    world.passes(hours(1)).await;
    world.says(BEN, BEN, "/trigger").await;
    world.presses(BEN, BEN, "Ask my partner for reassurance").await;
    world.says(ANA, ANA, "are you there?").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_below_an_unread_note_open_it() {
    twice("note_answered_unread", set_up, answered_unread).await;
}

/// Who put the evening off knows what comes back, and answers it without a look.
async fn evening(world: &mut World) {
    world.passes(hours(27)).await;
    world.presses(ANA, GROUP, "Later").await;
    world.presses(BEN, GROUP, "Later").await;
    world.passes(minutes(61)).await;
    world.says(ANA, ANA, "High: the soup. Low: the train.").await;
    world.replies(BEN, BEN, "A note is here", "High: the walk. Low: none.").await;
    world.passes(days(1)).await;
    world.presses(ANA, ANA, "Open it").await;
    world.presses(BEN, BEN, "Open it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_put_off_is_answered_unopened() {
    twice("note_of_the_evening", set_up, evening).await;
}

/// A reminder, something told before being asked, the evening's card.
async fn of_all_kinds(world: &mut World) {
    world.says(ANA, ANA, "/promise ring the doctor").await;
    world.presses(ANA, ANA, "Tomorrow evening").await;
    world.presses(ANA, ANA, "For me").await;
    world.presses(ANA, ANA, "Remind me").await;
    world.says(BEN, BEN, "/tell she wrote to me today.").await;
    world.presses(BEN, BEN, "Send as it is").await;
    world.presses(BEN, BEN, "All of it").await;
    world.passes(hours(27)).await;
    for _ in 0..3 {
        world.presses(ANA, ANA, "Open it").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_comes_as_the_same_note() {
    twice("notes_of_all_kinds", set_up, of_all_kinds).await;
}

/// Taken away before it was opened, by **Tidy**; and the end, which looks the same for both.
async fn goes(world: &mut World) {
    world.says(ANA, GROUP, "/trigger").await;
    world.says(BEN, BEN, "/care").await;
    world.presses(BEN, BEN, "Tidy").await;
    world.presses(BEN, BEN, "Delete it now").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.passes(days(1)).await;
    world.says(BEN, BEN, "/leave").await;
    world.presses(BEN, BEN, "The bot").await;
    world.presses(BEN, BEN, "End it now").await;
    world.passes(days(3)).await;
    world.presses(ANA, ANA, "Open it").await;
    world.presses(BEN, BEN, "Open it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_goes_with_tidy_and_outlives_an_end() {
    twice("note_tidied_and_ended", set_up, goes).await;
}
