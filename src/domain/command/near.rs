//! Commands that were mistyped, or are called something else elsewhere.

use super::{Command, Known};
use crate::domain::model::letters::distance;

/// What people type, tab, the command that does it.
const MEANT: &str = include_str!("../../../messages/en/near_commands.tsv");

/// A shorter name is a letter off another word easily.
const SHORTEST: usize = 3;

/// From so many letters on, one may be wrong.
const MIDDLING: usize = 4;

/// From so many letters on, two may be wrong, and any ending may follow.
const LONG: usize = 6;

/// The command that is likely meant by a name that none has, and the words behind it.
pub(super) fn meant(name: &str, words: Option<&str>) -> Option<Known> {
    let mut lines = MEANT.lines().filter_map(|line| line.split_once('\t'));
    if let Some((_, command)) = lines.find(|(typed, _)| *typed == name) {
        return Known::of(command);
    }
    let next = words.and_then(|words| words.split_whitespace().next()).unwrap_or_default();
    let joined = format!("{name}{}", next.to_lowercase());
    let letters: Vec<char> = name.chars().collect();
    // Letters that changed places are likelier than one that is wrong: "puase" is no pulse.
    let off = |known: Known| {
        Some((off(name, &joined, known.name())?, !is_shuffled(&letters, known.name()), known))
    };
    let nearest = Known::all().filter_map(off).min_by_key(|(off, other, _)| (*off, *other));
    nearest.map(|(.., known)| known)
}

/// How far off it is, if it is near.
fn off(name: &str, joined: &str, known: &str) -> Option<usize> {
    if joined == known || name.replace('_', "") == known {
        return Some(0);
    }
    let letters: Vec<char> = name.chars().collect();
    if letters.len() < SHORTEST {
        return None;
    }
    if name.strip_prefix(known).is_some_and(|end| is_ending(end, known)) {
        return Some(1);
    }
    if known.len() >= MIDDLING && is_shuffled(&letters, known) {
        return Some(1);
    }
    let most = match known.len() {
        LONG.. => 2,
        MIDDLING.. => 1,
        _ => return None,
    };
    distance(&letters, known, most).filter(|off| *off == 1 || name.get(..1) == known.get(..1))
}

/// "steps", "vacation10"; but "winter" is no win.
fn is_ending(end: &str, known: &str) -> bool {
    known.len() >= LONG
        || matches!(end, "s" | "ed")
        || end.starts_with(|c: char| c == '_' || c.is_ascii_digit())
}

/// "brake": the same letters, the first in its place.
fn is_shuffled(letters: &[char], known: &str) -> bool {
    let sorted = |mut letters: Vec<char>| {
        letters.sort_unstable();
        letters
    };
    letters.first() == known.chars().next().as_ref()
        && sorted(letters.to_vec()) == sorted(known.chars().collect())
}

impl Command {
    /// Whether it is known, or much like one that is.
    pub(super) fn is_meant(name: &str, words: &str) -> bool {
        Self::is_known(name) || meant(name, Some(words)).is_some()
    }
}
