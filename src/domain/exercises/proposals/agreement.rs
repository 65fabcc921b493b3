//! The relationship agreement: its clauses as versions, signed by both or not at all.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::phase::{Evening, ProposalMentions};
use super::terms::Terms;
use super::words::ProposalWords;
use super::{Context, Hand, ProposalKept, Proposals};
use crate::domain::exercise::{Saying, Withheld};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{BySeat, Seat};
use crate::domain::zone::local_date;

/// It is looked at again after so long.
const LOOKED_AT_AGAIN_AFTER: TimeDelta = TimeDelta::days(30);

/// What there is of the agreement besides its clauses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Agreement {
    /// Which version it is; one that was not signed by both is changed without a new number.
    pub version: u32,
    /// How often its clauses have changed: a signature holds for one of these only.
    revision: u32,
    /// Since when it reads as it does.
    pub since: Option<NaiveDate>,
    /// Whether it is signed.
    pub signing: Signing,
    /// On which evening each was last asked whether it is still right.
    looked: BySeat<Option<NaiveDate>>,
    /// Who answered that.
    answered: BySeat<bool>,
    /// Whether version 1 was signed by both.
    pub done: bool,
}

/// Whether the agreement is signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Signing {
    /// There is nothing to sign.
    #[default]
    Nothing,
    /// It can be signed.
    Open {
        /// Who has. Never shown.
        signed: BySeat<bool>,
        /// What each one's evening card offered of it.
        told: BySeat<ProposalMentions>,
    },
    /// Both have.
    Signed,
}

impl Agreement {
    /// What this partner's **Sign** would sign.
    pub fn signable(&self, seat: Seat) -> Option<u32> {
        match self.signing {
            Signing::Open { signed, .. } if !signed[seat] => Some(self.revision),
            _ => None,
        }
    }

    /// Whether that evening's card offers **Sign**.
    pub fn offers_to_sign(&self, seat: Seat, evening: Evening) -> Option<u32> {
        let Signing::Open { told, .. } = &self.signing else { return None };
        self.signable(seat).filter(|_| told[seat].is_due(evening, 2))
    }

    /// Whether no card has offered **Sign** to this partner.
    pub fn is_untold(&self, seat: Seat) -> bool {
        matches!(&self.signing, Signing::Open { told, .. } if !told[seat].before())
    }

    pub fn offered_to_sign(&mut self, seat: Seat, date: NaiveDate) {
        if let Signing::Open { told, .. } = &mut self.signing {
            told[seat].note(date);
        }
    }

    /// Whether that evening's card asks if it is still right.
    pub fn is_looked_at(&self, seat: Seat, evening: Evening) -> bool {
        let Some(since) = self.since.filter(|_| self.signing != Signing::Nothing) else {
            return false;
        };
        let looked = self.looked[seat];
        if evening.laid {
            return looked == Some(evening.date) && !self.answered[seat];
        }
        evening.date - looked.map_or(since, |looked| looked.max(since)) >= LOOKED_AT_AGAIN_AFTER
    }

    pub fn looks(&mut self, seat: Seat, date: NaiveDate) {
        self.looked[seat] = Some(date);
        self.answered[seat] = false;
    }

    /// Its clauses have changed: a signed version is followed by the next one.
    fn changes(&mut self, today: NaiveDate, empty: bool) {
        if self.version == 0 || self.signing == Signing::Signed {
            self.version += 1;
        }
        self.revision = self.revision.wrapping_add(1);
        self.since = Some(today);
        self.signing = if empty {
            Signing::Nothing
        } else {
            Signing::Open { signed: BySeat::default(), told: BySeat::default() }
        };
    }
}

impl Proposals {
    /// What both have signed, in the group; unless it was changed since, or is gone.
    pub(in crate::domain) fn post_agreement(&self, cx: &mut Context<'_, Self>) {
        if self.agreement.signing != Signing::Signed {
            return;
        }
        let card = Saying::new(To::Group, Lane::Reply, self.agreement_for_all());
        let night = cx.pair.is_night_for_one();
        cx.say(card.withheld(Withheld::Signed).silently_if(night));
    }
}

impl Hand<'_, '_, Proposals> {
    /// Changes the clauses; a version that both had signed is kept for a while.
    pub(super) fn change_clauses(&mut self, change: impl FnOnce(&mut Proposals)) {
        let before: Vec<Terms> = self.state.clauses().cloned().collect();
        change(&mut *self.state);
        let after: Vec<Terms> = self.state.clauses().cloned().collect();
        if before == after {
            return;
        }
        self.keep_signed_version(before);
        let today = local_date(self.pair.zone(), self.now);
        self.state.agreement.changes(today, after.is_empty());
    }

    pub(super) fn keep_signed_version(&mut self, clauses: Vec<Terms>) {
        let agreement = &self.state.agreement;
        let version = agreement.version;
        if let (Signing::Signed, Some(date)) = (agreement.signing, agreement.since) {
            self.keep(Seat::A, ProposalKept::Agreement { version, date, clauses });
        }
    }

    /// **Sign**: shown when both have, never who was first.
    pub(super) fn sign_agreement(&mut self, seat: Seat, revision: u32) {
        let agreement = &mut self.state.agreement;
        let open = agreement.signable(seat) == Some(revision);
        let Signing::Open { signed, .. } = &mut agreement.signing else {
            return self.passed();
        };
        if !open {
            return self.passed();
        }
        signed[seat] = true;
        let both = signed.a && signed.b;
        if both {
            agreement.signing = Signing::Signed;
            agreement.done = true;
        }
        self.answer(To::Partner(seat), ProposalWords::Signed);
        self.evening_changed(seat);
        if both {
            self.state.post_agreement(self.cx);
        }
    }

    /// **Still right**, **Look at it together**: noted for this evening, told to nobody.
    pub(super) fn looked_at_agreement(&mut self, seat: Seat, together: bool) {
        self.state.agreement.answered[seat] = true;
        if together {
            self.answer(To::Partner(seat), ProposalWords::LookTogether);
        } else {
            self.toast(ProposalWords::StillRight);
        }
        self.evening_changed(seat);
    }
}
