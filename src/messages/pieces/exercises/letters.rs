//! The pieces of what is said of letters.

use super::super::{Piece, clock, isolated};
use super::{Context, Pieces};
use crate::domain::{
    LetterBegun, LetterCardItem, LetterKind, LetterPart, LetterPress, LetterReceive, LetterUntil,
    LetterWords, Reason, Remark,
};

type Parts = [(LetterPart, String)];

pub(super) fn letter_pieces(words: &LetterWords, context: &Context<'_>) -> Pieces {
    let one = |key: &str| vec![Piece::plain(key)];
    Ok(match words {
        LetterWords::Question { kind, part, again, begun, parts, .. } => {
            let there = parts.iter().any(|(other, _)| other == part);
            let again = (*again && there).then(|| Piece::plain("letter-again"));
            let question = [Piece::plain(question(*part))].into_iter().chain(again);
            introduction(*kind, *begun, parts).into_iter().chain(question).collect()
        }
        LetterWords::Preview { kind, parts, remarks, begun, .. } => {
            let head = match begun {
                LetterBegun::Back => one("letter-taken-back"),
                LetterBegun::Before => one("letter-resumed"),
                LetterBegun::Now | LetterBegun::Freely | LetterBegun::OnTheWay => vec![],
            };
            let title = Piece::plain(preview(*kind));
            let advice = advice(remarks);
            let last = Piece::plain("letter-choose");
            head.into_iter()
                .chain([title])
                .chain(whole(parts))
                .chain(advice)
                .chain([last])
                .collect()
        }
        LetterWords::WhichPart { unplaced: false, .. } => one("letter-which-part"),
        LetterWords::WhichPart { unplaced: true, .. } => one("letter-unplaced"),
        LetterWords::AskDelete(_) => one("letter-ask-delete"),
        LetterWords::AskWhole(_) => one("letter-ask-whole"),
        LetterWords::MoreToTell(_) => one("letter-more-to-tell"),
        LetterWords::Stays => one("letter-stays"),
        LetterWords::Empty(kind) => of_kind("letter-empty", *kind),
        LetterWords::Sealed { kind, until: moment } => {
            let own = Piece::plain("letter-sealed-until").with("command", command(*kind));
            let own = until(own, *moment, context)?;
            vec![Piece::plain("letter-sealed"), own, Piece::plain("letter-sealed-copy")]
        }
        LetterWords::Held { sealed, .. } => {
            let copy = sealed.then(|| Piece::plain("letter-sealed-copy"));
            one("letter-held").into_iter().chain(copy).collect()
        }
        LetterWords::Underway(moment) => {
            vec![until(Piece::plain("letter-underway"), *moment, context)?]
        }
        LetterWords::Aloud { parts, .. } => {
            let first = Piece::plain("letter-aloud");
            [first].into_iter().chain(whole(parts)).chain(one("letter-aloud-how")).collect()
        }
        LetterWords::Kept => one("letter-kept"),
        LetterWords::Deleted => one("letter-deleted"),
        LetterWords::TooLong(over) => vec![Piece::plain("letter-too-long").over(*over)],
        LetterWords::ManyUnderway => one("letter-many-underway"),
        LetterWords::RestTooLong => one("letter-too-long-rest"),
        LetterWords::Closed => one("letter-closed"),
        LetterWords::Overview { waiting, begun, back, until: moment, .. } => {
            let waits = (!waiting.is_empty()).then(|| Piece::plain("letter-overview-waits"));
            let begun = begun.then(|| Piece::plain("letter-overview-begun"));
            let back = match (moment, back.is_empty()) {
                (_, true) => None,
                (Some(moment), _) => {
                    Some(until(Piece::plain("letter-overview-back"), *moment, context)?)
                }
                (None, _) => Some(Piece::plain("letter-overview-held")),
            };
            [waits, back, begun].into_iter().flatten().collect()
        }
        LetterWords::BackInDiary => one("letter-back-in-diary"),
        LetterWords::NotYoursNow => one("letter-not-yours-now"),
        LetterWords::Delivered { kind, parts, .. } => {
            let first = Piece::plain(delivered(*kind));
            [first].into_iter().chain(whole(parts)).chain(one("letter-read")).collect()
        }
        LetterWords::TellNote => one("note"),
        LetterWords::TellWaits(_) => one("letter-tell-waits"),
        LetterWords::PutAside(kind) => of_kind("letter-put-aside", *kind),
        LetterWords::Beside(_) => one("letter-beside"),
        LetterWords::SentBack(_) => one("letter-sent-back"),
        LetterWords::KeptAfterAll => one("letter-kept-after-all"),
        LetterWords::Answered(LetterReceive::More) => one("letter-answered-more"),
        LetterWords::Answered(LetterReceive::Time) => one("letter-answered-time"),
        LetterWords::Answered(_) => one("letter-answered-nothing"),
    })
}

/// A piece that names a moment.
fn until(
    piece: Piece,
    until: LetterUntil,
    context: &Context<'_>,
) -> Result<Piece, super::SpeechError> {
    let LetterUntil { date, time, utc } = until;
    let time = if utc { format!("{} UTC", clock(time)) } else { clock(time) };
    Ok(piece.with("date", (context.date)(date)?).with("time", time))
}

fn introduction(kind: LetterKind, begun: LetterBegun, parts: &Parts) -> Vec<Piece> {
    match begun {
        LetterBegun::Now => vec![Piece::plain(begins(kind))],
        LetterBegun::Freely => {
            vec![Piece::plain("letter-answer-not-owed"), Piece::plain(begins(kind))]
        }
        LetterBegun::Before => {
            [Piece::plain("letter-resumed")].into_iter().chain(whole(parts)).collect()
        }
        LetterBegun::OnTheWay | LetterBegun::Back => vec![],
    }
}

fn begins(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Apology => "letter-begin-apology",
        LetterKind::Hurt => "letter-begin-hurt",
        LetterKind::Tell => "letter-begin-tell",
        LetterKind::Answer => "letter-begin-answer",
    }
}

fn of_kind(key: &str, kind: LetterKind) -> Vec<Piece> {
    vec![Piece::plain(key).with("command", command(kind))]
}

fn command(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Apology => "apology",
        LetterKind::Hurt => "letter",
        LetterKind::Answer => "answer",
        LetterKind::Tell => "tell",
    }
}

fn preview(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Apology => "letter-preview-apology",
        LetterKind::Hurt => "letter-preview-hurt",
        LetterKind::Tell => "letter-preview-tell",
        LetterKind::Answer => "letter-preview-answer",
    }
}

fn delivered(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Apology => "letter-delivered-apology",
        LetterKind::Hurt => "letter-delivered-hurt",
        LetterKind::Tell => "letter-delivered-tell",
        LetterKind::Answer => "letter-delivered-answer",
    }
}

fn question(part: LetterPart) -> &'static str {
    match part {
        LetterPart::Did => "letter-ask-did",
        LetterPart::Regret => "letter-ask-regret",
        LetterPart::Choice => "letter-ask-choice",
        LetterPart::Pain => "letter-ask-pain",
        LetterPart::Change => "letter-ask-change",
        LetterPart::Feel => "letter-ask-feel",
        LetterPart::When => "letter-ask-when",
        LetterPart::Because => "letter-ask-because",
        LetterPart::Need => "letter-ask-need",
        LetterPart::Offer => "letter-ask-offer",
        LetterPart::Told => "letter-ask-told",
        LetterPart::Heard => "letter-ask-heard",
        LetterPart::ToYou => "letter-ask-to-you",
        LetterPart::CanOffer => "letter-ask-can-offer",
    }
}

/// The words of it; a letter of hurt with the beginnings of its lines.
fn whole(parts: &Parts) -> impl Iterator<Item = Piece> {
    parts.iter().map(|(part, words)| {
        let key = match part {
            LetterPart::Feel => "letter-line-feel",
            LetterPart::When => "letter-line-when",
            LetterPart::Because => "letter-line-because",
            LetterPart::Need => "letter-line-need",
            LetterPart::Heard => "letter-line-heard",
            LetterPart::ToYou => "letter-line-to-you",
            LetterPart::CanOffer => "letter-line-can-offer",
            _ => "letter-words",
        };
        Piece::plain(key).with("words", isolated(words))
    })
}

/// What there is to say of its wording.
fn advice(remarks: &[Remark]) -> Vec<Piece> {
    let line = |Remark { reason, quote }: &Remark| {
        let piece = Piece::plain(why(*reason)?).with("words", isolated(quote));
        Some(Piece { listed: true, ..piece })
    };
    let lines: Vec<_> = remarks.iter().filter_map(line).collect();
    let head = (!lines.is_empty()).then(|| Piece::plain("letter-wording"));
    head.into_iter().chain(lines).collect()
}

pub(in crate::messages::pieces) fn why(reason: Reason) -> Option<&'static str> {
    Some(match reason {
        Reason::But => "letter-wording-but",
        Reason::IfYouFelt => "letter-wording-if-you-felt",
        Reason::YouMadeMe => "letter-wording-you-made-me",
        Reason::SorryThatYou => "letter-wording-sorry-that-you",
        Reason::Passive => "letter-wording-passive",
        Reason::AlwaysNever => "letter-wording-always-never",
        Reason::NameCalling => "letter-wording-name-calling",
        Reason::Control => return None,
    })
}

pub(super) fn letter_item_pieces(item: &LetterCardItem) -> Vec<Piece> {
    vec![Piece::plain(match item {
        LetterCardItem::Waits(_) => "letter-matter-waits",
        LetterCardItem::More(_) => "letter-matter-more",
        LetterCardItem::Time => "letter-matter-time",
        LetterCardItem::NotHere => "letter-matter-not-here",
    })]
}

/// What the label of this button quotes.
pub(super) fn letter_label(press: LetterPress, label: Piece) -> Piece {
    match press {
        LetterPress::ReadOne(number) => label.with("number", number.to_string()),
        _ => label,
    }
}
