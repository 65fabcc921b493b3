//! `/ask`: what lies in the box, one's own questions a page each, and answers to read.

use super::closed::Closed;
use super::{Hand, Question, QuestionStand, QuestionWords, Questions, Stage};
use crate::domain::model::address::To;
use crate::domain::model::people::Seat;

/// A question of one's own: its number, its words, how far it has come.
type Own = (u32, String, QuestionStand);

impl Hand<'_, '_, Questions> {
    pub(super) fn what_to_ask(&self, seat: Seat) -> QuestionWords {
        let newest = |by: Seat, is: fn(&Stage) -> bool| {
            let open = self.state.open.iter().rev();
            let open = open.filter(|question| question.by == by && is(&question.stage));
            open.filter(|question| by == seat || self.aside.is_open_to_answer(question.number))
                .map(|question| question.number)
                .next()
        };
        let waiting = newest(seat.other(), |stage| matches!(stage, Stage::Waiting { .. }));
        let for_talk = || newest(seat.other(), |stage| matches!(stage, Stage::ForTalk { .. }));
        QuestionWords::WhatToAsk {
            room: self.room_for_question(seat),
            answer: newest(seat, |stage| matches!(stage, Stage::Answered { .. })),
            asked: waiting.or_else(for_talk),
            mine: !self.own_questions(seat).is_empty(),
        }
    }

    /// **My questions**, **Older**: the newest, or the one of that number.
    pub(super) fn show_own(&mut self, seat: Seat, number: Option<u32>) {
        self.let_new_one_be(seat);
        let mut all = self.own_questions(seat).into_iter();
        let found = all.find(|(one, ..)| number.is_none_or(|wanted| wanted == *one));
        let Some((one, words, stand)) = found else {
            return match number {
                None => self.answer(To::Partner(seat), QuestionWords::NoneOfMine),
                Some(_) => self.question_passed(seat),
            };
        };
        let older = all.next().map(|(number, ..)| number);
        let page = QuestionWords::Mine { number: one, words, stand, older };
        self.answer(To::Partner(seat), page);
    }

    /// All that this partner ever asked and that is kept, the newest first.
    fn own_questions(&self, seat: Seat) -> Vec<Own> {
        let open = self.state.open.iter();
        let open = open.filter(|question| question.by == seat);
        let open = open.filter_map(|question| self.own_question(question));
        let closed = self.closed_questions(seat).into_iter().map(|closed| {
            let stand = match closed.answer {
                Some(_) => QuestionStand::Answered,
                None => QuestionStand::TalkedOver,
            };
            (closed.number, closed.question, stand)
        });
        let mut all: Vec<_> = open.chain(closed).collect();
        all.sort_by_key(|(number, ..)| std::cmp::Reverse(*number));
        all
    }

    /// As its author may see it.
    fn own_question(&self, question: &Question) -> Option<Own> {
        let number = question.number;
        let unseen = self.aside.for_talk.contains(&number);
        let (words, stand) = match &question.stage {
            Stage::Draft { words, .. } => (words, QuestionStand::Draft),
            Stage::Waiting { words, .. } => (words, QuestionStand::Asked),
            Stage::ForTalk { words, .. } if unseen => (words, QuestionStand::Asked),
            Stage::ForTalk { words, .. } => (words, QuestionStand::ForTalk),
            Stage::TalkedOver { words, .. } => (words, QuestionStand::TalkedOver),
            Stage::Answered { .. } => return None,
        };
        Some((number, words.clone(), stand))
    }

    /// **Read the answer**: nobody is told.
    pub(super) fn read_answer(&mut self, seat: Seat, number: u32) {
        self.let_new_one_be(seat);
        self.state.is_dealt_with(seat, number);
        let questions = &mut *self.state;
        let unread = questions
            .own(seat, number)
            .is_some_and(|question| matches!(question.stage, Stage::Answered { .. }));
        if unread {
            questions.remove(number);
        }
        let closed = self.closed_questions(seat).into_iter().find(|one| one.number == number);
        let Some(Closed { question, answer: Some(answer), .. }) = closed else {
            return self.question_passed(seat);
        };
        self.answer(To::Partner(seat), QuestionWords::Answer { question, answer });
        self.evening_changed(seat);
    }
}
