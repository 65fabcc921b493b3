//! The chat as text: who, where, what; buttons in brackets.

use std::collections::HashSet;
use std::fmt::Write;

use chrono::TimeDelta;
use serde_json::Value;

use super::phones::{News, text};

/// What has happened, as it reads on the phones.
#[derive(Default)]
pub struct Transcript {
    text: String,
    /// Long texts that were read in full before.
    known: HashSet<String>,
}

impl Transcript {
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    pub fn passes(&mut self, time: TimeDelta) {
        self.note(&format!("· {} later", spoken(time)));
    }

    pub fn happens(&mut self, what: &str) {
        self.note(&format!("· {what}"));
    }

    pub fn down(&mut self, time: TimeDelta) {
        self.note(&format!("· the bot is down for {}", spoken(time)));
    }

    pub fn back(&mut self, time: TimeDelta) {
        self.note(&format!("· the clock goes back by {}", spoken(time)));
    }

    pub fn press(&mut self, chat: &str, who: &str, button: &str, answer: &Value) {
        let toast = answer["text"].as_str().map(|text| format!(" → “{text}”"));
        let opens = answer["url"].as_str().map(|_| " → opens the private chat".to_owned());
        let shown = toast.or(opens).unwrap_or_default();
        self.line(chat, &format!("{} presses [{button}]{shown}", name(who)));
    }

    pub fn news(&mut self, chat: &str, news: &News) {
        match news {
            News::Message(message) => self.message(chat, message),
            News::Opened(message) => {
                let silently = if message["silent"] == true { ", silently" } else { "" };
                let words = self.shown(message);
                self.line(chat, &format!("bot (a note{silently}): {words}"));
            }
            News::Edited(message) => {
                let from = name(message["from"].as_str().unwrap_or_default());
                let words = self.shown(message);
                self.line(chat, &format!("{from} edits: {words}"));
            }
            News::Reacted { to, with } => {
                self.line(chat, &format!("bot: {with} on “{}”", first_line(text(to))));
            }
            News::Gone(message) => {
                self.line(chat, &format!("bot takes back: {}", first_line(text(message))));
            }
        }
    }

    fn message(&mut self, chat: &str, message: &Value) {
        if message["service"] == true {
            return self.line(chat, &format!("({})", text(message)));
        }
        let from = name(message["from"].as_str().unwrap_or_default());
        // A token is new each time.
        let words = self.shown(message);
        let words = words.split(" 00").next().filter(|start| *start == "/start").unwrap_or(&words);
        let words = &match message["file"]["name"].as_str() {
            Some(name) => format!("({name}) {words}"),
            None => words.to_owned(),
        };
        let silently = if message["silent"] == true { " (silently)" } else { "" };
        let drawn = message["file"]["media_type"] == "image/png";
        let picture = if drawn { " (with a picture)" } else { "" };
        self.line(chat, &format!("{from}{silently}{picture}: {words}"));
    }

    /// A long text is read in full once, and then known by its first line.
    fn shown(&mut self, message: &Value) -> String {
        let words = text(message);
        if words.len() > 1_500 {
            return format!("({} characters)", words.chars().count());
        }
        let long = words.lines().count() > 2;
        let known = long && !self.known.insert(words.to_owned());
        let words = if known { format!("{} …", first_line(words)) } else { words.to_owned() };
        words + &buttons(message)
    }

    fn line(&mut self, chat: &str, words: &str) {
        let indented = words.replace('\n', "\n      |   ").replace("|   \n", "|\n");
        writeln!(self.text, "{chat:<5} | {indented}").expect("a string takes all");
    }

    pub fn note(&mut self, words: &str) {
        writeln!(self.text, "      {words}").expect("a string takes all");
    }
}

fn buttons(message: &Value) -> String {
    let mut words = String::new();
    for row in message["buttons"].as_array().into_iter().flatten() {
        let labels = row.as_array().into_iter().flatten().filter_map(Value::as_str);
        let row: Vec<_> = labels.map(|label| format!("[{label}]")).collect();
        words.push('\n');
        words += &row.join(" ");
    }
    if message["force_reply"] == true {
        words += " (opens a reply)";
    }
    words
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn name(who: &str) -> String {
    match who {
        "bot" => who.to_owned(),
        _ => who[..1].to_uppercase() + &who[1..],
    }
}

fn spoken(time: TimeDelta) -> String {
    let units = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")];
    let seconds = time.num_seconds();
    let (length, unit) = *units.iter().find(|(unit, _)| seconds % unit == 0).unwrap_or(&units[3]);
    let number = seconds / length;
    format!("{number} {unit}{}", if number == 1 { "" } else { "s" })
}
