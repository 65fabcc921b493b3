//! Offering, answering, taking back: what each of the two does with a proposal, and what of it the
//! other hears.

use std::collections::BTreeSet;

use super::phase::{How, Phase, Proposal};
use super::press::{Does, From};
use super::slot::ProposalSlot;
use super::terms::{Kind, Terms};
use super::views::Stands;
use super::words::ProposalWords;
use super::{own_card, said};
use crate::domain::decision::{Toast, Turn};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::say::Say;
use crate::domain::zone::local_date;

impl Turn<'_> {
    /// **Propose it**
    pub(super) fn offer_proposal(&mut self, seat: Seat, terms: Terms) {
        let kind = terms.kind();
        if self.has_full_proposals(seat, kind) {
            return self.toast(Toast::Alert(said(ProposalWords::Full(kind))));
        }
        self.proposals().drafts[seat] = None;
        self.proposals().none[seat] = false;
        let number = self.add_proposal(seat, terms, Phase::offered());
        self.couple.unseen.offered.insert(number);
        let slot = own_card(ProposalSlot::Draft(seat));
        self.edit(To::Partner(seat), slot, said(ProposalWords::Proposed));
        self.say_if_it_waits(seat, true);
    }

    /// As far as this partner knows. Also what the other left counts: else a place that is free would
    /// show that they did.
    fn has_full_proposals(&self, seat: Seat, kind: Kind) -> bool {
        let open = |one: &&Proposal| {
            let known = !self.is_unseen_proposal(one, seat) && !self.has_ended(one, seat);
            one.is_open() && known && one.terms.kind() == kind
        };
        let all = self.couple.exercises.proposals.all.iter();
        all.filter(open).count() >= kind.at_most()
    }

    fn add_proposal(&mut self, by: Seat, terms: Terms, phase: Phase) -> u32 {
        let proposals = self.proposals();
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
        let found = self.proposals().find(number).cloned();
        let seen =
            found.and_then(|one| self.proposal_stands(&one, seat).map(|stands| (one, stands)));
        let Some((proposal, stands)) = seen else {
            return match from {
                From::Card => self.stale(To::Partner(seat), message),
                From::Evening => self.proposal_passes(),
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
                self.proposals().all.retain(|one| one.number != number);
                self.couple.unseen.forget_proposal(number);
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
                self.couple.unseen.ended.insert((number, seat));
                ProposalWords::EndedNow(proposal.terms.kind())
            }
            (Does::Renew, Stands::RanOut { wished: false }) => {
                return self.wish_renewal(seat, &proposal, from, message);
            }
            (Does::NotRenew, Stands::RanOut { wished: true }) => {
                self.note_renewal(seat, number, false);
                ProposalWords::RenewNoMore
            }
            _ => return self.proposal_passes(),
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
                let slot = own_card(ProposalSlot::Card(seat, number));
                self.edit(To::Partner(seat), slot, said(words));
            }
            From::Evening => self.toast(Toast::Line(said(words))),
        }
        self.look_at_evening_card_again(seat);
    }

    /// **Yes**: the second of the two. Its author is told, for they asked.
    fn say_yes_to_proposal(&mut self, seat: Seat, proposal: &Proposal) {
        let phase = Phase::agreed(self.couple.zone(), self.now);
        let proposals = self.proposals();
        proposals.none[seat] = false;
        if let Some(one) = proposals.find_mut(proposal.number) {
            one.phase = phase;
        }
        self.show_proposal_again(seat, proposal.number);
        self.tell_of_yes(proposal.by, proposal.number, false);
        self.look_at_evening_card_again(seat);
    }

    /// Where their private chat takes nothing, they find it later; never in the group.
    fn tell_of_yes(&mut self, seat: Seat, number: u32, again: bool) {
        let zone = self.couple.zone();
        let Some(one) = self.proposals().find(number) else { return };
        let (kind, Phase::Agreed { in_force_at, .. }) = (one.terms.kind(), &one.phase) else {
            return;
        };
        let begins = local_date(zone, *in_force_at);
        if self.couple.near(seat) != To::Partner(seat) {
            return;
        }
        let words = said(ProposalWords::Accepted { number, kind, begins, again });
        let news = Say::new(To::Partner(seat), Lane::Reply, words);
        self.say(if self.is_night_for(seat) { news.silently() } else { news });
    }

    fn leave_offer(&mut self, number: u32) {
        if let Some(Phase::Offered { left, .. }) = self.proposal_phase(number) {
            *left = true;
        }
    }

    /// **Change it**: leaves it, and begins one's own from it.
    fn change_offered(&mut self, seat: Seat, proposal: Proposal) {
        if self.proposals().drafts[seat].is_some() {
            return self.toast(Toast::Alert(said(ProposalWords::HaveDraftFirst)));
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
    pub(in crate::domain::exercises) fn show_ended_proposals(
        &mut self,
        ended: BTreeSet<(u32, Seat)>,
    ) {
        for (number, by) in ended {
            if self.proposals().find(number).is_some_and(Proposal::is_in_force) {
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
            return self.toast(Toast::Alert(said(ProposalWords::Full(kind))));
        }
        let wishes = self.note_renewal(seat, number, true);
        if !wishes[seat.other()] {
            return self.answer_proposal_deed(seat, number, from, ProposalWords::RenewNoted);
        }
        self.proposals().all.retain(|one| one.number != number);
        let phase = Phase::agreed(self.couple.zone(), self.now);
        let again = self.add_proposal(proposal.by, proposal.terms.clone(), phase);
        if from == From::Card {
            self.strip_proposal(seat, message);
        }
        self.look_at_evening_card_again(seat);
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
        self.proposals().find_mut(number).map(|one| &mut one.phase)
    }
}
