//! How much room questions take.

use super::{Question, Questions, Reply, Stage};
use crate::domain::model::bounds::{item, weight};
use crate::domain::model::people::Seat;

impl Questions {
    /// The bytes of what that partner has of their own.
    pub(super) fn takes_of_own(&self, seat: Seat) -> usize {
        let own = |question: &Question| {
            if question.by == seat {
                item::QUESTION + weight(question.words().unwrap_or_default())
            } else {
                question.reply().map_or(0, weight)
            }
        };
        self.open.iter().map(own).sum()
    }
}

impl Question {
    /// As it was asked, as long as that is here.
    fn words(&self) -> Option<&str> {
        match &self.stage {
            Stage::Draft { words, .. }
            | Stage::Waiting { words, .. }
            | Stage::ForTalk { words, .. }
            | Stage::TalkedOver { words, .. } => Some(words),
            Stage::Answered { .. } => None,
        }
    }

    /// An answer to it that was begun.
    fn reply(&self) -> Option<&Reply> {
        match &self.stage {
            Stage::Waiting { reply, .. } | Stage::ForTalk { reply, .. } => reply.as_ref(),
            _ => None,
        }
    }
}
