//! A whole journey, from set-up to the gold card with all exercises, through the playground's control
//! API. What the two do is in `script.txt`; what they read is in the snapshot, and how much that is
//! on a day in another.

pub mod counted;

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, reads_as, seconds};
use chrono::TimeDelta;
use counted::Unasked;

/// What the two do, line by line; its first lines say how it is read.
const SCRIPT: &str = include_str!("journey/script.txt");

const HIGHS: [&str; 4] =
    ["the walk by the river", "we laughed", "the tea you made", "a quiet hour"];
const LOWS: [&str; 4] = ["the phone call", "I was tired", "the old street", "none, really"];

#[tokio::test(flavor = "multi_thread")]
async fn a_couple_walks_from_set_up_to_the_gold_card_with_all_exercises() {
    let mut world = World::new().await;
    let (mut day, mut unasked) = (0, Unasked::default());
    for (number, line) in SCRIPT.lines().enumerate() {
        let line = line.trim();
        if !line.is_empty() && !line.starts_with('#') {
            println!("{}: {line}", number + 1);
            assert!(
                plays(&mut world, line, &mut day, &mut unasked).await,
                "line {}: {line}",
                number + 1
            );
        }
    }
    reads_as("journey__journey", &world.script());
    let all = counted::by_day(&world.all_messages().await);
    reads_as("journey__messages_a_day", &format!("{all}\n\n{unasked}"));
    // One talk that they arranged; and what Ben told, announced to Ana by day. Its evening brings her a
    // card as any other does, so that what is due that day is not late for what he told.
    unasked.assert_at_most_one(&[(GROUP, 1)], &[(ANA, 1)]);
    for who in [ANA, BEN] {
        world.exports_all(who).await;
    }
    world.ends().await;
}

/// One line of the script; whether it could be read.
async fn plays(world: &mut World, line: &str, day: &mut usize, unasked: &mut Unasked) -> bool {
    if let Some(number) = line.strip_prefix("evenings: ") {
        for _ in 0..number.parse().expect("a number") {
            *day += 1;
            evening(world, *day, unasked).await;
        }
        return true;
    }
    if let Some(time) = line.strip_prefix("+ ") {
        world.passes(span(time)).await;
        return true;
    }
    let Some((who, what)) = line.split_once(": ") else { return false };
    let in_group = who.contains(" in group");
    let name = if who.starts_with("ana") { ANA } else { BEN };
    let chat = if in_group { GROUP } else { name };
    if who.ends_with("presses") {
        world.presses(name, chat, what).await;
    } else if let Some((_, to)) = who.split_once(", to ") {
        world.replies(name, chat, to, what).await;
    } else {
        world.says(name, chat, what).await;
    }
    true
}

fn span(time: &str) -> TimeDelta {
    let (number, unit) = time.split_once(' ').expect("a number and a unit");
    let number = number.parse().expect("a number");
    match unit.trim_end_matches('s') {
        "second" => seconds(number),
        "minute" => minutes(number),
        "hour" => hours(number),
        _ => days(number),
    }
}

/// One evening: the prompt at 20:30, and the answers of those who answer.
async fn evening(world: &mut World, day: usize, unasked: &mut Unasked) {
    let before = world.all_messages().await;
    world.passes(days(1)).await;
    unasked.compare(&before, &world.all_messages().await, world.came_by_opening());
    let answer = format!("{}\n{}", HIGHS[day % 4], LOWS[day / 3 % 4]);
    if !day.is_multiple_of(6) {
        world.replies(ANA, GROUP, "One high", &answer).await;
    }
    if !day.is_multiple_of(5) {
        world.replies(BEN, GROUP, "One high", &answer).await;
    }
}
