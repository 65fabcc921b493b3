//! The labels of an answer: which there are, and which count.

use super::place::Place;
use super::signs::{first_sign, is_decoration, two_signs};
use super::tokens::{Token, longest, squeezed, tokens, without_bullet};
use crate::domain::model::labels::Labels;

/// More words than any phrase of an opening has.
const LONGEST_OPENING: usize = 8;

/// How sure it is, the surest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// It says that there was none.
    None,
    /// Words and a mark, or alone on its line.
    #[default]
    Sure,
    /// A sign at the beginning of a line.
    Sign,
    /// With "was" or the like behind it.
    Said,
    /// The word alone, at the beginning of a line.
    Bare,
    /// One letter beside it.
    Typo,
    /// A sign that is a label only where the other side has one.
    Face,
    /// The same, a word.
    Paired,
}

/// A label in a line: from where to where, its mark included.
#[derive(Clone, Debug, Default)]
pub(super) struct Mark {
    pub line: usize,
    pub start: usize,
    pub end: usize,
    pub is_low: bool,
    pub kind: Kind,
    /// The mark behind it.
    pub sign: Option<char>,
    /// Which of the pairs it belongs to.
    pub pair: Option<usize>,
    /// Its words say something also where they are no label.
    pub is_weak: bool,
    /// It can hardly be anything else, though it isn't sure.
    pub is_plain: bool,
}

impl Mark {
    /// Whether it says that there was none.
    pub fn is_none(&self) -> bool {
        self.kind == Kind::None
    }
}

/// The labels that count, and whether one could tell what they say.
pub(super) enum Found {
    Marks(Vec<Mark>),
    Unclear,
}

/// The labels before what is said.
pub(super) fn labels_of(lines: &[&str], labels: &Labels) -> Found {
    let mut found = vec![];
    for (number, line) in lines.iter().enumerate() {
        let Some(marks) = marks(number, line, labels) else { return Found::Unclear };
        found.extend(marks);
    }
    let mut said = lines.iter().enumerate().filter(|(_, line)| !line.is_empty());
    let (only, is_single) = (said.next(), said.next().is_none());
    if let Some((number, line)) = only.filter(|_| is_single) {
        if super::signs::names_both(line, labels) {
            return Found::Unclear;
        }
        if found.iter().all(|mark| matches!(mark.kind, Kind::Sign | Kind::Face))
            && let Some(two) = two_signs(number, line, labels)
        {
            return Found::Marks(two.into());
        }
    }
    let has_words = lines.iter().any(|line| line.contains(char::is_alphanumeric));
    let is_open =
        |mark: &Mark| mark.is_low && mark.is_plain && matches!(mark.kind, Kind::Said | Kind::Bare);
    let has_open = found.iter().any(is_open);
    let found = counted(found, has_words);
    match &found[..] {
        // "Soup with you, the worst part was the dishes".
        marks if has_open && !marks.iter().any(|mark| mark.is_low) => Found::Unclear,
        [mark] if mark.is_weak && mark.kind == Kind::Sure && mark.sign.is_none() => {
            weak_alone(found, lines)
        }
        _ => Found::Marks(found),
    }
}

/// "The best part was the lake" with other lines behind it: they may be the other side.
fn weak_alone(found: Vec<Mark>, lines: &[&str]) -> Found {
    let goes_on = |mark: &Mark| {
        let words = |line: &&str| line.contains(char::is_alphanumeric);
        let on_its_line = |mark: &Mark| words(&&lines[mark.line][mark.end..]);
        on_its_line(mark) && lines[mark.line + 1..].iter().any(words)
    };
    match found.first() {
        Some(mark) if goes_on(mark) && mark.is_low => Found::Unclear,
        Some(mark) if goes_on(mark) => Found::Marks(vec![]),
        _ => Found::Marks(found),
    }
}

/// Those marks that are labels after all, since the other side has one too.
fn counted(found: Vec<Mark>, has_words: bool) -> Vec<Mark> {
    let sure = |is_low: bool, than: Kind| {
        found.iter().any(|mark| mark.is_low == is_low && mark.kind <= than)
    };
    let partner = |of: &Mark| {
        found
            .iter()
            .any(|mark| mark.is_low != of.is_low && mark.kind == of.kind && mark.pair == of.pair)
    };
    let are_both_sure = sure(false, Kind::Sure) && sure(true, Kind::Sure);
    let counts: Vec<bool> = found
        .iter()
        .map(|mark| match mark.kind {
            Kind::None | Kind::Sure => true,
            Kind::Sign => mark.is_low || sure(true, Kind::Sign),
            Kind::Said if mark.is_weak && are_both_sure => false,
            Kind::Said | Kind::Bare => sure(!mark.is_low, Kind::Bare),
            Kind::Typo => sure(!mark.is_low, Kind::Typo),
            Kind::Face => has_words && partner(mark),
            Kind::Paired => partner(mark),
        })
        .collect();
    found.into_iter().zip(counts).filter_map(|(mark, counts)| counts.then_some(mark)).collect()
}

/// All that may be a label in that line; `None` if it names both sides at once.
fn marks(number: usize, line: &str, labels: &Labels) -> Option<Vec<Mark>> {
    let words = tokens(line);
    let begins = line.len() - without_bullet(line).len();
    let first = words.iter().position(|word| word.start >= begins).unwrap_or(words.len());
    let openings = openings(&words[first..], labels);
    let (mut found, mut at) = (vec![], 0);
    found.extend(first_sign(number, line, labels));
    while at < words.len() {
        let gap = match at {
            0 => &line[..words[0].start],
            _ => &line[words[at - 1].end..words[at].start],
        };
        let is_opened = at > first && openings.contains(&(at - first)) && !is_parted(gap);
        let is_first = at == first || is_opened;
        let place = Place {
            line,
            number,
            words: &words,
            at,
            gap,
            is_first,
            is_opened,
            found: &found,
            labels,
        };
        if is_first && place.names_both() {
            return None;
        }
        match place.none().or_else(|| place.label()) {
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
    Some(found)
}

/// Whether that between an opening and the next word makes it more than one.
fn is_parted(gap: &str) -> bool {
    gap.contains(['?', '=', '/', '|'])
}

/// Whether all words are such as stand before an answer.
pub(super) fn says_nothing(words: &[Token], labels: &Labels) -> bool {
    words.is_empty() || openings(words, labels).last() == Some(&words.len())
}

/// Where an opening may end among these words: after "ok", after "ok so".
fn openings(words: &[Token], labels: &Labels) -> Vec<usize> {
    let openings: Vec<String> = labels.openings.iter().map(|of| squeezed(of)).collect();
    let longest = |from: usize| {
        let here = words[from..].iter().take(LONGEST_OPENING).map(Token::squeezed);
        longest(&openings, &here.collect::<Vec<_>>())
    };
    let mut ends: Vec<usize> = vec![];
    while let Some(length) = longest(ends.last().copied().unwrap_or(0)) {
        ends.push(ends.last().copied().unwrap_or(0) + length);
    }
    ends
}
