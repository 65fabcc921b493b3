//! What stands on the cards of proposals, as one partner sees it.

use chrono::NaiveDate;

use super::press::{Does, From, ProposalPress};
use super::terms::{Kind, Terms, Topic};
use super::words::press;
use crate::domain::exercise::Hung;
use crate::domain::model::people::BySeat;

/// So many numbers stand in a row of buttons.
const IN_A_ROW: usize = 4;
/// So many are listed in one message: it stays short to read.
pub(super) const ON_A_PAGE: usize = 8;

/// What is proposed, with the names that it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// What it says.
    pub terms: Terms,
    /// The names of the two.
    pub names: BySeat<String>,
    /// Whether it asks something of the reader's partner alone.
    pub asks_other: bool,
}

/// One proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its number.
    pub number: u32,
    /// What it says.
    pub quoted: Quoted,
    /// Where it stands.
    pub stands: Stands,
    /// Words in it that may control more than they open.
    pub cautions: Vec<String>,
}

/// Where a proposal stands, as far as this partner knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// The other offers it.
    Offered,
    /// This one offers it; never whether it was read or left.
    Mine,
    /// Both said yes; it begins on that date.
    Agreed(NaiveDate),
    /// A measure, until that date.
    InForce {
        /// When it ends by itself.
        until: NaiveDate,
        /// Whether **Keep it** waits: a week has passed.
        review: bool,
    },
    /// A clause, since that date.
    Part(NaiveDate),
    /// A yes was taken back in time.
    NeverBegan,
    /// It is over.
    Ended,
    /// It came to its end and can be renewed; whether this one wishes so.
    RanOut {
        /// Whether this one pressed **Renew it**.
        wished: bool,
    },
}

/// What there is of measures, or of the agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// Which of the two.
    pub kind: Kind,
    /// What there is, in the order in which it is listed: a page of it.
    pub cards: Vec<Card>,
    /// How many stand on the pages before.
    pub from: u8,
    /// Where the next page begins, if there is one.
    pub more: Option<u8>,
    /// Whether this partner has begun something.
    pub begun: bool,
    /// Whether this partner wishes no measure for now. Never shown to the other.
    pub none: bool,
    /// The agreement's version.
    pub version: Option<Version>,
    /// What **Sign** would sign, if this partner has not.
    pub sign: Option<u32>,
}

/// A version of the agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    /// Which.
    pub number: u32,
    /// Since when it reads so.
    pub since: NaiveDate,
    /// Whether both have signed; never who.
    pub signed: bool,
}

/// The agreement as the group sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Which version; none while it holds no clause.
    pub version: Option<Version>,
    /// Its clauses, by topic.
    pub clauses: Vec<(Topic, Vec<String>)>,
}

impl Card {
    pub(super) fn buttons(&self) -> Vec<Vec<Hung<ProposalPress>>> {
        let does = |all: &[Does]| {
            let does =
                |does: &Does| vec![press(ProposalPress::Does(self.number, *does, From::Card))];
            all.iter().map(does).collect()
        };
        match self.stands {
            Stands::Offered => does(&[Does::Yes, Does::Leave, Does::Alter]),
            Stands::Mine => does(&[Does::TakeBack]),
            Stands::Agreed(_) => does(&[Does::Withdraw]),
            Stands::InForce { review: true, .. } => does(&[Does::Keep, Does::End]),
            Stands::InForce { review: false, .. } | Stands::Part(_) => does(&[Does::End]),
            Stands::RanOut { wished: false } => does(&[Does::Renew]),
            Stands::RanOut { wished: true } => does(&[Does::NotRenew]),
            Stands::NeverBegan | Stands::Ended => vec![],
        }
    }
}

impl Overview {
    pub(super) fn buttons(&self) -> Vec<Vec<Hung<ProposalPress>>> {
        let number = |(card, at): (&Card, u8)| press(ProposalPress::Open(card.number, at));
        let numbers: Vec<_> =
            self.cards.iter().zip(self.from.saturating_add(1)..).map(number).collect();
        let mut rows: Vec<Vec<_>> = numbers.chunks(IN_A_ROW).map(<[_]>::to_vec).collect();
        rows.extend(self.more.map(|from| vec![press(ProposalPress::More(self.kind, from))]));
        rows.extend(self.sign.map(|revision| vec![press(ProposalPress::Sign(revision))]));
        rows.extend(self.begun.then(|| vec![press(ProposalPress::Resume)]));
        rows.push(vec![press(ProposalPress::Begin(self.kind))]);
        let holds = |card: &Card| matches!(card.stands, Stands::InForce { .. } | Stands::Agreed(_));
        if self.kind == Kind::Measure && !self.none && !self.cards.iter().any(holds) {
            rows.push(vec![press(ProposalPress::NoneForNow)]);
        }
        rows
    }
}
