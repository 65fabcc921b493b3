//! A question that was asked before: the one who answers finds their earlier answer.

use super::closed::Closed;
use crate::domain::similar::asks_the_same;

/// The newest answer to the same question. What is the same, `same` decides.
pub(super) fn earlier_answer<'a>(
    question: &str,
    closed: &'a [Closed],
    same: impl Fn(&str, &str) -> bool,
) -> Option<&'a str> {
    let mut again = closed.iter().filter(|closed| same(question, &closed.question));
    again.find_map(|closed| closed.answer.as_deref())
}

/// Whether the two ask the same, in the same words or in others.
pub(super) fn asks_again(question: &str, before: &str) -> bool {
    let (one, other) = (plain(question), plain(before));
    (one == other && !one.is_empty()) || asks_the_same(question, before)
}

/// Without capitals, signs and spaces that change nothing.
fn plain(words: &str) -> String {
    let letters = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    let lower = words.to_lowercase().chars().map(letters).collect::<String>();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}
