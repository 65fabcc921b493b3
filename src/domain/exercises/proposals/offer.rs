//! Offering, answering, taking back: what each of the two does with a proposal, and what of it the
//! other hears.

use std::collections::BTreeSet;

use super::phase::{How, Phase, Proposal};
use super::press::{Does, From};
use super::slot::ProposalSlot;
use super::terms::{Kind, Terms};
use super::views::Stands;
use super::words::ProposalWords;
use super::{Hand, Proposals};
use crate::domain::exercise::Said;
use crate::domain::model::address::To;
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::zone::local_date;

impl Hand<'_, '_, Proposals> {
    /// **Propose it**
    pub(super) fn offer_proposal(&mut self, seat: Seat, terms: Terms) {
        let kind = terms.kind();
        if self.has_full_proposals(seat, kind) {
            return self.alert(Said::Own(ProposalWords::Full(kind)));
        }
        self.state.drafts[seat] = None;
        self.state.none[seat] = false;
        let number = self.add_proposal(seat, terms, Phase::offered());
        self.aside.offered.insert(number);
        let slot = ProposalSlot::Draft(seat);
        self.edit(To::Partner(seat), slot, ProposalWords::Proposed);
        self.sent_off(seat, true);
    }

    /// As far as this partner knows. Also what the other left counts: else a place that is free would
    /// show that they did.
    fn has_full_proposals(&self, seat: Seat, kind: Kind) -> bool {
        let open = |one: &&Proposal| {
            let known = !self.aside.hides(one, seat) && !self.aside.is_ended_by(one, seat);
            one.is_open() && known && one.terms.kind() == kind
        };
        let all = self.state.all.iter();
        all.filter(open).count() >= kind.at_most()
    }

    fn add_proposal(&mut self, by: Seat, terms: Terms, phase: Phase) -> u32 {
        let proposals = &mut *self.state;
        proposals.numbered = proposals.numbered.wrapping_add(1);
        let number = proposals.numbered;
        proposals.all.push(Proposal { number, by, terms, phase });
        number
    }

    /// A button of a proposal, on its card or on the evening card.
    pub(super) fn does_with_proposal(
        &mut self,
        seat: Seat,
        number: u32,
        (does, from): (Does, From),
        message: Option<MessageId>,
    ) {
        let found = self.state.find(number).cloned();
        let seen =
            found.and_then(|one| self.proposal_stands(&one, seat).map(|stands| (one, stands)));
        let Some((proposal, stands)) = seen else {
            return match from {
                From::Card => self.stale(To::Partner(seat), message),
                From::Evening => self.passed(),
            };
        };
        let words = match (does, stands) {
            (Does::Yes, Stands::Offered) => return self.say_yes_to_proposal(seat, &proposal),
            (Does::Leave, Stands::Offered) => {
                self.leave_offer(number);
                ProposalWords::Left
            }
            (Does::Alter, Stands::Offered) => return self.change_offered(seat, proposal),
            (Does::TakeBack, Stands::Mine) => {
                self.state.all.retain(|one| one.number != number);
                self.aside.forget(number);
                ProposalWords::TakenBack
            }
            (Does::Withdraw, Stands::Agreed(_)) => {
                self.withdraw_yes(seat, number);
                ProposalWords::Withdrawn
            }
            (Does::Keep, Stands::InForce { review: true, .. }) => {
                self.keep_measure(seat, number);
                ProposalWords::Kept
            }
            (Does::End, Stands::InForce { .. } | Stands::Part(_)) => {
                self.aside.ended.insert((number, seat));
                ProposalWords::EndedNow(proposal.terms.kind())
            }
            (Does::Renew, Stands::RanOut { wished: false }) => {
                return self.wish_renewal(seat, &proposal, from, message);
            }
            (Does::NotRenew, Stands::RanOut { wished: true }) => {
                self.note_renewal(seat, number, false);
                ProposalWords::RenewNoMore
            }
            _ => return self.passed(),
        };
        self.answer_proposal_deed(seat, number, from, words);
    }

    /// On its card it is said there; on the evening card a toast does, and the card loses it.
    pub(super) fn answer_proposal_deed(
        &mut self,
        seat: Seat,
        number: u32,
        from: From,
        words: ProposalWords,
    ) {
        match from {
            From::Card => {
                let slot = ProposalSlot::Card(seat, number);
                self.edit(To::Partner(seat), slot, words);
            }
            From::Evening => self.toast(words),
        }
        self.evening_changed(seat);
    }

    /// **Yes**: the second of the two. Its author is told, for they asked.
    fn say_yes_to_proposal(&mut self, seat: Seat, proposal: &Proposal) {
        let phase = Phase::agreed(self.pair.zone(), self.now);
        let proposals = &mut *self.state;
        proposals.none[seat] = false;
        if let Some(one) = proposals.find_mut(proposal.number) {
            one.phase = phase;
        }
        self.show_proposal_again(seat, proposal.number);
        self.tell_of_yes(proposal.by, proposal.number, false);
        self.evening_changed(seat);
    }

    /// Where their private chat takes nothing, they find it later; never in the group.
    fn tell_of_yes(&mut self, seat: Seat, number: u32, again: bool) {
        let Some(one) = self.state.find(number) else { return };
        let (kind, Phase::Agreed { in_force_at, .. }) = (one.terms.kind(), &one.phase) else {
            return;
        };
        let begins = local_date(self.pair.zone(), *in_force_at);
        self.tell(seat, ProposalWords::Accepted { number, kind, begins, again });
    }

    fn leave_offer(&mut self, number: u32) {
        if let Some(Phase::Offered { left, .. }) = self.proposal_phase(number) {
            *left = true;
        }
    }

    /// **Change it**: leaves it, and begins one's own from it.
    fn change_offered(&mut self, seat: Seat, proposal: Proposal) {
        if self.state.drafts[seat].is_some() {
            return self.alert(Said::Own(ProposalWords::HaveDraftFirst));
        }
        self.leave_offer(proposal.number);
        self.answer_proposal_deed(seat, proposal.number, From::Card, ProposalWords::Copied);
        self.begin_proposal_from(seat, proposal.terms);
    }

    /// The other sees it as agreed until 09:00, and then that it did not begin.
    fn withdraw_yes(&mut self, seat: Seat, number: u32) {
        if let Some(Phase::Agreed { withdrawn, .. }) = self.proposal_phase(number) {
            withdrawn[seat] = true;
        }
    }

    fn keep_measure(&mut self, seat: Seat, number: u32) {
        if let Some(Phase::InForce { kept, .. }) = self.proposal_phase(number) {
            kept[seat] = true;
        }
    }

    /// **End it**: alone, without a reason, for who did so at once. Where both have, either is told.
    pub(super) fn show_ended_proposals(&mut self, ended: BTreeSet<(u32, Seat)>) {
        for (number, by) in ended {
            if self.state.find(number).is_some_and(Proposal::is_in_force) {
                self.close_proposal(number, self.now, How::Early { tells: by.other() });
            }
        }
    }

    /// **Renew it**: nothing is shown until both have.
    fn wish_renewal(
        &mut self,
        seat: Seat,
        proposal: &Proposal,
        from: From,
        message: Option<MessageId>,
    ) {
        let (number, kind) = (proposal.number, proposal.terms.kind());
        if self.has_full_proposals(seat, kind) {
            return self.alert(Said::Own(ProposalWords::Full(kind)));
        }
        let wishes = self.note_renewal(seat, number, true);
        if !wishes[seat.other()] {
            return self.answer_proposal_deed(seat, number, from, ProposalWords::RenewNoted);
        }
        self.state.all.retain(|one| one.number != number);
        let phase = Phase::agreed(self.pair.zone(), self.now);
        let again = self.add_proposal(proposal.by, proposal.terms.clone(), phase);
        if from == From::Card {
            self.strip(To::Partner(seat), message);
        }
        self.evening_changed(seat);
        for reader in [seat, seat.other()] {
            self.tell_of_yes(reader, again, true);
        }
    }

    fn note_renewal(&mut self, seat: Seat, number: u32, wish: bool) -> BySeat<bool> {
        match self.proposal_phase(number) {
            Some(Phase::Ended { how: How::RanOut { renew }, .. }) => {
                renew[seat] = wish;
                *renew
            }
            _ => BySeat::default(),
        }
    }

    fn proposal_phase(&mut self, number: u32) -> Option<&mut Phase> {
        self.state.find_mut(number).map(|one| &mut one.phase)
    }
}
