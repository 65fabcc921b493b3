//! One example of everything that is said of promises.

use chrono::{NaiveDate, NaiveTime, Weekday};
use kintsugi::domain::{
    PromiseAsks, PromiseBy, PromiseCard, PromiseCardItem, PromiseClosing, PromiseDue, PromiseView,
    PromiseWhich, PromiseWords,
};

use kintsugi::domain::{CardItem, ExerciseCardItem, ExerciseWords, Words};
use kintsugi::messages::Locale;

use crate::{QUOTED, speech};

/// What is said of promises holds no number but of times and dates, the examples of times, and how
/// long one may be: nothing that was missed is counted, nor what was kept.
#[test]
fn nothing_is_counted_about_promises() {
    let speech = speech();
    let item = |one| Words::EveningCard(vec![CardItem::Exercise(ExerciseCardItem::Promise(one))]);
    let words = words().into_iter().map(|one| Words::Exercise(ExerciseWords::Promise(one)));
    for words in words.chain(items().into_iter().map(item)) {
        let text = speech.line(&words, Locale::En).expect("it renders");
        let allowed = [
            "19:00",
            "2 May",
            "That's 812 characters, and there's room for 500 in a small promise",
            "by 7 tomorrow, fri at 8pm, every sunday at 6, in 2 hours, on 3 May",
            "home by 7 tomorrow",
        ];
        let left = allowed.iter().fold(text.clone(), |text, allowed| text.replace(allowed, ""));
        assert!(!left.contains(|c: char| c.is_ascii_digit()), "{text}");
    }
}

pub fn words() -> Vec<PromiseWords> {
    let name = || "Ana".to_owned();
    let words = || QUOTED.to_owned();
    let mut all = vec![
        PromiseWords::AskHere { name: name() },
        PromiseWords::AskRepair { words: words() },
        PromiseWords::TooLong(crate::OVER),
        PromiseWords::Tells { name: name(), words: words() },
        PromiseWords::Gone,
        PromiseWords::NotYours,
        PromiseWords::DifferentlyNoted,
        PromiseWords::SeenDifferently { words: words() },
        PromiseWords::FiveActions,
        PromiseWords::SetsBack,
    ];
    all.extend([true, false].map(|open| PromiseWords::Ask { open }));
    all.extend([true, false].map(|to_us| PromiseWords::TooMany { to_us }));
    all.extend([true, false].map(|noticed| {
        let seam = u32::MAX;
        PromiseWords::Seam { seam, name: name(), words: words(), noticed }
    }));
    all.extend([true, false].map(|daily| {
        let (name, words) = (name(), words());
        PromiseWords::LineEnded { name, words, daily }
    }));
    for by in bys() {
        all.push(PromiseWords::Line { name: name(), words: words(), by });
        all.push(PromiseWords::Reminder { number: u32::MAX, words: words(), by });
    }
    all.extend(questions());
    all.extend(cards().into_iter().map(PromiseWords::Card));
    all.extend(CLOSINGS.map(|how| PromiseWords::Closed { words: Some(words()), how }));
    all.extend(CLOSINGS.map(|how| PromiseWords::Closed { words: None, how }));
    all
}

pub fn items() -> Vec<PromiseCardItem> {
    let mut all = vec![PromiseCardItem::SetsBack];
    for by in bys() {
        for (day, later) in [(None, false), (Some(date()), true), (Some(date()), false)] {
            let due = PromiseDue { number: u32::MAX, day };
            all.push(PromiseCardItem::Due { due, words: QUOTED.into(), by, later });
        }
    }
    all
}

const CLOSINGS: [PromiseClosing; 14] = [
    PromiseClosing::Seam,
    PromiseClosing::KeptForMe,
    PromiseClosing::Tells,
    PromiseClosing::Told,
    PromiseClosing::Repaired,
    PromiseClosing::Dropped,
    PromiseClosing::DayDropped,
    PromiseClosing::NotToday,
    PromiseClosing::WeekDropped,
    PromiseClosing::NotThisWeek,
    PromiseClosing::TakenBack,
    PromiseClosing::Stopped,
    PromiseClosing::NotMade,
    PromiseClosing::Replaced,
];

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 2).expect("a date")
}

fn bys() -> [PromiseBy; 3] {
    let time = NaiveTime::from_hms_opt(19, 0, 0).expect("a time");
    let weekly = PromiseBy::Weekly(Weekday::Wed, time);
    [PromiseBy::Once(date(), time), PromiseBy::Daily(time), weekly]
}

fn questions() -> Vec<PromiseWords> {
    let asked = [
        (PromiseWhich::Own(u32::MAX), None),
        (PromiseWhich::Here(u32::MAX), Some("Ana".to_owned())),
    ];
    let whys = [PromiseAsks::First, PromiseAsks::Unclear, PromiseAsks::Passed];
    let mut all = vec![];
    for (which, name) in asked {
        all.extend(whys.map(|why| {
            let (words, name) = (QUOTED.to_owned(), name.clone());
            PromiseWords::AskTime { which, words, name, why }
        }));
        for by in bys() {
            let asked = name.clone();
            let (words, name) = (QUOTED.to_owned(), asked.clone());
            all.push(PromiseWords::AskIfRight { which, words, name, by });
            let (words, name) = (QUOTED.to_owned(), asked.clone());
            all.push(PromiseWords::AskWhichTime { which, words, name, by: [by, bys()[0]] });
        }
    }
    all
}

fn cards() -> Vec<PromiseCard> {
    let not_kept = |day| PromiseView::NotKept { day, name: "Ana".into() };
    let views = [
        PromiseView::Whom,
        PromiseView::Stands { reminds: true },
        PromiseView::Stands { reminds: false },
        PromiseView::Due,
        not_kept(None),
        not_kept(Some(date())),
    ];
    let mut all = vec![];
    for view in views {
        for by in bys() {
            for (to_us, next) in [(true, None), (false, Some(u32::MAX)), (true, Some(1))] {
                let (number, words, view) = (u32::MAX, QUOTED.to_owned(), view.clone());
                all.push(PromiseCard { number, words, by, to_us, view, next });
            }
        }
    }
    all
}
