//! Words that speak of danger are found in what people type, and everyday sayings are not (PRODUCT §8).

use std::fmt::Write as _;

use kintsugi::domain::{Danger, dangers};

const SENTENCES: &str = include_str!("care/en.tsv");
const JOURNEY: &str = include_str!("../conversations/journey/script.txt");

const fn name(danger: Danger) -> &'static str {
    match danger {
        Danger::SelfHarm => "self-harm",
        Danger::Violence => "violence-to-me",
        Danger::Harm => "i-may-harm",
        Danger::Fear => "fear-and-control",
        Danger::Child => "child",
    }
}

fn sentences() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = SENTENCES.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').expect("two columns"))
}

#[test]
fn words_of_danger_are_found_and_everyday_sayings_are_not() {
    let mut wrong = String::new();
    for (expected, text) in sentences() {
        let found: Vec<_> = dangers(text).into_iter().map(name).collect();
        let right = match expected {
            "-" => found.is_empty(),
            expected => found.contains(&expected),
        };
        if !right {
            let _ = writeln!(wrong, "{text:?} is {expected}, not {found:?}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Half of them are innocent: only so it is known that not all is caught.
#[test]
fn both_kinds_of_sentences_are_many() {
    let innocent = sentences().filter(|(expected, _)| *expected == "-").count();
    let caught = sentences().count() - innocent;
    assert!(innocent >= 40 && caught >= 40, "{innocent} and {caught}");
}

#[test]
fn phones_write_the_same_words_in_many_ways() {
    let same = [
        "I don't want to live",
        "I don’t want to live",
        "i dont want to live",
        "I DON'T WANT TO LIVE",
        "i dnt want to live",
        "I don\u{2019}t want to\u{a0}live",
        "I do not want to li\u{200b}ve",
        "i don`t wanna live",
        "…I don't want to live…",
        "high: fine\nlow: I don't want to live",
    ];
    for text in same {
        assert_eq!(dangers(text), [Danger::SelfHarm], "{text:?}");
    }
}

/// A whole journey of two people who mend: nobody is met with a card that they did not need.
#[test]
fn nothing_of_an_ordinary_journey_is_found() {
    for line in JOURNEY.lines() {
        assert_eq!(dangers(line), [], "{line}");
    }
}
