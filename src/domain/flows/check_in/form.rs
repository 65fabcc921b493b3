//! The accepted forms of an answer: labelled in one of many ways, two lines, or one part after the other.
//!
//! Nothing goes to the wrong side: what could be either is [`Form::Unclear`].

mod behind;
mod contrast;
mod label;
mod marked;
mod marks;
mod none;
mod place;
mod sides;
mod signs;
mod tokens;
mod typos;

use crate::domain::model::invisible::{JOINER, is_invisible};
use crate::domain::model::labels::Labels;
use contrast::{Contrast, contrast};
use marks::{Found, Mark, labels_of};
use signs::without_high_sign;
use tokens::{listed, tokens, without_bullet};

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
    Lines(Lines),
    /// Nobody could tell the sides.
    Unclear,
}

/// Words without a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lines {
    lines: Vec<String>,
    /// What the halves of a line that is alone say, or both of two lines.
    contrast: Contrast,
}

impl Lines {
    /// All of them, for one side.
    pub(super) fn join(&self, by: &str) -> String {
        self.lines.join(by)
    }
}

/// Reads an answer. No word of it is lost; of signs, those go that only stand around words.
pub(super) fn read(text: &str, labels: &Labels) -> Form {
    let text = without_unseen(text).replace(['\u{A0}', '\u{202F}', '\u{3000}'], " ");
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let lines = listed(&lines).unwrap_or(lines);
    let Found::Marks(found) = labels_of(&lines, labels) else { return Form::Unclear };
    if found.is_empty() {
        return match behind::read(&lines, labels) {
            behind::LabelBehind::Nothing => unlabelled(&lines, labels),
            behind::LabelBehind::Sides(form) => form,
            behind::LabelBehind::Unclear => Form::Unclear,
        };
    }
    let has = |is_low: bool| found.iter().any(|mark| mark.is_low == is_low);
    let other_is_behind = match (has(false), has(true)) {
        (true, false) => behind::named(&lines, labels)[1],
        (false, true) => behind::named(&lines, labels)[0],
        _ => false,
    };
    let is_other_named = has(false) != has(true) && has_other_label(&lines, &found);
    if other_is_behind || is_other_named {
        Form::Unclear
    } else {
        sides::labelled(&lines, &found, labels)
    }
}

/// Whether a line without a label begins as if it had one: "could be better: the rain".
fn has_other_label(lines: &[&str], found: &[Mark]) -> bool {
    lines.iter().enumerate().any(|(number, line)| {
        let is_labelled = found.iter().any(|mark| mark.line == number);
        let named = line.split_once(':').filter(|(_, said)| said.starts_with(' '));
        !is_labelled && named.is_some_and(|(name, _)| (1..5).contains(&tokens(name).len()))
    })
}

/// Without what nobody sees; what joins the parts of an emoji only where it does.
fn without_unseen(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().filter(|c| !is_invisible(*c)).collect();
    for at in (1..letters.len().saturating_sub(1)).rev() {
        if letters[at] == JOINER
            && letters[at - 1].is_alphabetic()
            && letters[at + 1].is_alphabetic()
        {
            letters.remove(at);
        }
    }
    letters.into_iter().collect()
}

/// Of words without a label, the one that comes first is the high, the other the low, unless their halves
/// say it; none where there are more, or where the halves could be either.
pub(super) fn two_sides(lines: Lines) -> Option<(Side, Option<Side>)> {
    match lines.contrast {
        Contrast::None => {}
        Contrast::Unclear => return None,
        Contrast::Sides { high, low } => return Some((Side::Words(high), Some(Side::Words(low)))),
    }
    let mut lines = lines.lines.into_iter();
    let (high, low) = (lines.next().unwrap_or_default(), lines.next());
    lines.next().is_none().then(|| (Side::Words(high), low.map(Side::Words)))
}

/// The two paragraphs if there are two; else all lines.
fn unlabelled(lines: &[&str], labels: &Labels) -> Form {
    let parts = paragraphs(lines);
    let mut lines: Vec<String> = match parts.len() {
        0 => return Form::Unclear,
        2 => parts.iter().map(|part| part.join("\n")).collect(),
        _ => parts.concat(),
    };
    if let [only] = &mut lines[..] {
        *only = without_high_sign(only, labels).to_owned();
    }
    let contrast = contrast(&lines, labels);
    Form::Lines(Lines { lines, contrast })
}

/// Lines without the signs of a list, parted where one is empty.
fn paragraphs(lines: &[&str]) -> Vec<Vec<String>> {
    let parts = lines.split(|line| line.is_empty());
    let part = |part: &[&str]| part.iter().map(|line| without_bullet(line).to_owned()).collect();
    parts.filter(|part| !part.is_empty()).map(part).collect()
}

#[cfg(test)]
mod tests;
