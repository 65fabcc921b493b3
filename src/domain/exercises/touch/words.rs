//! What is said of touch.

use super::item::{TouchAnswer, TouchItem};
use super::press::TouchPress;

/// What is said of touch, with what it quotes. The sentences are in `messages/<locale>/touch.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TouchWords {
    /// A partner's list, with their answers.
    List(Vec<(TouchItem, TouchAnswer)>),
}

/// What the private evening card brings of touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TouchCardItem {
    /// Both have said yes to this; told to both.
    Match(TouchItem),
}

impl TouchWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<TouchPress>> {
        let Self::List(answers) = self;
        let set = answers.iter().map(|(item, answer)| TouchPress::Set(*item, answer.next()));
        let said = answers.iter().any(|(_, answer)| *answer != TouchAnswer::NotNow);
        let clear = said.then_some(TouchPress::Clear);
        set.chain(clear).map(|press| vec![press]).collect()
    }
}
