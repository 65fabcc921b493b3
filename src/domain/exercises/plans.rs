//! The plan for hard moments: what sets me off, what helps, what doesn't, self-care (PRODUCT §6,
//! step 6).
//!
//! States: each partner has one plan, each of whose parts is there or not. The first sentence of what
//! helps is the one from set-up, which the couple keeps ([`Pair::helps`]). It is shared with the
//! other part by part, or not at all; what is shared is read as it stood on the last evening, without
//! what was removed since, and a part that was written later is not shared before its author says so.
//!
//! Events: opened; a part pressed, written, changed, removed; a sentence given its kind; shared, a part
//! left out, no longer shared; read by the other, whose evening card says once in seven days that it is
//! there until they have. Its author hears nothing of that, and the other nothing of what is written,
//! changed or taken back. The nudge quotes what helps ([`Plans::quotable`]).

mod exported;
mod part;
mod press;
mod sentences;
mod sharing;
mod slot;
mod words;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::exercise::{Context, Event, Exercise, Hand, Nothing, Pair, Written};
use crate::domain::model::address::To;
use crate::domain::model::bounds::{Over, PLAN_PART, item, weight};
use crate::domain::model::exported::Item;
use crate::domain::model::helped::Helped;
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was, replaces};
use crate::domain::model::tool::Tool;

pub use part::PlanPart;
pub use press::PlanPress;
pub use sharing::{PlanLine, PlansSoFar};
pub use slot::{PlanQuestion, PlanSlot};
pub use words::{PlanCardItem, PlanSheet, PlanWords};

use sentences::Sentence;

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plans {
    of: BySeat<Plan>,
}

/// A partner's plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Plan {
    /// The parts that are there, but what helps.
    written: BTreeMap<PlanPart, String>,
    /// What helps, but the sentence from set-up.
    sentences: Vec<Sentence>,
    /// The number of the sentence that was added last.
    last: u32,
    /// The kind of the sentence from set-up.
    first_kind: Option<Helped>,
    /// What its author leaves out when it is shared.
    left_out: BTreeSet<PlanPart>,
    /// What the partner can read.
    shared: BTreeSet<PlanPart>,
    /// The evening on which the partner was last told of it.
    told: Option<NaiveDate>,
    /// Whether the partner has read it. Never shown.
    read: bool,
}

impl Exercise for Plans {
    type Press = PlanPress;
    type Question = PlanQuestion;
    type Slot = PlanSlot;
    type Words = PlanWords;
    type Item = PlanCardItem;
    type Kept = Nothing;
    type Aside = PlansSoFar;

    fn handle(&mut self, event: Event<Self>, cx: &mut Context<'_, Self>) {
        let mut hand = Hand { state: self, cx };
        match event {
            Event::Opened { by, .. } => hand.post_card(by),
            Event::Pressed { by, press, message, .. } => hand.pressed(by, press, message),
            Event::AskedAgain { by, question } => hand.ask_for(by, question),
            Event::Answered { question, written } => hand.take(question, &written),
            Event::Laid { seat, date } => hand.was_told(seat, date),
            // What was changed can be read from now on.
            Event::EveningCame { .. } => hand.aside = PlansSoFar::default(),
            Event::Ends => hand.end(),
            Event::Erased { of } => hand.erase(of),
            Event::AskedHere { .. } | Event::Tick | Event::GroupMoved => {}
        }
    }

    fn reword(
        &mut self,
        by: Seat,
        question: PlanQuestion,
        old: &Was,
        new: &str,
        cx: &mut Context<'_, Self>,
    ) -> Rewording {
        Hand { state: self, cx }.rewords(by, question, old, new)
    }

    fn items_with(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
        so_far: &PlansSoFar,
    ) -> Vec<PlanCardItem> {
        let told = self.is_told(seat, date, pair, so_far);
        told.then_some(PlanCardItem::Shared).into_iter().collect()
    }

    fn tells_something_new_with(
        &self,
        seat: Seat,
        _: NaiveDate,
        pair: &dyn Pair,
        so_far: &PlansSoFar,
    ) -> bool {
        self.is_untold(seat, pair, so_far)
    }

    fn was_begun(&self, seat: Seat, _: Tool) -> bool {
        self.of[seat] != Plan::default()
    }

    fn own_items(&self, seat: Seat, _: &PlansSoFar) -> Vec<Item> {
        self.exported(seat)
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        let Plan { written, sentences, .. } = &self.of[seat];
        item::PLAN + weight(written) + weight(sentences)
    }
}

impl Hand<'_, '_, Plans> {
    fn pressed(&mut self, seat: Seat, press: PlanPress, message: Option<MessageId>) {
        match press {
            PlanPress::Card => self.show_card(seat),
            PlanPress::Leave => self.leave(seat, message),
            PlanPress::Part(part) => self.open_part(seat, part),
            PlanPress::Write(part) => self.ask_for(seat, PlanQuestion::Part(part)),
            PlanPress::Remove(part) => self.remove_part(seat, part, message),
            PlanPress::Sentence(number, _) => self.open_sentence(seat, number, message),
            PlanPress::Change(number) => self.change_sentence(seat, number, message),
            PlanPress::Drop(number) => self.drop_sentence(seat, number, message),
            PlanPress::AskKind(number) => self.ask_kind(seat, number, message),
            PlanPress::Kind(number, kind) => self.take_kind(seat, number, kind, message),
            PlanPress::Choose | PlanPress::ChooseAnew => self.choose_parts(seat),
            PlanPress::LeaveOut(part) => self.leave_out(seat, part, true),
            PlanPress::PutIn(part) => self.leave_out(seat, part, false),
            PlanPress::Share => self.share(seat),
            PlanPress::Unshare => self.unshare(seat, message),
            PlanPress::Read | PlanPress::Partners => self.read_partners(seat),
        }
    }

    /// Asks for the words that are wanted, the first time or again.
    fn ask_for(&mut self, seat: Seat, wanted: PlanQuestion) {
        let (part, anew, shared) = match wanted {
            PlanQuestion::Part(PlanPart::Helps) if !self.has_room_for_a_sentence(seat) => {
                return self.show(seat, PlanWords::Full);
            }
            PlanQuestion::Part(part) => {
                let plan = &self.state.of[seat];
                (part, plan.written.contains_key(&part), plan.shared.contains(&part))
            }
            PlanQuestion::Sentence(number) => {
                (PlanPart::Helps, true, self.state.is_quotable(seat, number))
            }
        };
        self.ask(seat, wanted, PlanWords::Ask { part, anew, shared });
    }

    /// Takes words that were wanted, also late: then they are an ordinary change of the plan.
    fn take(&mut self, wanted: PlanQuestion, written: &Written) {
        let seat = written.by;
        let words = written.text.trim();
        match wanted {
            PlanQuestion::Part(PlanPart::Helps) => self.add_sentence(seat, words),
            PlanQuestion::Sentence(number) => self.rewrite_sentence(seat, number, words),
            PlanQuestion::Part(part) => {
                if let Some(over) = PLAN_PART.over(words) {
                    return self.is_too_long(seat, PlanQuestion::Part(part), over);
                }
                self.state.of[seat].written.insert(part, words.to_owned());
                self.drop_question(seat);
                self.post_card(seat);
            }
        }
    }

    /// An edit of what a part says.
    fn rewords(&mut self, seat: Seat, wanted: PlanQuestion, old: &Was, new: &str) -> Rewording {
        if let PlanQuestion::Part(part) = wanted
            && let Some(words) = self.state.of[seat].written.get_mut(&part)
            && old.is(words)
        {
            return replaces(Some(words), new, PLAN_PART);
        }
        let found = self.sentences(seat).into_iter().rev().find(|(_, words)| old.is(words));
        let Some((number, _)) = found else { return Ok(false) };
        if let Some(over) = sentences::bound_of(number).over(new) {
            return Err(over);
        }
        self.rewrite_sentence(seat, number, new);
        Ok(true)
    }

    /// What was there before stays, and the next words are for it.
    fn is_too_long(&mut self, seat: Seat, wanted: PlanQuestion, over: Over) {
        self.ask(seat, wanted, PlanWords::TooLong(over));
    }

    /// The couple ends: what each wrote for themselves goes to their diary.
    fn end(&mut self) {
        for seat in Seat::BOTH {
            let plan = &self.state.of[seat];
            if plan.written.is_empty() && plan.sentences.is_empty() {
                continue;
            }
            let lines = self.sheet(seat).0.into_iter().flat_map(|(_, words)| words);
            let words = lines.collect::<Vec<_>>().join("\n");
            self.keep_in_diary(seat, words);
        }
    }

    /// What the other could read of it goes as well.
    fn open_part(&mut self, seat: Seat, part: PlanPart) {
        if part == PlanPart::Helps {
            return self.open_sentences(seat);
        }
        match self.state.of[seat].written.get(&part).cloned() {
            Some(words) => self.show(seat, PlanWords::Part { part, words }),
            None => self.ask_for(seat, PlanQuestion::Part(part)),
        }
    }

    fn remove_part(&mut self, seat: Seat, part: PlanPart, message: Option<MessageId>) {
        let plan = &mut self.state.of[seat];
        // What is written there another time is not shared before its author says so.
        plan.shared.remove(&part);
        match plan.written.remove(&part) {
            Some(_) => self.show_card(seat),
            None => self.stale(To::Partner(seat), message),
        }
    }

    /// **Never mind**: nothing is wanted any more, and the card comes below.
    fn leave(&mut self, seat: Seat, message: Option<MessageId>) {
        self.strip(To::Partner(seat), message);
        self.drop_question(seat);
        self.post_card(seat);
    }

    /// All that is in a partner's plan by now.
    fn sheet(&self, seat: Seat) -> PlanSheet {
        let words = |part: PlanPart| match part {
            PlanPart::Helps => self.sentences(seat).into_iter().map(|(_, words)| words).collect(),
            part => self.state.of[seat].written.get(&part).cloned().into_iter().collect::<Vec<_>>(),
        };
        let parts = PlanPart::ALL.map(|part| (part, words(part)));
        PlanSheet(parts.into_iter().filter(|(_, words)| !words.is_empty()).collect())
    }

    fn card(&self, seat: Seat) -> PlanWords {
        let shared = &self.state.of[seat].shared;
        PlanWords::Card {
            sheet: self.sheet(seat),
            shared: shared.iter().copied().collect(),
            quoted: self.helps(seat).is_some() && !shared.contains(&PlanPart::Helps),
            partners: !self.partners_sheet(seat).is_empty(),
        }
    }

    fn post_card(&mut self, seat: Seat) {
        let card = self.card(seat);
        self.lay(To::Partner(seat), PlanSlot::Card(seat), card);
    }

    fn show_card(&mut self, seat: Seat) {
        let card = self.card(seat);
        self.show(seat, card);
    }

    /// Another side of the card, in its place.
    fn show(&mut self, seat: Seat, words: PlanWords) {
        self.edit(To::Partner(seat), PlanSlot::Card(seat), words);
    }
}
