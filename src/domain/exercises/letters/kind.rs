//! What is written: of which kind, and out of which parts.

use serde::{Deserialize, Serialize};

use crate::domain::model::button::Choice;
use crate::domain::model::tool::Tool;
use crate::domain::wording::Genre;

/// What is written and sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LetterKind {
    /// An apology, in six parts.
    Apology,
    /// A letter of hurt, in four lines.
    Hurt,
    /// Something told before being asked, in one text.
    Tell,
    /// An answer to a letter of hurt, in three parts.
    Answer,
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
    /// What I offer to repair.
    Offer,
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
    /// What I heard.
    Heard,
    /// What I understand it did to you.
    ToYou,
    /// What I can offer.
    CanOffer,
}

impl Choice for LetterPart {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Did, "did", "letter-part-did"),
        (Self::Regret, "regret", "letter-part-regret"),
        (Self::Choice, "choice", "letter-part-choice"),
        (Self::Pain, "pain", "letter-part-pain"),
        (Self::Change, "change", "letter-part-change"),
        (Self::Offer, "offer", "letter-part-offer"),
        (Self::Feel, "feel", "letter-part-feel"),
        (Self::When, "when", "letter-part-when"),
        (Self::Because, "because", "letter-part-because"),
        (Self::Need, "need", "letter-part-need"),
        (Self::Told, "told", "letter-part-told"),
        (Self::Heard, "heard", "letter-part-heard"),
        (Self::ToYou, "to-you", "letter-part-to-you"),
        (Self::CanOffer, "gift", "letter-part-can-offer"),
    ];
}

/// As it is taken back.
impl Choice for LetterKind {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Apology, "apology", "letter-take-back-apology"),
        (Self::Hurt, "hurt", "letter-take-back-hurt"),
        (Self::Tell, "tell", "letter-take-back-tell"),
        (Self::Answer, "answer", "letter-take-back-answer"),
    ];
}

impl LetterKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Apology, Self::Hurt, Self::Tell, Self::Answer];

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
                LetterPart::Offer,
            ],
            Self::Hurt => {
                &[LetterPart::Feel, LetterPart::When, LetterPart::Because, LetterPart::Need]
            }
            Self::Tell => &[LetterPart::Told],
            Self::Answer => &[LetterPart::Heard, LetterPart::ToYou, LetterPart::CanOffer],
        }
    }

    /// What its wording help looks for; what is told before being asked has none.
    pub(super) const fn genre(self) -> Option<Genre> {
        match self {
            Self::Apology | Self::Answer => Some(Genre::Apology),
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
            Self::Answer => Tool::Answer,
        }
    }
}
