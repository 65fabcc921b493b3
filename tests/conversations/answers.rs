//! An answer to a letter of hurt, as it reads on the phones.

use crate::world::{ANA, BEN, World, days, hours, twice};

async fn ana_writes_a_letter(world: &mut World) {
    world.says(ANA, ANA, "/letter").await;
    for words in ["small", "your phone lies face down", "it began like that", "a word before I ask"]
    {
        world.says(ANA, ANA, words).await;
    }
    world.presses(ANA, ANA, "Send as it is").await;
    world.passes(hours(27)).await;
}

/// Ben reads, and answers from there; a week with nothing comes between. Ana reads it when she likes.
async fn an_answer(world: &mut World) {
    ana_writes_a_letter(world).await;
    world.presses(BEN, BEN, "Read").await;
    world.presses(BEN, BEN, "Write an answer").await;
    world.says(BEN, BEN, "You lie awake because my phone lies face down.").await;
    world.passes(days(7)).await;
    world.says(BEN, BEN, "/answer").await;
    world.says(BEN, BEN, "You no longer know what is true, but I do.").await;
    world.says(BEN, BEN, "I turn it over, and say who it is.").await;
    world.presses(BEN, BEN, "Change a part").await;
    world.presses(BEN, BEN, "What I understand it did to you").await;
    world.says(BEN, BEN, "You no longer know what is true.").await;
    world.presses(BEN, BEN, "Send as it is").await;
    world.says(ANA, ANA, "/letter").await;
    world.says(BEN, BEN, "/letter").await;
    world.passes(hours(27)).await;
    world.presses(ANA, ANA, "Read").await;
    world.presses(ANA, ANA, "I need time").await;
    world.passes(days(1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_of_hurt_is_answered_sealed_like_the_others() {
    twice("answers__an_answer", World::set_up, an_answer).await;
}

/// Whoever was hurt owes none, and finds it only by looking for it; it is taken back unread.
async fn not_owed(world: &mut World) {
    world.says(ANA, ANA, "/step 1").await;
    world.presses(ANA, ANA, "Other exercises").await;
    world.presses(ANA, ANA, "Answer a letter of hurt").await;
    world.presses(ANA, ANA, "Skip this part").await;
    world.says(ANA, ANA, "you were alone with it, too").await;
    world.presses(ANA, ANA, "Skip this part").await;
    world.presses(ANA, ANA, "Send as it is").await;
    world.says(ANA, ANA, "/letter").await;
    world.presses(ANA, ANA, "Take the answer back").await;
    world.presses(ANA, ANA, "Keep it for myself").await;
    world.passes(hours(27)).await;
    world.says(BEN, BEN, "/letter").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_owes_an_answer() {
    twice("answers__not_owed", World::set_up, not_owed).await;
}
