//! The accepted forms of an answer: labelled in one of many ways, two lines, or one part after the other.
//!
//! Nothing goes to the wrong side: what could be either is [`Form::Unclear`].

mod marks;
mod signs;
mod tokens;

use crate::domain::model::invisible::is_invisible;
use crate::domain::model::labels::Labels;
use marks::{Kind, Mark, marks};
use tokens::without_bullet;

/// What is said of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// These words.
    Words(String),
    /// That there was nothing.
    Nothing,
}

/// What one message says of an evening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A high, a low, or both.
    Sides { high: Option<Side>, low: Option<Side> },
    /// Words without a label: the lines, or the paragraphs.
    Lines(Vec<String>),
    /// Nobody could tell the sides.
    Unclear,
}

/// Reads an answer. No word of it is lost; of signs, those go that only stand around words.
pub(super) fn read(text: &str, labels: &Labels) -> Form {
    let text: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let text = text.replace(['\u{A0}', '\u{202F}', '\u{3000}'], " ");
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut found = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        found.extend(marks(number, line, labels));
    }
    if found.iter().any(|mark| mark.is_both) {
        return Form::Unclear;
    }
    let found = counted(found);
    if found.is_empty() {
        return unlabelled(&lines);
    }
    labelled(&lines, &found, labels)
}

/// Those marks that are labels after all, since the other side has one too.
fn counted(found: Vec<Mark>) -> Vec<Mark> {
    let sure = |is_low: bool, than: Kind| {
        found.iter().any(|mark| mark.is_low == is_low && mark.kind <= than)
    };
    let counts: Vec<bool> = found
        .iter()
        .map(|mark| match mark.kind {
            Kind::Sure => true,
            Kind::Sign => mark.is_low || sure(true, Kind::Sign),
            Kind::Said | Kind::Bare => sure(!mark.is_low, Kind::Bare),
            Kind::Typo => sure(!mark.is_low, Kind::Typo),
        })
        .collect();
    found.into_iter().zip(counts).filter_map(|(mark, counts)| counts.then_some(mark)).collect()
}

/// Of words without a label, the one that comes first is the high, the other the low; none where there
/// are more.
pub(super) fn two_sides(lines: Vec<String>) -> Option<(Side, Option<Side>)> {
    let mut lines = lines.into_iter();
    let (high, low) = (lines.next().unwrap_or_default(), lines.next());
    lines.next().is_none().then(|| (Side::Words(high), low.map(Side::Words)))
}

/// The two paragraphs if there are two; else all lines.
fn unlabelled(lines: &[&str]) -> Form {
    let parts = paragraphs(lines);
    Form::Lines(match parts.len() {
        0 => return Form::Unclear,
        2 => parts.iter().map(|part| part.join("\n")).collect(),
        _ => parts.concat(),
    })
}

/// Lines without the signs of a list, parted where one is empty.
fn paragraphs(lines: &[&str]) -> Vec<Vec<String>> {
    let parts = lines.split(|line| line.is_empty());
    let part = |part: &[&str]| part.iter().map(|line| without_bullet(line).to_owned()).collect();
    parts.filter(|part| !part.is_empty()).map(part).collect()
}

fn labelled(lines: &[&str], found: &[Mark], labels: &Labels) -> Form {
    let (mut sides, mut none) = ([Vec::new(), Vec::new()], [false, false]);
    let first = &found[0];
    let before = clean(&between(lines, (0, 0), (first.line, first.start)), labels);
    let marked = |is_low: bool| found.iter().any(|mark| mark.is_low == is_low);
    for (at, mark) in found.iter().enumerate() {
        let end = found.get(at + 1).map_or((lines.len(), 0), |next| (next.line, next.start));
        let words = clean(&between(lines, (mark.line, mark.end), end), labels);
        let side = usize::from(mark.is_low);
        let is_nothing = mark.is_none || is_nothing(&words, labels);
        if is_nothing {
            none[side] = true;
        }
        if mark.is_none && !words.chars().any(char::is_alphanumeric) || !mark.is_none && is_nothing
        {
            continue;
        }
        // Words behind "no high today" are no high.
        let of = if mark.is_none { 1 - side } else { side };
        if mark.is_none && marked(!mark.is_low) && found.get(at + 1).is_none() && at > 0 {
            return Form::Unclear;
        }
        if !words.is_empty() {
            sides[of].push(words);
        }
    }
    if !before.is_empty() {
        // Words before "no high today" are no high; those before a low that stands alone are one.
        let is_the_high = first.is_low && !marked(false) && !before.ends_with(':');
        let is_low = first.is_low != (first.is_none || is_the_high);
        sides[usize::from(is_low)].insert(0, before);
    }
    let [high, low] = sides.map(|parts| parts.join("\n"));
    let side = |words: String, none: bool| match (words.is_empty(), none) {
        (false, _) => Some(Side::Words(words)),
        (true, true) => Some(Side::Nothing),
        (true, false) => None,
    };
    match (side(high, none[0]), side(low, none[1])) {
        (None, None) => Form::Unclear,
        (high, low) => Form::Sides { high, low },
    }
}

/// The text from one place to another, each a line and a byte in it.
fn between(lines: &[&str], from: (usize, usize), to: (usize, usize)) -> String {
    let mut parts = vec![];
    for (number, line) in lines.iter().enumerate().take(to.0 + 1).skip(from.0) {
        let begin = if number == from.0 { from.1 } else { 0 };
        let end = if number == to.0 { to.1 } else { line.len() };
        parts.push(line.get(begin..end).unwrap_or_default());
    }
    parts.join("\n")
}

/// Words without what stood between them and the labels.
fn clean(text: &str, labels: &Labels) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut lines: Vec<&str> = lines.map(without_bullet).collect();
    if let Some(last) = lines.last_mut() {
        *last = without_join(last, labels);
    }
    let is_sign = |line: &&str| line.chars().all(|c| "*_,;/|.-–—".contains(c)) && *line != "-";
    lines.retain(|line| !is_sign(line));
    lines.join("\n")
}

fn without_join<'a>(line: &'a str, labels: &Labels) -> &'a str {
    let line =
        line.trim_end_matches([',', ';', '/', '|', ' ', '*', '_', '"', '“', '–', '—']).trim_end();
    let line = line.strip_suffix(" -").unwrap_or(line).trim_end();
    let joined = labels.joins.iter().find_map(|join| {
        let rest = line.strip_suffix(join.as_str())?;
        rest.ends_with(char::is_whitespace).then(|| rest.trim_end().trim_end_matches(','))
    });
    joined.unwrap_or(line)
}

fn is_nothing(words: &str, labels: &Labels) -> bool {
    let said: Vec<String> = tokens::tokens(words).into_iter().map(|token| token.text).collect();
    let said = said.join(" ");
    matches!(words.trim(), "-" | "–" | "—" | "/" | "x" | "0") || labels.nothing.contains(&said)
}

#[cfg(test)]
mod tests;
