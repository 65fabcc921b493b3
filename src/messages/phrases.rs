//! Words that stand in a file or a picture, one by one.

use chrono::{Datelike, NaiveDate};

use super::pieces::Piece;
use super::{Locale, Speech, SpeechError};
use crate::domain::Step;

impl Speech {
    /// Words that stand in a file, by their key.
    ///
    /// # Errors
    /// If the language lacks it.
    pub fn phrase(
        &self,
        key: &str,
        quotes: &[(&'static str, &str)],
        locale: Locale,
    ) -> Result<String, SpeechError> {
        let with = |piece: Piece, (name, text): &(&'static str, &str)| piece.with(name, *text);
        self.value(&quotes.iter().fold(Piece::plain(key), with), locale)
    }

    /// A date as it is said, without its year.
    ///
    /// # Errors
    /// If the language lacks a key.
    pub fn date_in_words(&self, date: NaiveDate, locale: Locale) -> Result<String, SpeechError> {
        self.date(date, locale)
    }

    /// How a step is called.
    ///
    /// # Errors
    /// If the language lacks a key.
    pub fn name_of_step(&self, step: Step, locale: Locale) -> Result<String, SpeechError> {
        self.name(step, locale)
    }

    /// A date where there is little room, as “3 Nov”.
    ///
    /// # Errors
    /// If the language lacks a key.
    pub fn short_date(&self, date: NaiveDate, locale: Locale) -> Result<String, SpeechError> {
        let month = Piece::plain("picture-month").with("month", format!("m{}", date.month()));
        let month = self.value(&month, locale)?;
        let date = Piece::plain("picture-date").with("day", date.day().to_string());
        self.value(&date.with("month", month), locale)
    }

    /// Its weekday, as “Mon”.
    ///
    /// # Errors
    /// If the language lacks a key.
    pub fn short_weekday(&self, date: NaiveDate, locale: Locale) -> Result<String, SpeechError> {
        let number = format!("w{}", date.weekday().number_from_monday());
        self.value(&Piece::plain("picture-weekday").with("weekday", number), locale)
    }

    /// A step by its number and name.
    ///
    /// # Errors
    /// If the language lacks a key.
    pub fn step_line(&self, step: Step, locale: Locale) -> Result<String, SpeechError> {
        let number = step.number().to_string();
        let line = Piece::plain("week-step").with("number", number);
        self.value(&line.with("name", self.name(step, locale)?), locale)
    }
}
