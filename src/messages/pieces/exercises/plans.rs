//! The pieces of what is said of plans.

use super::super::{Piece, isolated};
use crate::domain::{Helped, PlanCardItem, PlanPart, PlanPress, PlanSheet, PlanWords};

pub(super) fn plan_pieces(words: &PlanWords) -> Vec<Piece> {
    let one = |key: &str| vec![Piece::plain(key)];
    match words {
        PlanWords::Card { sheet, shared, quoted, .. } => card_pieces(sheet, shared, *quoted),
        PlanWords::Part { part, words } => part_pieces(*part, std::slice::from_ref(words)),
        PlanWords::Sentences { all, .. } => {
            let lines = all.iter().zip(1..).map(|((_, words), place): (_, u8)| {
                let line = Piece::plain("plan-sentence-line").with("place", place.to_string());
                listed(line.with("words", isolated(words)))
            });
            [Piece::plain("plan-sentences")].into_iter().chain(lines).collect()
        }
        PlanWords::Sentence { words, kind, quoted, .. } => {
            let quote = Piece::plain("plan-words").with("words", isolated(words));
            let quoted = if *quoted { "plan-sentence-quoted" } else { "plan-sentence-not-quoted" };
            let kind = kind.and_then(kind_key).map(Piece::plain);
            [quote, Piece::plain(quoted)].into_iter().chain(kind).collect()
        }
        PlanWords::Ask { part, anew, shared } => {
            let anew = anew.then(|| Piece::plain("plan-ask-anew"));
            let shared = shared.then(|| Piece::plain("plan-ask-shared"));
            [Piece::plain(ask_key(*part))].into_iter().chain(anew).chain(shared).collect()
        }
        PlanWords::AskKind(_) => one("plan-ask-kind"),
        PlanWords::TooLong(over) => vec![Piece::plain("plan-too-long").over(*over)],
        PlanWords::Full => one("plan-full"),
        PlanWords::Choose { sheet, left_out } => {
            let left = |part: &PlanPart| left_out.contains(part);
            let put_in = sheet.0.iter().filter(|(part, _)| !left(part));
            let out: Vec<_> = sheet.parts().filter(left).collect();
            one("plan-choose")
                .into_iter()
                .chain(put_in.flat_map(|(part, words)| part_pieces(*part, words)))
                .chain(names("plan-left-out", &out))
                .collect()
        }
        PlanWords::NothingToShare => one("plan-nothing-to-share"),
        PlanWords::Partners(sheet) => {
            one("plan-partners").into_iter().chain(sheet_pieces(sheet)).collect()
        }
        PlanWords::NotShared => one("plan-not-shared"),
    }
}

pub(super) fn plan_item_pieces(item: &PlanCardItem) -> Vec<Piece> {
    match item {
        PlanCardItem::Shared => vec![Piece::plain("plan-matter")],
    }
}

/// What the label of this button quotes.
pub(super) fn plan_label(press: PlanPress, label: Piece) -> Piece {
    match press {
        PlanPress::Sentence(_, place) => label.with("place", place.to_string()),
        _ => label,
    }
}

fn card_pieces(sheet: &PlanSheet, shared: &[PlanPart], quoted: bool) -> Vec<Piece> {
    let all = sheet.parts().all(|part| shared.contains(&part));
    let read = match shared {
        [] => vec![Piece::plain("plan-only-you")],
        _ if all => vec![Piece::plain("plan-all-shared")],
        some => names("plan-some-shared", some),
    };
    [Piece::plain("plan-card")]
        .into_iter()
        .chain(sheet_pieces(sheet))
        .chain(read)
        .chain(quoted.then(|| Piece::plain("plan-first-quoted")))
        .collect()
}

fn sheet_pieces(sheet: &PlanSheet) -> impl Iterator<Item = Piece> + '_ {
    sheet.0.iter().flat_map(|(part, words)| part_pieces(*part, words))
}

/// A part's name, and its words below it.
fn part_pieces(part: PlanPart, words: &[String]) -> Vec<Piece> {
    let heading = Piece::plain(match part {
        PlanPart::SetsOff => "plan-sets-off",
        PlanPart::Helps => "plan-helps",
        PlanPart::Doesnt => "plan-doesnt",
        PlanPart::SelfCare => "plan-self-care",
    });
    let line = |words: &String| listed(Piece::plain("plan-words").with("words", isolated(words)));
    [heading].into_iter().chain(words.iter().map(line)).collect()
}

/// Parts by their names, one below the other; nothing if there are none.
fn names(heading: &str, parts: &[PlanPart]) -> Vec<Piece> {
    let name = |part: &PlanPart| {
        listed(Piece::plain(match part {
            PlanPart::SetsOff => "plan-name-sets-off",
            PlanPart::Helps => "plan-name-helps",
            PlanPart::Doesnt => "plan-name-doesnt",
            PlanPart::SelfCare => "plan-name-self-care",
        }))
    };
    let heading = (!parts.is_empty()).then(|| Piece::plain(heading));
    heading.into_iter().chain(parts.iter().map(name)).collect()
}

fn ask_key(part: PlanPart) -> &'static str {
    match part {
        PlanPart::SetsOff => "plan-ask-sets-off",
        PlanPart::Helps => "plan-ask-helps",
        PlanPart::Doesnt => "plan-ask-doesnt",
        PlanPart::SelfCare => "plan-ask-self-care",
    }
}

fn kind_key(kind: Helped) -> Option<&'static str> {
    match kind {
        Helped::Words => Some("plan-kind-words"),
        Helped::Closeness => Some("plan-kind-closeness"),
        Helped::Space => Some("plan-kind-space"),
        Helped::Time => Some("plan-kind-time"),
        Helped::Grounding => Some("plan-kind-grounding"),
        Helped::Nothing => None,
    }
}

fn listed(piece: Piece) -> Piece {
    Piece { listed: true, ..piece }
}
