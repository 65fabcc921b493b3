//! Words that speak of danger (PRODUCT §8 "Crisis words"): what is typed is looked at in memory, by
//! the reviewed rules of each language, `messages/<locale>/crisis.tsv`. What was found is stored
//! nowhere and logged nowhere: whoever needs it again looks again.

use std::sync::LazyLock;

use crate::domain::model::invisible::{JOINER, is_invisible};
use crate::domain::wording::pattern::Pattern;
use crate::domain::wording::spelling::Spellings;
use crate::domain::wording::tokens::{Token, tokens};

/// The rules of each language: a new one is a new line.
const FILES: [&str; 1] = [include_str!("../../../../messages/en/crisis.tsv")];

static LANGUAGES: LazyLock<Vec<Signs>> =
    LazyLock::new(|| FILES.iter().map(|file| Signs::read(file).0).collect());

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
    let plain: String = text.chars().filter(|c| !is_invisible(*c) && *c != JOINER).collect();
    let mut found: Vec<(Danger, bool)> = vec![];
    for (danger, past) in LANGUAGES.iter().flat_map(|signs| signs.found_in(&plain)) {
        match found.iter_mut().find(|(other, _)| *other == danger) {
            Some((_, was_past)) => *was_past &= past,
            None => found.push((danger, past)),
        }
    }
    found
}

/// The rules of one language.
#[derive(Default)]
struct Signs {
    spellings: Spellings,
    caught: Vec<Sign>,
    /// Words that are innocent, whatever catches them.
    fine: Vec<Sign>,
}

struct Sign {
    danger: Danger,
    past: bool,
    pattern: Pattern,
}

impl Signs {
    /// Reads the rules of a file, and its lines that could not be read.
    fn read(file: &str) -> (Self, Vec<String>) {
        let mut signs = Self::default();
        let mut unread = vec![];
        for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if signs.take(line).is_none() {
                unread.push(line.to_owned());
            }
        }
        (signs, unread)
    }

    fn take(&mut self, line: &str) -> Option<()> {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[kind, tier, words] = columns.as_slice() else { return None };
        if matches!(kind, "same" | "set") {
            return self.spellings.take(kind, tier, words);
        }
        let (danger, _) = NAMES.iter().find(|(_, name)| *name == kind)?;
        let past = match tier {
            "1" => false,
            "2" => true,
            _ => return None,
        };
        let (words, signs) = match words.strip_prefix("! ") {
            Some(words) => (words, &mut self.fine),
            None => (words, &mut self.caught),
        };
        let pattern = Pattern::read(words, |name| self.spellings.set(name))?;
        signs.push(Sign { danger: *danger, past, pattern });
        Some(())
    }

    fn found_in(&self, text: &str) -> Vec<(Danger, bool)> {
        let tokens = tokens(text, &self.spellings);
        let caught: Vec<_> = places(&self.caught, &tokens).collect();
        if caught.is_empty() {
            return vec![];
        }
        let fine: Vec<_> = places(&self.fine, &tokens).collect();
        let is_fine = |danger: Danger, from: usize, to: usize| {
            fine.iter()
                .any(|(sign, start, end)| sign.danger == danger && *start < to && from < *end)
        };
        caught
            .into_iter()
            .filter(|(sign, from, to)| !is_fine(sign.danger, *from, *to))
            .map(|(sign, ..)| (sign.danger, sign.past))
            .collect()
    }
}

/// Where each of them stands: from where, and up to where.
fn places<'a>(
    signs: &'a [Sign],
    tokens: &'a [Token],
) -> impl Iterator<Item = (&'a Sign, usize, usize)> {
    let starts = move |sign: &'a Sign| {
        (0..tokens.len())
            .filter_map(move |from| Some((sign, from, sign.pattern.end(tokens, from)?)))
    };
    signs.iter().flat_map(starts)
}

#[cfg(test)]
mod tests {
    use super::{FILES, Signs};

    #[test]
    fn every_line_of_every_language_is_read() {
        for file in FILES {
            assert_eq!(Signs::read(file).1, Vec::<String>::new());
        }
    }
}
