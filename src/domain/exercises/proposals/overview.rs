//! What each of the two sees of all this in private.

use super::agreement::Signing;
use super::phase::{How, Phase, Proposal};
use super::slot::ProposalSlot;
use super::terms::{Kind, Terms, Topic};
use super::views::{Agreement, Card, ON_A_PAGE, Overview, Quoted, Stands, Version};
use super::words::ProposalWords;
use super::{Hand, Proposals};
use crate::domain::model::address::To;
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::zone::local_date;

impl Quoted {
    pub(super) fn new(terms: Terms, names: BySeat<String>, reader: Seat) -> Self {
        use super::terms::Whom;
        let asks_other = matches!(terms, Terms::Measure { whom: Whom::One(seat), .. }
            if seat == reader.other());
        Self { terms, names, asks_other }
    }
}

impl Hand<'_, '_, Proposals> {
    /// **Measures of openness**, `/agreement` in private.
    pub(super) fn show_proposals(&mut self, seat: Seat, kind: Kind, from: u8) {
        let (slot, words) = self.proposals_overview(seat, kind, from);
        self.lay(To::Partner(seat), slot, words);
    }

    /// Something on it was done: it shows what is.
    pub(super) fn show_proposals_again(&mut self, seat: Seat, kind: Kind) {
        let (slot, words) = self.proposals_overview(seat, kind, 0);
        self.edit(To::Partner(seat), slot, words);
    }

    fn proposals_overview(
        &self,
        seat: Seat,
        kind: Kind,
        from: u8,
    ) -> (ProposalSlot, ProposalWords) {
        let proposals = &*self.state;
        let of_kind = proposals.all.iter().filter(|one| one.terms.kind() == kind);
        let mut cards: Vec<_> = of_kind.filter_map(|one| self.proposal_card(one, seat)).collect();
        cards.sort_by_key(|card| (place_of(card.stands), topic_of(&card.quoted.terms)));
        let next = usize::from(from) + ON_A_PAGE;
        let more = u8::try_from(next).ok().filter(|_| next < cards.len());
        let cards = cards.into_iter().skip(from.into()).take(ON_A_PAGE).collect();
        let agreement = kind == Kind::Clause;
        let overview = Overview {
            kind,
            cards,
            from,
            more,
            begun: proposals.drafts[seat].is_some(),
            none: proposals.none[seat],
            version: self.state.agreement_version().filter(|_| agreement),
            sign: proposals.agreement.signable(seat).filter(|_| agreement),
        };
        let slot = match kind {
            Kind::Measure => ProposalSlot::Measures(seat),
            Kind::Clause => ProposalSlot::Agreement(seat),
        };
        (slot, ProposalWords::Overview(overview))
    }

    /// The card of one of them, newly laid.
    pub(super) fn open_proposal(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let found = self.state.find(number).cloned();
        let Some(card) = found.and_then(|one| self.proposal_card(&one, seat)) else {
            return match message {
                Some(_) => self.passed(),
                None => self.stale(To::Partner(seat), None),
            };
        };
        if let (Stands::Offered, Some(one)) = (card.stands, self.state.find_mut(number))
            && let Phase::Offered { read, .. } = &mut one.phase
        {
            *read = true;
        }
        let slot = ProposalSlot::Card(seat, number);
        self.lay(To::Partner(seat), slot, ProposalWords::Card(card));
    }

    /// The card of one that has changed, where it lies.
    pub(super) fn show_proposal_again(&mut self, seat: Seat, number: u32) {
        let found = self.state.find(number).cloned();
        if let Some(card) = found.and_then(|one| self.proposal_card(&one, seat)) {
            let slot = ProposalSlot::Card(seat, number);
            self.edit(To::Partner(seat), slot, ProposalWords::Card(card));
        }
    }

    fn proposal_card(&self, proposal: &Proposal, seat: Seat) -> Option<Card> {
        let stands = self.proposal_stands(proposal, seat)?;
        let cautions = match stands {
            Stands::Offered => proposal.terms.cautions(),
            _ => vec![],
        };
        let quoted = Quoted::new(proposal.terms.clone(), self.names_of_both(), seat);
        Some(Card { number: proposal.number, quoted, stands, cautions })
    }

    /// Where it stands for this partner; none if they see nothing of it any more.
    pub(super) fn proposal_stands(&self, proposal: &Proposal, seat: Seat) -> Option<Stands> {
        let date = |moment| local_date(self.pair.zone(), moment);
        match proposal.phase {
            _ if !proposal.is_found(self.now) || self.aside.hides(proposal, seat) => None,
            _ if self.aside.is_ended_by(proposal, seat) => Some(Stands::Ended),
            Phase::Offered { .. } if proposal.by == seat => Some(Stands::Mine),
            Phase::Offered { left, .. } => (!left).then_some(Stands::Offered),
            Phase::Agreed { in_force_at, withdrawn } => {
                (!withdrawn[seat]).then(|| Stands::Agreed(date(in_force_at)))
            }
            Phase::InForce { review_at, ends_at, kept, .. } => {
                let review = review_at <= self.now && review_at < ends_at && !kept[seat];
                Some(Stands::InForce { until: date(ends_at), review })
            }
            Phase::Part { since } => Some(Stands::Part(date(since))),
            Phase::Ended { how: How::NeverBegan, .. } => Some(Stands::NeverBegan),
            Phase::Ended { how: How::RanOut { renew }, .. } => {
                Some(Stands::RanOut { wished: renew[seat] })
            }
            Phase::Ended { .. } => Some(Stands::Ended),
        }
    }

    pub(super) fn names_of_both(&self) -> BySeat<String> {
        BySeat { a: self.pair.name(Seat::A), b: self.pair.name(Seat::B) }
    }
}

impl Proposals {
    /// `/agreement` in the group: the same whoever asks.
    pub(super) fn agreement_for_all(&self) -> ProposalWords {
        let of_topic = |topic: Topic| {
            let held = self.clauses().filter_map(|terms| match terms {
                Terms::Clause { topic: other, words } if *other == topic => Some(words.clone()),
                _ => None,
            });
            Some((topic, held.collect::<Vec<_>>())).filter(|(_, words)| !words.is_empty())
        };
        let clauses = Topic::ALL.into_iter().filter_map(of_topic).collect();
        ProposalWords::Agreement(Agreement { version: self.agreement_version(), clauses })
    }

    pub(super) fn agreement_version(&self) -> Option<Version> {
        self.clauses().next()?;
        let agreement = &self.agreement;
        let signed = matches!(agreement.signing, Signing::Signed);
        Some(Version { number: agreement.version, since: agreement.since?, signed })
    }
}

/// What waits for an answer stands first.
const fn place_of(stands: Stands) -> u8 {
    match stands {
        Stands::Offered => 0,
        Stands::InForce { .. } | Stands::Part(_) => 1,
        Stands::Agreed(_) => 2,
        Stands::Mine => 3,
        Stands::RanOut { .. } | Stands::Ended | Stands::NeverBegan => 4,
    }
}

const fn topic_of(terms: &Terms) -> Option<Topic> {
    match terms {
        Terms::Clause { topic, .. } => Some(*topic),
        Terms::Measure { .. } => None,
    }
}
