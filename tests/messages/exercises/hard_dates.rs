//! One example of everything that is said of hard dates.

use chrono::NaiveDate;
use kintsugi::domain::{Audience, DayOfYear, HardDateCardItem, HardDateWords};

use super::super::QUOTED;

pub fn words() -> Vec<HardDateWords> {
    let day = DayOfYear { month: 5, day: 3 };
    let next = NaiveDate::from_ymd_opt(2026, 5, 3);
    let told =
        [None, Some(Audience::Partner), Some(Audience::WithWords), Some(Audience::OwnerOnly)];
    let each_month = |month: u32| {
        let told = told[month as usize % told.len()];
        (u32::MAX, DayOfYear { month, day: 28 }, told)
    };
    let mut all = vec![
        HardDateWords::List { all: vec![], more: true },
        HardDateWords::List { all: (1..=12).map(each_month).collect(), more: false },
        HardDateWords::AskDay,
        HardDateWords::DayUnclear,
        HardDateWords::AskWords(1, day),
        HardDateWords::TooLong { number: 1, over: crate::OVER },
        HardDateWords::Full,
        HardDateWords::AskBeside,
        HardDateWords::BesideTooLong(crate::OVER),
        HardDateWords::BesidePreview { shown: 1, words: QUOTED.to_owned() },
        HardDateWords::BesideSealed,
        HardDateWords::BesideDropped,
        HardDateWords::BesideOver,
        HardDateWords::FromPartner { words: QUOTED.to_owned(), by_itself: true },
    ];
    for told in told {
        for words in [None, Some(QUOTED.to_owned())] {
            all.push(HardDateWords::Date { number: 1, next, words, told });
        }
    }
    all
}

pub fn items() -> Vec<HardDateCardItem> {
    vec![
        HardDateCardItem::Partners { words: vec![], writes: None },
        HardDateCardItem::Partners {
            words: vec![QUOTED.to_owned(); 2],
            writes: DayOfYear::new(3, 5),
        },
        HardDateCardItem::Own,
    ]
}
