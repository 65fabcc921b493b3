//! What helps me: up to five short sentences, each of a kind if its author says which. What helped
//! before decides which of them the nudge quotes first.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::{PlanPart, PlanWanted, PlanWords, said};
use crate::domain::couple::Couple;
use crate::domain::decision::{Toast, Turn};
use crate::domain::model::address::To;
use crate::domain::model::bounds::{Bound, HELPS, SENTENCE};
use crate::domain::model::helped::Helped;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::say::Slot;

/// How many there can be, the one from set-up included. `/settings` may add a sixth: it is kept.
const AT_MOST: usize = 5;

/// So many a nudge quotes: it is read in a hard moment.
const QUOTED_AT_MOST: usize = 3;

/// The number of the sentence from set-up.
const FIRST: u32 = 0;

/// A sentence of what helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sentence {
    number: u32,
    words: String,
    kind: Option<Helped>,
}

/// How long it may be: the one from set-up as long as there.
pub(super) const fn bound_of(number: u32) -> Bound {
    if number == FIRST { HELPS } else { SENTENCE }
}

impl Couple {
    /// What helps this partner, in their order, with the numbers of the sentences.
    pub(super) fn sentences(&self, seat: Seat) -> Vec<(u32, String)> {
        let first = self.partners[seat].as_ref().and_then(|own| own.helps.clone());
        let added = self.exercises.plans.of[seat].sentences.iter();
        let added = added.map(|sentence| (sentence.number, sentence.words.clone()));
        first.map(|words| (FIRST, words)).into_iter().chain(added).collect()
    }

    fn kind_of(&self, seat: Seat, number: u32) -> Option<Helped> {
        let plan = &self.exercises.plans.of[seat];
        match number {
            FIRST => plan.first_kind,
            number => plan.sentences.iter().find(|one| one.number == number)?.kind,
        }
    }
}

impl Turn<'_> {
    /// What the nudge quotes of what helps this partner: the sentence from set-up, and those of the
    /// plan once they are shared; first whose kind helped most often before.
    pub fn quotable_helps(&self, seat: Seat) -> Vec<String> {
        let mut all = self.couple.sentences(seat);
        all.retain(|(number, _)| self.is_quotable(seat, *number));
        let helped = |number| {
            self.couple.kind_of(seat, number).map_or(0, |kind| self.times_helped(seat, kind))
        };
        all.sort_by_key(|(number, _)| Reverse(helped(*number)));
        all.into_iter().map(|(_, words)| words).take(QUOTED_AT_MOST).collect()
    }

    /// How many sentences of this partner's plan are of that kind, shared or not.
    pub fn times_planned(&self, seat: Seat, kind: Helped) -> usize {
        let numbers = self.couple.sentences(seat).into_iter().map(|(number, _)| number);
        numbers.filter(|number| self.couple.kind_of(seat, *number) == Some(kind)).count()
    }

    /// The sentence from set-up was changed or removed: nothing is known of its kind.
    pub fn first_sentence_changes(&mut self, seat: Seat) {
        self.couple.exercises.plans.of[seat].first_kind = None;
    }

    pub(super) fn is_quotable(&self, seat: Seat, number: u32) -> bool {
        number == FIRST || self.couple.exercises.plans.of[seat].shared.contains(&PlanPart::Helps)
    }

    pub(super) fn has_room_for_a_sentence(&self, seat: Seat) -> bool {
        self.couple.sentences(seat).len() < AT_MOST
    }

    pub(super) fn open_sentences(&mut self, seat: Seat) {
        let all = self.couple.sentences(seat);
        if all.is_empty() {
            return self.ask_plan(seat, PlanWanted::Part(PlanPart::Helps));
        }
        let more = self.has_room_for_a_sentence(seat);
        self.show_on_plan(seat, PlanWords::Sentences { all, more });
    }

    pub(super) fn open_sentence(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let all = self.couple.sentences(seat);
        let Some((number, words)) = all.into_iter().find(|(other, _)| *other == number) else {
            return self.stale(To::Partner(seat), message);
        };
        let kind = self.couple.kind_of(seat, number);
        let quoted = self.is_quotable(seat, number);
        self.show_on_plan(seat, PlanWords::Sentence { number, words, kind, quoted });
    }

    pub(super) fn change_sentence(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        if self.has_sentence(seat, number) {
            self.ask_plan(seat, PlanWanted::Sentence(number));
        } else {
            self.stale(To::Partner(seat), message);
        }
    }

    pub(super) fn drop_sentence(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        if !self.has_sentence(seat, number) {
            return self.stale(To::Partner(seat), message);
        }
        if number == FIRST {
            if let Some(own) = &mut self.couple.partners[seat] {
                own.helps = None;
            }
            self.first_sentence_changes(seat);
        }
        let plan = &mut self.couple.exercises.plans.of[seat];
        plan.sentences.retain(|sentence| sentence.number != number);
        if self.couple.sentences(seat).is_empty() {
            // What is written there another time is not shared before its author says so.
            self.couple.exercises.plans.of[seat].shared.remove(&PlanPart::Helps);
            return self.show_plan(seat);
        }
        self.open_sentences(seat);
    }

    /// One more, and the question for its kind.
    pub(super) fn add_sentence(&mut self, seat: Seat, words: &str) {
        if let Some(over) = SENTENCE.over(words) {
            let wanted = PlanWanted::Part(PlanPart::Helps);
            return self.is_too_long_for_plan(seat, wanted, over);
        }
        self.wants_no_more(seat);
        if !self.has_room_for_a_sentence(seat) {
            let slot = super::card_slot(seat);
            return self.ask(To::Partner(seat), slot, said(PlanWords::Full));
        }
        let plan = &mut self.couple.exercises.plans.of[seat];
        plan.last = plan.last.wrapping_add(1).max(FIRST + 1);
        let number = plan.last;
        plan.sentences.push(Sentence { number, words: words.to_owned(), kind: None });
        self.asks_kind_below(seat, number);
    }

    /// A sentence anew. One that was removed meanwhile is one more.
    pub(super) fn rewrite_sentence(&mut self, seat: Seat, number: u32, words: &str) {
        if !self.has_sentence(seat, number) {
            return self.add_sentence(seat, words);
        }
        if let Some(over) = bound_of(number).over(words) {
            return self.is_too_long_for_plan(seat, PlanWanted::Sentence(number), over);
        }
        if let (FIRST, Some(own)) = (number, &mut self.couple.partners[seat]) {
            own.helps = Some(words.to_owned());
        }
        let plan = &mut self.couple.exercises.plans.of[seat];
        if let Some(sentence) = plan.sentences.iter_mut().find(|one| one.number == number) {
            words.clone_into(&mut sentence.words);
        }
        self.set_kind(seat, number, None);
        self.wants_no_more(seat);
        self.asks_kind_below(seat, number);
    }

    pub(super) fn ask_kind(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        if self.has_sentence(seat, number) {
            self.show_on_plan(seat, PlanWords::AskKind(number));
        } else {
            self.stale(To::Partner(seat), message);
        }
    }

    /// The kind of a sentence; **Skip** leaves it as it is.
    pub(super) fn take_kind(
        &mut self,
        seat: Seat,
        number: u32,
        kind: Option<Helped>,
        message: Option<MessageId>,
    ) {
        if !self.has_sentence(seat, number) {
            return self.stale(To::Partner(seat), message);
        }
        if kind.is_some() {
            self.set_kind(seat, number, kind);
        }
        self.toast(Toast::Silent);
        self.show_plan(seat);
    }

    /// The question for the kind becomes the card once it is answered.
    fn asks_kind_below(&mut self, seat: Seat, number: u32) {
        let slot: Slot = super::card_slot(seat);
        self.ask(To::Partner(seat), slot, said(PlanWords::AskKind(number)));
    }

    fn set_kind(&mut self, seat: Seat, number: u32, kind: Option<Helped>) {
        let plan = &mut self.couple.exercises.plans.of[seat];
        if number == FIRST {
            plan.first_kind = kind;
        }
        if let Some(sentence) = plan.sentences.iter_mut().find(|one| one.number == number) {
            sentence.kind = kind;
        }
    }

    fn has_sentence(&self, seat: Seat, number: u32) -> bool {
        self.couple.sentences(seat).iter().any(|(other, _)| *other == number)
    }
}
