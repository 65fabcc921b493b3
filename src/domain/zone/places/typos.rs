//! Misspelt names of large cities.

use super::namesakes::{self, Candidate};
use super::table::{self, Nickname};
use crate::domain::model::letters::distance;

/// A city of so many people, in thousands, is looked for behind a misspelt name.
const LARGE: u32 = 200;

/// And of so many behind a misspelling of its other names.
const VERY_LARGE: u32 = 1_000;

/// A short word is a letter off some town's name easily: only of so many people, and by the main name.
const LARGE_FOR_SHORT: u32 = 500;

/// "Rome" is no misspelt "home": short names are taken as they are.
const SHORTEST: usize = 5;

/// From so many letters on, a word is not short.
const MIDDLING: usize = 7;

/// From so many letters on, two may be wrong.
const LONG: usize = 8;

/// What a name means, and if it has no meaning the large cities that it may be meant for: those whose
/// names are nearest.
pub fn meant(name: &str) -> Vec<Candidate> {
    let known = namesakes::named(name);
    let length = name.chars().count();
    let is_word = table::nicknames(name).any(|one| one == Nickname::Nothing);
    if !known.is_empty() || is_word || length < SHORTEST {
        return known;
    }
    let near = near(name, if length < LONG { 1 } else { 2 });
    let least = near.iter().map(|(off, _)| *off).min();
    near.into_iter()
        .filter(|(off, _)| Some(*off) == least)
        .map(|(_, candidate)| candidate)
        .collect()
}

/// What a name means, and beside a small place the far larger one whose name is a letter off: Pittsburg
/// and Pittsburgh.
pub fn meant_or_larger(name: &str) -> Vec<Candidate> {
    let mut known = namesakes::named(name);
    let largest = table::places(name).map(|row| row.people).max();
    let is_handmade = table::nicknames(name).next().is_some();
    if let Some(people) = largest.filter(|people| *people < LARGE)
        && name.chars().count() > SHORTEST
        && !is_handmade
    {
        let larger = near(name, 1).into_iter().map(|(_, candidate)| candidate);
        known.extend(larger.filter(|candidate| candidate.people >= 3 * people));
    }
    known
}

/// Large cities whose names are at most so many letters off, and how many.
fn near(name: &str, most: usize) -> Vec<(usize, Candidate)> {
    // Who misspells a name begins it right.
    let Some(first) = name.chars().next() else { return vec![] };
    let letters: Vec<char> = name.chars().collect();
    let off = |key: &str| {
        let longer = letters.len().abs_diff(key.chars().count());
        (longer <= most).then(|| distance(&letters, key, most))?
    };
    let is_short = name.chars().count() < MIDDLING;
    let main = table::large_places(first, if is_short { LARGE_FOR_SHORT } else { LARGE });
    let main = main.filter_map(|row| Some((off(row.key)?, namesakes::of_row(row)?)));
    let others = table::other_names(first).filter(|_| !is_short);
    let others = others.filter_map(|(key, place)| Some((off(key)?, table::place_of(place)?)));
    let others = others.filter(|(_, row)| row.people >= VERY_LARGE);
    main.chain(others.filter_map(|(off, row)| Some((off, namesakes::also_named(row)?)))).collect()
}
