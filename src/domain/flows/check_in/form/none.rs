//! "No high today": that a side had nothing.

use super::marks::{Kind, Mark};
use super::place::Place;
use super::tokens::{longest, run, tokens};
use crate::domain::model::labels::Labels;

impl Place<'_> {
    /// That there was none, where that begins here.
    pub fn none(&self) -> Option<(Mark, usize)> {
        let labels = self.labels;
        let of = |phrases, is_low| Some((self.phrase(phrases, self.at)?, is_low));
        let (high, low) = (of(&labels.no_high, false), of(&labels.no_low, true));
        let (length, is_low) =
            [high, low].into_iter().flatten().max_by_key(|(length, _)| *length)?;
        let behind = run(&labels.behind, self.rest(self.at + length));
        let next = self.at + length + behind;
        let (starts, ends) = (self.words[self.at].start, self.words[next - 1].end);
        let parted = self.is_first
            || self.gap.contains([',', ';', '.', '/', '|', '-', '–', '—', '!', '&', '+']);
        // "We talked, nothing bad": of another thing, perhaps.
        let is_plain = self.names_a_side(length)
            || self.is_first
            || behind > 0
            || self.found.iter().any(|mark| mark.is_low != is_low);
        if !is_plain || !(parted || self.is_behind_other()) || !self.is_over(next) {
            return None;
        }
        let start = if self.is_first { 0 } else { starts };
        let rest = &self.line[ends..];
        let end = ends + rest.find(char::is_alphanumeric).unwrap_or(rest.len());
        let line = self.number;
        Some((Mark { line, start, end, is_low, kind: Kind::None, ..Mark::default() }, next))
    }

    /// Whether a label is among these words.
    fn names_a_side(&self, length: usize) -> bool {
        (self.at..self.at + length).any(|at| {
            [&self.labels.high, &self.labels.low]
                .into_iter()
                .any(|of| self.phrase(of, at).is_some())
        })
    }

    /// Whether nothing more belongs to it.
    fn is_over(&self, next: usize) -> bool {
        let labels = self.labels;
        let ends = self.words[next - 1].end;
        let after = self.words.get(next).map_or("", |word| &self.line[ends..word.start]);
        let goes_on =
            [&labels.no_high, &labels.no_low, &labels.joins, &labels.reasons, &labels.excepts];
        next == self.words.len()
            || after.contains([',', ';', '.', '!', '/', '-', '–', '—', ':', '(', '&'])
            || goes_on.into_iter().any(|phrases| self.phrase(phrases, next).is_some())
    }

    /// Right behind "no high" there may be "no low".
    fn is_behind_other(&self) -> bool {
        if !self.gap.trim().is_empty() || self.at == 0 || self.is_first {
            return false;
        }
        let before: Vec<&str> =
            self.words[..self.at].iter().map(|word| word.text.as_str()).collect();
        let before = before.join(" ");
        let labels = self.labels;
        labels.no_high.iter().chain(&labels.no_low).any(|none| before.ends_with(none.as_str()))
            || labels.joins.iter().any(|join| before.ends_with(join.as_str()))
    }
}

/// Whether words take back some of what is before them: "but I liked the tea".
pub(super) fn takes_back(words: &str, labels: &Labels) -> bool {
    longest(&labels.excepts, &tokens(words)).is_some()
}

/// Whether words say that there was nothing.
pub(super) fn is_nothing(words: &str, labels: &Labels) -> bool {
    if matches!(words.trim(), "-" | "–" | "—" | "/" | "x" | "0") {
        return true;
    }
    let said = tokens(words);
    let phrases = labels.nothing.iter();
    let mut lengths = phrases.filter_map(|phrase| super::tokens::length_of(phrase, &said));
    lengths.any(|length| length + run(&labels.behind, &said[length..]) == said.len())
}
