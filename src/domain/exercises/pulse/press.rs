//! The buttons of the pulse.

use super::measure::Measure;
use super::word::OwnWord;
use crate::domain::model::button::{Choice, buttons};

/// A button of the pulse. Its label is in `messages/<locale>/pulse.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PulsePress {
    /// **Pulse**, on an evening card.
    Begin,
    /// **Not this week**
    NotThisWeek,
    /// An answer.
    Say(Measure, u8),
    /// **Skip**
    Skip(Measure),
    /// **Never ask this one**
    LeaveOut,
    /// **Ask about feeling safe again**
    AskSafe,
    /// **Send my word**
    Word,
    /// That is the word.
    Send(OwnWord),
    /// **Take it back**, the word.
    TakeBack,
}

buttons! {
    PulsePress {
        plain {
            Begin = "begin" => "pulse",
            NotThisWeek = "not-this-week" => "pulse-not-this-week",
            LeaveOut = "leave-out" => "pulse-leave-out",
            AskSafe = "ask-safe" => "pulse-ask-safe",
            Word = "word" => "pulse-word",
            TakeBack = "take-back" => "pulse-take-back",
        }
        with {
            Say(measure: Measure, level: u8) = "say" => "level",
            Skip(measure: Measure) = "skip" => "pulse-skip",
            Send(word: OwnWord) = "send" => word.key(),
        }
    }
}

/// Named in the callback data alone: a label shows the number, or **Skip**.
impl Choice for Measure {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Days, "days", ""),
        (Self::Hope, "hope", ""),
        (Self::Laughed, "laughed", ""),
        (Self::Checking, "checking", ""),
        (Self::Team, "team", ""),
        (Self::Safe, "safe", ""),
    ];
}

impl Choice for OwnWord {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Easier, "easier", "pulse-easier"),
        (Self::Steady, "steady", "pulse-steady"),
        (Self::Harder, "harder", "pulse-harder"),
    ];
}

impl PulsePress {
    /// Whether such a button can have been shown.
    pub(in crate::domain) fn is_possible(self) -> bool {
        !matches!(self, Self::Say(measure, level) if level > measure.highest())
    }
}
