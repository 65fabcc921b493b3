//! What is closed: what the journal holds of it, and what goes there or into a diary.

use chrono::{DateTime, Utc};

use super::{DRAFTS_STAY, Hand, Question, Questions, Reply, Stage};
use crate::domain::exercise::{Filed, Kept};
use crate::domain::model::people::Seat;

/// What of questions is kept in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionKept {
    /// A question that was answered or talked over.
    Question {
        /// Its number.
        number: u32,
        /// As it was asked.
        words: String,
    },
    /// The answer to one.
    Answer {
        /// The number of the question.
        number: u32,
        /// As it was sent.
        words: String,
    },
}

/// A question out of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Closed {
    pub number: u32,
    pub question: String,
    /// None if the two talked it over.
    pub answer: Option<String>,
}

impl Questions {
    /// What was not touched for a month goes, and so does word of an answer that is not kept.
    pub(super) fn drop_what_is_too_old(&mut self, now: DateTime<Utc>) {
        let questions = &mut self.open;
        for question in &mut *questions {
            if let Stage::Waiting { reply, .. } | Stage::ForTalk { reply, .. } = &mut question.stage
            {
                reply.take_if(|reply| reply.touched + DRAFTS_STAY <= now);
            }
        }
        questions.retain(|question| question.wake_at().is_none_or(|goes| goes > now));
    }
}

impl Hand<'_, '_, Questions> {
    /// This partner's closed questions since the couple began, the newest first.
    pub(super) fn closed_questions(&self, by: Seat) -> Vec<Closed> {
        let records = || self.records.iter();
        // After an end, others may sit there; and numbers begin anew.
        let ours = |record: &&Filed<QuestionKept>| Some(record.at) >= self.pair.begun();
        let of = |seat: Seat| move |record: &&Filed<QuestionKept>| record.by == seat;
        let answer_to = |wanted: u32| {
            let answers = records().filter(ours).filter(of(by.other()));
            let mut words = answers.filter_map(|record| match &record.kept {
                Kept::Own(QuestionKept::Answer { number, words }) if *number == wanted => {
                    Some(words.clone())
                }
                _ => None,
            });
            words.next()
        };
        let questions = records().filter(ours).filter(of(by));
        let closed = questions.filter_map(|record| match &record.kept {
            Kept::Own(QuestionKept::Question { number, words }) => {
                let question = words.clone();
                Some(Closed { number: *number, question, answer: answer_to(*number) })
            }
            _ => None,
        });
        closed.collect()
    }

    /// What the two talked over is closed.
    pub(super) fn put_away_what_was_talked_over(&mut self) {
        let over = |question: &Question| matches!(question.stage, Stage::TalkedOver { .. });
        let open = &mut self.state.open;
        let (done, left) = std::mem::take(open).into_iter().partition(over);
        *open = left;
        for Question { number, by, stage, .. } in done {
            if let Stage::TalkedOver { words, reply } = stage {
                self.keep(by, QuestionKept::Question { number, words });
                self.reply_to_diary(by.other(), number, reply);
            }
        }
    }

    /// The couple ends: everybody's own words are in their own diary.
    pub(super) fn end(&mut self) {
        self.put_away_what_was_talked_over();
        let open = std::mem::take(&mut self.state.open);
        for Question { number, by, stage, .. } in open {
            match stage {
                Stage::Draft { words, .. } => self.keep_in_diary(by, words),
                Stage::Waiting { words, reply } | Stage::ForTalk { words, reply } => {
                    self.keep_in_diary(by, words);
                    self.reply_to_diary(by.other(), number, reply);
                }
                Stage::TalkedOver { .. } | Stage::Answered { .. } => {}
            }
        }
    }

    /// What that partner asked or answered goes; what the other began to answer is in the other's diary.
    pub(super) fn erase(&mut self, of: Seat) {
        let open = std::mem::take(&mut self.state.open);
        let (own, others) = open.into_iter().partition::<Vec<_>, _>(|question| question.by == of);
        for Question { number, stage, .. } in own {
            let reply = match stage {
                Stage::Waiting { reply, .. }
                | Stage::ForTalk { reply, .. }
                | Stage::TalkedOver { reply, .. } => reply,
                Stage::Draft { .. } | Stage::Answered { .. } => None,
            };
            self.reply_to_diary(of.other(), number, reply);
        }
        self.state.open = others;
        for question in &mut self.state.open {
            if let Stage::Waiting { reply, .. }
            | Stage::ForTalk { reply, .. }
            | Stage::TalkedOver { reply, .. } = &mut question.stage
            {
                *reply = None;
                self.cx.aside.answers.remove(&question.number);
            }
        }
        // What they answered is not there to be read any more.
        self.state.open.retain(|question| !matches!(question.stage, Stage::Answered { .. }));
    }

    /// What was begun, or sent and not gone over.
    fn reply_to_diary(&mut self, seat: Seat, number: u32, reply: Option<Reply>) {
        let unseen = self.aside.forget(number);
        for words in reply.map(|reply| reply.words).into_iter().chain(unseen) {
            self.keep_in_diary(seat, words);
        }
    }
}
