//! What the private evening card names of them: each once, once more a week or longer after that,
//! and then `/ask` alone has it. One of a kind an evening.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{Question, QuestionCardItem, Questions, QuestionsUnseen, Stage};
use crate::domain::exercise::Pair;
use crate::domain::model::people::Seat;

/// The second time comes after so long at the earliest.
const AGAIN_AFTER: TimeDelta = TimeDelta::days(7);

/// That an evening card named it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct AnswerMention {
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

    const fn item(self, number: u32) -> QuestionCardItem {
        match self {
            Self::Answer => QuestionCardItem::Answer(number),
            Self::Waiting => QuestionCardItem::Waiting(number),
            Self::ForTalk => QuestionCardItem::ForTalk,
            Self::Kept => QuestionCardItem::Kept(number),
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

impl Questions {
    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn items_on(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
        unseen: &QuestionsUnseen,
    ) -> Vec<QuestionCardItem> {
        // Once it is laid, the card shows what its reader has left of it: neither what came since,
        // nor that the other took something back.
        if pair.newest_card(seat) == Some(date) {
            return named(&self.named[seat]);
        }
        if pair.card_was_laid(seat, date) {
            return named(&self.named_before(seat, date, unseen));
        }
        named(&self.due_on(seat, date, unseen))
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn note_items(&mut self, seat: Seat, date: NaiveDate, unseen: &QuestionsUnseen) {
        let due = self.due_on(seat, date, unseen);
        for question in &mut self.open {
            if due.iter().any(|(_, number)| *number == question.number) {
                let again = question.told.is_some();
                question.told = Some(AnswerMention { on: date, again });
            }
        }
        self.named[seat] = due;
    }

    /// Whether that evening's card would name one that no card has named.
    pub(super) fn has_untold(&self, seat: Seat, date: NaiveDate, unseen: &QuestionsUnseen) -> bool {
        let due = |kind: &Kind| self.due(seat, date, *kind, unseen);
        Kind::ALL.iter().filter_map(due).any(|question| question.told.is_none())
    }

    /// Its reader has dealt with it: this evening's card names it no more.
    pub(super) fn is_dealt_with(&mut self, seat: Seat, number: u32) {
        self.named[seat].retain(|(_, named)| *named != number);
    }

    /// What a card that is not the newest named, and what is still so.
    fn named_before(
        &self,
        seat: Seat,
        date: NaiveDate,
        unseen: &QuestionsUnseen,
    ) -> Vec<(Kind, u32)> {
        let named = |question: &&Question| question.told.is_some_and(|told| told.on == date);
        let open = self.open.iter().filter(named);
        open.filter_map(|question| Some((unseen.kind_for(question, seat)?, question.number)))
            .collect()
    }

    fn due_on(&self, seat: Seat, date: NaiveDate, unseen: &QuestionsUnseen) -> Vec<(Kind, u32)> {
        let due = |kind: Kind| Some((kind, self.due(seat, date, kind, unseen)?.number));
        Kind::ALL.into_iter().filter_map(due).collect()
    }

    fn of_kind<'a>(
        &'a self,
        seat: Seat,
        kind: Kind,
        unseen: &'a QuestionsUnseen,
    ) -> impl Iterator<Item = &'a Question> {
        self.open.iter().filter(move |question| unseen.kind_for(question, seat) == Some(kind))
    }

    /// What that evening's card is to name: what was never named before what was.
    fn due<'a>(
        &'a self,
        seat: Seat,
        date: NaiveDate,
        kind: Kind,
        unseen: &'a QuestionsUnseen,
    ) -> Option<&'a Question> {
        let asked = self.asked_on[seat];
        if kind == Kind::Kept && asked.is_some_and(|asked| asked >= date) {
            return None;
        }
        let of_kind = self.of_kind(seat, kind, unseen);
        let mut all = of_kind.filter(|question| question.had_its_night(date));
        let fresh = all.find(|question| question.told.is_none());
        fresh.or_else(|| self.due_again(seat, date, kind, unseen))
    }

    /// A kind that was named within a week is not named again, so that many that wait don't nag.
    fn due_again<'a>(
        &'a self,
        seat: Seat,
        date: NaiveDate,
        kind: Kind,
        unseen: &'a QuestionsUnseen,
    ) -> Option<&'a Question> {
        let told = |question: &Question| question.told.map(|told| told.on);
        let last = self.of_kind(seat, kind, unseen).filter_map(told).max()?;
        if kind == Kind::ForTalk || date - last < AGAIN_AFTER {
            return None;
        }
        let once = |question: &&Question| question.told.is_some_and(|told| !told.again);
        self.of_kind(seat, kind, unseen).find(once)
    }
}

impl QuestionsUnseen {
    /// What it is on the card of this partner, once an evening has brought it so far.
    fn kind_for(&self, question: &Question, seat: Seat) -> Option<Kind> {
        let number = question.number;
        let shown = self.is_open_to_answer(number) && !self.for_talk.contains(&number);
        question.kind_for(seat).filter(|_| shown)
    }
}

fn named(all: &[(Kind, u32)]) -> Vec<QuestionCardItem> {
    all.iter().map(|(kind, number)| kind.item(*number)).collect()
}
