//! How an answer grows and changes.

use super::*;
use crate::domain::model::labels::Labels;

fn form(text: &str) -> Form {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let labels = Labels {
        high: words(&["high"]),
        low: words(&["low"]),
        no_high: words(&["no high today"]),
        no_low: words(&["no low today"]),
        ..Labels::default()
    };
    form::read(text, &labels)
}

/// Messages 1, 2, … and, behind them, edits: the high and the low that result.
fn answered(messages: &[&str], edits: &[(i64, &str)]) -> (String, String) {
    let mut answer = Answer::default();
    for (number, text) in (1..).zip(messages) {
        answer.take(form(text), Place::Group, MessageId(number));
    }
    for (number, text) in edits {
        answer.edit(form(text), Place::Group, MessageId(*number));
    }
    let parts = answer.place(Place::Group).parts().unwrap_or_default();
    (parts.high.unwrap_or_default(), parts.low.unwrap_or_default())
}

#[test]
fn an_accepted_word_stays_until_its_own_message_is_edited() {
    type Case<'a> = (&'a [&'a str], &'a [(i64, &'a str)], &'a str, &'a str);
    let table: [Case<'_>; 12] = [
        (&["walk\ncall"], &[], "walk", "call"),
        (&["walk", "dishes\nand a call"], &[], "walk", "dishes\nand a call"),
        (
            &["walk\ncall", "oh and thanks\nfor the tea"],
            &[],
            "walk",
            "call\noh and thanks\nfor the tea",
        ),
        (&["walk\ncall", "and the rain"], &[(2, "and the storm")], "walk", "call\nand the storm"),
        (&["walk\nsecret"], &[(1, "walk")], "walk", ""),
        (&["walk\ncall"], &[(1, "high: lake\nlow: rain")], "lake", "rain"),
        (&["walk\ncall", "high: and you"], &[], "walk\nand you", "call"),
        (&["low: call", "walk"], &[], "walk", "call"),
        (&["walk", "call"], &[(1, "a long walk")], "a long walk", "call"),
        (&["tea"], &[(1, "tea\nrain")], "tea", "rain"),
        (&["tea", "rain"], &[(1, "tea\nand cake")], "tea\nand cake", "rain"),
        (&["walk"], &[(7, "another message")], "walk", ""),
    ];
    for (messages, edits, high, low) in table {
        let expected = (high.to_owned(), low.to_owned());
        assert_eq!(answered(messages, edits), expected, "{messages:?} {edits:?}");
    }
}
