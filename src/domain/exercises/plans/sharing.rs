//! Sharing a plan, part by part, and reading the partner's.

use chrono::{NaiveDate, TimeDelta};

use super::{PlanPart, PlanSheet, PlanWords, said};
use crate::domain::decision::{Toast, Turn};
use crate::domain::people::{MessageId, Seat};
use crate::domain::say::To;

/// The evening card says again after so many days that it is there, as long as it was not read.
const TOLD_AGAIN_AFTER: TimeDelta = TimeDelta::days(7);

impl Turn<'_> {
    /// **Share it with my partner**: what they could read, and what is left out.
    pub(super) fn choose_parts(&mut self, seat: Seat) {
        let sheet = self.couple.sheet(seat);
        if sheet.is_empty() {
            return self.toast(Toast::Line(said(PlanWords::NothingToShare)));
        }
        let left_out = self.couple.exercises.plans.of[seat].left_out.iter().copied().collect();
        self.show_on_plan(seat, PlanWords::Choose { sheet, left_out });
    }

    pub(super) fn leave_out(&mut self, seat: Seat, part: PlanPart, out: bool) {
        let left_out = &mut self.couple.exercises.plans.of[seat].left_out;
        if out {
            left_out.insert(part);
        } else {
            left_out.remove(&part);
        }
        self.choose_parts(seat);
    }

    /// **Share it**: what is there now and not left out. The partner finds it on their next evening
    /// card, and not on one that lies there already: it would show when this was pressed.
    pub(super) fn share_plan(&mut self, seat: Seat) {
        let sheet = self.couple.sheet(seat);
        let plan = &mut self.couple.exercises.plans.of[seat];
        let before = !plan.shared.is_empty();
        plan.shared = sheet.parts().filter(|part| !plan.left_out.contains(part)).collect();
        if plan.shared.is_empty() {
            return self.toast(Toast::Line(said(PlanWords::NothingToShare)));
        }
        if !before {
            plan.read = false;
        }
        self.show_plan(seat);
    }

    /// **Stop sharing**: nobody is told.
    pub(super) fn unshare_plan(&mut self, seat: Seat, message: Option<MessageId>) {
        let plan = &mut self.couple.exercises.plans.of[seat];
        if plan.shared.is_empty() {
            return self.stale(To::Partner(seat), message);
        }
        plan.shared.clear();
        self.show_plan(seat);
    }

    /// The partner's plan as it stands now. Its author is not told.
    pub(super) fn read_partners_plan(&mut self, seat: Seat) {
        let sheet = self.partners_sheet(seat);
        if sheet.is_empty() {
            return self.answer(To::Partner(seat), said(PlanWords::NotShared));
        }
        self.couple.exercises.plans.of[seat.other()].read = true;
        self.answer(To::Partner(seat), said(PlanWords::Partners(sheet)));
        self.look_at_evening_card_again(seat);
    }

    /// What the partner shares.
    pub(super) fn partners_sheet(&self, seat: Seat) -> PlanSheet {
        let mut sheet = self.couple.sheet(seat.other());
        let shared = &self.couple.exercises.plans.of[seat.other()].shared;
        sheet.0.retain(|(part, _)| shared.contains(part));
        sheet
    }

    /// On a card that is being laid, what was not told for a while; on one that lies there, what it
    /// was laid with.
    pub(super) fn is_plan_to_be_told(&self, seat: Seat, date: NaiveDate) -> bool {
        let plan = &self.couple.exercises.plans.of[seat.other()];
        let lies = self.couple.card_was_laid(seat, date);
        let due = match plan.told {
            told if lies => told == Some(date),
            Some(told) => date - told >= TOLD_AGAIN_AFTER,
            None => true,
        };
        due && !plan.read && !self.partners_sheet(seat).is_empty()
    }

    /// Whether no card has told that it is there.
    pub(in crate::domain::exercises) fn is_plan_untold(&self, seat: Seat) -> bool {
        let plan = &self.couple.exercises.plans.of[seat.other()];
        plan.told.is_none() && !plan.read && !self.partners_sheet(seat).is_empty()
    }

    pub(super) fn plan_was_told(&mut self, seat: Seat, date: NaiveDate) {
        let shares = !self.partners_sheet(seat).is_empty();
        let plan = &mut self.couple.exercises.plans.of[seat.other()];
        let due = plan.told.is_none_or(|told| date - told >= TOLD_AGAIN_AFTER);
        if due && !plan.read && shares {
            plan.told = Some(date);
        }
    }
}
