//! A part of a saying: a key of the message files, with what it quotes.

use fluent_bundle::FluentArgs;

use super::isolated;
use crate::domain::Over;
use crate::messages::{Locale, SpeechError};

/// One key with what it quotes.
pub(in crate::messages) struct Piece {
    pub key: String,
    pub quotes: Vec<(&'static str, String)>,
    /// Which of these is somebody who has no name that can be seen.
    pub unnamed: Vec<&'static str>,
    /// Whether it follows the one before it on the next line, as in a list.
    pub listed: bool,
}

impl Piece {
    pub fn plain(key: impl Into<String>) -> Self {
        Self { key: key.into(), quotes: vec![], unnamed: vec![], listed: false }
    }

    pub fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.quotes.push((name, text.into()));
        self
    }

    /// Somebody, by name; `$named` tells the words that address them whether they have one.
    pub fn who(mut self, quote: &'static str, name: &str) -> Self {
        if name.is_empty() {
            self.unnamed.push(quote);
        }
        let named = if name.is_empty() { "no" } else { "yes" };
        self.with(quote, isolated(name)).with("named", named)
    }

    /// How long a text is, and how much of it would fit.
    pub fn over(self, over: Over) -> Self {
        let room = if over.fits == 0 { "none" } else { "some" };
        let piece = self.with("has", over.has.to_string()).with("fits", over.fits.to_string());
        piece.with("room", room)
    }

    /// What it quotes; whoever has no name is called `unnamed`.
    pub fn args<'a>(&'a self, unnamed: &'a str) -> FluentArgs<'a> {
        let quoted = |(quote, text): &'a (&'static str, String)| {
            let text = if self.unnamed.contains(quote) { unnamed } else { text };
            (*quote, text)
        };
        self.quotes.iter().map(quoted).collect()
    }

    pub fn missing(&self, locale: Locale) -> SpeechError {
        SpeechError::Missing { locale: locale.name(), key: self.key.clone() }
    }
}
