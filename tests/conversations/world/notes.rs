//! Notes in somebody's own chat: whoever is sent one opens it, unless a test lets it lie. In each conversation
//! nothing comes by itself but a note.

use std::collections::BTreeSet;

use serde_json::Value;

use super::phones::{News, text};
use super::{GROUP, World};

const NOTE: &str = "A note is here for you.";
/// The button below it.
pub const OPEN: &str = "Open it";

/// Which notes came, and what they are to become.
#[derive(Default)]
pub struct Notes {
    /// Whether they lie until somebody presses.
    lie: bool,
    pub is_down: bool,
    /// Who has just done something.
    acted: BTreeSet<String>,
    to_open: Vec<(String, i64)>,
    opened: Vec<(String, i64)>,
    /// What came because one was opened.
    answers: BTreeSet<(String, i64)>,
    opens_now: bool,
}

impl World {
    /// The messages that came because a note was opened: by chat, with their numbers.
    pub fn came_by_opening(&self) -> &BTreeSet<(String, i64)> {
        &self.notes.answers
    }

    /// From now on notes lie until somebody opens them.
    pub fn lets_notes_lie(&mut self) {
        self.notes.lie = true;
    }
}

impl Notes {
    pub fn acts(&mut self, who: &str) {
        self.acted.insert(who.to_owned());
    }

    /// What is told of it in the transcript, if it is told now: a note is told when it is opened.
    pub fn meets(&mut self, chat: &str, news: News) -> Option<News> {
        if chat == GROUP {
            return Some(news);
        }
        match news {
            News::Message(message) if is_note(&message) && can_be_opened(&message) && !self.lie => {
                self.to_open.push((chat.to_owned(), number(&message)));
                None
            }
            News::Message(message) => {
                self.came_as_asked(chat, &message);
                if self.opens_now {
                    self.answers.insert((chat.to_owned(), number(&message)));
                }
                Some(News::Message(message))
            }
            News::Edited(message) => {
                let key = (chat.to_owned(), number(&message));
                let at = self.opened.iter().position(|one| *one == key);
                Some(match at {
                    Some(at) => {
                        self.opened.remove(at);
                        News::Opened(message)
                    }
                    None => News::Edited(message),
                })
            }
            other => Some(other),
        }
    }

    /// What somebody who has done nothing finds in their own chat tells nothing.
    fn came_as_asked(&self, chat: &str, message: &Value) {
        let asked = message["from"] != "bot" || self.acted.contains(chat);
        let breathes = text(message).starts_with("Breathe");
        assert!(
            asked || is_note(message) || breathes,
            "in {chat}'s chat this came by itself: {}",
            text(message)
        );
    }

    /// Those to be opened now.
    pub fn opens(&mut self) -> Vec<(String, i64)> {
        let opens = std::mem::take(&mut self.to_open);
        for (chat, _) in &opens {
            self.acts(chat);
        }
        self.opens_now = !opens.is_empty();
        self.opened.extend(opens.iter().cloned());
        opens
    }

    pub fn rests(&mut self) {
        if !self.is_down {
            self.acted.clear();
        }
    }
}

fn is_note(message: &Value) -> bool {
    message["from"] == "bot" && text(message) == NOTE
}

fn can_be_opened(message: &Value) -> bool {
    message["buttons"].to_string().contains(OPEN)
}

fn number(message: &Value) -> i64 {
    message["id"].as_i64().expect("a number")
}
