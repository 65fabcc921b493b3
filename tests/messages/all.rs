//! One example of everything that can be said.

use chrono::{NaiveDate, NaiveTime};
use kintsugi::domain::Zone;
use kintsugi::domain::{
    Appreciation, AskOrKeep, BothShared, CardItem, CareCard, CarePage, Country, Diary, DiaryPage,
    EveningHour, LINES, Leaving, Memory, NotTaken, Offer, Page, Parts, Place, PlaceNow, QUESTIONS,
    QUESTIONS_ABOUT_HIGHS, Quiet, Settings, Since, Step, StepCard, TriggerLine, Typed, Untaken,
    WhichPlace, Withheld, Words,
};

fn tz(name: &str) -> Zone {
    name.parse().expect("a zone")
}

fn there() -> PlaceNow {
    PlaceNow { name: "Portland, Maine".into(), zone: tz("America/New_York"), time: time() }
}

/// Everything, with each of its variations.
pub fn all_words() -> Vec<Words> {
    let mut all = plain();
    all.extend(super::evenings::led());
    all.extend(care());
    all.push(Words::EveningCard(vec![CardItem::StillRight]));
    all.extend(
        [
            (true, None, true),
            (true, None, false),
            (false, None, false),
            (false, Some(time()), false),
        ]
        .map(|(worded, late, steady)| {
            Words::AskOrKeep(AskOrKeep { episode: 1, worded, late, steady })
        }),
    );
    all.extend(
        [true, false]
            .map(|asked_here| Words::HardMoment(TriggerLine { name: "Ana".into(), asked_here })),
    );
    all.extend(choices());
    all.extend(super::typed::words());
    all.extend(evenings());
    all.extend(super::moments::words());
    all.extend(steps());
    all.extend(super::evenings::prompts());
    all.extend(super::progress::words());
    all.extend(gifts());
    all.extend([vec![], vec![memory(); 7]].map(Words::LookingBack));
    let before = [None, Some(1)].map(Diary::NothingBefore);
    let before = before.into_iter().chain([Diary::EmptyBut(0), Diary::ErasedOn(date())]);
    all.extend(before.map(Words::Diary));
    all.extend(super::exercises::words());
    all.extend(super::export::words());
    all
}

/// Each page of the care card; the first of them in every country.
fn care() -> Vec<Words> {
    let pages =
        [CarePage::Help, CarePage::Countries, CarePage::Therapy, CarePage::Own, CarePage::Stopping];
    let pages = pages
        .into_iter()
        .chain([CarePage::Quiet, CarePage::Tidy, CarePage::Erase, CarePage::StillRight])
        .chain(Country::all().map(CarePage::In));
    let mut all = vec![];
    for (page, keep) in pages.flat_map(|page| [(page, true), (page, false)]) {
        for country in [None, Country::of("DE"), Country::of("VN")] {
            let quiet = [None, Some(true), Some(false)];
            all.extend(quiet.map(|quiet| Words::Care(CareCard { keep, page, country, quiet })));
        }
    }
    all
}

/// When an evening comes, to the minute or around it.
fn evening(around: bool) -> EveningHour {
    let time = NaiveTime::from_hms_opt(21, 0, 0).expect("a time");
    EveningHour { zone: tz("America/New_York"), time, around }
}

fn choices() -> Vec<Words> {
    let mut all = vec![];
    let helps = [None, Some(super::QUOTED.into())].map(Settings::Helps);
    all.extend(helps.map(Words::Settings));
    for quiet in Quiet::choices() {
        all.extend([Settings::Quiet(quiet), Settings::QuietSet(quiet)].map(Words::Settings));
    }
    let settings = [
        Settings::Ask,
        Settings::AskGroup(None),
        Settings::AskGroup(Some(evening(false))),
        Settings::AskGroup(Some(evening(true))),
        Settings::Role,
        Settings::Happened,
        Settings::QuietUnclear,
        Settings::Changed,
        Settings::ReminderSet(true),
        Settings::ReminderSet(false),
        Settings::NotTodaySet(true),
        Settings::NotTodaySet(false),
    ];
    all.extend(settings.map(Words::Settings));
    let leaving = [
        Leaving::Ask,
        Leaving::Bot,
        Leaving::Relationship,
        Leaving::NotSure,
        Leaving::Later,
        Leaving::Stay,
        Leaving::InPrivate,
        Leaving::Ended,
        Leaving::EndedPrivate,
        Leaving::Erased,
        Leaving::ErasedBoth,
        Leaving::AskErase,
        Leaving::ErasedBefore,
        Leaving::Gone,
        Leaving::Silent(date()),
    ];
    all.extend(leaving.map(Words::Leaving));
    all
}

fn evenings() -> Vec<Words> {
    let words = || Some(super::QUOTED.to_owned());
    let parts = [(words(), words()), (words(), None), (None, words())];
    let mut all = vec![BothShared::Plain, BothShared::Asks(date())];
    all.extend((0..QUESTIONS).map(BothShared::Sunday));
    let about_high = |number| BothShared::AboutHigh { name: "Ana".into(), number };
    all.extend((0..QUESTIONS_ABOUT_HIGHS).map(about_high));
    let mut all: Vec<_> = all.into_iter().map(Words::BothShared).collect();
    all.extend([true, false].map(|later| Words::AskPrivately { date: date(), later }));
    for (high, low) in parts {
        let page = Page::Evening(Parts { high: high.clone(), low: low.clone() });
        for date in [None, Some(date())] {
            let parts = Parts { high: high.clone(), low: low.clone() };
            all.push(Words::Revealed { name: "Ana".into(), date, parts });
        }
        for page in [page, Page::Written(super::QUOTED.into())] {
            let older = Some(1);
            for older in [older, None] {
                let page = page.clone();
                for (until, before) in [(None, None), (None, Some(0)), (Some(date()), Some(1))] {
                    let (date, page) = (date(), page.clone());
                    let page =
                        DiaryPage { date, page, entry: 2, older, until, before, writes: true };
                    all.push(Words::Diary(Diary::Page(page)));
                }
            }
        }
    }
    all
}

fn memory() -> Memory {
    Memory { date: date(), name: "Ana".into(), words: super::QUOTED.into() }
}

pub fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 1).expect("a date")
}

fn time() -> NaiveTime {
    NaiveTime::from_hms_opt(20, 30, 0).expect("a time")
}

const OFFERS: [Offer; 7] = [
    Offer::Ready,
    Offer::WeCanGoOn,
    Offer::Skip,
    Offer::NotYet,
    Offer::Reopen,
    Offer::Show,
    Offer::Mine,
];

fn steps() -> Vec<Words> {
    let mut all = vec![];
    for step in Step::ALL {
        all.extend([Words::Reopened(step), Words::ReadyNoted(step)]);
        all.push(Words::Step(StepCard { ripens: Some(date()), ..StepCard::plain(step) }));
        all.push(Words::Step(StepCard { done: true, ..StepCard::plain(step) }));
        for offer in OFFERS {
            for (waits, at) in [(true, None), (false, None), (false, Some(Step::Closeness))] {
                let plain = StepCard::plain(step);
                all.push(Words::Step(StepCard {
                    waits,
                    at,
                    offer: Some(offer),
                    neither: true,
                    others: true,
                    ..plain
                }));
            }
            all.push(Words::EveningCard(vec![CardItem::Ready(step, offer)]));
        }
    }
    all
}

fn gifts() -> Vec<Words> {
    let mut all = vec![];
    for gift in [Appreciation::Win, Appreciation::Thanks] {
        let shared = Words::Shared(gift, "Ana".into(), super::QUOTED.into());
        all.extend([Words::AskGift(gift), Words::Typed(Typed::AskGift(gift))]);
        all.extend([Words::AskShare { gift, number: 1 }, shared]);
        all.extend((0..LINES).map(|line| Words::Received(gift, line)));
    }
    all
}

#[rustfmt::skip]
fn plain() -> Vec<Words> {
    vec![
        Words::Tidied,
        Words::Welcome, Words::WaitingForOther, Words::TooMany, Words::TwoAgain, Words::BackAgain,
        Words::AlreadyHere, Words::PleaseDemote, Words::Anonymous, Words::InAChannel,
        Words::SeatFirst, Words::NotYours, Words::HaveSeat, Words::SeatElsewhere, Words::LinkGone,
        Words::Stranger, Words::OneFinished, Words::AskZone, Words::AskLocalTime,
        Words::ChoosePlace(WhichPlace::Likely(there())), Words::ChoosePlace(WhichPlace::Namesakes(vec![there()])),
        Words::ChoosePlace(WhichPlace::SameTime(vec![there()])), Words::TimeBeforePlace(time()), Words::TimeUnclear,
        Words::ZoneSet(there()), Words::AskTime, Words::TimeOutOfRange(vec![]),
        Words::TimeSet(time()), Words::CanTrust(false), Words::CanTrust(true), Words::StepUnknown, Words::StepEightInPrivate, Words::NotYetNoted,
        Words::NotBegun, Words::Consent, Words::ConsentLater, Words::AskHonest, Words::AskRole,
        Words::AskHappened, Words::AskHelps, Words::HelpsTooLong(crate::OVER), Words::SetUpDone,
        Words::BothDone, Words::PleasePress, Words::CheckInWasToday, Words::CheckInInGroup(true), Words::CheckInInGroup(false),
        Words::AskedInPrivate, Words::OpenPrivate, Words::AnswerHere, Words::HaveAnswered,
        Words::AskLowPrivately, Words::AskHighPrivately, Words::PrivateAnswered,
        Words::PrivateNoted, Words::NoHighNoted, Words::LaterNoted, Words::LaterNoMore(true), Words::LaterNoMore(false),
        Words::SkippedToday, Words::KeptAsItIs, Words::EveningClosed,
        Words::Thanks, Words::KeepOrDelete(1), Words::WordsKept, Words::WordsDeleted,
        Words::WritingTooLong(crate::OVER), Words::WritingTooLong(crate::FULL), Words::NoAnswerYet,
        Words::HowIsItNow(1), Words::WhatHelped(1), Words::AgainNoted, Words::SharedNow,
        Words::NotShared, Words::GroupClosed, Words::Withheld(Withheld::Rests), Words::Withheld(Withheld::Evening(Since::NotAlone)),
        Words::Withheld(Withheld::InDiary(Since::NotAlone)), Words::Withheld(Withheld::Open(Since::NotAlone)),
        Words::Withheld(Withheld::Evening(Since::CannotWrite)), Words::Withheld(Withheld::InDiary(Since::CannotWrite)),
        Words::Withheld(Withheld::Open(Since::CannotWrite)), Words::Withheld(Withheld::WritesAgain(Place::Group)), Words::Withheld(Withheld::WritesAgain(Place::Private)), Words::Paused, Words::Resumed, Words::ResumeNoted,
        Words::NotPaused, Words::AskVacation, Words::Vacation(date()), Words::VacationUnclear,
        Words::VacationOver, Words::Diary(Diary::Empty), Words::Diary(Diary::Stays), Words::Diary(Diary::TooLong(crate::OVER)), Words::Diary(Diary::Deleted), Words::Diary(Diary::InPrivate),
        Words::HelpGroup, Words::HelpPrivate, Words::Privacy, Words::UnknownCommand,
        Words::NotTaken(NotTaken::All(Untaken::Media)), Words::NotTaken(NotTaken::All(Untaken::Forwarded)),
        Words::NotTaken(NotTaken::All(Untaken::Command)), Words::NotTaken(NotTaken::Beside), Words::NothingAskedPrivate, Words::WriteOnCard, Words::YourPartners,
        Words::HasEased, Words::Passed,
    ]
}

/// Fails to compile when there is a new saying, so that it is not forgotten above.
#[expect(dead_code, reason = "only the compiler reads it")]
#[rustfmt::skip]
fn none_is_forgotten(words: &Words) {
    match words {
        Words::Welcome | Words::WaitingForOther | Words::TooMany | Words::TwoAgain |
        Words::BackAgain | Words::AlreadyHere | Words::PleaseDemote | Words::Anonymous |
        Words::InAChannel | Words::SeatFirst | Words::NotYours | Words::HaveSeat |
        Words::SeatElsewhere | Words::LinkGone | Words::Stranger | Words::OneFinished |
        Words::AskZone | Words::AskLocalTime | Words::ChoosePlace(..) | Words::TimeBeforePlace(..) | Words::TimeUnclear |
        Words::ZoneSet(..) | Words::AskTime | Words::TimeOutOfRange(..) | Words::TimeSet(..) |
        Words::CanTrust(..) | Words::Step(..) | Words::Reopened(..) | Words::StepUnknown | Words::StepEightInPrivate |
        Words::ReadyNoted(..) | Words::NotYetNoted | Words::NotBegun | Words::Consent |
        Words::ConsentLater | Words::AskHonest | Words::AskRole | Words::AskHappened |
        Words::AskHelps | Words::HelpsTooLong(..) | Words::SetUpDone | Words::BothDone |
        Words::PleasePress | Words::Prompt { .. } | Words::EveningCard(..) |
        Words::CheckInWasToday | Words::CheckInInGroup(..) | Words::AskPrivately { .. } |
        Words::AskedInPrivate | Words::OpenPrivate | Words::AnswerHere | Words::HaveAnswered |
        Words::AskLowPrivately | Words::AskHighPrivately | Words::PrivateAnswered |
        Words::PrivateNoted | Words::NoHighNoted | Words::LaterNoted | Words::LaterNoMore(..) |
        Words::SkippedToday | Words::Revealed { .. } | Words::ThreeSilentDays(..) | Words::AskHere { .. } | Words::KeptAsItIs |
        Words::BothShared { .. } | Words::EveningClosed | Words::Thanks | Words::HardMoment(..) |
        Words::AskOrKeep(..) | Words::Card(..) | Words::KeepOrDelete(..) | Words::WordsKept |
        Words::WordsDeleted | Words::WritingTooLong(..) | Words::Nudge(..) | Words::NudgeAgain(..) |
        Words::NudgeOnceMore(..) | Words::PartnerSays(..) | Words::Together(..) | Words::NoAnswerYet |
        Words::HowIsItNow(..) | Words::WhatHelped(..) | Words::AgainNoted | Words::Care { .. } | Words::Tidied |
        Words::AskGift(..) | Words::Received(..) | Words::AskShare { .. } |
        Words::SharedNow | Words::NotShared | Words::Shared { .. } | Words::GroupClosed | Words::Withheld(_) |
        Words::Paused | Words::Resumed | Words::ResumeNoted | Words::NotPaused |
        Words::AskVacation | Words::Vacation(..) | Words::VacationUnclear | Words::VacationOver |
        Words::Diary(..) | Words::Export(..) | Words::Exercise(..) | Words::LookingBack(..) | Words::Progress(..) |
        Words::Settings(..) | Words::Leaving(..) | Words::HelpGroup | Words::HelpPrivate |
        Words::Privacy | Words::UnknownCommand | Words::NotTaken(..) | Words::Typed(..) |
        Words::NothingAskedPrivate | Words::WriteOnCard | Words::PassOn(..) | Words::YourPartners | Words::HasEased | Words::Passed => {}
    }
}
