//! Forgiveness, as it reads on the phone of whoever was hurt, and as nobody else ever sees it.

use crate::world::{ANA, BEN, GROUP, World, days, hours, twice};
use chrono::{DateTime, Utc};

/// Ana writes a little, keeps some, deletes some, and lets the rest be.
async fn a_quiet_hour(world: &mut World) {
    world.says(ANA, ANA, "/forgiveness").await;
    world.presses(ANA, ANA, "What happened").await;
    world.says(ANA, ANA, "You lied to me for a year.").await;
    world.says(ANA, ANA, "I found the letters in May.").await;
    world.presses(ANA, ANA, "Keep it in my diary").await;
    world.presses(ANA, ANA, "A gift, or not").await;
    world.says(ANA, ANA, "Not this year.").await;
    world.presses(ANA, ANA, "Delete it").await;
    world.presses(ANA, ANA, "When it comes back").await;
    world.presses(ANA, ANA, "Leave it").await;
    world.says(ANA, ANA, "to nobody in particular").await;
    world.presses(ANA, ANA, "Not now").await;
    world.says(ANA, ANA, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_hurt_writes_for_nobody_but_themselves() {
    let play = async |world: &mut World| {
        world.script();
        a_quiet_hour(world).await;
    };
    twice("forgiveness", World::set_up, play).await;
}

/// Other things come between, a week passes, and the bot ends while something is written.
async fn interrupted(world: &mut World) {
    world.script();
    world.says(ANA, ANA, "/forgiveness").await;
    world.presses(ANA, ANA, "The boundary I keep").await;
    world.says(ANA, ANA, "No more secrets about money.").await;
    world.says(BEN, GROUP, "/trigger").await;
    world.presses(ANA, ANA, "I can't now").await;
    world.presses(ANA, ANA, "Something to say to myself").await;
    world.passes(days(7)).await;
    world.says(ANA, ANA, "I am not what happened to me.").await;
    world.presses(ANA, ANA, "Go on where I was").await;
    world.says(ANA, ANA, "I am not what happened to me.").await;
    world.says(ANA, ANA, "/forgiveness").await;
    world.presses(ANA, ANA, "The boundary I keep").await;
    world.replies(ANA, ANA, "Is there something", "And I sleep again.").await;
    world.presses(ANA, ANA, "Never").await;
    world.presses_on(ANA, ANA, "You had begun", 0, "Keep it in my diary").await;
    world.presses_on(ANA, ANA, "I have it", 0, "Keep it in my diary").await;
    world.says(BEN, BEN, "/leave").await;
    world.presses(BEN, BEN, "The bot").await;
    world.presses(BEN, BEN, "End it now").await;
    world.presses_on(ANA, ANA, "I have it", 1, "Delete it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_begun_waits_and_is_not_lost() {
    twice("forgiveness_interrupted", World::set_up, interrupted).await;
}

/// Whoever broke trust is told whose it is; the group is sent to the private chat.
async fn refused(world: &mut World) {
    world.script();
    world.says(BEN, BEN, "/forgiveness").await;
    world.says(BEN, GROUP, "/forgiveness").await;
    world.says(BEN, BEN, "/settings").await;
    world.presses(BEN, BEN, "My role").await;
    world.presses(BEN, BEN, "I'd rather not say").await;
    world.says(BEN, BEN, "/forgiveness").await;
    world.presses(BEN, BEN, "Open it").await;
    world.presses(BEN, BEN, "What my partner was going through").await;
    world.says(BEN, BEN, &"very long ".repeat(400)).await;
    world.says(BEN, BEN, "😀\u{202e}<i>").await;
    world.presses(BEN, BEN, "Never").await;
    world.presses(BEN, BEN, "Delete it").await;
    world.presses_on(BEN, BEN, "What may your partner", 0, "Leave it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_belongs_to_whoever_was_hurt() {
    twice("forgiveness_refused", World::set_up, refused).await;
}

/// Waits until a moment: what Ana does takes seconds of its own.
async fn until(world: &mut World, moment: DateTime<Utc>) {
    let state = world.state().await;
    let now: DateTime<Utc> = state["now"].as_str().expect("a moment").parse().expect("a moment");
    world.passes(moment - now).await;
}

/// What everybody else's phones show after ten evenings, with the minutes; and their pictures.
async fn seen_by_others(opens: bool) -> String {
    let mut world = World::set_up().await;
    if opens {
        a_quiet_hour(&mut world).await;
    }
    let first: DateTime<Utc> = "2026-05-01T18:00:00Z".parse().expect("a moment");
    for day in 0..10 {
        until(&mut world, first + days(day)).await;
        if opens && day % 3 == 0 {
            world.says(ANA, ANA, "/forgiveness").await;
            world.presses(ANA, ANA, "The boundary I keep").await;
            world.says(ANA, ANA, "I read it again, and I keep it.").await;
            world.presses(ANA, ANA, if day == 0 { "Never" } else { "Not now" }).await;
        }
        until(&mut world, first + days(day) + hours(3)).await;
        if day > 0 {
            world.replies(BEN, GROUP, "One high", "tea\nrain").await;
        }
        world.says(BEN, BEN, "/step 8").await;
        world.says(BEN, GROUP, "/progress").await;
    }
    // Long enough for drafts to go by themselves.
    until(&mut world, first + days(50)).await;
    let mut all = world.all_messages().await;
    all.remove(ANA);
    world.ends().await;
    serde_json::to_string_pretty(&all).expect("text")
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_else_sees_the_same_whether_it_was_opened_or_not() {
    let (opened, not) = (seen_by_others(true).await, seen_by_others(false).await);
    // The link to a seat is new in every world.
    let same = |(one, other): (&str, &str)| {
        one == other || [one, other].iter().all(|line| line.contains("\"text\": \"/start "))
    };
    for (one, other) in opened.lines().zip(not.lines()) {
        assert!(same((one, other)), "{one}\nis not\n{other}");
    }
    assert_eq!(opened.lines().count(), not.lines().count());
    assert!(opened.contains("\"date\": \"2026-05-1"), "the evenings went on");
}
