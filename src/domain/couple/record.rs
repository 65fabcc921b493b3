//! What is kept of what is closed: the journal, encrypted.

use crate::domain::model::helped::Helped;
use chrono::{DateTime, Days, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::exercises::proposals::Terms;
use crate::domain::exercises::{LetterKind, LetterPart, Measure, PromiseEnd};
use crate::domain::model::people::{Place, RecordId, Seat, UserId};

/// What the other has read is kept so long.
const AFTER_READING: Days = Days::new(30);

/// A question and its answer are kept so long.
const AFTER_ANSWERING: Days = Days::new(90);

/// What was agreed and has ended is kept so long.
const AFTER_ENDING: Days = Days::new(30);

/// One thing that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// When it happened.
    pub at: DateTime<Utc>,
    /// Whose it is.
    pub by: Seat,
    /// Their number: after an end, others may sit in the seats.
    pub user: UserId,
    /// What it is.
    pub entry: Entry,
}

/// The kinds of records, with their words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entry {
    /// A hard moment.
    Trigger {
        /// Its episode.
        episode: u64,
        /// Where it was reported.
        place: Place,
        /// What was written with it.
        words: Option<String>,
    },
    /// How strong a hard moment was, 0 to 10.
    Strength {
        /// Its episode.
        episode: u64,
        /// 0 to 10.
        level: u8,
    },
    /// A check-in's answer, when its day closed.
    CheckIn {
        /// The couple's date.
        date: NaiveDate,
        /// The high, if it came.
        high: Option<String>,
        /// The low, if it came.
        low: Option<String>,
    },
    /// A private answer that found no match: its author's, as long as they keep it.
    Unshared {
        /// The couple's date.
        date: NaiveDate,
        /// The high, if it came.
        high: Option<String>,
        /// The low, if it came.
        low: Option<String>,
    },
    /// Something that went well.
    Win {
        /// In their words.
        words: String,
    },
    /// Something to be thankful for.
    Thanks {
        /// In their words.
        words: String,
    },
    /// What helped in a hard moment.
    Helped {
        /// Its episode.
        episode: u64,
        /// What.
        by: Helped,
    },
    /// A promise, once it is closed; of a daily one, one day.
    Promise {
        /// In their words.
        words: String,
        /// Whether it was to us; if not, nobody but its author hears of it.
        to_us: bool,
        /// By when.
        due: DateTime<Utc>,
        /// What became of it.
        end: PromiseEnd,
    },
    /// Something of “In your shoes”, for the other; its author has a copy in their diary.
    Shoes {
        /// Its number among its author's.
        number: i64,
        /// In their words.
        words: String,
        /// Whether the other has read it.
        read: bool,
    },
    /// A sealed letter; its author's.
    Letter {
        /// Its number among its author's.
        number: u32,
        /// Of which kind.
        kind: LetterKind,
        /// Its parts, in their words.
        parts: Vec<(LetterPart, String)>,
        /// When it was read.
        read: Option<DateTime<Utc>>,
    },
    /// A question that was answered in writing, or talked over.
    Question {
        /// Its number.
        number: u32,
        /// As it was asked.
        words: String,
    },
    /// The answer to one; kept at the same moment, by the one who answered.
    Answer {
        /// The question's number.
        number: u32,
        /// In their words.
        words: String,
    },
    /// A measure or a clause that has ended.
    Ended {
        /// What it said.
        terms: Terms,
    },
    /// A version of the relationship agreement that both had signed, when the next took its place.
    Agreement {
        /// Which.
        version: u32,
        /// Since when it read so.
        date: NaiveDate,
        /// Its clauses.
        clauses: Vec<Terms>,
    },
    /// One thing that was heard in a talk, shown in the group.
    Heard {
        /// In their words.
        words: String,
    },
    /// A week, as one answered the pulse; nobody else's.
    Pulse {
        /// The couple's date.
        date: NaiveDate,
        /// What was answered.
        answers: Vec<(Measure, u8)>,
    },
    /// A partner's own kept words.
    Diary {
        /// In their words.
        words: String,
    },
}

impl Record {
    /// When it is deleted by itself (PRODUCT §9): a diary never, a letter 30 days after it was read,
    /// questions after 90 days, what was agreed and has ended after 30, all else after 13 months.
    #[must_use]
    pub fn expires_at(&self) -> Option<DateTime<Utc>> {
        match self.entry {
            Entry::Diary { .. } | Entry::Unshared { .. } => None,
            Entry::Letter { read, .. } => read?.checked_add_days(AFTER_READING),
            Entry::Question { .. } | Entry::Answer { .. } => {
                self.at.checked_add_days(AFTER_ANSWERING)
            }
            Entry::Ended { .. } | Entry::Agreement { .. } => self.at.checked_add_days(AFTER_ENDING),
            Entry::Shoes { read: true, .. } => self.at.checked_add_days(AFTER_READING),
            _ => self.at.checked_add_months(Months::new(13)),
        }
    }
}

/// A change to the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Journal {
    /// Keep this.
    Keep(Record),
    /// Delete that.
    Forget(RecordId),
}
