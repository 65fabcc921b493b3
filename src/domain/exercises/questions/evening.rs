//! What the private evening card names of them: each once, once more a week or longer after that,
//! and then `/ask` alone has it. One of a kind an evening.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{Question, QuestionMatter, Stage};
use crate::domain::decision::Turn;
use crate::domain::model::people::Seat;

/// The second time comes after so long at the earliest.
const AGAIN_AFTER: TimeDelta = TimeDelta::days(7);

/// That an evening card named it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Told {
    /// The last time.
    on: NaiveDate,
    /// Whether it was the second.
    again: bool,
}

/// What an evening card can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Kind {
    Answer,
    Waiting,
    ForTalk,
    Kept,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Answer, Self::Waiting, Self::ForTalk, Self::Kept];

    const fn matter(self, number: u32) -> QuestionMatter {
        match self {
            Self::Answer => QuestionMatter::Answer(number),
            Self::Waiting => QuestionMatter::Waiting(number),
            Self::ForTalk => QuestionMatter::ForTalk,
            Self::Kept => QuestionMatter::Kept(number),
        }
    }
}

impl Question {
    /// What it is on the card of this partner.
    fn kind_for(&self, seat: Seat) -> Option<Kind> {
        let own = self.by == seat;
        match self.stage {
            Stage::Answered { .. } if own => Some(Kind::Answer),
            Stage::Waiting { .. } if !own => Some(Kind::Waiting),
            Stage::ForTalk { .. } if own => Some(Kind::ForTalk),
            Stage::Draft { kept: Some(_), .. } if own => Some(Kind::Kept),
            _ => None,
        }
    }

    /// Whether the day is over for which it was too late.
    fn had_its_night(&self, date: NaiveDate) -> bool {
        !matches!(self.stage, Stage::Draft { kept: Some(kept), .. } if kept >= date)
    }
}

impl Turn<'_> {
    pub(super) fn matters_of_questions(&self, seat: Seat, date: NaiveDate) -> Vec<QuestionMatter> {
        // Once it is laid, the card shows what its reader has left of it: neither what came since,
        // nor that the other took something back.
        if self.couple.evening_cards[seat] == Some(date) {
            return named(&self.couple.exercises.questions.named[seat]);
        }
        if self.couple.card_was_laid(seat, date) {
            return named(&self.named_before(seat, date));
        }
        named(&self.due_questions(seat, date))
    }

    pub(super) fn note_matters_of_questions(&mut self, seat: Seat, date: NaiveDate) {
        let due = self.due_questions(seat, date);
        let questions = &mut self.couple.exercises.questions;
        for question in &mut questions.open {
            if due.iter().any(|(_, number)| *number == question.number) {
                let again = question.told.is_some();
                question.told = Some(Told { on: date, again });
            }
        }
        questions.named[seat] = due;
    }

    /// Whether that evening's card would name one that no card has named.
    pub(in crate::domain::exercises) fn has_untold_questions(
        &self,
        seat: Seat,
        date: NaiveDate,
    ) -> bool {
        let due = |kind: &Kind| self.due(seat, date, *kind);
        Kind::ALL.iter().filter_map(due).any(|question| question.told.is_none())
    }

    /// Its reader has dealt with it: this evening's card names it no more.
    pub(super) fn is_dealt_with(&mut self, seat: Seat, number: u32) {
        self.couple.exercises.questions.named[seat].retain(|(_, named)| *named != number);
    }

    /// What a card that is not the newest named, and what is still so.
    fn named_before(&self, seat: Seat, date: NaiveDate) -> Vec<(Kind, u32)> {
        let named = |question: &&Question| question.told.is_some_and(|told| told.on == date);
        let open = self.couple.exercises.questions.open.iter().filter(named);
        open.filter_map(|question| Some((self.kind_for(question, seat)?, question.number)))
            .collect()
    }

    fn due_questions(&self, seat: Seat, date: NaiveDate) -> Vec<(Kind, u32)> {
        let due = |kind: Kind| Some((kind, self.due(seat, date, kind)?.number));
        Kind::ALL.into_iter().filter_map(due).collect()
    }

    /// What it is on the card of this partner, once an evening has brought it so far.
    fn kind_for(&self, question: &Question, seat: Seat) -> Option<Kind> {
        let (number, unseen) = (question.number, &self.couple.unseen);
        let shown = self.couple.is_open_to_answer(number) && !unseen.for_talk.contains(&number);
        question.kind_for(seat).filter(|_| shown)
    }

    fn of_kind(&self, seat: Seat, kind: Kind) -> impl Iterator<Item = &Question> {
        let open = self.couple.exercises.questions.open.iter();
        open.filter(move |question| self.kind_for(question, seat) == Some(kind))
    }

    /// What that evening's card is to name: what was never named before what was.
    fn due(&self, seat: Seat, date: NaiveDate, kind: Kind) -> Option<&Question> {
        let asked = self.couple.exercises.questions.asked_on[seat];
        if kind == Kind::Kept && asked.is_some_and(|asked| asked >= date) {
            return None;
        }
        let mut all = self.of_kind(seat, kind).filter(|question| question.had_its_night(date));
        let fresh = all.find(|question| question.told.is_none());
        fresh.or_else(|| self.due_again(seat, date, kind))
    }

    /// A kind that was named within a week is not named again, so that many that wait don't nag.
    fn due_again(&self, seat: Seat, date: NaiveDate, kind: Kind) -> Option<&Question> {
        let told = |question: &Question| question.told.map(|told| told.on);
        let last = self.of_kind(seat, kind).filter_map(told).max()?;
        if kind == Kind::ForTalk || date - last < AGAIN_AFTER {
            return None;
        }
        let once = |question: &&Question| question.told.is_some_and(|told| !told.again);
        self.of_kind(seat, kind).find(once)
    }
}

fn named(all: &[(Kind, u32)]) -> Vec<QuestionMatter> {
    all.iter().map(|(kind, number)| kind.matter(*number)).collect()
}
