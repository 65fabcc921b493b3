//! A partner's answer as it grows: whole, or one part after the other; edited until the day closes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::form::{self, Form};
use crate::domain::decision::Turn;
use crate::domain::partner::Written;
use crate::domain::people::{MessageId, Seat};
use crate::domain::say::{Lane, Say, Slot, To};
use crate::domain::words::Words;

/// What a partner has said of an evening.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Answer {
    high: Option<Part>,
    low: Option<Part>,
}

/// One part, and the message that holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Part {
    words: String,
    message: MessageId,
}

impl Answer {
    pub fn is_whole(&self) -> bool {
        self.high.is_some() && self.low.is_some()
    }

    /// High and low as far as they came; `None` if neither did.
    pub fn words(&self) -> Option<(Option<String>, Option<String>)> {
        let words = |part: &Option<Part>| part.as_ref().map(|part| part.words.clone());
        (self.high.is_some() || self.low.is_some()).then(|| (words(&self.high), words(&self.low)))
    }

    /// Takes a message in. A part that follows a whole answer is added to the low.
    fn take(&mut self, form: Form, message: MessageId) {
        match form {
            Form::Both(high, low) => {
                self.high = Some(Part { words: high, message });
                self.low = Some(Part { words: low, message });
            }
            Form::High(words) => self.high = Some(Part { words, message }),
            Form::Low(words) => self.low = Some(Part { words, message }),
            Form::One(words) => match (&self.high, &mut self.low) {
                (None, _) => self.high = Some(Part { words, message }),
                (Some(_), None) => self.low = Some(Part { words, message }),
                (Some(_), Some(low)) => {
                    low.words = format!("{}\n{words}", low.words);
                    low.message = message;
                }
            },
        }
    }

    /// Takes an edit of one of its messages in; whether it was one.
    fn edit(&mut self, form: Form, message: MessageId) -> bool {
        let holds = |part: &Option<Part>| part.as_ref().is_some_and(|part| part.message == message);
        let (high, low) = (holds(&self.high), holds(&self.low));
        match form {
            Form::One(words) if low && !high => self.low = Some(Part { words, message }),
            Form::One(words) if high => self.high = Some(Part { words, message }),
            form if high || low => self.take(form, message),
            _ => {}
        }
        high || low
    }
}

impl Turn<'_> {
    /// A reply to the prompt of `date`, or to the question for its other part.
    pub fn answer_check_in(&mut self, date: NaiveDate, written: &Written) {
        let form = form::read(&written.text, &self.facts.labels);
        let open = self.couple.check_ins.day.as_mut().filter(|day| day.date == date);
        let Some(day) = open else {
            return self.reply_in_group(written.message, Words::EveningClosed);
        };
        let answer = &mut day.answers[written.by];
        answer.take(form, written.message);
        if answer.is_whole() {
            self.react(To::Group, written.message);
            self.both_may_have_shared();
        } else {
            let rest = if answer.high.is_some() { Words::AskLow } else { Words::AskHigh };
            let question = Say::new(To::Group, Lane::Reply, rest).replying(written.message);
            self.say(question.named(Slot::Low(date, written.by)));
        }
    }

    /// An answer's message was edited: the answer is what it says now, until the day closes.
    pub fn edited(&mut self, seat: Seat, message: MessageId, text: &str) {
        let form = form::read(text, &self.facts.labels);
        let Some(day) = &mut self.couple.check_ins.day else { return };
        if day.answers[seat].edit(form, message) && day.answers[seat].is_whole() {
            self.both_may_have_shared();
        }
    }

    fn both_may_have_shared(&mut self) {
        let Some(day) = &mut self.couple.check_ins.day else { return };
        let both = Seat::BOTH.into_iter().all(|seat| day.answers[seat].is_whole());
        if both && !day.shared {
            day.shared = true;
            self.answer(To::Group, Words::BothShared);
        }
    }
}
