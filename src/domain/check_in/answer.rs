//! A partner's answer as it grows: whole, or one part after the other; edited until the day closes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::form::{self, Form};
use crate::domain::decision::Turn;
use crate::domain::partner::Written;
use crate::domain::people::{MessageId, Seat};
use crate::domain::say::{Lane, Say, Slot, To};
use crate::domain::words::Words;

/// What a partner has said of an evening: pieces, each with the message that holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Answer {
    high: Vec<Piece>,
    low: Vec<Piece>,
}

/// What one message says of one part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Piece {
    words: String,
    /// None once the message can't be edited any more.
    message: Option<MessageId>,
}

impl Answer {
    pub fn is_whole(&self) -> bool {
        !self.high.is_empty() && !self.low.is_empty()
    }

    /// High and low as far as they came; `None` if neither did.
    pub fn words(&self) -> Option<(Option<String>, Option<String>)> {
        let words = |part: &Vec<Piece>| {
            let lines: Vec<_> = part.iter().map(|piece| piece.words.as_str()).collect();
            (!lines.is_empty()).then(|| lines.join("\n"))
        };
        let (high, low) = (words(&self.high), words(&self.low));
        (high.is_some() || low.is_some()).then_some((high, low))
    }

    /// Takes a message in; nothing that was said before is lost by it. Without labels, the first
    /// message may hold both parts; a later one holds the missing part, or more of the low.
    fn take(&mut self, form: Form, message: MessageId) {
        let (high, low) = match form {
            Form::Labelled { high, low } => (high, low),
            Form::Plain(text) if self.high.is_empty() && self.low.is_empty() => {
                let (high, low) = form::two_lines(&text);
                (Some(high), low)
            }
            Form::Plain(text) if self.high.is_empty() => (Some(text), None),
            Form::Plain(text) => (None, Some(text)),
        };
        add(&mut self.high, high, message);
        add(&mut self.low, low, message);
    }

    /// Takes an edit of one of its messages in: the message says what it says now, no more. Tells
    /// whether it was one of them.
    fn edit(&mut self, form: Form, message: MessageId) -> bool {
        let held = (drop_of(&mut self.high, message), drop_of(&mut self.low, message));
        let (high, low) = match (held, form) {
            ((false, false), _) => return false,
            (_, Form::Labelled { high, low }) => (high, low),
            ((true, false), Form::Plain(text)) => (Some(text), None),
            ((false, true), Form::Plain(text)) => (None, Some(text)),
            ((true, true), Form::Plain(text)) => {
                let (high, low) = form::two_lines(&text);
                (Some(high), low)
            }
        };
        add(&mut self.high, high, message);
        add(&mut self.low, low, message);
        true
    }

    /// The chat has new message numbers: what was said stays, and can't be edited any more.
    pub fn seal(&mut self) {
        for piece in self.high.iter_mut().chain(&mut self.low) {
            piece.message = None;
        }
    }
}

/// In the order of the messages.
fn add(part: &mut Vec<Piece>, words: Option<String>, message: MessageId) {
    if let Some(words) = words.filter(|words| !words.is_empty()) {
        part.push(Piece { words, message: Some(message) });
        part.sort_by_key(|piece| piece.message);
    }
}

fn drop_of(part: &mut Vec<Piece>, message: MessageId) -> bool {
    let before = part.len();
    part.retain(|piece| piece.message != Some(message));
    part.len() < before
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
            let rest = if answer.high.is_empty() { Words::AskHigh } else { Words::AskLow };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::Labels;

    fn form(text: &str) -> Form {
        let labels = Labels { high: vec!["high".into()], low: vec!["low".into()] };
        form::read(text, &labels)
    }

    /// Messages 1, 2, … and, behind them, edits: the high and the low that result.
    fn answered(messages: &[&str], edits: &[(i64, &str)]) -> (String, String) {
        let mut answer = Answer::default();
        for (number, text) in (1..).zip(messages) {
            answer.take(form(text), MessageId(number));
        }
        for (number, text) in edits {
            answer.edit(form(text), MessageId(*number));
        }
        let (high, low) = answer.words().unwrap_or_default();
        (high.unwrap_or_default(), low.unwrap_or_default())
    }

    #[test]
    fn an_accepted_word_stays_until_its_own_message_is_edited() {
        type Case<'a> = (&'a [&'a str], &'a [(i64, &'a str)], &'a str, &'a str);
        let table: [Case<'_>; 10] = [
            (&["walk\ncall"], &[], "walk", "call"),
            (&["walk", "dishes\nand a call"], &[], "walk", "dishes\nand a call"),
            (
                &["walk\ncall", "oh and thanks\nfor the tea"],
                &[],
                "walk",
                "call\noh and thanks\nfor the tea",
            ),
            (
                &["walk\ncall", "and the rain"],
                &[(2, "and the storm")],
                "walk",
                "call\nand the storm",
            ),
            (&["walk\nsecret"], &[(1, "walk")], "walk", ""),
            (&["walk\ncall"], &[(1, "high: lake\nlow: rain")], "lake", "rain"),
            (&["walk\ncall", "high: and you"], &[], "walk\nand you", "call"),
            (&["low: call", "walk"], &[], "walk", "call"),
            (&["walk", "call"], &[(1, "a long walk")], "a long walk", "call"),
            (&["walk"], &[(7, "another message")], "walk", ""),
        ];
        for (messages, edits, high, low) in table {
            let expected = (high.to_owned(), low.to_owned());
            assert_eq!(answered(messages, edits), expected, "{messages:?} {edits:?}");
        }
    }
}
