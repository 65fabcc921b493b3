//! Reading what the other wrote, and answering it; opening an answer.

use super::state::{Answer, InYourShoes, Reading, Round};
use super::{Cx, ShoesKept, Words};
use crate::domain::exercise::{Kept, Mentions};
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, RecordId, Seat};

impl InYourShoes {
    /// Whether this partner has read what the other wrote in that round; none if they were not told
    /// of anything.
    pub(super) fn was_read(&self, round: Round, reader: Seat) -> Option<bool> {
        let sealed = self.seen(round, reader.other())?;
        sealed.told.before().then(|| sealed.reading != Reading::Unread)
    }

    /// Whether an answer that this author was told of waits for them.
    pub(super) fn has_answer(&self, round: Round, author: Seat) -> bool {
        self.seen(round, author).is_some_and(
            |sealed| matches!(sealed.reading, Reading::Answered { told, .. } if told.before()),
        )
    }

    /// **Read it**: from now on it is kept for 30 days, and its author is not told.
    pub(super) fn read(
        &mut self,
        by: Seat,
        round: Round,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        if self.was_read(round, by) != Some(false) {
            return cx.stale(To::Partner(by), message);
        }
        let author = by.other();
        let record = self.record_of(author, round, cx);
        if let Some(sealed) = self.of(round, author) {
            sealed.reading = if record.is_some() { Reading::Read } else { Reading::Closed };
        }
        if let Some((id, ShoesKept { number, words, .. })) = record {
            cx.forget(id);
            cx.keep(author, ShoesKept { number, words: words.clone(), read: true });
            cx.answer(To::Partner(by), Words::Theirs { round, words, answerable: true });
        } else {
            cx.answer(To::Partner(by), Words::Gone);
        }
        cx.evening_changed(by);
    }

    /// **Read it again**, as long as it is kept.
    pub(super) fn read_again(
        &mut self,
        by: Seat,
        round: Round,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        let sealed = self.seen(round, by.other()).filter(|sealed| sealed.told.before());
        let Some(answerable) = sealed.map(|sealed| sealed.reading == Reading::Read) else {
            return cx.stale(To::Partner(by), message);
        };
        if self.was_read(round, by) == Some(false) {
            return self.read(by, round, message, cx);
        }
        let words = match self.record_of(by.other(), round, cx) {
            Some((_, ShoesKept { words, .. })) => Words::Theirs { round, words, answerable },
            None => Words::Gone,
        };
        cx.answer(To::Partner(by), words);
    }

    /// What that author has sealed in that round, as long as it is kept.
    pub(super) fn record_of(
        &self,
        author: Seat,
        round: Round,
        cx: &Cx<'_>,
    ) -> Option<(RecordId, ShoesKept)> {
        let sealed = self.seen(round, author)?;
        let mut theirs = cx.records.iter().filter(|filed| filed.by == author && filed.is_theirs);
        theirs.find_map(|filed| match &filed.kept {
            Kept::Own(kept) if kept.number == sealed.number => Some((filed.id, kept.clone())),
            _ => None,
        })
    }

    /// **Not now**: it keeps, and is not told again.
    pub(super) fn let_be(
        &mut self,
        by: Seat,
        round: Round,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        if self.was_read(round, by) != Some(false) {
            return cx.stale(To::Partner(by), message);
        }
        if let Some(sealed) = self.of(round, by.other()) {
            sealed.told.let_be();
        }
        cx.evening_changed(by);
    }

    /// **Not now**, to round two.
    pub(super) fn second_round_later(&mut self, by: Seat, cx: &mut Cx<'_>) {
        self.invited[by].let_be();
        cx.evening_changed(by);
    }

    /// **I feel seen**
    pub(super) fn feels_seen(
        &mut self,
        by: Seat,
        round: Round,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        let sealed = self.seen(round, by.other());
        let open = sealed.is_some_and(|sealed| sealed.reading == Reading::Read);
        cx.stale(To::Partner(by), message);
        if open {
            cx.silent();
            self.answer_reading(by, round, Answer::Seen);
            cx.answer(To::Partner(by), Words::SeenNoted);
        }
    }

    /// The answer waits for the author's next evening card.
    pub(super) fn answer_reading(&mut self, reader: Seat, round: Round, answer: Answer) {
        if let Some(sealed) = self.of(round, reader.other()) {
            sealed.reading = Reading::Answered { answer, told: Mentions::default() };
        }
    }

    /// **Open it**
    pub(super) fn open_answer(
        &mut self,
        by: Seat,
        round: Round,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        let adds = match self.take_answer(by, round) {
            Some(Answer::Seen) => None,
            Some(Answer::Adds(words)) => {
                let number = cx.now.timestamp();
                cx.keep(by.other(), ShoesKept { number, words: words.clone(), read: true });
                Some(words)
            }
            None => return cx.stale(To::Partner(by), message),
        };
        cx.answer(To::Partner(by), Words::Answer(adds));
        cx.evening_changed(by);
    }

    fn take_answer(&mut self, author: Seat, round: Round) -> Option<Answer> {
        let sealed = self.of(round, author).as_mut()?;
        let Reading::Answered { answer, told } = &sealed.reading else { return None };
        let answer = told.before().then(|| answer.clone())?;
        sealed.reading = Reading::Closed;
        Some(answer)
    }
}
