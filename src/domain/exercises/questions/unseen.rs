//! What one did with questions in private and the other sees from the next evening on.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Hand, Questions};
use crate::domain::model::people::{BySeat, Seat};

/// What one did with questions in private since the last evening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionsUnseen {
    /// Those that went over.
    pub(in crate::domain) asked: BTreeSet<u32>,
    /// Answers that were sent, by the number of the question.
    pub(in crate::domain) answers: BTreeMap<u32, String>,
    /// Those that are kept for a talk.
    pub(in crate::domain) for_talk: BTreeSet<u32>,
    /// On which evening each one's last question went over: one comes a day.
    pub(in crate::domain) last_asked: BySeat<Option<NaiveDate>>,
}

impl QuestionsUnseen {
    /// Whether its reader has seen it, and not answered it.
    pub(super) fn is_open_to_answer(&self, number: u32) -> bool {
        !self.asked.contains(&number) && !self.answers.contains_key(&number)
    }

    /// It is there no more; what was answered to it, if that had not gone over.
    pub(super) fn forget(&mut self, number: u32) -> Option<String> {
        self.asked.remove(&number);
        self.for_talk.remove(&number);
        self.answers.remove(&number)
    }
}

impl Hand<'_, '_, Questions> {
    /// That evening has come: of several questions of one partner's the first goes over.
    pub(super) fn show_what_was_unseen(&mut self, date: NaiveDate) {
        let QuestionsUnseen { mut asked, answers, mut last_asked, .. } =
            std::mem::take(&mut self.cx.aside);
        for seat in Seat::BOTH {
            let first = self.state.numbers_of(seat).find(|number| asked.contains(number));
            if let Some(number) = first.filter(|_| last_asked[seat] < Some(date)) {
                asked.remove(&number);
                last_asked[seat] = Some(date);
            }
        }
        self.aside = QuestionsUnseen { asked, last_asked, ..QuestionsUnseen::default() };
        for (number, words) in answers {
            self.answer_goes_over(number, words);
        }
    }
}
