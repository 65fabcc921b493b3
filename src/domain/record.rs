//! What is kept of what is closed: the journal, encrypted.

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::people::{Place, Seat, UserId};
use super::trigger::Helped;

/// The number that the store gives a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordId(pub i64);

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
    /// One thing that was heard in a talk, shown in the group.
    Heard {
        /// In their words.
        words: String,
    },
    /// A partner's own kept words.
    Diary {
        /// In their words.
        words: String,
    },
}

impl Record {
    /// When it is deleted by itself: after 13 months, a diary never (PRODUCT §9).
    #[must_use]
    pub fn expires_at(&self) -> Option<DateTime<Utc>> {
        match self.entry {
            Entry::Diary { .. } | Entry::Unshared { .. } => None,
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
