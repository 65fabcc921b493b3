//! One example of everything that is said of hard dates.

use chrono::NaiveDate;
use kintsugi::domain::{DayOfYear, HardDateMatter, HardDateWords, Told};

use super::super::QUOTED;

pub fn words() -> Vec<HardDateWords> {
    let day = DayOfYear { month: 5, day: 3 };
    let next = NaiveDate::from_ymd_opt(2026, 5, 3);
    let told = [None, Some(Told::Partner), Some(Told::WithWords), Some(Told::OwnerOnly)];
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
    ];
    for told in told {
        for words in [None, Some(QUOTED.to_owned())] {
            all.push(HardDateWords::Date { number: 1, next, words, told });
        }
    }
    all
}

pub fn matters() -> Vec<HardDateMatter> {
    vec![
        HardDateMatter::Partners { words: vec![] },
        HardDateMatter::Partners { words: vec![QUOTED.to_owned(); 2] },
        HardDateMatter::Own,
    ]
}
