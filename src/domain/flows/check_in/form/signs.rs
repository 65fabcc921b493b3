//! Signs that are labels: arrows, thumbs, faces; and what stands around words.

use super::marks::{Kind, Mark};
use super::tokens::without_bullet;
use crate::domain::model::invisible::JOINER;
use crate::domain::model::labels::Labels;

/// What is left of bold marks and quotes behind a label.
pub(super) fn closing(after: &str) -> usize {
    let rest = after.trim_start_matches(['*', '_', '"', '”', '“', '»', '\'', '’', ')', ']', '}']);
    after.len() - rest.len()
}

pub(super) fn has_wrapper(before: &str) -> bool {
    before.contains(['*', '_', '"', '”', '“', '»', ')', ']'])
}

/// Whether a sign behind a label alone on its line says something.
pub(super) fn is_meant(c: char) -> bool {
    c.is_alphanumeric() || c == '?'
}

/// Whether it is a sign that may only adorn: no word, and none of those that part or wrap words.
pub(super) fn is_decoration(c: char) -> bool {
    !c.is_ascii() && !c.is_alphanumeric() && !"–—•·“”„«»’‘…".contains(c) && !c.is_whitespace()
}

/// A sign, or the same side's several times: from where to where.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Sign {
    pub start: usize,
    pub end: usize,
    pub is_low: bool,
    pub kind: Kind,
}

/// All signs of a line that name a side, those of ASCII and dashes only where they begin it.
pub(super) fn signs(line: &str, labels: &Labels) -> Vec<Sign> {
    let mut found: Vec<Sign> = vec![];
    for (start, c) in line.char_indices() {
        let inside = found.last().is_some_and(|last| start < last.end);
        let is_typed = c.is_ascii() || matches!(c, '–' | '—' | '−');
        if c.is_alphanumeric() || inside || is_typed && start > 0 {
            continue;
        }
        let Some(sign) = sign_at(line, start, labels) else { continue };
        let fits = |c: char| c.is_whitespace() || c.is_alphabetic() || c == ':';
        if is_typed && !line[sign.end..].starts_with(fits) {
            continue;
        }
        match found.last_mut() {
            Some(last) if last.is_low == sign.is_low && last.end == start => last.end = sign.end,
            _ => found.push(sign),
        }
    }
    found
}

fn sign_at(line: &str, start: usize, labels: &Labels) -> Option<Sign> {
    let kinds = [
        (&labels.high_signs, false, Kind::Sign),
        (&labels.low_signs, true, Kind::Sign),
        (&labels.high_faces, false, Kind::Face),
        (&labels.low_faces, true, Kind::Face),
    ];
    kinds.into_iter().find_map(|(signs, is_low, kind)| {
        let plain = |sign: &String| sign.trim_end_matches('\u{FE0F}').len();
        let sign = signs
            .iter()
            .find(|sign| !sign.is_empty() && line[start..].starts_with(&sign[..plain(sign)]))?;
        let rest = &line[start + plain(sign)..];
        // Its form and the colour of the skin.
        let rest = rest.trim_start_matches(|c| matches!(c, '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}'));
        let marked = rest.trim_start().trim_start_matches([':', '-', '–', '=']);
        let has_mark = marked.starts_with(' ') && marked.contains(char::is_alphanumeric);
        let end = line.len() - if has_mark { marked.len() } else { rest.len() };
        (!rest.starts_with(JOINER)).then_some(Sign { start, end, is_low, kind })
    })
}

/// The sign with which a line begins, its place in a list apart.
pub(super) fn first_sign(number: usize, line: &str, labels: &Labels) -> Option<Mark> {
    let begins = line.len() - without_bullet(line).len();
    let all = signs(line, labels);
    let at = |start: usize| all.iter().find(|sign| sign.start == start);
    at(begins).or_else(|| at(0)).map(|sign| mark_of(number, 0, *sign))
}

/// A line without the sign of the high with which it begins.
pub(super) fn without_high_sign<'a>(line: &'a str, labels: &Labels) -> &'a str {
    let first = signs(line, labels).into_iter().next();
    let sign = first.filter(|sign| sign.start == 0 && !sign.is_low && sign.kind == Kind::Sign);
    let rest = sign.map_or(line, |sign| &line[sign.end..]);
    if rest.contains(char::is_alphanumeric) { rest.trim_start() } else { line }
}

fn mark_of(line: usize, start: usize, sign: Sign) -> Mark {
    let Sign { end, is_low, kind, .. } = sign;
    Mark { line, start, end, is_low, kind, ..Mark::default() }
}

/// The two signs of a line that has just these and begins with one, each before words; nothing if what
/// is behind the second may belong to what is before.
pub(super) fn two_signs(number: usize, line: &str, labels: &Labels) -> Option<[Mark; 2]> {
    let all = signs(line, labels);
    let [first, second] = all[..] else { return None };
    let begins = line.len() - without_bullet(line).len();
    let has_words = |text: &str| text.contains(char::is_alphanumeric);
    let fits = first.start == begins
        && first.is_low != second.is_low
        && first.kind == second.kind
        && has_words(&line[first.end..second.start])
        && has_words(&line[second.end..])
        && line[..second.start].ends_with(|c: char| c.is_whitespace() || "/|,;".contains(c))
        && !goes_on(&line[second.end..], labels);
    fits.then(|| [mark_of(number, 0, first), mark_of(number, second.start, second)])
}

/// Whether words begin as the rest of a sentence.
fn goes_on(words: &str, labels: &Labels) -> bool {
    let words = super::tokens::tokens(words);
    [&labels.joins, &labels.reasons, &labels.excepts]
        .into_iter()
        .any(|phrases| super::tokens::longest(phrases, &words).is_some())
}

/// Whether a line is one sign of each side and nothing between.
pub(super) fn names_both(line: &str, labels: &Labels) -> bool {
    let all = signs(line, labels);
    let begins = line.len() - without_bullet(line).len();
    let [first, second, ..] = all[..] else { return false };
    first.start == begins
        && first.is_low != second.is_low
        && !line[first.end..second.start].contains(char::is_alphanumeric)
}
