//! One example of everything that can be said.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use kintsugi::domain::{
    Asked, Card, Diary, DiaryPage, Gift, HardMoment, Helped, LINES, Leaving, Matter, Memory, News,
    Nudge, Offer, Page, Parts, QUESTIONS, Quiet, Reply, Settings, Step, StepCard, Together, View,
    Words,
};

const REPLIES: [Reply; 4] = [Reply::Here, Reply::Call, Reply::Soon, Reply::Cannot];

/// Everything, with each of its variations.
pub fn all_words() -> Vec<Words> {
    let mut all = plain();
    all.extend(REPLIES.map(Words::PartnerSays));
    all.extend([true, false].map(|keep| Words::Care { keep }));
    all.extend([true, false].map(|worded| Words::AskOrKeep { episode: 1, worded }));
    all.extend(
        [true, false]
            .map(|asked_here| Words::HardMoment(HardMoment { name: "Ana".into(), asked_here })),
    );
    all.extend(choices());
    all.extend(evenings());
    all.extend(cards());
    all.extend(nudges());
    all.extend(together());
    all.extend(steps());
    all.extend(prompts());
    all.extend(gifts());
    all.extend([vec![], vec![memory(); 7]].map(Words::LookingBack));
    all.extend(super::exercises::words());
    all
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
        Settings::AskGroup,
        Settings::Role,
        Settings::Happened,
        Settings::QuietUnclear,
        Settings::Changed,
        Settings::ReminderSet(true),
        Settings::ReminderSet(false),
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
    ];
    all.extend(leaving.map(Words::Leaving));
    all
}

fn evenings() -> Vec<Words> {
    let words = || Some(super::QUOTED.to_owned());
    let parts = [(words(), words()), (words(), None), (None, words())];
    let mut all = vec![Words::BothShared { question: None }];
    all.extend((0..QUESTIONS).map(|number| Words::BothShared { question: Some(number) }));
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
                let page = DiaryPage { date: date(), page, entry: 2, older };
                all.push(Words::Diary(Diary::Page(page)));
            }
        }
    }
    all
}

fn memory() -> Memory {
    Memory { date: date(), name: "Ana".into(), words: super::QUOTED.into() }
}

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 1).expect("a date")
}

fn time() -> NaiveTime {
    NaiveTime::from_hms_opt(20, 30, 0).expect("a time")
}

fn cards() -> Vec<Words> {
    let asked = [
        Asked::Partner,
        Asked::Asleep,
        Asked::InTheMorning,
        Asked::Kept,
        Asked::Nobody,
        Asked::Enough,
    ];
    let views = [
        View::Choices,
        View::Noted,
        View::Breathing { inward: true, left: 120 },
        View::Breathing { inward: false, left: 6 },
        View::Breathed,
        View::Senses,
        View::Walk,
        View::Writing,
        View::Strength,
        View::AllRight,
    ];
    let mut all = vec![];
    for asked in asked {
        for view in views {
            let where_it_lies = [
                (true, true, true),
                (true, true, false),
                (true, false, false),
                (false, false, false),
            ];
            all.extend(where_it_lies.map(|(private, writes, together)| {
                Words::Card(Card { episode: u64::MAX, asked, view, private, writes, together })
            }));
        }
    }
    all
}

fn nudges() -> Vec<Words> {
    let replies = REPLIES.map(Some).into_iter().chain([None]);
    let starts = [Helped::Words, Helped::Closeness, Helped::Space, Helped::Time];
    let mut all = vec![];
    for reply in replies {
        for (reader_is_hurt, eased) in [(true, false), (false, false), (false, true)] {
            for helps in [0, 1, 3].map(|times| vec![super::QUOTED.to_owned(); times]) {
                for starts in starts.windows(3) {
                    let starts = [starts[0], starts[1], starts[2]];
                    let helps = helps.clone();
                    let nudge = Nudge { episode: 1, reader_is_hurt, helps, starts, reply, eased };
                    all.push(Words::Nudge(nudge));
                }
            }
        }
    }
    all
}

fn together() -> Vec<Words> {
    let breath = |(inward, left)| Together::Breath { episode: u64::MAX, inward, left };
    let stopped = |again| Together::Stopped { episode: u64::MAX, again };
    let mut all = vec![
        Together::PartnerIsHere(1),
        Together::Wished(1),
        Together::Waits(1),
        Together::NotNow(1),
        Together::Breathed(1),
        Together::OutOfReach,
    ];
    all.extend([(true, 120), (false, 6)].map(breath));
    all.extend([true, false].map(stopped));
    all.into_iter().map(Words::Together).collect()
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
            all.push(Words::EveningCard(vec![Matter::Ready(step, offer)]));
        }
    }
    all
}

fn prompts() -> Vec<Words> {
    let opened =
        Step::ALL.map(|step| Some(News::Opened { step, past_eight: step == Step::Closeness }));
    let news = opened.into_iter().chain([None, Some(News::Gold)]);
    news.map(|news| Words::Prompt { date: date(), news }).collect()
}

fn gifts() -> Vec<Words> {
    let mut all = vec![];
    for gift in [Gift::Win, Gift::Thanks] {
        let shared = Words::Shared { gift, name: "Ana".into(), words: super::QUOTED.into() };
        all.extend([Words::AskGift(gift), Words::HowToGive(gift)]);
        all.extend([Words::AskShare { gift, number: 1 }, shared]);
        all.extend((0..LINES).map(|line| Words::Received(gift, line)));
    }
    all
}

#[rustfmt::skip]
fn plain() -> Vec<Words> {
    vec![
        Words::Welcome, Words::WaitingForOther, Words::TooMany, Words::TwoAgain, Words::BackAgain,
        Words::AlreadyHere, Words::PleaseDemote, Words::Anonymous, Words::InAChannel,
        Words::SeatFirst, Words::NotYours, Words::HaveSeat, Words::SeatElsewhere, Words::LinkGone,
        Words::Stranger, Words::OneFinished, Words::AskZone, Words::AskLocalTime,
        Words::ChooseZone(vec![Tz::Europe__Berlin]), Words::TimeUnclear,
        Words::ZoneSet(Tz::America__New_York), Words::AskTime, Words::TimeOutOfRange,
        Words::TimeSet(time()), Words::CanTrust, Words::StepUnknown, Words::StepEightInPrivate, Words::NotYetNoted,
        Words::NotBegun, Words::Consent, Words::ConsentLater, Words::AskHonest, Words::AskRole,
        Words::AskHappened, Words::AskHelps, Words::HelpsTooLong(500), Words::SetUpDone,
        Words::BothDone, Words::PleasePress, Words::CheckInWasToday, Words::CheckInInGroup(true), Words::CheckInInGroup(false), Words::AskLow, Words::AskHigh,
        Words::AskedInPrivate, Words::OpenPrivate, Words::AnswerHere, Words::HaveAnswered,
        Words::AskLowPrivately, Words::AskHighPrivately, Words::PrivateAnswered,
        Words::PrivateNoted, Words::NoHighNoted, Words::LaterNoted, Words::LaterNoMore(true), Words::LaterNoMore(false),
        Words::SkippedToday, Words::ThreeSilentDays, Words::KeptAsItIs, Words::EveningClosed,
        Words::Thanks, Words::KeepOrDelete(1), Words::WordsKept, Words::WordsDeleted,
        Words::WritingTooLong, Words::NudgeAgain(1), Words::NudgeOnceMore(1), Words::NoAnswerYet,
        Words::HowIsItNow(1), Words::WhatHelped(1), Words::AgainNoted, Words::SharedNow,
        Words::NotShared, Words::GroupClosed, Words::Paused, Words::Resumed, Words::ResumeNoted,
        Words::NotPaused, Words::AskVacation, Words::Vacation(date()), Words::VacationUnclear,
        Words::VacationOver, Words::Diary(Diary::Empty), Words::Diary(Diary::Deleted), Words::Diary(Diary::InPrivate),
        Words::HelpGroup, Words::HelpPrivate, Words::Privacy, Words::UnknownCommand,
        Words::OnlyWords, Words::NothingAsked, Words::NothingAskedPrivate, Words::WriteOnCard, Words::SayItYourself, Words::YourPartners,
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
        Words::AskZone | Words::AskLocalTime | Words::ChooseZone(..) | Words::TimeUnclear |
        Words::ZoneSet(..) | Words::AskTime | Words::TimeOutOfRange | Words::TimeSet(..) |
        Words::CanTrust | Words::Step(..) | Words::Reopened(..) | Words::StepUnknown | Words::StepEightInPrivate |
        Words::ReadyNoted(..) | Words::NotYetNoted | Words::NotBegun | Words::Consent |
        Words::ConsentLater | Words::AskHonest | Words::AskRole | Words::AskHappened |
        Words::AskHelps | Words::HelpsTooLong(..) | Words::SetUpDone | Words::BothDone |
        Words::PleasePress | Words::Prompt { .. } | Words::EveningCard(..) |
        Words::CheckInWasToday | Words::CheckInInGroup(..) | Words::AskLow | Words::AskHigh | Words::AskPrivately { .. } |
        Words::AskedInPrivate | Words::OpenPrivate | Words::AnswerHere | Words::HaveAnswered |
        Words::AskLowPrivately | Words::AskHighPrivately | Words::PrivateAnswered |
        Words::PrivateNoted | Words::NoHighNoted | Words::LaterNoted | Words::LaterNoMore(..) |
        Words::SkippedToday | Words::Revealed { .. } | Words::ThreeSilentDays | Words::KeptAsItIs |
        Words::BothShared { .. } | Words::EveningClosed | Words::Thanks | Words::HardMoment(..) |
        Words::AskOrKeep { .. } | Words::Card(..) | Words::KeepOrDelete(..) | Words::WordsKept |
        Words::WordsDeleted | Words::WritingTooLong | Words::Nudge(..) | Words::NudgeAgain(..) |
        Words::NudgeOnceMore(..) | Words::PartnerSays(..) | Words::Together(..) | Words::NoAnswerYet |
        Words::HowIsItNow(..) | Words::WhatHelped(..) | Words::AgainNoted | Words::Care { .. } |
        Words::AskGift(..) | Words::Received(..) | Words::HowToGive(..) | Words::AskShare { .. } |
        Words::SharedNow | Words::NotShared | Words::Shared { .. } | Words::GroupClosed |
        Words::Paused | Words::Resumed | Words::ResumeNoted | Words::NotPaused |
        Words::AskVacation | Words::Vacation(..) | Words::VacationUnclear | Words::VacationOver |
        Words::Diary(..) | Words::Exercise(..) | Words::LookingBack(..) |
        Words::Settings(..) | Words::Leaving(..) | Words::HelpGroup | Words::HelpPrivate |
        Words::Privacy | Words::UnknownCommand | Words::OnlyWords | Words::NothingAsked |
        Words::NothingAskedPrivate | Words::WriteOnCard | Words::SayItYourself | Words::YourPartners | Words::HasEased | Words::Passed => {}
    }
}
