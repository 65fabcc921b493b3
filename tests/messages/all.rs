//! One example of everything that can be said.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use kintsugi::domain::{Asked, Card, HardMoment, Nudge, Reply, View, Words};

const REPLIES: [Reply; 4] = [Reply::Here, Reply::Call, Reply::Soon, Reply::Cannot];

/// Everything, with each of its variations.
pub fn all_words() -> Vec<Words> {
    let mut all = plain();
    all.extend(REPLIES.map(Words::PartnerSays));
    all.extend([true, false].map(|keep| Words::Care { keep }));
    all.extend(
        [true, false]
            .map(|asked_here| Words::HardMoment(HardMoment { name: "Ana".into(), asked_here })),
    );
    all.extend([Some(1), None].map(|older| Words::DiaryPage {
        date: date(),
        words: super::QUOTED.into(),
        entry: 2,
        older,
    }));
    all.extend(cards());
    all.extend(nudges());
    all
}

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 1).expect("a date")
}

fn time() -> NaiveTime {
    NaiveTime::from_hms_opt(20, 30, 0).expect("a time")
}

fn cards() -> Vec<Words> {
    let asked = [Asked::Partner, Asked::Asleep, Asked::InTheMorning, Asked::Kept, Asked::Nobody];
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
            all.extend(
                [true, false]
                    .map(|private| Words::Card(Card { episode: u64::MAX, asked, view, private })),
            );
        }
    }
    all
}

fn nudges() -> Vec<Words> {
    let replies = REPLIES.map(Some).into_iter().chain([None]);
    let mut all = vec![];
    for reply in replies {
        for (reader_is_hurt, eased) in [(true, false), (false, false), (false, true)] {
            for helps in [None, Some(super::QUOTED.to_owned())] {
                all.push(Words::Nudge(Nudge { episode: 1, reader_is_hurt, helps, reply, eased }));
            }
        }
    }
    all
}

fn plain() -> Vec<Words> {
    vec![
        Words::Welcome,
        Words::WaitingForOther,
        Words::TooMany,
        Words::TwoAgain,
        Words::BackAgain,
        Words::AlreadyHere,
        Words::PleaseDemote,
        Words::Anonymous,
        Words::InAChannel,
        Words::SeatFirst,
        Words::NotYours,
        Words::HaveSeat,
        Words::SeatElsewhere,
        Words::LinkGone,
        Words::Stranger,
        Words::OneFinished,
        Words::AskZone,
        Words::AskLocalTime,
        Words::ChooseZone(vec![Tz::Europe__Berlin]),
        Words::TimeUnclear,
        Words::ZoneSet(Tz::America__New_York, time()),
        Words::AskTime,
        Words::TimeOutOfRange,
        Words::TimeSet(time()),
        Words::CanTrust,
        Words::StepOne,
        Words::NotBegun,
        Words::Consent,
        Words::ConsentLater,
        Words::AskHonest,
        Words::AskRole,
        Words::AskHappened,
        Words::AskHelps,
        Words::HelpsTooLong(500),
        Words::SetUpDone,
        Words::PleasePress,
        Words::Prompt(date()),
        Words::AskLow,
        Words::AskHigh,
        Words::BothShared,
        Words::EveningClosed,
        Words::Thanks,
        Words::AskOrKeep(1),
        Words::KeepOrDelete(1),
        Words::WordsKept,
        Words::WordsDeleted,
        Words::WritingTooLong,
        Words::NudgeAgain(1),
        Words::AskWin,
        Words::Celebrate,
        Words::WinsInGroup,
        Words::DiaryEmpty,
        Words::DiaryDeleted,
        Words::DiaryInPrivate,
        Words::HelpGroup,
        Words::HelpPrivate,
        Words::Privacy,
        Words::UnknownCommand,
        Words::OnlyWords,
        Words::NothingAsked,
        Words::NothingAskedPrivate,
        Words::Passed,
    ]
}

/// Fails to compile when there is a new saying, so that it is not forgotten above.
#[allow(dead_code, reason = "only the compiler reads it")]
fn none_is_forgotten(words: &Words) {
    match words {
        Words::Welcome
        | Words::WaitingForOther
        | Words::TooMany
        | Words::TwoAgain
        | Words::BackAgain
        | Words::AlreadyHere
        | Words::PleaseDemote
        | Words::Anonymous
        | Words::InAChannel
        | Words::SeatFirst
        | Words::NotYours
        | Words::HaveSeat
        | Words::SeatElsewhere
        | Words::LinkGone
        | Words::Stranger
        | Words::OneFinished
        | Words::AskZone
        | Words::AskLocalTime
        | Words::ChooseZone(..)
        | Words::TimeUnclear
        | Words::ZoneSet(..)
        | Words::AskTime
        | Words::TimeOutOfRange
        | Words::TimeSet(..)
        | Words::CanTrust
        | Words::StepOne
        | Words::NotBegun
        | Words::Consent
        | Words::ConsentLater
        | Words::AskHonest
        | Words::AskRole
        | Words::AskHappened
        | Words::AskHelps
        | Words::HelpsTooLong(..)
        | Words::SetUpDone
        | Words::PleasePress
        | Words::Prompt(..)
        | Words::AskLow
        | Words::AskHigh
        | Words::BothShared
        | Words::EveningClosed
        | Words::Thanks
        | Words::HardMoment(..)
        | Words::AskOrKeep(..)
        | Words::Card(..)
        | Words::KeepOrDelete(..)
        | Words::WordsKept
        | Words::WordsDeleted
        | Words::WritingTooLong
        | Words::Nudge(..)
        | Words::NudgeAgain(..)
        | Words::PartnerSays(..)
        | Words::Care { .. }
        | Words::AskWin
        | Words::Celebrate
        | Words::WinsInGroup
        | Words::DiaryPage { .. }
        | Words::DiaryEmpty
        | Words::DiaryDeleted
        | Words::DiaryInPrivate
        | Words::HelpGroup
        | Words::HelpPrivate
        | Words::Privacy
        | Words::UnknownCommand
        | Words::OnlyWords
        | Words::NothingAsked
        | Words::NothingAskedPrivate
        | Words::Passed => {}
    }
}
