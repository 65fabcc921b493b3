//! A partner's answer as it grows: whole, or one part after the other; edited until the day closes.

use chrono::NaiveDate;

use super::form::{self, Form, Side};
use crate::domain::couple::answer::{Answer, Piece, drop_of};
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::flows::written::Written;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::answer::Lack;
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::say::Say;
use crate::domain::words::{Typed, Words};

impl Answer {
    /// Takes a message in; nothing that was said before is lost by it. Without labels, the first
    /// message may hold both parts; a later one holds the missing part, or more of the low. Whether it
    /// was clear which is which.
    pub(super) fn take(&mut self, form: Form, place: Place, message: MessageId) -> bool {
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
    pub(super) fn edit(&mut self, form: Form, place: Place, message: MessageId) -> Edited {
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
