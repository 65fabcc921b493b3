//! What each saying would show to a third person.

use super::{Diary, ExportWords, Progress, Settings, Withheld, Words};
use crate::domain::exercises::{ExerciseWords, PromiseWords, ProposalWords, TalkWords};
use crate::domain::model::guard::Guard;

impl Words {
    /// What must be known of the group before these are said there.
    #[must_use]
    #[expect(
        clippy::too_many_lines,
        clippy::match_same_arms,
        reason = "a table: by what they show"
    )]
    pub fn guard(&self) -> Option<Guard> {
        match self {
            // Of the bot itself, and of who is there; or in answer to what was just typed there.
            Self::Welcome
            | Self::WaitingForOther
            | Self::TooMany
            | Self::Withheld(Withheld::Rests | Withheld::WritesAgain(_))
            | Self::TwoAgain
            | Self::PleaseDemote
            | Self::Anonymous
            | Self::InAChannel
            | Self::SeatFirst
            | Self::NotYours
            | Self::HaveSeat
            | Self::SeatElsewhere
            | Self::LinkGone
            | Self::Stranger
            | Self::HelpGroup
            | Self::HelpPrivate
            | Self::Privacy
            | Self::UnknownCommand
            | Self::NotTaken(_)
            | Self::Passed
            | Self::Leaving(_)
            // Whoever is there has read the command; and it must not wait.
            | Self::HardMoment(_) => None,
            // They quote, or tell what somebody did in private.
            Self::Revealed { .. }
            | Self::Shared { .. }
            | Self::LookingBack(_)
            | Self::Progress(Progress::Ours(_) | Progress::Mine(_) | Progress::Moments(_))
            | Self::PartnerSays(_)
            | Self::Nudge(_)
            | Self::NudgeAgain(_)
            | Self::NudgeOnceMore(_)
            | Self::EveningCard(_)
            | Self::Care { .. }
            | Self::Tidied
            | Self::Withheld(Withheld::Evening(_) | Withheld::InDiary(_) | Withheld::Open(_)) => {
                Some(Guard::Private)
            }
            Self::Exercise(words) => Some(words.guard()),
            Self::Diary(Diary::InPrivate)
            | Self::Export(ExportWords::InPrivate)
            | Self::Settings(Settings::AskGroup(_)) => Some(Guard::Evening),
            Self::Diary(_) | Self::Settings(_) | Self::Export(_) => Some(Guard::Private),
            Self::BackAgain
            | Self::AlreadyHere
            | Self::OneFinished
            | Self::AskZone
            | Self::AskLocalTime
            | Self::ChoosePlace(_)
            | Self::TimeBeforePlace(_)
            | Self::TimeUnclear
            | Self::ZoneSet(_)
            | Self::AskTime
            | Self::TimeOutOfRange(_)
            | Self::TimeSet(_)
            | Self::CanTrust(_)
            | Self::Step(_)
            | Self::Reopened(_)
            | Self::StepEightInPrivate
            | Self::StepUnknown
            | Self::ReadyNoted(_)
            | Self::NotYetNoted
            | Self::NotBegun
            | Self::Consent
            | Self::ConsentLater
            | Self::AskHonest
            | Self::AskRole
            | Self::AskHappened
            | Self::AskHelps
            | Self::HelpsTooLong(_)
            | Self::SetUpDone
            | Self::BothDone
            | Self::PleasePress
            | Self::Prompt { .. }
            | Self::CheckInInGroup(_)
            | Self::CheckInWasToday
            | Self::AskPrivately { .. }
            | Self::AskedInPrivate
            | Self::OpenPrivate
            | Self::AnswerHere
            | Self::HaveAnswered
            | Self::AskLowPrivately
            | Self::AskHighPrivately
            | Self::PrivateAnswered
            | Self::PrivateNoted
            | Self::NoHighNoted
            | Self::LaterNoted
            | Self::LaterNoMore(_)
            | Self::SkippedToday
            | Self::ThreeSilentDays(_)
            | Self::KeptAsItIs
            | Self::BothShared(_)
            | Self::Progress(Progress::Signs)
            | Self::EveningClosed
            | Self::Thanks
            | Self::AskOrKeep(_)
            | Self::Card(_)
            | Self::KeepOrDelete(_)
            | Self::WordsKept
            | Self::WordsDeleted
            | Self::WritingTooLong(_)
            | Self::Together(_)
            | Self::NoAnswerYet
            | Self::HowIsItNow(_)
            | Self::WhatHelped(_)
            | Self::AgainNoted
            | Self::AskGift(_)
            | Self::Received(..)
            | Self::AskShare { .. }
            | Self::SharedNow
            | Self::NotShared
            | Self::GroupClosed
            | Self::Paused
            | Self::Resumed
            | Self::ResumeNoted
            | Self::NotPaused
            | Self::AskVacation
            | Self::Vacation(_)
            | Self::VacationUnclear
            | Self::VacationOver
            | Self::NothingAskedPrivate
            | Self::WriteOnCard
            | Self::YourPartners
            | Self::AskHere(..)
            | Self::Typed(_)
            | Self::HasEased => Some(Guard::Evening),
            // Of private chats alone; should one ever come here, it comes to the two.
            Self::PassOn(_) => Some(Guard::Private),
        }
    }
}

impl ExerciseWords {
    #[expect(clippy::match_same_arms, reason = "a table: by what they show")]
    fn guard(&self) -> Guard {
        match self {
            Self::InPrivate(_)
            | Self::CardInPrivate
            | Self::Others(_)
            | Self::Neither
            | Self::NotForNow
            | Self::Harder(_)
            | Self::Note(_)
            | Self::News(_)
            | Self::CannotReach(_)
            | Self::Interrupted => Guard::Evening,
            Self::Talk(words) => words.guard(),
            Self::Promise(words) => words.guard(),
            Self::Proposal(ProposalWords::Agreement(_)) => Guard::Private,
            // Of private chats alone; should one ever come here, it comes to the two.
            Self::Proposal(_)
            | Self::Letter(_)
            | Self::Question(_)
            | Self::Plan(_)
            | Self::Reassurance(_)
            | Self::HardDate(_)
            | Self::Shoes(_)
            | Self::Forgiveness(_)
            | Self::SmallWays(_)
            | Self::Touch(_)
            | Self::Pulse(_) => Guard::Private,
        }
    }
}

impl TalkWords {
    /// A topic may be a question that was asked in private; a time may be proposed from there.
    fn guard(&self) -> Guard {
        let of = |private: bool| if private { Guard::Private } else { Guard::Evening };
        match self {
            Self::Heard(_) | Self::Proposed { .. } => Guard::Private,
            Self::AskTopic { topics, .. } => of(!topics.is_empty()),
            Self::AskFirst { topic, .. } | Self::Speaking { topic, .. } => of(topic.is_some()),
            Self::AskWhen { .. }
            | Self::NoTimeFound
            | Self::AskPropose(_)
            | Self::Arranged { .. }
            | Self::Gathering { .. }
            | Self::Reflecting { .. }
            | Self::AskFurther { .. }
            | Self::Resting
            | Self::Closed
            | Self::NotBegun
            | Self::Missed(_)
            | Self::Stopped
            | Self::LetGo
            | Self::Below
            | Self::AskBreak
            | Self::BreakBegun { .. }
            | Self::BreakMore { .. }
            | Self::BreakOver { .. }
            | Self::BreakLonger
            | Self::BreakBack(_)
            | Self::BreakStopped
            | Self::BreakLetGo
            | Self::AskHeard(_)
            | Self::HeardNoted
            | Self::HeardAnswered
            | Self::HeardSkipped
            | Self::HeardTooLong(_)
            | Self::HeardClosed
            | Self::HeardPassed
            | Self::TopicTooLong(_)
            | Self::HereNoted
            | Self::DoneNoted
            | Self::BackNoted
            | Self::YourOwn
            | Self::ForTheSpeaker
            | Self::SpeakerTells
            | Self::Plenty
            | Self::TimeTaken
            | Self::TimePassed
            | Self::GoesOn
            | Self::BreakIsOn
            | Self::Waits(_)
            | Self::AskBreakInTalk
            | Self::NoBreak { .. }
            | Self::NotProposed
            | Self::StandsStill
            | Self::TheySayWhen
            | Self::GroupClosed => Guard::Evening,
        }
    }
}

impl PromiseWords {
    /// What was promised is read out in four of them.
    fn guard(&self) -> Guard {
        match self {
            Self::AskHere { .. }
            | Self::AskTime { .. }
            | Self::AskIfRight { .. }
            | Self::AskWhichTime { .. }
            | Self::TooLong(_)
            | Self::NotYours => Guard::Evening,
            _ => Guard::Private,
        }
    }
}
