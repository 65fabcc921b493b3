//! Asking: what its author writes, sees once more, and lets go over, keep or be.

use chrono::{DateTime, Utc};

use super::{BoxQuestion, Hand, Question, QuestionRoom, QuestionSlot, QuestionWords};
use super::{Questions, Stage};
use crate::domain::exercise::Said;
use crate::domain::model::address::To;
use crate::domain::model::bounds::{QUESTION, REPLY};
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was};

/// So many of one's own are open at most, drafts included.
const OPEN_AT_MOST: usize = 20;

impl Hand<'_, '_, Questions> {
    /// What would you like to ask?
    pub(super) fn ask_for_question(&mut self, seat: Seat) {
        let question = self.what_to_ask(seat);
        match question {
            QuestionWords::WhatToAsk { room: QuestionRoom::Full(_), .. } => {
                self.answer(To::Partner(seat), question);
            }
            _ => self.ask(seat, BoxQuestion::New, question),
        }
    }

    /// The question of that number, or a new one, in these words. Nobody else sees it yet.
    pub(super) fn draft_question(&mut self, seat: Seat, changed: Option<u32>, text: &str) {
        let wanted = changed.map_or(BoxQuestion::New, BoxQuestion::Changed);
        let words = text.trim();
        if words.is_empty() {
            return self.ask_again(seat, wanted);
        }
        if let Some(over) = QUESTION.over(words) {
            let question = QuestionWords::TooLong(over);
            return self.ask(seat, wanted, question);
        }
        let draft = changed.filter(|number| self.draft_of(seat, *number).is_some());
        let Some(number) = draft.or_else(|| self.new_question(seat)) else {
            return self.ask_for_question(seat);
        };
        self.wanted_no_more(seat, wanted);
        if let Some((draft, _)) = self.draft_of(seat, number) {
            words.clone_into(draft);
        }
        self.post_preview(seat, number);
    }

    /// An edit of a question that was not asked yet, or of an answer that was not sent.
    pub(super) fn rewords(
        &mut self,
        seat: Seat,
        wanted: BoxQuestion,
        old: &Was,
        new: &str,
    ) -> Rewording {
        if let BoxQuestion::Reply(number) = wanted {
            let begun = self.asked_of(seat, number);
            let its = begun
                .is_some_and(|(_, reply)| reply.as_ref().is_some_and(|own| old.is(&own.words)));
            if !its {
                return Ok(false);
            }
            REPLY.over(new).map_or(Ok(()), Err)?;
            self.take_reply(seat, number, new);
            return Ok(true);
        }
        let own = self.state.open.iter().rev().find(|question| {
            question.by == seat
                && matches!(&question.stage, Stage::Draft { words, .. } if old.is(words))
        });
        let Some(number) = own.map(|question| question.number) else { return Ok(false) };
        QUESTION.over(new).map_or(Ok(()), Err)?;
        self.draft_question(seat, Some(number), new);
        Ok(true)
    }

    /// Makes room for a new one, if there is some.
    fn new_question(&mut self, seat: Seat) -> Option<u32> {
        if self.room_for_question(seat) == QuestionRoom::Full(OPEN_AT_MOST) {
            return None;
        }
        let touched = self.now;
        let begun = &mut self.state.begun[seat];
        *begun = begun.wrapping_add(1);
        // A number is the couple's: a talk names it without the seat.
        let number = begun.wrapping_mul(2).wrapping_add(u32::from(seat == Seat::B));
        let stage = Stage::Draft { words: String::new(), touched, kept: None };
        self.state.open.push(Question { number, by: seat, stage, told: None });
        Some(number)
    }

    pub(super) fn room_for_question(&self, seat: Seat) -> QuestionRoom {
        let questions = &*self.state;
        let open = |question: &&Question| question.by == seat && question.is_open();
        if questions.open.iter().filter(open).count() >= OPEN_AT_MOST {
            QuestionRoom::Full(OPEN_AT_MOST)
        } else if self.has_asked_today(seat) {
            QuestionRoom::Tomorrow
        } else {
            QuestionRoom::Today
        }
    }

    /// Whether the couple's day had its question of this partner. A clock that goes back brings no
    /// second one.
    fn has_asked_today(&self, seat: Seat) -> bool {
        let today = self.pair.today();
        self.state.asked_on[seat].is_some_and(|last| last >= today)
    }

    fn draft_of(&mut self, seat: Seat, number: u32) -> Option<(&mut String, &mut DateTime<Utc>)> {
        match &mut self.state.own(seat, number)?.stage {
            Stage::Draft { words, touched, .. } => Some((words, touched)),
            _ => None,
        }
    }

    /// The question as it would go over, in a new message.
    fn post_preview(&mut self, seat: Seat, number: u32) {
        if let Some(preview) = self.preview(seat, number) {
            self.lay(To::Partner(seat), QuestionSlot::Preview(number), preview);
        }
    }

    fn preview(&mut self, seat: Seat, number: u32) -> Option<QuestionWords> {
        let (now, later) = (self.now, self.has_asked_today(seat));
        let (words, touched) = self.draft_of(seat, number)?;
        *touched = now;
        Some(QuestionWords::Preview { number, words: words.clone(), later })
    }

    /// **Ask it**, from an evening card or a list.
    pub(super) fn show_draft(&mut self, seat: Seat, number: u32) {
        if self.draft_of(seat, number).is_none() {
            self.state.is_dealt_with(seat, number);
            return self.question_passed(seat);
        }
        self.post_preview(seat, number);
    }

    /// **Ask it**: the day's first goes over; it is for the other's next evening card.
    pub(super) fn ask_it(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let Some((words, _)) = self.draft_of(seat, number) else {
            return self.stale(To::Partner(seat), message);
        };
        let words = words.clone();
        if self.has_asked_today(seat) {
            if let Some(offer) = self.preview(seat, number) {
                self.turn_preview(seat, number, offer);
            }
            return;
        }
        let today = self.pair.today();
        let questions = &mut *self.state;
        questions.asked_on[seat] = Some(today);
        if let Some(question) = questions.own(seat, number) {
            question.becomes(Stage::Waiting { words: words.clone(), reply: None });
        }
        self.aside.asked.insert(number);
        self.state.is_dealt_with(seat, number);
        self.turn_preview(seat, number, QuestionWords::Asked(words));
        self.sent_off(seat, true);
        self.evening_changed(seat);
    }

    /// **Keep it for tomorrow**
    pub(super) fn keep_for_tomorrow(
        &mut self,
        seat: Seat,
        number: u32,
        message: Option<MessageId>,
    ) {
        let now = self.now;
        let today = self.pair.today();
        // Pressed late, it is for a day that has come already.
        let used = self.state.asked_on[seat].unwrap_or(today);
        let Some(question) = self.state.own(seat, number) else {
            return self.stale(To::Partner(seat), message);
        };
        let Stage::Draft { words, touched, kept } = &mut question.stage else {
            return self.stale(To::Partner(seat), message);
        };
        (*touched, *kept) = (now, Some(used));
        question.told = None;
        let words = QuestionWords::Kept(words.clone());
        self.state.is_dealt_with(seat, number);
        self.turn_preview(seat, number, words);
        self.evening_changed(seat);
    }

    /// **Change it**
    pub(super) fn change_it(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        if self.draft_of(seat, number).is_none() {
            self.wanted_no_more(seat, BoxQuestion::Changed(number));
            return self.stale(To::Partner(seat), message);
        }
        let wanted = BoxQuestion::Changed(number);
        self.ask(seat, wanted, QuestionWords::HowInstead);
    }

    /// **Delete this draft**
    pub(super) fn let_it_be(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        if self.draft_of(seat, number).is_none() {
            return self.stale(To::Partner(seat), message);
        }
        self.state.remove(number);
        if self.asked(seat) == Some(BoxQuestion::Changed(number)) {
            self.drop_question(seat);
        }
        self.state.is_dealt_with(seat, number);
        self.turn_preview(seat, number, QuestionWords::LetBe);
        self.evening_changed(seat);
    }

    /// **Not now**, where a question is asked for. What was there before stays.
    pub(super) fn ask_nothing(&mut self, seat: Seat, message: Option<MessageId>) {
        match self.asked(seat) {
            Some(wanted @ (BoxQuestion::New | BoxQuestion::Changed(_))) => {
                self.drop_question(seat);
                self.close_question(seat, wanted, Said::Own(QuestionWords::NothingAsked));
            }
            _ => self.stale(To::Partner(seat), message),
        }
    }

    /// Something else of the box is looked at: what is typed next is no new question.
    pub(super) fn let_new_one_be(&mut self, seat: Seat) {
        if self.asked(seat) == Some(BoxQuestion::New) {
            self.drop_question(seat);
        }
    }

    /// **Take it back**: the other is not told. What they had begun to answer, or had answered since the
    /// last evening, is theirs.
    pub(super) fn take_question_back(
        &mut self,
        seat: Seat,
        number: u32,
        message: Option<MessageId>,
    ) {
        let Some((_, reply)) = self.state.put_to(seat.other(), number) else {
            return self.stale(To::Partner(seat), message);
        };
        let begun = reply.take().map(|reply| reply.words);
        let unseen = self.aside.forget(number);
        for words in begun.into_iter().chain(unseen) {
            self.keep_in_diary(seat.other(), words);
        }
        self.state.remove(number);
        self.state.is_dealt_with(seat, number);
        self.strip(To::Partner(seat), message);
        self.answer(To::Partner(seat), QuestionWords::TakenBack);
        self.evening_changed(seat);
    }

    fn turn_preview(&mut self, seat: Seat, number: u32, words: QuestionWords) {
        self.edit(To::Partner(seat), QuestionSlot::Preview(number), words);
    }
}
