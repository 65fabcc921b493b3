//! What is said of reassurances.

use super::ReassurancePress;
use crate::domain::model::bounds::Over;

/// What is said of reassurances, with what it quotes. The sentences are in `messages/<locale>/reassurances.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReassuranceWords {
    /// What this is for, and the beginnings of what was sealed with their numbers; the same whether
    /// any of it was opened or not.
    List {
        /// The oldest first.
        all: Vec<(u32, String)>,
        /// Whether there can be one more.
        more: bool,
    },
    /// Some words for a hard day?
    Ask,
    /// Too long: how long they are, and how much fits; what was there before stays.
    TooLong(Over),
    /// What would be sealed.
    Preview(String),
    /// There are as many as there can be.
    Full,
    /// One that was sealed.
    Look {
        /// Its number.
        number: u32,
        /// The whole of it.
        words: String,
    },
    /// It was taken back, whether it was opened before or not.
    TakenBack,
    /// To the one who has a hard day: the partner's words.
    Opened(String),
}

impl ReassuranceWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<ReassurancePress>> {
        match self {
            Self::List { all, more } => {
                let look = |((number, _), place): (&(u32, String), u8)| {
                    ReassurancePress::Look(*number, place)
                };
                let mut rows: Vec<Vec<_>> = vec![all.iter().zip(1..).map(look).collect()];
                rows.retain(|row| !row.is_empty());
                rows.extend(more.then(|| vec![ReassurancePress::Write]));
                rows
            }
            Self::Ask | Self::TooLong(_) => vec![vec![ReassurancePress::Leave]],
            Self::Preview(_) => vec![
                vec![ReassurancePress::Seal],
                vec![ReassurancePress::Change, ReassurancePress::LetBe],
            ],
            Self::Look { number, .. } => {
                vec![vec![ReassurancePress::TakeBack(*number)], vec![ReassurancePress::List]]
            }
            Self::Full | Self::TakenBack => vec![vec![ReassurancePress::List]],
            Self::Opened(_) => vec![],
        }
    }

    /// Whether it is a card, which may have 120 words.
    pub(in crate::domain) const fn is_card(&self) -> bool {
        matches!(self, Self::List { .. })
    }
}
