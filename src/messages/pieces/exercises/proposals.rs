//! The pieces of what is said of proposals.

use super::super::{Piece, isolated};
use super::{Context, Pieces};
use crate::domain::proposals::{
    Agreement, Card, Choice, Kind, Named, Overview, Quoted, Stands, Subject, Terms, Version, Whom,
};
use crate::domain::{BySeat, ProposalCardItem, ProposalPress, ProposalWords};

pub(super) fn proposal_pieces(words: &ProposalWords, context: &Context<'_>) -> Pieces {
    let one = |key: &str| vec![Piece::plain(key)];
    Ok(match words {
        ProposalWords::Overview(overview) => return overview_pieces(overview, context),
        ProposalWords::Agreement(agreement) => return agreement_pieces(agreement, context),
        ProposalWords::AskSubject(_) => one("ask-measure"),
        ProposalWords::AskOwn(_) => one("ask-measure-own"),
        ProposalWords::AskWhom(_) => one("ask-whom"),
        ProposalWords::AskAim(_) => one("ask-aim"),
        ProposalWords::AskDays(_) => one("ask-days"),
        ProposalWords::AskTopic(_) => one("ask-topic"),
        ProposalWords::AskClause(_, topic) => {
            vec![Piece::plain("ask-clause").with("topic", topic.name())]
        }
        ProposalWords::AskPart(..) => one("ask-part"),
        ProposalWords::Caution(quotes) => {
            vec![Piece::plain("proposal-caution").with("quotes", quoted(quotes))]
        }
        ProposalWords::Refused(None) => one("words-empty"),
        ProposalWords::Refused(Some(over)) => vec![Piece::plain("words-refused").over(*over)],
        ProposalWords::NotWanted => one("words-not-wanted"),
        ProposalWords::Lapsed => one("draft-lapsed"),
        ProposalWords::HaveDraft(_) => one("have-draft"),
        ProposalWords::HaveDraftFirst => one("have-draft-first"),
        ProposalWords::Preview(_, quoted) => {
            let asks = quoted.asks_other.then(|| Piece::plain("proposal-asks-other"));
            let terms = terms_pieces(quoted);
            [Piece::plain("proposal-preview")].into_iter().chain(terms).chain(asks).collect()
        }
        ProposalWords::Full(Kind::Measure) => one("measures-full"),
        ProposalWords::Full(Kind::Clause) => one("clauses-full"),
        ProposalWords::Proposed => one("proposal-proposed"),
        ProposalWords::LetBe => one("proposal-let-be"),
        ProposalWords::Card(card) => return card_pieces(card, context),
        ProposalWords::Accepted { kind, begins, again, .. } => {
            let key = match (again, kind) {
                (true, _) => "measure-renewed",
                (false, Kind::Measure) => "measure-accepted",
                (false, Kind::Clause) => "clause-accepted",
            };
            vec![Piece::plain(key).with("date", (context.date)(*begins)?)]
        }
        ProposalWords::Left => one("proposal-left"),
        ProposalWords::Copied => one("proposal-copied"),
        ProposalWords::TakenBack => one("proposal-taken-back"),
        ProposalWords::Withdrawn => one("yes-taken-back"),
        ProposalWords::EndedNow(Kind::Measure) => one("measure-ended-now"),
        ProposalWords::EndedNow(Kind::Clause) => one("clause-ended-now"),
        ProposalWords::Kept => one("measure-kept"),
        ProposalWords::RenewNoted => one("renewal-noted"),
        ProposalWords::RenewNoMore => one("renewal-no-more"),
        ProposalWords::NoneNoted => one("measures-none-noted"),
        ProposalWords::Signed => one("agreement-signed-noted"),
        ProposalWords::StillRight => one("agreement-right-noted"),
        ProposalWords::LookTogether => one("agreement-look"),
    })
}

pub(super) fn proposal_item_pieces(item: &ProposalCardItem) -> Vec<Piece> {
    let of = |key: &str, named: Named| {
        let name = Piece::plain("proposal-name").with("named", name_of(named));
        vec![name, Piece { listed: true, ..Piece::plain(key) }]
    };
    match item {
        ProposalCardItem::Offers(Kind::Measure, Some(_)) => {
            vec![Piece::plain("matter-offer-measure")]
        }
        ProposalCardItem::Offers(Kind::Measure, None) => {
            vec![Piece::plain("matter-offers-measure")]
        }
        ProposalCardItem::Offers(Kind::Clause, Some(_)) => {
            vec![Piece::plain("matter-offer-clause")]
        }
        ProposalCardItem::Offers(Kind::Clause, None) => vec![Piece::plain("matter-offers-clause")],
        ProposalCardItem::Began(named, true) => of("matter-began-today", *named),
        ProposalCardItem::Began(named, false) => of("matter-began", *named),
        ProposalCardItem::Review(_, named) => of("matter-review", *named),
        ProposalCardItem::NeverBegan(named) => of("matter-never-began", *named),
        ProposalCardItem::Ended(named) => of("matter-ended", *named),
        ProposalCardItem::RanOut(_, named, true) => of("matter-ran-out", *named),
        ProposalCardItem::RanOut(_, named, false) => of("matter-ran-out-late", *named),
        ProposalCardItem::Sign { version, .. } => {
            vec![Piece::plain("matter-sign").with("version", version.to_string())]
        }
        ProposalCardItem::StillRight => vec![Piece::plain("matter-still-right")],
    }
}

/// What the label of this button quotes.
pub(super) fn proposal_label(press: ProposalPress, label: Piece) -> Piece {
    match press {
        ProposalPress::Draft(_, Choice::Days(days)) => label.with("days", days.to_string()),
        ProposalPress::Open(_, at) => label.with("at", at.to_string()),
        _ => label,
    }
}

fn overview_pieces(overview: &Overview, context: &Context<'_>) -> Pieces {
    let (head, empty) = match overview.kind {
        Kind::Measure => ("measures-overview", "measures-empty"),
        Kind::Clause => ("agreement-overview", "agreement-empty"),
    };
    let mut all = vec![Piece::plain(head)];
    if let Some(version) = overview.version {
        all.push(version_piece(
            version,
            ["agreement-version", "agreement-version-signed"],
            context,
        )?);
    }
    for (card, at) in overview.cards.iter().zip(u32::from(overview.from) + 1..) {
        let line = line_piece(card, context)?.with("at", at.to_string());
        all.push(Piece { listed: at > u32::from(overview.from) + 1, ..line });
    }
    if overview.cards.is_empty() {
        all.push(Piece::plain(empty));
    }
    all.extend(overview.begun.then(|| Piece::plain("proposal-begun")));
    let none = overview.none && overview.kind == Kind::Measure;
    all.extend(none.then(|| Piece::plain("measures-none")));
    Ok(all)
}

/// One of many, in a line: a measure's own words shortened, a clause whole.
fn line_piece(card: &Card, context: &Context<'_>) -> Result<Piece, super::super::SpeechError> {
    let (stands, date) = match card.stands {
        Stands::Offered => ("offered", None),
        Stands::Mine => ("mine", None),
        Stands::Agreed(date) => ("agreed", Some(date)),
        Stands::InForce { until, .. } => ("in-force", Some(until)),
        Stands::Part(date) => ("part", Some(date)),
        Stands::NeverBegan => ("never-began", None),
        Stands::RanOut { .. } => ("ran-out", None),
        Stands::Ended => ("ended", None),
    };
    let date = date.map(context.date).transpose()?.unwrap_or_default();
    let line = match &card.quoted.terms {
        Terms::Measure { subject, .. } => subject_of(Piece::plain("line-measure"), subject, SHORT),
        Terms::Clause { topic, words } => {
            let part = matches!(card.stands, Stands::Part(_));
            let key = if part { "line-clause" } else { "line-clause-pending" };
            Piece::plain(key).with("topic", topic.name()).with("words", isolated(words))
        }
    };
    Ok(line.with("stands", stands).with("date", date))
}

/// So many characters of a measure's own words stand in a list.
const SHORT: usize = 80;

fn agreement_pieces(agreement: &Agreement, context: &Context<'_>) -> Pieces {
    let Some(version) = agreement.version else {
        return Ok(vec![Piece::plain("agreement-shared-empty")]);
    };
    let keys = ["agreement-shared", "agreement-shared-signed"];
    let mut all = vec![version_piece(version, keys, context)?];
    for (topic, clauses) in &agreement.clauses {
        all.push(Piece::plain("agreement-topic").with("topic", topic.name()));
        all.extend(clauses.iter().map(|words| {
            let clause = Piece::plain("agreement-clause").with("words", isolated(words));
            Piece { listed: true, ..clause }
        }));
    }
    Ok(all)
}

fn version_piece(
    version: Version,
    [open, signed]: [&str; 2],
    context: &Context<'_>,
) -> Result<Piece, super::super::SpeechError> {
    let key = if version.signed { signed } else { open };
    let date = (context.date)(version.since)?;
    Ok(Piece::plain(key).with("number", version.number.to_string()).with("date", date))
}

fn card_pieces(card: &Card, context: &Context<'_>) -> Pieces {
    let dated = |key: &str, date| Ok(Piece::plain(key).with("date", (context.date)(date)?));
    let head = match card.stands {
        Stands::Offered => Piece::plain("proposal-offered"),
        Stands::Mine => Piece::plain("proposal-mine"),
        Stands::Agreed(date) => match card.quoted.terms.kind() {
            Kind::Measure => dated("measure-agreed", date)?,
            Kind::Clause => dated("clause-agreed", date)?,
        },
        Stands::InForce { until, .. } => dated("measure-in-force", until)?,
        Stands::Part(date) => dated("clause-part", date)?,
        Stands::NeverBegan => Piece::plain("proposal-never-began"),
        Stands::Ended => Piece::plain("proposal-ended"),
        Stands::RanOut { wished: false } => Piece::plain("measure-ran-out"),
        Stands::RanOut { wished: true } => Piece::plain("measure-ran-out-wished"),
    };
    let mut all = vec![head];
    all.extend(terms_pieces(&card.quoted));
    if !card.cautions.is_empty() {
        all.push(Piece::plain("proposal-look-twice").with("quotes", quoted(&card.cautions)));
    }
    if matches!(card.stands, Stands::InForce { review: true, .. }) {
        all.push(Piece::plain("measure-review"));
    }
    Ok(all)
}

fn terms_pieces(quoted: &Quoted) -> Vec<Piece> {
    let listed = |piece| Piece { listed: true, ..piece };
    match &quoted.terms {
        Terms::Measure { subject, whom, aim, days } => {
            let mut all = vec![subject_of(Piece::plain("measure-what"), subject, usize::MAX)];
            all.push(listed(who_of(Piece::plain("terms-who"), *whom, &quoted.names)));
            all.extend(
                aim.as_ref()
                    .map(|aim| listed(Piece::plain("terms-aim").with("aim", isolated(aim)))),
            );
            let key = if *days == 7 { "terms-week" } else { "terms-days" };
            all.push(listed(Piece::plain(key).with("days", days.to_string())));
            all
        }
        Terms::Clause { topic, words } => {
            let clause = Piece::plain("terms-clause").with("topic", topic.name());
            vec![clause.with("words", isolated(words))]
        }
    }
}

fn subject_of(piece: Piece, subject: &Subject, at_most: usize) -> Piece {
    match subject {
        Subject::Template(template) => piece.with("template", template.name()).with("words", ""),
        Subject::Own(words) if words.chars().count() > at_most => {
            let start: String = words.chars().take(at_most).collect();
            piece.with("template", "own").with("words", isolated(&start) + "…")
        }
        Subject::Own(words) => piece.with("template", "own").with("words", isolated(words)),
    }
}

fn who_of(piece: Piece, whom: Whom, names: &BySeat<String>) -> Piece {
    let (both, one) = match whom {
        Whom::Both => ("yes", &names.a),
        Whom::One(seat) => ("no", &names[seat]),
    };
    piece.with("both", both).who("one", one).who("other", &names.b)
}

fn quoted(quotes: &[String]) -> String {
    let each = quotes.iter().map(|quote| format!("“{}”", isolated(quote)));
    each.collect::<Vec<_>>().join(", ")
}

fn name_of(named: Named) -> String {
    match named {
        Named::Template(template) => template.name().to_owned(),
        Named::Own => "own".to_owned(),
        Named::Clause(topic) => format!("clause-{}", topic.name()),
    }
}
