//! The tables of places: in the binary as they are, sorted, and searched where they lie.

use crate::domain::zone::rules::Zone;

/// Folded name, the name if it differs, region, zone if it is not the region's first, thousands of
/// people, a star behind a capital's; and if others have the name, how many may mean this one.
const PLACES: &str = include_str!("../../../../messages/places.tsv");

/// Folded other name, folded name, region.
const OTHER_NAMES: &str = include_str!("../../../../messages/place_names.tsv");

/// Written by hand: folded name, and what it means: a place and its region, a zone and what it is
/// called, or `-`: no place.
const NICKNAMES: &str = include_str!("../../../../messages/nicknames.tsv");

/// A place out of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name, folded.
    pub key: &'static str,
    /// Its name, or nothing if it is the folded one with capitals.
    pub name: &'static str,
    /// The code of its country or state.
    pub region: &'static str,
    /// IANA's name for its zone, or nothing if it is its region's first.
    pub zone: &'static str,
    /// How many live there, in thousands.
    pub people: u32,
    /// How many may mean it by its name, beside others of that name.
    pub weight: u32,
    /// Whether it is its country's capital.
    pub capital: bool,
}

impl Row {
    fn read(line: &'static str) -> Option<Self> {
        let mut columns = line.split('\t');
        let mut next = || columns.next();
        let (key, name, region, zone, people) = (next()?, next()?, next()?, next()?, next()?);
        let thousands = people.trim_end_matches('*');
        let capital = thousands.len() < people.len();
        let people = thousands.parse().ok()?;
        let weight = columns.next().and_then(|weight| weight.parse().ok()).unwrap_or(people);
        Some(Self { key, name, region, zone, people, weight, capital })
    }
}

/// What somebody wrote by hand for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nickname {
    /// No place, whatever the tables say.
    Nothing,
    /// A place of the table.
    Place(Row),
    /// A zone, and what it is called.
    Zone(Zone, &'static str),
}

/// The places of that folded name.
pub fn places(key: &str) -> impl Iterator<Item = Row> {
    lines(PLACES, key).filter_map(Row::read)
}

/// The places that are known by that folded name, too.
pub fn also_named(key: &str) -> impl Iterator<Item = Row> {
    lines(OTHER_NAMES, key).filter_map(other_name)
}

/// What was written by hand for that folded name.
pub fn nicknames(key: &str) -> impl Iterator<Item = Nickname> {
    lines(NICKNAMES, key).filter_map(|line| nickname(line.split_once('\t')?.1))
}

/// Places that begin with this letter and have that many people or more, in thousands.
pub fn large_places(first: char, people: u32) -> impl Iterator<Item = Row> {
    // Most places are too small: their line ends too soon after a tab.
    let has_digits = |line: &&str| line.as_bytes().iter().rev().take(3).all(|byte| *byte != b'\t');
    let read = lines_from(PLACES, first).filter(has_digits).filter_map(Row::read);
    read.filter(move |row| row.people >= people)
}

/// All other names that begin with this letter, folded, each with its place.
pub fn other_names(first: char) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines_from(OTHER_NAMES, first).filter_map(|line| line.split_once('\t'))
}

/// The place of a line's second half.
pub fn place_of(reference: &str) -> Option<Row> {
    let (key, region) = reference.split_once('\t')?;
    places(key).find(|row| row.region == region)
}

fn other_name(line: &'static str) -> Option<Row> {
    place_of(line.split_once('\t')?.1)
}

fn nickname(meaning: &'static str) -> Option<Nickname> {
    if meaning == "-" {
        return Some(Nickname::Nothing);
    }
    let (first, rest) = meaning.split_once('\t')?;
    if first.contains('/') {
        return Some(Nickname::Zone(first.parse().ok()?, rest));
    }
    place_of(meaning).map(Nickname::Place)
}

/// The lines of a sorted table that begin with this name.
fn lines(table: &'static str, key: &str) -> impl Iterator<Item = &'static str> {
    let begin = table.get(first_not_before(table, key)..).unwrap_or_default();
    begin.lines().take_while(move |line| key_of(line) == key)
}

/// The lines of a sorted table that begin with this letter.
fn lines_from(table: &'static str, first: char) -> impl Iterator<Item = &'static str> {
    let begin = first_not_before(table, first.encode_utf8(&mut [0; 4]));
    let lines = table.get(begin..).unwrap_or_default().lines();
    lines.take_while(move |line| line.starts_with(first))
}

fn first_not_before(table: &str, key: &str) -> usize {
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let middle = low.midpoint(high);
        let before = table.as_bytes().get(..middle).unwrap_or_default();
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let line = table.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        if key_of(line) < key {
            low = start + line.len() + 1;
        } else {
            high = start;
        }
    }
    low
}

fn key_of(line: &str) -> &str {
    line.split('\t').next().unwrap_or_default()
}

#[cfg(test)]
mod tests;
