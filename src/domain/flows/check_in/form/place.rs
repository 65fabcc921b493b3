//! A place in a line where a label may begin.

use super::marks::Mark;
use super::tokens::{Token, length_of, longest, run};
use super::typos::is_near;
use crate::domain::model::labels::Labels;

pub(super) struct Place<'a> {
    pub line: &'a str,
    pub number: usize,
    pub words: &'a [Token],
    pub at: usize,
    /// What stands before it, up to the word before.
    pub gap: &'a str,
    /// Whether nothing is before it, or an opening.
    pub is_first: bool,
    /// Whether an opening is.
    pub is_opened: bool,
    /// The labels before it in the line.
    pub found: &'a [Mark],
    pub labels: &'a Labels,
}

/// A label's words: how many, which side, whether it needs a mark, whether something stands around them.
#[derive(Clone, Copy)]
pub(super) struct Label {
    pub words: usize,
    /// Of them, those of the label itself.
    pub length: usize,
    pub is_low: bool,
    pub needs_mark: bool,
    pub is_long: bool,
    /// Of its words, those before the label itself.
    pub before: usize,
    pub pair: Option<usize>,
    /// Behind all of it: what is there, and from which byte.
    pub next: usize,
    pub end: usize,
}

impl Label {
    /// One of those that need a mark, and no more around it: "good".
    pub fn is_one_weak_word(&self) -> bool {
        self.needs_mark && self.length == 1
    }
}

impl Place<'_> {
    /// Whether something of this begins at that word, and how many words it has.
    pub fn phrase(&self, phrases: &[String], from: usize) -> Option<usize> {
        longest(phrases, self.rest(from))
    }

    pub fn rest(&self, from: usize) -> &[Token] {
        &self.words[from.min(self.words.len())..]
    }

    /// "High and low", "high/low": of which nobody could tell what is what.
    pub fn names_both(&self) -> bool {
        let labels = self.labels;
        let side = |from: usize| {
            let high = [&labels.high, &labels.high_marked].map(|of| self.phrase(of, from));
            let low = [&labels.low, &labels.low_marked].map(|of| self.phrase(of, from));
            let (high, low) = (high.into_iter().flatten().max(), low.into_iter().flatten().max());
            high.map(|length| (from + length, false)).or(low.map(|length| (from + length, true)))
        };
        let is_named = |from: usize| {
            [&labels.high, &labels.low].into_iter().any(|of| self.phrase(of, from).is_some())
        };
        let first = self.at + self.phrase(&labels.before, self.at).unwrap_or(0);
        let Some((next, is_low)) = side(first) else { return false };
        let joined_by = self.phrase(&labels.joins, next).unwrap_or(0);
        let second = next + joined_by;
        let Some(word) = self.words.get(second) else { return false };
        let gap = &self.line[self.words[second - 1].end..word.start];
        let joined = gap.trim().is_empty() || ["/", "&", "+"].contains(&gap.trim());
        let Some((end, _)) = side(second).filter(|(_, other)| *other != is_low) else {
            return false;
        };
        let after = &self.line[self.words[end - 1].end..];
        let marked = after.trim_start().starts_with([':', '：', '=', '-', '–', '—']);
        joined && (is_named(first) && is_named(second) || marked && !self.is_letter(first))
    }

    pub fn is_letter(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.text.chars().count() == 1)
    }

    /// The words of a label that begin here.
    pub fn words_of_label(&self) -> Option<Label> {
        let labels = self.labels;
        let before = self.phrase(&labels.before, self.at).unwrap_or(0);
        let core = self.at + before;
        let sides = [
            (&labels.high, false, false),
            (&labels.low, true, false),
            (&labels.high_marked, false, true),
            (&labels.low_marked, true, true),
        ];
        let of = |(phrases, is_low, needs_mark): (&Vec<String>, bool, bool)| {
            Some((self.phrase(phrases, core)?, is_low, needs_mark, None))
        };
        let found = sides.into_iter().filter_map(of).max_by_key(|(length, ..)| *length);
        let (length, is_low, needs_mark, pair) = found.or_else(|| self.of_pair(core))?;
        let behind = run(&labels.behind, self.rest(core + length));
        let is_long = before + behind > 0 || length > 1;
        let words = before + length + behind;
        let (next, end) = (self.at + words, self.words[self.at + words - 1].end);
        Some(Label { words, length, is_low, needs_mark, is_long, before, pair, next, end })
    }

    /// One of "rose / thorn": how many words, and which.
    fn of_pair(&self, core: usize) -> Option<(usize, bool, bool, Option<usize>)> {
        self.labels.pairs.iter().enumerate().find_map(|(number, pair)| {
            let (high, low) = pair.split_once(" / ")?;
            let length = |side: &str| length_of(side, self.rest(core));
            let high = length(high).map(|length| (length, false));
            let (length, is_low) = high.or_else(|| Some((length(low)?, true)))?;
            Some((length, is_low, true, Some(number)))
        })
    }

    /// One letter beside a label.
    pub fn typo(&self) -> Option<Label> {
        let word = &self.words[self.at].text;
        let near =
            |phrases: &[String]| phrases.iter().any(|of| !of.contains(' ') && is_near(word, of));
        let is_low = match (near(&self.labels.high), near(&self.labels.low)) {
            (true, false) => false,
            (false, true) => true,
            _ => return None,
        };
        let (next, end) = (self.at + 1, self.words[self.at].end);
        let (words, length, needs_mark, is_long, before, pair) = (1, 1, true, false, 0, None);
        Some(Label { words, length, is_low, needs_mark, is_long, before, pair, next, end })
    }
}
