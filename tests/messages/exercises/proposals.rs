//! One example of everything that is said of proposals.

use chrono::NaiveDate;
use kintsugi::domain::proposals::{
    Agreement, Ask, Card, Kind, Named, Overview, Quoted, Stands, Subject, Template, Terms, Topic,
    Version, Whom,
};
use kintsugi::domain::{BySeat, ProposalCardItem, ProposalWords, Seat};

use super::super::QUOTED;

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 1).expect("a date")
}

pub fn words() -> Vec<ProposalWords> {
    let mut all = plain();
    for ask in [true, false].map(|changes| Ask { turn: u32::MAX, changes }) {
        all.extend([
            ProposalWords::AskSubject(ask),
            ProposalWords::AskOwn(ask),
            ProposalWords::AskWhom(ask),
            ProposalWords::AskAim(ask),
            ProposalWords::AskDays(ask),
            ProposalWords::AskTopic(ask),
        ]);
        all.extend(Topic::ALL.map(|topic| ProposalWords::AskClause(ask, topic)));
        all.extend(Kind::ALL.map(|kind| ProposalWords::AskPart(ask, kind)));
    }
    for kind in Kind::ALL {
        all.extend([
            ProposalWords::HaveDraft(kind),
            ProposalWords::Full(kind),
            ProposalWords::EndedNow(kind),
        ]);
        all.extend([true, false].map(|again| ProposalWords::Accepted {
            number: u32::MAX,
            kind,
            begins: date(),
            again,
        }));
    }
    for terms in terms() {
        let quoted = |asks_other| Quoted { terms: terms.clone(), names: names(), asks_other };
        all.extend([true, false].map(|asks| ProposalWords::Preview(u32::MAX, quoted(asks))));
        for card in cards(&terms) {
            all.push(ProposalWords::Card(card));
        }
    }
    all.extend(overviews());
    all
}

fn plain() -> Vec<ProposalWords> {
    vec![
        ProposalWords::Caution(vec![QUOTED.into(), QUOTED.into()]),
        ProposalWords::Refused(None),
        ProposalWords::Refused(Some(crate::OVER)),
        ProposalWords::NotWanted,
        ProposalWords::HaveDraftFirst,
        ProposalWords::LetBe,
        ProposalWords::Lapsed,
        ProposalWords::Proposed,
        ProposalWords::Left,
        ProposalWords::Copied,
        ProposalWords::TakenBack,
        ProposalWords::Withdrawn,
        ProposalWords::Kept,
        ProposalWords::RenewNoted,
        ProposalWords::RenewNoMore,
        ProposalWords::NoneNoted,
        ProposalWords::Signed,
        ProposalWords::StillRight,
        ProposalWords::LookTogether,
    ]
}

fn names() -> BySeat<String> {
    BySeat { a: "Ana".into(), b: "Ben".into() }
}

fn terms() -> Vec<Terms> {
    let mut subjects: Vec<_> = Template::ALL.map(Subject::Template).into();
    subjects.push(Subject::Own(QUOTED.into()));
    let whom = [Whom::Both, Whom::One(Seat::A), Whom::One(Seat::B)];
    let mut all = vec![];
    for (nth, subject) in subjects.into_iter().enumerate() {
        let whom = whom[nth % 3];
        for (aim, days) in [(None, 7), (Some(QUOTED.to_owned()), 28)] {
            all.push(Terms::Measure { subject: subject.clone(), whom, aim, days });
        }
    }
    all.extend(Topic::ALL.map(|topic| Terms::Clause { topic, words: QUOTED.into() }));
    all
}

fn cards(terms: &Terms) -> Vec<Card> {
    let stands = [
        Stands::Offered,
        Stands::Mine,
        Stands::Agreed(date()),
        Stands::InForce { until: date(), review: true },
        Stands::InForce { until: date(), review: false },
        Stands::Part(date()),
        Stands::NeverBegan,
        Stands::Ended,
        Stands::RanOut { wished: true },
        Stands::RanOut { wished: false },
    ];
    let card = |stands| {
        let quoted = Quoted { terms: terms.clone(), names: names(), asks_other: true };
        let cautions = if stands == Stands::Offered { vec![QUOTED.into()] } else { vec![] };
        Card { number: u32::MAX, quoted, stands, cautions }
    };
    stands.map(card).into()
}

fn overviews() -> Vec<ProposalWords> {
    let version = [true, false].map(|signed| Some(Version { number: 2, since: date(), signed }));
    let mut all = vec![];
    for kind in Kind::ALL {
        let terms = terms().into_iter().find(|terms| terms.kind() == kind).expect("one");
        for cards in [vec![], cards(&terms)] {
            for (nth, version) in version.into_iter().chain([None]).enumerate() {
                all.push(ProposalWords::Overview(Overview {
                    kind,
                    cards: cards.iter().take(8).cloned().collect(),
                    from: 8,
                    more: Some(16),
                    begun: nth == 0,
                    none: nth == 1,
                    version: version.filter(|_| kind == Kind::Clause),
                    sign: version.map(|_| u32::MAX).filter(|_| kind == Kind::Clause),
                }));
            }
        }
    }
    let clauses: Vec<_> = Topic::ALL.map(|topic| (topic, vec![QUOTED.to_owned()])).into();
    for version in version {
        let clauses = clauses.clone();
        all.push(ProposalWords::Agreement(Agreement { version, clauses }));
    }
    all.push(ProposalWords::Agreement(Agreement { version: None, clauses: vec![] }));
    all
}

pub fn items() -> Vec<ProposalCardItem> {
    let mut all = vec![
        ProposalCardItem::Sign { version: 2, revision: u32::MAX },
        ProposalCardItem::StillRight,
    ];
    for kind in Kind::ALL {
        all.extend([Some(u32::MAX), None].map(|number| ProposalCardItem::Offers(kind, number)));
    }
    let mut named: Vec<_> = Template::ALL.map(Named::Template).into();
    named.push(Named::Own);
    named.extend(Topic::ALL.map(Named::Clause));
    for named in named {
        all.extend([true, false].map(|today| ProposalCardItem::Began(named, today)));
        all.extend([
            ProposalCardItem::Review(u32::MAX, named),
            ProposalCardItem::NeverBegan(named),
            ProposalCardItem::Ended(named),
        ]);
        all.extend([true, false].map(|open| ProposalCardItem::RanOut(u32::MAX, named, open)));
    }
    all
}
