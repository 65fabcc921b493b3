//! What becomes of an answer whose message is edited, or taken out again.

use chrono::NaiveDate;

use super::answer::Edited;
use super::form;
use crate::domain::decision::Turn;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::say::Say;
use crate::domain::words::{Typed, Words};

impl Turn<'_> {
    /// An answer's message was edited: the answer is what it says now, until the day closes. Whether
    /// it was one's.
    pub fn edits_answer(
        &mut self,
        seat: Seat,
        place: Place,
        message: MessageId,
        text: &str,
    ) -> bool {
        let form = form::read(text, &self.facts.labels);
        let Some(day) = self.couple.check_ins.open_at(self.said) else { return false };
        let (date, shared) = (day.date, day.shared);
        let to = if place == Place::Group { To::Group } else { To::Partner(seat) };
        let answer = &mut day.answers[seat];
        let full = answer.over(place, message, text).filter(|_| answer.holds(place, message));
        if let Some(full) = full {
            let refusal = Words::Typed(Typed::EditTooLong(full.over));
            self.say(Say::new(to, Lane::Reply, refusal).replying(message));
            return true;
        }
        match answer.edit(form, place, message) {
            Edited::NotOurs => return false,
            Edited::Same => return true,
            Edited::Unclear => {
                let unclear = Words::Typed(Typed::WhichIsWhichNow);
                self.say(Say::new(to, Lane::Reply, unclear).replying(message));
                return true;
            }
            Edited::Changed => {}
        }
        self.react(to, message);
        let Some(day) = &self.couple.check_ins.day else { return true };
        match (day.answers[seat].lacks(place), place) {
            (None, Place::Private) if shared => self.reveal_anew(seat),
            (None, _) => self.both_may_have_shared(),
            (Some(lack), Place::Group) => self.ask_for_rest(date, seat, lack, message),
            (Some(_), Place::Private) => self.post_private_question(seat, date),
        }
        true
    }

    /// What that message of theirs said in the group is taken out of the open evening's answer;
    /// whether it was in it.
    pub fn forgets_answer_of(&mut self, seat: Seat, message: MessageId) -> bool {
        let Some(day) = &mut self.couple.check_ins.day else { return false };
        day.answers[seat].place_mut(Place::Group).forget(message)
    }

    /// The question for the other part comes, though it waited; unless it is answered by now.
    pub fn asks_for_rest_again(&mut self, date: NaiveDate, seat: Seat, message: MessageId) {
        let day = self.couple.check_ins.day.as_ref().filter(|day| day.date == date);
        if let Some(lack) = day.and_then(|day| day.answers[seat].lacks(Place::Group)) {
            self.ask_for_rest(date, seat, lack, message);
        }
    }
}
