//! Plain words: what a tired native speaker would not say aloud is said nowhere (PRODUCT §12). Each
//! stands for its kind; how it is said instead stands beside it.

use std::fmt::Write as _;

use kintsugi::domain::{Appreciation, Parts, TriggerLine, Typed, Words};

use super::{Locale, speech};

/// In small letters, with what is said instead.
const RIDDLES: [(&str, &str); 42] = [
    // Riddles: what is it that happens?
    ("it keeps.", "No rush; it will wait for you."),
    ("buttons keep", "will still be here"),
    ("whole answer", "That's fine."),
    ("full answer", "That's fine."),
    ("had its day", "no longer works"),
    ("had its turn", "has already come"),
    ("had its time", "is due"),
    ("found no match", "wasn't shown"),
    ("goes over", "is sent"),
    ("gone over", "is sent"),
    ("let it go by", "left out"),
    ("come by", "ask"),
    ("the way out", "stop using Kintsugi"),
    ("the phone is away", "away from their phone"),
    ("what steadies", "what has helped"),
    ("not every yes", "changed their mind"),
    ("lasts the night", "changed their mind"),
    ("calendar of another", "someone else's schedule"),
    ("laying its floor", "trying to make sense of what happened"),
    ("lay its floor", "trying to make sense of what happened"),
    // Inversions, and words that nobody says.
    ("shall it go", "Send it?"),
    ("shall become", "What would you like to do with it?"),
    ("in force", "It started …"),
    (", for i ", "because I"),
    ("wish so", "want to"),
    ("wishes so", "wants to"),
    ("also the", "even the"),
    ("also when", "including"),
    ("also where", "even when"),
    ("anew", "again"),
    ("it stands", "it's in your group"),
    ("still stands", "is still above"),
    ("drawn by lot", "picked at random"),
    ("is to hear", "who would you like me to tell"),
    // What only the bot's makers know.
    ("evening card", "one of the next evenings"),
    ("nudge", "asked"),
    ("episode", "hard moment"),
    ("prompt", "check-in"),
    ("tool", "exercise"),
    (" door", "measure"),
    ("session", "talk"),
    ("double-blind", "only once you've both answered"),
];

/// “Seam” is the golden one's; “trigger” is the command's, the button's, and what one may say.
const WITHIN: [(&str, &[&str]); 2] = [
    ("seam", &["gold seam"]),
    ("trigger", &["/trigger", "this is more than a trigger", "i'm feeling triggered right now"]),
];

/// What people read: no notes, no keys.
fn lines() -> Vec<(String, String)> {
    let mut all = vec![];
    for file in std::fs::read_dir("messages/en").expect("a folder") {
        let path = file.expect("a file").path();
        if path.extension().is_none_or(|end| end != "ftl") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("text");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let said = line.split_once(" = ").map_or(line, |(_, said)| said).to_lowercase();
            let is_key = line.ends_with(" =") || said.contains(" ->");
            let said = if is_key { String::new() } else { said };
            all.push((format!("{}: {line}", path.display()), said));
        }
    }
    all
}

#[test]
fn nothing_is_said_in_riddles_or_in_words_of_the_bots_own() {
    let mut found = String::new();
    for (line, said) in lines() {
        for (riddle, better) in RIDDLES.iter().filter(|(riddle, _)| said.contains(riddle)) {
            writeln!(found, "{riddle:?}, better {better:?}, in {line}").expect("text");
        }
        for (word, within) in WITHIN {
            let rest = within.iter().fold(said.clone(), |rest, fine| rest.replace(fine, ""));
            if rest.contains(word) {
                writeln!(found, "{word:?} in {line}").expect("text");
            }
        }
    }
    assert!(found.is_empty(), "\n{found}");
}

#[test]
fn whose_name_is_not_seen_is_your_partner() {
    let (name, high) = (String::new(), Some("a walk".to_owned()));
    let parts = Parts { high, ..Parts::default() };
    let table = [
        (
            Words::Shared(Appreciation::Win, name.clone(), "x".into()),
            "Your partner shares a win:\n“x”",
        ),
        (
            Words::HardMoment(TriggerLine { name: name.clone(), asked_here: true }),
            "This is a hard moment for your partner. Some",
        ),
        (Words::Revealed { name: name.clone(), date: None, parts }, "Your partner answered in"),
        (
            Words::Typed(Typed::AskRest { name: name.clone(), high: false }),
            "And the low? Just reply",
        ),
        (Words::Typed(Typed::OthersQuestion { name }), "I asked your partner that, so"),
    ];
    for (words, begins) in table {
        let text = speech().line(&words, Locale::En).expect("it renders");
        assert!(text.starts_with(begins), "{text}");
    }
}
