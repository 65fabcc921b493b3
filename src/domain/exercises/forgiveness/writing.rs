//! Writing for nobody but oneself: a draft, until it is kept or deleted.

use super::{Cx, ForgivenessQuestion, Forgiving, Words};
use crate::domain::exercise::{Common, Said};
use crate::domain::model::address::To;
use crate::domain::model::bounds::FORGIVENESS;
use crate::domain::model::people::{MessageId, Seat};

impl Forgiving {
    /// Asks for words, the first time or again.
    pub(super) fn ask(&self, by: Seat, question: ForgivenessQuestion, cx: &mut Cx<'_>) {
        let words = match self.drafts[by].words(question) {
            Some(words) => Words::Begun(question, words.to_owned()),
            None => Words::Ask(question),
        };
        cx.ask(by, question, words);
    }

    /// Takes words that were asked for; a late reply begins anew.
    pub(super) fn take(
        &mut self,
        by: Seat,
        question: ForgivenessQuestion,
        text: &str,
        cx: &mut Cx<'_>,
    ) {
        if text.trim().is_empty() {
            return self.ask(by, question, cx);
        }
        if let Err(over) = self.drafts[by].add(question, text, FORGIVENESS, cx.now) {
            return cx.refuse(by, question, Words::TooLong(over));
        }
        cx.ask(by, question, Words::Noted(question));
    }

    /// **Leave it**
    pub(super) fn stop(
        &self,
        by: Seat,
        question: ForgivenessQuestion,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        if !cx.drop_question_if(by, |asked| asked == question) {
            return cx.stale(To::Partner(by), message);
        }
        if self.drafts[by].words(question).is_none() {
            return close(by, question, Said::Own(Words::Left), cx);
        }
        // What was written since has a message of its own: that one keeps its buttons.
        cx.stale(To::Partner(by), message);
        cx.silent();
        cx.answer(To::Partner(by), Words::Left);
    }

    /// **Keep it in my diary**
    pub(super) fn keep(
        &mut self,
        by: Seat,
        question: ForgivenessQuestion,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        if let Some(words) = self.take_out(by, question, message, cx) {
            cx.keep_in_diary(by, words);
            close(by, question, Said::Common(Common::WordsKept), cx);
        }
    }

    /// **Delete it**
    pub(super) fn delete(
        &mut self,
        by: Seat,
        question: ForgivenessQuestion,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        if self.take_out(by, question, message, cx).is_some() {
            close(by, question, Said::Common(Common::WordsDeleted), cx);
        }
    }

    fn take_out(
        &mut self,
        by: Seat,
        question: ForgivenessQuestion,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) -> Option<String> {
        let words = self.drafts[by].take(question);
        if words.is_none() {
            cx.stale(To::Partner(by), message);
        } else {
            cx.drop_question_if(by, |asked| asked == question);
        }
        words
    }
}

/// The newest question becomes what came of it.
fn close(by: Seat, question: ForgivenessQuestion, words: Said<Forgiving>, cx: &mut Cx<'_>) {
    cx.silent();
    cx.close_question(by, question, words);
}
