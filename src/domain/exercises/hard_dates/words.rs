//! What is said of them.

use crate::domain::press::Press;

/// What is said of them, with what it quotes. The sentences are in `messages/<locale>/hard_dates.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HardDateWords {}

/// What the private evening card brings of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HardDateMatter {}

impl HardDateWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        match *self {}
    }

    /// Whether the reader's phone opens a reply to it.
    pub(in crate::domain) const fn wants_reply(&self) -> bool {
        match *self {}
    }

    /// Whether it is a card, which may have 120 words.
    pub(in crate::domain) const fn is_card(&self) -> bool {
        match *self {}
    }
}

impl HardDateMatter {
    /// The rows of buttons that it adds to the evening card.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        match *self {}
    }
}
