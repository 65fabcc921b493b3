//! Text as Telegram treats it: counted in UTF-16, trimmed, with commands marked.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::cast::BOT_USERNAME;
use super::refusal::Refusal;

/// The longest text of one message, in UTF-16 units.
pub const LONGEST: usize = 4096;

/// What a bot may mark; Telegram finds commands and the like itself.
const MARKS: [&str; 10] = [
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_mention",
];

/// A marked part of a text, as in the Bot API; offsets are in UTF-16 units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entity {
    /// For example `bold`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Where it begins.
    pub offset: usize,
    /// How far it goes.
    pub length: usize,
    /// Whom a `text_mention` names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<Value>,
}

/// A text with its marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The words.
    pub words: String,
    /// What is marked, in order.
    pub entities: Vec<Entity>,
}

impl Text {
    /// What becomes of words and marks that somebody sends: checked, trimmed, commands marked.
    ///
    /// # Errors
    /// If it is empty or too long, or if marks lie outside of it.
    pub fn sent(words: &str, marks: Vec<Entity>) -> Result<Self, Refusal> {
        Self::within(words, marks, LONGEST)
    }

    /// The same for a text of at most so many UTF-16 units.
    ///
    /// # Errors
    /// As for [`Self::sent`].
    pub fn within(words: &str, marks: Vec<Entity>, longest: usize) -> Result<Self, Refusal> {
        for mark in &marks {
            check_mark(words, mark)?;
        }
        let body = words.trim();
        let lead = units(words) - units(words.trim_start());
        let length = units(body);
        if body.is_empty() {
            return Err(Refusal::bad_request("message text is empty"));
        }
        if length > longest {
            return Err(Refusal::bad_request("message is too long"));
        }
        let mut entities: Vec<_> =
            marks.into_iter().filter_map(|mark| moved(mark, lead, length)).collect();
        entities.extend(commands(body));
        entities.sort_by_key(|entity| (entity.offset, std::cmp::Reverse(entity.length)));
        Ok(Self { words: body.to_owned(), entities })
    }

    /// To whom it speaks, if it begins with a command.
    #[must_use]
    pub fn address(&self) -> Address {
        let first =
            self.entities.iter().find(|mark| mark.offset == 0 && mark.kind == "bot_command");
        let Some(command) = first else { return Address::NoCommand };
        // A command is ASCII, so units are bytes.
        match self.words[..command.length].split_once('@') {
            None => Address::AnyBot,
            Some((_, name)) if name.eq_ignore_ascii_case(BOT_USERNAME) => Address::ThisBot,
            Some(_) => Address::OtherBot,
        }
    }
}

/// To whom a message speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// It doesn't begin with a command.
    NoCommand,
    /// `/start`
    AnyBot,
    /// `/start@kintsugi_local_bot`
    ThisBot,
    /// `/start@other_bot`
    OtherBot,
}

/// How many UTF-16 units a text has.
#[must_use]
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Splits what is too long for one message, as Telegram's apps do: at line ends or spaces where possible.
#[must_use]
pub fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while units(rest) > LONGEST {
        let (part, after) = rest.split_at(cut(rest));
        parts.push(part.trim_end());
        rest = after.trim_start();
    }
    parts.push(rest);
    parts
}

/// The byte at which the first part ends.
fn cut(text: &str) -> usize {
    let mut end = 0;
    let mut length = 0;
    for c in text.chars() {
        length += c.len_utf16();
        if length > LONGEST {
            break;
        }
        end += c.len_utf8();
    }
    let head = &text[..end];
    head.rfind('\n').or_else(|| head.rfind(' ')).filter(|at| *at > end / 2).unwrap_or(end)
}

fn check_mark(words: &str, mark: &Entity) -> Result<(), Refusal> {
    if !MARKS.contains(&mark.kind.as_str()) {
        return Err(Refusal::bad_request(
            "can't parse entities: unsupported entity type specified",
        ));
    }
    let (begin, end) = (mark.offset, mark.offset.saturating_add(mark.length));
    if end > units(words) {
        return Err(Refusal::bad_request(format!(
            "entity beginning at UTF-16 offset {begin} ends after the end of the text at UTF-16 offset {end}"
        )));
    }
    let (Some(_), Some(_)) = (byte_of(words, begin), byte_of(words, end)) else {
        return Err(Refusal::bad_request(format!(
            "entity beginning at UTF-16 offset {begin} ends in a middle of a UTF-16 symbol"
        )));
    };
    Ok(())
}

/// The byte at a UTF-16 offset; none inside of a surrogate pair.
fn byte_of(text: &str, offset: usize) -> Option<usize> {
    let mut at = 0;
    let ends = text.char_indices().map(|(byte, c)| {
        at += c.len_utf16();
        (at, byte + c.len_utf8())
    });
    std::iter::once((0, 0)).chain(ends).find(|(unit, _)| *unit == offset).map(|(_, byte)| byte)
}

/// The mark after `lead` units were trimmed off the front, within `length` units.
fn moved(mark: Entity, lead: usize, length: usize) -> Option<Entity> {
    let end = (mark.offset + mark.length).saturating_sub(lead).min(length);
    let offset = mark.offset.saturating_sub(lead).min(length);
    (end > offset).then_some(Entity { offset, length: end - offset, ..mark })
}

/// The commands that Telegram finds in a text by itself.
fn commands(text: &str) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut before = ' ';
    let mut offset = 0;
    for (byte, c) in text.char_indices() {
        let begins = c == '/' && !(before.is_alphanumeric() || "_/<>@".contains(before));
        if let Some(length) = begins.then(|| command_length(&text[byte..])).flatten() {
            found.push(Entity { kind: "bot_command".to_owned(), offset, length, user: None });
        }
        before = c;
        offset += c.len_utf16();
    }
    found
}

/// The length of the command at the start of a text, with its `@name`.
fn command_length(text: &str) -> Option<usize> {
    let word = |from: &str| {
        from.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(from.len())
    };
    let name = word(&text[1..]);
    if name == 0 || name > 64 {
        return None;
    }
    let after = &text[1 + name..];
    let address = after.strip_prefix('@').map(word).filter(|length| (3..=32).contains(length));
    let length = 1 + name + address.map_or(0, |length| length + 1);
    let next = text[length..].chars().next();
    (!next.is_some_and(|c| c.is_alphanumeric() || "/<>".contains(c))).then_some(length)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    fn bold(offset: usize, length: usize) -> Entity {
        Entity { kind: "bold".to_owned(), offset, length, user: None }
    }

    #[test]
    fn trimming_moves_the_marks() {
        let text = Text::sent("  Title \n", vec![bold(2, 6)]).unwrap();
        assert_eq!((text.words.as_str(), text.entities), ("Title", vec![bold(0, 5)]));
    }

    #[test]
    fn marks_outside_of_the_text_or_inside_of_a_symbol_are_refused() {
        let said = |marks| Text::sent("🏺a", vec![marks]).unwrap_err().description;
        assert_eq!(
            said(bold(0, 4)),
            "Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 4"
        );
        assert!(said(bold(0, 1)).contains("in a middle of a UTF-16 symbol"));
        assert!(Text::sent("🏺a", vec![bold(0, 3)]).is_ok());
    }

    #[test]
    fn length_is_counted_in_utf_16() {
        assert!(Text::sent(&"🏺".repeat(2048), vec![]).is_ok());
        let long = Text::sent(&"🏺".repeat(2049), vec![]).unwrap_err();
        assert_eq!(long, Refusal::bad_request("message is too long"));
        assert!(Text::sent(" \n ", vec![]).is_err());
    }

    #[test]
    fn commands_are_found_with_their_address() {
        let to = |words: &str| Text::sent(words, vec![]).unwrap().address();
        assert_eq!(to("/start now"), Address::AnyBot);
        assert_eq!(to("/start@Kintsugi_Local_Bot"), Address::ThisBot);
        assert_eq!(to("/start@other_bot now"), Address::OtherBot);
        assert_eq!(to("see /start"), Address::NoCommand);
        assert_eq!(to("/usr/bin"), Address::NoCommand);
        assert_eq!(to("/"), Address::NoCommand);
        let marked = Text::sent("🏺 /help, and/or /stop", vec![]).unwrap().entities;
        assert_eq!(
            marked.iter().map(|e| (e.offset, e.length)).collect::<Vec<_>>(),
            [(3, 5), (17, 5)]
        );
    }

    #[test]
    fn long_texts_are_split_at_spaces() {
        let text = "lovely words ".repeat(700);
        let parts = split(&text);
        assert!(parts.len() > 2 && parts.iter().all(|part| units(part) <= LONGEST));
        assert_eq!(parts.join(" "), text.trim());
        assert_eq!(split(&"x".repeat(LONGEST + 1)).len(), 2);
        assert_eq!(split(" short "), ["short"]);
    }
}
