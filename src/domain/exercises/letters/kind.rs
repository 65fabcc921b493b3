//! What is written: of which kind, and out of which parts.

use serde::{Deserialize, Serialize};

use crate::domain::model::button::{named, names};
use crate::domain::model::tool::Tool;
use crate::domain::wording::Genre;

/// What is written and sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LetterKind {
    /// An apology, in five parts.
    Apology,
    /// A letter of hurt, in four lines.
    Hurt,
    /// Something told before being asked, in one text.
    Tell,
}

/// A part of it: one question each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LetterPart {
    /// What I did.
    Did,
    /// Regret.
    Regret,
    /// It was my choice.
    Choice,
    /// What I understand of your pain.
    Pain,
    /// What I will change.
    Change,
    /// "I feel …"
    Feel,
    /// "when …"
    When,
    /// "because …"
    Because,
    /// "I need …"
    Need,
    /// What is told.
    Told,
}

const PARTS: [(LetterPart, &str, &str); 10] = [
    (LetterPart::Did, "did", "letter-part-did"),
    (LetterPart::Regret, "regret", "letter-part-regret"),
    (LetterPart::Choice, "choice", "letter-part-choice"),
    (LetterPart::Pain, "pain", "letter-part-pain"),
    (LetterPart::Change, "change", "letter-part-change"),
    (LetterPart::Feel, "feel", "letter-part-feel"),
    (LetterPart::When, "when", "letter-part-when"),
    (LetterPart::Because, "because", "letter-part-because"),
    (LetterPart::Need, "need", "letter-part-need"),
    (LetterPart::Told, "told", "letter-part-told"),
];

impl LetterPart {
    /// Its name in callback data.
    pub(super) fn name(self) -> &'static str {
        names(&self, &PARTS)[0]
    }

    /// The one of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        named(name, &PARTS)
    }

    /// The name of its label.
    pub(super) fn key(self) -> &'static str {
        names(&self, &PARTS)[1]
    }
}

impl LetterKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Apology, Self::Hurt, Self::Tell];

    /// Its parts, in the order in which they are asked for and read.
    #[must_use]
    pub const fn parts(self) -> &'static [LetterPart] {
        match self {
            Self::Apology => &[
                LetterPart::Did,
                LetterPart::Regret,
                LetterPart::Choice,
                LetterPart::Pain,
                LetterPart::Change,
            ],
            Self::Hurt => {
                &[LetterPart::Feel, LetterPart::When, LetterPart::Because, LetterPart::Need]
            }
            Self::Tell => &[LetterPart::Told],
        }
    }

    /// What its wording help looks for; what is told before being asked has none.
    pub(super) const fn genre(self) -> Option<Genre> {
        match self {
            Self::Apology => Some(Genre::Apology),
            Self::Hurt => Some(Genre::Letter),
            Self::Tell => None,
        }
    }

    /// The exercise that writes it.
    pub(super) const fn tool(self) -> Tool {
        match self {
            Self::Apology => Tool::Apology,
            Self::Hurt => Tool::Letter,
            Self::Tell => Tool::Tell,
        }
    }
}
