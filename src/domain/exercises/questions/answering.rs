//! Answering: what the one who is asked reads, writes, sends or puts off. The one who asked sees
//! an answer, or that it is kept for a talk, and nothing else of this.

use super::before::{asks_again, earlier_answer};
use super::{BoxQuestion, Hand, Question, QuestionKept, QuestionSlot, QuestionWords};
use super::{Questions, Reply, Stage};
use crate::domain::exercise::Said;
use crate::domain::model::address::To;
use crate::domain::model::bounds::REPLY;
use crate::domain::model::people::{MessageId, Seat};

impl Hand<'_, '_, Questions> {
    /// **Open the question**, **Another question**
    pub(super) fn open_question(&mut self, seat: Seat, number: u32) {
        self.let_new_one_be(seat);
        if let Some(opened) = self.opened(seat, number) {
            return self.lay(To::Partner(seat), QuestionSlot::Opened(number), opened);
        }
        self.state.is_dealt_with(seat, number);
        self.answer(To::Partner(seat), QuestionWords::Gone);
        self.evening_changed(seat);
    }

    fn opened(&mut self, seat: Seat, number: u32) -> Option<QuestionWords> {
        let waiting = |question: &&Question| {
            let open = matches!(question.stage, Stage::Waiting { .. } | Stage::ForTalk { .. });
            let theirs = question.by == seat.other() && question.number < number;
            open && theirs && self.aside.is_open_to_answer(question.number)
        };
        let questions = &*self.state;
        let another = questions.open.iter().rev().find(waiting).map(|question| question.number);
        let words = self.asked_of(seat, number)?.0.clone();
        let asked = self.state.own(seat.other(), number)?;
        let for_talk = matches!(asked.stage, Stage::ForTalk { .. });
        let before = self.answered_before(seat, &words);
        Some(QuestionWords::Opened { number, words, for_talk, before, another })
    }

    /// What this partner answered when the other asked the same before.
    fn answered_before(&self, seat: Seat, words: &str) -> Option<String> {
        let closed = self.closed_questions(seat.other());
        earlier_answer(words, &closed, asks_again).map(str::to_owned)
    }

    /// **Answer in writing**: what was begun is shown again.
    pub(super) fn answer_in_writing(&mut self, seat: Seat, number: u32) {
        match self.asked_of(seat, number) {
            Some((_, Some(_))) => self.post_reply(seat, number),
            _ => self.ask_for_reply(seat, number),
        }
    }

    /// **Change**
    pub(super) fn rewrite_reply(&mut self, seat: Seat, number: u32) {
        self.ask_for_reply(seat, number);
    }

    /// What would you like to answer?
    pub(super) fn ask_for_reply(&mut self, seat: Seat, number: u32) {
        let wanted = BoxQuestion::Reply(number);
        if self.asked_of(seat, number).is_none() {
            self.wanted_no_more(seat, wanted);
            return self.answer(To::Partner(seat), QuestionWords::Gone);
        }
        let question = QuestionWords::WhatToAnswer { number, limit: REPLY.characters };
        self.ask(seat, wanted, question);
    }

    /// Words for an answer. Nobody else sees them yet.
    pub(super) fn take_reply(&mut self, seat: Seat, number: u32, text: &str) {
        let (wanted, now) = (BoxQuestion::Reply(number), self.now);
        let words = text.trim();
        if words.is_empty() {
            return self.ask_for_reply(seat, number);
        }
        let Some((_, reply)) = self.asked_of(seat, number) else {
            self.wanted_no_more(seat, wanted);
            return self.answer(To::Partner(seat), QuestionWords::GoneBefore);
        };
        if let Some(over) = REPLY.over(words) {
            let question = QuestionWords::AnswerTooLong { number, over };
            return self.ask(seat, wanted, question);
        }
        *reply = Some(Reply { words: words.to_owned(), touched: now });
        self.wanted_no_more(seat, wanted);
        self.post_reply(seat, number);
    }

    /// The answer as it would be read, in a new message.
    fn post_reply(&mut self, seat: Seat, number: u32) {
        let now = self.now;
        let begun = self.asked_of(seat, number);
        let Some((_, Some(reply))) = begun else { return };
        reply.touched = now;
        let words = reply.words.clone();
        let preview = QuestionWords::ReplyPreview { number, words };
        self.lay(To::Partner(seat), QuestionSlot::Reply(number), preview);
    }

    /// **Send**
    pub(super) fn send_reply(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let begun = self.asked_of(seat, number);
        let Some(reply) = begun.and_then(|(_, reply)| reply.take()) else {
            return self.reply_passed(seat, message);
        };
        self.edit(To::Partner(seat), QuestionSlot::Reply(number), QuestionWords::Sent);
        self.answer_is_sent(seat, number, reply.words);
    }

    /// **Send this answer again**; other words that were begun are in the diary.
    pub(super) fn send_earlier_answer(&mut self, seat: Seat, number: u32) {
        let begun = self.asked_of(seat, number);
        let Some((words, _)) = begun else {
            return self.answer(To::Partner(seat), QuestionWords::Gone);
        };
        let words = words.clone();
        let Some(answer) = self.answered_before(seat, &words) else {
            // It is not kept any longer: the question as it is now.
            return self.open_question(seat, number);
        };
        let begun = self.asked_of(seat, number).and_then(|(_, reply)| reply.take());
        if let Some(reply) = begun {
            self.keep_in_diary(seat, reply.words);
        }
        self.answer_is_sent(seat, number, answer);
    }

    /// It goes over with the next evening.
    fn answer_is_sent(&mut self, seat: Seat, number: u32, answer: String) {
        let Some((words, _)) = self.asked_of(seat, number) else { return };
        let answered = QuestionWords::YouAnswered(words.clone());
        self.aside.answers.insert(number, answer);
        self.state.is_dealt_with(seat, number);
        self.edit(To::Partner(seat), QuestionSlot::Opened(number), answered);
        self.evening_changed(seat);
    }

    /// Question and answer are in the journal, and the one who asked finds it.
    pub(super) fn answer_goes_over(&mut self, number: u32, answer: String) {
        let at = self.now;
        let questions = &mut *self.state;
        let Some(question) = questions.open.iter_mut().find(|one| one.number == number) else {
            return;
        };
        let by = question.by;
        if let Stage::Waiting { words, .. } | Stage::ForTalk { words, .. } = &mut question.stage {
            let words = std::mem::take(words);
            question.becomes(Stage::Answered { at });
            self.keep(by, QuestionKept::Question { number, words });
            self.keep(by.other(), QuestionKept::Answer { number, words: answer });
        }
    }

    /// **At our talk**: what was begun to answer stays begun.
    pub(super) fn put_to_talk(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let open = self.aside.is_open_to_answer(number);
        let question = self.state.own(seat.other(), number);
        let Some(question) = question.filter(|_| open) else {
            return self.reply_passed(seat, message);
        };
        let Stage::Waiting { words, reply } = &mut question.stage else {
            return self.reply_passed(seat, message);
        };
        let (words, reply) = (std::mem::take(words), reply.take());
        question.becomes(Stage::ForTalk { words: words.clone(), reply });
        self.aside.for_talk.insert(number);
        self.state.is_dealt_with(seat, number);
        let kept = QuestionWords::ForTalk(words);
        self.edit(To::Partner(seat), QuestionSlot::Opened(number), kept);
        self.evening_changed(seat);
    }

    /// **Not now**: it keeps.
    pub(super) fn put_question_off(&mut self, seat: Seat, number: u32) {
        if self.asked_of(seat, number).is_none() {
            return self.answer(To::Partner(seat), QuestionWords::Gone);
        }
        self.state.is_dealt_with(seat, number);
        self.edit(To::Partner(seat), QuestionSlot::Opened(number), QuestionWords::PutOff);
        self.evening_changed(seat);
    }

    /// **Not yet**: what was written stays with its author.
    pub(super) fn leave_reply(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let begun = self.asked_of(seat, number);
        let Some((_, reply)) = begun else { return self.reply_passed(seat, message) };
        let words = if reply.is_some() { QuestionWords::ReplyWaits } else { QuestionWords::PutOff };
        let wanted = BoxQuestion::Reply(number);
        if self.asked(seat) == Some(wanted) {
            self.drop_question(seat);
            return self.close_question(seat, wanted, Said::Own(words));
        }
        self.edit(To::Partner(seat), QuestionSlot::Reply(number), words);
    }

    /// A button of an answer that can't be given any more. Nothing tells apart whether the question
    /// was taken back, its answer read, or never asked.
    fn reply_passed(&mut self, seat: Seat, message: Option<MessageId>) {
        self.stale(To::Partner(seat), message);
        self.answer(To::Partner(seat), QuestionWords::Gone);
    }

    /// A button of an evening card, or of a list, whose matter is done: other buttons stay.
    pub(super) fn question_passed(&mut self, seat: Seat) {
        self.passed();
        self.evening_changed(seat);
    }
}
