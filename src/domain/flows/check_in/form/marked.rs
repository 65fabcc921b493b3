//! A label that has a mark behind it, or something around it.

use super::marks::Kind;
use super::place::{Label, Place};
use super::signs::{closing, has_wrapper};

/// What may stand around a label: what opens, and what closes.
pub(super) const WRAPPERS: [(char, &[char]); 14] = [
    ('(', &[')']),
    ('[', &[']']),
    ('{', &['}']),
    ('<', &['>']),
    ('~', &['~']),
    ('#', &[]),
    ('*', &['*']),
    ('_', &['_']),
    ('"', &['"', '”']),
    ('“', &['”', '“', '"']),
    ('„', &['“', '”']),
    ('«', &['»']),
    ('\'', &['\'', '’']),
    ('‘', &['’', '\'']),
];

/// How a label was told: how surely, by which mark, and where it ends, in bytes and in words.
pub(super) struct FoundLabel {
    pub kind: Kind,
    pub sign: Option<char>,
    pub end: usize,
    pub next: usize,
    pub is_plain: bool,
}

impl FoundLabel {
    pub fn new(kind: Kind, end: usize, next: usize) -> Self {
        Self { kind, sign: None, end, next, is_plain: false }
    }
}

impl Place<'_> {
    /// With a mark behind it.
    pub fn marked(&self, label: &Label, gap: &str) -> Option<FoundLabel> {
        let is_last = label.next == self.words.len();
        let (sign, length) = self.mark(label, gap, is_last)?;
        let colon = matches!(sign, ':' | '：' | '=');
        let parted = self.gap.contains([',', ';', '/', '|', '.', '!', '-', '–', '—']);
        let may_follow = self.gap.starts_with(char::is_whitespace) && colon
            || parted
            || self.repeats(label, sign);
        // "What made me happy: the lake".
        let is_strange = label.needs_mark && !parted && !self.has_other(label);
        if !self.is_first && (is_strange || !may_follow) {
            return None;
        }
        // "The ticket for row h: two seats", "good - thank you".
        let is_sure = if self.is_first {
            colon
                || !label.is_one_weak_word()
                || self.is_letter(self.at)
                || label.is_low && !self.goes_on(label.next)
        } else {
            colon && (parted || !label.needs_mark) || self.repeats(label, sign)
        };
        let kind = match (sign, is_sure) {
            (',', _) if self.is_first => Kind::Bare,
            (_, true) => Kind::Sure,
            (_, false) => Kind::Said,
        };
        let (end, next) = (label.end + length, label.next);
        Some(FoundLabel { kind, sign: Some(sign), end, next, is_plain: !label.is_one_weak_word() })
    }

    /// Whether the words from there are the rest of a sentence.
    fn goes_on(&self, next: usize) -> bool {
        let labels = self.labels;
        [&labels.joins, &labels.excepts, &labels.reasons]
            .into_iter()
            .any(|phrases| self.phrase(phrases, next).is_some())
    }

    fn has_other(&self, label: &Label) -> bool {
        self.found.iter().any(|mark| mark.is_low != label.is_low)
    }

    /// Whether the other side has the same mark before.
    fn repeats(&self, label: &Label, sign: char) -> bool {
        self.found.iter().any(|mark| mark.is_low != label.is_low && mark.sign == Some(sign))
    }

    /// The mark behind a label, and how far it goes.
    fn mark(&self, label: &Label, gap: &str, is_last: bool) -> Option<(char, usize)> {
        let (at, sign) = gap.char_indices().find(|(_, c)| ":：=;-–—/).．|…→>,".contains(*c))?;
        let end = at + sign.len_utf8();
        let (before, after) = (&gap[..at], &gap[end..]);
        let spaced =
            |text: &str| text.is_empty() && is_last || text.starts_with(char::is_whitespace);
        let may = self.is_first || self.repeats(label, sign);
        let is_letter = label.words == 1 && self.is_letter(self.at);
        if sign == '…' || sign == '.' && after.starts_with('.') {
            let rest = after.trim_start_matches(['.', '…']);
            let fits = may && !is_letter && before.is_empty();
            return fits.then(|| (sign, gap.len() - rest.len()));
        }
        let fits = match sign {
            ':' | '：' | '=' | '–' | '—' | '→' => true,
            '-' if after.starts_with('>') => true,
            '-' => {
                let apart = before.ends_with(char::is_whitespace) || has_wrapper(before);
                apart && (spaced(after) || may) || may && spaced(after)
            }
            ';' | '/' | '>' => may && spaced(after),
            ',' => {
                let is_named = label.before > 0 && self.has_other(label);
                !label.needs_mark && (self.is_first || is_named) && spaced(after)
            }
            ')' | '.' | '．' => may && is_letter && before.is_empty() && spaced(after),
            _ => !self.found.is_empty() && spaced(after),
        };
        let arrow = after.len() - after.trim_start_matches('>').len();
        let closed = if sign == ')' { 0 } else { closing(&after[arrow..]) };
        (fits && !(sign == ')' && self.is_open())).then_some((sign, end + arrow + closed))
    }

    fn is_open(&self) -> bool {
        self.line[..self.words[self.at].start].ends_with(['(', '[', '{'])
    }

    /// With a mark in words: "high colon".
    pub fn dictated(&self, label: &Label, gap: &str) -> Option<FoundLabel> {
        let mark = self.phrase(&self.labels.marks, label.next)?;
        let next = label.next + mark;
        let is_over = self.gap_behind(next).trim().is_empty() && next < self.words.len();
        (gap.trim().is_empty() && is_over)
            .then(|| FoundLabel::new(Kind::Said, self.words[next - 1].end, next))
    }

    /// In quotes, bold, or brackets, or behind a hash.
    pub fn wrapped(&self, label: &Label, gap: &str) -> Option<FoundLabel> {
        let before = self.line[..self.words[self.at].start].trim_end();
        let after = gap.trim_start();
        let closes = |closing: &[char]| after.starts_with(closing) || closing.is_empty();
        let (sign, closing) = WRAPPERS
            .into_iter()
            .find(|(open, closing)| before.ends_with(*open) && closes(closing))?;
        let may = self.is_first || self.repeats(label, sign);
        let has_words = label.next < self.words.len() || self.is_first;
        let rest = after.trim_start_matches(closing).trim_start();
        let marked = rest.strip_prefix([':', '：', '=', '–', '—']);
        let rest = marked.or_else(|| rest.strip_prefix("- ")).unwrap_or(rest);
        let end = label.end + gap.len() - rest.len();
        (may && has_words).then(|| FoundLabel {
            sign: Some(sign),
            ..FoundLabel::new(Kind::Sure, end, label.next)
        })
    }
}
