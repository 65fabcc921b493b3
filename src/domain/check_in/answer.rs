//! A partner's answer as it grows: whole, or one part after the other; edited until the day closes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::form::{self, Form};
use crate::domain::decision::Turn;
use crate::domain::partner::Written;
use crate::domain::people::{MessageId, Place, Seat};
use crate::domain::say::{Lane, Say, Slot, To};
use crate::domain::words::Words;

/// What a partner has said of an evening: pieces, each with the message that holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Answer {
    high: Vec<Piece>,
    low: Vec<Piece>,
    /// **No high today** was pressed: a whole answer.
    no_high: bool,
}

/// A high and a low, as far as they came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// The high.
    pub high: Option<String>,
    /// The low.
    pub low: Option<String>,
}

/// What one message says of one part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Piece {
    words: String,
    /// Where it was said: in private it is shown to nobody until both answers are in.
    place: Place,
    /// None once the message can't be edited any more.
    message: Option<MessageId>,
}

impl Answer {
    pub fn is_whole(&self) -> bool {
        self.no_high || (!self.high.is_empty() && !self.low.is_empty())
    }

    pub fn is_empty(&self) -> bool {
        !self.no_high && self.high.is_empty() && self.low.is_empty()
    }

    /// Whether the high is still missing, rather than the low.
    pub fn lacks_high(&self) -> bool {
        self.high.is_empty()
    }

    pub fn has_no_high(&mut self) {
        self.no_high = true;
    }

    /// What was said in one place; `None` if nothing was.
    pub fn said_in(&self, place: Place) -> Option<Parts> {
        let words = |part: &Vec<Piece>| {
            let here = part.iter().filter(|piece| piece.place == place);
            let lines: Vec<_> = here.map(|piece| piece.words.as_str()).collect();
            (!lines.is_empty()).then(|| lines.join("\n"))
        };
        let parts = Parts { high: words(&self.high), low: words(&self.low) };
        (parts.high.is_some() || parts.low.is_some()).then_some(parts)
    }

    /// Takes a message in; nothing that was said before is lost by it. Without labels, the first
    /// message may hold both parts; a later one holds the missing part, or more of the low.
    pub fn take(&mut self, form: Form, place: Place, message: MessageId) {
        let (high, low) = match form {
            Form::Labelled { high, low } => (high, low),
            Form::Plain(text) if self.high.is_empty() && self.low.is_empty() => {
                let (high, low) = form::two_lines(&text);
                (Some(high), low)
            }
            Form::Plain(text) if self.high.is_empty() => (Some(text), None),
            Form::Plain(text) => (None, Some(text)),
        };
        add(&mut self.high, high, place, message);
        add(&mut self.low, low, place, message);
    }

    /// Takes an edit of one of its messages in: the message says what it says now, no more. Tells
    /// whether it was one of them.
    pub fn edit(&mut self, form: Form, place: Place, message: MessageId) -> bool {
        let held =
            (drop_of(&mut self.high, place, message), drop_of(&mut self.low, place, message));
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
        add(&mut self.high, high, place, message);
        add(&mut self.low, low, place, message);
        true
    }

    /// The group has new message numbers: what was said stays, and can't be edited any more.
    pub fn seal(&mut self) {
        let pieces = self.high.iter_mut().chain(&mut self.low);
        for piece in pieces.filter(|piece| piece.place == Place::Group) {
            piece.message = None;
        }
    }
}

/// In the order of the messages.
fn add(part: &mut Vec<Piece>, words: Option<String>, place: Place, message: MessageId) {
    if let Some(words) = words.filter(|words| !words.is_empty()) {
        part.push(Piece { words, place, message: Some(message) });
        part.sort_by_key(|piece| piece.message);
    }
}

fn drop_of(part: &mut Vec<Piece>, place: Place, message: MessageId) -> bool {
    let before = part.len();
    part.retain(|piece| piece.place != place || piece.message != Some(message));
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
        answer.take(form, Place::Group, written.message);
        if answer.is_whole() {
            self.react(To::Group, written.message);
            self.both_may_have_shared();
        } else {
            let rest = if answer.lacks_high() { Words::AskHigh } else { Words::AskLow };
            let question = Say::new(To::Group, Lane::Reply, rest).replying(written.message);
            self.say(question.named(Slot::Low(date, written.by)));
        }
    }

    /// An answer's message was edited: the answer is what it says now, until the day closes.
    pub fn edited(&mut self, seat: Seat, place: Place, message: MessageId, text: &str) {
        let form = form::read(text, &self.facts.labels);
        let Some(day) = &mut self.couple.check_ins.day else { return };
        if !day.answers[seat].edit(form, place, message) {
            return;
        }
        if day.shared && place == Place::Private {
            self.reveal_anew(seat);
        } else {
            self.both_may_have_shared();
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
            answer.take(form(text), Place::Group, MessageId(number));
        }
        for (number, text) in edits {
            answer.edit(form(text), Place::Group, MessageId(*number));
        }
        let parts = answer.said_in(Place::Group).unwrap_or_default();
        (parts.high.unwrap_or_default(), parts.low.unwrap_or_default())
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
