//! The buttons of forgiveness.

use super::slot::ForgivenessWanted;
use crate::domain::model::button::{Choice, buttons};

/// A button of forgiveness. Its label is in `messages/<locale>/forgiveness.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForgivenessPress {
    /// **Open it**, for somebody whose role is not said.
    Open,
    /// A place to write.
    Write(ForgivenessWanted),
    /// **Leave it**, to a question for words: what was written stays a draft.
    Stop(ForgivenessWanted),
    /// **Keep it in my diary**
    Keep(ForgivenessWanted),
    /// **Delete it**
    Delete(ForgivenessWanted),
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
            Write(wanted: ForgivenessWanted) = "write" => wanted.key(),
            Stop(wanted: ForgivenessWanted) = "stop" => "forgiveness-leave",
            Keep(wanted: ForgivenessWanted) = "keep" => "forgiveness-keep",
            Delete(wanted: ForgivenessWanted) = "delete" => "forgiveness-delete",
        }
    }
}

impl Choice for ForgivenessWanted {
    const NAMES: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Happened, "happened", "forgiveness-happened"),
        (Self::Lived, "lived", "forgiveness-lived"),
        (Self::Gift, "gift", "forgiveness-gift"),
        (Self::Boundary, "boundary", "forgiveness-boundary"),
        (Self::Sentence, "sentence", "forgiveness-sentence"),
        (Self::HoldingOn, "holding-on", "forgiveness-holding-on"),
    ];
}
