//! `/export`: files for oneself, in private alone.

mod schema;

use serde_json::Value;

use crate::world::{ANA, BEN, GROUP, World, days, hours, minutes, twice};
use schema::assert_valid;

/// Ana asks before there is anything; then the two live two days.
async fn lives_two_days(world: &mut World) {
    world.says(ANA, ANA, "/export").await;
    world.presses(ANA, ANA, "What we shared").await;
    world.passes(hours(27)).await;
    world.replies(ANA, GROUP, "One high", "<script>alert('hi')</script> & \"us\"\nthe rain").await;
    world.replies(BEN, GROUP, "One high", "\u{5e9}\u{5dc}\u{5d5}\u{5dd} 💛\nnothing").await;
    world.says(BEN, GROUP, "/win we laughed").await;
    world.says(BEN, BEN, "/diary what I tell nobody").await;
    world.says(ANA, GROUP, "/trigger the song in the shop").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.passes(minutes(31)).await;
    world.presses(ANA, ANA, "4").await;
    world.presses(ANA, ANA, "Words").await;
    world.passes(days(1)).await;
    world.script();
}

/// Each of the three, and no.
async fn takes_along(world: &mut World) {
    world.says(ANA, GROUP, "/export").await;
    world.says(ANA, ANA, "/export").await;
    world.presses(ANA, ANA, "What we shared").await;
    world.presses(ANA, ANA, "Not now").await;
    world.presses_late(ANA, ANA, "Send").await;
    world.says(ANA, ANA, "/export").await;
    world.presses(ANA, ANA, "What we shared").await;
    world.says(BEN, BEN, "/export please").await;
    world.presses(ANA, ANA, "Send").await;
    world.presses_late(ANA, ANA, "Send").await;
    world.presses(BEN, BEN, "All of mine").await;
    world.presses(BEN, BEN, "Send").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_shared_and_all_of_ones_own_come_as_files() {
    let mut world = World::set_up().await;
    lives_two_days(&mut world).await;
    takes_along(&mut world).await;
    crate::world::reads_as("export__files", &world.script());
    let shared = world.json(ANA, "shared-").await;
    assert_eq!(shared["sections"]["check_ins"].as_array().map(Vec::len), Some(2));
    let mine = world.json(BEN, "mine-").await;
    let page = world.file(BEN, "mine-", "html").await;
    let theirs = [world.file(ANA, "shared-", "html").await, shared.to_string()];
    for file in &theirs {
        assert!(file.contains("we laughed") && !file.contains("what I tell nobody"), "{file}");
        assert!(!file.contains("the song in the shop"), "no hard moment is shared: {file}");
    }
    assert!(
        theirs[0].contains("&lt;script&gt;alert(&#39;hi&#39;)&lt;/script&gt; &amp; &quot;us&quot;")
    );
    assert!(page.contains("what I tell nobody") && !page.contains("the song in the shop"));
    assert!(mine["sections"]["check_ins"][0]["high"].as_str().is_some());
    for page in [&page, &theirs[0]] {
        assert_stands_alone(page);
    }
    world.ends().await;
}

/// A page for a therapist: boxes, a line, and one that is too long.
async fn for_a_therapist(world: &mut World) {
    world.says(ANA, ANA, "/export").await;
    world.presses(ANA, ANA, "For my therapist").await;
    world.presses(ANA, ANA, "Send").await;
    world.presses(ANA, ANA, "☐ Hard moments").await;
    world.presses(ANA, ANA, "☐ What helped").await;
    world.presses(ANA, ANA, "☑ What helped").await;
    world.presses(ANA, ANA, "☐ What I'd like help with").await;
    world.says(ANA, ANA, &"too long ".repeat(50)).await;
    world.says(ANA, ANA, "sleeping through the night").await;
    world.presses(ANA, ANA, "Send").await;
    world.says(ANA, ANA, "/export").await;
    world.presses(ANA, ANA, "For my therapist").await;
    world.passes(hours(25)).await;
    world.presses_late(ANA, ANA, "☐ Hard moments").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_for_a_therapist_holds_what_was_ticked() {
    let mut world = World::set_up().await;
    lives_two_days(&mut world).await;
    for_a_therapist(&mut world).await;
    crate::world::reads_as("export__therapist", &world.script());
    let page = world.file(ANA, "weeks-", "html").await;
    for held in ["sleeping through the night", "Hard moments, week by week"] {
        assert!(page.contains(held), "{held}: {page}");
    }
    for not in ["Ben", "the song", "What helped", "laughed", "therapist"] {
        assert!(!page.contains(not), "{not}: {page}");
    }
    assert_stands_alone(&page);
    world.ends().await;
}

/// The couple ends; each opens theirs without a seat.
async fn after_an_end(world: &mut World) {
    world.passes(hours(27)).await;
    world.replies(ANA, GROUP, "One high", "the sea\nthe rain").await;
    world.says(ANA, ANA, "/diary a page of mine").await;
    world.says(BEN, BEN, "/leave").await;
    world.presses(BEN, BEN, "The bot").await;
    world.presses(BEN, BEN, "End it now").await;
    world.says(ANA, ANA, "/export").await;
    world.presses(ANA, ANA, "All of mine").await;
    world.presses(ANA, ANA, "Send").await;
    world.says(BEN, BEN, "/export").await;
    world.presses(BEN, BEN, "All of mine").await;
    world.presses(BEN, BEN, "For my therapist").await;
    world.presses(BEN, BEN, "Not now").await;
    world.passes(days(31)).await;
    world.says(ANA, ANA, "/export").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_an_end_it_opens_without_a_seat_for_thirty_days() {
    twice("export__after_an_end", World::set_up, after_an_end).await;
}

/// Nothing is loaded from elsewhere, nothing runs, and each part has its words.
fn assert_stands_alone(page: &str) {
    for not in ["<script", "http:", "https:", "src=", "href=", "@import", "url(", "page-"] {
        assert!(!page.contains(not), "{not}: {page}");
    }
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
}

impl World {
    /// The newest file in that chat whose name begins so.
    pub async fn file(&self, chat: &str, begins: &str, ends: &str) -> String {
        let messages = &self.all_messages().await[chat];
        let is = |message: &&Value| {
            let name = message["file"]["name"].as_str().unwrap_or_default();
            name.starts_with(begins) && name.ends_with(ends)
        };
        let message = messages.as_array().and_then(|all| all.iter().rfind(is)).expect("a file");
        self.fetches(message["file"]["path"].as_str().expect("a path")).await
    }

    /// The same for programs, held to the schema.
    pub async fn json(&self, chat: &str, begins: &str) -> Value {
        let file = serde_json::from_str(&self.file(chat, begins, "json").await).expect("JSON");
        assert_valid(&file);
        file
    }

    /// All that somebody takes along, at the end of a journey.
    pub async fn exports_all(&mut self, who: &str) {
        for which in ["What we shared", "All of mine"] {
            self.says(who, who, "/export").await;
            self.presses(who, who, which).await;
            self.presses(who, who, "Send").await;
        }
        for name in ["shared-", "mine-"] {
            self.json(who, name).await;
            assert_stands_alone(&self.file(who, name, "html").await);
        }
    }
}
