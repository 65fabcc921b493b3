//! What the couple typed stands in no file but sealed, and in no log.

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use crate::world::{ANA, BEN, GROUP, World, hours};

/// Words that nothing else contains.
const TYPED: [&str; 8] = [
    "quillwort-helps",
    "quillwort-trigger",
    "quillwort-private",
    "quillwort-high",
    "quillwort-low",
    "quillwort-win",
    "quillwort-diary",
    "quillwort-draft",
];

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no panic").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

async fn type_everywhere(world: &mut World) {
    world.presses(ANA, GROUP, "Take my seat").await;
    for button in ["I agree", "Yes", "I was hurt", "Lies"] {
        world.presses(ANA, ANA, button).await;
    }
    world.says(ANA, ANA, TYPED[0]).await;
    world.sets_up(BEN, "I broke trust").await;
    world.presses(ANA, GROUP, "Berlin").await;
    world.presses(ANA, GROUP, "20:30").await;
    world.says(ANA, GROUP, &format!("/trigger {}", TYPED[1])).await;
    world.says(BEN, BEN, &format!("/trigger {}", TYPED[2])).await;
    world.passes(hours(27)).await;
    world.replies(ANA, GROUP, "One high", &format!("{}\n{}", TYPED[3], TYPED[4])).await;
    world.says(BEN, GROUP, &format!("/win {}", TYPED[5])).await;
    world.says(ANA, ANA, "/trigger").await;
    world.presses(ANA, ANA, "Just for me").await;
    world.presses(ANA, ANA, "Write it down").await;
    world.says(ANA, ANA, TYPED[6]).await;
    world.presses(ANA, ANA, "Keep it in my diary").await;
    world.presses(ANA, ANA, "Write it down").await;
    world.says(ANA, ANA, TYPED[7]).await;
    world.passes(hours(24)).await;
}

fn assert_silent(folder: &Path, words: &[&str]) -> usize {
    let mut files = 0;
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        let bytes = std::fs::read(&path).expect("it can be read");
        for word in words {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found, "{word} stands in {}", path.display());
        }
        files += 1;
    }
    files
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_stands_in_no_file_and_no_log() {
    let log = Log::default();
    let writer = log.clone();
    tracing_subscriber::fmt()
        .with_env_filter("kintsugi=trace")
        .with_writer(move || writer.clone())
        .init();
    let mut world = World::new().await;
    type_everywhere(&mut world).await;
    let folder = world.folder().to_owned();
    let shown = world.script();
    assert!(TYPED.iter().all(|word| shown.contains(word)), "it was typed");
    assert!(assert_silent(&folder, &TYPED) >= 4, "while the bot runs: database, log, keys, key");
    world
        .ends_but_keeps(|folder| {
            assert!(assert_silent(folder, &TYPED) >= 4, "database, key ring, key, local Telegram");
            assert_silent(
                folder,
                &["take-seat", "\"hurt\"", "Hurt", "kintsugi_local_bot", "/trigger"],
            );
        })
        .await;
    let log = String::from_utf8(log.0.lock().expect("no panic").clone()).expect("text");
    for word in TYPED.iter().chain(&["Ana", "start=", "quillwort"]) {
        assert!(!log.contains(word), "{word} is in the log");
    }
}
