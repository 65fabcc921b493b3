//! A whole journey, from set-up to the gold card with all exercises, through the playground's control
//! API. What the two do is in `script.txt`, which the playground shows as their story; what they read is in the
//! snapshot, and how much that is on a day in another.

pub mod counted;

use crate::world::{ANA, BEN, GROUP, World, days, reads_as, seconds};
use counted::Unasked;
use kintsugi::playground::{StoryAct, story};

#[tokio::test(flavor = "multi_thread")]
async fn a_couple_walks_from_set_up_to_the_gold_card_with_all_exercises() {
    let mut world = World::new().await;
    let mut unasked = Unasked::default();
    for step in story().expect("a story") {
        println!("{}: {:?}", step.line, step.acts);
        for act in step.acts {
            plays(&mut world, act, &mut unasked).await;
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

async fn plays(world: &mut World, act: StoryAct, unasked: &mut Unasked) {
    match act {
        StoryAct::Say { chat, from, text, to: Some(to) } => {
            world.replies(from, chat, to, &text).await;
        }
        StoryAct::Say { chat, from, text, to: None } => world.says(from, chat, &text).await,
        StoryAct::Press { chat, from, button } => {
            world.presses(from, chat, button).await;
        }
        // A day on which nobody does anything shows what comes unasked.
        StoryAct::Pass { seconds: passed } if seconds(passed) == days(1) => {
            let before = world.all_messages().await;
            world.passes(days(1)).await;
            unasked.compare(&before, &world.all_messages().await, world.came_by_opening());
        }
        StoryAct::Pass { seconds: passed } => world.passes(seconds(passed)).await,
    }
}
