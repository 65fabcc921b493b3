//! One example of everything that is said of letters.

use chrono::{NaiveDate, NaiveTime};
use kintsugi::domain::{
    LetterBegun, LetterCardItem, LetterKind, LetterPart, LetterPreview, LetterReceive, LetterUntil,
    LetterWords, Reason, Remark,
};

use crate::QUOTED;

const OF: LetterPreview = LetterPreview { draft: 4_000_000_000, shown: 4_000_000_000 };
const NUMBER: u32 = 4_000_000_000;
const UNTIL: LetterUntil = LetterUntil {
    date: NaiveDate::from_ymd_opt(2026, 9, 30).expect("a date"),
    time: NaiveTime::from_hms_opt(20, 30, 0).expect("a time"),
    utc: false,
};

fn parts(kind: LetterKind) -> Vec<(LetterPart, String)> {
    kind.parts().iter().map(|part| (*part, QUOTED.to_owned())).collect()
}

fn remarks() -> Vec<Remark> {
    let reasons = [
        Reason::But,
        Reason::IfYouFelt,
        Reason::YouMadeMe,
        Reason::SorryThatYou,
        Reason::Passive,
        Reason::AlwaysNever,
        Reason::NameCalling,
        Reason::Control,
    ];
    reasons.map(|reason| Remark { reason, quote: QUOTED.to_owned() }).into()
}

fn building(kind: LetterKind) -> Vec<LetterWords> {
    let mut all = vec![];
    for part in kind.parts() {
        for (begun, again) in [
            (LetterBegun::Now, false),
            (LetterBegun::Freely, false),
            (LetterBegun::Before, false),
            (LetterBegun::OnTheWay, false),
            (LetterBegun::OnTheWay, true),
            (LetterBegun::Before, true),
        ] {
            let parts = parts(kind);
            all.push(LetterWords::Question {
                kind,
                part: *part,
                draft: NUMBER,
                again,
                begun,
                parts,
            });
        }
    }
    for begun in [LetterBegun::OnTheWay, LetterBegun::Before, LetterBegun::Back] {
        for remarks in [vec![], remarks()] {
            all.push(LetterWords::Preview { kind, parts: parts(kind), remarks, of: OF, begun });
        }
    }
    all.extend([false, true].map(|unplaced| LetterWords::WhichPart { kind, of: OF, unplaced }));
    all
}

pub fn words() -> Vec<LetterWords> {
    let mut all = vec![];
    for kind in LetterKind::ALL {
        all.extend(building(kind));
        all.extend([
            LetterWords::Empty(kind),
            LetterWords::Sealed { kind, until: UNTIL },
            LetterWords::Sealed { kind, until: LetterUntil { utc: true, ..UNTIL } },
            LetterWords::Held { back: vec![(NUMBER, kind)], sealed: true },
            LetterWords::PutAside(kind),
            LetterWords::Aloud { kind, parts: parts(kind) },
            LetterWords::Delivered { kind, number: NUMBER, parts: parts(kind), answers: true },
            LetterWords::Delivered { kind, number: NUMBER, parts: parts(kind), answers: false },
        ]);
        let back = LetterKind::ALL.map(|kind| (NUMBER, kind)).to_vec();
        all.push(LetterWords::Held { back: back.clone(), sealed: false });
        for (waiting, begun, back, until) in [
            (vec![NUMBER], true, back, Some(UNTIL)),
            (vec![1, 2], false, vec![], None),
            (vec![], false, vec![(1, kind)], None),
        ] {
            all.push(LetterWords::Overview { kind, waiting, begun, back, until });
        }
    }
    all.extend([
        LetterWords::AskDelete(OF),
        LetterWords::AskWhole(OF),
        LetterWords::MoreToTell(OF),
        LetterWords::Stays,
        LetterWords::Kept,
        LetterWords::Deleted,
        LetterWords::TooLong(crate::OVER),
        LetterWords::TooLong(crate::FULL),
        LetterWords::ManyUnderway,
        LetterWords::RestTooLong,
        LetterWords::Closed,
        LetterWords::BackInDiary,
        LetterWords::NotYoursNow,
        LetterWords::TellNote,
        LetterWords::TellWaits(NUMBER),
        LetterWords::Beside(NUMBER),
        LetterWords::Underway(UNTIL),
        LetterWords::SentBack(NUMBER),
        LetterWords::KeptAfterAll,
    ]);
    let answers = [LetterReceive::More, LetterReceive::Time, LetterReceive::Nothing];
    all.extend(answers.map(LetterWords::Answered));
    all
}

pub fn items() -> Vec<LetterCardItem> {
    let mut all =
        vec![LetterCardItem::Waits(NUMBER), LetterCardItem::Time, LetterCardItem::NotHere];
    all.extend(LetterKind::ALL.map(LetterCardItem::More));
    all
}
