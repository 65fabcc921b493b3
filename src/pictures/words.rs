//! Words that go into a picture: nothing in them may break out of the drawing, turn what stands beside them, or
//! come out as an empty box.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::fonts::{self, Face};

/// Longer than any line is wide.
const MOST_CHARACTERS: usize = 400;
/// Marks that may stand on one letter: Vietnamese and pointed Hebrew need no more.
const MOST_MARKS: usize = 3;

/// An invisible letter that is read from right to left.
pub const RLM: char = '\u{200F}';

/// What can be shown of a text: on one line, without what no face has (emoji), what is invisible and what turns
/// the direction of writing.
pub fn shown(text: &str) -> String {
    let mut shown = String::new();
    let mut marks = 0;
    for c in text.nfc().take(MOST_CHARACTERS) {
        if c.is_whitespace() {
            if !shown.is_empty() && !shown.ends_with(' ') {
                shown.push(' ');
            }
        } else if is_combining_mark(c) {
            marks += 1;
            if marks <= MOST_MARKS && can_be_drawn(c) && shown.ends_with(|c| c != ' ') {
                shown.push(c);
            }
            continue;
        } else if can_be_drawn(c) {
            shown.push(c);
        }
        marks = 0;
    }
    shown.truncate(shown.trim_end().len());
    shown
}

/// A name as it can be shown; nothing if a letter of it would be missing, or if nothing is left.
pub fn name(name: &str) -> Option<String> {
    let lost = name.nfc().any(|c| c.is_alphanumeric() && !fonts::has(c));
    let shown = shown(name);
    (!lost && shown.chars().any(|c| !c.is_whitespace())).then_some(shown)
}

/// Whether a face has it, and it does nothing but stand there.
fn can_be_drawn(c: char) -> bool {
    !c.is_control() && !steers(c) && fonts::has(c)
}

/// Invisible characters that turn, join or mark what is around them.
fn steers(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// A text that has been cleaned, cut to a width and with an ellipsis where it was cut.
pub fn fit(shown: &str, face: Face, size: f32, room: f32) -> String {
    if fonts::width(shown, face, size) <= room {
        return shown.to_owned();
    }
    let room = room - fonts::width("…", face, size);
    let mut end = 0;
    for (at, c) in shown.char_indices() {
        // Never between a letter and its marks.
        if !is_combining_mark(c) {
            if fonts::width(&shown[..at], face, size) > room {
                break;
            }
            end = at;
        }
    }
    format!("{}…", shown[..end].trim_end())
}

/// A text that has been cleaned, in as many lines as it may have; what does not fit ends in an ellipsis.
pub fn lines(shown: &str, face: Face, size: f32, room: f32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    let mut words = shown.split(' ').filter(|word| !word.is_empty()).peekable();
    while words.peek().is_some() {
        if lines.len() + 1 >= most {
            lines.push(fit(&words.by_ref().collect::<Vec<_>>().join(" "), face, size, room));
            break;
        }
        let mut line = words.next().unwrap_or_default().to_owned();
        while let Some(next) = words.peek() {
            let longer = format!("{line} {next}");
            if fonts::width(&longer, face, size) > room {
                break;
            }
            line = longer;
            words.next();
        }
        lines.push(fit(&line, face, size, room));
    }
    lines
}

/// A text that says which way it is read, if that is from right to left: else what ends it would stand at its
/// beginning.
pub fn facing(text: &str) -> String {
    let first = text.chars().find(|c| c.is_alphabetic());
    let leftwards =
        |c| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}');
    if first.is_some_and(leftwards) { format!("{RLM}{text}{RLM}") } else { text.to_owned() }
}

/// A text for between two tags, or within quotes.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
    }
    escaped
}
