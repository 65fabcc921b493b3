//! The buttons of “In your shoes”.

use super::slot::ShoesQuestion;
use super::state::Round;
use crate::domain::model::button::{Choice, buttons};

/// A button of “In your shoes”. Its label is in `messages/<locale>/shoes.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShoesPress {
    /// Begins to write, or goes on.
    Write(ShoesQuestion),
    /// **Not now**, to a question for words: what was written stays a draft.
    Stop(ShoesQuestion),
    /// **Seal it**, or **Send it**
    Seal(ShoesQuestion),
    /// **Keep it in my diary**
    Keep(ShoesQuestion),
    /// **Delete it**
    Delete(ShoesQuestion),
    /// **Read it**, what the other wrote.
    Read(Round),
    /// **Read it again**
    Again(Round),
    /// **Not now**, to something that waits to be read.
    LetBe(Round),
    /// **I feel seen**
    Seen(Round),
    /// **Open it**, the answer.
    Open(Round),
    /// **Not now**, to round two.
    Later,
    /// **Take it back**, out of round two.
    TakeBack,
}

buttons! {
    ShoesPress {
        plain {
            Later = "later" => "shoes-not-now",
            TakeBack = "take-back" => "shoes-take-back",
        }
        with {
            Write(wanted: ShoesQuestion) = "write" => wanted.key(),
            Stop(wanted: ShoesQuestion) = "stop" => "shoes-not-now",
            Seal(wanted: ShoesQuestion) = "seal" => seal(wanted),
            Keep(wanted: ShoesQuestion) = "keep" => "shoes-keep",
            Delete(wanted: ShoesQuestion) = "delete" => "shoes-delete",
            Read(round: Round) = "read" => "shoes-read",
            Again(round: Round) = "again" => round.key(),
            LetBe(round: Round) = "let-be" => "shoes-not-now",
            Seen(round: Round) = "seen" => "shoes-seen",
            Open(round: Round) = "open" => "shoes-open",
        }
    }
}

const fn seal(wanted: ShoesQuestion) -> &'static str {
    match wanted {
        ShoesQuestion::Add(_) => "shoes-send",
        ShoesQuestion::Round(_) | ShoesQuestion::Then => "shoes-seal",
    }
}

impl Choice for ShoesQuestion {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Round(Round::First), "1", "shoes-write-first"),
        (Self::Round(Round::Second), "2", "shoes-write-second"),
        (Self::Then, "then", "shoes-write-then"),
        (Self::Add(Round::First), "add1", "shoes-add"),
        (Self::Add(Round::Second), "add2", "shoes-add"),
    ];
}

impl Choice for Round {
    const NAMES: &'static [(Self, &'static str, &'static str)] =
        &[(Self::First, "1", "shoes-again-first"), (Self::Second, "2", "shoes-again-second")];
}

impl ShoesPress {
    /// Whether it is decided with the journal's records at hand.
    pub(in crate::domain) fn needs_records(self) -> bool {
        matches!(self, Self::Read(_) | Self::Again(_) | Self::TakeBack)
    }
}
