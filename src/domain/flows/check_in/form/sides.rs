//! What stands behind labels, side by side.

use super::marks::Mark;
use super::none::{is_nothing, takes_back};
use super::tokens::{longest, tokens, without_bullet};
use super::{Form, Side, marks::says_nothing};
use crate::domain::model::labels::Labels;

/// The words of each side, and whether it was said that there was nothing.
#[derive(Default)]
struct Sides {
    words: [Vec<String>; 2],
    none: [bool; 2],
}

pub(super) fn labelled(lines: &[&str], found: &[Mark], labels: &Labels) -> Form {
    let Some(mut sides) = behind_labels(lines, found, labels) else { return Form::Unclear };
    let Some(first) = found.first() else { return Form::Unclear };
    let before = clean(&between(lines, (0, 0), (first.line, first.start)), labels);
    if !before.is_empty() && !is_opening(&before, first, lines, labels) {
        // Words before "no high today" are no high; those before a low that stands alone are one.
        let has_high = found.iter().any(|mark| !mark.is_low);
        let is_the_high = first.is_low && !has_high && !before.ends_with(':');
        let is_low = first.is_low != (first.is_none() || is_the_high);
        sides.words[usize::from(is_low)].insert(0, before);
    }
    let [high, low] = sides.words.map(|parts| parts.join("\n"));
    let side = |words: String, none: bool| match (words.is_empty(), none) {
        (false, _) => Some(Side::Words(words)),
        (true, true) => Some(Side::Nothing),
        (true, false) => None,
    };
    match (side(high, sides.none[0]), side(low, sides.none[1])) {
        (None, None) => Form::Unclear,
        (high, low) => Form::Sides { high, low },
    }
}

/// Whether words before the first label say nothing. One that has its line for itself may be an answer.
fn is_opening(before: &str, first: &Mark, lines: &[&str], labels: &Labels) -> bool {
    let words = tokens(before);
    let is_on_line = lines[..first.line].iter().all(|line| line.is_empty());
    (is_on_line || words.len() > 1) && says_nothing(&words, labels)
}

/// What is behind each label; `None` if nobody could tell.
fn behind_labels(lines: &[&str], found: &[Mark], labels: &Labels) -> Option<Sides> {
    let mut sides = Sides::default();
    let marked = |is_low: bool| found.iter().any(|mark| mark.is_low == is_low);
    for (at, mark) in found.iter().enumerate() {
        let next = found.get(at + 1);
        let end = next.map_or((lines.len(), 0), |next| (next.line, next.start));
        let words = clean(&between(lines, (mark.line, mark.end), end), labels);
        let side = usize::from(mark.is_low);
        let is_nothing = mark.is_none() || is_nothing(&words, labels);
        if is_nothing {
            sides.none[side] = true;
        }
        let has_words = words.chars().any(char::is_alphanumeric);
        if mark.is_none() && (!has_words || says_nothing(&tokens(&words), labels))
            || !mark.is_none() && is_nothing
        {
            continue;
        }
        // Words behind "no high today" are no high, unless they are its exception.
        let of = if mark.is_none() { 1 - side } else { side };
        let is_last_of_both = marked(!mark.is_low) && next.is_none() && at > 0;
        if mark.is_none() && (is_last_of_both || takes_back(&words, labels)) {
            return None;
        }
        let words = if mark.is_none() { without_first_join(&words, labels) } else { &words };
        if !words.is_empty() {
            sides.words[of].push(words.to_owned());
        }
    }
    Some(sides)
}

/// The text from one place to another, each a line and a byte in it.
pub(super) fn between(lines: &[&str], from: (usize, usize), to: (usize, usize)) -> String {
    let mut parts = vec![];
    for (number, line) in lines.iter().enumerate().take(to.0 + 1).skip(from.0) {
        let begin = if number == from.0 { from.1 } else { 0 };
        let end = if number == to.0 { to.1 } else { line.len() };
        parts.push(line.get(begin..end).unwrap_or_default());
    }
    parts.join("\n")
}

/// Words without what stood between them and the labels.
pub(super) fn clean(text: &str, labels: &Labels) -> String {
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
    // Of quotes, those that nothing before opens.
    let is_quote_open = line.matches('"').count() % 2 == 1;
    let is_rest = |c: char| ",;/| *_“–—".contains(c) || c == '"' && is_quote_open;
    let line = line.trim_end_matches(is_rest).trim_end();
    let line = line.strip_suffix(" -").unwrap_or(line).trim_end();
    let rest = |join: &String| {
        let rest = line.strip_suffix(join.as_str())?;
        (rest.is_empty() || rest.ends_with(char::is_whitespace))
            .then(|| rest.trim_end().trim_end_matches(','))
    };
    labels.joins.iter().filter_map(rest).min_by_key(|rest| rest.len()).unwrap_or(line)
}

/// Words without what joins them to those before.
pub(super) fn without_first_join<'a>(line: &'a str, labels: &Labels) -> &'a str {
    let words = tokens(line);
    match longest(&labels.joins, &words) {
        Some(joins) => words.get(joins).map_or("", |word| &line[word.start..]),
        None => line,
    }
}
