//! The plan for hard moments: what sets me off, what helps, what doesn't, self-care (PRODUCT §6,
//! step 6).
//!
//! States: each partner has one plan, each of whose parts is there or not. The first sentence of what
//! helps is the one from set-up ([`Partner::helps`](crate::domain::Partner)). It is shared with the
//! other part by part, or not at all; what is shared is read as it stood on the last evening, without
//! what was removed since, and a part that was written later is not shared before its author says so.
//!
//! Events: opened; a part pressed, written, changed, removed; a sentence given its kind; shared, a part
//! left out, no longer shared; read by the other, whose evening card says once in seven days that it is
//! there until they have. Its author hears nothing of that, and the other nothing of what is written,
//! changed or taken back. The nudge quotes what helps ([`Turn::quotable_helps`]).

mod flow;
mod part;
mod press;
mod sentences;
mod sharing;
mod slot;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ExerciseSlot, ExerciseWords, Wanted};
use crate::domain::couple::Couple;
use crate::domain::decision::Turn;
use crate::domain::flows::partner::Written;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::{Over, PLAN_PART, item, weight};
use crate::domain::model::helped::Helped;
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was, replaces};
use crate::domain::record::Entry;
use crate::domain::say::{Say, Slot, What};
use crate::domain::words::Words;

pub use part::PlanPart;
pub use press::PlanPress;
pub use sharing::PlanLine;
pub use slot::{PlanSlot, PlanWanted};
pub use words::{PlanMatter, PlanSheet, PlanWords};

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

impl Plans {
    /// The bytes of what that partner has of their own.
    pub(super) fn weight_of_own(&self, seat: Seat) -> usize {
        let Plan { written, sentences, .. } = &self.of[seat];
        item::PLAN + weight(written) + weight(sentences)
    }

    /// Whether that partner has begun one.
    pub(super) fn were_begun(&self, seat: Seat) -> bool {
        self.of[seat] != Plan::default()
    }
}

impl Couple {
    /// All that is in a partner's plan.
    fn sheet(&self, seat: Seat) -> PlanSheet {
        let plan = &self.exercises.plans.of[seat];
        let words = |part: PlanPart| match part {
            PlanPart::Helps => self.sentences(seat).into_iter().map(|(_, words)| words).collect(),
            part => plan.written.get(&part).cloned().into_iter().collect::<Vec<_>>(),
        };
        let parts = PlanPart::ALL.map(|part| (part, words(part)));
        PlanSheet(parts.into_iter().filter(|(_, words)| !words.is_empty()).collect())
    }
}

impl Turn<'_> {
    /// Opens it.
    pub(super) fn open_plans(&mut self, seat: Seat) {
        let card = self.plan_card(seat);
        self.ask(To::Partner(seat), card_slot(seat), said(card));
    }

    /// A button of theirs.
    pub(super) fn plan_pressed(
        &mut self,
        seat: Seat,
        press: PlanPress,
        message: Option<MessageId>,
    ) {
        match press {
            PlanPress::Card => self.show_plan(seat),
            PlanPress::Leave => self.leave_plan(seat, message),
            PlanPress::Part(part) => self.open_part(seat, part),
            PlanPress::Write(part) => self.ask_plan(seat, PlanWanted::Part(part)),
            PlanPress::Remove(part) => self.remove_part(seat, part, message),
            PlanPress::Sentence(number, _) => self.open_sentence(seat, number, message),
            PlanPress::Change(number) => self.change_sentence(seat, number, message),
            PlanPress::Drop(number) => self.drop_sentence(seat, number, message),
            PlanPress::AskKind(number) => self.ask_kind(seat, number, message),
            PlanPress::Kind(number, kind) => self.take_kind(seat, number, kind, message),
            PlanPress::Choose | PlanPress::ChooseAnew => self.choose_parts(seat),
            PlanPress::LeaveOut(part) => self.leave_out(seat, part, true),
            PlanPress::PutIn(part) => self.leave_out(seat, part, false),
            PlanPress::Share => self.share_plan(seat),
            PlanPress::Unshare => self.unshare_plan(seat, message),
            PlanPress::Read | PlanPress::Partners => self.read_partners_plan(seat),
        }
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_plan(&mut self, seat: Seat, wanted: PlanWanted) {
        let (part, anew, shared) = match wanted {
            PlanWanted::Part(PlanPart::Helps) if !self.has_room_for_a_sentence(seat) => {
                return self.show_on_plan(seat, PlanWords::Full);
            }
            PlanWanted::Part(part) => {
                let plan = &self.couple.exercises.plans.of[seat];
                (part, plan.written.contains_key(&part), plan.shared.contains(&part))
            }
            PlanWanted::Sentence(number) => (PlanPart::Helps, true, self.is_quotable(seat, number)),
        };
        let question = PlanWords::Ask { part, anew, shared };
        self.want(seat, Wanted::Plan(wanted), ExerciseWords::Plan(question));
    }

    /// Takes words that were wanted, also late: then they are an ordinary change of the plan.
    pub(super) fn take_plan(&mut self, wanted: PlanWanted, written: &Written) {
        let seat = written.by;
        let words = written.text.trim();
        match wanted {
            PlanWanted::Part(PlanPart::Helps) => self.add_sentence(seat, words),
            PlanWanted::Sentence(number) => self.rewrite_sentence(seat, number, words),
            PlanWanted::Part(part) => {
                if let Some(over) = PLAN_PART.over(words) {
                    return self.is_too_long_for_plan(seat, PlanWanted::Part(part), over);
                }
                let plan = &mut self.couple.exercises.plans.of[seat];
                plan.written.insert(part, words.to_owned());
                self.wants_no_more(seat);
                self.open_plans(seat);
            }
        }
    }

    /// An edit of what a part says.
    pub(super) fn rewords_plan(
        &mut self,
        seat: Seat,
        wanted: PlanWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        if let PlanWanted::Part(part) = wanted
            && let Some(words) = self.couple.exercises.plans.of[seat].written.get_mut(&part)
            && old.is(words)
        {
            return replaces(Some(words), new, PLAN_PART);
        }
        let found = self.couple.sentences(seat).into_iter().rev().find(|(_, words)| old.is(words));
        let Some((number, _)) = found else { return Ok(false) };
        if let Some(over) = sentences::bound_of(number).over(new) {
            return Err(over);
        }
        self.rewrite_sentence(seat, number, new);
        Ok(true)
    }

    /// What was there before stays, and the next words are for it.
    fn is_too_long_for_plan(&mut self, seat: Seat, wanted: PlanWanted, over: Over) {
        let refusal = ExerciseWords::Plan(PlanWords::TooLong(over));
        self.want(seat, Wanted::Plan(wanted), refusal);
    }

    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn plan_matters(&self, seat: Seat, date: NaiveDate) -> Vec<PlanMatter> {
        self.is_plan_to_be_told(seat, date).then_some(PlanMatter::Shared).into_iter().collect()
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn plan_matters_shown(&mut self, seat: Seat, date: NaiveDate) {
        self.plan_was_told(seat, date);
    }

    /// The couple ends: what each wrote for themselves goes to their diary.
    pub(super) fn close_plans(&mut self) {
        for seat in Seat::BOTH {
            let plan = &self.couple.exercises.plans.of[seat];
            if plan.written.is_empty() && plan.sentences.is_empty() {
                continue;
            }
            let lines = self.couple.sheet(seat).0.into_iter().flat_map(|(_, words)| words);
            let words = lines.collect::<Vec<_>>().join("\n");
            self.keep(seat, Entry::Diary { words });
        }
    }

    fn open_part(&mut self, seat: Seat, part: PlanPart) {
        if part == PlanPart::Helps {
            return self.open_sentences(seat);
        }
        match self.couple.exercises.plans.of[seat].written.get(&part).cloned() {
            Some(words) => self.show_on_plan(seat, PlanWords::Part { part, words }),
            None => self.ask_plan(seat, PlanWanted::Part(part)),
        }
    }

    fn remove_part(&mut self, seat: Seat, part: PlanPart, message: Option<MessageId>) {
        let plan = &mut self.couple.exercises.plans.of[seat];
        // What is written there another time is not shared before its author says so.
        plan.shared.remove(&part);
        match plan.written.remove(&part) {
            Some(_) => self.show_plan(seat),
            None => self.stale(To::Partner(seat), message),
        }
    }

    /// **Leave it**: nothing is wanted any more, and the card comes below.
    fn leave_plan(&mut self, seat: Seat, message: Option<MessageId>) {
        if let Some(message) = message {
            self.say(Say::of(To::Partner(seat), Lane::Reply, What::Strip(message)));
        }
        self.wants_no_more(seat);
        self.open_plans(seat);
    }

    fn show_plan(&mut self, seat: Seat) {
        let card = self.plan_card(seat);
        self.show_on_plan(seat, card);
    }

    /// Another side of the card, in its place.
    fn show_on_plan(&mut self, seat: Seat, words: PlanWords) {
        self.edit(To::Partner(seat), card_slot(seat), said(words));
    }

    fn plan_card(&self, seat: Seat) -> PlanWords {
        let plan = &self.couple.exercises.plans.of[seat];
        let first = self.couple.partners[seat].as_ref().is_some_and(|own| own.helps.is_some());
        PlanWords::Card {
            sheet: self.couple.sheet(seat),
            shared: plan.shared.iter().copied().collect(),
            quoted: first && !plan.shared.contains(&PlanPart::Helps),
            partners: !self.partners_sheet(seat).is_empty(),
        }
    }
}

fn card_slot(seat: Seat) -> Slot {
    Slot::Exercise(ExerciseSlot::Plan(PlanSlot::Card(seat)))
}

fn said(words: PlanWords) -> Words {
    Words::Exercise(ExerciseWords::Plan(words))
}
