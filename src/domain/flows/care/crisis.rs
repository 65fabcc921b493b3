//! Words that speak of danger (PRODUCT §8 "Crisis words"): what is typed is looked at in memory, by
//! the reviewed rules of each language, `messages/<locale>/crisis.tsv` and `crisis_frames.tsv`. What was found is stored
//! nowhere and logged nowhere: whoever needs it again looks again.

mod rules;

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::domain::wording::signs::{is_apostrophe, is_unseen};
use rules::Rules;

/// The rules of each language, behind how it is typed: a new one is a new line.
const FILES: [&str; 1] = [concat!(
    include_str!("../../../../messages/en/typing.tsv"),
    include_str!("../../../../messages/en/crisis.tsv"),
    include_str!("../../../../messages/en/crisis_frames.tsv")
)];

static LANGUAGES: LazyLock<Vec<Rules>> =
    LazyLock::new(|| FILES.iter().map(|file| Rules::read(file).0).collect());

/// What somebody's words speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Danger {
    /// They think of harming themselves, or did.
    SelfHarm,
    /// Somebody was, or is, violent to them.
    Violence,
    /// They may harm their partner, or did.
    Harm,
    /// They are afraid, or controlled.
    Fear,
    /// A child is in danger.
    Child,
}

const NAMES: [(Danger, &str); 5] = [
    (Danger::SelfHarm, "self-harm"),
    (Danger::Violence, "violence-to-me"),
    (Danger::Harm, "i-may-harm"),
    (Danger::Fear, "fear-and-control"),
    (Danger::Child, "child"),
];

impl Danger {
    /// Whether the partner may be who does it: then nobody asks that partner for comfort by the way.
    pub(in crate::domain) const fn is_by_partner(self) -> bool {
        matches!(self, Self::Violence | Self::Fear | Self::Child)
    }
}

/// What a text speaks of, each once; nothing in almost every text. All languages are looked for at
/// once: a text may mix two.
#[must_use]
pub fn dangers(text: &str) -> Vec<Danger> {
    found(text).into_iter().map(|(danger, _)| danger).collect()
}

/// Whether it says that its author may harm their partner, now or one day: no such word is carried.
pub(in crate::domain) fn threatens(text: &str) -> bool {
    found(text).into_iter().any(|(danger, past)| danger == Danger::Harm && !past)
}

/// What a text speaks of, and whether only as something past or in passing.
fn found(text: &str) -> Vec<(Danger, bool)> {
    let plain = plain(text);
    let mut found: Vec<(Danger, bool)> = vec![];
    for (danger, past) in LANGUAGES.iter().flat_map(|rules| rules.found_in(&plain)) {
        match found.iter_mut().find(|(other, _)| *other == danger) {
            Some((_, was_past)) => *was_past &= past,
            None => found.push((danger, past)),
        }
    }
    found
}

/// The same letters however they are typed: none unseen, without accents. Nothing is quoted of it.
fn plain(text: &str) -> String {
    let seen = text.chars().filter(|c| !is_unseen(*c));
    // "´" comes apart into a space and an accent: it is an apostrophe before that.
    let seen = seen.map(|c| if is_apostrophe(c) { '\'' } else { c });
    seen.nfkd().filter(|c| !is_combining_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::rules::Rules;
    use super::{FILES, plain};

    #[test]
    fn every_line_of_every_language_is_read() {
        for file in FILES {
            assert_eq!(Rules::read(file).1, Vec::<String>::new());
        }
    }

    #[test]
    fn the_same_letters_are_typed_in_many_ways() {
        let table =
            [("don´t", "don't"), ("𝐤𝐢𝐥𝐥", "kill"), ("fiancé", "fiance"), ("ki\u{ad}ll", "kill")];
        for (typed, meant) in table {
            assert_eq!(plain(typed), meant);
        }
    }
}
