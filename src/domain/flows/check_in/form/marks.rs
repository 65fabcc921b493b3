//! Where in a line a label stands, and how sure it is that it is one.

use super::signs::{closing, has_wrapper, is_decoration, is_meant, is_near};
use super::tokens::{Token, tokens, without_bullet};
use crate::domain::model::labels::Labels;

/// How sure it is, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Words and a mark, or alone on its line.
    Sure,
    /// A sign at the beginning of a line.
    Sign,
    /// With "was" or the like behind it.
    Said,
    /// The word alone, at the beginning of a line.
    Bare,
    /// One letter beside it.
    Typo,
}

/// A label in a line: from where to where, its mark included.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub line: usize,
    pub start: usize,
    pub end: usize,
    pub is_low: bool,
    pub kind: Kind,
    /// It says that there was none.
    pub is_none: bool,
    /// It names both sides.
    pub is_both: bool,
}

impl Mark {
    fn of_both(line: usize) -> Self {
        let (start, end, is_low) = (0, 0, false);
        Self { line, start, end, is_low, kind: Kind::Sure, is_none: false, is_both: true }
    }
}

/// A label's words: how many, which side, whether it needs a mark, whether something stands around them.
struct Label {
    words: usize,
    is_low: bool,
    needs_mark: bool,
    is_long: bool,
}

/// All that may be a label in that line.
pub(super) fn marks(number: usize, line: &str, labels: &Labels) -> Vec<Mark> {
    let words = tokens(line);
    let begins = line.len() - without_bullet(line).len();
    let (mut found, mut at) = (vec![], 0);
    found.extend(sign(number, line, labels));
    while at < words.len() {
        let gap = match at {
            0 => &line[..words[0].start],
            _ => &line[words[at - 1].end..words[at].start],
        };
        // What is before is a place in a list, or signs.
        let is_first =
            words[at].start >= begins && !words[..at].iter().any(|word| word.start >= begins);
        let place = Place { line, number, words: &words, at, gap, is_first };
        if is_first && place.names_both(labels) {
            return vec![Mark::of_both(number)];
        }
        match place.none(labels).or_else(|| place.label(labels, !found.is_empty())) {
            Some((mut mark, next)) => {
                if !is_first && line[begins..].starts_with(is_decoration) {
                    let before = line[..mark.start].trim_end();
                    mark.start = before.trim_end_matches(is_decoration).len();
                }
                if is_first {
                    // The sign before it is only decoration.
                    found.clear();
                }
                found.push(mark);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

fn sign(number: usize, line: &str, labels: &Labels) -> Option<Mark> {
    let begins = line.len() - without_bullet(line).len();
    let of = |signs: &[String], is_low| {
        let sign = signs.iter().find(|sign| line[begins..].starts_with(sign.as_str()))?;
        let end = begins + sign.len();
        Some(Mark {
            line: number,
            start: 0,
            end,
            is_low,
            kind: Kind::Sign,
            is_none: false,
            is_both: false,
        })
    };
    of(&labels.high_signs, false).or_else(|| of(&labels.low_signs, true))
}

struct Place<'a> {
    line: &'a str,
    number: usize,
    words: &'a [Token],
    at: usize,
    /// What stands before it, up to the word before.
    gap: &'a str,
    is_first: bool,
}

impl Place<'_> {
    /// Whether something of this begins here, and how many words it has.
    fn phrase(&self, phrases: &[String], from: usize) -> Option<usize> {
        let length = |phrase: &String| {
            let mut words = self.words[from.min(self.words.len())..].iter();
            let same = phrase.split(' ').all(|of| words.next().is_some_and(|word| word.text == of));
            same.then(|| phrase.split(' ').count())
        };
        phrases.iter().filter_map(length).max()
    }

    /// "High and low", "high/low": of which nobody could tell what is what.
    fn names_both(&self, labels: &Labels) -> bool {
        let side = |from: usize| {
            let of = |phrases| self.phrase(phrases, from);
            of(&labels.high)
                .map(|length| (from + length, false))
                .or_else(|| of(&labels.low).map(|length| (from + length, true)))
        };
        let Some((next, is_low)) =
            side(self.at + self.phrase(&labels.before, self.at).unwrap_or(0))
        else {
            return false;
        };
        let next = next + self.phrase(&labels.joins, next).unwrap_or(0);
        let Some(second) = self.words.get(next) else { return false };
        let gap = &self.line[self.words[next - 1].end..second.start];
        let joined = gap.trim().is_empty() || ["/", "&", "+"].contains(&gap.trim());
        joined && side(next).is_some_and(|(_, other)| other != is_low)
    }

    /// "No high today".
    fn none(&self, labels: &Labels) -> Option<(Mark, usize)> {
        let of = |phrases, is_low| Some((self.phrase(phrases, self.at)?, is_low));
        let (length, is_low) = of(&labels.no_high, false).or_else(|| of(&labels.no_low, true))?;
        let mut next = self.at + length;
        next += self.phrase(&labels.behind, next).unwrap_or(0);
        let starts = self.words[self.at].start;
        let ends = self.words[next - 1].end;
        let parted =
            self.is_first || self.gap.contains([',', ';', '.', '/', '|', '-', '–', '—', '!']);
        let after = self.words.get(next).map_or("", |word| &self.line[ends..word.start]);
        let is_over = next == self.words.len()
            || after.contains([',', ';', '.', '!', '/', '-', '–', '—', ':', '(', '&'])
            || self.phrase(&labels.no_high, next).is_some()
            || self.phrase(&labels.no_low, next).is_some()
            || self.phrase(&labels.joins, next).is_some();
        // Right behind "no high" there may be "no low".
        let behind_other = self.gap.trim().is_empty() && self.at > 0 && !self.is_first && {
            let before: Vec<&str> =
                self.words[..self.at].iter().map(|word| word.text.as_str()).collect();
            let before = before.join(" ");
            labels.no_high.iter().chain(&labels.no_low).any(|none| before.ends_with(none.as_str()))
                || labels.joins.iter().any(|join| before.ends_with(join.as_str()))
        };
        ((parted || behind_other) && is_over).then(|| {
            let start = if self.is_first { 0 } else { starts };
            let (line, kind) = (self.number, Kind::Sure);
            let end = ends
                + self.line[ends..]
                    .find(|c: char| c.is_alphanumeric())
                    .unwrap_or(self.line.len() - ends);
            (Mark { line, start, end, is_low, kind, is_none: true, is_both: false }, next)
        })
    }

    /// The words of a label that begin here.
    fn words_of_label(&self, labels: &Labels) -> Option<Label> {
        let before = self.phrase(&labels.before, self.at).unwrap_or(0);
        let core = self.at + before;
        let sides = [
            (&labels.high, false, false),
            (&labels.low, true, false),
            (&labels.high_marked, false, true),
            (&labels.low_marked, true, true),
        ];
        let of = |(phrases, is_low, needs_mark): (&Vec<String>, bool, bool)| {
            Some((self.phrase(phrases, core)?, is_low, needs_mark))
        };
        let (length, is_low, needs_mark) =
            sides.into_iter().filter_map(of).max_by_key(|(length, ..)| *length)?;
        let behind = self.phrase(&labels.behind, core + length).unwrap_or(0);
        let is_long = before + behind > 0 || length > 1;
        Some(Label { words: before + length + behind, is_low, needs_mark, is_long })
    }

    /// A label that begins here.
    fn label(&self, labels: &Labels, has_other: bool) -> Option<(Mark, usize)> {
        let (label, is_typo) = match self.words_of_label(labels) {
            Some(label) => (label, false),
            None => (self.typo(labels)?, true),
        };
        let next = self.at + label.words;
        let end = self.words[next - 1].end;
        let gap = &self.line[end..self.words.get(next).map_or(self.line.len(), |word| word.start)];
        let marked = self.mark(gap, next == self.words.len(), has_other).map(|mark| end + mark);
        let (kind, end, next) = match marked {
            Some(marked) if is_typo => self.is_first.then_some((Kind::Typo, marked, next))?,
            _ if is_typo => return None,
            Some(marked) if self.is_first || self.may_follow(gap) => (Kind::Sure, marked, next),
            _ => self.unmarked(labels, &label, gap)?,
        };
        let start = if self.is_first { 0 } else { self.words[self.at].start };
        let (line, is_low) = (self.number, label.is_low);
        Some((Mark { line, start, end, is_low, kind, is_none: false, is_both: false }, next))
    }

    /// A label without a mark: how sure, and where it ends, in bytes and in words.
    fn unmarked(&self, labels: &Labels, label: &Label, gap: &str) -> Option<(Kind, usize, usize)> {
        let next = self.at + label.words;
        let (start, end) = (self.words[self.at].start, self.words[next - 1].end);
        if self.is_first && self.is_wrapped(start, gap) {
            return Some((Kind::Sure, end + closing(gap), next));
        }
        if let Some(verb) = self.phrase(&labels.verbs, next)
            && !label.needs_mark
            && gap.trim().is_empty()
        {
            let next = next + verb;
            let kind = if self.is_first && label.is_long { Kind::Sure } else { Kind::Said };
            return Some((kind, self.words[next - 1].end, next));
        }
        if !self.is_first {
            return None;
        }
        if next == self.words.len() && !gap.chars().any(is_meant) {
            return Some((Kind::Sure, self.line.len(), next));
        }
        let is_other = self.phrase(&labels.not_labels, self.at).is_some();
        let is_bare = !label.needs_mark && !is_other && gap.chars().all(char::is_whitespace);
        is_bare.then_some((Kind::Bare, end, next))
    }

    /// How far the mark behind a label goes, if there is one.
    fn mark(&self, gap: &str, is_last: bool, has_other: bool) -> Option<usize> {
        let (at, sign) = gap.char_indices().find(|(_, c)| ":：=;-–—/).．|".contains(*c))?;
        let end = at + sign.len_utf8();
        let (before, after) = (&gap[..at], &gap[end..]);
        let spaced =
            |text: &str| text.is_empty() && is_last || text.starts_with(char::is_whitespace);
        let fits = match sign {
            ':' | '：' | '=' | '–' | '—' => true,
            '-' => (before.ends_with(char::is_whitespace) || has_wrapper(before)) && spaced(after),
            ';' | '/' => self.is_first && spaced(after),
            ')' | '.' | '．' => {
                let is_letter = self.words[self.at].text.chars().count() == 1;
                self.is_first && is_letter && before.is_empty() && spaced(after)
            }
            _ => has_other && spaced(after),
        };
        fits.then(|| end + closing(after))
    }

    /// Whether a label may stand within a line, with a mark behind it.
    fn may_follow(&self, gap: &str) -> bool {
        let parted = self.gap.contains([',', ';', '/', '|', '.', '!', '-', '–', '—']);
        let colon = gap.contains([':', '：', '=']);
        let spaced = self.gap.starts_with(char::is_whitespace) || parted;
        spaced && (parted || colon)
    }

    fn is_wrapped(&self, start: usize, gap: &str) -> bool {
        let before = self.line[..start].trim_end();
        let opens = before.ends_with(['*', '_', '"', '“', '„', '«', '\'', '‘']);
        opens && gap.trim_start().starts_with(['*', '_', '"', '”', '“', '»', '\'', '’'])
    }

    /// One letter beside a label, with a mark behind it.
    fn typo(&self, labels: &Labels) -> Option<Label> {
        let word = &self.words[self.at].text;
        let near =
            |phrases: &[String]| phrases.iter().any(|of| !of.contains(' ') && is_near(word, of));
        let is_low = match (near(&labels.high), near(&labels.low)) {
            (true, false) => false,
            (false, true) => true,
            _ => return None,
        };
        Some(Label { words: 1, is_low, needs_mark: true, is_long: false })
    }
}
