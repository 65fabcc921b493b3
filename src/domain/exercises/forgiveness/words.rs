//! What is said of forgiveness.

use super::press::ForgivenessPress;
use super::slot::ForgivenessQuestion;
use crate::domain::model::bounds::Over;

/// What is said of forgiveness, with what it quotes. The sentences are in
/// `messages/<locale>/forgiveness.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ForgivenessWords {
    /// What forgiving is and is not, and places to write.
    Card,
    /// It belongs to whoever was hurt.
    NotYours,
    /// The same, for somebody whose role is not said.
    IfYours,
    /// **Not now** is a whole answer.
    NotNow,
    /// **Never** is a whole answer.
    Never,
    /// The question for words.
    Ask(ForgivenessQuestion),
    /// What was begun, in its author's words.
    Begun(ForgivenessQuestion, String),
    /// The words are noted: keep or delete them?
    Noted(ForgivenessQuestion),
    /// Too long: how long it is, and how much of it fits.
    TooLong(Over),
    /// It is left; what was written stays a draft.
    Left,
}

impl ForgivenessWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<ForgivenessPress>> {
        match self {
            Self::Card => {
                let write = ForgivenessQuestion::ALL.map(ForgivenessPress::Write);
                let last = vec![ForgivenessPress::NotNow, ForgivenessPress::Never];
                write.into_iter().map(|press| vec![press]).chain([last]).collect()
            }
            Self::IfYours => vec![vec![ForgivenessPress::Open]],
            Self::Ask(wanted) => vec![vec![ForgivenessPress::Stop(*wanted)]],
            Self::Begun(wanted, _) | Self::Noted(wanted) => {
                vec![vec![ForgivenessPress::Keep(*wanted)], vec![ForgivenessPress::Delete(*wanted)]]
            }
            _ => vec![],
        }
    }

    /// Whether it is a card, which may have 120 words.
    pub(in crate::domain) const fn is_card(&self) -> bool {
        matches!(self, Self::Card)
    }
}
