//! What a writer does with what they wrote: sealing it, looking at it, taking it back.

use super::{AT_MOST, Draft, ReassuranceWanted, ReassuranceWords, SEALED_FOR, Sealed};
use super::{beginning, list_slot, said};
use crate::domain::decision::Turn;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::record::Entry;
use crate::domain::say::{Say, What};

impl Turn<'_> {
    pub(super) fn seal(&mut self, seat: Seat, message: Option<MessageId>) {
        let full = self.has_sealed_enough(seat);
        let drawer = &mut self.couple.exercises.reassurances.by[seat];
        if full && drawer.draft.is_some() {
            return self.show_reassurance(seat, ReassuranceWords::Full);
        }
        let Some(Draft { words, .. }) = drawer.draft.take() else {
            return self.stale(To::Partner(seat), message);
        };
        drawer.last = drawer.last.wrapping_add(1);
        let until = self.now + SEALED_FOR;
        drawer.sealed.push(Sealed { number: drawer.last, words, until, opened: false });
        self.show_reassurances(seat);
    }

    pub(super) fn change_reassurance(&mut self, seat: Seat, message: Option<MessageId>) {
        if self.couple.exercises.reassurances.by[seat].draft.is_none() {
            return self.stale(To::Partner(seat), message);
        }
        self.ask_reassurance(seat, ReassuranceWanted::Words);
    }

    /// **Let it be**
    pub(super) fn let_reassurance_be(&mut self, seat: Seat, message: Option<MessageId>) {
        if self.couple.exercises.reassurances.by[seat].draft.take().is_none() {
            return self.stale(To::Partner(seat), message);
        }
        self.show_reassurances(seat);
    }

    /// **Leave it**: nothing is wanted any more. What was written before stays.
    pub(super) fn leave_reassurance(&mut self, seat: Seat, message: Option<MessageId>) {
        if let Some(message) = message {
            self.say(Say::of(To::Partner(seat), Lane::Reply, What::Strip(message)));
        }
        self.wants_no_more(seat);
        self.open_reassurances(seat);
    }

    pub(super) fn look_at_reassurance(
        &mut self,
        seat: Seat,
        number: u32,
        message: Option<MessageId>,
    ) {
        let sealed = &self.couple.exercises.reassurances.by[seat].sealed;
        let Some(found) = sealed.iter().find(|sealed| sealed.number == number) else {
            return self.stale(To::Partner(seat), message);
        };
        let words = found.words.clone();
        self.show_reassurance(seat, ReassuranceWords::Look { number, words });
    }

    /// **Take it back**, into the diary: the answer is the same whether it was opened or not.
    pub(super) fn take_back(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let sealed = &mut self.couple.exercises.reassurances.by[seat].sealed;
        let Some(at) = sealed.iter().position(|sealed| sealed.number == number) else {
            return self.stale(To::Partner(seat), message);
        };
        let words = sealed.remove(at).words;
        self.keep(seat, Entry::Diary { words });
        self.show_reassurance(seat, ReassuranceWords::TakenBack);
    }

    pub(super) fn has_sealed_enough(&self, seat: Seat) -> bool {
        self.couple.exercises.reassurances.by[seat].sealed.len() >= AT_MOST
    }

    pub(super) fn list_of_reassurances(&self, seat: Seat) -> ReassuranceWords {
        let sealed = &self.couple.exercises.reassurances.by[seat].sealed;
        let all = sealed.iter().map(|one| (one.number, beginning(&one.words))).collect();
        ReassuranceWords::List { all, more: !self.has_sealed_enough(seat) }
    }

    pub(super) fn show_reassurances(&mut self, seat: Seat) {
        let list = self.list_of_reassurances(seat);
        self.show_reassurance(seat, list);
    }

    fn show_reassurance(&mut self, seat: Seat, words: ReassuranceWords) {
        self.edit(To::Partner(seat), list_slot(seat), said(words));
    }

    pub(super) fn lay_reassurance(&mut self, seat: Seat, words: ReassuranceWords) {
        self.ask(To::Partner(seat), list_slot(seat), said(words));
    }
}
