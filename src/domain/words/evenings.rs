//! What is said of evenings, and of the diary.

use chrono::NaiveDate;

use crate::domain::check_in::Parts;

/// How many questions there are for Sundays: more than a quarter has, so that none repeats in one.
pub const QUESTIONS: usize = 16;

/// What a page of the diary holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// What was written in a hard moment.
    Written(String),
    /// A check-in that found no match; it can be shared.
    Evening(Parts),
}

/// One entry of the diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiaryPage {
    /// Its day in the couple's zone.
    pub date: NaiveDate,
    /// What was written.
    pub page: Page,
    /// Its number.
    pub entry: i64,
    /// The number of the one before it.
    pub older: Option<i64>,
}

/// What is said of the diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Diary {
    /// One entry.
    Page(DiaryPage),
    /// Nothing is in it.
    Empty,
    /// The entry was deleted.
    Deleted,
    /// It opens in private only.
    InPrivate,
}
