//! The buttons of forgiveness.

use super::slot::ForgivenessQuestion;
use crate::domain::model::button::{Choice, buttons};

/// A button of forgiveness. Its label is in `messages/<locale>/forgiveness.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForgivenessPress {
    /// **Open it**, for somebody whose role is not said.
    Open,
    /// A place to write.
    Write(ForgivenessQuestion),
    /// **Leave it**, to a question for words: what was written stays a draft.
    Stop(ForgivenessQuestion),
    /// **Keep it in my diary**
    Keep(ForgivenessQuestion),
    /// **Delete it**
    Delete(ForgivenessQuestion),
    /// **Not now**
    NotNow,
    /// **Never**
    Never,
}

buttons! {
    ForgivenessPress {
        plain {
            Open = "open" => "forgiveness-open",
            NotNow = "not-now" => "forgiveness-not-now",
            Never = "never" => "forgiveness-never",
        }
        with {
            Write(wanted: ForgivenessQuestion) = "write" => wanted.key(),
            Stop(wanted: ForgivenessQuestion) = "stop" => "forgiveness-leave",
            Keep(wanted: ForgivenessQuestion) = "keep" => "forgiveness-keep",
            Delete(wanted: ForgivenessQuestion) = "delete" => "forgiveness-delete",
        }
    }
}

impl Choice for ForgivenessQuestion {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Happened, "happened", "forgiveness-happened"),
        (Self::Lived, "lived", "forgiveness-lived"),
        (Self::Gift, "gift", "forgiveness-gift"),
        (Self::Boundary, "boundary", "forgiveness-boundary"),
        (Self::Sentence, "sentence", "forgiveness-sentence"),
        (Self::HoldingOn, "holding-on", "forgiveness-holding-on"),
    ];
}
