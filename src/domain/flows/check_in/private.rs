//! Answering in private: the answers are shown together when both are in, or not at all.

use chrono::{Datelike, NaiveDate, Weekday};

use super::form;
use crate::domain::couple::check_in::Day;
use crate::domain::couple::record::{Entry, Journal, Record};
use crate::domain::couple::slot::Slot;
use crate::domain::decision::{Toast, Turn};
use crate::domain::flows::private::PendingInput;
use crate::domain::flows::written::Written;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::answer::{Lack, Parts};
use crate::domain::model::guard::Guard;
use crate::domain::model::people::{MessageId, Place, RecordId, Seat};
use crate::domain::press::CheckIn;
use crate::domain::say::{Returns, Say, What};
use crate::domain::words::{BothShared, QUESTIONS, Typed, Words};

impl Turn<'_> {
    /// A button of the evening's prompt, or of the question in private.
    pub fn check_in_pressed(
        &mut self,
        seat: Seat,
        to: To,
        date: NaiveDate,
        press: CheckIn,
        message: Option<MessageId>,
    ) {
        match press {
            CheckIn::Here => self.opens_silent_evening(date),
            CheckIn::AboutHigh => return self.asks_about_high(seat, to, date, message),
            _ => {}
        }
        let open = self.couple.check_ins.open_at(self.said).filter(|day| day.date == date);
        let Some(day) = open else {
            return self.stale(to, message);
        };
        let answer = &mut day.answers[seat];
        let may_add = press == CheckIn::Privately && answer.is_only_no_high() && !day.shared;
        if answer.is_whole() && !may_add {
            return self.toast(Toast::Line(Words::HaveAnswered));
        }
        match press {
            CheckIn::Privately if !answer.place(Place::Group).is_empty() => {
                self.toast(Toast::Line(Words::AnswerHere));
            }
            CheckIn::Privately => self.ask_in_private(seat, date, to),
            CheckIn::NoHigh => {
                answer.has_no_high();
                self.close_private_question(seat, Words::NoHighNoted);
                self.toast(Toast::Line(Words::NoHighNoted));
                self.both_may_have_shared();
            }
            CheckIn::Later => self.come_back_later(seat),
            CheckIn::Skip => self.skip_today(seat),
            CheckIn::Here => self.ask_here(seat, date),
            CheckIn::AboutHigh => {}
        }
    }

    /// The question, in private: who is not reachable there is told so by a toast.
    fn ask_in_private(&mut self, seat: Seat, date: NaiveDate, to: To) {
        if self.couple.near(seat) != To::Partner(seat) {
            return self.toast(Toast::Line(Words::OpenPrivate));
        }
        if to == To::Group {
            self.toast(Toast::Line(Words::AskedInPrivate));
        }
        self.post_private_question(seat, date);
    }

    /// Asks for what is missing. One such question lies open at a time.
    pub(super) fn post_private_question(&mut self, seat: Seat, date: NaiveDate) {
        self.asks_in_private(seat, PendingInput::Evening);
        let Some(ends) = self.couple.day_ends() else { return };
        let Some(day) = &mut self.couple.check_ins.day else { return };
        let asked_before = std::mem::replace(&mut day.in_private[seat], true);
        let later = day.later[seat].times < super::later::AT_MOST;
        let begun = !day.answers[seat].place(Place::Private).is_empty();
        let (slot, words) = match (day.answers[seat].lacks(Place::Private), begun) {
            (Some(Lack::Low), true) => (Slot::Low(date, seat), Words::AskLowPrivately),
            (Some(Lack::High), true) => (Slot::Low(date, seat), Words::AskHighPrivately),
            _ => (Slot::Privately(date, seat), Words::AskPrivately { date, later }),
        };
        if asked_before {
            self.say(Say::of(To::Partner(seat), Lane::Reply, What::Delete(slot.clone())));
        }
        let question = Say::new(To::Partner(seat), Lane::Reply, words).named(slot).until(ends);
        self.say(if self.is_night_for(seat) { question.silently() } else { question });
    }

    /// A text in private while the evening's question stands open there; whether it was its answer.
    pub fn answers_in_private(&mut self, written: &Written) -> bool {
        let form = form::read(&written.text, &self.facts.labels);
        let seat = written.by;
        let Some(day) = self.couple.check_ins.open_at(self.said) else { return false };
        if !day.in_private[seat] {
            return false;
        }
        let date = day.date;
        let answer = &mut day.answers[seat];
        if let Some(full) = answer.over(Place::Private, written.message, &written.text) {
            let (question, refusal) =
                (Slot::Low(date, seat), Words::Typed(Typed::AnswerFull(full)));
            self.refuses(seat, To::Partner(seat), written.message, question, refusal);
            return true;
        }
        if !answer.take(form, Place::Private, written.message) {
            let (question, unclear) = (Slot::Low(date, seat), Words::Typed(Typed::WhichIsWhich));
            self.refuses(seat, To::Partner(seat), written.message, question, unclear);
            return true;
        }
        if day.answers[seat].lacks(Place::Private).is_none() {
            self.close_private_question(seat, Words::PrivateAnswered);
            self.more_may_follow(seat);
            if self.couple.check_ins.day.as_ref().is_some_and(|day| day.shared) {
                self.answer(To::Partner(seat), Words::SharedNow);
                self.reveal_anew(seat);
                return true;
            }
            self.notes_privately(seat, written.message);
            self.both_may_have_shared();
        } else {
            self.ask_rest_in_private(seat, date);
        }
        true
    }

    /// What becomes of it; after its end, when it was fetched late, that has been said.
    fn notes_privately(&mut self, seat: Seat, message: MessageId) {
        if self.couple.day_ends().is_some_and(|ends| self.now < ends) {
            self.answer(To::Partner(seat), Words::PrivateNoted);
        } else {
            self.react(To::Partner(seat), message);
        }
    }

    fn ask_rest_in_private(&mut self, seat: Seat, date: NaiveDate) {
        let Some(day) = &self.couple.check_ins.day else { return };
        let rest = match day.answers[seat].lacks(Place::Private) {
            Some(Lack::High) => Words::AskHighPrivately,
            _ => Words::AskLowPrivately,
        };
        self.ask(To::Partner(seat), Slot::Low(date, seat), rest);
    }

    /// A reply to the evening's question in private, though something else was asked since.
    pub fn replies_to_evening(&mut self, date: NaiveDate, written: &Written) -> bool {
        let open = self.couple.check_ins.open_at(self.said).filter(|day| day.date == date);
        let Some(day) = open else { return false };
        day.in_private[written.by] = true;
        let seat = written.by;
        self.asks_in_private(seat, PendingInput::Evening);
        self.answers_in_private(written)
    }

    /// The buttons of the question in private go.
    pub(super) fn close_private_question(&mut self, seat: Seat, words: Words) {
        let Some(day) = &mut self.couple.check_ins.day else { return };
        // What is typed from now on is no answer to it.
        if std::mem::take(&mut day.in_private[seat]) {
            let slot = Slot::Privately(day.date, seat);
            self.edit(To::Partner(seat), slot, words);
        }
    }

    /// When both are in, what was said in private is shown; never who was first.
    pub fn both_may_have_shared(&mut self) {
        // A group that takes nothing just now gets it when it opens again.
        if !self.couple.group_is_open() {
            return;
        }
        let Some(day) = &mut self.couple.check_ins.day else { return };
        let both = Seat::BOTH.into_iter().all(|seat| day.answers[seat].is_whole());
        if !both || day.shared {
            return;
        }
        day.shared = true;
        let date = day.date;
        for seat in Seat::BOTH {
            self.reveal(seat);
        }
        let revealed =
            self.couple.check_ins.day.as_ref().is_some_and(|day| day.revealed.a || day.revealed.b);
        let words = if date.weekday() == Weekday::Sun {
            BothShared::Sunday(self.next_question())
        } else if self.offers_question_about_high(date) {
            BothShared::Asks(date)
        } else {
            BothShared::Plain
        };
        let shared = Say::new(To::Group, Lane::Reply, Words::BothShared(words));
        // It stands or falls with what it follows.
        self.say(if revealed { shared.guarded(Guard::Private) } else { shared });
    }

    /// A question for a Sunday: all of them pass before one comes again.
    fn next_question(&mut self) -> usize {
        let asked = &mut self.couple.check_ins.questions;
        *asked = asked.wrapping_add(1);
        usize::from(asked.wrapping_sub(1)) % QUESTIONS
    }

    fn reveal(&mut self, seat: Seat) {
        if let Some((slot, words)) = self.revealed(seat) {
            self.ask(To::Group, slot, words);
            self.was_revealed(seat);
        }
    }

    /// A private answer that was shown, and edited since.
    pub(super) fn reveal_anew(&mut self, seat: Seat) {
        if let Some((slot, words)) = self.revealed(seat) {
            self.edit(To::Group, slot, words);
            self.was_revealed(seat);
        }
    }

    fn was_revealed(&mut self, seat: Seat) {
        if let Some(day) = &mut self.couple.check_ins.day {
            day.revealed[seat] = true;
        }
    }

    fn revealed(&self, seat: Seat) -> Option<(Slot, Words)> {
        let Day { date, answers, .. } = self.couple.check_ins.day.as_ref()?;
        let said = answers[seat].place(Place::Private);
        let whole = answers[seat].lacks(Place::Private).is_none();
        let parts = said.parts().filter(|_| whole)?;
        let name = self.couple.name(seat);
        Some((Slot::Revealed(*date, seat), Words::Revealed { name, date: None, parts }))
    }

    /// One that found no match is its author's, in their diary; they may share it from there.
    pub fn share_evening(&mut self, seat: Seat, entry: i64, message: Option<MessageId>) {
        let user = self.couple.partners[seat].as_ref().map(|partner| partner.user);
        let mine = |(id, record): &&(RecordId, Record)| {
            let before = self.couple.is_of_before(record);
            id.0 == entry && Some(record.user) == user && !before
        };
        let found = self.facts.records.iter().find(mine).map(|(_, record)| &record.entry);
        let Some(Entry::Unshared { date, high, low }) = found.cloned() else {
            return self.stale(To::Partner(seat), message);
        };
        if !self.couple.group_is_open() {
            return self.toast(Toast::Alert(Words::GroupClosed));
        }
        let parts = Parts { high: high.clone(), low: low.clone() };
        let name = self.couple.name(seat);
        let shared = Entry::CheckIn { date, high, low };
        let shown =
            Say::new(To::Group, Lane::Reply, Words::Revealed { name, date: Some(date), parts });
        self.say(shown.returning(Returns::Entries(vec![(seat, shared.clone())])));
        // From now on it is both of theirs: it can't be shared twice.
        self.forget(Journal::Forget(RecordId(entry)));
        self.keep(seat, shared);
        let page = What::Delete(Slot::Diary(seat, entry));
        self.say(Say::of(To::Partner(seat), Lane::Reply, page));
        self.answer(To::Partner(seat), Words::SharedNow);
    }
}
