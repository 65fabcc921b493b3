//! A whole walk through the nine steps, in simulated months; how much the bot says on it, and how little
//! it keeps.

use std::path::Path;
use std::sync::Arc;

use kintsugi::clock::ManualClock;
use kintsugi::crypto::MasterKeyFrom;
use kintsugi::store::{BotId, Opening, Store};

use crate::journey::counted;
use crate::world::{ANA, BEN, GROUP, World, days, hours, reads_as};

const HIGHS: [&str; 4] =
    ["the walk by the river", "we laughed", "the tea you made", "a quiet hour"];
const LOWS: [&str; 4] = ["the phone call", "I was tired", "the old street", "none, really"];

/// What a couple may take of the database after so long, in bytes.
const A_COUPLE: u64 = 60_000;

/// One evening: the prompt at 20:30, and the answers of those who answer.
async fn evening(world: &mut World, day: usize) {
    world.passes(days(1)).await;
    let answer = format!("{}\n{}", HIGHS[day % 4], LOWS[day / 3 % 4]);
    if !day.is_multiple_of(6) {
        world.replies(ANA, GROUP, "One high", &answer).await;
    }
    if !day.is_multiple_of(5) {
        world.replies(BEN, GROUP, "One high", &answer).await;
    }
}

async fn evenings(world: &mut World, number: usize, day: &mut usize) {
    for _ in 0..number {
        *day += 1;
        evening(world, *day).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nine_steps_are_walked_in_four_months() {
    let mut world = World::set_up().await;
    let mut day = 0;
    world.passes(hours(3)).await;
    evenings(&mut world, 7, &mut day).await;
    world.says(ANA, GROUP, "/step").await;
    world.says(ANA, ANA, "/step").await;
    world.presses(ANA, ANA, "We can go on; this stays open").await;
    world.says(BEN, GROUP, "/step").await;
    evenings(&mut world, 2, &mut day).await;
    // A newer evening card took the place of the one that offered it; the step's own card has it.
    world.says(BEN, BEN, "/step").await;
    world.presses(BEN, BEN, "Ready").await;
    evenings(&mut world, 1, &mut day).await;
    world.presses(BEN, GROUP, "Show the card").await;
    for least in [7, 7, 14, 7, 14, 7] {
        evenings(&mut world, least, &mut day).await;
        world.presses(ANA, ANA, "Ready").await;
        world.presses(BEN, BEN, "Ready").await;
        evenings(&mut world, 1, &mut day).await;
        world.presses(BEN, GROUP, "Show the card").await;
    }
    world.says(BEN, BEN, "/step 8").await;
    world.says(BEN, BEN, "/step 3").await;
    world.presses(BEN, BEN, "Open it again").await;
    world.says(ANA, ANA, "/step").await;
    world.presses(ANA, ANA, "Skip this step").await;
    world.says(BEN, BEN, "/step").await;
    world.presses(BEN, BEN, "Skip this step").await;
    evenings(&mut world, 32, &mut day).await;
    world.says(ANA, GROUP, "/step").await;
    reads_as("walk__nine_steps", &world.script());
    reads_as("walk__messages_a_day", &counted::by_day(&world.all_messages().await));
    let (mut left, empty) = (0, empty_database().await);
    world.ends_but_keeps(|folder| left = length_of(&folder.join("kintsugi.db"))).await;
    assert!(left - empty <= A_COUPLE, "{left} bytes, of which {empty} are nobody's");
}

fn length_of(file: &Path) -> u64 {
    file.metadata().expect("the database").len()
}

/// How much a database is that holds nobody.
async fn empty_database() -> u64 {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kintsugi.db");
    let opening = Opening {
        database_url: format!("sqlite:{}", file.display()),
        keyring_url: None,
        master_key: MasterKeyFrom::Given("07".repeat(32)),
        bot: Some(BotId(12_345)),
    };
    let clock = Arc::new(ManualClock::standing(chrono::DateTime::UNIX_EPOCH));
    Store::open(&opening, clock).await.expect("it opens").0.close().await;
    length_of(&file)
}
