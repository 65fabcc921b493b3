//! A pulse as it is answered: one message, edited from question to question.

use super::{Cx, HARDLY, Measure, Open, PulseKept, PulseSlot, PulseWords as Words, Pulses, WEEK};
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};

impl Pulses {
    /// `/pulse`, **Pulse**: goes on with the one that is open, or begins this week's.
    pub(super) fn open(&mut self, by: Seat, cx: &mut Cx<'_>) {
        let today = cx.pair.today();
        let mine = &mut self.of[by];
        let next = mine.last.map(|last| last + WEEK).filter(|next| *next > today);
        if let (None, Some(next)) = (&mine.open, next) {
            return cx.answer(To::Partner(by), Words::NotYet(next));
        }
        let open = mine.open.get_or_insert_with(|| Open {
            date: today,
            at: Measure::Days,
            answers: vec![],
            touched: cx.now,
        });
        open.touched = cx.now;
        let question = open.at;
        cx.lay(To::Partner(by), PulseSlot::Card(by), mine.question(question));
        self.deal_with_offer(by, cx);
    }

    fn deal_with_offer(&mut self, by: Seat, cx: &mut Cx<'_>) {
        let mine = &mut self.of[by];
        if mine.offered.is_some() && !std::mem::replace(&mut mine.dealt_with, true) {
            cx.evening_changed(by);
        }
    }

    /// **Not this week**
    pub(super) fn let_be(&mut self, by: Seat, message: Option<MessageId>, cx: &mut Cx<'_>) {
        if self.of[by].dealt_with || self.of[by].offered.is_none() {
            return cx.stale(To::Partner(by), message);
        }
        self.deal_with_offer(by, cx);
        cx.toast(Words::NotThisWeek);
    }

    /// An answer, or none. A second tap on a button that has done its part does nothing.
    pub(super) fn say(
        &mut self,
        by: Seat,
        measure: Measure,
        level: Option<u8>,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        let mine = &mut self.of[by];
        let Some(open) = &mut mine.open else { return cx.stale(To::Partner(by), message) };
        if open.at != measure {
            return if open.is_answered(measure) { cx.silent() } else { cx.passed() };
        }
        let level = level.map(|level| level.min(measure.highest()));
        open.answers.extend(level.map(|level| (measure, level)));
        open.touched = cx.now;
        cx.silent();
        match measure.next(mine.leaves_safe_out) {
            Some(next) => {
                open.at = next;
                let question = mine.question(next);
                cx.edit(To::Partner(by), PulseSlot::Card(by), question);
            }
            None => self.finish(by, cx),
        }
    }

    pub(super) fn leave_out(&mut self, by: Seat, message: Option<MessageId>, cx: &mut Cx<'_>) {
        let asked = self.of[by].open.as_ref().map(|open| open.at);
        if asked != Some(Measure::Safe) {
            return cx.stale(To::Partner(by), message);
        }
        self.of[by].leaves_safe_out = true;
        self.finish(by, cx);
        cx.toast(Words::LeftOut);
    }

    pub(super) fn ask_safe_again(&mut self, by: Seat, message: Option<MessageId>, cx: &mut Cx<'_>) {
        if !std::mem::take(&mut self.of[by].leaves_safe_out) {
            return cx.stale(To::Partner(by), message);
        }
        cx.toast(Words::AskedAgain);
    }

    fn finish(&mut self, by: Seat, cx: &mut Cx<'_>) {
        let answers = self.keep(by, cx);
        let hardly =
            |(measure, level): &(Measure, u8)| *measure == Measure::Safe && *level <= HARDLY;
        let words = match &answers[..] {
            [] => Words::NothingKept,
            answers => Words::Done { hardly_safe: answers.iter().any(hardly) },
        };
        cx.edit(To::Partner(by), PulseSlot::Card(by), words);
    }

    /// What was answered goes to the journal; where nothing was, the week is over all the same.
    pub(super) fn keep(&mut self, by: Seat, cx: &mut Cx<'_>) -> Vec<(Measure, u8)> {
        let Some(Open { date, answers, .. }) = self.of[by].open.take() else { return vec![] };
        self.of[by].last = Some(date);
        if !answers.is_empty() {
            cx.keep(by, PulseKept { date, answers: answers.clone() });
        }
        answers
    }
}
