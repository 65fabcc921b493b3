//! **Erase** (PRODUCT §9): what somebody wrote goes at once, for good, and the other sees nothing of it.
//!
//! | who | where | what goes |
//! |---|---|---|
//! | who has a seat | **Care**, **Erase it now** | all that they wrote here: in the journal, in exercises, what waits to be sent |
//! | who had one, for 30 days after an end | below the note of the end, or a page of their diary of before | all that was kept of them up to that end |
//!
//! What both said yes to is both of theirs, and stays: measures, clauses, a talk that was agreed. So do
//! seat and settings, and where the steps stand: none of it is in words.
//!
//! When each of the two has erased, and neither has written since, nothing of anybody's is left: then the
//! couple goes, and its key with it. After an end it goes likewise once nobody has anything to open.

use crate::domain::couple::held::HeldBack;
use crate::domain::couple::record::{Entry, Journal, Record};
use crate::domain::couple::slot::Slot;
use crate::domain::couple::typing::Typing;
use crate::domain::decision::{Toast, Turn};
use crate::domain::event::{Act, Event};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::care::CarePress;
use crate::domain::model::people::{MessageId, Seat, UserId};
use crate::domain::press::Press;
use crate::domain::say::{Say, What};
use crate::domain::words::{Leaving, Words};

impl Turn<'_> {
    /// **Erase it now**, on the care card.
    pub fn erases_own(&mut self, seat: Seat, message: Option<MessageId>) {
        self.wipes(seat);
        self.couple.life.erased[seat] = true;
        self.erases();
        let ends = Seat::BOTH.into_iter().all(|seat| self.has_erased(seat));
        if ends {
            return self.ends_for_good(seat, message);
        }
        if self.couple.care[seat].take().is_some() {
            let card = What::Delete(Slot::Care(seat));
            self.say(Say::of(To::Partner(seat), Lane::Reply, card));
        }
        self.toast(Toast::Alert(Words::Leaving(Leaving::Erased)));
    }

    /// Whether they have erased what was theirs, and nothing of theirs came since.
    pub fn has_erased(&self, seat: Seat) -> bool {
        let Some(user) = self.user_in(seat) else { return false };
        if !self.couple.life.erased[seat] || self.keeps_something_of(user) {
            return false;
        }
        let mut couple = self.couple.clone();
        if let Some(partner) = &mut couple.partners[seat] {
            // What was asked of them is none of their words.
            (partner.wants, partner.typing.line, partner.hears_helps) = (None, None, false);
        }
        let mut tried = Turn::new(couple.clone(), self.facts, self.now);
        tried.wipes(seat);
        tried.couple == couple && tried.forgets_only_what(self)
    }

    fn ends_for_good(&mut self, seat: Seat, message: Option<MessageId>) {
        let group = Say::new(To::Group, Lane::Reply, Words::Leaving(Leaving::Ended));
        self.say(if self.is_night_for_one() { group.silently() } else { group });
        for seat in Seat::BOTH {
            if self.couple.partners[seat].as_ref().is_some_and(|partner| partner.reachable) {
                let note = Words::Leaving(Leaving::ErasedBoth);
                self.say(Say::new(To::Partner(seat), Lane::Reply, note).silently());
            }
        }
        if let Some(message) = message {
            self.say(Say::of(To::Partner(seat), Lane::Reply, What::RemoveButtons(message)));
        }
        self.destroys();
    }

    /// What that partner wrote goes.
    fn wipes(&mut self, seat: Seat) {
        if let Some(user) = self.user_in(seat) {
            self.forgets_all(|record| record.user == user && !record.is_of_both());
        }
        self.erase_from_exercises(seat);
        self.couple.check_ins.erase(seat);
        self.couple.triggers.erase(seat);
        let last = self.couple.held[seat].last;
        self.couple.held[seat] = HeldBack { last, ..HeldBack::default() };
        if let Some(partner) = &mut self.couple.partners[seat] {
            (partner.happened, partner.helps, partner.hears_helps) = (None, None, false);
            partner.sharing.clear();
            partner.wants = None;
            partner.typing = Typing::default();
            partner.exporting = None;
        }
    }

    fn forgets_all(&mut self, which: impl Fn(&Record) -> bool) {
        let facts = self.facts;
        for (id, _) in facts.records.iter().filter(|(_, record)| which(record)) {
            self.forget(Journal::Forget(*id));
        }
    }

    /// **Erase it all**, after an end: asked once more.
    pub fn asks_to_erase_before(&mut self, user: UserId, message: Option<MessageId>) {
        let to = To::Chat(user.into());
        if self.couple.last_end(user).is_none() {
            return self.stale(to, message);
        }
        self.answer(to, Words::Leaving(Leaving::AskErase));
    }

    /// **Erase it now**, after an end.
    pub fn erases_before(&mut self, user: UserId, message: Option<MessageId>) {
        let to = To::Chat(user.into());
        self.stale(to, message);
        let Some(ended) = self.couple.last_end(user) else { return };
        self.forgets_all(|record| {
            record.user == user && record.at <= ended && !record.is_of_both()
        });
        self.couple.former.retain(|former| former.user != user);
        self.erases();
        self.toast(Toast::Silent);
        self.answer(to, Words::Leaving(Leaving::ErasedBefore));
        if self.couple.is_nobodys() {
            self.destroys();
        }
    }
}

impl Event {
    /// Whether somebody may erase something by it.
    #[must_use]
    pub fn may_erase(&self) -> bool {
        let Self::Did { act: Act::Press { press: Some(press), .. }, .. } = self else {
            return false;
        };
        matches!(press, Press::Care(CarePress::Erase) | Press::EraseBeforeNow)
    }
}

impl Record {
    /// Whether both said yes to it: then it is no more its author's than the other's.
    const fn is_of_both(&self) -> bool {
        matches!(self.entry, Entry::Ended { .. } | Entry::Agreement { .. })
    }
}
