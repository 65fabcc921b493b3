//! Whatever is typed in answer to an evening's question.

use proptest::prelude::*;

use super::super::read;
use super::labels;

/// Labels and what stands around them, in any order, now and then very often.
fn around_labels() -> impl Strategy<Value = String> {
    let words = [
        "high",
        "low",
        "High:",
        "LOW -",
        "no low",
        "my high was",
        "rose",
        "thorn",
        "both",
        "and",
        "but",
        "good",
        "worst:",
        "the lake",
        "ill",
        "lo",
        "hgih",
        "\n",
        "\n\n",
        " ",
        ":",
        "=",
        "/",
        "·",
        "*",
        "**",
        "1.",
        "2)",
        "- ",
        "😊",
        "👎",
        "\u{200D}",
        "\u{202e}",
        "ｈｉｇｈ",
        "\u{A0}",
        "“",
        "colon",
    ];
    let words = prop::collection::vec(prop::sample::select(words.to_vec()), 0..24);
    (words, prop::sample::select(vec![1_usize, 1, 1, 40]))
        .prop_map(|(words, often)| words.join(" ").repeat(often))
}

proptest! {
    #[test]
    fn any_answer_is_read(text in prop_oneof!["\\PC{0,80}", "(\\PC|\n){0,200}", around_labels()]) {
        let _read = read(&text, &labels());
    }
}
