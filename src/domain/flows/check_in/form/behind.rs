//! Labels behind what is said: "pancakes (high), mondays (low)", "the picnic was my high".

use super::sides::{between, clean, without_first_join};
use super::tokens::{Token, longest, run, tokens};
use super::{Form, Side, none::is_nothing};
use crate::domain::model::labels::Labels;

/// A label behind words: from where to where.
struct Behind {
    line: usize,
    start: usize,
    end: usize,
    is_low: bool,
    /// Whether it is one only where the other side has one.
    is_paired: bool,
}

/// What the labels behind the words say.
pub(super) enum LabelBehind {
    /// There are none, or none that says more than that it is the high.
    Nothing,
    Sides(Form),
    Unclear,
}

/// Which sides have a label behind their words: of the high, of the low.
pub(super) fn named(lines: &[&str], labels: &Labels) -> [bool; 2] {
    let found = found(lines, labels);
    [false, true].map(|is_low| found.iter().any(|label| label.is_low == is_low))
}

/// Reads an answer that has labels only behind its words.
pub(super) fn read(lines: &[&str], labels: &Labels) -> LabelBehind {
    let found = found(lines, labels);
    if found.is_empty() {
        return LabelBehind::Nothing;
    }
    match sides(lines, &found, labels) {
        Some(form) => LabelBehind::Sides(form),
        None if found.iter().any(|label| label.is_low) => LabelBehind::Unclear,
        None => LabelBehind::Nothing,
    }
}

fn sides(lines: &[&str], found: &[Behind], labels: &Labels) -> Option<Form> {
    let mut sides = [Vec::new(), Vec::new()];
    let mut from = (0, 0);
    for (at, label) in found.iter().enumerate() {
        let words = between(lines, from, (label.line, label.start));
        from = (label.line, label.end);
        let mut parts: Vec<String> =
            words.split('\n').map(|line| without_start(line, labels)).collect();
        parts.retain(|line| line.contains(char::is_alphanumeric));
        let said = parts.pop()?;
        // As with labels before the words, what stands before a low that is alone is the high.
        let is_the_high = at == 0 && label.is_low && found.len() == 1;
        if parts.iter().chain([&said]).any(|line| has_sentences(line))
            || !parts.is_empty() && !is_the_high
        {
            return None;
        }
        sides[usize::from(label.is_low)].push(said);
        sides[usize::from(!label.is_low)].extend(parts);
    }
    if between(lines, from, (lines.len(), 0)).contains(char::is_alphanumeric) {
        return None;
    }
    let [high, low] = sides.map(|words| {
        let words = words.join("\n");
        let side =
            if is_nothing(&words, labels) { Side::Nothing } else { Side::Words(words.clone()) };
        (!words.is_empty()).then_some(side)
    });
    Some(Form::Sides { high, low })
}

/// Whether there is more than one sentence.
fn has_sentences(line: &str) -> bool {
    line.match_indices(['.', '!', '?'])
        .any(|(at, _)| line[at + 1..].trim_start_matches(['.', '!', '?']).starts_with(' '))
}

/// Words without what parts them from the label before, and without an opening.
fn without_start(line: &str, labels: &Labels) -> String {
    let line = clean(line, labels);
    let line = line.trim_start_matches([',', ';', '.', '/', '|', '&', ' ', '!', '–', '—']);
    without_first_join(line, labels).to_owned()
}

fn found(lines: &[&str], labels: &Labels) -> Vec<Behind> {
    let mut found = vec![];
    for (number, line) in lines.iter().enumerate() {
        let words = tokens(line);
        let spot = |at| Spot { line, number, words: &words, at, labels };
        let here =
            |at| spot(at).bracketed().or_else(|| spot(at).said()).or_else(|| spot(at).dashed());
        found.extend((1..words.len()).filter_map(here));
    }
    let has = |is_low: bool| found.iter().any(|label: &Behind| label.is_low == is_low);
    let both = has(false) && has(true);
    found.retain(|label| both || !label.is_paired);
    found
}

/// A word of a line, not its first.
struct Spot<'a> {
    line: &'a str,
    number: usize,
    words: &'a [Token],
    at: usize,
    labels: &'a Labels,
}

impl Spot<'_> {
    fn phrase(&self, phrases: &[String], from: usize) -> usize {
        longest(phrases, &self.words[from.min(self.words.len())..]).unwrap_or(0)
    }

    /// The label that begins at that word: what is behind it, the side, and
    /// whether it needs a mark. Words that need a mark only
    /// if they are several, or it has one.
    fn label(&self, from: usize, has_mark: bool) -> Option<(usize, bool, bool)> {
        let labels = self.labels;
        let several = |length: &usize| *length > 1 || has_mark;
        let of = |sure: &[String], marked: &[String]| {
            let marked = Some(self.phrase(marked, from)).filter(several).unwrap_or(0);
            marked.max(self.phrase(sure, from))
        };
        let (high, low) =
            (of(&labels.high, &labels.high_marked), of(&labels.low, &labels.low_marked));
        let next = from + high.max(low);
        let rest = self.words.get(next..).unwrap_or_default();
        let is_weak =
            self.phrase(&labels.high, from) < high || self.phrase(&labels.low, from) < low;
        (high != low).then(|| (next + run(&labels.behind, rest), low > high, is_weak))
    }

    fn before(&self, at: usize) -> &str {
        &self.line[self.words[at - 1].end..self.words[at].start]
    }

    fn after(&self, next: usize) -> &str {
        let end = self.words[next - 1].end;
        &self.line[end..self.words.get(next).map_or(self.line.len(), |word| word.start)]
    }

    fn is_over(&self, next: usize) -> bool {
        let after = self.after(next);
        !after.contains('?')
            && (next == self.words.len()
                || after.contains([',', ';', '.', '!', '/', '|', '&'])
                || self.phrase(&self.labels.joins, next) > 0)
    }

    fn behind(&self, start: usize, end: usize, is_low: bool, is_paired: bool) -> Behind {
        Behind { line: self.number, start, end, is_low, is_paired }
    }

    /// "(high)".
    fn bracketed(&self) -> Option<Behind> {
        let start = self.words[self.at].start;
        let opens = self.before(self.at).ends_with(['(', '[']);
        let from = self.at + self.phrase(&self.labels.before, self.at);
        let (next, is_low, _) = self.label(from, true).filter(|_| opens)?;
        let end = self.words[next - 1].end;
        // "By the (low) wall".
        let is_paired = !self.is_over(next);
        self.after(next)
            .starts_with([')', ']'])
            .then(|| self.behind(start - 1, end + 1, is_low, is_paired))
    }

    /// "was my high".
    fn said(&self) -> Option<Behind> {
        let verb = self.phrase(&self.labels.verbs, self.at);
        let before = self.phrase(&self.labels.before, self.at + verb);
        if verb == 0 || before == 0 || !self.before(self.at).trim().is_empty() {
            return None;
        }
        let (next, is_low, is_weak) = self.label(self.at + verb + before, false)?;
        let (start, end) = (self.words[self.at].start, self.words[next - 1].end);
        // "You were the best part" says it as well as the whole does.
        let is_paired = is_weak && !is_low;
        self.is_over(next).then(|| self.behind(start, end, is_low, is_paired))
    }

    /// "- high" or "= high", at the end of its line or before a comma.
    fn dashed(&self) -> Option<Behind> {
        let gap = self.before(self.at);
        let start = self.words[self.at - 1].end;
        let from = self.at + self.phrase(&self.labels.before, self.at);
        let (next, is_low, _) = self.label(from, false)?;
        let is_over = next == self.words.len() && !self.after(next).contains('?')
            || self.after(next).trim_start().starts_with([',', ';', '|']);
        let is_dash = matches!(gap.trim(), "-" | "–" | "—") && gap.starts_with(' ')
            || matches!(gap.trim(), ":" | "：" | "=");
        (is_dash && is_over).then(|| self.behind(start, self.words[next - 1].end, is_low, true))
    }
}
