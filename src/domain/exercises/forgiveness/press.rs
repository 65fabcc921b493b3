//! Their buttons.

use super::slot::ForgivenessWanted;

/// A button of theirs. Its label is in `messages/<locale>/forgiveness.ftl` under
/// [`ForgivenessPress::key`].
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

impl ForgivenessPress {
    /// The callback data, after `forgiveness:`.
    pub(in crate::domain) fn data(self) -> String {
        match self {
            Self::Open => "open".to_owned(),
            Self::Write(wanted) => format!("write:{}", name(wanted)),
            Self::Stop(wanted) => format!("stop:{}", name(wanted)),
            Self::Keep(wanted) => format!("keep:{}", name(wanted)),
            Self::Delete(wanted) => format!("delete:{}", name(wanted)),
            Self::NotNow => "not-now".to_owned(),
            Self::Never => "never".to_owned(),
        }
    }

    /// Reads callback data, after `forgiveness:`.
    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        let (what, rest) = data.split_once(':').unwrap_or((data, ""));
        let wanted = ForgivenessWanted::ALL.into_iter().find(|wanted| name(*wanted) == rest);
        match what {
            "open" => Some(Self::Open),
            "write" => wanted.map(Self::Write),
            "stop" => wanted.map(Self::Stop),
            "keep" => wanted.map(Self::Keep),
            "delete" => wanted.map(Self::Delete),
            "not-now" => Some(Self::NotNow),
            "never" => Some(Self::Never),
            _ => None,
        }
    }

    /// The name of its label.
    pub(in crate::domain) fn key(self) -> &'static str {
        match self {
            Self::Open => "forgiveness-open",
            Self::Write(ForgivenessWanted::Happened) => "forgiveness-happened",
            Self::Write(ForgivenessWanted::Lived) => "forgiveness-lived",
            Self::Write(ForgivenessWanted::Gift) => "forgiveness-gift",
            Self::Write(ForgivenessWanted::Boundary) => "forgiveness-boundary",
            Self::Write(ForgivenessWanted::Sentence) => "forgiveness-sentence",
            Self::Write(ForgivenessWanted::HoldingOn) => "forgiveness-holding-on",
            Self::Stop(_) => "forgiveness-leave",
            Self::Keep(_) => "forgiveness-keep",
            Self::Delete(_) => "forgiveness-delete",
            Self::NotNow => "forgiveness-not-now",
            Self::Never => "forgiveness-never",
        }
    }
}

const fn name(wanted: ForgivenessWanted) -> &'static str {
    match wanted {
        ForgivenessWanted::Happened => "happened",
        ForgivenessWanted::Lived => "lived",
        ForgivenessWanted::Gift => "gift",
        ForgivenessWanted::Boundary => "boundary",
        ForgivenessWanted::Sentence => "sentence",
        ForgivenessWanted::HoldingOn => "holding-on",
    }
}
