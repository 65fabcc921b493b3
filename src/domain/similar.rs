//! Whether a question was asked before, in other words.
//!
//! Both are made plain (small letters, without signs and words that make no other question), and are
//! the same if their trigrams are alike and neither has a telling word in place of another:
//! "start" and "stop" are written much alike, and so are "did you love her" and "do you love me".

use std::collections::HashMap;
use std::sync::LazyLock;

use ngrammatic::{Ngram, NgramBuilder, Pad};

/// Of the trigrams of both questions, the share that they have in common, from which on they may ask
/// the same. Tried over `tests/reading/similar/pairs.tsv` from 0.40 to 0.70: up to 0.45 nothing more is taken
/// wrongly, above it repeats with a word more are missed.
const ALIKE: f32 = 0.45;

/// The same for two words, that one may stand for the other: "know" and "knows", not "start" and
/// "stop".
const WORDS_ALIKE: f32 = 0.4;

/// So many letters of a question are compared: what it asks stands at its beginning, and a long one
/// costs no more than that.
const COMPARED: usize = 400;

/// Words that count as another, or as nothing.
const WORDS: &str = include_str!("../../messages/en/likeness.tsv");

static MEANT: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| line.split_once('\t'));
    rows.flat_map(|(meant, words)| words.split('|').map(move |word| (word, meant))).collect()
});

/// Whether the two ask the same.
#[must_use]
pub fn asks_the_same(question: &str, before: &str) -> bool {
    let (question, before) = (words(question), words(before));
    if question.is_empty() || before.is_empty() {
        return false;
    }
    let alike = trigrams(&question.join(" ")).similarity_to(&trigrams(&before.join(" ")), 1.0);
    alike >= ALIKE && !(has_another(&question, &before) && has_another(&before, &question))
}

/// Whether there is a word that the other question has not.
fn has_another(words: &[String], others: &[String]) -> bool {
    let others: Vec<Ngram> = others.iter().map(|word| trigrams(word)).collect();
    words
        .iter()
        .map(|word| trigrams(word))
        .any(|word| !others.iter().any(|other| word.similarity_to(other, 1.0) >= WORDS_ALIKE))
}

fn trigrams(text: &str) -> Ngram {
    NgramBuilder::new(text).arity(3).pad_full(Pad::Auto).finish()
}

/// The words of a question that make it this one.
fn words(question: &str) -> Vec<String> {
    let letters = question.chars().take(COMPARED).map(|c| if c == '’' { '\'' } else { c });
    let plain: String = letters.flat_map(char::to_lowercase).collect();
    let words = plain.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let meant = words.map(|word| MEANT.get(word).copied().unwrap_or(word));
    meant.filter(|word| !word.is_empty() && *word != "-").map(str::to_owned).collect()
}
