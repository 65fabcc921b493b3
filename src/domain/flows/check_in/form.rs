//! The accepted forms of an answer: two lines, labelled, or one part after the other.

use crate::domain::event::Labels;

/// What one message says of an evening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Labelled: a high, a low, or both.
    Labelled {
        /// Behind the label of the high.
        high: Option<String>,
        /// Behind the label of the low.
        low: Option<String>,
    },
    /// Without a label.
    Plain(String),
}

/// Reads an answer. No word of it is lost: what stands before a first label goes to its part.
pub(super) fn read(text: &str, labels: &Labels) -> Form {
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    match labelled(&lines, labels) {
        (None, None) => Form::Plain(lines.join("\n")),
        (high, low) => Form::Labelled { high, low },
    }
}

/// The first line is the high, the rest the low.
pub(super) fn two_lines(text: &str) -> (String, Option<String>) {
    match text.split_once('\n') {
        Some((high, low)) => (high.to_owned(), Some(low.to_owned())),
        None => (text.to_owned(), None),
    }
}

fn labelled(lines: &[&str], labels: &Labels) -> (Option<String>, Option<String>) {
    let (mut high, mut low) = (None, None);
    let mut into_low = None;
    let mut before: Vec<&str> = vec![];
    for piece in lines.iter().flat_map(|line| pieces(line, labels)) {
        let (is_low, words) = match piece {
            Piece::High(words) => (Some(false), words),
            Piece::Low(words) => (Some(true), words),
            Piece::Plain(words) => (into_low, words),
        };
        match is_low {
            Some(true) => append(&mut low, &mut before, words),
            Some(false) => append(&mut high, &mut before, words),
            None => before.push(words),
        }
        into_low = is_low;
    }
    let said = |part: &String| !part.is_empty();
    (high.filter(said), low.filter(said))
}

fn append(part: &mut Option<String>, before: &mut Vec<&str>, words: &str) {
    let whole = part.get_or_insert_default();
    for line in before.drain(..).chain([words]).filter(|line| !line.is_empty()) {
        if !whole.is_empty() {
            whole.push('\n');
        }
        whole.push_str(line);
    }
}

enum Piece<'a> {
    High(&'a str),
    Low(&'a str),
    Plain(&'a str),
}

/// A line may hold both: "high: the lake, low: the phone call".
fn pieces<'a>(line: &'a str, labels: &Labels) -> Vec<Piece<'a>> {
    let Some((is_low, words)) = after_label(line, labels) else { return vec![Piece::Plain(line)] };
    let starts = words.char_indices().filter(|(at, c)| *at > 0 && c.is_alphabetic());
    let second = starts.map(|(at, _)| at).find(|at| {
        let before = words[..*at].chars().next_back();
        let parted = words[..*at].trim_end().ends_with([',', ';', '/', '|', '.']);
        let colon = words[*at..].find([':', '：']);
        let mark = words[*at..].find(|c: char| !c.is_alphanumeric() && !c.is_whitespace());
        let fresh = before.is_some_and(|c| c.is_whitespace() || ",;./|".contains(c));
        // Within a line a dash alone is no label: "what was hard – and you listened".
        fresh
            && (parted || (colon.is_some() && colon == mark))
            && after_label(&words[*at..], labels).is_some_and(|(other, _)| other != is_low)
    });
    let end = |words: &'a str| words.trim_end_matches([',', ';', '/', '|', ' ']);
    match second {
        Some(at) => {
            let rest = after_label(&words[at..], labels).map_or("", |(_, rest)| rest);
            vec![piece(is_low, end(&words[..at])), piece(!is_low, rest)]
        }
        None => vec![piece(is_low, words)],
    }
}

fn piece(is_low: bool, words: &str) -> Piece<'_> {
    if is_low { Piece::Low(words) } else { Piece::High(words) }
}

/// Whether the line starts with a label and a colon, and what follows. A plain hyphen needs space
/// around it, so that "high-five" is no label.
fn after_label<'a>(line: &'a str, labels: &Labels) -> Option<(bool, &'a str)> {
    let (end, mark) = line.char_indices().find(|(_, c)| ":：=–—".contains(*c) || *c == '-')?;
    let spaced = line[..end].ends_with(' ') && line[end + mark.len_utf8()..].starts_with(' ');
    if mark == '-' && !spaced {
        return None;
    }
    let label = line[..end].trim().to_lowercase();
    let words = line[end + mark.len_utf8()..].trim();
    if labels.low.contains(&label) {
        Some((true, words))
    } else {
        labels.high.contains(&label).then_some((false, words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels() -> Labels {
        Labels { high: vec!["high".into(), "my high".into()], low: vec!["low".into()] }
    }

    fn labelled(high: &str, low: &str) -> Form {
        let part = |part: &str| Some(part.to_owned()).filter(|part| !part.is_empty());
        Form::Labelled { high: part(high), low: part(low) }
    }

    fn plain(text: &str) -> Form {
        Form::Plain(text.to_owned())
    }

    #[test]
    fn every_accepted_form_is_understood() {
        let table = [
            ("the lake\nthe phone call", plain("the lake\nthe phone call")),
            ("the lake\n\n the call\nand rain", plain("the lake\nthe call\nand rain")),
            ("high: the lake\nlow: the call", labelled("the lake", "the call")),
            ("High: the lake, low: the call", labelled("the lake", "the call")),
            ("LOW - the call\nMY HIGH - the lake", labelled("the lake", "the call")),
            ("high：湖\nlow：电话", labelled("湖", "电话")),
            ("high: the lake\nand ducks\nlow: none", labelled("the lake\nand ducks", "none")),
            ("today:\nhigh: the lake\nlow: rain", labelled("today:\nthe lake", "rain")),
            ("high: the lake", labelled("the lake", "")),
            ("low: the call", labelled("", "the call")),
            ("high:\nlow: the call", labelled("", "the call")),
            ("the lake", plain("the lake")),
            ("  😀 ", plain("😀")),
            ("a high-five from you", plain("a high-five from you")),
            ("it was so: low clouds", plain("it was so: low clouds")),
        ];
        for (text, form) in table {
            assert_eq!(read(text, &labels()), form, "{text:?}");
        }
    }
}
