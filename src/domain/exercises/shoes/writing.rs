//! Writing: a draft in private, until its author seals it, keeps it or deletes it.

use super::slot::ShoesQuestion;
use super::state::{Answer, InYourShoes, Reading, Round, Sealed};
use super::{Cx, ShoesKept, Words};
use crate::domain::exercise::{Common, Mentions, Said, Written};
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};

impl InYourShoes {
    /// Whether these words can be written now. Roles decide what is offered, not what is taken: who
    /// changes theirs loses nothing.
    fn may_write(&self, by: Seat, wanted: ShoesQuestion, cx: &Cx<'_>) -> bool {
        match wanted {
            ShoesQuestion::Round(Round::First) => self.first[by].is_none(),
            ShoesQuestion::Round(Round::Second) => {
                self.second_is_open(cx.pair.today()) && self.second[by].is_none()
            }
            ShoesQuestion::Then => true,
            ShoesQuestion::Add(round) => {
                self.seen(round, by.other()).is_some_and(|sealed| sealed.reading == Reading::Read)
            }
        }
    }

    /// Begins to write, or goes on.
    pub(super) fn write(
        &self,
        by: Seat,
        wanted: ShoesQuestion,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        let begun = self.drafts[by].words(wanted).is_some();
        if !begun && !self.may_write(by, wanted, cx) {
            return cx.stale(To::Partner(by), message);
        }
        self.ask(by, wanted, cx);
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask(&self, by: Seat, wanted: ShoesQuestion, cx: &mut Cx<'_>) {
        let words = match self.drafts[by].words(wanted) {
            Some(words) => Words::Begun(wanted, words.to_owned()),
            None => Words::Ask(wanted),
        };
        cx.ask(by, wanted, words);
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take(&mut self, wanted: ShoesQuestion, written: &Written, cx: &mut Cx<'_>) {
        let by = written.by;
        if !self.may_write(by, wanted, cx) {
            return cx.answer(To::Partner(by), Words::NotOpen);
        }
        if written.text.trim().is_empty() {
            return self.ask(by, wanted, cx);
        }
        if let Err(over) = self.drafts[by].add(wanted, &written.text, wanted.bound(), cx.now) {
            return cx.refuse(by, wanted, Words::TooLong(over));
        }
        cx.ask(by, wanted, Words::Noted(wanted));
    }

    /// **Not now**
    pub(super) fn stop(
        &self,
        by: Seat,
        wanted: ShoesQuestion,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        if !cx.drop_question_if(by, |asked| asked == wanted) {
            return cx.stale(To::Partner(by), message);
        }
        if self.drafts[by].words(wanted).is_none() {
            return close(by, wanted, Said::Own(Words::Stopped), cx);
        }
        // What was written since has a message of its own: that one keeps its buttons.
        cx.stale(To::Partner(by), message);
        cx.silent();
        cx.answer(To::Partner(by), Words::Stopped);
    }

    /// **Seal it**, **Send it**
    pub(super) fn seal(
        &mut self,
        by: Seat,
        wanted: ShoesQuestion,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        let begun = self.drafts[by].words(wanted).is_some();
        if begun && !self.may_write(by, wanted, cx) {
            return cx.answer(To::Partner(by), Words::NotOpen);
        }
        let Some(words) = self.take_draft(by, wanted, message, cx) else { return };
        // The author's own copy. Were it kept only of what stays unread, an end would tell what was.
        cx.keep_in_diary(by, words.clone());
        match wanted {
            ShoesQuestion::Round(round) => self.seal_round(by, round, words, cx),
            ShoesQuestion::Add(round) => self.answer_reading(by, round, Answer::Adds(words)),
            // It has no such button; whoever presses it all the same has it in their diary.
            ShoesQuestion::Then => {}
        }
        close(by, wanted, Said::Own(Words::Sealed(wanted)), cx);
        if wanted != ShoesQuestion::Then {
            cx.sent_off(by, wanted == ShoesQuestion::Round(Round::Second));
        }
        cx.evening_changed(by);
    }

    fn seal_round(&mut self, by: Seat, round: Round, words: String, cx: &mut Cx<'_>) {
        let (number, on) = (cx.now.timestamp(), cx.pair.today());
        cx.keep(by, ShoesKept { number, words, read: false });
        let sealed = Sealed { number, on, told: Mentions::default(), reading: Reading::Unread };
        *self.of(round, by) = Some(sealed);
    }

    /// **Keep it in my diary**
    pub(super) fn keep(
        &mut self,
        by: Seat,
        wanted: ShoesQuestion,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        if let Some(words) = self.take_draft(by, wanted, message, cx) {
            cx.keep_in_diary(by, words);
            close(by, wanted, Said::Common(Common::WordsKept), cx);
        }
    }

    /// **Delete it**
    pub(super) fn delete(
        &mut self,
        by: Seat,
        wanted: ShoesQuestion,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        if self.take_draft(by, wanted, message, cx).is_some() {
            close(by, wanted, Said::Common(Common::WordsDeleted), cx);
        }
    }

    fn take_draft(
        &mut self,
        by: Seat,
        wanted: ShoesQuestion,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) -> Option<String> {
        let words = self.drafts[by].take(wanted);
        if words.is_none() {
            cx.stale(To::Partner(by), message);
        } else {
            cx.drop_question_if(by, |asked| asked == wanted);
        }
        words
    }

    /// **Take it back**, as long as nobody was shown it.
    pub(super) fn take_back(&mut self, by: Seat, message: Option<MessageId>, cx: &mut Cx<'_>) {
        cx.stale(To::Partner(by), message);
        if self.revealed.is_some() || self.second[by].is_none() {
            return;
        }
        self.let_second_go(by, cx);
        cx.silent();
        cx.answer(To::Partner(by), Words::TakenBack);
        cx.evening_changed(by);
    }

    /// What was sealed in round two is not for the other any more; the copy in the diary stays.
    pub(super) fn let_second_go(&mut self, by: Seat, cx: &mut Cx<'_>) {
        if let Some((id, _)) = self.record_of(by, Round::Second, cx) {
            cx.forget(id);
        }
        self.second[by] = None;
    }
}

/// The newest question becomes what came of it.
fn close(by: Seat, wanted: ShoesQuestion, words: Said<InYourShoes>, cx: &mut Cx<'_>) {
    cx.silent();
    cx.close_question(by, wanted, words);
}
