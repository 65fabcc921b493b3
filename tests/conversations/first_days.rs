//! Conversations as they read on the phones. Each is also played with the bot killed, as by
//! `kill -9`, and started again before every step: the couple must not see a difference.

use crate::world::{ANA, BEN, EVE, GROUP, World, days, hours, minutes, seconds, twice};

/// Ana sits down at once; Ben comes a week later.
async fn a_late_second_partner(world: &mut World) {
    world.presses(ANA, GROUP, "Take my seat").await;
    world.presses(ANA, ANA, "I agree").await;
    world.presses(ANA, ANA, "Not sure").await;
    world.presses(ANA, ANA, "I was hurt").await;
    world.presses(ANA, ANA, "Infidelity").await;
    world.says(ANA, ANA, "when you sit down next to me and don't explain").await;
    world.replies(ANA, GROUP, "Where do you live", "Hogsmeade").await;
    world.replies(ANA, GROUP, "What time is it", "it is 18:00").await;
    world.presses(ANA, GROUP, "Berlin · 18:00").await;
    world.replies(ANA, GROUP, "What time shall I send", "3 in the morning").await;
    world.replies(ANA, GROUP, "What time shall I send", "8.30 pm").await;
    world.says(BEN, GROUP, "/step").await;
    world.passes(days(7)).await;
    world.says(EVE, EVE, "/start").await;
    world.presses(BEN, GROUP, "Take my seat").await;
    world.presses(BEN, BEN, "Not now").await;
    world.presses(BEN, BEN, "Read it again").await;
    world.presses(BEN, BEN, "I agree").await;
    world.says(BEN, BEN, "yes I think so").await;
    world.presses(BEN, BEN, "Yes").await;
    world.presses(BEN, BEN, "I broke trust").await;
    world.presses(BEN, BEN, "I'd rather not say").await;
    world.presses(BEN, BEN, "Skip").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn set_up_waits_for_a_late_second_partner() {
    twice("set_up_with_a_late_second_partner", World::new, a_late_second_partner).await;
}

/// Ana's app loses what the link holds; Ben taps twice, and both of his links are good.
async fn plain_starts(world: &mut World) {
    world.says(ANA, ANA, "/start").await;
    world.presses_barely(ANA, GROUP, "Take my seat").await;
    world.presses(ANA, ANA, "I agree").await;
    world.presses_barely(BEN, GROUP, "Take my seat").await;
    world.presses_barely(BEN, GROUP, "Take my seat").await;
    world.presses(BEN, BEN, "I agree").await;
    world.says(EVE, EVE, "/start").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plain_start_by_whoever_has_a_link_seats_them() {
    twice("seats_by_a_plain_start", World::new, plain_starts).await;
}

/// Three evenings: two lines, labelled, one after the other; an edit; an answer after midnight.
async fn three_evenings(world: &mut World) {
    world.sets_up(ANA, "I was hurt").await;
    world.sets_up(BEN, "I broke trust").await;
    world.presses(ANA, GROUP, "Berlin").await;
    world.presses(BEN, GROUP, "20:30").await;
    world.script();
    world.passes(hours(27)).await;
    world.replies(ANA, GROUP, "One high", "the walk by the river\nthe phone call at noon").await;
    world.replies(BEN, GROUP, "One high", "High: you laughed, low: I was late").await;
    world.edits(BEN, GROUP, "you laughed", "High: you laughed out loud\nLow: I was late").await;
    world.passes(hours(24)).await;
    world.says(ANA, GROUP, "what shall we eat").await;
    world.replies(BEN, GROUP, "One high", "we cooked").await;
    world.replies(ANA, GROUP, "One high", "😀").await;
    world.replies(BEN, GROUP, "And the low", "the dishes").await;
    world.passes(hours(4)).await;
    world.replies(ANA, GROUP, "And the low", "none, really").await;
    world.passes(hours(20)).await;
    world.passes(hours(8)).await;
    world.replies(ANA, GROUP, "One high", "too late for this one").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn three_days_of_check_ins_are_answered_by_reply() {
    twice("three_days_of_check_ins", World::new, three_evenings).await;
}

/// A hard moment in the group, met in private.
async fn a_hard_moment(world: &mut World) {
    world.presses(ANA, GROUP, "Take my seat").await;
    for button in ["I agree", "Skip", "I was hurt", "Lies"] {
        world.presses(ANA, ANA, button).await;
    }
    world.says(ANA, ANA, "your hand on my back, and no reasons").await;
    world.sets_up(BEN, "I broke trust").await;
    world.presses(ANA, GROUP, "Berlin").await;
    world.presses(BEN, GROUP, "20:30").await;
    world.script();
    world.says(ANA, GROUP, "/trigger the song in the shop").await;
    world.presses(ANA, ANA, "5-4-3-2-1").await;
    world.presses(ANA, ANA, "Back").await;
    world.presses(ANA, ANA, "How strong is it?").await;
    world.presses(ANA, ANA, "8").await;
    world.passes(minutes(4)).await;
    world.presses(BEN, BEN, "In 20 minutes").await;
    world.passes(minutes(20)).await;
    world.presses(BEN, BEN, "I'm here").await;
    world.presses(ANA, ANA, "Write it down").await;
    world.says(ANA, ANA, "It was our song. I stood there with the milk.").await;
    world.presses(ANA, ANA, "Keep it in my diary").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.says(ANA, ANA, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trigger_is_met_with_reassurance() {
    twice("a_trigger_met_with_reassurance", World::new, a_hard_moment).await;
}

/// At night the one who has the hard moment chooses; typed in private, it can stay there.
async fn hard_nights(world: &mut World) {
    world.sets_up(ANA, "I was hurt").await;
    world.sets_up(BEN, "I was hurt").await;
    world.presses(ANA, GROUP, "Berlin").await;
    world.presses(BEN, GROUP, "20:30").await;
    world.passes(hours(7)).await;
    world.script();
    world.says(ANA, ANA, "/trigger I dreamt of it").await;
    world.presses(ANA, ANA, "Ask my partner for reassurance").await;
    world.presses(ANA, ANA, "In the morning").await;
    world.presses(ANA, ANA, "Breathe with me").await;
    world.passes(seconds(4)).await;
    world.passes(seconds(6)).await;
    world.passes(minutes(3)).await;
    world.passes(hours(8)).await;
    world.presses(BEN, BEN, "I can't now").await;
    world.presses(BEN, BEN, "I'll call you").await;
    world.says(BEN, BEN, "/trigger").await;
    world.presses(BEN, BEN, "Just for me").await;
    world.presses(BEN, BEN, "This is more than a trigger").await;
    world.presses(BEN, BEN, "Keep").await;
    world.presses(BEN, BEN, "Write it down").await;
    world.says(BEN, BEN, "one").await;
    world.says(BEN, BEN, "two").await;
    world.presses(BEN, BEN, "Delete it").await;
    world.passes(minutes(15)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn at_night_nobody_is_woken_unless_their_partner_chose_it() {
    twice("hard_nights", World::new, hard_nights).await;
}

/// Eve, and Ben before he has a seat: a short notice, once, and nothing of what they do counts.
async fn strangers(world: &mut World) {
    world.sets_up(ANA, "Both").await;
    world.script();
    world.says(BEN, GROUP, "/trigger").await;
    world.says(BEN, GROUP, "/win").await;
    world.presses(BEN, GROUP, "Berlin").await;
    world.says(ANA, GROUP, "/trigger he is looking at his phone").await;
    world.sets_up(BEN, "I'd rather not say").await;
    world.joins(EVE).await;
    world.says(ANA, GROUP, "/step").await;
    world.presses(EVE, GROUP, "Take my seat").await;
    world.says(EVE, EVE, "hello?").await;
    world.leaves(EVE).await;
    world.says(ANA, GROUP, "/step").await;
    world.presses(BEN, GROUP, "Take my seat").await;
    world.leaves("bot").await;
    world.says(BEN, BEN, "/trigger").await;
    world.joins("bot").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_two_are_heard() {
    twice("strangers", World::new, strangers).await;
}

/// Whatever is typed gets a clear answer, and nothing is lost by it.
async fn odd_input(world: &mut World) {
    world.presses(ANA, GROUP, "Take my seat").await;
    for button in ["I agree", "Yes", "Both", "Money"] {
        world.presses(ANA, ANA, button).await;
    }
    world.script();
    world.says(ANA, ANA, &"very long ".repeat(1_000)).await;
    world.says(ANA, ANA, "<b>*you*</b> \u{202e}& me").await;
    world.sets_up(BEN, "I broke trust").await;
    world.replies(BEN, GROUP, "Where do you live", "\u{202e}😀").await;
    world.replies(BEN, GROUP, "What time is it", "Hà Nội, Vietnam").await;
    world.replies(ANA, GROUP, "What time shall I send", "22:45").await;
    world.says(ANA, GROUP, "/nonsense").await;
    world.says(ANA, GROUP, "/step@somebody_else_bot").await;
    world.says(ANA, GROUP, "/win").await;
    world.replies(ANA, GROUP, "What went well", "we laughed at breakfast").await;
    world.says(BEN, GROUP, "/win@kintsugi_local_bot you made tea").await;
    world.says(BEN, BEN, "/win in the wrong place").await;
    world.says(BEN, BEN, "/diary").await;
    world.says(BEN, GROUP, "/diary").await;
    world.replies(BEN, GROUP, "Step 1", "that is a lot").await;
    world.says(BEN, BEN, "are you there").await;
    for command in ["/help", "/privacy", "/start"] {
        world.says(BEN, BEN, command).await;
        world.says(BEN, GROUP, command).await;
    }
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Ask my partner for reassurance").await;
    world.says(ANA, ANA, "/trigger again").await;
    world.presses(ANA, ANA, "Wake them").await;
    world.presses(BEN, BEN, "I'm here").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_input_gets_a_clear_answer() {
    twice("odd_input", World::new, odd_input).await;
}

/// Down for a while: a prompt that is less than three hours late comes, a later one does not.
async fn downtime(world: &mut World) {
    world.sets_up(ANA, "I was hurt").await;
    world.sets_up(BEN, "I broke trust").await;
    world.presses(ANA, GROUP, "Berlin").await;
    world.presses(BEN, GROUP, "20:30").await;
    world.passes(hours(24)).await;
    world.script();
    world.is_down_for(hours(5)).await;
    world.passes(hours(19)).await;
    world.is_down_for(hours(7)).await;
    world.passes(hours(17)).await;
    world.is_down_for(days(3)).await;
    world.passes(days(7)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_prompt_that_is_hours_late_is_not_sent() {
    twice("downtime", World::new, downtime).await;
}
