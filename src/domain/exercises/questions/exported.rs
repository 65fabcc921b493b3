//! What of the question box stands in an export of what is open: one's own questions, and answers that one
//! has begun or sent. What is closed is in the journal.

use super::{Question, Questions, QuestionsUnseen, Stage};
use crate::domain::model::exported::{By, Dated, Fact, Item, Section};
use crate::domain::model::people::Seat;

impl Questions {
    pub(super) fn exported(&self, seat: Seat, unseen: &QuestionsUnseen) -> Vec<Item> {
        let item = |question: &Question| match &question.stage {
            Stage::Draft { words, .. } if question.by == seat => {
                Some(Item::draft("question", words))
            }
            Stage::Waiting { words, .. }
            | Stage::ForTalk { words, .. }
            | Stage::TalkedOver { words, .. }
                if question.by == seat =>
            {
                let item = Item::new(Section::Questions, Dated::Never, By::You);
                Some(item.words(Fact::Question, Some(words)))
            }
            Stage::Waiting { reply: Some(reply), .. }
            | Stage::ForTalk { reply: Some(reply), .. }
            | Stage::TalkedOver { reply: Some(reply), .. }
                if question.by != seat =>
            {
                Some(Item::draft("answer", &reply.words))
            }
            _ => None,
        };
        let to_other = |number: &u32| {
            self.open.iter().any(|one| one.number == *number && one.by == seat.other())
        };
        let answers = unseen.answers.iter().filter(|(number, _)| to_other(number));
        let answers = answers.map(|(_, words)| Item::draft("answer", words));
        self.open.iter().filter_map(item).chain(answers).collect()
    }

    pub(in crate::domain) fn has_unread_answer(&self, seat: Seat, number: u32) -> bool {
        let waits = |one: &Question| matches!(one.stage, Stage::Answered { .. });
        self.open.iter().any(|one| one.by == seat && one.number == number && waits(one))
    }
}
