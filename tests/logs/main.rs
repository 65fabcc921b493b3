//! A whole couple with the finest logs there are, of all libraries too: none of their words, names, tokens or
//! buttons stands in any line. A binary of its own, since such logs are slow and there is one subscriber.

#[allow(dead_code, unused_imports, reason = "the conversations use the rest")]
#[path = "../conversations/world/mod.rs"]
mod world;

use std::collections::BTreeSet;
use std::io;
use std::sync::{Arc, Mutex};

use world::{ANA, BEN, GROUP, World, days, hours, minutes};

/// What they type: words that nothing else contains.
const TYPED: &str = "quillwort";

/// Words, names, tokens, and what buttons carry, sealed or not: a log names none of these.
const SECRETS: [&str; 13] = [
    TYPED,
    "Ana",
    "Ben",
    "Bearer ",
    "/bot",
    "start=",
    "callback_data",
    "take-seat",
    "\"open\"",
    "\"agree\"",
    "hurt",
    "/trigger",
    "A note is here",
];

#[derive(Default)]
struct Log {
    lines: usize,
    targets: BTreeSet<String>,
    found: Vec<String>,
}

#[derive(Clone, Default)]
struct Writer(Arc<Mutex<Log>>);

impl io::Write for Writer {
    /// The subscriber writes each event in one piece.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let line = String::from_utf8_lossy(bytes);
        let mut log = self.0.lock().expect("no panic");
        log.lines += 1;
        let target = line.split_whitespace().find(|word| word.ends_with(':') && word.len() > 3);
        let library = target.and_then(|target| target.split(':').next()).unwrap_or_default();
        log.targets.insert(library.to_owned());
        if SECRETS.iter().any(|secret| line.contains(secret)) && log.found.len() < 20 {
            log.found.push(line.into_owned());
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Set-up, an evening, hard moments, a letter, care, the diary, and an end.
async fn lives(world: &mut World) {
    world.sets_up(ANA, "I was hurt").await;
    world.presses(BEN, GROUP, "Take my seat").await;
    for button in ["I agree", "Yes", "I broke trust", "Lies"] {
        world.presses(BEN, BEN, button).await;
    }
    world.says(BEN, BEN, "quillwort, and quiet").await;
    world.presses(ANA, GROUP, "Berlin").await;
    world.presses(BEN, GROUP, "20:30").await;
    world.passes(hours(27)).await;
    world.replies(ANA, GROUP, "One high", "quillwort high\nquillwort low").await;
    world.presses(BEN, GROUP, "Answer privately").await;
    world.says(BEN, BEN, "High: quillwort. Low: quillwort too.").await;
    world.says(ANA, GROUP, "/trigger quillwort in the shop").await;
    world.presses(BEN, BEN, "I'm here").await;
    world.presses(BEN, BEN, "Pass this on").await;
    world.says(BEN, BEN, "quillwort, love").await;
    world.presses(BEN, BEN, "Send").await;
    world.says(ANA, ANA, "/letter").await;
    for part in ["quillwort one", "quillwort two", "quillwort three", "quillwort four"] {
        world.says(ANA, ANA, part).await;
    }
    world.presses(ANA, ANA, "Send as it is").await;
    world.says(BEN, BEN, "/tell quillwort was here, and I want to die").await;
    world.presses(BEN, BEN, "Go on").await;
    world.says(ANA, ANA, "/care").await;
    world.presses(ANA, ANA, "Quiet mode").await;
    world.says(ANA, ANA, "/diary quillwort for myself").await;
    world.passes(minutes(40)).await;
    world.passes(days(2)).await;
    world.says(BEN, BEN, "/leave").await;
    world.presses(BEN, BEN, "The bot").await;
    world.presses(BEN, BEN, "End it now").await;
    world.says(ANA, ANA, "/diary").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_finest_log_names_nobody_and_none_of_their_words() {
    let writer = Writer::default();
    let log = writer.0.clone();
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .init();
    let mut world = World::new().await;
    lives(&mut world).await;
    assert!(world.script().contains(TYPED), "it was typed");
    world.ends().await;
    let log = log.lock().expect("no panic");
    for library in ["kintsugi", "sqlx", "hyper_util"] {
        assert!(log.targets.contains(library), "{library} logs: {:?}", log.targets);
    }
    assert!(log.lines > 1_000, "only {} lines", log.lines);
    assert!(log.found.is_empty(), "{:#?}", log.found);
}
