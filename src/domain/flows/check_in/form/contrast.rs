//! "The lake was lovely but the drive was awful": two halves whose own words tell the sides.

use super::sides::without_first_join;
use super::signs::signs;
use super::tokens::{Token, longest, tokens};
use crate::domain::model::labels::{Feelings, Labels};

/// What the two halves of a sentence say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Contrast {
    /// There are no two, or they are one thing.
    None,
    /// One is the high, the other the low.
    Sides { high: String, low: String },
    /// Each says how something was; nobody could tell what is what.
    Unclear,
}

/// How surely a half is of a side.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mood {
    High,
    Low,
    /// It says something good, but not so surely.
    Good,
    Unknown,
}

pub(super) fn contrast(lines: &[String], labels: &Labels) -> Contrast {
    match lines {
        [line] => by_signs(line, labels).unwrap_or_else(|| of_line(line, labels)),
        [first, second] => of_two(first, second, labels),
        _ => Contrast::None,
    }
}

/// "Soup 😊 rain 😔": each half ends with its sign.
fn by_signs(line: &str, labels: &Labels) -> Option<Contrast> {
    let all = signs(line, labels);
    let [one, other] = all[..] else { return None };
    let (first, second) =
        (&line[..one.end], line[one.end..].trim_start_matches([',', ' ', '/', ';']));
    let has_words = |text: &str| text.contains(char::is_alphanumeric);
    let is_behind = one.start > 0
        && one.is_low != other.is_low
        && [first, &line[one.end..other.start]].into_iter().all(has_words)
        && line[other.end..].trim().is_empty();
    let second = without_first_join(second, labels);
    let (high, low) = if one.is_low { (second, first) } else { (first, second) };
    is_behind.then(|| Contrast::Sides { high: high.trim().into(), low: low.trim().into() })
}

/// Two lines, of which the first is as surely the low as the second is the high.
fn of_two(first: &str, second: &str, labels: &Labels) -> Contrast {
    let sides = || Contrast::Sides { high: second.to_owned(), low: first.to_owned() };
    let ends_with = |line: &str, is_low: bool| {
        let all = signs(line, labels);
        matches!(all[..], [sign] if sign.is_low == is_low && sign.end == line.trim_end().len())
    };
    if ends_with(first, true) && ends_with(second, false) {
        return sides();
    }
    match halves(first, second, labels, false) {
        Contrast::Sides { high, .. } if second.trim() == high => sides(),
        _ => Contrast::None,
    }
}

fn of_line(line: &str, labels: &Labels) -> Contrast {
    if line.contains('?') {
        return Contrast::None;
    }
    let words = tokens(line);
    let feelings = &labels.feelings;
    let parts: Vec<usize> = (1..words.len())
        .filter(|at| longest(&feelings.contrasts, &words[*at..]).is_some())
        .collect();
    match parts[..] {
        [at] => {
            let next = at + longest(&feelings.contrasts, &words[at..]).unwrap_or(1);
            let Some(second) = words.get(next) else { return Contrast::None };
            halves(&line[..words[at].start], &line[second.start..], labels, false)
        }
        [] => match line.split_once([',', ';']) {
            Some((first, second)) if !second.contains([',', ';']) => {
                halves(first, second, labels, true)
            }
            _ => Contrast::None,
        },
        _ => Contrast::None,
    }
}

/// Of halves that a comma parts, each has to begin with how it was.
fn halves(first: &str, second: &str, labels: &Labels, by_comma: bool) -> Contrast {
    let first = first.trim().trim_end_matches([',', ';', '-', '–', '—', '.', '…', ' ']);
    let second = second.trim();
    let is_sentence = |half: &str| {
        let end = half.trim_end_matches(|c: char| !c.is_alphanumeric());
        tokens(half).len() > 1 && !end.contains(['.', '!', ';', ':', ',', '\n'])
    };
    if !is_sentence(first) || !is_sentence(second) {
        return Contrast::None;
    }
    let [one, other] = [first, second].map(|half| Half { words: tokens(half), labels, by_comma });
    let feelings = &labels.feelings;
    if !by_comma && longest(&feelings.same, &other.words).is_some() && other.has_high() {
        return Contrast::None;
    }
    match (one.mood(), other.mood()) {
        (Mood::High, Mood::Low) => Contrast::Sides { high: first.into(), low: second.into() },
        (Mood::Low, Mood::High) => Contrast::Sides { high: second.into(), low: first.into() },
        (Mood::High | Mood::Good, _) | (_, Mood::High | Mood::Good) => Contrast::None,
        _ if !by_comma && one.says_how() && other.says_how() => Contrast::Unclear,
        _ => Contrast::None,
    }
}

struct Half<'a> {
    words: Vec<Token>,
    labels: &'a Labels,
    by_comma: bool,
}

impl Half<'_> {
    fn feelings(&self) -> &Feelings {
        &self.labels.feelings
    }

    fn has(&self, phrases: &[String]) -> bool {
        (0..self.words.len()).any(|at| longest(phrases, &self.words[at..]).is_some())
    }

    fn has_high(&self) -> bool {
        let of = self.feelings();
        [&of.lovely, &of.loved, &of.cheered].into_iter().any(|words| self.has(words))
            || self.is_any(&of.good)
    }

    fn has_low(&self) -> bool {
        let of = self.feelings();
        [&of.awful, &of.hated, &of.sucked].into_iter().any(|words| self.has(words))
            || self.is_any(&of.bad)
    }

    /// Whether something is so: not "laughed so hard".
    fn is_any(&self, how: &[String]) -> bool {
        (0..self.words.len()).any(|at| {
            longest(how, &self.words[at..]).is_some()
                && (at + 1 < self.words.len() || self.is_said(how, at))
        })
    }

    /// Whether it says how something was, in whatever words.
    fn says_how(&self) -> bool {
        self.has(&self.labels.verbs)
    }

    fn mood(&self) -> Mood {
        let of = self.feelings();
        let (high, low) = (self.has_high(), self.has_low());
        let is_sure = !self.has(&of.unsure);
        let is = |lovely, good, loved, cheered| {
            (0..self.words.len()).any(|at| {
                self.is_how(lovely, at)
                    || self.is_said(good, at)
                    || self.is_done(loved, at)
                    || !self.by_comma && at > 0 && longest(cheered, &self.words[at..]).is_some()
            })
        };
        match (high, low) {
            (true, false) if is_sure && is(&of.lovely, &of.good, &of.loved, &of.cheered) => {
                Mood::High
            }
            (false, true) if is_sure && is(&of.awful, &of.bad, &of.hated, &of.sucked) => Mood::Low,
            (true, _) if is_sure => Mood::Good,
            _ => Mood::Unknown,
        }
    }

    /// From there back, without how much.
    fn before_degrees(&self, at: usize) -> usize {
        let degrees = &self.feelings().degrees;
        let is_degree = |word: &&Token| degrees.contains(&word.text);
        at - self.words[..at].iter().rev().take_while(is_degree).count()
    }

    fn ends_with(&self, phrases: &[String], end: usize) -> bool {
        (0..end).any(|from| longest(phrases, &self.words[from..end]) == Some(end - from))
    }

    /// "Lovely lake", "we had a lovely day", "it was lovely".
    fn is_how(&self, how: &[String], at: usize) -> bool {
        if longest(how, &self.words[at..]).is_none() {
            return false;
        }
        let before = self.before_degrees(at);
        let goes_on = at + 1 < self.words.len();
        goes_on && before == 0
            || self.ends_with(&self.feelings().linking, before)
            || !self.by_comma && goes_on && self.ends_with(&self.feelings().had, before)
    }

    /// "It was good".
    fn is_said(&self, how: &[String], at: usize) -> bool {
        let before = self.before_degrees(at);
        !self.by_comma
            && longest(how, &self.words[at..]).is_some()
            && self.ends_with(&self.feelings().linking, before)
    }

    /// "Loved it", "I loved it".
    fn is_done(&self, done: &[String], at: usize) -> bool {
        let oneself = &self.feelings().oneself;
        longest(done, &self.words[at..]).is_some()
            && self.words[..at].iter().all(|word| oneself.contains(&word.text))
    }
}
