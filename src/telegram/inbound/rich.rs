//! Rich messages (Bot API 10.1) as plain text: what was typed, line by line.
//!
//! Kinds of blocks are read by what they hold: of a kind that nobody knows yet, every word is taken
//! that does not look like an address or a name of Telegram's. None is lost; one too many may stand.

use serde_json::{Map, Value};

/// What is said of itself, in the order in which it is read.
const SPOKEN: [&str; 6] = ["label", "summary", "title", "text", "expression", "alternative_text"];
/// What a block holds, likewise.
const HELD: [&str; 3] = ["blocks", "button", "buttons"];
/// Lists of lines with a form of their own.
const FORMED: [&str; 2] = ["items", "cells"];
/// What stands below it, likewise.
const BELOW: [&str; 2] = ["caption", "credit"];

/// Kinds of blocks and of text whose words all stand in the parts named above.
const KNOWN: [&str; 48] = [
    // Blocks.
    "paragraph",
    "heading",
    "pre",
    "footer",
    "divider",
    "mathematical_expression",
    "anchor",
    "list",
    "blockquote",
    "expandable_blockquote",
    "pullquote",
    "collage",
    "slideshow",
    "table",
    "details",
    "map",
    "animation",
    "audio",
    "document",
    "photo",
    "video",
    "voice_note",
    "buttons",
    "thinking",
    // Text.
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "date_time",
    "text_mention",
    "subscript",
    "superscript",
    "marked",
    "code",
    "custom_emoji",
    "url",
    "email_address",
    "phone_number",
    "bank_card_number",
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "button",
    "anchor_link",
    "reference",
    "reference_link",
];

/// Parts that are no words, in kinds that are not known.
const NO_WORDS: [&str; 12] = [
    "type",
    "id",
    "name",
    "url",
    "language",
    "align",
    "valign",
    "style",
    "user",
    "mime_type",
    "username",
    "callback_data",
];

/// The words of a rich message; lines as they stand below each other.
pub(super) fn text(message: &Value) -> String {
    match message.get("blocks") {
        Some(blocks) => lines(blocks).join("\n"),
        None => lines(message).join("\n"),
    }
}

/// Whether it holds a file or a place, whose like is never kept.
pub(super) fn has_media(part: &Value) -> bool {
    match part {
        Value::Array(parts) => parts.iter().any(has_media),
        Value::Object(parts) => is_media(parts) || parts.values().any(has_media),
        _ => false,
    }
}

fn is_media(parts: &Map<String, Value>) -> bool {
    parts.contains_key("file_id") || parts.contains_key("latitude")
}

/// Blocks, one below the other.
fn lines(block: &Value) -> Vec<String> {
    match block {
        Value::String(text) => split(text),
        Value::Array(blocks) => blocks.iter().flat_map(lines).collect(),
        Value::Object(parts) => lines_of(parts),
        _ => vec![],
    }
}

fn lines_of(parts: &Map<String, Value>) -> Vec<String> {
    if is_media(parts) {
        return vec![];
    }
    let all = |names: &'static [&'static str]| names.iter().filter_map(|name| parts.get(*name));
    let spoken = all(&SPOKEN).flat_map(|part| split(&inline(part)));
    let held = all(&HELD).flat_map(lines);
    let items = each(parts.get("items")).flat_map(item);
    let rows = each(parts.get("cells")).filter_map(row);
    let below = all(&BELOW).flat_map(stands_below);
    let held = spoken.chain(held).chain(items).chain(rows);
    held.chain(unknown(parts).flat_map(lines)).chain(below).collect()
}

/// Text, or an object that holds text and whose it is.
fn stands_below(part: &Value) -> Vec<String> {
    match part {
        Value::Object(parts) => lines_of(parts),
        text => split(&inline(text)),
    }
}

/// The elements of a list; what is none is one.
fn each(list: Option<&Value>) -> impl Iterator<Item = &Value> {
    match list {
        Some(Value::Array(elements)) => elements.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    }
    .iter()
}

/// An item of a list: its label or box before its first line, what is nested further in.
fn item(item: &Value) -> Vec<String> {
    let is = |part: &str| item.get(part).and_then(Value::as_bool) == Some(true);
    let label = item.get("label").map(inline).filter(|label| !label.trim().is_empty());
    let mark = match (is("has_checkbox"), is("is_checked")) {
        (true, true) => "[x]".to_owned(),
        (true, false) => "[ ]".to_owned(),
        (false, _) => label.unwrap_or_else(|| "-".to_owned()),
    };
    let Value::Object(parts) = item else { return marked(&mark, lines(item)) };
    let unlabelled = parts.iter().filter(|(part, _)| *part != "label");
    let unlabelled = unlabelled.map(|(part, value)| (part.clone(), value.clone())).collect();
    marked(&mark, lines_of(&unlabelled))
}

fn marked(mark: &str, lines: Vec<String>) -> Vec<String> {
    let mut lines = lines.into_iter();
    let Some(first) = lines.next() else { return vec![] };
    let further = lines.map(|line| format!("  {line}"));
    std::iter::once(format!("{} {first}", mark.trim())).chain(further).collect()
}

/// A row of a table.
fn row(row: &Value) -> Option<String> {
    let cells = match row {
        Value::Array(cells) => cells.iter().map(inline).collect(),
        other => vec![inline(other)],
    };
    let cells: Vec<String> = cells.into_iter().filter(|cell| !cell.trim().is_empty()).collect();
    (!cells.is_empty()).then(|| cells.join(" | "))
}

/// Text within a line.
fn inline(text: &Value) -> String {
    match text {
        Value::String(text) => text.clone(),
        Value::Array(texts) => texts.iter().map(inline).collect(),
        Value::Object(parts) if is_media(parts) => String::new(),
        Value::Object(parts) => {
            let known = SPOKEN.iter().chain(&HELD).chain(&FORMED).chain(&BELOW);
            let known = known.filter_map(|part| parts.get(*part));
            known.chain(unknown(parts)).map(inline).collect()
        }
        _ => String::new(),
    }
}

/// The parts of a kind that is not known, as far as they may hold words.
fn unknown(parts: &Map<String, Value>) -> impl Iterator<Item = &Value> {
    let kind = parts.get("type").and_then(Value::as_str);
    let is_known = kind.is_some_and(|kind| KNOWN.contains(&kind));
    let may_speak = move |part: &str| {
        let named = SPOKEN.iter().chain(&HELD).chain(&FORMED).chain(&BELOW).chain(&NO_WORDS);
        !named.into_iter().any(|other| *other == part)
            && !part.ends_with("_id")
            && !part.ends_with("_url")
            && !part.ends_with("_format")
    };
    parts.iter().filter(move |(part, _)| !is_known && may_speak(part)).map(|(_, value)| value)
}

fn split(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}
