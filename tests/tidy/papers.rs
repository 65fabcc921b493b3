//! What the papers name exists: tests, files, links.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use crate::source::{repository_files, root, sources};

/// The papers: their path and text.
fn papers() -> impl Iterator<Item = (String, String)> {
    let is_paper = |path: &str| Path::new(path).extension().is_some_and(|end| end == "md");
    repository_files().into_iter().filter(move |(path, _)| is_paper(path))
}

/// The names of all functions.
fn functions() -> BTreeSet<String> {
    let files = sources(&["src", "tests"]);
    let named = files.iter().flat_map(|file| file.text.split("fn ").skip(1));
    let is_of_a_name = |c: char| c.is_alphanumeric() || c == '_';
    named.map(|rest| rest.chars().take_while(|c| is_of_a_name(*c)).collect()).collect()
}

/// What stands between backticks, outside of blocks of code.
fn quoted(text: &str) -> Vec<&str> {
    let mut in_block = false;
    let lines = text.lines().filter(|line| {
        let fence = line.trim_start().starts_with("```");
        in_block ^= fence;
        !in_block && !fence
    });
    lines.flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

/// Telegram's own names that read like a sentence.
const TELEGRAMS: [&str; 2] = ["migrate_to_chat_id", "allow_sending_without_reply"];

/// A test is named by a sentence: four words at least.
fn is_a_tests_name(word: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let is_a_measure = word.starts_with("kintsugi_");
    word.chars().all(plain)
        && word.matches('_').count() >= 3
        && !TELEGRAMS.contains(&word)
        && !is_a_measure
}

/// The tests that no code has.
pub fn tests_that_are_not_there() -> Vec<String> {
    let functions = functions();
    let mut missing = Vec::new();
    for (path, text) in papers() {
        let words = quoted(&text).into_iter().filter(|word| is_a_tests_name(word));
        let gone = words.filter(|word| !functions.contains(*word));
        missing.extend(gone.map(|word| format!("{path}: {word}")));
    }
    missing
}

/// The files, named from the repository's root, that are not there.
pub fn files_that_are_not_there() -> Vec<String> {
    let folders = ["src/", "tests/", "docs/", "messages/", "migrations", "benches/", ".ci/"];
    let is_exact = |word: &&str| !word.contains(['<', '*', '…', ' ', '(', '{']);
    let mut missing = Vec::new();
    for (path, text) in papers() {
        let words = quoted(&text).into_iter().filter(is_exact);
        let named = words.filter(|word| folders.iter().any(|folder| word.starts_with(folder)));
        let gone = named.filter(|word| !root().join(word).exists());
        missing.extend(gone.map(|word| format!("{path}: {word}")));
    }
    missing
}

/// The links that lead nowhere.
pub fn links_that_lead_nowhere() -> Vec<String> {
    let mut broken = Vec::new();
    for (path, text) in papers() {
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { path.clone() } else { beside(&path, file) };
            let there = std::fs::read_to_string(root().join(&target));
            let is_there = root().join(&target).exists()
                && (heading.is_empty() || there.is_ok_and(|text| has_heading(&text, heading)));
            if !is_there {
                broken.push(format!("{path}: {link}"));
            }
        }
    }
    broken
}

/// The path of a file that is named from another's folder.
fn beside(paper: &str, file: &str) -> String {
    let mut path = PathBuf::from(paper);
    path.pop();
    for part in Path::new(file).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            part => path.push(part),
        }
    }
    path.to_string_lossy().into_owned()
}

/// Whether a heading has that anchor, as GitHub makes it.
fn has_heading(text: &str, anchor: &str) -> bool {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings.map(|line| line.trim_start_matches('#').trim().to_lowercase()).any(|heading| {
        let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
        heading.chars().filter(kept).collect::<String>().replace(' ', "-") == anchor
    })
}

#[test]
fn names_files_and_links_are_found_in_a_text() {
    assert_eq!(quoted("a `b` c `d e`\n```\n`f`\n```\n`g`"), ["b", "d e", "g"]);
    assert!(is_a_tests_name("no_word_is_lost") && !is_a_tests_name("wake_at"));
    assert_eq!(beside("docs/a.md", "../README.md"), "README.md");
    assert!(has_heading("# A\n## What's read, out of it", "whats-read-out-of-it"));
}
