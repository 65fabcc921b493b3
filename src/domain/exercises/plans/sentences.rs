//! What helps me: up to five short sentences, each of a kind if its author says which. What helped
//! before decides which of them the nudge quotes first.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::{Hand, PlanPart, PlanQuestion, PlanSlot, PlanWords, Plans};
use crate::domain::exercise::Pair;
use crate::domain::model::address::To;
use crate::domain::model::bounds::{Bound, HELPS, SENTENCE};
use crate::domain::model::helped::Helped;
use crate::domain::model::people::{MessageId, Seat};

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

impl Plans {
    /// What helps this partner, in their order, with the numbers of the sentences; `first` is the one
    /// from set-up.
    pub(super) fn sentences(&self, seat: Seat, first: Option<&str>) -> Vec<(u32, String)> {
        let added = self.of[seat].sentences.iter();
        let added = added.map(|sentence| (sentence.number, sentence.words.clone()));
        first.map(|words| (FIRST, words.to_owned())).into_iter().chain(added).collect()
    }

    fn kind_of(&self, seat: Seat, number: u32) -> Option<Helped> {
        let plan = &self.of[seat];
        match number {
            FIRST => plan.first_kind,
            number => plan.sentences.iter().find(|one| one.number == number)?.kind,
        }
    }

    /// What the nudge quotes of what helps this partner: the sentence from set-up, and those of the
    /// plan once they are shared; first whose kind helped most often before.
    pub(in crate::domain) fn quotable(&self, seat: Seat, pair: &dyn Pair) -> Vec<String> {
        let mut all = self.sentences(seat, pair.helps(seat));
        all.retain(|(number, _)| self.is_quotable(seat, *number));
        let helped =
            |number| self.kind_of(seat, number).map_or(0, |kind| pair.times_helped(seat, kind));
        all.sort_by_key(|(number, _)| Reverse(helped(*number)));
        all.into_iter().map(|(_, words)| words).take(QUOTED_AT_MOST).collect()
    }

    /// How many sentences of this partner's plan are of that kind, shared or not.
    pub(in crate::domain) fn times_planned(
        &self,
        seat: Seat,
        kind: Helped,
        pair: &dyn Pair,
    ) -> usize {
        let all = self.sentences(seat, pair.helps(seat)).into_iter();
        all.filter(|(number, _)| self.kind_of(seat, *number) == Some(kind)).count()
    }

    /// The sentence from set-up was changed or removed: nothing is known of its kind.
    pub(in crate::domain) fn first_sentence_changes(&mut self, seat: Seat) {
        self.of[seat].first_kind = None;
    }

    pub(super) fn is_quotable(&self, seat: Seat, number: u32) -> bool {
        number == FIRST || self.of[seat].shared.contains(&PlanPart::Helps)
    }

    fn set_kind(&mut self, seat: Seat, number: u32, kind: Option<Helped>) {
        let plan = &mut self.of[seat];
        if number == FIRST {
            plan.first_kind = kind;
        }
        if let Some(sentence) = plan.sentences.iter_mut().find(|one| one.number == number) {
            sentence.kind = kind;
        }
    }
}

impl Hand<'_, '_, Plans> {
    /// What helps this partner by now.
    pub(super) fn sentences(&self, seat: Seat) -> Vec<(u32, String)> {
        self.state.sentences(seat, self.helps(seat))
    }

    fn has_sentence(&self, seat: Seat, number: u32) -> bool {
        self.sentences(seat).iter().any(|(other, _)| *other == number)
    }

    pub(super) fn has_room_for_a_sentence(&self, seat: Seat) -> bool {
        self.sentences(seat).len() < AT_MOST
    }

    pub(super) fn open_sentences(&mut self, seat: Seat) {
        let all = self.sentences(seat);
        if all.is_empty() {
            return self.ask_for(seat, PlanQuestion::Part(PlanPart::Helps));
        }
        let more = self.has_room_for_a_sentence(seat);
        self.show(seat, PlanWords::Sentences { all, more });
    }

    pub(super) fn open_sentence(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let mut all = self.sentences(seat).into_iter();
        let Some((number, words)) = all.find(|(other, _)| *other == number) else {
            return self.stale(To::Partner(seat), message);
        };
        let kind = self.state.kind_of(seat, number);
        let quoted = self.state.is_quotable(seat, number);
        self.show(seat, PlanWords::Sentence { number, words, kind, quoted });
    }

    pub(super) fn change_sentence(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        if self.has_sentence(seat, number) {
            self.ask_for(seat, PlanQuestion::Sentence(number));
        } else {
            self.stale(To::Partner(seat), message);
        }
    }

    pub(super) fn drop_sentence(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        if !self.has_sentence(seat, number) {
            return self.stale(To::Partner(seat), message);
        }
        if number == FIRST {
            self.set_helps(seat, None);
            self.state.first_sentence_changes(seat);
        }
        self.state.of[seat].sentences.retain(|sentence| sentence.number != number);
        if self.sentences(seat).is_empty() {
            // What is written there another time is not shared before its author says so.
            self.state.of[seat].shared.remove(&PlanPart::Helps);
            return self.show_card(seat);
        }
        self.open_sentences(seat);
    }

    /// One more, and the question for its kind.
    pub(super) fn add_sentence(&mut self, seat: Seat, words: &str) {
        if let Some(over) = SENTENCE.over(words) {
            return self.is_too_long(seat, PlanQuestion::Part(PlanPart::Helps), over);
        }
        self.drop_question(seat);
        if !self.has_room_for_a_sentence(seat) {
            return self.lay(To::Partner(seat), PlanSlot::Card(seat), PlanWords::Full);
        }
        let plan = &mut self.state.of[seat];
        plan.last = plan.last.wrapping_add(1).max(FIRST + 1);
        let number = plan.last;
        plan.sentences.push(Sentence { number, words: words.to_owned(), kind: None });
        self.ask_kind_below(seat, number);
    }

    /// A sentence anew. One that was removed meanwhile is one more.
    pub(super) fn rewrite_sentence(&mut self, seat: Seat, number: u32, words: &str) {
        if !self.has_sentence(seat, number) {
            return self.add_sentence(seat, words);
        }
        if let Some(over) = bound_of(number).over(words) {
            return self.is_too_long(seat, PlanQuestion::Sentence(number), over);
        }
        if number == FIRST {
            self.set_helps(seat, Some(words.to_owned()));
        }
        let plan = &mut self.state.of[seat];
        if let Some(sentence) = plan.sentences.iter_mut().find(|one| one.number == number) {
            words.clone_into(&mut sentence.words);
        }
        self.state.set_kind(seat, number, None);
        self.drop_question(seat);
        self.ask_kind_below(seat, number);
    }

    pub(super) fn ask_kind(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        if self.has_sentence(seat, number) {
            self.show(seat, PlanWords::AskKind(number));
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
            self.state.set_kind(seat, number, kind);
        }
        self.silent();
        self.show_card(seat);
    }

    /// The question for the kind becomes the card once it is answered.
    fn ask_kind_below(&mut self, seat: Seat, number: u32) {
        self.lay(To::Partner(seat), PlanSlot::Card(seat), PlanWords::AskKind(number));
    }
}
