//! How far each question has come.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::evening::{AnswerMention, Kind};
use super::{ANSWERS_STAY, DRAFTS_STAY};
use crate::domain::model::people::{BySeat, Seat};

/// Where questions stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Questions {
    /// The oldest first.
    pub(super) open: Vec<Question>,
    /// How many each has begun: their numbers come from it.
    pub(super) begun: BySeat<u32>,
    /// The couple's date of each one's newest question that went over.
    pub(super) asked_on: BySeat<Option<NaiveDate>>,
    /// What each one's newest evening card named, and they have not dealt with.
    pub(super) named: BySeat<Vec<(Kind, u32)>>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Question {
    pub number: u32,
    pub by: Seat,
    pub stage: Stage,
    /// Whether an evening card named it, as it stands now.
    pub told: Option<AnswerMention>,
}

/// How far a question has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Stage {
    /// Its author alone knows of it.
    Draft {
        words: String,
        touched: DateTime<Utc>,
        /// The day that had its question already: a later one may have this.
        kept: Option<NaiveDate>,
    },
    /// It is there for the other.
    Waiting { words: String, reply: Option<Reply> },
    /// **At our talk**
    ForTalk { words: String, reply: Option<Reply> },
    /// A talk was closed with it; the next tick puts it away.
    TalkedOver { words: String, reply: Option<Reply> },
    /// Question and answer are in the journal; its author has not read the answer.
    Answered { at: DateTime<Utc> },
}

/// An answer that was begun; its author alone knows of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Reply {
    pub words: String,
    pub touched: DateTime<Utc>,
}

impl Questions {
    /// When the first of them wants a tick.
    pub(super) fn next_moment(&self) -> Option<DateTime<Utc>> {
        self.open.iter().filter_map(Question::wake_at).min()
    }

    /// What the two put off to a talk: numbers and words, of both partners, the oldest first.
    pub(in crate::domain) fn topics(&self) -> Vec<(u32, String)> {
        let topic = |question: &Question| match &question.stage {
            Stage::ForTalk { words, .. } => Some((question.number, words.clone())),
            _ => None,
        };
        self.open.iter().filter_map(topic).collect()
    }

    /// A talk about it was closed. The next tick puts its words into the journal.
    pub(in crate::domain) fn was_talked_over(&mut self, number: u32) {
        let Some(question) = self.open.iter_mut().find(|question| question.number == number) else {
            return;
        };
        if let Stage::ForTalk { words, reply } = &mut question.stage {
            let (words, reply) = (std::mem::take(words), reply.take());
            question.stage = Stage::TalkedOver { words, reply };
        }
    }

    /// The numbers of this partner's own.
    pub(in crate::domain) fn numbers_of(&self, by: Seat) -> impl Iterator<Item = u32> {
        let own = self.open.iter().filter(move |question| question.by == by);
        own.map(|question| question.number)
    }

    /// One of this partner's own.
    pub(super) fn own(&mut self, seat: Seat, number: u32) -> Option<&mut Question> {
        self.open.iter_mut().find(|question| question.by == seat && question.number == number)
    }

    /// What the other put to this partner, and the answer that was begun.
    pub(super) fn put_to(
        &mut self,
        seat: Seat,
        number: u32,
    ) -> Option<(&String, &mut Option<Reply>)> {
        match &mut self.own(seat.other(), number)?.stage {
            Stage::Waiting { words, reply } | Stage::ForTalk { words, reply } => {
                Some((words, reply))
            }
            _ => None,
        }
    }

    /// It is there no more.
    pub(super) fn remove(&mut self, number: u32) {
        self.open.retain(|question| question.number != number);
    }
}

impl Question {
    /// When it wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        match &self.stage {
            Stage::Draft { touched, .. } => Some(*touched + DRAFTS_STAY),
            Stage::Waiting { reply, .. } | Stage::ForTalk { reply, .. } => {
                reply.as_ref().map(|reply| reply.touched + DRAFTS_STAY)
            }
            Stage::TalkedOver { .. } => Some(DateTime::UNIX_EPOCH),
            Stage::Answered { at } => Some(*at + ANSWERS_STAY),
        }
    }

    /// Whether it stands between the two, or may still come there.
    pub(super) fn is_open(&self) -> bool {
        !matches!(self.stage, Stage::Answered { .. } | Stage::TalkedOver { .. })
    }

    pub(super) fn becomes(&mut self, stage: Stage) {
        self.stage = stage;
        self.told = None;
    }
}
