//! One example of everything that is said of plans.

use kintsugi::domain::{Helped, PlanCardItem, PlanPart, PlanSheet, PlanWords};

use super::super::QUOTED;

pub fn words() -> Vec<PlanWords> {
    let quoted = || QUOTED.to_owned();
    let mut all = vec![
        PlanWords::AskKind(u32::MAX),
        PlanWords::TooLong(crate::OVER),
        PlanWords::Full,
        PlanWords::NothingToShare,
        PlanWords::NotShared,
        PlanWords::Partners(sheet()),
    ];
    for more in [true, false] {
        let sentences = (0..5).map(|number| (number, quoted())).collect();
        all.push(PlanWords::Sentences { all: sentences, more });
    }
    for (quoted_in_nudge, kind) in [true, false].into_iter().zip([None, Some(Helped::Nothing)]) {
        let (words, quoted) = (quoted(), quoted_in_nudge);
        all.push(PlanWords::Sentence { number: u32::MAX, words, kind, quoted });
    }
    for kind in Helped::ALL.map(Some) {
        all.push(PlanWords::Sentence { number: 1, words: quoted(), kind, quoted: true });
    }
    for part in PlanPart::ALL {
        all.push(PlanWords::Part { part, words: quoted() });
        for (anew, shared) in [(true, true), (true, false), (false, true), (false, false)] {
            all.push(PlanWords::Ask { part, anew, shared });
        }
        all.push(PlanWords::Choose { sheet: sheet(), left_out: vec![part] });
    }
    for left_out in [vec![], PlanPart::ALL.to_vec()] {
        all.push(PlanWords::Choose { sheet: sheet(), left_out });
    }
    all.extend(cards());
    all
}

fn cards() -> Vec<PlanWords> {
    let mut all = vec![];
    for sheet in [PlanSheet::default(), sheet()] {
        for shared in [vec![], PlanPart::ALL[..2].to_vec(), PlanPart::ALL.to_vec()] {
            for (quoted, partners) in [(true, false), (false, true)] {
                let (sheet, shared) = (sheet.clone(), shared.clone());
                all.push(PlanWords::Card { sheet, shared, quoted, partners });
            }
        }
    }
    all
}

fn sheet() -> PlanSheet {
    let times = |part| if part == PlanPart::Helps { 5 } else { 1 };
    PlanSheet(PlanPart::ALL.map(|part| (part, vec![QUOTED.to_owned(); times(part)])).into())
}

pub fn items() -> Vec<PlanCardItem> {
    vec![PlanCardItem::Shared]
}
