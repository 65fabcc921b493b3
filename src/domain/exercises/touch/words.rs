//! What is said of them.

use super::item::{TouchAnswer, TouchItem};
use super::press::TouchPress;
use crate::domain::exercises::ExercisePress;
use crate::domain::exercises::rows::column;
use crate::domain::press::Press;

/// What is said of them, with what it quotes. The sentences are in `messages/<locale>/touch.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TouchWords {
    /// A partner's list, with their answers.
    List(Vec<(TouchItem, TouchAnswer)>),
}

/// What the private evening card brings of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TouchMatter {
    /// Both have said yes to this; told to both.
    Match(TouchItem),
}

impl TouchWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        let Self::List(answers) = self;
        let set = answers.iter().map(|(item, answer)| TouchPress::Set(*item, answer.next()));
        let said = answers.iter().any(|(_, answer)| *answer != TouchAnswer::NotNow);
        let clear = said.then_some(TouchPress::Clear);
        column(ExercisePress::Touch, set.chain(clear))
    }
}
