//! What the private evening card brings of proposals: each thing once, at most three an evening, and
//! nobody's words, for it may be read on a lock screen.

use chrono::{DateTime, NaiveDate, Utc};

use super::phase::{Evening, How, Phase, Proposal};
use super::terms::Kind;
use super::words::ProposalCardItem;
use super::{Hand, Pair, Proposals, ProposalsUnseen};
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

impl Hand<'_, '_, Proposals> {
    /// The evening card of that date is laid with these: what comes once is not told again.
    pub(super) fn note_items(&mut self, seat: Seat, date: NaiveDate) {
        let evening = Evening { date, laid: false };
        let (pair, unseen) = (self.cx.pair, &self.cx.aside);
        for (source, _) in self.state.told_on(seat, evening, pair, unseen) {
            match source {
                Source::Offers(kind) => {
                    let offers = self.state.offers_of(seat, kind, evening, unseen);
                    let offers: Vec<_> = offers.map(|one| one.number).collect();
                    self.state.tell_of_offers(&offers, date);
                }
                Source::Proposal(number) => self.state.tell_of(number, seat, date),
                Source::Review(number) => self.state.tell_of_review(number, seat, date),
                Source::Signing => self.state.agreement.offered_to_sign(seat, date),
                Source::Agreement => self.state.agreement.looks(seat, date),
            }
        }
    }
}

impl Proposals {
    /// What the private evening card of that date brings of them; looked at anew after each press.
    pub(super) fn items_on(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
        unseen: &ProposalsUnseen,
    ) -> Vec<ProposalCardItem> {
        let evening = Evening { date, laid: pair.card_was_laid(seat, date) };
        let told = self.told_on(seat, evening, pair, unseen);
        told.into_iter().map(|(_, item)| item).collect()
    }

    /// Whether that evening's card would tell something that no card has told.
    pub(super) fn has_untold(
        &self,
        seat: Seat,
        date: NaiveDate,
        pair: &dyn Pair,
        unseen: &ProposalsUnseen,
    ) -> bool {
        let evening = Evening { date, laid: false };
        let told = self.told_on(seat, evening, pair, unseen);
        told.into_iter().any(|(source, _)| match source {
            Source::Offers(kind) => {
                self.offers_of(seat, kind, evening, unseen).any(Proposal::is_new)
            }
            Source::Proposal(number) | Source::Review(number) => {
                self.find(number).is_some_and(|one| one.is_untold(seat, pair.now()))
            }
            Source::Signing => self.agreement.is_untold(seat),
            Source::Agreement => false,
        })
    }

    fn told_on(
        &self,
        seat: Seat,
        evening: Evening,
        pair: &dyn Pair,
        unseen: &ProposalsUnseen,
    ) -> Vec<(Source, ProposalCardItem)> {
        let mut all = vec![];
        for kind in Kind::ALL {
            let offers: Vec<_> = self.offers_of(seat, kind, evening, unseen).collect();
            let one = (offers.len() == 1).then(|| offers.first().map(|one| one.number)).flatten();
            if !offers.is_empty() {
                all.push((Source::Offers(kind), ProposalCardItem::Offers(kind, one)));
            }
        }
        let seen = |one: &&Proposal| !unseen.is_ended_by(one, seat);
        for one in self.all.iter().filter(seen) {
            let item = one.item(seat, evening, pair);
            let source = match item {
                Some(ProposalCardItem::Review(..)) => Source::Review(one.number),
                _ => Source::Proposal(one.number),
            };
            all.extend(item.map(|item| (source, item)));
        }
        if let Some(revision) = self.agreement.offers_to_sign(seat, evening) {
            let sign = ProposalCardItem::Sign { version: self.agreement.version, revision };
            all.push((Source::Signing, sign));
        }
        if self.agreement.is_looked_at(seat, evening) {
            all.push((Source::Agreement, ProposalCardItem::StillRight));
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
        unseen: &ProposalsUnseen,
    ) -> impl Iterator<Item = &Proposal> {
        let all = self.all.iter();
        all.filter(move |one| one.offers(seat, kind, evening) && !unseen.hides(one, seat))
    }
}

impl Proposal {
    /// What that evening's card tells of it, besides that it is offered.
    fn item(&self, seat: Seat, evening: Evening, pair: &dyn Pair) -> Option<ProposalCardItem> {
        let (named, now) = (self.terms.named(), pair.now());
        match &self.phase {
            Phase::InForce { reviewed, review_at, ends_at, kept, .. }
                if *review_at <= now
                    && review_at < ends_at
                    && !kept[seat]
                    && reviewed[seat].is_due(evening, 1) =>
            {
                Some(ProposalCardItem::Review(self.number, named))
            }
            Phase::InForce { since, review_at, began, .. }
                if now < *review_at && began[seat].is_due(evening, 1) =>
            {
                let today = local_date(pair.zone(), *since) == evening.date;
                Some(ProposalCardItem::Began(named, today))
            }
            Phase::Ended { how, told, .. } if told[seat].is_due(evening, 1) => match how {
                How::NeverBegan => Some(ProposalCardItem::NeverBegan(named)),
                How::Early { tells } => (*tells == seat).then_some(ProposalCardItem::Ended(named)),
                How::RanOut { renew } if renew[seat] => None,
                How::RanOut { .. } => {
                    let renewable = self.can_be_renewed(now);
                    Some(ProposalCardItem::RanOut(self.number, named, renewable))
                }
            },
            _ => None,
        }
    }

    /// Whether that evening's card tells this partner that it is offered: not again once it was
    /// opened, and twice at most, for it has no deadline.
    fn offers(&self, seat: Seat, kind: Kind, evening: Evening) -> bool {
        let Phase::Offered { left, read, told } = &self.phase else { return false };
        let waits = self.by != seat && self.terms.kind() == kind && !left;
        waits && (evening.laid || !read) && told.is_due(evening, 2)
    }

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

impl Proposals {
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
