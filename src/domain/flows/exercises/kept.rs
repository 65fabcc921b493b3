//! What exercises keep in the journal, as it is filed there.

use crate::domain::couple::record::Entry;
use crate::domain::exercise::Nothing;
use crate::domain::exercises::{
    LetterKept, PromiseKept, ProposalKept, PulseKept, QuestionKept, ShoesKept, TalkHeard,
};

/// A kind of record.
pub(in crate::domain) trait Keeps: Sized {
    /// Whether its exercise reads what is filed.
    const IS_READ: bool = true;

    /// As it is filed.
    fn entry(self) -> Entry;
    /// If what is filed is of this kind.
    fn of(entry: &Entry) -> Option<Self>;
}

impl Keeps for Nothing {
    const IS_READ: bool = false;

    fn entry(self) -> Entry {
        match self {}
    }

    fn of(_: &Entry) -> Option<Self> {
        None
    }
}

impl Keeps for LetterKept {
    fn entry(self) -> Entry {
        let Self { number, kind, parts, read } = self;
        Entry::Letter { number, kind, parts, read }
    }

    fn of(entry: &Entry) -> Option<Self> {
        let Entry::Letter { number, kind, parts, read } = entry else { return None };
        Some(Self { number: *number, kind: *kind, parts: parts.clone(), read: *read })
    }
}

impl Keeps for ShoesKept {
    fn entry(self) -> Entry {
        let Self { number, words, read } = self;
        Entry::Shoes { number, words, read }
    }

    fn of(entry: &Entry) -> Option<Self> {
        let Entry::Shoes { number, words, read } = entry else { return None };
        Some(Self { number: *number, words: words.clone(), read: *read })
    }
}

impl Keeps for QuestionKept {
    fn entry(self) -> Entry {
        match self {
            Self::Question { number, words } => Entry::Question { number, words },
            Self::Answer { number, words } => Entry::Answer { number, words },
        }
    }

    fn of(entry: &Entry) -> Option<Self> {
        match entry {
            Entry::Question { number, words } => {
                Some(Self::Question { number: *number, words: words.clone() })
            }
            Entry::Answer { number, words } => {
                Some(Self::Answer { number: *number, words: words.clone() })
            }
            _ => None,
        }
    }
}

impl Keeps for ProposalKept {
    const IS_READ: bool = false;

    fn entry(self) -> Entry {
        match self {
            Self::Ended { terms } => Entry::Ended { terms },
            Self::Agreement { version, date, clauses } => {
                Entry::Agreement { version, date, clauses }
            }
        }
    }

    fn of(_: &Entry) -> Option<Self> {
        None
    }
}

impl Keeps for TalkHeard {
    const IS_READ: bool = false;

    fn entry(self) -> Entry {
        Entry::Heard { words: self.words }
    }

    fn of(_: &Entry) -> Option<Self> {
        None
    }
}

impl Keeps for PromiseKept {
    const IS_READ: bool = false;

    fn entry(self) -> Entry {
        let Self { words, to_us, due, end } = self;
        Entry::Promise { words, to_us, due, end }
    }

    fn of(_: &Entry) -> Option<Self> {
        None
    }
}

impl Keeps for PulseKept {
    const IS_READ: bool = false;

    fn entry(self) -> Entry {
        let Self { date, answers } = self;
        Entry::Pulse { date, answers }
    }

    fn of(_: &Entry) -> Option<Self> {
        None
    }
}
