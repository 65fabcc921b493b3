//! What of proposals stands in an export: what both agreed to and stands, as its reader sees it; and what one
//! has begun or offered oneself. What has ended is in the journal.

use super::agreement::Signing;
use super::phase::{Phase, Proposal};
use super::{Proposals, ProposalsUnseen, Subject, Terms, Whom};
use crate::domain::model::exported::{By, Dated, Fact, Item, Section, Value};
use crate::domain::model::people::Seat;

impl Proposals {
    /// Drafts, and what the other has not answered.
    pub(super) fn exported(&self, seat: Seat) -> Vec<Item> {
        let drafts = self.drafts[seat].iter().flat_map(|one| one.words());
        let drafts = drafts.map(|words| Item::draft("proposal", words));
        let offered =
            |one: &&Proposal| one.by == seat && matches!(one.phase, Phase::Offered { .. });
        let offered = self
            .all
            .iter()
            .filter(offered)
            .map(|one| one.terms.item(Some(seat), Dated::Never).named(Fact::State, "offered"));
        drafts.chain(offered).collect()
    }

    pub(in crate::domain) fn agreed(&self, seat: Seat, unseen: &ProposalsUnseen) -> Vec<Item> {
        let item = |one: &Proposal| {
            let ended = unseen.is_ended_by(one, seat);
            let item = one.terms.item(Some(seat), Dated::Never);
            let moment = |at| Value::Moment(Dated::At(at));
            Some(match &one.phase {
                _ if ended => item.named(Fact::State, "ended"),
                Phase::Agreed { in_force_at, withdrawn } if !withdrawn[seat] => {
                    item.named(Fact::State, "agreed").with(Fact::Since, moment(*in_force_at))
                }
                Phase::InForce { since, ends_at, .. } => item
                    .named(Fact::State, "in_force")
                    .with(Fact::Since, moment(*since))
                    .with(Fact::Until, moment(*ends_at)),
                Phase::Part { since } => {
                    let signed = self.agreement.signing == Signing::Signed;
                    item.named(Fact::State, "in_force")
                        .with(Fact::Since, moment(*since))
                        .with(Fact::Version, Value::Number(self.agreement.version.into()))
                        .with(Fact::Signed, Value::Yes(signed))
                }
                Phase::Offered { .. } | Phase::Agreed { .. } | Phase::Ended { .. } => return None,
            })
        };
        self.all.iter().filter_map(item).collect()
    }
}

impl Terms {
    /// What it says; after an end nobody knows any more whom it bound.
    pub(in crate::domain) fn item(&self, reader: Option<Seat>, dated: Dated) -> Item {
        let item = Item::new(Section::Agreements, dated, By::Both);
        match self {
            Self::Clause { topic, words } => item
                .named(Fact::Kind, "clause")
                .named(Fact::Part, topic.name())
                .words(Fact::Words, Some(words)),
            Self::Measure { subject, whom, aim, .. } => {
                let item = item.named(Fact::Kind, "measure");
                let item = match subject {
                    Subject::Template(template) => item.named(Fact::Part, template.name()),
                    Subject::Own(words) => item.words(Fact::Words, Some(words)),
                };
                let binds = match (whom, reader) {
                    (Whom::Both, _) => Some("both"),
                    (Whom::One(seat), Some(reader)) if *seat == reader => Some("you"),
                    (Whom::One(_), Some(_)) => Some("partner"),
                    (Whom::One(_), None) => None,
                };
                let item = item.words(Fact::Aim, aim.as_deref());
                binds.map_or(item.clone(), |binds| item.named(Fact::Binds, binds))
            }
        }
    }
}
