//! What lies in stored states, below messages in old chats and in journals: these names stay as they
//! are for ever. A new kind adds lines at whatever place; no line goes or changes.

mod core;
mod every;
mod exercises;

use every::Every;
use kintsugi::domain::{Entry, ExerciseQuestion, Press, Record, Seat, Slot, UserId};

const SLOTS: &str = include_str!("../fixtures/golden/slots.jsonl");
const QUESTIONS: &str = include_str!("../fixtures/golden/questions.jsonl");
const BUTTONS: &str = include_str!("../fixtures/golden/buttons.tsv");
const ENTRIES: &str = include_str!("../fixtures/golden/entries.tsv");

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("it can be kept")
}

fn lines(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().map(|line| line + "\n").collect()
}

fn slots() -> String {
    lines(Slot::every().iter().map(json))
}

fn questions() -> String {
    lines(ExerciseQuestion::every().iter().map(json))
}

/// The callback data, whether it is read, and the name of the label.
fn buttons() -> String {
    lines(Press::every().into_iter().map(|press| {
        let data = press.data();
        let read = Press::read(&data);
        assert!(read.is_none_or(|read| read == press), "{data} comes back as it went");
        format!("{data}\t{}\t{}", if read.is_some() { "read" } else { "refused" }, press.key())
    }))
}

/// The record, and when it goes.
fn entries() -> String {
    lines(Entry::every().into_iter().map(|entry| {
        let at = "2026-05-04T18:30:00Z".parse().expect("a moment");
        let record = Record { at, by: Seat::A, user: UserId(7), entry };
        let expires = record.expires_at().map_or("never".to_owned(), |at| at.to_rfc3339());
        format!("{}\t{expires}", json(&record))
    }))
}

#[test]
fn each_saved_name_stays_as_it_is() {
    assert!(slots() == SLOTS, "slots are found by their JSON");
    assert!(questions() == QUESTIONS, "questions lie in states");
    assert!(buttons() == BUTTONS, "buttons lie in old chats");
    assert!(entries() == ENTRIES, "entries lie in journals");
}

#[test]
fn each_saved_name_is_read() {
    for line in SLOTS.lines() {
        let slot: Slot = serde_json::from_str(line).expect("a slot");
        assert_eq!(json(&slot), line);
    }
    for line in QUESTIONS.lines() {
        let wanted: ExerciseQuestion = serde_json::from_str(line).expect("a question");
        assert_eq!(json(&wanted), line);
    }
    for line in ENTRIES.lines() {
        let (record, _) = line.split_once('\t').expect("a record and its end");
        let read: Record = serde_json::from_str(record).expect("a record");
        assert_eq!(json(&read), record);
    }
}

#[test]
#[ignore = "writes into the sources"]
fn write_the_saved_names() {
    let files = [
        ("slots.jsonl", slots()),
        ("questions.jsonl", questions()),
        ("buttons.tsv", buttons()),
        ("entries.tsv", entries()),
    ];
    for (name, text) in files {
        std::fs::write(format!("tests/fixtures/golden/{name}"), text).expect("written");
    }
}
