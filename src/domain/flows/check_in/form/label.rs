//! Whether words are a label, by what stands around them.

use super::marked::{FoundLabel, WRAPPERS};
use super::marks::{Kind, Mark};
use super::place::{Label, Place};
use super::signs::is_meant;

impl Place<'_> {
    /// A label that begins here.
    pub fn label(&self) -> Option<(Mark, usize)> {
        let (label, is_typo) = match self.words_of_label() {
            Some(label) => (label, false),
            None => (self.typo()?, true),
        };
        let gap = self.gap_behind(label.next);
        let told = if is_typo {
            let told = self.marked(&label, gap).filter(|_| self.is_first && !self.is_opened)?;
            FoundLabel { kind: Kind::Typo, ..told }
        } else if self.is_behind_no_label(&label, gap) {
            return None;
        } else if self.is_quoted() {
            self.wrapped(&label, gap)?
        } else {
            self.wrapped(&label, gap)
                .or_else(|| self.marked(&label, gap))
                .or_else(|| self.dictated(&label, gap))
                .or_else(|| self.said(&label, gap))
                .or_else(|| self.alone(&label, gap))
                .or_else(|| self.bare(&label, gap))?
        };
        let kind = match label.pair {
            Some(_) => Kind::Paired,
            None if label.is_one_weak_word() && self.is_opened => told.kind.max(Kind::Said),
            None => told.kind,
        };
        let mark = Mark {
            line: self.number,
            start: if self.is_first { 0 } else { self.start_of(told.sign) },
            end: told.end,
            is_low: label.is_low,
            kind,
            sign: told.sign,
            pair: label.pair,
            is_weak: label.needs_mark,
            is_plain: told.is_plain,
        };
        Some((mark, told.next))
    }

    /// Where a label within a line begins, with what opens before it.
    fn start_of(&self, sign: Option<char>) -> usize {
        let start = self.words[self.at].start;
        let is_opening = |c: &char| WRAPPERS.iter().any(|(open, _)| open == c);
        match sign.filter(is_opening) {
            Some(sign) => self.line[..start].trim_end_matches(sign).len(),
            None => start,
        }
    }

    pub fn gap_behind(&self, next: usize) -> &str {
        let end = self.words[next - 1].end;
        &self.line[end..self.words.get(next).map_or(self.line.len(), |word| word.start)]
    }

    /// Whether the word before makes it no label: "so low". An opening doesn't if there is a mark.
    fn is_behind_no_label(&self, label: &Label, gap: &str) -> bool {
        if self.at == 0 || !self.gap.trim().is_empty() || self.is_first && !self.is_opened {
            return false;
        }
        let word = &self.words[self.at - 1].text;
        self.labels.not_behind.contains(word)
            && !(self.is_opened
                && (label.before > 0
                    || gap.contains([':', '：', '='])
                    || self.phrase(&self.labels.verbs, label.next).is_some()))
    }

    /// Whether it is in the midst of what somebody quotes.
    fn is_quoted(&self) -> bool {
        let start = self.words[self.at].start;
        // Who puts all of it in quotes quotes nobody.
        let begins = self.line.len() - self.line.trim_start_matches(['"', '“']).len();
        let before = &self.line[begins.min(start)..start];
        let opened = before.matches('“').count() > before.matches('”').count();
        let is_open = before.matches('"').count() % 2 == 1 || opened;
        !self.is_first && is_open && self.line[start..].contains(['"', '”'])
    }

    /// With a verb behind it.
    fn said(&self, label: &Label, gap: &str) -> Option<FoundLabel> {
        let verb = self.phrase(&self.labels.verbs, label.next)?;
        let next = label.next + verb;
        let is_letter = label.words == 1 && self.is_letter(self.at);
        let is_over = self.phrase(&self.labels.not_said, next).is_some();
        if !gap.trim().is_empty() || is_letter || is_over {
            return None;
        }
        let is_long = if label.needs_mark { label.length > 1 } else { label.is_long };
        let is_sure = is_long || label.is_low && !label.needs_mark;
        let kind = if self.is_first && is_sure { Kind::Sure } else { Kind::Said };
        let is_named = label.before > 0 || !label.is_one_weak_word();
        let is_plain = is_named && self.begins_a_part();
        let has_words = self.is_first || next < self.words.len();
        has_words.then(|| FoundLabel {
            is_plain,
            ..FoundLabel::new(kind, self.words[next - 1].end, next)
        })
    }

    /// Whether what stands before ends: "he said the hard part was over" has one part.
    fn begins_a_part(&self) -> bool {
        let joins = &self.labels.joins;
        let word = self.at.checked_sub(1).and_then(|before| self.words.get(before));
        self.is_first
            || self.gap.contains([',', ';', '.', '!', '/', '|', '-', '–', '—'])
            || word.is_some_and(|word| joins.contains(&word.text))
    }

    /// Alone on its line.
    fn alone(&self, label: &Label, gap: &str) -> Option<FoundLabel> {
        let is_alone = self.is_first
            && label.next == self.words.len()
            && !gap.chars().any(is_meant)
            && !(self.is_opened && label.needs_mark);
        is_alone.then(|| FoundLabel::new(Kind::Sure, self.line.len(), label.next))
    }

    /// The word, and nothing else that shows that it is a label: at the beginning of a line, or behind
    /// such a one.
    fn bare(&self, label: &Label, gap: &str) -> Option<FoundLabel> {
        let is_other = self.phrase(&self.labels.not_labels, self.at + label.before).is_some();
        let next = self.words.get(label.next);
        if !gap.chars().all(char::is_whitespace) {
            return None;
        }
        if label.needs_mark {
            // "H soup" and "L rain", each on its line.
            let is_letter = label.words == 1 && self.is_letter(self.at);
            let fits = self.is_first && !self.is_opened && is_letter && next.is_some();
            return fits.then(|| FoundLabel::new(Kind::Paired, label.end, label.next));
        }
        let has_lines = self.line.chars().any(char::is_lowercase);
        let is_loud = self.words[self.at].is_loud && has_lines;
        let begins = self.phrase(&self.labels.begins, label.next).is_some();
        let told = FoundLabel::new(Kind::Bare, label.end, label.next);
        if self.is_first {
            let fits = !is_other || begins;
            return fits.then_some(FoundLabel { is_plain: begins || is_loud, ..told });
        }
        let before = self.words.get(self.at.checked_sub(1)?)?;
        let is_ended = self.labels.ends.contains(&before.text)
            || before.text.chars().all(char::is_numeric)
            || !self.gap.trim().is_empty();
        let is_second = self
            .found
            .iter()
            .any(|mark| mark.kind == Kind::Bare && mark.is_low != label.is_low && mark.is_plain);
        let may = is_second && next.is_some() && (begins || is_loud || is_ended);
        may.then_some(told)
    }
}
