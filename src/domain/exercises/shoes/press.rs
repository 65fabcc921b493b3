//! Their buttons.

use super::slot::ShoesWanted;
use super::state::Round;

/// A button of theirs. Its label is in `messages/<locale>/shoes.ftl` under [`ShoesPress::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShoesPress {
    /// Begins to write, or goes on.
    Write(ShoesWanted),
    /// **Not now**, to a question for words: what was written stays a draft.
    Stop(ShoesWanted),
    /// **Seal it**, or **Send it**
    Seal(ShoesWanted),
    /// **Keep it in my diary**
    Keep(ShoesWanted),
    /// **Delete it**
    Delete(ShoesWanted),
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

impl ShoesPress {
    /// The callback data, after `shoes:`.
    pub(in crate::domain) fn data(self) -> String {
        match self {
            Self::Write(wanted) => format!("write:{}", name(wanted)),
            Self::Stop(wanted) => format!("stop:{}", name(wanted)),
            Self::Seal(wanted) => format!("seal:{}", name(wanted)),
            Self::Keep(wanted) => format!("keep:{}", name(wanted)),
            Self::Delete(wanted) => format!("delete:{}", name(wanted)),
            Self::Read(round) => format!("read:{}", number(round)),
            Self::Again(round) => format!("again:{}", number(round)),
            Self::LetBe(round) => format!("let-be:{}", number(round)),
            Self::Seen(round) => format!("seen:{}", number(round)),
            Self::Open(round) => format!("open:{}", number(round)),
            Self::Later => "later".to_owned(),
            Self::TakeBack => "take-back".to_owned(),
        }
    }

    /// Reads callback data, after `shoes:`.
    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        let (what, rest) = data.split_once(':').unwrap_or((data, ""));
        let wanted = ShoesWanted::ALL.into_iter().find(|wanted| name(*wanted) == rest);
        let round = [Round::First, Round::Second].into_iter().find(|r| number(*r) == rest);
        match what {
            "write" => wanted.map(Self::Write),
            "stop" => wanted.map(Self::Stop),
            "seal" => wanted.map(Self::Seal),
            "keep" => wanted.map(Self::Keep),
            "delete" => wanted.map(Self::Delete),
            "read" => round.map(Self::Read),
            "again" => round.map(Self::Again),
            "let-be" => round.map(Self::LetBe),
            "seen" => round.map(Self::Seen),
            "open" => round.map(Self::Open),
            "later" => Some(Self::Later),
            "take-back" => Some(Self::TakeBack),
            _ => None,
        }
    }

    /// The name of its label.
    pub(in crate::domain) fn key(self) -> &'static str {
        match self {
            Self::Write(ShoesWanted::Round(Round::First)) => "shoes-write-first",
            Self::Write(ShoesWanted::Round(Round::Second)) => "shoes-write-second",
            Self::Write(ShoesWanted::Then) => "shoes-write-then",
            Self::Write(ShoesWanted::Add(_)) => "shoes-add",
            Self::Stop(_) | Self::LetBe(_) | Self::Later => "shoes-not-now",
            Self::Seal(ShoesWanted::Add(_)) => "shoes-send",
            Self::Seal(_) => "shoes-seal",
            Self::Keep(_) => "shoes-keep",
            Self::Delete(_) => "shoes-delete",
            Self::Read(_) => "shoes-read",
            Self::Again(Round::First) => "shoes-again-first",
            Self::Again(Round::Second) => "shoes-again-second",
            Self::Seen(_) => "shoes-seen",
            Self::Open(_) => "shoes-open",
            Self::TakeBack => "shoes-take-back",
        }
    }

    /// Whether it is decided with the journal's records at hand.
    pub(in crate::domain) fn needs_records(self) -> bool {
        matches!(self, Self::Read(_) | Self::Again(_) | Self::TakeBack)
    }
}

const fn name(wanted: ShoesWanted) -> &'static str {
    match wanted {
        ShoesWanted::Round(round) => number(round),
        ShoesWanted::Then => "then",
        ShoesWanted::Add(Round::First) => "add1",
        ShoesWanted::Add(Round::Second) => "add2",
    }
}

const fn number(round: Round) -> &'static str {
    match round {
        Round::First => "1",
        Round::Second => "2",
    }
}
