//! What is said of evenings, and of the diary.

use chrono::NaiveDate;

use crate::domain::model::answer::Parts;
use crate::domain::model::bounds::Over;
use crate::domain::model::people::Place;
use crate::domain::press::{CheckIn, Press};

/// How many questions there are for Sundays: more than a quarter has, so that none repeats in one.
pub const QUESTIONS: usize = 16;

/// How many questions there are about how a high felt.
pub const QUESTIONS_ABOUT_HIGHS: usize = 20;

/// What the group is told once both have answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BothShared {
    /// That they both shared something.
    Plain,
    /// The same on a Sunday, with a question to ask each other: its number.
    Sunday(usize),
    /// The same, and each can ask about the other's high, on that date.
    Asks(NaiveDate),
    /// A question about a high: whose, and its number.
    AboutHigh {
        /// The name of whoever had it.
        name: String,
        /// The question's number.
        number: usize,
    },
}

impl BothShared {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        match self {
            Self::Asks(date) => vec![vec![Press::CheckIn(*date, CheckIn::AboutHigh)]],
            _ => vec![],
        }
    }
}

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
    /// When it is erased, if it is of before an end.
    pub until: Option<NaiveDate>,
    /// Which diary of before an end comes behind this one.
    pub before: Option<u8>,
    /// Whether what is written next is kept on a page of its own.
    pub writes: bool,
}

/// The group is not known to hold the two alone, or takes nothing: what it hears, and the author of what
/// was not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// In the group: one of the two isn't there, or somebody is there in their place.
    Rests,
    /// A private answer, while its evening lasts.
    Evening(Since),
    /// It is in their diary.
    InDiary(Since),
    /// What is open stays open.
    Open(Since),
    /// To a chat that took nothing for a while: it does again.
    WritesAgain(Place),
}

/// Why it was not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// The group is not known to hold the two alone.
    NotAlone,
    /// The group takes nothing from the bot.
    CannotWrite,
}

/// What is said of the diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Diary {
    /// One entry.
    Page(DiaryPage),
    /// Nothing is in it.
    Empty,
    /// Nothing is in it; there is one of before an end.
    EmptyBut(u8),
    /// Nothing is left of before an end; maybe there is an older one.
    NothingBefore(Option<u8>),
    /// What was kept before an end is erased then.
    ErasedOn(NaiveDate),
    /// More than a page has room for.
    TooLong(Over),
    /// An edit of what was kept: the page stays as it was.
    Stays,
    /// The entry was deleted.
    Deleted,
    /// It opens in private only.
    InPrivate,
}

impl Diary {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        let presses = match self {
            Self::Page(DiaryPage { entry, older, page, until, before, .. }) => {
                // What is of before has no group any more that it could be shown in.
                let shares = until.is_none() && matches!(page, Page::Evening(_));
                let older = older.map(Press::Diary);
                let share = shares.then_some(Press::ShareEvening(*entry));
                let before = before.map(Press::Before);
                let erase = until.map(|_| Press::EraseBefore);
                [share, older, Some(Press::Forget(*entry)), before, erase]
            }
            Self::EmptyBut(number) => [Some(Press::Before(*number)), None, None, None, None],
            Self::NothingBefore(number) => [number.map(Press::Before), None, None, None, None],
            Self::Empty
            | Self::TooLong(_)
            | Self::Stays
            | Self::Deleted
            | Self::InPrivate
            | Self::ErasedOn(_) => [None; 5],
        };
        presses.into_iter().flatten().map(|press| vec![press]).collect()
    }
}
