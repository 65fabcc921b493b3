//! What a phone shows of each thing that the bot does, in words that two histories share.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use kintsugi::domain::{MessageId, Slot, Toast, What, Words};
use kintsugi::line::{Below, Button};
use kintsugi::messages::{Locale, Speech};

use super::{Effect, Typed};

pub static SPEECH: LazyLock<Speech> = LazyLock::new(|| Speech::new(None).expect("words"));

/// Which button and which message is which, as far as phones can tell: by what is equal.
#[derive(Default)]
pub struct Eyes<'a> {
    /// What was seen before, by other eyes.
    before: Option<&'a Eyes<'a>>,
    buttons: HashMap<(usize, String, String), usize>,
    messages: HashMap<MessageId, usize>,
}

impl Eyes<'_> {
    /// Eyes that have seen the same, and go on.
    pub fn later(&self) -> Eyes<'_> {
        Eyes { before: Some(self), ..Eyes::default() }
    }

    fn button(&mut self, phone: usize, slot: &str, data: String) -> usize {
        let key = (phone, slot.to_owned(), data);
        let known = self.before.and_then(|before| before.buttons.get(&key));
        let next = self.before.map_or(0, |before| before.buttons.len()) + self.buttons.len();
        known.copied().unwrap_or_else(|| *self.buttons.entry(key).or_insert(next))
    }

    fn known(&self, message: MessageId) -> Option<usize> {
        let before = self.before.and_then(|before| before.messages.get(&message));
        before.or_else(|| self.messages.get(&message)).copied()
    }

    fn message(&mut self, message: MessageId) -> usize {
        let next = self.before.map_or(0, |before| before.messages.len()) + self.messages.len();
        self.known(message).unwrap_or_else(|| *self.messages.entry(message).or_insert(next))
    }

    fn rows(&mut self, phone: usize, slot: &Slot, rows: Vec<Vec<Button>>) -> String {
        let slot = serde_json::to_string(slot).expect("it can be written");
        let mut shown = String::new();
        for row in rows {
            for button in row {
                let number = self.button(phone, &slot, button.data);
                write!(shown, "[{} #{number}]", button.label).expect("a text grows");
            }
            shown += "/";
        }
        shown
    }

    fn words(&mut self, phone: usize, slot: &Slot, words: &Words) -> String {
        let body = SPEECH.body(words, Locale::En).expect("every saying renders");
        let below = match body.below {
            Below::Nothing => String::new(),
            Below::Buttons(rows) => self.rows(phone, slot, rows),
            asks => format!("{asks:?}"),
        };
        format!("{} {below}", body.text)
    }

    /// What that phone shows of it; none if it shows nothing: a look at the group, and a call that
    /// takes buttons off a message without any.
    fn see_done(
        &mut self,
        phone: usize,
        what: &What,
        message: Option<MessageId>,
        typed: Option<Typed>,
    ) -> Option<String> {
        let message = match what {
            What::New { .. } | What::Edit { .. } => message.map(|message| self.message(message)),
            _ => message.and_then(|message| self.known(message)),
        };
        Some(match what {
            What::New { words, slot, .. } => {
                let slot = slot.clone().unwrap_or_else(|| words.told_slot());
                let below = typed.map_or(String::new(), |typed| format!(" below {typed:?}"));
                format!("says{below} {}", self.words(phone, &slot, words))
            }
            What::Edit { slot, words } => {
                format!("edits {message:?} {}", self.words(phone, slot, words))
            }
            What::Hang { slot, buttons } => {
                let rows = SPEECH.keyboard(buttons.clone(), Locale::En).expect("labels");
                format!("leaves {message:?} {}", self.rows(phone, slot, rows))
            }
            What::Delete(_) => format!("takes {message:?} away"),
            What::RemoveButtons(_) => format!("strips {}", message?),
            What::React(_) => format!("reacts to {typed:?}"),
            What::Tidy => "tidies".to_owned(),
            What::Open(_) => "opens a note".to_owned(),
            What::Look => return None,
        })
    }

    /// The same, or how a press was answered.
    pub fn see(
        &mut self,
        phone: usize,
        effect: &Effect,
        message: Option<MessageId>,
        typed: Option<Typed>,
    ) -> Option<String> {
        match effect {
            Effect::Does(what) => self.see_done(phone, what, message, typed),
            Effect::Answers(toast) => Some(format!("is answered {}", line_of(toast))),
        }
    }
}

/// How a press is answered, as it reads.
pub fn line_of(toast: &Toast) -> String {
    let line = |words: &Words| SPEECH.line(words, Locale::En).expect("every saying renders");
    match toast {
        Toast::Silent => String::new(),
        Toast::Line(words) => line(words),
        Toast::Alert(words) => format!("! {}", line(words)),
        Toast::Opens(_) => "opens".to_owned(),
    }
}
