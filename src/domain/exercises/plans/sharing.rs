//! Sharing a plan, part by part, and reading the partner's.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{Hand, Plan, PlanPart, PlanSheet, PlanWords, Plans};
use crate::domain::exercise::Pair;
use crate::domain::model::address::To;
use crate::domain::model::people::{BySeat, MessageId, Seat};

/// The evening card says again after so many days that it is there, as long as it was not read.
const TOLD_AGAIN_AFTER: TimeDelta = TimeDelta::days(7);

/// A sentence of a plan that its author's partner can read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLine {
    part: PlanPart,
    /// Its number, among those of what helps.
    number: u32,
    words: String,
}

/// What can be read of each one's plan until the next evening, where its author has changed that.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlansSoFar(BySeat<Option<Vec<PlanLine>>>);

impl PlansSoFar {
    /// That author has no plan any more.
    pub(super) fn forget(&mut self, author: Seat) {
        self.0[author] = None;
    }
}

impl PlanLine {
    fn stands_where(&self, other: &Self) -> bool {
        (self.part, self.number) == (other.part, other.number)
    }
}

impl Plans {
    /// What each one's partner can read of their plan, or can from the next evening on.
    pub(in crate::domain) fn readable(&self, pair: &dyn Pair) -> BySeat<Vec<PlanLine>> {
        BySeat { a: self.readable_of(Seat::A, pair), b: self.readable_of(Seat::B, pair) }
    }

    fn readable_of(&self, author: Seat, pair: &dyn Pair) -> Vec<PlanLine> {
        let plan = &self.of[author];
        let lines = |part: PlanPart| match part {
            PlanPart::Helps => self.sentences(author, pair.helps(author)),
            part => plan.written.get(&part).map(|words| (0, words.clone())).into_iter().collect(),
        };
        let line = |part| move |(number, words)| PlanLine { part, number, words };
        plan.shared.iter().flat_map(|part| lines(*part).into_iter().map(line(*part))).collect()
    }

    /// What the partner shares, as it stood on the last evening.
    pub(super) fn partners_sheet(
        &self,
        seat: Seat,
        pair: &dyn Pair,
        so_far: &PlansSoFar,
    ) -> PlanSheet {
        let author = seat.other();
        let lines = so_far.0[author].clone().unwrap_or_else(|| self.readable_of(author, pair));
        let words = |part: PlanPart| {
            let of_part = lines.iter().filter(move |line| line.part == part);
            of_part.map(|line| line.words.clone()).collect::<Vec<_>>()
        };
        let parts = PlanPart::ALL.map(|part| (part, words(part)));
        PlanSheet(parts.into_iter().filter(|(_, words)| !words.is_empty()).collect())
    }

    /// On a card that is being laid, what was not told for a while; on one that lies there, what it
    /// was laid with.
    pub(super) fn is_told(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
        so_far: &PlansSoFar,
    ) -> bool {
        let plan = &self.of[seat.other()];
        let lies = pair.card_was_laid(seat, date);
        let due = match plan.told {
            told if lies => told == Some(date),
            Some(told) => date - told >= TOLD_AGAIN_AFTER,
            None => true,
        };
        due && !plan.read && !self.partners_sheet(seat, pair, so_far).is_empty()
    }

    /// Whether no card has told that it is there.
    pub(super) fn is_untold(&self, seat: Seat, pair: &dyn Pair, so_far: &PlansSoFar) -> bool {
        let plan = &self.of[seat.other()];
        plan.told.is_none() && !plan.read && !self.partners_sheet(seat, pair, so_far).is_empty()
    }
}

impl Hand<'_, '_, Plans> {
    pub(super) fn erase(&mut self, of: Seat) {
        let plan = &mut self.state.of[of];
        *plan = Plan { last: plan.last, ..Plan::default() };
        self.aside.forget(of);
    }

    /// **Share it with my partner**: what they could read, and what is left out.
    pub(super) fn choose_parts(&mut self, seat: Seat) {
        let sheet = self.sheet(seat);
        if sheet.is_empty() {
            return self.toast(PlanWords::NothingToShare);
        }
        let left_out = self.state.of[seat].left_out.iter().copied().collect();
        self.show(seat, PlanWords::Choose { sheet, left_out });
    }

    pub(super) fn leave_out(&mut self, seat: Seat, part: PlanPart, out: bool) {
        let left_out = &mut self.state.of[seat].left_out;
        if out {
            left_out.insert(part);
        } else {
            left_out.remove(&part);
        }
        self.choose_parts(seat);
    }

    /// **Share it**: what is there now and not left out. The partner finds it on their next evening
    /// card, and not on one that lies there already: it would show when this was pressed.
    pub(super) fn share(&mut self, seat: Seat) {
        let sheet = self.sheet(seat);
        let plan = &mut self.state.of[seat];
        let before = !plan.shared.is_empty();
        plan.shared = sheet.parts().filter(|part| !plan.left_out.contains(part)).collect();
        if plan.shared.is_empty() {
            return self.toast(PlanWords::NothingToShare);
        }
        if !before {
            plan.read = false;
        }
        self.show_card(seat);
    }

    /// **Stop sharing**: nobody is told.
    pub(super) fn unshare(&mut self, seat: Seat, message: Option<MessageId>) {
        let plan = &mut self.state.of[seat];
        if plan.shared.is_empty() {
            return self.stale(To::Partner(seat), message);
        }
        plan.shared.clear();
        self.show_card(seat);
    }

    /// The partner's plan as it stands now. Its author is not told.
    pub(super) fn read_partners(&mut self, seat: Seat) {
        let sheet = self.partners_sheet(seat);
        if sheet.is_empty() {
            return self.answer(To::Partner(seat), PlanWords::NotShared);
        }
        self.state.of[seat.other()].read = true;
        self.answer(To::Partner(seat), PlanWords::Partners(sheet));
        self.evening_changed(seat);
    }

    pub(super) fn partners_sheet(&self, seat: Seat) -> PlanSheet {
        self.state.partners_sheet(seat, self.pair, &self.aside)
    }

    /// A plan was written, changed, shared or removed: the partner reads on what they could read,
    /// without what is there no more. The rest comes with the next evening.
    pub(in crate::domain) fn were_readable(&mut self, before: BySeat<Vec<PlanLine>>) {
        let BySeat { a, b } = before;
        for (seat, before) in [(Seat::A, a), (Seat::B, b)] {
            let now = self.state.readable_of(seat, self.cx.pair);
            if now != before {
                let read = self.cx.aside.0[seat].get_or_insert(before);
                read.retain(|line| now.iter().any(|other| line.stands_where(other)));
            }
        }
    }

    /// The evening card of that date is laid with it.
    pub(super) fn was_told(&mut self, seat: Seat, date: NaiveDate) {
        let shares = !self.partners_sheet(seat).is_empty();
        let plan = &mut self.state.of[seat.other()];
        let due = plan.told.is_none_or(|told| date - told >= TOLD_AGAIN_AFTER);
        if due && !plan.read && shares {
            plan.told = Some(date);
        }
    }
}
