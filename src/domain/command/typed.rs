//! Commands in a text.

use unicode_normalization::UnicodeNormalization;

use super::Command;
use crate::domain::model::invisible::is_invisible;

/// Telegram's longest name of a command.
const LONGEST: usize = 32;

/// Whose command a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InText {
    /// Addressed to this bot or to nobody.
    Ours {
        /// In lower case, without slash and address.
        name: String,
        /// What follows, trimmed.
        words: String,
    },
    /// Addressed to another bot.
    Others,
    /// No command.
    None,
}

/// Reads a text that may begin with a command: a slash and a name, `/name` or `/name@username`. Whatever
/// follows the name of a command that is known, or nearly is, and is no letter or digit ends it; behind
/// another it must be a space, the end, or a mark, so that a path is none.
#[must_use]
pub fn command_in(text: &str, username: &str) -> InText {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let Some(text) = text.strip_prefix(['/', '／']) else { return InText::None };
    let (name, rest) = word(text, char::is_alphanumeric);
    let name = plain(name);
    if name.is_empty() || name.chars().count() > LONGEST {
        return InText::None;
    }
    let (address, rest) = match rest.strip_prefix('@') {
        Some(rest) => word(rest, |c| c.is_ascii_alphanumeric()),
        None => (username, rest),
    };
    let words = words(rest, username);
    let is_name = Command::is_meant(&name, &words)
        || name.is_ascii() && (rest.is_empty() || rest.starts_with(ends_any_name));
    match is_name {
        false => InText::None,
        true if address.is_empty() || address.eq_ignore_ascii_case(username) => {
            InText::Ours { name, words }
        }
        true => InText::Others,
    }
}

fn word(text: &str, is_of_it: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c: char| !is_of_it(c) && c != '_').unwrap_or(text.len());
    text.split_at(end)
}

/// As a name is written: in small Latin letters, full-width and Turkish ones among them.
fn plain(name: &str) -> String {
    let small = name.nfkc().flat_map(char::to_lowercase).filter(|c| *c != '\u{307}');
    small.map(|c| if c == 'ı' { 'i' } else { c }).collect()
}

/// What follows a name, without the marks between, and without the bot's own address.
fn words(rest: &str, username: &str) -> String {
    let ends = |c: char| c.is_whitespace() || is_unseen(c);
    let words = rest.trim_start_matches(is_between).trim_end_matches(ends);
    if words.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
        return String::new();
    }
    let behind = words.strip_prefix('@').map(|words| word(words, |c| c.is_ascii_alphanumeric()));
    match behind {
        Some((address, words)) if address.eq_ignore_ascii_case(username) => {
            words.trim_start_matches(is_between).to_owned()
        }
        _ => words.to_owned(),
    }
}

fn is_between(c: char) -> bool {
    let marks =
        [',', ':', ';', '.', '!', '?', '…', '-', '–', '—', '―', '~', '·', '•', '/', '|', '>'];
    c.is_whitespace() || is_unseen(c) || marks.contains(&c)
}

/// What has no width, and what only tells how the sign before it is drawn. What turns words around is
/// theirs.
const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn ends_any_name(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ':' | ';' | '.' | '!' | '?')
}

#[cfg(test)]
mod tests;
