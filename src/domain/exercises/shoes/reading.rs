//! Reading what the other wrote, and answering it; opening an answer.

use super::state::{Answer, Reading, Round};
use super::words::ShoesWords;
use crate::domain::decision::{Toast, Turn};
use crate::domain::exercise::Mentions;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, RecordId, Seat};
use crate::domain::record::{Entry, Journal, Record};

impl Turn<'_> {
    /// Whether this partner has read what the other wrote in that round; none if they were not told
    /// of anything.
    pub(super) fn was_read(&self, round: Round, reader: Seat) -> Option<bool> {
        let sealed = self.couple.exercises.shoes.seen(round, reader.other())?;
        sealed.told.before().then(|| sealed.reading != Reading::Unread)
    }

    /// Whether an answer that this author was told of waits for them.
    pub(super) fn has_answer(&self, round: Round, author: Seat) -> bool {
        let sealed = self.couple.exercises.shoes.seen(round, author);
        sealed.is_some_and(
            |sealed| matches!(sealed.reading, Reading::Answered { told, .. } if told.before()),
        )
    }

    /// **Read it**: from now on it is kept for 30 days, and its author is not told.
    pub(super) fn read_shoes(&mut self, seat: Seat, round: Round, message: Option<MessageId>) {
        if self.was_read(round, seat) != Some(false) {
            return self.stale(To::Partner(seat), message);
        }
        let author = seat.other();
        let record = self.record_of(author, round);
        if let Some(sealed) = self.couple.exercises.shoes.of(round, author) {
            sealed.reading = if record.is_some() { Reading::Read } else { Reading::Closed };
        }
        if let Some((id, Record { entry: Entry::Shoes { number, words, .. }, .. })) = record {
            self.forget(Journal::Forget(id));
            self.keep(author, Entry::Shoes { number, words: words.clone(), read: true });
            self.says_of_shoes(seat, ShoesWords::Theirs { round, words, answerable: true });
        } else {
            self.says_of_shoes(seat, ShoesWords::Gone);
        }
        self.look_at_evening_card_again(seat);
    }

    /// **Read it again**, as long as it is kept.
    pub(super) fn read_shoes_again(
        &mut self,
        seat: Seat,
        round: Round,
        message: Option<MessageId>,
    ) {
        let shoes = &self.couple.exercises.shoes;
        let sealed = shoes.seen(round, seat.other()).filter(|sealed| sealed.told.before());
        let Some(answerable) = sealed.map(|sealed| sealed.reading == Reading::Read) else {
            return self.stale(To::Partner(seat), message);
        };
        if self.was_read(round, seat) == Some(false) {
            return self.read_shoes(seat, round, message);
        }
        let words = match self.record_of(seat.other(), round).map(|(_, record)| record.entry) {
            Some(Entry::Shoes { words, .. }) => ShoesWords::Theirs { round, words, answerable },
            _ => ShoesWords::Gone,
        };
        self.says_of_shoes(seat, words);
    }

    /// What that author has sealed in that round, as long as it is kept.
    pub(super) fn record_of(&self, author: Seat, round: Round) -> Option<(RecordId, Record)> {
        let sealed = self.couple.exercises.shoes.seen(round, author)?;
        let user = self.couple.partners[author].as_ref()?.user;
        let is = |record: &Record| {
            let named =
                matches!(record.entry, Entry::Shoes { number, .. } if number == sealed.number);
            named && record.user == user
        };
        self.facts.records.iter().find(|(_, record)| is(record)).cloned()
    }

    /// **Not now**: it keeps, and is not told again.
    pub(super) fn let_shoes_be(&mut self, seat: Seat, round: Round, message: Option<MessageId>) {
        if self.was_read(round, seat) != Some(false) {
            return self.stale(To::Partner(seat), message);
        }
        if let Some(sealed) = self.couple.exercises.shoes.of(round, seat.other()) {
            sealed.told.let_be();
        }
        self.look_at_evening_card_again(seat);
    }

    /// **Not now**, to round two.
    pub(super) fn second_round_later(&mut self, seat: Seat) {
        self.couple.exercises.shoes.invited[seat].let_be();
        self.look_at_evening_card_again(seat);
    }

    /// **I feel seen**
    pub(super) fn feels_seen(&mut self, seat: Seat, round: Round, message: Option<MessageId>) {
        let sealed = self.couple.exercises.shoes.seen(round, seat.other());
        let open = sealed.is_some_and(|sealed| sealed.reading == Reading::Read);
        self.stale(To::Partner(seat), message);
        if open {
            self.toast(Toast::Silent);
            self.answers_reading(seat, round, Answer::Seen);
            self.says_of_shoes(seat, ShoesWords::SeenNoted);
        }
    }

    /// The answer waits for the author's next evening card.
    pub(super) fn answers_reading(&mut self, reader: Seat, round: Round, answer: Answer) {
        if let Some(sealed) = self.couple.exercises.shoes.of(round, reader.other()) {
            sealed.reading = Reading::Answered { answer, told: Mentions::default() };
        }
    }

    /// **Open it**
    pub(super) fn open_answer(&mut self, seat: Seat, round: Round, message: Option<MessageId>) {
        let adds = match self.takes_answer(seat, round) {
            Some(Answer::Seen) => None,
            Some(Answer::Adds(words)) => {
                let number = self.now.timestamp();
                let kept = Entry::Shoes { number, words: words.clone(), read: true };
                self.keep(seat.other(), kept);
                Some(words)
            }
            None => return self.stale(To::Partner(seat), message),
        };
        self.says_of_shoes(seat, ShoesWords::Answer(adds));
        self.look_at_evening_card_again(seat);
    }

    fn takes_answer(&mut self, author: Seat, round: Round) -> Option<Answer> {
        let sealed = self.couple.exercises.shoes.of(round, author).as_mut()?;
        let Reading::Answered { answer, told } = &sealed.reading else { return None };
        let answer = told.before().then(|| answer.clone())?;
        sealed.reading = Reading::Closed;
        Some(answer)
    }
}
