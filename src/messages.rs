//! How the bot speaks: [`Words`] become text and buttons in a language, through Fluent.
//!
//! All sentences are in `messages/<locale>/*.ftl`. Missing keys and arguments are found by the
//! tests, which render everything in every locale.

mod bundles;
mod helplines;
mod locale;
mod phrases;
mod pieces;

use thiserror::Error;

use crate::domain::{Command, Labels, Person, Press, Step, Words};
use crate::line::{Below, Body, Button, Named, OPENS};
use bundles::{Bundle, bundles};
use helplines::Helplines;
pub use locale::Locale;
use pieces::{Around, Piece, capitalized, label_below, label_of, pieces_of};

/// The message files are not what they must be. Found by tests, so never met by the couple.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SpeechError {
    /// A file cannot be read, or a key stands twice.
    #[error("messages/{0}: a file cannot be read or a key stands twice")]
    Unreadable(&'static str),
    /// The helplines are not what they must be.
    #[error("messages/helplines.toml: {0}")]
    Helplines(String),
    /// A button's data is too long to be sealed.
    #[error("a button's data is too long: {0}")]
    Button(String),
    /// A key, or something that it quotes, is missing.
    #[error("messages/{locale}: `{key}` is missing or lacks something that it quotes")]
    Missing {
        /// In which language.
        locale: &'static str,
        /// Which.
        key: String,
    },
}

/// The words of all languages, ready to speak.
pub struct Speech {
    bundles: Vec<Bundle>,
    helplines: Helplines,
    operator: Option<String>,
}

impl Speech {
    /// Reads the message files and the helplines; `operator` is named on the welcome card, if they gave a name.
    ///
    /// # Errors
    /// If a file is not valid Fluent, or the helplines are not whole.
    pub fn new(operator: Option<&str>) -> Result<Self, SpeechError> {
        let helplines = Helplines::read().map_err(SpeechError::Helplines)?;
        Ok(Self { bundles: bundles()?, helplines, operator: operator.map(str::to_owned) })
    }

    /// A whole message: text, title, and what hangs below it.
    ///
    /// # Errors
    /// If the language lacks a key.
    pub fn body(&self, words: &Words, locale: Locale) -> Result<Body, SpeechError> {
        let (text, title) = self.text(words, locale)?;
        let below = self.below(words, &text, locale)?;
        Ok(Body { text, title, below })
    }

    /// What lies in somebody's own chat in the place of what comes by itself: a line that tells nothing, and
    /// the button that shows what it holds.
    ///
    /// # Errors
    /// If the language lacks a key.
    pub fn note(&self, locale: Locale) -> Result<Body, SpeechError> {
        let text = self.value(&Piece::plain("note"), locale)?;
        let label = self.value(&Piece::plain("button-open-note"), locale)?;
        let below = Below::Buttons(vec![vec![Button { label, data: OPENS.to_owned() }]]);
        Ok(Body { text, title: 0, below })
    }

    /// Rows of buttons with their labels.
    ///
    /// # Errors
    /// If the language lacks a key.
    pub fn keyboard(
        &self,
        rows: Vec<Vec<Press>>,
        locale: Locale,
    ) -> Result<Vec<Vec<Button>>, SpeechError> {
        self.labelled(rows, label_of, locale)
    }

    fn labelled(
        &self,
        rows: Vec<Vec<Press>>,
        label: impl Fn(Press) -> Piece,
        locale: Locale,
    ) -> Result<Vec<Vec<Button>>, SpeechError> {
        let button = |press: Press| {
            Ok(Button { label: self.value(&label(press), locale)?, data: press.data() })
        };
        let row = |row: Vec<Press>| row.into_iter().map(button).collect();
        rows.into_iter().map(row).collect()
    }

    /// Only the text: for the answer to a press.
    ///
    /// # Errors
    /// If the language lacks a key.
    pub fn line(&self, words: &Words, locale: Locale) -> Result<String, SpeechError> {
        self.text(words, locale).map(|(text, _)| text)
    }

    /// How the couple's languages call the high and the low.
    ///
    /// # Errors
    /// If a language lacks a key.
    pub fn labels(&self) -> Result<Labels, SpeechError> {
        let mut labels = Labels::default();
        for locale in Locale::ALL {
            for (words, key) in labels.lists() {
                words.extend(self.list(key, locale)?);
            }
        }
        Ok(labels)
    }

    /// A menu's commands with their descriptions.
    ///
    /// # Errors
    /// If the language lacks a key.
    pub fn menu(
        &self,
        names: &[&str],
        locale: Locale,
    ) -> Result<Vec<(String, String)>, SpeechError> {
        let entry = |name: &&str| {
            let about = self.value(&Piece::plain(format!("command-{name}")), locale)?;
            Ok(((*name).to_owned(), about))
        };
        names.iter().map(entry).collect()
    }

    /// Both menus, in the order group, private.
    ///
    /// # Errors
    /// If the language lacks a key.
    pub fn menus(&self, locale: Locale) -> Result<[Vec<(String, String)>; 2], SpeechError> {
        Ok([self.menu(&Command::GROUP_MENU, locale)?, self.menu(&Command::PRIVATE_MENU, locale)?])
    }

    fn list(&self, key: &str, locale: Locale) -> Result<Vec<String>, SpeechError> {
        let all = self.value(&Piece::plain(key.to_owned()), locale)?;
        Ok(all.split(',').map(|label| label.trim().to_lowercase()).collect())
    }

    /// The text, and how many UTF-16 units of it are the title.
    fn text(&self, words: &Words, locale: Locale) -> Result<(String, usize), SpeechError> {
        let mut text = String::new();
        let mut title = 0;
        let operator = match &self.operator {
            Some(name) => name.clone(),
            None => self.value(&Piece::plain("operator-unnamed"), locale)?,
        };
        let name = |step| self.name(step, locale);
        let around = Around { operator: &operator, helplines: &self.helplines };
        for piece in pieces_of(words, |date| self.date(date, locale), &name, &around)? {
            let gap = if piece.listed { "\n" } else { "\n\n" };
            if let Some(head) = self.part(&piece, Some("title"), locale)? {
                title = if text.is_empty() { head.encode_utf16().count() } else { title };
                append(&mut text, gap, &head);
            }
            append(&mut text, gap, &self.value(&piece, locale)?);
        }
        Ok((text, title))
    }

    fn below(&self, words: &Words, text: &str, locale: Locale) -> Result<Below, SpeechError> {
        if let Words::AskHere(who, _) = words
            && let Some(named) = named(text, who)
        {
            return Ok(Below::ForceReplyOf(named));
        }
        if words.wants_reply() {
            return Ok(Below::ForceReply);
        }
        let rows = self.labelled(words.buttons(), |press| label_below(words, press), locale)?;
        Ok(if rows.is_empty() { Below::Nothing } else { Below::Buttons(rows) })
    }

    fn date(&self, date: chrono::NaiveDate, locale: Locale) -> Result<String, SpeechError> {
        use chrono::Datelike;
        let name = |key| self.value(&Piece::plain(key), locale);
        let weekday = name(format!("weekday-{}", date.weekday().number_from_monday()))?;
        let month = name(format!("month-{}", date.month()))?;
        let piece = Piece::plain("date".to_owned())
            .with("weekday", weekday)
            .with("day", date.day().to_string())
            .with("month", month);
        self.value(&piece, locale)
    }

    fn value(&self, piece: &Piece, locale: Locale) -> Result<String, SpeechError> {
        self.part(piece, None, locale)?.ok_or_else(|| piece.missing(locale))
    }

    fn name(&self, step: Step, locale: Locale) -> Result<String, SpeechError> {
        let piece = Piece::plain(format!("step-{}", step.number()));
        self.part(&piece, Some("name"), locale)?.ok_or_else(|| piece.missing(locale))
    }

    /// A message's own text, or one of its attributes; none if it has none such.
    fn part(
        &self,
        piece: &Piece,
        attribute: Option<&str>,
        locale: Locale,
    ) -> Result<Option<String>, SpeechError> {
        let missing = || piece.missing(locale);
        let bundle = self.bundles.get(locale as usize).ok_or_else(missing)?;
        let message = bundle.get_message(&piece.key).ok_or_else(missing)?;
        let pattern = match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        };
        let Some(pattern) = pattern else { return Ok(None) };
        let unnamed = match piece.unnamed[..] {
            [] => String::new(),
            _ => self.value(&Piece::plain("unnamed"), locale)?,
        };
        let mut errors = vec![];
        let text = bundle.format_pattern(pattern, Some(&piece.args(&unnamed)), &mut errors);
        if !errors.is_empty() {
            return Err(missing());
        }
        let begins_so = !unnamed.is_empty() && text.starts_with(&unnamed);
        Ok(Some(if begins_so { capitalized(&text) } else { text.into_owned() }))
    }
}

/// Where the text names that person.
fn named(text: &str, who: &Person) -> Option<Named> {
    let name = Some(&who.name).filter(|name| !name.is_empty())?;
    let units = |text: &str| text.encode_utf16().count();
    let offset = text.find(name.as_str()).map(|at| units(&text[..at]))?;
    Some(Named { user: who.id, offset, length: units(name) })
}

fn append(text: &mut String, gap: &str, part: &str) {
    if !text.is_empty() {
        text.push_str(gap);
    }
    text.push_str(part);
}
