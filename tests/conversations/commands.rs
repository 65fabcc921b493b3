//! Each command as it reads on the phones; each also on a bot that dies before every step.

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, twice};

/// `/settings` in private and in the group.
async fn settings(world: &mut World) {
    world.says(ANA, ANA, "/settings").await;
    world.presses(ANA, ANA, "My role").await;
    world.says(ANA, ANA, "it was both of us").await;
    world.presses(ANA, ANA, "Both").await;
    world.says(ANA, ANA, "/settings").await;
    world.presses(ANA, ANA, "What helps me").await;
    world.says(ANA, ANA, "sit with me").await;
    world.says(ANA, ANA, "/settings").await;
    world.presses(ANA, ANA, "Quiet hours").await;
    world.says(ANA, ANA, "when I sleep").await;
    world.says(ANA, ANA, "9 pm to 7").await;
    world.says(BEN, GROUP, "/settings").await;
    world.presses(BEN, GROUP, "Time zone").await;
    world.presses(ANA, GROUP, "New York").await;
    world.presses(BEN, GROUP, "Check-in time").await;
    world.presses(BEN, GROUP, "21:30").await;
    world.replies(BEN, GROUP, "I'll go by", "Lisbon").await;
    world.passes(hours(30)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_of_set_up_can_be_changed() {
    twice("settings", World::set_up, settings).await;
}

/// `/pause` by one, `/resume` by both.
async fn pause(world: &mut World) {
    world.passes(hours(27)).await;
    world.says(BEN, BEN, "/pause").await;
    world.passes(days(3)).await;
    world.says(ANA, GROUP, "/checkin").await;
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.says(ANA, GROUP, "/resume").await;
    world.says(ANA, GROUP, "/resume").await;
    world.passes(days(1)).await;
    world.says(BEN, BEN, "/resume").await;
    world.says(BEN, BEN, "/resume").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_ends_when_both_wish() {
    twice("pause", World::set_up, pause).await;
}

/// `/vacation`, and an evening that comes early.
async fn vacation(world: &mut World) {
    world.says(ANA, GROUP, "/checkin").await;
    world.passes(hours(20)).await;
    world.says(ANA, GROUP, "/checkin").await;
    world.replies(ANA, GROUP, "One high", "a quiet morning\nnone").await;
    world.says(BEN, GROUP, "/checkin").await;
    world.passes(hours(10)).await;
    world.says(BEN, GROUP, "/vacation a while").await;
    world.replies(BEN, GROUP, "for 1 to 60 days", "2 weeks").await;
    world.says(BEN, GROUP, "/vacation till wednesday").await;
    world.says(BEN, GROUP, "/vacation").await;
    world.presses(BEN, GROUP, "3 days").await;
    world.passes(days(3)).await;
    world.says(BEN, GROUP, "/vacation 400").await;
    world.passes(days(1)).await;
    world.says(BEN, GROUP, "/vacation 10").await;
    world.presses(ANA, GROUP, "We're back").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vacation_has_no_prompts_and_an_evening_can_come_early() {
    twice("vacation_and_checkin", World::set_up, vacation).await;
}

/// `/win` and `/thanks`, in the group and from private.
async fn gifts(world: &mut World) {
    world.says(ANA, GROUP, "/thanks for waiting with me").await;
    world.says(BEN, GROUP, "/thanks").await;
    world.replies(BEN, GROUP, "What would you like to thank", "you came home early").await;
    world.says(ANA, ANA, "/win").await;
    world.says(ANA, ANA, "/win we laughed at breakfast").await;
    world.presses(ANA, ANA, "Share it").await;
    world.says(BEN, BEN, "/thanks for the soup").await;
    world.presses(BEN, BEN, "Not now").await;
    // Longer than one message once it is quoted.
    world.says(ANA, ANA, &format!("/win {}", "good ".repeat(816))).await;
    world.presses(ANA, ANA, "Share it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn wins_and_thanks_are_shared() {
    twice("wins_and_thanks", World::set_up, gifts).await;
}

/// `/leave`: looked at, taken back, done; and both begin anew.
async fn leave(world: &mut World) {
    world.says(BEN, GROUP, "/leave").await;
    world.says(BEN, BEN, "/leave").await;
    world.presses(BEN, BEN, "Not sure").await;
    world.says(BEN, BEN, "/leave").await;
    world.presses(BEN, BEN, "The relationship").await;
    world.presses(BEN, BEN, "Within three days").await;
    world.presses(BEN, BEN, "Stay").await;
    world.says(ANA, ANA, "/leave").await;
    world.presses(ANA, ANA, "The bot").await;
    world.presses(ANA, ANA, "Within three days").await;
    world.is_down_for(days(3)).await;
    world.says(ANA, ANA, "/diary").await;
    world.says(BEN, GROUP, "/trigger").await;
    world.says(BEN, GROUP, "/start").await;
    world.presses(BEN, GROUP, "Take my seat").await;
    world.presses(BEN, BEN, "I agree").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_out_names_nobody() {
    twice("leave", World::set_up, leave).await;
}

/// No answer: one more nudge, a kind line, and half an hour later what helped.
async fn unanswered(world: &mut World) {
    world.says(ANA, GROUP, "/trigger").await;
    world.passes(minutes(15)).await;
    world.passes(minutes(15)).await;
    world.presses(ANA, ANA, "5").await;
    world.presses(ANA, ANA, "Space").await;
    world.passes(hours(2)).await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Just for me").await;
    world.presses(ANA, ANA, "Ask my partner for reassurance").await;
    world.presses(BEN, BEN, "I can't now").await;
    world.passes(minutes(30)).await;
    world.presses(ANA, ANA, "Skip").await;
    world.presses(ANA, ANA, "Skip").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unanswered_nudge_is_followed_by_one_more_and_what_helped_by_fitting_words() {
    twice("unanswered", World::set_up, unanswered).await;
}

/// The seventh nudge of a day does not go out.
async fn six_a_day(world: &mut World) {
    world.passes(hours(15)).await;
    world.script();
    for _ in 0..6 {
        world.says(ANA, GROUP, "/trigger").await;
        world.presses(BEN, BEN, "I'm here").await;
        world.presses(ANA, ANA, "I'm all right now").await;
        world.passes(minutes(45)).await;
    }
    world.script();
    world.says(ANA, GROUP, "/trigger").await;
    world.passes(minutes(20)).await;
    world.passes(hours(20)).await;
    world.says(ANA, GROUP, "/trigger").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_is_asked_six_times_a_day_at_most() {
    twice("six_a_day", World::set_up, six_a_day).await;
}

/// Words are an answer as well: below the nudge, and in the group.
async fn in_words(world: &mut World) {
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(BEN, BEN, "How to say it").await;
    world.says(BEN, BEN, "I love you, but I'm stuck at work").await;
    world.presses(BEN, BEN, "Change").await;
    world.says(BEN, BEN, &"I love you. ".repeat(60)).await;
    world.says(BEN, BEN, "I love you, and I'm stuck at work until nine").await;
    world.says(BEN, BEN, "wait for me").await;
    world.presses(BEN, BEN, "Send").await;
    world.replies(BEN, BEN, "I've passed your words on", "and one more thing").await;
    world.passes(minutes(20)).await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.passes(hours(1)).await;
    world.says(ANA, GROUP, "/trigger").await;
    world.replies(BEN, GROUP, "a hard moment for", "I'm right here, coming home").await;
    world.passes(minutes(20)).await;
    world.presses(BEN, BEN, "Pass this on").await;
    world.says(BEN, BEN, "ten more minutes").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.says(BEN, BEN, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_reassurance_count_and_are_passed_on_as_they_were_shown() {
    twice("in_words", World::set_up, in_words).await;
}

/// After an end: one's own pages, also from a new seat, and then nothing.
async fn diary_of_before(world: &mut World) {
    world.says(ANA, ANA, "/trigger").await;
    for button in ["Just for me", "Write it down"] {
        world.presses(ANA, ANA, button).await;
    }
    world.says(ANA, ANA, "the song in the shop").await;
    world.presses(ANA, ANA, "Keep it in my diary").await;
    world.says(BEN, BEN, "/leave").await;
    world.presses(BEN, BEN, "The relationship").await;
    world.presses(BEN, BEN, "End it now").await;
    world.says(ANA, ANA, "/settings").await;
    world.says(ANA, ANA, "/diary").await;
    world.says(BEN, BEN, "/diary").await;
    world.says(ANA, GROUP, "/start").await;
    world.sets_up(ANA, "Both").await;
    world.says(ANA, ANA, "/diary").await;
    world.presses(ANA, ANA, "My earlier diary").await;
    world.passes(days(31)).await;
    world.says(BEN, BEN, "/diary").await;
    world.says(ANA, ANA, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_before_an_end_opens_for_thirty_days() {
    twice("diary_of_before", World::set_up, diary_of_before).await;
}

/// A page on any day: after `/diary`, behind it, and below a page; an edit, and words too late.
async fn own_pages(world: &mut World) {
    world.says(ANA, ANA, "/diary").await;
    world.says(ANA, ANA, "slept badly, but I went for a walk").await;
    world.edits(ANA, ANA, "slept badly", "slept well").await;
    world.says(ANA, ANA, "/diary we laughed about the pasta").await;
    world.says(ANA, ANA, "/diary").await;
    world.replies(ANA, ANA, "we laughed", "and the evening was calm").await;
    world.says(ANA, ANA, "/diary").await;
    world.says(ANA, GROUP, "/diary for everybody").await;
    world.passes(minutes(31)).await;
    world.says(ANA, ANA, "is this kept").await;
    world.says(BEN, BEN, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_the_diary_is_written_on_any_day() {
    twice("own_pages", World::set_up, own_pages).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_groups_card_leads_each_to_their_own_exercises() {
    twice("my_exercises", World::set_up, async |world| {
        world.says(ANA, GROUP, "/step").await;
        world.presses(ANA, GROUP, "My exercises").await;
        world.presses(BEN, GROUP, "My exercises").await;
        world.says(BEN, GROUP, "/step 3").await;
        world.presses(ANA, GROUP, "My exercises").await;
        world.presses(BEN, BEN, "Other exercises").await;
    })
    .await;
}
