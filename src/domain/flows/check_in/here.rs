//! How an evening's prompt asks, and **Reply here**: only replies are seen, so whoever never found that
//! out is helped to one.
//!
//! | the evening | **Reply here** |
//! |---|---|
//! | open, not answered by who presses | a question for them alone, whose reply is their answer; pressed again, it comes anew |
//! | open, answered by them | says so |
//! | the one on which the card came instead of a prompt, before 04:00 | opens by it |
//! | over | has passed |

use chrono::NaiveDate;

use crate::domain::couple::slot::Slot;
use crate::domain::decision::{Toast, Turn};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::answer::Lack;
use crate::domain::model::people::{Person, Place, Seat};
use crate::domain::say::{Say, What};
use crate::domain::words::Words;
use crate::domain::zone;

impl Turn<'_> {
    /// The evening on which the card came instead of a prompt, as long as it can be answered.
    pub(in crate::domain) fn silent_evening(&self) -> Option<NaiveDate> {
        let ends = |date: &NaiveDate| zone::end_of_day(self.couple.zone(), *date);
        let check_ins = &self.couple.check_ins;
        let last = check_ins.silent_on.filter(|date| check_ins.prompted != Some(*date));
        last.filter(|date| check_ins.day.is_none() && self.now < ends(date))
    }

    /// **Reply here** on the card that came instead of a prompt: its evening can be answered after all.
    pub(super) fn opens_silent_evening(&mut self, date: NaiveDate) {
        if self.silent_evening() == Some(date) && self.couple.paused.is_none() {
            self.opens_day(date, None, (None, None), None);
        }
    }

    /// A question for whoever pressed: its reply is their answer. One of them lies open at a time.
    pub(super) fn ask_here(&mut self, seat: Seat, date: NaiveDate) {
        if !self.couple.group_is_open() {
            return self.toast(Toast::Line(Words::GroupClosed));
        }
        let Some(partner) = &self.couple.partners[seat] else { return };
        let who = Person { id: partner.user, name: partner.name.clone(), anonymous: false };
        let Some(ends) = self.couple.day_ends() else { return };
        let Some(day) = &mut self.couple.check_ins.day else { return };
        let slot = Slot::Low(date, seat);
        let begun = !day.answers[seat].place(Place::Group).is_empty();
        let lack = day.answers[seat].lacks(Place::Group).filter(|_| begun);
        let lack = lack.or(day.answers[seat].is_only_no_high().then_some(Lack::Low));
        if std::mem::replace(&mut day.asked_here[seat], true) {
            self.say(Say::of(To::Group, Lane::Reply, What::Delete(slot.clone())));
        }
        let question = Say::new(To::Group, Lane::Reply, Words::AskHere(who, lack));
        self.say(question.named(slot).until(ends));
    }
}
