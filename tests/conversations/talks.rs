//! Talks and breaks as they read on the phones; each also on a bot that dies before every step.

use crate::world::{ANA, BEN, EVE, GROUP, World, days, hours, minutes, seconds, twice};

/// One round: the speaker ends the turn early, the listener has said it back.
async fn round(world: &mut World, speaker: &str) {
    world.passes(seconds(75)).await;
    world.presses(speaker, GROUP, "Done").await;
    world.presses(speaker, GROUP, "Yes").await;
}

/// Both are there, and it is about nothing in particular.
async fn comes_together(world: &mut World) {
    world.says(BEN, GROUP, "/talk now").await;
    world.presses(BEN, GROUP, "Let's start").await;
    world.presses(ANA, GROUP, "Let's start").await;
    world.presses(ANA, GROUP, "No topic").await;
}

/// Arranged by buttons, three turns each, closed with what each heard.
async fn a_talk(world: &mut World) {
    world.says(ANA, GROUP, "/talk").await;
    world.presses(ANA, GROUP, "Saturday 20:00").await;
    world.presses(ANA, GROUP, "I'll be there").await;
    world.presses(BEN, GROUP, "I'll be there").await;
    world.passes(hours(26)).await;
    world.presses(BEN, GROUP, "Let's start").await;
    world.presses(BEN, GROUP, "Let's start").await;
    world.presses(ANA, GROUP, "Let's start").await;
    world.replies(BEN, GROUP, "Before you begin", "last Tuesday").await;
    world.presses(BEN, GROUP, "Either of us").await;
    world.passes(seconds(30)).await;
    world.passes(seconds(30)).await;
    world.says(ANA, GROUP, "it was the phone on the table").await;
    world.presses(BEN, GROUP, "Done").await;
    world.passes(minutes(5)).await;
    world.presses(BEN, GROUP, "Yes").await;
    world.presses(ANA, GROUP, "Not quite").await;
    world.presses(ANA, GROUP, "Yes").await;
    round(world, ANA).await;
    round(world, ANA).await;
    for _ in 0..3 {
        round(world, BEN).await;
    }
    world.presses(ANA, GROUP, "We're done").await;
    world.says(ANA, ANA, "that you were ashamed, and said nothing because of it").await;
    world.says(BEN, BEN, "that Tuesday was not about the phone").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_talk_has_turns_and_closes_with_what_each_heard() {
    twice("talk", World::set_up, a_talk).await;
}

/// A break in a turn: twenty more, back, and later: stop for today.
async fn breaks(world: &mut World) {
    comes_together(world).await;
    world.presses(BEN, GROUP, "I'd like to begin").await;
    world.passes(seconds(100)).await;
    world.presses(ANA, GROUP, "Break").await;
    world.passes(minutes(20)).await;
    world.presses(BEN, GROUP, "I'm back").await;
    world.presses(ANA, GROUP, "20 more").await;
    world.presses(BEN, GROUP, "I'm back").await;
    world.passes(minutes(20)).await;
    world.presses(ANA, GROUP, "I'm back").await;
    world.passes(seconds(30)).await;
    world.presses(BEN, GROUP, "That's all from me").await;
    world.says(BEN, BEN, "/break").await;
    world.presses(BEN, BEN, "Begin the break").await;
    world.says(ANA, GROUP, "/break").await;
    world.presses(ANA, GROUP, "Stop for today").await;
    world.says(ANA, GROUP, "/talk").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_break_stops_the_timer_and_is_nobodys_fault() {
    twice("talk_breaks", World::set_up, breaks).await;
}

/// A break outside a talk from which one does not return; and one from which both do.
async fn no_return(world: &mut World) {
    world.says(BEN, GROUP, "/break").await;
    world.passes(minutes(20)).await;
    world.presses(BEN, GROUP, "I'm back").await;
    world.passes(minutes(10)).await;
    world.passes(hours(24)).await;
    world.says(ANA, GROUP, "/break").await;
    world.presses(ANA, GROUP, "I'm back").await;
    world.presses(BEN, GROUP, "I'm back").await;
    world.passes(hours(1)).await;
    comes_together(world).await;
    world.passes(hours(25)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_return_is_not_named() {
    twice("talk_no_return", World::set_up, no_return).await;
}

/// A hard moment in a turn, and the bot down for a while; the evening's question; a day goes by.
async fn interrupted(world: &mut World) {
    world.passes(hours(25)).await;
    comes_together(world).await;
    world.presses(BEN, GROUP, "Either of us").await;
    world.passes(seconds(60)).await;
    world.says(ANA, GROUP, "/trigger").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.presses(BEN, GROUP, "Go on with the talk").await;
    world.presses(ANA, GROUP, "Go on with the talk").await;
    world.passes(seconds(60)).await;
    world.is_down_for(minutes(30)).await;
    world.presses(BEN, GROUP, "Yes").await;
    world.presses(BEN, GROUP, "Done").await;
    world.says(ANA, GROUP, "/talk").await;
    world.presses(ANA, GROUP, "We're done").await;
    world.presses(BEN, GROUP, "We're done").await;
    world.says(BEN, BEN, "that the song is still hard").await;
    world.says(ANA, ANA, "/trigger the song again").await;
    world.presses(ANA, ANA, "Just for me").await;
    world.presses(ANA, ANA, "I'm all right now").await;
    world.says(ANA, ANA, "where were we").await;
    world.presses(ANA, ANA, "Go on where I was").await;
    world.passes(days(1)).await;
    world.says(ANA, ANA, "that you stayed").await;
    world.says(BEN, BEN, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_talk_bears_an_interruption() {
    twice("talk_interrupted", World::set_up, interrupted).await;
}

/// Another time; nobody comes; silence; a pause; one too late; from private, and not.
async fn refused(world: &mut World) {
    world.says(ANA, ANA, "/talk").await;
    world.says(ANA, ANA, "sometime soon").await;
    world.presses(ANA, ANA, "Saturday 20:00").await;
    world.presses(ANA, ANA, "Not now").await;
    world.presses_on(ANA, ANA, "find a time", 0, "Saturday 20:00").await;
    world.presses(ANA, ANA, "Say it in our group").await;
    world.presses(BEN, GROUP, "Another time").await;
    world.presses(BEN, GROUP, "Sunday 20:00").await;
    world.presses(ANA, GROUP, "I'll be there").await;
    world.passes(hours(50)).await;
    world.presses(ANA, GROUP, "Let's start").await;
    world.passes(hours(3)).await;
    world.says(BEN, GROUP, "/talk").await;
    world.presses(BEN, GROUP, "Monday 20:00").await;
    world.passes(hours(23)).await;
    world.says(BEN, GROUP, "/talk").await;
    world.presses(BEN, GROUP, "Tuesday 20:00").await;
    world.presses(ANA, GROUP, "I'll be there").await;
    world.says(BEN, GROUP, "/talk").await;
    world.presses(BEN, GROUP, "Wednesday 20:00").await;
    world.presses(ANA, GROUP, "I'll be there").await;
    world.passes(hours(10)).await;
    world.says(BEN, GROUP, "/pause").await;
    world.says(ANA, GROUP, "/talk").await;
    world.passes(hours(15)).await;
    world.says(ANA, GROUP, "/resume").await;
    world.says(BEN, GROUP, "/resume").await;
    world.passes(hours(1)).await;
    world.is_down_for(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_talk_that_does_not_come_about_is_all_right() {
    twice("talk_refused", World::set_up, refused).await;
}

/// Odd input, Eve, double taps, buttons that have passed.
async fn odd(world: &mut World) {
    world.says(ANA, GROUP, "/talk about the money").await;
    world.replies(BEN, GROUP, "find a time", &"and then ".repeat(400)).await;
    world.replies(BEN, GROUP, "find a time", "😀\u{202e}<b>").await;
    world.joins(EVE).await;
    world.presses(EVE, GROUP, "Now").await;
    world.presses(ANA, GROUP, "Now").await;
    world.leaves(EVE).await;
    world.replies(BEN, GROUP, "find a time", "Now").await;
    world.says(ANA, GROUP, "/talk now").await;
    world.says(BEN, BEN, "/talk now").await;
    world.presses(ANA, GROUP, "Let's start").await;
    world.presses(ANA, GROUP, "Let's start").await;
    world.presses(BEN, GROUP, "Let's start").await;
    world.replies(ANA, GROUP, "Before you begin", &"everything, ".repeat(40)).await;
    world.replies(ANA, GROUP, "Before you begin", "\u{202e}evil <b>&amp;").await;
    world.presses(ANA, GROUP, "Another topic").await;
    world.presses(ANA, GROUP, "No topic").await;
    world.presses(BEN, GROUP, "Either of us").await;
    world.replies(ANA, GROUP, "speaks", "you are not listening").await;
    world.presses(ANA, GROUP, "Done").await;
    world.presses(BEN, GROUP, "Done").await;
    world.presses(ANA, GROUP, "Yes").await;
    world.presses(BEN, GROUP, "We're done").await;
    world.presses(BEN, GROUP, "We're done").await;
    world.presses(ANA, GROUP, "We're done").await;
    world.says(ANA, ANA, &"I heard ".repeat(100)).await;
    world.says(ANA, ANA, "<b>you</b>").await;
    world.replies(ANA, ANA, "answered", "\u{202e}you & me").await;
    world.presses(BEN, BEN, "Skip").await;
    world.replies(BEN, BEN, "Skipped", "that it matters to you").await;
    world.replies(ANA, ANA, "answered", "one more").await;
    world.says(BEN, BEN, "/talk").await;
    world.says(BEN, BEN, "now").await;
    world.presses(BEN, BEN, "Say it in our group").await;
    world.says(BEN, BEN, "/talk").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_done_to_a_talk_gets_a_kind_answer() {
    twice("talk_odd_input", World::set_up, odd).await;
}

/// Each time something is asked of Ben in private, a nudge comes, and he answers Ana below it.
async fn nudged(world: &mut World) {
    comes_together(world).await;
    world.presses(BEN, GROUP, "I'd like to begin").await;
    world.presses(BEN, GROUP, "Done").await;
    world.presses(ANA, GROUP, "We're done").await;
    world.presses(BEN, GROUP, "We're done").await;
    for asked in ["", "/promise", "/ask"] {
        if !asked.is_empty() {
            world.says(BEN, BEN, asked).await;
        }
        world.says(ANA, ANA, "/trigger").await;
        world.presses(ANA, ANA, "Ask my partner for reassurance").await;
        world.says(BEN, BEN, "I am on my way, love").await;
        world.replies(BEN, BEN, "hear from you", "wait for me").await;
        world.presses(BEN, BEN, "Don't send").await;
        world.presses(ANA, ANA, "I'm all right now").await;
        world.passes(minutes(40)).await;
    }
    world.presses(BEN, BEN, "Not now").await;
    world.says(ANA, GROUP, "/trigger").await;
    world.says(BEN, BEN, "I am on my way, love").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_below_a_nudge_answer_nothing_older() {
    twice("talk_nudged", World::set_up, nudged).await;
}

/// Ana writes her evening's answer when the talk is closed: the question waits until she has.
async fn evening(world: &mut World) {
    world.passes(hours(27)).await;
    comes_together(world).await;
    world.presses(BEN, GROUP, "I'd like to begin").await;
    world.presses(BEN, GROUP, "Done").await;
    world.presses(ANA, GROUP, "We're done").await;
    world.presses(ANA, GROUP, "Answer privately").await;
    world.presses(BEN, GROUP, "We're done").await;
    world.says(ANA, ANA, "the soup\nthe silence").await;
    world.passes(minutes(15)).await;
    world.says(ANA, ANA, "that you were afraid").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_evenings_answer_is_not_what_was_heard() {
    twice("talk_evening", World::set_up, evening).await;
}
