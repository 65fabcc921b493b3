//! What the private evening card brings of proposals: each thing once, at most three an evening, and
//! nobody's words, for it may be read on a lock screen.

use chrono::{DateTime, NaiveDate, Utc};

use super::phase::{Evening, How, Phase, Proposal};
use super::terms::Kind;
use super::words::ProposalMatter;
use crate::domain::decision::Turn;
use crate::domain::model::people::Seat;
use crate::domain::zone::local_date;

/// The rest comes on the evenings after.
const AT_MOST: usize = 3;

/// What a matter is told of, so that it can be noted.
#[derive(Clone, Copy)]
enum Source {
    Offers(Kind),
    Proposal(u32),
    Review(u32),
    Signing,
    Agreement,
}

impl Turn<'_> {
    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(in crate::domain::exercises) fn proposal_matters(
        &self,
        seat: Seat,
        date: NaiveDate,
    ) -> Vec<ProposalMatter> {
        let laid = self.couple.card_was_laid(seat, date);
        self.proposals_told_on(seat, Evening { date, laid })
            .into_iter()
            .map(|(_, matter)| matter)
            .collect()
    }

    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(in crate::domain::exercises) fn proposal_matters_shown(
        &mut self,
        seat: Seat,
        date: NaiveDate,
    ) {
        let evening = Evening { date, laid: false };
        for (source, _) in self.proposals_told_on(seat, evening) {
            let offers = |kind| self.offers_of(seat, kind, evening).map(|one| one.number);
            let offers: Vec<_> = match source {
                Source::Offers(kind) => offers(kind).collect(),
                _ => vec![],
            };
            let proposals = self.proposals();
            match source {
                Source::Offers(_) => proposals.tell_of_offers(&offers, date),
                Source::Proposal(number) => proposals.tell_of(number, seat, date),
                Source::Review(number) => proposals.tell_of_review(number, seat, date),
                Source::Signing => proposals.agreement.offered_to_sign(seat, date),
                Source::Agreement => proposals.agreement.looks(seat, date),
            }
        }
    }

    /// Whether that evening's card would tell something that no card has told.
    pub(in crate::domain::exercises) fn has_untold_proposals(
        &self,
        seat: Seat,
        date: NaiveDate,
    ) -> bool {
        let proposals = &self.couple.exercises.proposals;
        let evening = Evening { date, laid: false };
        let told = self.proposals_told_on(seat, evening);
        told.into_iter().any(|(source, _)| match source {
            Source::Offers(kind) => self.offers_of(seat, kind, evening).any(Proposal::is_new),
            Source::Proposal(number) | Source::Review(number) => {
                proposals.find(number).is_some_and(|one| one.is_untold(seat, self.now))
            }
            Source::Signing => proposals.agreement.is_untold(seat),
            Source::Agreement => false,
        })
    }

    fn proposals_told_on(&self, seat: Seat, evening: Evening) -> Vec<(Source, ProposalMatter)> {
        let proposals = &self.couple.exercises.proposals;
        let mut all = vec![];
        for kind in Kind::ALL {
            let offers: Vec<_> = self.offers_of(seat, kind, evening).collect();
            let one = (offers.len() == 1).then(|| offers.first().map(|one| one.number)).flatten();
            if !offers.is_empty() {
                all.push((Source::Offers(kind), ProposalMatter::Offers(kind, one)));
            }
        }
        for one in &proposals.all {
            let matter = self.matter_of_proposal(one, seat, evening);
            let source = match matter {
                Some(ProposalMatter::Review(..)) => Source::Review(one.number),
                _ => Source::Proposal(one.number),
            };
            all.extend(matter.map(|matter| (source, matter)));
        }
        let agreement = &proposals.agreement;
        if let Some(revision) = agreement.offers_to_sign(seat, evening) {
            let sign = ProposalMatter::Sign { version: agreement.version, revision };
            all.push((Source::Signing, sign));
        }
        if agreement.is_looked_at(seat, evening) {
            all.push((Source::Agreement, ProposalMatter::StillRight));
        }
        all.truncate(AT_MOST);
        all
    }

    /// What that evening's card tells this partner that the other offers.
    fn offers_of(
        &self,
        seat: Seat,
        kind: Kind,
        evening: Evening,
    ) -> impl Iterator<Item = &Proposal> {
        let all = self.couple.exercises.proposals.all.iter();
        all.filter(move |one| {
            one.offers(seat, kind, evening) && !self.is_unseen_proposal(one, seat)
        })
    }

    fn matter_of_proposal(
        &self,
        one: &Proposal,
        seat: Seat,
        evening: Evening,
    ) -> Option<ProposalMatter> {
        if self.has_ended(one, seat) {
            return None;
        }
        let named = one.terms.named();
        match &one.phase {
            Phase::InForce { reviewed, review_at, ends_at, kept, .. }
                if *review_at <= self.now
                    && review_at < ends_at
                    && !kept[seat]
                    && reviewed[seat].is_due(evening, 1) =>
            {
                Some(ProposalMatter::Review(one.number, named))
            }
            Phase::InForce { since, review_at, began, .. }
                if self.now < *review_at && began[seat].is_due(evening, 1) =>
            {
                let today = local_date(self.couple.zone(), *since) == evening.date;
                Some(ProposalMatter::Began(named, today))
            }
            Phase::Ended { how, told, .. } if told[seat].is_due(evening, 1) => match how {
                How::NeverBegan => Some(ProposalMatter::NeverBegan(named)),
                How::Early { tells } => (*tells == seat).then_some(ProposalMatter::Ended(named)),
                How::RanOut { renew } if renew[seat] => None,
                How::RanOut { .. } => {
                    let renewable = one.can_be_renewed(self.now);
                    Some(ProposalMatter::RanOut(one.number, named, renewable))
                }
            },
            _ => None,
        }
    }
}

impl Proposal {
    /// Whether that evening's card tells this partner that it is offered: not again once it was
    /// opened, and twice at most, for it has no deadline.
    fn offers(&self, seat: Seat, kind: Kind, evening: Evening) -> bool {
        let Phase::Offered { left, read, told } = &self.phase else { return false };
        let waits = self.by != seat && self.terms.kind() == kind && !left;
        waits && (evening.laid || !read) && told.is_due(evening, 2)
    }
}

impl Proposal {
    /// Whether it is offered, and no card has told that.
    const fn is_new(&self) -> bool {
        matches!(self.phase, Phase::Offered { told, .. } if !told.before())
    }

    /// Whether no card has told this partner how it stands.
    fn is_untold(&self, seat: Seat, now: DateTime<Utc>) -> bool {
        match &self.phase {
            Phase::InForce { review_at, reviewed, .. } if *review_at <= now => {
                !reviewed[seat].before()
            }
            Phase::InForce { began: told, .. } | Phase::Ended { told, .. } => !told[seat].before(),
            Phase::Offered { told, .. } => !told.before(),
            _ => false,
        }
    }
}

impl super::Proposals {
    fn tell_of_offers(&mut self, numbers: &[u32], date: NaiveDate) {
        for one in self.all.iter_mut().filter(|one| numbers.contains(&one.number)) {
            if let Phase::Offered { told, .. } = &mut one.phase {
                told.note(date);
            }
        }
    }

    fn tell_of(&mut self, number: u32, seat: Seat, date: NaiveDate) {
        if let Some(Phase::InForce { began: told, .. } | Phase::Ended { told, .. }) =
            self.find_mut(number).map(|one| &mut one.phase)
        {
            told[seat].note(date);
        }
    }

    fn tell_of_review(&mut self, number: u32, seat: Seat, date: NaiveDate) {
        if let Some(Phase::InForce { reviewed, .. }) =
            self.find_mut(number).map(|one| &mut one.phase)
        {
            reviewed[seat].note(date);
        }
    }
}
