//! A partner's answer as it grows: whole, or one part after the other; edited until the day closes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::form::{self, Form, Side};
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::flows::partner::Written;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::answer::{Lack, Parts};
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::say::Say;
use crate::domain::words::{Typed, Words};

/// What a partner has said of an evening: in the group and in private apart, so that what is
/// answered in one place shows nothing of the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Answer {
    group: Said,
    private: Said,
    /// **No high today** was pressed: a whole answer.
    no_high: bool,
}

/// What was said in one place: pieces, each with the message that holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Said {
    pub(super) high: Vec<Piece>,
    pub(super) low: Vec<Piece>,
}

/// What one message says of one part; without words, that there was nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Piece {
    pub words: String,
    /// None once the message can't be edited any more.
    pub message: Option<MessageId>,
}

impl Answer {
    pub fn is_whole(&self) -> bool {
        self.no_high || self.group.is_whole() || self.private.is_whole()
    }

    pub fn is_empty(&self) -> bool {
        !self.no_high && self.group.is_empty() && self.private.is_empty()
    }

    pub fn has_no_high(&mut self) {
        self.no_high = true;
    }

    /// Whether **No high today** is all there is: words may still follow.
    pub fn is_only_no_high(&self) -> bool {
        self.no_high && self.group.is_empty() && self.private.is_empty()
    }

    pub fn place(&self, place: Place) -> &Said {
        match place {
            Place::Group => &self.group,
            Place::Private => &self.private,
        }
    }

    pub fn place_mut(&mut self, place: Place) -> &mut Said {
        match place {
            Place::Group => &mut self.group,
            Place::Private => &mut self.private,
        }
    }

    /// What is still missing of what was begun in that place.
    pub fn lacks(&self, place: Place) -> Option<Lack> {
        let said = self.place(place);
        match (said.high.is_empty() && !self.no_high, said.low.is_empty()) {
            (true, _) => Some(Lack::High),
            (false, true) if !said.has_no_high() => Some(Lack::Low),
            (false, _) => None,
        }
    }

    /// Takes a message in; nothing that was said before is lost by it. Without labels, the first
    /// message may hold both parts; a later one holds the missing part, or more of the low. Whether it
    /// was clear which is which.
    pub fn take(&mut self, form: Form, place: Place, message: MessageId) -> bool {
        let no_high = self.no_high;
        let said = self.place_mut(place);
        let is_only_low = no_high || !said.high.is_empty();
        let (high, low) = match form {
            Form::Sides { high, low } => (high, low),
            Form::Lines(lines) if is_only_low => (None, Some(Side::Words(lines.join("\n")))),
            Form::Lines(lines) if !said.low.is_empty() => {
                (Some(Side::Words(lines.join("\n"))), None)
            }
            Form::Lines(lines) => match form::two_sides(lines) {
                Some((high, low)) => (Some(high), low),
                None => return false,
            },
            Form::Unclear => return false,
        };
        add(&mut said.high, high, message);
        add(&mut said.low, low, message);
        true
    }

    /// Takes an edit of one of its messages in: the message says what it says now, no more. One in
    /// which nobody could tell the sides leaves it as it was.
    pub fn edit(&mut self, form: Form, place: Place, message: MessageId) -> Edited {
        let before = self.place(place).clone();
        let said = self.place_mut(place);
        let held = (drop_of(&mut said.high, message), drop_of(&mut said.low, message));
        let (high, low) = match (held, form) {
            ((false, false), _) => return Edited::NotOurs,
            (_, Form::Sides { high, low }) => (high, low),
            ((false, true), Form::Lines(lines)) => (None, Some(Side::Words(lines.join("\n")))),
            // Asked for the low, many add it to the message that has the high.
            ((true, _), Form::Lines(lines)) if said.low.is_empty() => {
                let Some((high, low)) = form::two_sides(lines) else {
                    *said = before;
                    return Edited::Unclear;
                };
                (Some(high), low)
            }
            ((true, _), Form::Lines(lines)) => (Some(Side::Words(lines.join("\n"))), None),
            (_, Form::Unclear) => {
                *said = before;
                return Edited::Unclear;
            }
        };
        add(&mut said.high, high, message);
        add(&mut said.low, low, message);
        if *said == before { Edited::Same } else { Edited::Changed }
    }

    /// The group has new message numbers: what was said stays, and can't be edited any more.
    pub fn seal(&mut self) {
        for piece in self.group.high.iter_mut().chain(&mut self.group.low) {
            piece.message = None;
        }
    }
}

/// What became of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edited {
    /// Its message is none of the answer's.
    NotOurs,
    /// It says what it said.
    Same,
    /// It says something else.
    Changed,
    /// Nobody could tell which is which now.
    Unclear,
}

impl Said {
    pub fn is_whole(&self) -> bool {
        !self.high.is_empty() && (!self.low.is_empty() || self.has_no_high())
    }

    /// Whether it was said that there was no high: a whole answer.
    fn has_no_high(&self) -> bool {
        !self.high.is_empty() && self.high.iter().all(|piece| piece.words.is_empty())
    }

    pub fn is_empty(&self) -> bool {
        self.high.is_empty() && self.low.is_empty()
    }

    /// Takes out what that message says; whether it said something.
    pub fn forget(&mut self, message: MessageId) -> bool {
        drop_of(&mut self.high, message) | drop_of(&mut self.low, message)
    }

    /// In words; `None` if nothing was said.
    pub fn parts(&self) -> Option<Parts> {
        let words = |part: &Vec<Piece>| {
            let words = part.iter().map(|piece| piece.words.as_str());
            let lines: Vec<_> = words.filter(|words| !words.is_empty()).collect();
            (!lines.is_empty()).then(|| lines.join("\n"))
        };
        (!self.is_empty()).then(|| Parts { high: words(&self.high), low: words(&self.low) })
    }
}

/// In the order of the messages.
fn add(part: &mut Vec<Piece>, side: Option<Side>, message: MessageId) {
    let words = match side {
        Some(Side::Words(words)) => words,
        Some(Side::Nothing) => String::new(),
        None => return,
    };
    part.push(Piece { words, message: Some(message) });
    part.sort_by_key(|piece| piece.message);
}

fn drop_of(part: &mut Vec<Piece>, message: MessageId) -> bool {
    let before = part.len();
    part.retain(|piece| piece.message != Some(message));
    part.len() < before
}

impl Turn<'_> {
    /// A reply to the prompt of `date`, or to the question for its other part. What the group reads
    /// in answer depends on nothing that was said in private.
    pub fn answer_check_in(&mut self, date: NaiveDate, written: &Written) {
        let form = form::read(&written.text, &self.facts.labels);
        let open = self.couple.check_ins.open_at(self.said).filter(|day| day.date == date);
        let Some(day) = open else {
            return self.reply_in_group(written.message, Words::EveningClosed);
        };
        let answer = &mut day.answers[written.by];
        if let Some(full) = answer.over(Place::Group, written.message, &written.text) {
            let (seat, refusal) = (written.by, Words::Typed(Typed::AnswerFull(full)));
            let question = Slot::Low(date, seat);
            return self.refuses(seat, To::Group, written.message, question, refusal);
        }
        if !answer.take(form, Place::Group, written.message) {
            let (seat, question) = (written.by, Slot::Low(date, written.by));
            let unclear = Words::Typed(Typed::WhichIsWhich);
            return self.refuses(seat, To::Group, written.message, question, unclear);
        }
        let lack = answer.lacks(Place::Group);
        // One and the same for every answer, whatever its words are.
        self.react(To::Group, written.message);
        match lack {
            None => self.both_may_have_shared(),
            Some(lack) => self.ask_for_rest(date, written.by, lack, written.message),
        }
    }

    pub(super) fn ask_for_rest(
        &mut self,
        date: NaiveDate,
        seat: Seat,
        lack: Lack,
        message: MessageId,
    ) {
        let name = self.couple.name(seat);
        let rest = Words::Typed(Typed::AskRest { name, high: lack == Lack::High });
        let question = Say::new(To::Group, Lane::Reply, rest).replying(message);
        self.say(question.named(Slot::Low(date, seat)));
    }
}

#[cfg(test)]
mod tests;
